//! `corpus import`: Read articles and add what is found in them.

use std::process::ExitCode;

use super::Failure;

/// Read articles and add what is found in them
#[derive(clap::Args)]
pub struct Args {}

/// Runs the command.
pub fn run(_args: Args) -> Result<ExitCode, Failure> {
    Ok(ExitCode::SUCCESS)
}
