//! `corpus completions`: Print completions for a shell.

use std::process::ExitCode;

use super::Failure;

/// Print completions for a shell
#[derive(clap::Args)]
pub struct Args {}

/// Runs the command.
pub fn run(_args: Args) -> Result<ExitCode, Failure> {
    Ok(ExitCode::SUCCESS)
}
