//! `corpus extract`: what is found in files, without a database.

use std::path::PathBuf;
use std::process::ExitCode;

use super::output::{self, note};
use super::{Failure, fail};
use crate::export::{ExportError, document};
use crate::extract::extract;
use crate::import::{self, Source, Worklist};
use crate::work;

/// Print what is found in articles, as one JSON object a line; no database is read or written
///
/// People, organizations and places are those of one article; only `corpus import` brings those of several together.
/// The shape is described in docs/EXTRACT.md; its names are those of the tables.
#[derive(clap::Args)]
#[command(after_long_help = "\
Examples:
  corpus extract article.txt | jq '.quotes[] | [.speaker.text, .text]'
  cat article.txt | corpus extract -")]
pub struct Args {
    /// Files, folders, or - for standard input
    #[arg(required = true, value_name = "FILE")]
    paths: Vec<PathBuf>,
}

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    let Worklist { sources, problems } = import::discover(&args.paths);
    let mut skipped = problems.len();
    for problem in &problems {
        note(&format!("skipped {}: {}", problem.path, problem.error));
    }
    let mut printed = 0_usize;
    output::to_stdout(|out| {
        for source in &sources {
            let (lines, failed) = lines(source);
            skipped += failed;
            for line in lines {
                writeln!(out, "{line}")?;
                printed += 1;
            }
        }
        Ok::<(), ExportError>(())
    })?;
    match (printed, skipped) {
        (_, 0) => Ok(ExitCode::SUCCESS),
        (0, _) => Err(Failure::failed("no article could be read")),
        _ => Ok(ExitCode::from(fail::SKIPPED)),
    }
}

/// The documents of one file as JSON, and how many of its records are none.
fn lines(source: &Source) -> (Vec<serde_json::Value>, usize) {
    let skip = |error: &dyn std::fmt::Display| note(&format!("skipped {}: {error}", source.name()));
    let articles = match import::read(source) {
        Ok(articles) => articles,
        Err(error) => {
            skip(&error);
            return (vec![], 1);
        }
    };
    let (mut lines, mut failed) = (Vec::new(), 0);
    for article in articles {
        match article {
            Ok(article) => {
                match work::within(work::budget(article.body.len()), || document(&extract(article))) {
                    Ok(line) => lines.push(line),
                    Err(too_much) => {
                        skip(&too_much);
                        failed += 1;
                    }
                }
            }
            Err(error) => {
                skip(&error);
                failed += 1;
            }
        }
    }
    (lines, failed)
}
