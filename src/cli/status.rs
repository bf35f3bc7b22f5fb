//! `corpus status`: what the corpus holds, as figures.

use std::process::ExitCode;

use super::Failure;
use super::database::DatabaseArgs;
use super::output::{self, Listing, OutputArgs};
use crate::report::{Select, Value};

/// Tell what the corpus holds: articles, coverage, what was found, what was skipped
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    output: OutputArgs,

    #[command(flatten)]
    database: DatabaseArgs,
}

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    let reader = args.database.read()?;
    let program = Value::Text(env!("CARGO_PKG_VERSION").to_owned());
    let mut figures =
        Select::prepare(&reader, include_str!("status.sql"), &[("program".to_owned(), program)])?;
    let columns = figures.columns().to_vec();
    let listing = Listing { title: "corpus status", columns: &columns, telling: &[] };
    output::print_rows(listing, &mut figures.rows(), &args.output)?;
    Ok(ExitCode::SUCCESS)
}
