//! Markdown's marks: headings, quotations, list items, rules and pictures.

use super::Block;
use crate::article::PassageKind;

/// Why a mark is not in the body.
const MARKUP: &str = "markup";

/// Parts the mark at a block's start from its words; the mark is taken out, the words get their kind.
pub fn unmark(block: Block) -> Vec<Block> {
    let text = &block.text;
    let level = text.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&level) && text[level..].starts_with(' ') {
        return part(block, level, PassageKind::Heading);
    }
    if text.starts_with("> ") {
        return part(block, 1, PassageKind::Quote);
    }
    if text.starts_with("- ") || text.starts_with("* ") || text.starts_with("+ ") {
        return part(block, 1, PassageKind::List);
    }
    if text.starts_with("![") || (text.len() >= 3 && text.bytes().all(|byte| b"-*_= ".contains(&byte))) {
        return vec![Block { removed: Some(MARKUP), ..block }];
    }
    vec![block]
}

fn part(block: Block, mark: usize, kind: PassageKind) -> Vec<Block> {
    let words = block.text[mark..].trim().to_owned();
    let gap = block.gap;
    let mut marked = block;
    marked.text.truncate(mark);
    marked.removed = Some(MARKUP);
    let words = Block { kind, ..Block::new(words, gap) };
    vec![marked, words].into_iter().filter(|block| !block.text.is_empty()).collect()
}
