//! `corpus extract`: what is found in files, without a database.

use std::path::PathBuf;
use std::process::ExitCode;

use super::given::GivenArgs;
use super::output;
use super::progress::skipped as tell_skipped;
use super::{Failure, fail};
use crate::export::ExportError;
use crate::extract::extract;
use crate::import::{self, Found, FoundKind, Worklist};
use crate::intake::{mine_article, read_piece};

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

    #[command(flatten)]
    given: GivenArgs,
}

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    let Worklist { sources, problems, left_out: _ } = args.given.discover(&args.paths);
    let given = args.given.read()?;
    let mut skipped = problems.len();
    problems.iter().for_each(|problem| tell_skipped(&problem.path, &problem.error.to_string()));
    let mut printed = 0_usize;
    output::to_stdout(|out| {
        let mut written = Ok(());
        for source in &sources {
            let stopped = import::read(source, &given, &mut |found: Found| match document(found) {
                None => true,
                Some((path, Err(reason))) => {
                    tell_skipped(&path, &reason);
                    skipped += 1;
                    true
                }
                Some((_, Ok(document))) => {
                    printed += 1;
                    written = writeln!(out, "{document}");
                    written.is_ok()
                }
            });
            if stopped.is_err() {
                break;
            }
        }
        Ok::<(), ExportError>(written?)
    })?;
    match (printed, skipped) {
        (_, 0) => Ok(ExitCode::SUCCESS),
        (0, _) => Err(Failure::failed("no article could be read")),
        _ => Ok(ExitCode::from(fail::SKIPPED)),
    }
}

/// What was found as JSON, or why it is none; nothing of a file that holds no article.
fn document(found: Found) -> Option<(String, Result<serde_json::Value, String>)> {
    let read = match found.kind {
        FoundKind::LeftOut(_) => return None,
        FoundKind::Unusable(error) => Err(error.to_string()),
        FoundKind::Piece(piece) => read_piece(piece)
            .and_then(|article| mine_article(article, &extract))
            .map(|found| crate::export::document(&found)),
    };
    Some((found.path, read))
}
