//! What archives of the press hand out: many articles one after the other in one text, with lines of fields around each.
//!
//! An archive is told by several of its marks in their order, so that an article about one stays an article. The text
//! may come in a plain file, or out of a document or page, whose readers hand it over here.

mod dated;
mod entry;
mod factiva;
mod label;
mod lines;
mod nexis;
mod proquest;

use std::ops::Range;

use super::{Error, Format, Input, Record, Sink, html};
use crate::import::decode::decode;

/// A text as an archive hands it out.
pub const EXPORT: Format = Format {
    name: "export of a press archive",
    recognizes: |start| archive(&start.text()).is_some(),
    read: |input, sink| read(input, sink),
    ..Format::UNNAMED
};

/// Such a text in a page of the web.
pub const EXPORT_PAGE: Format = Format {
    name: "export of a press archive",
    recognizes: |start| PAGE_MARKS.iter().any(|mark| memchr::memmem::find(start.bytes, mark).is_some()),
    read: |input, sink| {
        let bytes = input.whole()?;
        let text = decode(&bytes).ok().and_then(|page| html::plain(&page)).unwrap_or_default();
        match archive(&text) {
            Some(archive) => archive.hand_over(&text, sink),
            None => sink.only(bytes, html::page),
        }
    },
    ..Format::UNNAMED
};

/// Marks by which such a page is known: of Nexis, of Factiva.
const PAGE_MARKS: &[&[u8]] = &[b"<DOCFULL>", b"class=\"article enArticle\""];

/// How an archive lays out its articles.
pub struct Archive {
    /// Words without which a text is not looked at twice.
    signs: &'static [&'static str],
    /// Whether lines carry its marks.
    is_marked: fn(&[&str]) -> bool,
    /// Where its articles stand, without covers and counters.
    articles: fn(&[&str]) -> Vec<Range<usize>>,
    /// Reads one of them.
    read: fn(&[&str]) -> Result<Record, Error>,
}

const ARCHIVES: &[Archive] = &[nexis::NEXIS, factiva::FACTIVA, proquest::PROQUEST];

/// The archive that handed out a text, if one did.
pub fn archive(text: &str) -> Option<&'static Archive> {
    let mut lines: Option<Vec<&str>> = None;
    ARCHIVES.iter().find(|archive| {
        archive.signs.iter().any(|sign| memchr::memmem::find(text.as_bytes(), sign.as_bytes()).is_some())
            && (archive.is_marked)(lines.get_or_insert_with(|| lines::of(text)))
    })
}

/// Whether text, perhaps between marks, may be an export at all: a cheap look.
#[cfg(feature = "documents")]
pub fn shows_sign(text: &str) -> bool {
    SIGNS.iter().any(|sign| memchr::memmem::find(text.as_bytes(), sign.as_bytes()).is_some())
}

/// Words that stand in one piece in every export, whatever the marks around them.
#[cfg(feature = "documents")]
const SIGNS: &[&str] = &["End of Document", "DOCUMENTS", "Document ", "ProQuest document ID", "DETAILS"];

impl Archive {
    /// Hands over the articles of a text. Each is known by its own lines, whatever file it came in.
    ///
    /// # Errors
    /// [`Error::Stopped`] where nobody wants more.
    pub fn hand_over(&'static self, text: &str, sink: &mut Sink<'_>) -> Result<(), Error> {
        let lines = lines::of(text);
        for (place, range) in (self.articles)(&lines).into_iter().enumerate() {
            let article = lines::trimmed(&lines[range]).join("\n");
            sink.record(format!("article {}", place + 1), article.into_bytes(), |bytes| {
                let article = String::from_utf8_lossy(bytes);
                (self.read)(&article.split('\n').collect::<Vec<_>>())
            })?;
        }
        Ok(())
    }
}

fn read(input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let bytes = input.whole()?;
    let text = decode(&bytes)?;
    match archive(&text) {
        Some(archive) => archive.hand_over(&text, sink),
        None => sink.only(bytes, |bytes| Ok(Record { text: decode(bytes)?, ..Record::default() })),
    }
}
