//! `corpus show`: Show an article, a quote or a person.

use std::process::ExitCode;

use super::Failure;

/// Show an article, a quote or a person
#[derive(clap::Args)]
pub struct Args {}

/// Runs the command.
pub fn run(_args: Args) -> Result<ExitCode, Failure> {
    Ok(ExitCode::SUCCESS)
}
