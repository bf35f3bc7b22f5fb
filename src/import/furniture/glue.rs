//! Lines that a crawler glued together: parted again where the text itself proves that something ended.
//!
//! Proved is a stop right behind a word in small letters with a new sentence right behind it ("… other planets.It could
//! also …"), for no writer leaves out that space; and a button, a link or a label of the house behind the last sentence
//! of a line ("… he said. Read more: Bridge closes"). Anything else may be as it was written.

use crate::article::PassageKind;
use crate::import::page::{Block, Page, word_count};
use crate::lexicon::furniture::{Match, furniture};

/// A word before a stop has at least so many letters: "e.g.Some" proves nothing.
const WORD: usize = 3;
/// The longest word that is looked at, in bytes.
const LONGEST_WORD: usize = 80;
/// In so many words of a sentence one is in small letters.
const SENTENCE: usize = 8;
/// The longest piece behind the last sentence that may be furniture.
const MOST_WORDS: usize = 28;
/// How many sentences from the end of a line such a piece may start.
const NEAR: usize = 3;

/// Parts the blocks that stay.
pub fn part(page: &mut Page) {
    let mut blocks = Vec::with_capacity(page.blocks.len());
    for block in std::mem::take(&mut page.blocks) {
        let ends =
            if block.is_kept() && block.kind != PassageKind::Headline { ends(&block.text) } else { vec![] };
        let mut start = 0;
        for end in ends {
            let piece = block.text[start..end].trim().to_owned();
            blocks.push(Block {
                kind: block.kind,
                is_told: block.is_told,
                ..Block::new(piece, block.gap && start == 0)
            });
            start = end;
        }
        if start == 0 {
            blocks.push(block);
        } else {
            let piece = block.text[start..].trim().to_owned();
            blocks.push(Block { text: piece, gap: false, ..block });
        }
    }
    page.blocks = blocks;
}

/// Where a line is to be parted.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = sentences(text);
    let last = ends.last().copied().unwrap_or(0);
    ends.extend(tail(&text[last..]).map(|at| last + at));
    ends
}

/// Where sentences start that are glued to the one before them.
fn sentences(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let (mut counted, mut open) = (0, false);
    for (at, _) in text.match_indices(['.', '!', '?']) {
        let after = &text[at + 1..];
        if after.starts_with(char::is_whitespace) || after.is_empty() || !is_sure(&text[..at], after) {
            continue;
        }
        open ^= text[counted..at].matches('"').count() % 2 == 1;
        counted = at;
        let behind = marks(after, open);
        let next = &after[behind..];
        let name = word_before(&text[..at]).contains(char::is_uppercase);
        if opens(next) && (!name || opens_with_small_word(next)) {
            ends.push(at + 1 + behind);
        }
    }
    ends
}

/// Whether the word before a stop is one that may end a sentence: not "e.g", not "vale.example".
fn is_sure(before: &str, after: &str) -> bool {
    let word = word_before(before);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters >= WORD
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\''))
        && after.starts_with(|c: char| c.is_uppercase() || matches!(c, '”' | '’' | ')' | '"' | '“' | '‘'))
}

fn word_before(text: &str) -> &str {
    let near = text.floor_char_boundary(text.len().saturating_sub(LONGEST_WORD));
    let word = text[near..].rsplit([' ', '“', '‘', '"', '(', '—', '/']).next().unwrap_or("");
    word.trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// How many bytes behind a stop still belong to it: a mark that closes. One that stands for both closes if it is open.
fn marks(after: &str, open: bool) -> usize {
    match after.chars().next() {
        Some(mark @ ('”' | '’' | ')')) => mark.len_utf8(),
        Some('"') if open => 1,
        _ => 0,
    }
}

/// "The only one …", "It could …"
fn opens_with_small_word(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "A", "After", "An", "And", "As", "At", "But", "For", "He", "His", "I", "If", "In", "It", "Its", "On",
        "She", "That", "The", "Their", "There", "They", "This", "We", "When", "While", "You",
    ];
    let text = text.trim_start_matches(['“', '‘', '"']);
    text.split_once(' ').is_some_and(|(word, _)| WORDS.contains(&word))
}

/// Whether a sentence starts here: a word with a capital that goes on in small letters, and another word; perhaps
/// behind a mark that opens.
fn opens(text: &str) -> bool {
    let text = text.strip_prefix(['“', '‘', '"']).unwrap_or(text);
    let Some((word, rest)) = text.split_once(' ') else { return false };
    let mut letters = word.trim_end_matches(',').chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let alone = word == "I" || word == "A";
    let small = letters.clone().next().is_some()
        && letters.all(|c| c.is_lowercase() || matches!(c, '’' | '\'' | '-'));
    // "Jane Roe/Example Press" behind a caption is its credit, and is parted there.
    capital
        && (alone || small)
        && rest.split(' ').take(SENTENCE).any(|word| word.starts_with(char::is_lowercase))
}

/// Where furniture starts behind the last sentences of a line.
fn tail(text: &str) -> Option<usize> {
    let stops = text.rmatch_indices(['.', '!', '?', '”', '"']).take(NEAR);
    let mut ends = stops.map(|(at, mark)| at + mark.len());
    ends.find(|at| text[*at..].starts_with(' ') && is_furniture(text[*at..].trim_start()))
}

/// A button, a link or a label: a phrase of the lexicon of more than one word, and no sentence.
fn is_furniture(piece: &str) -> bool {
    let short = word_count(piece) <= MOST_WORDS && !piece.ends_with(['.', '!', '?', '”', '"']);
    short
        && piece.starts_with(char::is_uppercase)
        && furniture().find(piece).is_some_and(|found| {
            let phrase = &piece[..piece.floor_char_boundary(found.len)];
            let long = phrase.contains(' ') || phrase.ends_with(':');
            long && matches!(found.matching, Match::Line | Match::Start | Match::Glued)
        })
}

#[cfg(test)]
mod tests {
    use super::part;
    use crate::import::page::Page;

    fn parts(text: &str) -> Vec<String> {
        let mut page = Page::read(text, false);
        part(&mut page);
        page.blocks.into_iter().map(|block| block.text).collect()
    }

    #[test]
    fn what_is_proved_is_parted() {
        for (text, at) in [
            ("The bridge was closed for two years.Buses go round by the mill.", 36),
            ("She said \"the bridge was closed.\"He left the town at once.", 33),
            ("He left the town at once.\"The bridge is closed,\" she said.", 25),
            ("“It is closed for years.”Buses go round by the mill.", 29),
            ("He blamed the Liberals.The only bridge is closed.", 23),
            ("It is closed for years. Read more: Mayor denies a rift", 23),
        ] {
            assert_eq!(parts(text), [text[..at].trim(), text[at..].trim()], "{text}");
        }
    }

    #[test]
    fn what_is_not_stays() {
        for text in [
            "Harbour.Net and Node.Js and One.Tel are names of firms that he owns.",
            "He reads vale.Example every day.",
            "The U.S.Navy sails. It sails e.g.Mondays and so on.",
            "The ship of 3.Division sails. Read more books, he said.",
            "She wants them to read more.",
        ] {
            assert_eq!(parts(text), [text], "{text}");
        }
    }
}
