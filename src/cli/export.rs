//! `corpus export`: Write tables, views and reports to files.

use std::process::ExitCode;

use super::Failure;

/// Write tables, views and reports to files
#[derive(clap::Args)]
pub struct Args {}

/// Runs the command.
pub fn run(_args: Args) -> Result<ExitCode, Failure> {
    Ok(ExitCode::SUCCESS)
}
