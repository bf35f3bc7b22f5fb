//! `corpus status`: Tell what the corpus holds.

use std::process::ExitCode;

use super::Failure;

/// Tell what the corpus holds
#[derive(clap::Args)]
pub struct Args {}

/// Runs the command.
pub fn run(_args: Args) -> Result<ExitCode, Failure> {
    Ok(ExitCode::SUCCESS)
}
