//! Labels: the name before a colon that says whose words follow ("ROE:", "JANE ROE, ANCHOR:", "Q.").

use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use crate::extract::text::{Text, TokenKind};
use crate::lexicon::lexicon;

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Whom the label names.
    Named,
    /// Whoever asks: "Q:".
    Question,
    /// Whoever answers: "A:".
    Answer,
    /// Whose name stands below a post.
    Signed,
}

/// A label at the start of a passage.
#[derive(Clone, Debug)]
pub struct Label {
    /// The tokens of the name, without title and affiliation.
    pub name: Range<usize>,
    /// The first token of what is said.
    pub speech: usize,
    pub voice: Voice,
    /// All in capitals.
    pub loud: bool,
}

/// Tokens between a name and its colon: ", CNN ANCHOR", "(R-OK)", "[00:12:05]".
const LONGEST_NOTE: usize = 12;

/// The label that a passage with these tokens starts with.
pub fn read(text: &Text, tokens: &Range<usize>) -> Option<Label> {
    let first = past_time(text, tokens);
    let word = |at: usize| if at < tokens.end { text.word(at) } else { "" };
    if let Some(voice) = voice_of(word(first)) {
        let stopped = word(first).ends_with('.');
        let colon = matches!(word(first + 1), ":" | ".");
        let bare = word(first) == "Q" && word(first + 1).starts_with(char::is_uppercase);
        let speech = first + 1 + usize::from(colon && !stopped);
        return (stopped || colon || bare).then_some(Label {
            name: first..first + 1,
            speech,
            voice,
            loud: true,
        });
    }
    let mut end = first;
    while end < tokens.end && end < first + 5 && is_name_word(text, end) {
        end += 1;
    }
    let colon = if word(end) == ":" { Some(end) } else { past_note(text, end, tokens.end) };
    let colon = colon.filter(|_| end > first)?;
    let untitled = (first..end - 1).take_while(|at| is_title(text.lower_word(*at))).count();
    let name = first + untitled..end;
    let ordinary = name.clone().any(|at| is_no_speaker(text.lower_word(at)));
    let loud = name.clone().all(|at| is_loud(text.word(at)));
    (!ordinary && name.len() <= 4).then_some(Label { name, speech: colon + 1, voice: Voice::Named, loud })
}

/// Past "[00:12:05]" or "10:31".
fn past_time(text: &Text, tokens: &Range<usize>) -> usize {
    let first = tokens.start;
    if first < tokens.end && text.word(first) == "[" {
        let close = (first + 1..tokens.end.min(first + LONGEST_NOTE)).find(|at| text.word(*at) == "]");
        return close.map_or(first, |at| at + 1);
    }
    let stamp =
        first < tokens.end && text.tokens[first].kind == TokenKind::Number && text.word(first).contains(':');
    first + usize::from(stamp)
}

/// The colon after an affiliation in commas, brackets or parentheses.
fn past_note(text: &Text, from: usize, end: usize) -> Option<usize> {
    if from >= end || !matches!(text.word(from), "," | "(" | "[") {
        return None;
    }
    let colon = (from + 1..end.min(from + LONGEST_NOTE)).find(|at| text.word(*at) == ":")?;
    let plain = text.word(from) != ","
        || (from + 1..colon).all(|at| {
            let word = text.word(at);
            is_loud(word) || !word.chars().any(char::is_alphabetic)
        });
    let stops = (from..colon).any(|at| matches!(text.word(at), "." | "?" | "!"));
    (plain && !stops).then_some(colon)
}

fn voice_of(word: &str) -> Option<Voice> {
    match word {
        "Q" | "Q." | "QUESTION" | "Question" => Some(Voice::Question),
        "A" | "A." | "ANSWER" | "Answer" => Some(Voice::Answer),
        _ => None,
    }
}

fn is_name_word(text: &Text, at: usize) -> bool {
    text.tokens[at].kind == TokenKind::Word && text.word(at).starts_with(char::is_uppercase)
}

/// Whether a word is written in capitals: "ROE", "McROE", "O’ROE", "J.".
fn is_loud(word: &str) -> bool {
    let upper = word.chars().filter(|c| c.is_uppercase()).count();
    let lower = word.chars().filter(|c| c.is_lowercase()).count();
    upper > lower
}

fn is_title(word: &str) -> bool {
    static TITLES: OnceLock<HashSet<&'static str, FixedState>> = OnceLock::new();
    let titles = TITLES.get_or_init(|| lexicon("titles.tsv").map(|row| row.column(0)).collect());
    titles.contains(word) || titles.contains(word.trim_end_matches('.'))
}

/// Words before a colon that name nobody: "Note:", "Update:", "Price:".
pub fn is_no_speaker(word: &str) -> bool {
    static WORDS: OnceLock<HashSet<&'static str, FixedState>> = OnceLock::new();
    let words = WORDS.get_or_init(|| lexicon("label_words.tsv").map(|row| row.column(0)).collect());
    words.contains(word)
}
