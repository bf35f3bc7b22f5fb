//! What sites publish for readers of news: RSS, Atom and JSON Feed, one article an item.
//!
//! An item's parts go under their names in `lexicon/fields.tsv`. What only tells what an article is about is none.

use std::sync::Arc;

use serde_json::Value;

use super::elements::{Element, Elements, Mark};
use super::fields::Fields;
use super::{Error, Format, Input, Record, Sink, Start};
use crate::import::decode::decode;
use crate::import::decoding;
use crate::lexicon::fields::{known, normalized};

/// RSS of all versions, and Atom.
pub const FEED: Format = Format {
    name: "feed",
    extensions: &["rss", "atom"],
    recognizes: |start| {
        let first = &start.bytes[..start.bytes.len().min(FIRST)];
        looks_like_feed(&Start { bytes: first, ..*start }.text())
    },
    read,
};

/// JSON Feed.
pub const JSON_FEED: Format = Format {
    name: "JSON Feed",
    recognizes: |start: &Start<'_>| {
        let bytes = start.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start.bytes);
        bytes.trim_ascii_start().starts_with(b"{")
            && memchr::memmem::find(bytes, b"jsonfeed.org/version").is_some()
    },
    read: read_json,
    ..Format::UNNAMED
};

/// How far into a file its first element stands.
const FIRST: usize = 4096;

fn looks_like_feed(start: &str) -> bool {
    let Some(root) = root(start) else { return false };
    let tag = root.split(['>', ' ', '\n', '\r', '\t']).next().unwrap_or_default();
    match tag.rsplit(':').next().unwrap_or(tag) {
        "rss" => true,
        "feed" => root.contains("Atom") || root.contains("purl.org/atom"),
        "RDF" => root.contains("purl.org/rss") || root.contains("my.netscape.com/rdf"),
        _ => false,
    }
}

/// What follows the first `<` that opens an element.
fn root(mut text: &str) -> Option<&str> {
    loop {
        text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').strip_prefix('<')?;
        let end = match text.as_bytes().first()? {
            b'?' => "?>",
            b'!' if text.starts_with("!--") => "-->",
            b'!' => {
                // What is declared inside a document type stands in brackets.
                let (bracket, end) = (text.find('[').unwrap_or(text.len()), text.find('>')?);
                if bracket < end {
                    text = &text[text.find(']')?..];
                }
                ">"
            }
            _ => return Some(text),
        };
        text = text.split_once(end)?.1;
    }
}

/// What a feed says of all its items.
type Beside = Vec<(String, Value)>;

fn read(mut input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let start = input.start()?;
    let mut marks = Elements::new(decoding::xml(&start, input.reader())?, "feed");
    let mut beside = Arc::new(Beside::new());
    // Where items stand: in the feed, or in its channel.
    while let Some(mark) = marks.next()? {
        let Mark::Open(element) = mark else { continue };
        match element.local() {
            "item" | "entry" => {
                marks.renew();
                let item = item(&mut marks)?;
                put(&item, &beside, sink)?;
            }
            "title" | "language" if marks.depth() <= 3 => {
                let name = format!("feed.{}", element.local());
                let text = marks.text()?;
                if !beside.iter().any(|(known, _)| *known == name) {
                    Arc::make_mut(&mut beside).push((name, Value::String(text)));
                }
            }
            "rss" | "RDF" | "feed" | "channel" => {
                if let Some(language) = element.attribute("xml:lang") {
                    Arc::make_mut(&mut beside).push(("feed.language".into(), Value::String(language.into())));
                }
            }
            _ => marks.skip()?,
        }
    }
    Ok(())
}

/// The parts of an item whose names are known, in their order.
fn item<R: std::io::BufRead>(marks: &mut Elements<R>) -> Result<Vec<(String, String)>, Error> {
    let outside = marks.depth() - 1;
    let mut parts = Vec::new();
    while marks.depth() > outside {
        let Some(mark) = marks.next()? else { break };
        let Mark::Open(element) = mark else { continue };
        let text = part(&element, marks)?;
        let name = match element.name.as_str() {
            // When an entry was last changed.
            "updated" | "modified" => "atom:updated",
            name => name,
        };
        if known(&normalized(name)).field.is_some() && !text.trim().is_empty() {
            parts.push((name.to_owned(), text.trim().to_owned()));
        }
    }
    Ok(parts)
}

