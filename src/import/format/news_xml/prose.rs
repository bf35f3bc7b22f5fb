//! The running text of an article in XML: paragraphs, headings, captions, lists, as XHTML and NITF mark them.

use super::tree::{Element, Node};

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "article",
    "block",
    "blockquote",
    "body",
    "body.content",
    "body.end",
    "bq",
    "br",
    "caption",
    "credit",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "fn",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hedline",
    "hl1",
    "hl2",
    "hr",
    "li",
    "media",
    "media-caption",
    "nitf-table",
    "note",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tagline",
    "tr",
    "ul",
];
/// Elements without words of the article.
const ASIDE: &[&str] = &[
    "custom-table",
    "head",
    "media-metadata",
    "media-object",
    "media-producer",
    "media-reference",
    "object",
    "script",
    "style",
    "nitf-table-metadata",
];
/// Cells of tables.
const CELLS: &[&str] = &["td", "th"];

/// The paragraphs of an element, parted by blank lines.
pub fn of(element: &Element) -> String {
    let mut prose = Prose::default();
    prose.walk(element);
    prose.end();
    prose.text
}

#[derive(Default)]
struct Prose {
    text: String,
    line: String,
}

impl Prose {
    fn walk(&mut self, element: &Element) {
        if ASIDE.contains(&element.name.as_str()) {
            return;
        }
        let is_block = BLOCKS.contains(&element.name.as_str());
        if is_block {
            self.end();
        } else if CELLS.contains(&element.name.as_str()) {
            self.line.push(' ');
        }
        for node in &element.nodes {
            match node {
                Node::Text(text) => self.line.push_str(text),
                Node::Element(child) => self.walk(child),
            }
        }
        if is_block {
            self.end();
        }
    }

    fn end(&mut self) {
        let words = self.line.split_whitespace().collect::<Vec<_>>().join(" ");
        self.line.clear();
        if !words.is_empty() {
            if !self.text.is_empty() {
                self.text.push_str("\n\n");
            }
            self.text.push_str(&words);
        }
    }
}
