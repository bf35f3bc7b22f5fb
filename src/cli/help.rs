//! `corpus help`: the help of a command or of a report.

use std::process::ExitCode;

use clap::{CommandFactory as _, error::ErrorKind};

use super::nearest::nearest;
use super::{Cli, Failure};
use crate::report;

/// Tell about a command or a report
#[derive(clap::Args)]
#[command(after_long_help = "\
Examples:
  corpus help              the commands
  corpus help import       one of them
  corpus help who-said     a report, as `corpus query who-said --help`")]
pub struct Args {
    /// A command (import, query …) or a report (who-said …)
    #[arg(value_name = "COMMAND|REPORT")]
    names: Vec<String>,
}

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    let path = find(&args.names)?.0;
    let words = ["corpus"].into_iter().chain(path.iter().map(String::as_str)).chain(["--help"]);
    match Cli::command().try_get_matches_from(words) {
        Err(asked) if asked.kind() == ErrorKind::DisplayHelp => {
            // The reader of a pipe may go away, which is its good right.
            let _ = asked.print();
            Ok(ExitCode::SUCCESS)
        }
        other => Err(Failure::failed(format!("there is no help for {}: {other:?}", path.join(" ")))),
    }
}

/// The command that some words name, with the whole way to it: `who-said` is `query who-said`.
///
/// # Errors
/// If there is no such command.
pub fn find(names: &[String]) -> Result<(Vec<String>, clap::Command), Failure> {
    let mut program = Cli::command();
    program.build();
    let mut path = names.to_vec();
    if let Some(first) = names.first()
        && program.find_subcommand(first).is_none()
        && report::find(first).is_ok()
    {
        path.insert(0, "query".to_owned());
    }
    let mut command = &program;
    for name in &path {
        command = command.find_subcommand(name).ok_or_else(|| {
            let known = command.get_subcommands().map(clap::Command::get_name);
            let reports = report::all().iter().map(|report| report.name.as_str());
            let failure = Failure::misused(format!("there is no command or report {name}"));
            match nearest(name, known.chain(reports)) {
                Some(near) => failure.hint(format!("did you mean {near}?")),
                None => failure.hint("`corpus help` lists the commands, `corpus query` the reports"),
            }
        })?;
    }
    let found = command.clone();
    Ok((path, found))
}
