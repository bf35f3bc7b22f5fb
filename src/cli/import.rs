//! `corpus import`: Read articles and add what is found in them.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::Timestamp;

use super::given::GivenArgs;
use super::output::note;
use super::shown::shown_on_one_line;
use super::{DatabaseArgs, Failure, fail};
use crate::extract::extract;
use crate::import::discover;
use crate::intake::{Intake, Summary};
use crate::store::FileResult;

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
    let given = args.given.read()?;
    let worklist = discover(&args.paths);
    let bar = progress_bar(worklist.sources.len());
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    let intake = Intake {
        extract: &extract,
        given: Arc::clone(&given),
        clock: &move || now().unwrap_or(started),
        outcome: &mut |outcome| match &outcome.result {
            FileResult::LeftOut(kind) => *kinds.entry(kind).or_default() += 1,
            FileResult::Skipped(reason) => bar.suspend(|| skipped(&outcome.path, reason)),
            _ => {}
        },
        progress: &mut |files| bar.inc(files as u64),
    };
    let done = intake.import(&args.database.db, worklist);
    bar.finish_and_clear();
    let mut summary = done?;
    for (place, file) in given.manifest.not_met() {
        skipped(&place, &format!("it names {file}, which is not among the files read"));
        summary.skipped += 1;
    }
    left_out(&kinds);
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

fn skipped(path: &str, reason: &str) {
    // A name of a file may hold line ends; what is told of it stays one line.
    note(&shown_on_one_line(&format!("skipped {path}: {reason}")));
}

/// Says what was not read for its kind: "left out: 12 of kind picture, 1 of kind font".
fn left_out(kinds: &BTreeMap<&str, usize>) {
    if !kinds.is_empty() {
        let counts: Vec<String> = kinds.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
        note(&format!("left out, as files of their kind hold no article: {}", counts.join(", ")));
    }
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
