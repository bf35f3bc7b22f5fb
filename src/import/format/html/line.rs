//! A page as the lines a reader sees, each with what the marks around it say.

use std::collections::HashMap;

use dom_query::{Document, NodeId, NodeRef};
use foldhash::fast::FixedState;

use crate::article::PassageKind;
use crate::import::page::{fingerprints, word_count};

use super::super::json;

/// Elements that stand inside a line.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
];
/// Elements that hold no words of an article; those that never do are stripped before.
const SILENT: &[&str] =
    &["head", "footer", "figure-credit", "amp-sidebar", "amp-user-notification", "amp-ad"];
/// A paragraph has at least so many words; shorter ones prove nothing.
const PARAGRAPH: usize = 10;

/// A line of a page.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its words, with single spaces.
    pub text: String,
    /// Whether a blank line stands before it, not only a break.
    pub gap: bool,
    /// How many bytes of it are links.
    pub links: usize,
    /// Where in it the first link starts.
    pub first_link: usize,
    /// What its marks say it is.
    pub kind: Option<PassageKind>,
    /// Whether it is the page's chief heading.
    pub is_title: bool,
    /// The block it stands in, a place in [`Lines::elements`].
    pub element: usize,
}

impl Line {
    /// Whether it reads as a paragraph of an article: long enough, ended as a sentence, and no list of links.
    pub fn is_paragraph(&self) -> bool {
        word_count(&self.text) >= PARAGRAPH && self.stops() && self.links * 2 < self.text.len()
    }

    /// Whether it ends as a sentence does.
    pub fn stops(&self) -> bool {
        self.text
            .trim_end_matches(['"', '”', '’', '\'', '»', ')', ']', ' '])
            .ends_with(['.', '!', '?', '…', ':', '♦'])
    }
}

/// A block of a page and the lines in it.
#[derive(Clone, Debug)]
pub struct Element {
    /// The node.
    pub node: NodeId,
    /// The block around it.
    pub parent: usize,
    /// Its name, class and those of the two blocks around it, as a number.
    pub signature: u64,
    /// Its name and class, as a number.
    pub own: u64,
    /// Whether it has a class.
    pub is_named: bool,
    /// Whether it says that it is an article.
    pub is_article: bool,
    /// Its first line, and the one after its last.
    pub lines: std::ops::Range<usize>,
}

/// The lines of a page in their order.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    /// The lines.
    pub lines: Vec<Line>,
    /// The blocks; every block stands behind the one around it.
    pub elements: Vec<Element>,
    places: HashMap<NodeId, usize, FixedState>,
}

impl Lines {
    /// Reads the lines of a page that has been stripped.
    pub fn read(document: &Document) -> Lines {
        let mut reader = Reader::default();
        reader.open(&document.root(), None);
        reader.children(&document.root(), Inside::default());
        reader.close();
        reader.found
    }

    /// The line that a node stands in or before.
    pub fn place(&self, node: &NodeRef<'_>) -> Option<usize> {
        let around = std::iter::once(*node).chain(node.ancestors_it(None));
        around
            .filter_map(|node| self.places.get(&node.id))
            .next()
            .map(|element| self.elements[*element].lines.start)
    }

    /// How many words of paragraphs stand before each line; one more than there are lines.
    pub fn paragraph_words(&self) -> Vec<usize> {
        let mut words = vec![0];
        for line in &self.lines {
            let here = if line.is_paragraph() { word_count(&line.text) } else { 0 };
            words.push(words.last().copied().unwrap_or(0) + here);
        }
        words
    }
}

/// What the marks around a word say.
#[derive(Clone, Copy, Default)]
struct Inside {
    link: bool,
    is_title: bool,
    kind: Option<PassageKind>,
}

#[derive(Default)]
struct Reader {
    found: Lines,
    open: Vec<usize>,
    words: String,
    links: usize,
    first_link: usize,
    inside: Inside,
    /// Whether a block began since the last line.
    gap: bool,
}

impl Reader {
    fn children(&mut self, node: &NodeRef<'_>, inside: Inside) {
        for child in node.children_it(false) {
            if child.is_text() {
                self.push(&child.text(), inside);
            } else if child.is_element() {
                self.element(&child, inside);
            }
        }
    }

