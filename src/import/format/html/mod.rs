//! Pages as a browser saves them.
//!
//! A library parses the page, finds the article in it and reads the page's marks; what is here puts these in the places
//! of a record, and adds what the page says in its scripts.

mod article;
mod beside;
mod choice;
mod headline;
mod line;
mod live;
mod plain;
mod story;
mod tree;
mod widget;
mod writer;

use encoding_rs::{Encoding, UTF_8};
use std::borrow::Cow;

use super::{Error, Format, Record, json};
use crate::import::decode::decode;
use crate::import::field::{published, url};

use line::Lines;
pub use plain::plain;

/// A page of the web.
pub const HTML: Format = Format {
    name: "page of the web",
    extensions: &["html", "htm", "xhtml"],
    recognizes: |start| looks_like_html(start.bytes),
    read: |input, sink| sink.only(input.whole()?, page),
};

/// How far into a page its first mark stands.
const START: usize = 1024;

fn looks_like_html(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(START)]).to_ascii_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    start.starts_with("<!doctype html")
        || start.starts_with("<html")
        || start.starts_with("<?xml") && start.contains("<html")
}

/// The article of a page, by its bytes as they were saved or sent.
///
/// # Errors
/// If it is built as no article is, or holds no text.
pub fn page(bytes: &[u8]) -> Result<Record, Error> {
    let record = record(&text(bytes)?)?;
    if record.text.trim().is_empty() { Err(Error::Empty) } else { Ok(record) }
}

/// The page in the encoding it names, if that is another than its bytes prove.
fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2 * START)]).to_ascii_lowercase();
    let label = head.split("charset=").nth(1).map(|rest| rest.trim_start_matches(['"', '\'']));
    let label = label
        .and_then(|rest| rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).next());
    match label.and_then(|label| Encoding::for_label(label.as_bytes())) {
        Some(encoding) if encoding != UTF_8 && std::str::from_utf8(bytes).is_err() => {
            Ok(encoding.decode(bytes).0)
        }
        _ => Ok(Cow::Owned(decode(bytes)?)),
    }
}

/// What a page holds.
fn record(page: &str) -> Result<Record, Error> {
    let document = tree::parse(page)?;
    let told = beside::told(&document);
    let candidates = headline::candidates(&document, told.record.title.as_deref());
    let (address, date, head) =
        (beside::address(&document), beside::date(&document), writer::head(&document));
    story::strip(&document);
    tree::check_texts(&document)?;
    let lines = Lines::read(&document);
    let reasons = widget::take_out(&document, &lines);
    let named = writer::named(&document, &lines);
    let (text, marks) = story::find(document);
    let words = choice::Words::of(&told.record.text);
    let story = article::compose(&lines, &reasons, &text, &words, told.is_live || candidates.are_live());
    let mut record = told.record;
    let line = |words: Option<String>| words.and_then(|words| json::line(&words));
    record.outlet = line(marks.site_name).or(record.outlet).filter(|name| !url::is_address(name));
    let title = candidates.settle(&lines, story.first, record.outlet.as_deref());
    record.title = title.or(line(Some(marks.title)));
    // Where a script of the site writes the text into the page, it may stand in the object alone.
    if story.text.len() * 2 >= record.text.len() {
        record.text = story.text;
        record.marks = story.marks;
    }
    if record.published.is_none() {
        let dates = [marks.published_time, date].into_iter().flatten();
        let mut dated = dates.map(|words| (published::parse(&words), published::instant(&words)));
        (record.published, record.published_at) = dated.find(|(day, _)| day.is_some()).unwrap_or_default();
    }
    record.authors =
        writer::settle([record.authors, named.authors(story.last), head], record.outlet.as_deref());
    record.url = address.or(record.url);
    record.domain = record.url.as_deref().and_then(url::domain);
    record.language = line(marks.lang).or(record.language);
    Ok(record)
}