/// What a part of an item says: its text, or where it points.
fn part<R: std::io::BufRead>(element: &Element, marks: &mut Elements<R>) -> Result<String, Error> {
    let text = match element.name.as_str() {
        "author" => return named(marks, "name"),
        "source" => return named(marks, "title"),
        _ if element.attribute("type") == Some("xhtml") => markup(marks)?,
        _ => marks.text()?,
    };
    match element.name.as_str() {
        "link" if text.trim().is_empty() => {
            let is_page = matches!(element.attribute("rel"), None | Some("alternate"));
            Ok(element.attribute("href").filter(|_| is_page).unwrap_or_default().to_owned())
        }
        "guid" if element.attribute("isPermaLink") == Some("false") => Ok(String::new()),
        _ => Ok(text),
    }
}

/// The name of an author, who may have an address as well, or of another outlet: in an element of its own, or all there is.
fn named<R: std::io::BufRead>(marks: &mut Elements<R>, inner: &str) -> Result<String, Error> {
    let outside = marks.depth() - 1;
    let (mut name, mut text) = (String::new(), String::new());
    while marks.depth() > outside {
        match marks.next()? {
            Some(Mark::Open(element)) if element.local() == inner => name = marks.text()?,
            Some(Mark::Open(_)) => marks.skip()?,
            Some(Mark::Text(more)) => text.push_str(&more),
            Some(Mark::Close) => {}
            None => break,
        }
    }
    Ok(if name.is_empty() { text } else { name })
}

/// The marks and text of a piece of a page.
fn markup<R: std::io::BufRead>(marks: &mut Elements<R>) -> Result<String, Error> {
    let outside = marks.depth() - 1;
    let (mut html, mut open) = (String::new(), Vec::new());
    while marks.depth() > outside {
        match marks.next()? {
            Some(Mark::Open(element)) => {
                html.push_str(&format!("<{}>", element.local()));
                open.push(element);
            }
            Some(Mark::Close) => {
                if let Some(element) = open.pop() {
                    html.push_str(&format!("</{}>", element.local()));
                }
            }
            Some(Mark::Text(text)) => html.push_str(&text.replace('&', "&amp;").replace('<', "&lt;")),
            None => break,
        }
    }
    Ok(html)
}

/// Hands over an item. It is known by its own parts, not by what the feed says.
fn put(item: &impl serde::Serialize, beside: &Arc<Beside>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let bytes = serde_json::to_vec(item).map_err(|error| Error::Failed { reason: error.to_string() })?;
    let (beside, given) = (Arc::clone(beside), Arc::clone(sink.given()));
    let label = format!("item {}", sink.count() + 1);
    sink.record(label, bytes, move |bytes| record(bytes, &beside, &given.columns))
}

fn record(bytes: &[u8], beside: &Beside, columns: &[(String, String)]) -> Result<Record, Error> {
    let failed = |error: serde_json::Error| Error::Failed { reason: error.to_string() };
    let object: serde_json::Map<String, Value>;
    let listed: Vec<(String, Value)>;
    let mut pairs: Vec<(&str, &Value)> = if bytes.starts_with(b"{") {
        object = serde_json::from_slice(bytes).map_err(failed)?;
        object.iter().map(|(name, value)| (name.as_str(), value)).collect()
    } else {
        listed = serde_json::from_slice(bytes).map_err(failed)?;
        listed.iter().map(|(name, value)| (name.as_str(), value)).collect()
    };
    pairs.extend(beside.iter().map(|(name, value)| (name.as_str(), value)));
    Fields::read(&pairs, columns)?.article()
}

fn read_json(input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let text = decode(&input.whole()?)?;
    let feed: Value =
        serde_json::from_str(&text).map_err(|error| Error::NotJson { reason: error.to_string() })?;
    let said = |name: &str| feed.get(name).filter(|value| value.is_string()).cloned();
    let beside = [("feed.title", said("title")), ("feed.language", said("language"))];
    let beside = beside.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    let beside = Arc::new(beside.collect::<Beside>());
    for item in feed.get("items").and_then(Value::as_array).into_iter().flatten() {
        if item.is_object() {
            put(item, &beside, sink)?;
        } else {
            let label = format!("item {}", sink.count() + 1);
            sink.fail(label, Error::NotAnArticle { reason: "it is no object".into() })?;
        }
    }
    Ok(())
}