    fn element(&mut self, node: &NodeRef<'_>, mut inside: Inside) {
        let name = node.node_name().unwrap_or_default();
        let name = name.as_ref();
        if name == "br" {
            return self.end_line(false);
        }
        if SILENT.contains(&name) || is_hidden(node) {
            return;
        }
        inside.link |= name == "a";
        if INLINE.contains(&name) {
            return self.children(node, inside);
        }
        inside.kind = kind(name, node).or(inside.kind);
        inside.is_title |= name == "h1";
        self.open(node, self.open.last().copied());
        self.children(node, inside);
        self.close();
    }

    fn open(&mut self, node: &NodeRef<'_>, parent: Option<usize>) {
        self.end_line(true);
        let own = own_signature(node);
        let above = |element: Option<usize>| element.map(|element| &self.found.elements[element]);
        let around = above(parent);
        let signature = mix(
            mix(own, around.map_or(0, |around| around.own)),
            above(around.map(|around| around.parent)).map_or(0, |around| around.own),
        );
        let at = self.found.lines.len();
        self.open.push(self.found.elements.len());
        self.found.places.insert(node.id, self.found.elements.len());
        self.found.elements.push(Element {
            node: node.id,
            parent: parent.unwrap_or(0),
            signature,
            own,
            is_named: node.class().is_some_and(|class| !class.trim().is_empty()),
            is_article: node.has_name("article")
                || node.attr("itemprop").is_some_and(|names| names.contains("articleBody")),
            lines: at..at,
        });
    }

    fn close(&mut self) {
        self.end_line(true);
        if let Some(element) = self.open.pop() {
            self.found.elements[element].lines.end = self.found.lines.len();
        }
    }

    fn push(&mut self, text: &str, inside: Inside) {
        for (place, word) in text.split(char::is_whitespace).enumerate() {
            if place > 0 && !self.words.is_empty() && !self.words.ends_with(' ') {
                self.words.push(' ');
            }
            if word.is_empty() {
                continue;
            }
            if inside.link {
                if self.links == 0 {
                    self.first_link = self.words.len();
                }
                self.links += word.len() + 1;
            }
            self.words.push_str(word);
            self.inside = inside;
        }
    }

    /// Ends the line that is being read.
    fn end_line(&mut self, block: bool) {
        let words = std::mem::take(&mut self.words);
        if let Some(text) = json::line(&words) {
            self.found.lines.push(Line {
                gap: self.gap,
                links: self.links.min(text.len()),
                first_link: self.first_link.min(text.len()),
                kind: self.inside.kind,
                is_title: self.inside.is_title,
                element: self.open.last().copied().unwrap_or(0),
                text,
            });
            self.gap = false;
        }
        self.links = 0;
        self.first_link = 0;
        self.gap |= block;
    }
}

/// What an element says its lines are.
fn kind(name: &str, node: &NodeRef<'_>) -> Option<PassageKind> {
    match name {
        "h2" | "h3" | "h4" | "h5" | "h6" => Some(PassageKind::Heading),
        "figcaption" => Some(PassageKind::Caption),
        "li" => Some(PassageKind::List),
        "p" | "div" => node
            .class()
            .is_some_and(|class| class.to_ascii_lowercase().contains("caption"))
            .then_some(PassageKind::Caption),
        _ => None,
    }
}

/// Whether the page hides an element; a letter set apart for its looks is no less a letter.
fn is_hidden(node: &NodeRef<'_>) -> bool {
    let style = node.attr("style").map(|style| style.replace(' ', "").to_ascii_lowercase());
    node.has_attr("hidden")
        || style.is_some_and(|style| style.contains("display:none") || style.contains("visibility:hidden"))
        || node.attr("aria-hidden").is_some_and(|hidden| hidden.as_ref() == "true") && node.text().len() > 2
}

/// The name and class of an element as a number; numbers in a class count for nothing.
fn own_signature(node: &NodeRef<'_>) -> u64 {
    let class: String =
        node.class().unwrap_or_default().chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let name = node.node_name().unwrap_or_default();
    fingerprints(&format!("{name} {class}")).into_iter().fold(1, mix)
}

fn mix(one: u64, other: u64) -> u64 {
    (one.rotate_left(5) ^ other).wrapping_mul(0x517c_c1b7_2722_0a95)
}
