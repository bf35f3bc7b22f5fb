//! The words the passes look up: `lexicon/*.tsv` and `gazetteer/*.tsv`, read once.
//!
//! A file's lines are tab-separated columns; lines that start with `#` are comments, the first of them names the
//! columns. Entries are sorted by their first column (byte order) and unique; a test of the suite checks every file.

pub mod agencies;
pub mod fields;
pub mod furniture;
pub mod places;
pub mod speaker_features;

use crate::embedded;

/// The rows of an embedded lexicon file, in its order.
///
/// # Panics
/// If the program was built without that file: a mistake in the program, not in its input.
pub fn lexicon(file: &str) -> impl Iterator<Item = Row> {
    rows(find(embedded::LEXICON, file))
}

/// The rows of an embedded gazetteer file, in its order.
///
/// # Panics
/// If the program was built without that file: a mistake in the program, not in its input.
pub fn gazetteer(file: &str) -> impl Iterator<Item = Row> {
    rows(find(embedded::GAZETTEER, file))
}

/// One line of a lexicon or gazetteer.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    line: &'static str,
}

impl Row {
    /// The column at `place` (0 is the entry itself); empty where the line is shorter.
    pub fn column(self, place: usize) -> &'static str {
        self.line.split('\t').nth(place).unwrap_or("").trim()
    }
}

fn find(folder: &'static [(&'static str, &'static str)], file: &str) -> &'static str {
    match folder.iter().find(|(name, _)| *name == file) {
        Some((_, contents)) => contents,
        None => panic!("the program was built without {file}"),
    }
}

fn rows(contents: &'static str) -> impl Iterator<Item = Row> {
    contents.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).map(|line| Row { line })
}
