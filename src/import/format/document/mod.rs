//! Documents of word processors.

mod docx;
mod flow;
mod odt;
mod old;
mod package;
mod rtf;
mod xml;

pub use docx::DOCX;
pub use odt::{FLAT_ODT, ODT};
pub use old::OLD;
pub use rtf::RTF;

use super::{Error, Format, Record, Sink, Start, exports};
use crate::import::page::fingerprints;

/// Hands over what a document holds: one article, or those of a press archive that it was exported from.
///
/// Most documents are read later, on another core; only one that shows a sign of an archive must be read to be parted.
fn hand_over(
    bytes: Vec<u8>,
    may_be_export: bool,
    read: fn(&[u8]) -> Result<Text, Error>,
    sink: &mut Sink<'_>,
) -> Result<(), Error> {
    if !may_be_export {
        return sink.only(bytes, move |bytes| Ok(read(bytes)?.record()));
    }
    let text = read(&bytes)?;
    match exports::archive(&text.words()) {
        Some(archive) => archive.hand_over(&text.words(), sink),
        None => sink.only(bytes, move |_| Ok(text.record())),
    }
}

/// What is written in a document.
#[derive(Debug, Default)]
struct Text {
    /// Its paragraphs, in their order; notes stand at the end.
    paragraphs: Vec<String>,
    /// The headline, if a paragraph is marked as one, or the document is named by what stands first in it.
    title: Option<String>,
}

impl Text {
    fn words(&self) -> String {
        let paragraphs: Vec<String> = self.paragraphs.iter().map(|words| unbroken(words)).collect();
        paragraphs.join("\n\n")
    }

    fn record(self) -> Record {
        Record { text: self.words(), title: self.title, ..Record::default() }
    }

    /// Takes the name of a document for the headline where it stands among the first lines: a document is often named
    /// by what its writer wrote another day.
    fn named(mut self, name: Option<&str>) -> Text {
        let words = name.map(fingerprints).unwrap_or_default();
        let first =
            self.paragraphs.iter().take(FIRST).find(|line| !words.is_empty() && fingerprints(line) == words);
        self.title = self.title.or_else(|| first.cloned());
        self
    }
}

/// A paragraph without line ends inside its sentences.
fn unbroken(paragraph: &str) -> String {
    let mut lines = paragraph.split('\n');
    let mut words = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let goes_on =
            words.ends_with(|c: char| c.is_lowercase() || c == ',') && line.starts_with(char::is_lowercase);
        words.push(if goes_on { ' ' } else { '\n' });
        words.push_str(line);
    }
    words
}

/// How many lines from the top the headline stands.
const FIRST: usize = 3;
