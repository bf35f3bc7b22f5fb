//! A text as blocks: headlines, paragraphs, captions and what turns out to be furniture, in the order of the source.

mod body;
mod mark;
mod markdown;
mod paragraph;
mod words;

use crate::article::PassageKind;

pub use mark::Mark;
pub use words::{fingerprints, holds, opens_with, word_count};

/// The blocks of one text.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// In the order of the source.
    pub blocks: Vec<Block>,
}

/// A paragraph, a line, or a piece of one that had something glued to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The words, with single spaces.
    pub text: String,
    /// What it is, if it stays.
    pub kind: PassageKind,
    /// Why it is taken out; `None` while it stays.
    pub removed: Option<&'static str>,
    /// Whether a blank line stands before it.
    pub gap: bool,
    /// Whether the page's marks say its kind, so that no rule has to guess.
    pub is_told: bool,
}

impl Block {
    /// A paragraph.
    pub fn new(text: impl Into<String>, gap: bool) -> Self {
        Block { text: text.into(), kind: PassageKind::Paragraph, removed: None, gap, is_told: false }
    }

    /// Whether it stays.
    pub fn is_kept(&self) -> bool {
        self.removed.is_none()
    }

    /// Whether it stays, as running text.
    pub fn is_paragraph(&self) -> bool {
        self.is_kept() && self.kind == PassageKind::Paragraph
    }

    /// Whether it ends as a sentence does: with a stop, behind which quotation marks and brackets may close.
    pub fn ends_sentence(&self) -> bool {
        let bare = self.text.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']', ' ']);
        bare.ends_with(['.', '!', '?', '…', ':', ';']) || self.text.ends_with(['"', '”', '»'])
    }
}

impl Page {
    /// Parts a normalized text.
    pub fn read(text: &str, markdown: bool) -> Page {
        let blocks = paragraph::split(text);
        Page {
            blocks: if markdown { blocks.into_iter().flat_map(markdown::unmark).collect() } else { blocks },
        }
    }

    /// Takes a block out, unless it is out already.
    pub fn remove(&mut self, block: usize, reason: &'static str) {
        self.blocks[block].removed.get_or_insert(reason);
    }

    /// Parts a block at byte `at`; the second piece is a new block after it, white space between them falls away.
    pub fn split(&mut self, block: usize, at: usize) {
        let rest = self.blocks[block].text[at..].trim().to_owned();
        let first = &mut self.blocks[block];
        first.text.truncate(at);
        first.text.truncate(first.text.trim_end().len());
        let second = Block { text: rest, gap: false, ..first.clone() };
        self.blocks.insert(block + 1, second);
    }

    /// Takes bytes `from..to` out of the middle of a block; what stood around them stays one block.
    pub fn cut(&mut self, block: usize, from: usize, to: usize, reason: &'static str) {
        let whole = &self.blocks[block].text;
        let (before, piece, after) =
            (whole[..from].trim_end(), whole[from..to].trim(), whole[to..].trim_start());
        let gap = if before.is_empty() || after.is_empty() { "" } else { " " };
        let rest = format!("{before}{gap}{after}");
        let piece = Block { removed: Some(reason), ..Block::new(piece, false) };
        self.blocks[block].text = rest;
        self.blocks.insert(block + 1, piece);
    }

    /// The blocks that stay, from the first.
    pub fn kept(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        (0..self.blocks.len()).filter(|block| self.blocks[*block].is_kept())
    }

    /// The block that stays after `block`.
    pub fn kept_after(&self, block: usize) -> Option<usize> {
        (block + 1..self.blocks.len()).find(|after| self.blocks[*after].is_kept())
    }
}
