//! What an import says while it runs: a bar on a terminal, why files are skipped, and in the end what was left out.

use std::collections::BTreeMap;
use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::output::note;
use super::shown::shown_on_one_line;
use crate::store::{FileResult, Outcome};

/// How many skipped files are told of one by one on a terminal; in a file or pipe all are.
const MOST_TOLD: usize = 100;

/// The words of an import under way.
pub struct Progress {
    bar: ProgressBar,
    added: usize,
    skipped: usize,
    most_told: usize,
    left_out: BTreeMap<String, usize>,
}

impl Progress {
    /// Begins with so many files to read.
    pub fn new(files: usize) -> Progress {
        let on_terminal = std::io::stderr().is_terminal();
        let most_told = if on_terminal { MOST_TOLD } else { usize::MAX };
        Progress { bar: bar(files, on_terminal), added: 0, skipped: 0, most_told, left_out: BTreeMap::new() }
    }

    /// Tells what became of a file or record.
    pub fn tell(&mut self, outcome: &Outcome) {
        match &outcome.result {
            FileResult::Added => {
                self.added += 1;
                self.bar.set_message(format!("{} articles", self.added));
            }
            FileResult::Unchanged => {}
            FileResult::LeftOut(kind) => *self.left_out.entry((*kind).to_owned()).or_default() += 1,
            FileResult::Skipped(reason) => {
                self.skipped += 1;
                if self.skipped <= self.most_told {
                    self.bar.suspend(|| skipped(&outcome.path, reason));
                }
            }
        }
    }

    /// Says something of the whole run.
    pub fn note(&self, words: &str) {
        self.bar.suspend(|| note(&shown_on_one_line(&format!("note: {words}"))));
    }

    /// So many more files are done.
    pub fn advance(&self, files: usize) {
        self.bar.inc(files as u64);
    }

    /// Takes the bar away, and says what was not told before.
    pub fn finish(self) {
        self.bar.finish_and_clear();
        if self.skipped > self.most_told {
            let more = self.skipped - self.most_told;
            note(&format!(
                "… and {more} more were skipped; `corpus sql \"SELECT path, reason FROM import_files WHERE result = 'skipped'\"` lists them"
            ));
        }
        if !self.left_out.is_empty() {
            let counts: Vec<String> =
                self.left_out.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
            note(&format!("left out, as files of their kind hold no article: {}", counts.join(", ")));
        }
    }
}

/// A bar for several files, a sign of life for one, nothing off a terminal.
fn bar(files: usize, on_terminal: bool) -> ProgressBar {
    if !on_terminal {
        return ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    }
    let (bar, template) = match files {
        0 | 1 => (ProgressBar::new_spinner(), "{spinner} {msg}, {elapsed}"),
        _ => (ProgressBar::new(files as u64), "{bar:30} {pos} of {len} files, {msg}, {eta} left"),
    };
    let style = ProgressStyle::with_template(template);
    bar.with_message("0 articles").with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Tells why a file or record is skipped. Its name may hold line ends; what is told of it stays one line.
pub fn skipped(path: &str, reason: &str) {
    note(&shown_on_one_line(&format!("skipped {path}: {reason}")));
}
