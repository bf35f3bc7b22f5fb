//! `corpus import`: Read articles and add what is found in them.

use std::cell::RefCell;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use jiff::Timestamp;

use super::given::GivenArgs;
use super::progress::{Progress, skipped};
use super::{DatabaseArgs, Failure, fail};
use crate::extract::extract;
use crate::intake::{Intake, Summary};

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
    given: GivenArgs,
    #[command(flatten)]
    database: DatabaseArgs,
}

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    let started = now()?;
    let worklist = args.given.discover(&args.paths);
    let given = args.given.read()?;
    let progress = RefCell::new(Progress::new(worklist.sources.len()));
    let intake = Intake {
        extract: &extract,
        given: Arc::clone(&given),
        clock: &move || now().unwrap_or(started),
        outcome: &mut |outcome| progress.borrow_mut().tell(outcome),
        progress: &mut |files| progress.borrow().advance(files),
        note: &mut |words| progress.borrow().note(words),
    };
    let done = intake.import(&args.database.db, worklist);
    progress.into_inner().finish();
    let mut summary = done?;
    for (place, file) in given.manifest.not_met() {
        skipped(&place, &format!("it names {file}, which is not among the files read"));
        summary.skipped += 1;
    }
    print(summary)?;
    Ok(if summary.skipped > 0 { ExitCode::from(fail::SKIPPED) } else { ExitCode::SUCCESS })
}

fn print(summary: Summary) -> Result<(), Failure> {
    let Summary { added, unchanged, skipped, left_out } = summary;
    let left_out = if left_out > 0 { format!(", {left_out} left out") } else { String::new() };
    let line = format!("{added} added, {unchanged} unchanged, {skipped} skipped{left_out}\n");
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
