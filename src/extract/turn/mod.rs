//! Turns: who speaks in which passages of a transcript or interview, by the labels before their words, and whose posts
//! are embedded.
//!
//! A word before a colon is a label only where the article shows that it is one: labels come back, or they are names that
//! the article gives in full elsewhere. "Note:", headings and tables of results are none.

mod label;
mod post;

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::FixedState;

use super::text::Text;
use crate::article::PassageKind;
use label::Label;
pub use label::{Voice, is_no_speaker};
use post::Post;

/// What one speaker says until the next one speaks.
#[derive(Clone, Debug)]
pub struct Turn {
    /// The tokens of the name in the label.
    pub label: Range<usize>,
    /// Whether it is named there.
    pub voice: Voice,
    /// Passage and tokens of what is said; not empty.
    pub parts: Vec<(usize, Range<usize>)>,
}

/// Passages without a label that one speaker goes on for.
const LONGEST_SPEECH: usize = 6;

/// Labels that an article needs for passages between them to belong to the speaker before.
const WHOLE_TRANSCRIPT: usize = 6;

/// A passage that starts with a label.
struct Labelled<'a> {
    passage: usize,
    label: Label,
    /// The last word of the name, in lower case.
    key: &'a str,
    /// What is said.
    speech: Range<usize>,
}

/// The turns of an article: those of a transcript or an interview, or a piece of one, and embedded posts.
pub fn find(text: &Text) -> Vec<Turn> {
    let tokens = passages(text);
    let mut turns = in_transcript(text, &tokens);
    for (passage, tokens) in tokens.iter().enumerate().filter(|(passage, _)| may_speak(text, *passage)) {
        if let Some(Post { author, words }) = post::read(text, tokens) {
            turns.push(Turn { label: author, voice: Voice::Signed, parts: vec![(passage, words)] });
        }
    }
    turns.sort_by_key(|turn| turn.parts[0].0);
    turns
}

fn in_transcript(text: &Text, tokens: &[Range<usize>]) -> Vec<Turn> {
    let labelled: Vec<Labelled> =
        (0..tokens.len()).filter_map(|passage| labelled(text, passage, tokens)).collect();
    if labelled.is_empty() {
        return Vec::new();
    }
    let labels = Labels::read(text, &labelled);
    let kept: Vec<&Labelled> = labelled.iter().filter(|one| labels.believes(text, one)).collect();
    let whole = kept.len() >= WHOLE_TRANSCRIPT;
    let mut turns = Vec::new();
    for (place, one) in kept.iter().enumerate() {
        let mut parts = Vec::new();
        if !one.speech.is_empty() {
            parts.push((one.passage, one.speech.clone()));
        }
        let next = kept.get(place + 1).map(|next| next.passage);
        let until = match next {
            Some(next) if whole && next - one.passage <= LONGEST_SPEECH + 1 => next,
            _ if parts.is_empty() => (one.passage + 2).min(next.unwrap_or(tokens.len())),
            _ => one.passage + 1,
        };
        for (passage, tokens) in tokens.iter().enumerate().take(until).skip(one.passage + 1) {
            let speech = without_notes(text, tokens.clone());
            if !speech.is_empty() && may_speak(text, passage) {
                parts.push((passage, speech));
            }
        }
        if !parts.is_empty() {
            turns.push(Turn { label: one.label.name.clone(), voice: one.label.voice, parts });
        }
    }
    turns
}

/// The tokens of each passage.
fn passages(text: &Text) -> Vec<Range<usize>> {
    let mut start = 0;
    let ends = text.passages.iter().map(|passage| {
        let end = start + text.tokens[start..].partition_point(|token| token.span.start < passage.span.end);
        let tokens = start..end;
        start = end;
        tokens
    });
    ends.collect()
}

fn may_speak(text: &Text, passage: usize) -> bool {
    !matches!(text.passages[passage].kind, PassageKind::Headline | PassageKind::Caption)
}

fn labelled<'a>(text: &'a Text, passage: usize, tokens: &[Range<usize>]) -> Option<Labelled<'a>> {
    let own = &tokens[passage];
    if own.is_empty() || !may_speak(text, passage) {
        return None;
    }
    let label = label::read(text, own)?;
    let key = text.lower_word(label.name.end - 1).trim_end_matches('.');
    let speech = without_notes(text, label.speech..own.end);
    Some(Labelled { passage, label, key, speech })
}

