//! Scores a corpus against articles annotated by hand: how many of the people, organizations, places, quotes and
//! events that a careful reader finds were found, and how many of those found are right.
//!
//! `corpus-eval GOLD ARTICLE…` imports the articles into a database of its own and scores that;
//! `corpus-eval GOLD --db FILE` scores a corpus that is there. `docs/ACCURACY.md` describes the files of GOLD. With
//! `--attributions`, GOLD holds attributions in brat's standoff format (see [`attributions`]).

mod attributions;
mod entities;
mod events;
mod fields;
mod found;
mod gold;
mod measure;
mod pairs;
mod quotes;
mod words;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use clap::Parser;

use found::Corpus;
use measure::Scores;

/// Scores a corpus against articles annotated by hand
#[derive(Parser)]
struct Args {
    /// Folder of annotations, one JSON file an article
    gold: PathBuf,
    /// The articles, to be imported into a database of their own
    #[arg(required_unless_present = "db")]
    articles: Vec<PathBuf>,
    /// Score this corpus instead
    #[arg(long, conflicts_with = "articles")]
    db: Option<PathBuf>,
    /// GOLD holds attributions in brat's format (NAME_xxxx.ann, beside ../text/NAME.txt)
    #[arg(long)]
    attributions: bool,
    /// List what was missed and what was wrong
    #[arg(long)]
    errors: bool,
}

/// What keeps scoring from its work.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("{path}: {source}")]
    Io { path: PathBuf, source: std::io::Error },
    #[error("{path}: not an annotation: {source}")]
    Gold { path: PathBuf, source: serde_json::Error },
    #[error("no annotations (*.json) in {0}")]
    Empty(PathBuf),
    #[error("no annotations (*.ann) in {0}")]
    NoAttributions(PathBuf),
    #[error("the corpus can't be read: {0}")]
    Corpus(#[from] rusqlite::Error),
    #[error("`corpus import` of the articles failed")]
    Import,
}

fn main() -> ExitCode {
    let args = Args::parse();
    match run(&args) {
        Ok(scores) => {
            scores.print();
            if args.errors {
                scores.print_errors();
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &Args) -> Result<Scores, Error> {
    if let Some(db) = &args.db {
        return score_with(args, &Corpus::open(db)?);
    }
    let scratch = std::env::temp_dir().join(format!("corpus-eval-{}.db", std::process::id()));
    let scores = import(&scratch, &args.articles).and_then(|()| score_with(args, &Corpus::open(&scratch)?));
    let _ = std::fs::remove_file(&scratch);
    scores
}

fn score_with(args: &Args, corpus: &Corpus) -> Result<Scores, Error> {
    match args.attributions {
        true => attributions::score(corpus, &args.gold),
        false => score(corpus, &gold::read(&args.gold)?),
    }
}

/// Imports with the program `corpus` that was built beside this one.
fn import(db: &Path, articles: &[PathBuf]) -> Result<(), Error> {
    let here = std::env::current_exe().map_err(|source| Error::Io { path: "corpus-eval".into(), source })?;
    let program = here.with_file_name(format!("corpus{}", std::env::consts::EXE_SUFFIX));
    let done = Command::new(&program).arg("import").arg("--db").arg(db).args(articles).status();
    match done.map_err(|source| Error::Io { path: program, source })?.code() {
        Some(0 | 3) => Ok(()),
        _ => Err(Error::Import),
    }
}

fn score(corpus: &Corpus, annotations: &[gold::Annotation]) -> Result<Scores, Error> {
    let mut scores = Scores::default();
    for annotation in annotations {
        scores.note(format!("== {}", annotation.file));
        let article = corpus.article(&annotation.file)?;
        scores.share("article.found", article.is_some());
        let Some(article) = article else {
            scores.missed(annotation);
            continue;
        };
        fields::score(corpus, &article, annotation, &mut scores)?;
        entities::score(corpus, article.id, annotation, &mut scores)?;
        quotes::score(corpus, article.id, annotation, &mut scores)?;
        events::score(corpus, article.id, annotation, &mut scores)?;
    }
    Ok(scores)
}
