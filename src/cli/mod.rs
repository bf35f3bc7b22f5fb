//! The command line: the only code that prints, exits and reads the environment.
//!
//! One command, one file: its arguments and a `run` that returns what to exit with.

mod columns;
mod completions;
mod contents;
mod database;
mod export;
mod extract;
mod fail;
mod given;
mod help;
mod import;
mod limit;
mod man;
mod nearest;
mod output;
mod page;
mod progress;
mod query;
mod schema;
mod show;
mod shown;
mod sql;
mod status;
mod table;
mod unanswered;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use database::DatabaseArgs;
pub use fail::Failure;

/// Turns news articles into one SQLite file and answers who said what, to whom, about what, when, in which outlet.
#[derive(Parser)]
#[command(
    name = "corpus",
    version,
    max_term_width = 100,
    infer_subcommands = false,
    disable_help_subcommand = true
)]
struct Cli {
    #[command(subcommand)]
    command: Command,

    // Each command that asks a corpus has this flag itself; here it may stand before the command, too.
    #[command(flatten)]
    _database: DatabaseArgs,
}

#[derive(Subcommand)]
enum Command {
    Import(import::Args),
    Query(query::Args),
    Sql(sql::Args),
    Export(export::Args),
    Show(show::Args),
    Extract(extract::Args),
    Status(status::Args),
    Schema(schema::Args),
    Completions(completions::Args),
    Man(man::Args),
    Help(help::Args),
}

/// Runs the program.
pub fn run() -> ExitCode {
    fail::report_panics();
    let done = match Cli::parse().command {
        Command::Import(args) => import::run(args),
        Command::Query(args) => query::run(args),
        Command::Sql(args) => sql::run(args),
        Command::Export(args) => export::run(args),
        Command::Show(args) => show::run(args),
        Command::Extract(args) => extract::run(args),
        Command::Status(args) => status::run(args),
        Command::Schema(args) => schema::run(args),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args),
        Command::Help(args) => help::run(args),
    };
    done.unwrap_or_else(|failure| failure.report())
}
