//! `corpus import`: Read articles and add what is found in them.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::Timestamp;

use super::output::note;
use super::shown::shown_on_one_line;
use super::{DatabaseArgs, Failure, fail};
use crate::extract::extract;
use crate::import::discover;
use crate::intake::{Intake, Summary};
use crate::store::{FileResult, Outcome};

/// Read articles and add what is found in them
///
/// Prints how many articles were added, how many were there already, and how many files had to be skipped; the reasons
/// go to standard error. The same article is never added twice, so an import can always be repeated. An import that
/// was interrupted has saved whole articles: run it again, and it adds the rest.
#[derive(clap::Args)]
pub struct Args {
    /// Files, folders with articles below them, or - for standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    database: DatabaseArgs,
}

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    let started = now()?;
    let worklist = discover(&args.paths);
    let bar = progress_bar(worklist.sources.len());
    let intake = Intake {
        extract: &extract,
        clock: &move || now().unwrap_or(started),
        outcome: &mut |outcome| bar.suspend(|| tell(outcome)),
        note: &mut |words| bar.suspend(|| note(&shown_on_one_line(&format!("note: {words}")))),
        progress: &mut |files| bar.inc(files as u64),
    };
    let done = intake.import(&args.database.db, worklist);
    bar.finish_and_clear();
    let summary = done?;
    print(summary)?;
    Ok(if summary.skipped > 0 { ExitCode::from(fail::SKIPPED) } else { ExitCode::SUCCESS })
}

/// A bar on a terminal, nothing otherwise.
fn progress_bar(files: usize) -> ProgressBar {
    if files < 2 || !std::io::stderr().is_terminal() {
        return ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    }
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} files, {eta} left");
    ProgressBar::new(files as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn tell(outcome: &Outcome) {
    if let FileResult::Skipped(reason) = &outcome.result {
        // A name of a file may hold line ends; what is told of it stays one line.
        note(&shown_on_one_line(&format!("skipped {}: {reason}", outcome.path)));
    }
}

fn print(summary: Summary) -> Result<(), Failure> {
    let line =
        format!("{} added, {} unchanged, {} skipped\n", summary.added, summary.unchanged, summary.skipped);
    match std::io::stdout().write_all(line.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::failed(format!("can't write to standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// The time to the second; `SOURCE_DATE_EPOCH` stands in for the clock, so that a corpus can be made again byte for byte.
fn now() -> Result<Timestamp, Failure> {
    let wrong = |seconds: &str| {
        Failure::misused(format!(
            "SOURCE_DATE_EPOCH is {seconds:?}, which is not a number of seconds since 1970"
        ))
    };
    match std::env::var_os("SOURCE_DATE_EPOCH") {
        None => Ok(Timestamp::from_second(Timestamp::now().as_second()).unwrap_or(Timestamp::UNIX_EPOCH)),
        Some(seconds) => {
            let seconds = seconds.to_string_lossy();
            let parsed = seconds.parse().map_err(|_| wrong(&seconds))?;
            Timestamp::from_second(parsed).map_err(|_| wrong(&seconds))
        }
    }
}
