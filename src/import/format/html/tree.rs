//! A page to its tree, unless it is built so that no browser would show it.
//!
//! What comes after takes time by the depth of a tree, and its stack; so a page is parsed piece by piece, and one that
//! is only there to be deep is given back.

use dom_query::{Document, NodeData, NodeRef};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};

use super::super::Error;

/// How many bytes are parsed between two looks at the tree.
const PIECE: usize = 4096;
/// The deepest tree; browsers stop at 512.
const DEEPEST: usize = 256;
/// The most elements and texts; marks that never close multiply.
const MOST_NODES: usize = 2_000_000;
/// The longest text without any mark.
const LONGEST: usize = 1 << 20;

/// Parses a page.
pub fn parse(page: &str) -> Result<Document, Error> {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    let mut parser = parse_document(Document::default(), options);
    let mut rest = page;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE));
        parser.process(StrTendril::from_slice(piece));
        let document = &parser.tokenizer.sink.sink;
        document.errors.borrow_mut().clear();
        if is_deep(document) {
            return Err(odd("its marks are nested too deeply"));
        }
        if document.tree.len() > MOST_NODES {
            return Err(odd("it has too many marks"));
        }
        rest = after;
    }
    Ok(parser.finish())
}

/// Whether a text is of a length that no paragraph has.
pub fn check_texts(document: &Document) -> Result<(), Error> {
    let is_long = |node: &NodeRef<'_>| {
        node.query_or(false, |node| match &node.data {
            NodeData::Text { contents } => contents.len() > LONGEST,
            _ => false,
        })
    };
    if document.root().descendants_it().any(|node| is_long(&node)) {
        return Err(odd("a text in it goes on for more than a mebibyte without a mark"));
    }
    Ok(())
}

fn odd(what: &'static str) -> Error {
    Error::OddPage { what }
}

/// Whether what was parsed last lies too deep: the last node of each level, and what stands before a table, where the
/// parser puts what can't be in one.
fn is_deep(document: &Document) -> bool {
    let mut open = vec![(document.root(), 0)];
    while let Some((node, depth)) = open.pop() {
        if depth > DEEPEST {
            return true;
        }
        if node.has_name("table") {
            open.extend(node.prev_sibling().map(|before| (before, depth)));
        }
        open.extend(node.last_child().map(|last| (last, depth + 1)));
    }
    false
}
