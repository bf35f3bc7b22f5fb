//! XML read as it comes: elements that open and close, and the text between them.

use std::borrow::Cow;
use std::io::{BufRead, BufReader};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Error;
use crate::import::bounded::{Bound, Bounded};

/// How deep elements may lie in each other.
const DEEPEST: usize = 256;

/// What comes next.
#[derive(Debug, PartialEq, Eq)]
pub enum Mark {
    /// An element opens.
    Open(Element),
    /// The innermost element closes.
    Close,
    /// Text, its references resolved as far as XML knows them.
    Text(String),
}

/// An element as it opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its name, with its prefix.
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Its name without the prefix.
    pub fn local(&self) -> &str {
        self.name.rsplit_once(':').map_or(&self.name, |(_, local)| local)
    }
}

/// The marks of one input.
pub struct Elements<R: BufRead> {
    reader: Reader<BufReader<Bounded<R>>>,
    bound: Bound,
    buffer: Vec<u8>,
    depth: usize,
    /// What it is called in messages.
    kind: &'static str,
}

impl<R: BufRead> Elements<R> {
    /// Reads `xml`, which must be UTF-8; `kind` is what it is called in messages.
    pub fn new(xml: R, kind: &'static str) -> Elements<R> {
        let bound = Bound::new();
        let mut reader = Reader::from_reader(BufReader::new(bound.read(xml, b'<')));
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        config.trim_markup_names_in_closing_tags = true;
        Elements { reader, bound, buffer: Vec::new(), depth: 0, kind }
    }

    /// A record begins: it may have as many bytes as an article can.
    pub fn renew(&mut self) {
        self.bound.renew();
    }

    /// How many elements are open.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// What comes next; nothing at the end.
    ///
    /// # Errors
    /// If it is no XML, too deep, or a record is too large.
    pub fn next(&mut self) -> Result<Option<Mark>, Error> {
        loop {
            self.buffer.clear();
            let event = match self.reader.read_event_into(&mut self.buffer) {
                Ok(event) => event,
                Err(error) => return Err(self.bound.explain(broken(self.kind, &error))),
            };
            let mark = match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(Error::BrokenArchive {
                            kind: self.kind,
                            reason: "it is nested too deeply".into(),
                        });
                    }
                    Mark::Open(element(&start))
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Mark::Close
                }
                Event::Text(text) => Mark::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Mark::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => Mark::Text(resolved(&reference)),
                Event::Eof if self.depth > 0 => return Err(Error::CutShort),
                Event::Eof => return Ok(None),
                _ => continue,
            };
            return Ok(Some(mark));
        }
    }

    /// The text up to the end of the element that has just opened, that of elements in it too.
    ///
    /// # Errors
    /// As for [`Elements::next`].
    pub fn text(&mut self) -> Result<String, Error> {
        let (mut text, outside) = (String::new(), self.depth.saturating_sub(1));
        while self.depth > outside {
            match self.next()? {
                Some(Mark::Text(more)) => text.push_str(&more),
                Some(_) => {}
                None => break,
            }
        }
        Ok(text)
    }

    /// Passes over the element that has just opened.
    ///
    /// # Errors
    /// As for [`Elements::next`].
    pub fn skip(&mut self) -> Result<(), Error> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside && self.next()?.is_some() {}
        Ok(())
    }
}

fn element(start: &BytesStart<'_>) -> Element {
    let mut attributes = start.html_attributes();
    let attributes = attributes.with_checks(false).filter_map(Result::ok).map(|attribute| {
        let value = quick_xml::escape::unescape(&attribute.value);
        let value = value.map_or_else(|_| attribute.value.to_string(), Cow::into_owned);
        (attribute.key.as_ref().to_owned(), value)
    });
    let attributes = attributes.collect();
    Element { name: start.name().as_ref().to_owned(), attributes }
}

/// The sign a reference stands for; one that only pages of the web know stays as it is.
fn resolved(reference: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(sign)) = reference.resolve_char_ref() {
        return sign.to_string();
    }
    let name: &str = reference;
    match quick_xml::escape::resolve_predefined_entity(name) {
        Some(sign) => sign.to_owned(),
        None => format!("&{name};"),
    }
}

fn broken(kind: &'static str, error: &quick_xml::Error) -> Error {
    match error {
        quick_xml::Error::Io(error) => Error::of_io(error),
        error => Error::BrokenArchive { kind, reason: error.to_string() },
    }
}
