//! `corpus sql`: Run a read-only SELECT.

use std::process::ExitCode;

use super::Failure;

/// Run a read-only SELECT
#[derive(clap::Args)]
pub struct Args {}

/// Runs the command.
pub fn run(_args: Args) -> Result<ExitCode, Failure> {
    Ok(ExitCode::SUCCESS)
}