/// Speech without the notes around it: "(LAUGHTER)", "[crosstalk]".
fn without_notes(text: &Text, mut speech: Range<usize>) -> Range<usize> {
    while speech.start < speech.end && matches!(text.word(speech.start), "(" | "[") {
        let close = (speech.start..speech.end).find(|at| matches!(text.word(*at), ")" | "]"));
        match close.filter(|close| close - speech.start <= 6) {
            Some(close) => speech.start = close + 1,
            None => break,
        }
    }
    while speech.start < speech.end && matches!(text.word(speech.end - 1), ")" | "]") {
        let open = speech.clone().rev().find(|at| matches!(text.word(*at), "(" | "["));
        match open.filter(|open| speech.end - open <= 7 && is_note(text, open + 1..speech.end - 1)) {
            Some(open) => speech.end = open,
            None => break,
        }
    }
    let said = speech.clone().any(|at| text.word(at).chars().any(char::is_alphanumeric));
    if said { speech } else { speech.start..speech.start }
}

/// Whether words in brackets tell what is heard rather than being said.
fn is_note(text: &Text, words: Range<usize>) -> bool {
    words.clone().all(|at| !text.word(at).chars().any(char::is_lowercase))
        || words.clone().any(|at| {
            matches!(
                text.lower_word(at),
                "laughter" | "laughs" | "laughing" | "applause" | "crosstalk" | "cheers" | "inaudible" | "ph"
            )
        })
}

/// What the labels of an article are together.
struct Labels<'a> {
    /// How often each key comes with words that may be speech.
    times: HashMap<&'a str, usize, FixedState>,
    /// It comes with several names in capitals, one of them again and again.
    transcript: bool,
    /// Two voices or more come back.
    several: bool,
    asked: bool,
    answered: bool,
}

impl<'a> Labels<'a> {
    fn read(text: &Text, labelled: &[Labelled<'a>]) -> Labels<'a> {
        let mut times: HashMap<&str, usize, FixedState> = HashMap::default();
        let mut shouted = 0;
        for one in labelled.iter().filter(|one| is_talk(text, one)) {
            *times.entry(one.key).or_default() += 1;
            shouted += usize::from(one.label.loud && one.label.voice == Voice::Named);
        }
        let count = |key: &str| times.get(key).copied().unwrap_or(0);
        let several = times.values().filter(|times| **times > 1).count() >= 2;
        let loud_again = labelled.iter().any(|one| one.label.loud && count(one.key) > 1);
        let asked = count("q") + count("question") >= 2;
        let answered = count("a") + count("answer") >= 2;
        Labels { transcript: shouted >= 3 && (loud_again || asked), several, asked, answered, times }
    }

    fn believes(&self, text: &Text, one: &Labelled) -> bool {
        let again = self.several && self.times.get(one.key).is_some_and(|times| *times > 1);
        match one.label.voice {
            Voice::Answer => self.asked && self.answered,
            Voice::Signed => false,
            Voice::Question => self.asked && (self.answered || self.transcript),
            Voice::Named if one.label.loud => {
                self.transcript || again || is_talk(text, one) && in_full(text, one)
            }
            Voice::Named => again,
        }
    }
}

/// Whether what follows a label reads like speech: nothing yet, or words that end as a sentence does.
fn is_talk(text: &Text, one: &Labelled) -> bool {
    let Some(last) = one.speech.clone().next_back() else { return true };
    let ends = matches!(
        text.word(last),
        "." | "?" | "!" | "…" | "..." | "—" | "–" | "--" | "-" | "”" | "\"" | "’" | "'"
    );
    ends || text.word(last).ends_with('.') || one.speech.len() > 20
}

/// Whether the article has the name of a label in full: "Jane Roe" for "ROE:".
fn in_full(text: &Text, one: &Labelled) -> bool {
    if one.speech.len() < 4 || one.key.len() < 3 {
        return false;
    }
    let written = |at: usize| {
        text.word(at).starts_with(char::is_uppercase) && text.word(at).chars().any(char::is_lowercase)
    };
    (1..text.tokens.len()).any(|at| {
        text.lower_word(at) == one.key
            && written(at)
            && written(at - 1)
            && text.tokens[at - 1].span.end + 1 == text.tokens[at].span.start
    })
}
