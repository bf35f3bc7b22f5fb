//! XML to a tree of elements and texts.
//!
//! Entities that a document declares itself are never expanded: they stay as they are written.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::{Error, html};

/// The deepest tree.
const DEEPEST: usize = 256;
/// The most elements and texts.
const MOST: usize = 1_000_000;

/// An element; names are without their prefixes.
#[derive(Debug, Default)]
pub struct Element {
    /// Its name.
    pub name: String,
    /// Its attributes.
    attributes: Vec<(String, String)>,
    /// What is in it.
    pub nodes: Vec<Node>,
}

/// What an element holds.
#[derive(Debug)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Words between elements.
    Text(String),
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name)?;
        Some(found.1.trim()).filter(|value| !value.is_empty())
    }

    /// The elements right in this one.
    pub fn children(&self) -> impl Iterator<Item = &Element> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of a name, at any depth, in the order of the document.
    pub fn find(&self, name: &str) -> Option<&Element> {
        self.children().find_map(|child| if child.name == name { Some(child) } else { child.find(name) })
    }

    /// All elements of a name that do not lie in one another, in the order of the document.
    pub fn all<'a>(&'a self, name: &str) -> Vec<&'a Element> {
        let mut found = Vec::new();
        self.collect(name, &mut found);
        found
    }

    fn collect<'a>(&'a self, name: &str, found: &mut Vec<&'a Element>) {
        for child in self.children() {
            if child.name == name {
                found.push(child);
            } else {
                child.collect(name, found);
            }
        }
    }

    /// All its words on one line; none if there are none.
    pub fn line(&self) -> Option<String> {
        let mut words = String::new();
        self.append_words(&mut words);
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        (!line.is_empty()).then_some(line)
    }

    /// Its words as they are written, line ends and all.
    pub fn words(&self) -> String {
        let mut words = String::new();
        self.append_words(&mut words);
        words
    }

    fn append_words(&self, words: &mut String) {
        for node in &self.nodes {
            match node {
                Node::Text(text) => words.push_str(text),
                Node::Element(element) => {
                    // Elements side by side are words side by side, if there is nothing between them.
                    if !words.is_empty()
                        && words.ends_with(|sign: char| sign.is_alphanumeric())
                        && element.begins_block()
                    {
                        words.push(' ');
                    }
                    element.append_words(words);
                }
            }
        }
    }

    fn begins_block(&self) -> bool {
        !matches!(
            self.name.as_str(),
            "em" | "i" | "b" | "strong" | "span" | "q" | "sub" | "sup" | "a" | "person" | "org"
        )
    }
}

/// Parses a document; what stands around its root is left out.
///
/// # Errors
/// If it is not well-formed, is cut short, or is built as no document of news is.
pub fn parse(text: &str) -> Result<Element, Error> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{FEFF}'));
    let mut open = vec![Element::default()];
    let mut entities = Entities::default();
    let mut count = 0;
    loop {
        match reader.read_event().map_err(|error| not_xml(&reader, &error.to_string()))? {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => push(&mut open, Node::Element(element(&start))),
            Event::End(_) => {
                if let Some(done) = open.pop() {
                    push(&mut open, Node::Element(done));
                }
            }
            Event::Text(text) => push_text(&mut open, &text.xml10_content()),
            Event::CData(text) => push_text(&mut open, &text.xml10_content()),
            Event::GeneralRef(reference) => push_text(&mut open, &entities.resolved(&reference)),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
        }
        count += 1;
        if count > MOST || open.len() > DEEPEST {
            return Err(not_xml(&reader, "it has more elements, or deeper ones, than a document of news"));
        }
    }
    match open.pop() {
        Some(document) if open.is_empty() => {
            root(document).ok_or_else(|| not_xml(&reader, "there is no element in it"))
        }
        _ => Err(Error::CutShort),
    }
}

fn root(document: Element) -> Option<Element> {
    document.nodes.into_iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}

fn push(open: &mut [Element], node: Node) {
    if let Some(last) = open.last_mut() {
        last.nodes.push(node);
    }
}

fn push_text(open: &mut [Element], text: &str) {
    let Some(last) = open.last_mut() else { return };
    match last.nodes.last_mut() {
        Some(Node::Text(before)) => before.push_str(text),
        _ => last.nodes.push(Node::Text(text.to_owned())),
    }
}

fn element(start: &BytesStart<'_>) -> Element {
    // A broken attribute is of no use; those around it are.
    let mut attributes = start.attributes();
    // Looking for the same name twice takes time by the square of their number.
    let attributes = attributes.with_checks(false).filter_map(Result::ok).map(|attribute| {
        let value = quick_xml::escape::unescape(&attribute.value)
            .map_or_else(|_| attribute.value.to_string(), Into::into);
        (local(attribute.key.as_ref()).to_owned(), value)
    });
    Element { name: local(start.name().as_ref()).to_owned(), attributes: attributes.collect(), nodes: vec![] }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn not_xml(reader: &Reader<&[u8]>, reason: &str) -> Error {
    Error::NotXml { reason: format!("{reason}, at byte {}", reader.buffer_position()) }
}

/// Characters by their names, each looked up once.
#[derive(Default)]
struct Entities {
    known: HashMap<String, String, FixedState>,
}

impl Entities {
    fn resolved(&mut self, reference: &BytesRef<'_>) -> String {
        if let Ok(Some(character)) = reference.resolve_char_ref() {
            return character.to_string();
        }
        let name: &str = reference;
        if let Some(known) = self.known.get(name) {
            return known.clone();
        }
        let written = format!("&{name};");
        let resolved = if name.len() <= 8 { html::plain(&written).unwrap_or(written) } else { written };
        self.known.insert(name.to_owned(), resolved.clone());
        resolved
    }
}
