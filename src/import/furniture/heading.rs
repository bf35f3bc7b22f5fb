//! Headings between paragraphs, which stay and are marked.

use crate::article::PassageKind;
use crate::import::page::{Page, word_count};

/// A heading has no more words.
const MOST: usize = 9;

/// Marks short lines that do not end as sentences do.
pub fn mark(page: &mut Page) {
    for block in 0..page.blocks.len() {
        let found = &page.blocks[block];
        if found.is_paragraph()
            && is_heading(found.ends_sentence(), &found.text)
            && page.kept_after(block).is_some()
        {
            page.blocks[block].kind = PassageKind::Heading;
        }
    }
}

fn is_heading(ends_sentence: bool, text: &str) -> bool {
    let letters = || text.chars().filter(|character| character.is_alphabetic());
    let shouted = letters().count() >= 4 && letters().all(char::is_uppercase);
    let quoted = text.starts_with(['"', '“', '«']) || text.ends_with(':');
    word_count(text) <= MOST && !quoted && (shouted || !ends_sentence)
}
