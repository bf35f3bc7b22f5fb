//! PDF documents that hold text.
//!
//! ```text
//! bytes --packed--> bytes worth opening --plain--> pages of nothing but text --glyphs--> lines --order--> lines as they
//!       are read --heads--> without running heads --paragraphs--> text
//! ```

mod fonts;
mod glyphs;
mod heads;
mod order;
mod packed;
mod paragraphs;
mod plain;

use pdf_extract::Document;

use super::{Error, Format, Record};
use crate::import::guard::guarded;
use crate::import::page::fingerprints;

/// A PDF document.
pub const PDF: Format = Format {
    name: KIND,
    extensions: &["pdf"],
    recognizes: |start| start.bytes[..start.bytes.len().min(1024)].windows(5).any(|bytes| bytes == b"%PDF-"),
    read: |input, sink| sink.only(input.whole()?, record),
};

const KIND: &str = "PDF document";
/// A headline is so much larger than the text.
const LARGER: f64 = 1.25;
/// A headline has at most so many words, and at least two.
const WORDS: std::ops::RangeInclusive<usize> = 2..=32;

/// What is said where the library says which part of the file it could not find.
const DAMAGED: &str = "its list of parts is damaged or cut off; get it anew, or open it in a PDF program and print it to a new one";

fn broken(reason: impl Into<String>) -> Error {
    Error::BrokenDocument { kind: KIND, reason: reason.into() }
}

fn record(bytes: &[u8]) -> Result<Record, Error> {
    packed::check(bytes)?;
    let mut document = guarded(|| Document::load_mem(bytes))
        .ok_or_else(|| broken(DAMAGED))?
        .map_err(|error| told(&error))?;
    if document.is_encrypted() && document.encryption_state.is_none() {
        return Err(Error::Locked);
    }
    let name = name(&document);
    let pictures = guarded(|| plain::strip(&mut document)).ok_or_else(|| broken(DAMAGED))??;
    let mut pages = glyphs::pages(&document)?;
    if pages.iter().all(Vec::is_empty) {
        return Err(if pictures { Error::OnlyPictures } else { Error::Empty });
    }
    glyphs::check_letters(&pages)?;
    pages.iter_mut().for_each(order::sort);
    let heads = heads::take_out(&mut pages);
    let paragraphs = paragraphs::of(&pages);
    let title = title(&paragraphs, name.as_deref());
    let text: Vec<String> = paragraphs.into_iter().map(|paragraph| paragraph.words).collect();
    Ok(Record { text: text.join("\n\n"), title, url: heads.url, removed: heads.removed, ..Record::default() })
}

fn told(error: &pdf_extract::Error) -> Error {
    match error {
        pdf_extract::Error::Decryption(_) | pdf_extract::Error::InvalidPassword => Error::Locked,
        _ => broken(DAMAGED),
    }
}

/// What the document is called in its properties.
fn name(document: &Document) -> Option<String> {
    let properties = document.trailer.get_deref(b"Info", document).ok()?.as_dict().ok()?;
    pdf_extract::decode_text_string(properties.get_deref(b"Title", document).ok()?).ok()
}

/// The headline: the first paragraph in letters larger than those of the text, or what the document is called if that
/// stands at its top.
fn title(paragraphs: &[paragraphs::Paragraph], name: Option<&str>) -> Option<String> {
    let usual = paragraphs::usual_size(paragraphs);
    let first = paragraphs.iter().take_while(|paragraph| paragraph.page == 0);
    let count = |words: &str| words.split_whitespace().count();
    let mut large = first
        .clone()
        .filter(|paragraph| paragraph.size > usual * LARGER && WORDS.contains(&count(&paragraph.words)));
    let largest = large.clone().map(|paragraph| paragraph.size).fold(0.0, f64::max);
    let large = large.find(|paragraph| paragraph.size >= largest * 0.99);
    let called = || {
        let name = fingerprints(name?);
        first.take(5).find(|paragraph| !name.is_empty() && fingerprints(&paragraph.words) == name)
    };
    large.or_else(called).map(|paragraph| paragraph.words.clone())
}
