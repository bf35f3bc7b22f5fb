//! `corpus query`: Run a canned report, or list them.

use std::process::ExitCode;

use super::Failure;

/// Run a canned report, or list them
#[derive(clap::Args)]
pub struct Args {}

/// Runs the command.
pub fn run(_args: Args) -> Result<ExitCode, Failure> {
    Ok(ExitCode::SUCCESS)
}
