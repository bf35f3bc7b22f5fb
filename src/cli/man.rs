//! `corpus man`: Print the manual page.

use std::process::ExitCode;

use super::Failure;

/// Print the manual page
#[derive(clap::Args)]
pub struct Args {}

/// Runs the command.
pub fn run(_args: Args) -> Result<ExitCode, Failure> {
    Ok(ExitCode::SUCCESS)
}
