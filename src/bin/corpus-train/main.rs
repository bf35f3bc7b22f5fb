//! Trains the models of `models/` from annotated text and measures them.
//!
//! `corpus-train part-of-speech FOLDER` and `corpus-train names FOLDER` read the treebanks of FOLDER (see `treebank`)
//! and write `models/<task>/weights`. Same files, same weights: there is no clock and no chance in it.

mod coreference;
mod cues;
mod left_out;
mod move_perceptron;
mod names;
mod parser;
mod part_of_speech;
mod perceptron;
mod questions;
mod speakers;
mod tally;
mod tree;
mod treebank;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use left_out::LeftOut;

/// Trains the models of `models/` from annotated text and measures them
#[derive(Parser)]
struct Args {
    /// What to train
    task: Task,
    /// The folder of treebanks: gum-train.conllu, ewt-train.conllu, corenlp.tsv …
    folder: PathBuf,
    /// Where the weights go; without it, nothing is written
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Leave a tenth of the machine-read news out of training, to measure on it
    #[arg(long)]
    hold_out: bool,
    /// Leave the articles named in FILE, one a line, out of training, and measure on them
    #[arg(long, value_name = "FILE")]
    except: Option<PathBuf>,
    /// Passes over the text
    #[arg(long, default_value_t = 8)]
    passes: usize,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Task {
    PartOfSpeech,
    Names,
    Parser,
    Speakers,
    /// How often the words of lexicon/cues.tsv report
    Cues,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let train = |left_out: &LeftOut| match args.task {
        Task::PartOfSpeech => part_of_speech::train(&args.folder, left_out, args.passes),
        Task::Names => names::train(&args.folder, left_out, args.passes),
        Task::Parser => parser::train(&args.folder, left_out, args.passes),
        Task::Speakers => speakers::train(&args.folder, left_out),
        Task::Cues => cues::train(&args.folder, left_out),
    };
    let left_out = LeftOut::read(args.hold_out, args.except.as_deref());
    match left_out
        .and_then(|left_out| train(&left_out))
        .and_then(|weights| write(args.output.as_deref(), &weights))
    {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(path: Option<&Path>, weights: &[u8]) -> Result<(), treebank::Error> {
    println!("weights: {} bytes", weights.len());
    let Some(path) = path else { return Ok(()) };
    std::fs::write(path, weights).map_err(|source| treebank::Error { path: path.to_owned(), source })
}
