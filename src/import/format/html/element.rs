//! The text of a page's article: which element holds it, and its paragraphs.

use std::collections::HashMap;

use super::beside::Beside;
use super::character::decode;
use super::tag::{Piece, Tag, pieces};

/// What a page holds.
#[derive(Debug, Default)]
pub struct Found {
    /// Paragraphs, parted by blank lines.
    pub text: String,
    /// The first heading of the first order.
    pub heading: Option<String>,
    /// What the page says of itself.
    pub beside: Beside,
}

/// Elements without content.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];
/// Elements that stand inside a line.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
];
/// Elements that hold no words of an article.
const ASIDE: &[&str] = &[
    "aside", "audio", "button", "canvas", "datalist", "dialog", "footer", "form", "head", "iframe", "label",
    "math", "menu", "nav", "noscript", "object", "option", "script", "select", "style", "svg", "template",
    "textarea", "title", "video",
];
/// The part of a page's text that the element of its article holds at least, in percent.
const LEAST_PART: usize = 60;

/// Reads a page.
pub fn read(page: &str) -> Found {
    let mut reader = Reader::default();
    for piece in pieces(page) {
        match piece {
            Piece::Text(text) => reader.text(text),
            Piece::Open(tag) => reader.open(&tag),
            Piece::Close(name) => reader.close(&name),
        }
    }
    reader.end_line(true);
    let holder = reader.holder();
    let heading = reader.heading.map(|line| reader.lines[line].text.clone());
    let mut text = String::new();
    for line in
        reader.lines.iter().filter(|line| holder.is_none_or(|(from, to)| (from..to).contains(&line.mark)))
    {
        if !text.is_empty() {
            text.push_str(if line.is_block { "\n\n" } else { "\n" });
        }
        text.push_str(&line.text);
    }
    Found { text, heading, beside: reader.beside }
}

/// An element that is open.
struct Element {
    name: String,
    is_aside: bool,
    /// Its place among the elements that may hold the article.
    holder: Option<usize>,
}

/// A line of text.
struct Line {
    text: String,
    /// The number of marks before it.
    mark: usize,
    /// Whether a block, not only a line, begins with it.
    is_block: bool,
}

/// An element that may hold the article: from which mark to which, and how many letters.
struct Holder {
    from: usize,
    to: usize,
    letters: usize,
}

#[derive(Default)]
struct Reader {
    stack: Vec<Element>,
    /// How many elements of a name are open.
    open: HashMap<String, usize>,
    asides: usize,
    marks: usize,
    line: String,
    starts_block: bool,
    lines: Vec<Line>,
    holders: Vec<Holder>,
    heading: Option<usize>,
    beside: Beside,
}

impl Reader {
    fn text(&mut self, text: &str) {
        match self.stack.last().map(|element| element.name.as_str()) {
            Some("title") if self.beside.title.is_none() => {
                let title = decode(text).split_whitespace().collect::<Vec<_>>().join(" ");
                self.beside.title = Some(title).filter(|title| !title.is_empty());
            }
            Some("script") if self.beside.takes_script => self.beside.scripts.push(text.to_owned()),
            _ if self.asides == 0 => {
                for (at, word) in decode(text).split(|c: char| c.is_ascii_whitespace()).enumerate() {
                    if at > 0 && !self.line.is_empty() && !self.line.ends_with(' ') {
                        self.line.push(' ');
                    }
                    self.line.push_str(word);
                }
            }
            _ => {}
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        self.marks += 1;
        self.beside.note(tag);
        let name = tag.name.as_str();
        match name {
            "br" => self.end_line(false),
            _ if !INLINE.contains(&name) => {
                // A paragraph ends where a block begins, with or without its mark.
                if self.stack.last().is_some_and(|element| element.name == "p") {
                    self.close("p");
                }
                self.end_line(true);
            }
            _ => {}
        }
        if VOID.contains(&name) {
            return;
        }
        let is_aside = is_aside(tag) || name == "header" && !self.is_in("article") && !self.is_in("main");
        self.asides += usize::from(is_aside);
        let holder = may_hold(tag).then(|| {
            self.holders.push(Holder { from: self.marks, to: usize::MAX, letters: 0 });
            self.holders.len() - 1
        });
        *self.open.entry(tag.name.clone()).or_default() += 1;
        self.stack.push(Element { name: tag.name.clone(), is_aside, holder });
    }

    fn close(&mut self, name: &str) {
        self.marks += 1;
        if !self.is_in(name) {
            return;
        }
        if !INLINE.contains(&name) {
            self.end_line(true);
        }
        while let Some(element) = self.stack.pop() {
            self.asides -= usize::from(element.is_aside);
            if let Some(open) = self.open.get_mut(&element.name) {
                *open -= 1;
            }
            if let Some(holder) = element.holder {
                self.holders[holder].to = self.marks;
            }
            if element.name == name {
                break;
            }
        }
    }

    fn is_in(&self, name: &str) -> bool {
        self.open.get(name).is_some_and(|open| *open > 0)
    }

    fn end_line(&mut self, block: bool) {
        let text = self.line.trim_matches(' ');
        if !text.is_empty() {
            if self.heading.is_none() && self.is_in("h1") {
                self.heading = Some(self.lines.len());
            }
            for holder in self.stack.iter().filter_map(|element| element.holder) {
                self.holders[holder].letters += text.len();
            }
            self.lines.push(Line { text: text.to_owned(), mark: self.marks, is_block: self.starts_block });
            self.starts_block = false;
        }
        self.line.clear();
        self.starts_block |= block;
    }

    /// From which mark to which the tightest element goes that holds most of the text.
    fn holder(&self) -> Option<(usize, usize)> {
        let all: usize = self.lines.iter().map(|line| line.text.len()).sum();
        let large = self.holders.iter().filter(|holder| holder.letters * 100 >= all * LEAST_PART);
        large.min_by_key(|holder| holder.letters).map(|holder| (holder.from, holder.to))
    }
}

fn may_hold(tag: &Tag<'_>) -> bool {
    let is = |name: &str, values: &[&str]| tag.attribute(name).is_some_and(|value| values.contains(&&*value));
    matches!(tag.name.as_str(), "article" | "main")
        || is("itemprop", &["articleBody"])
        || is("role", &["main", "article"])
}

fn is_aside(tag: &Tag<'_>) -> bool {
    let is = |name: &str, values: &[&str]| tag.attribute(name).is_some_and(|value| values.contains(&&*value));
    ASIDE.contains(&tag.name.as_str())
        || tag.attribute("hidden").is_some()
        || is("aria-hidden", &["true"])
        || is("role", &["navigation", "banner", "contentinfo", "complementary", "dialog", "search"])
}
