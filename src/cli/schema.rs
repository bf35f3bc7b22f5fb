//! `corpus schema`: Describe the tables.

use std::process::ExitCode;

use super::Failure;

/// Describe the tables
#[derive(clap::Args)]
pub struct Args {}

/// Runs the command.
pub fn run(_args: Args) -> Result<ExitCode, Failure> {
    Ok(ExitCode::SUCCESS)
}
