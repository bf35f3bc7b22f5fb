//! Whether a noun phrase is the subject of its clause.

use std::ops::Range;

use crate::extract::quote::cue_words::{self, Frames};
use crate::extract::text::Text;
use crate::model::Tag;

/// Whether the phrase at `tokens` is a subject: a finite verb follows it ("Roe said", "Roe, the mayor, has said"), or a
/// verb of saying stands before it ("…, said Roe").
pub fn is_subject(text: &Text, sentence: &Range<usize>, tokens: &Range<usize>) -> bool {
    if let Some(before) = governor(text, sentence, tokens.start) {
        // "Some say Roe may leave", but not "those who met Roe said".
        let clause = reports_clause(text.lower_word(before)) && text.tags[before].is_verb();
        return says_before(text, sentence, tokens.start)
            || clause && verb_follows(text, sentence, tokens.end);
    }
    verb_follows(text, sentence, tokens.end) || says_before(text, sentence, tokens.start)
}

/// The preposition or verb right before the phrase ("with Roe", "met Roe"); titles and modifiers of the phrase are
/// passed over.
fn governor(text: &Text, sentence: &Range<usize>, start: usize) -> Option<usize> {
    let mut at = start;
    while at > sentence.start && start - at < 10 {
        at -= 1;
        let tag = text.tags[at];
        if super::phrase::modifies(tag) || super::phrase::determines(tag) {
            continue;
        }
        // "of" inside a title: "Secretary of State Roe".
        if text.lower_word(at) == "of"
            && at + 1 < start
            && at > sentence.start
            && super::phrase::is_role(text, at - 1)
        {
            continue;
        }
        let governs = match tag {
            Tag::In | Tag::To => !opens_clause(text.lower_word(at)),
            tag => tag.is_verb() || tag == Tag::Vbg,
        };
        return governs.then_some(at);
    }
    None
}

/// Whether the word is a verb that a clause may follow: "says", "believes".
pub fn reports_clause(lower: &str) -> bool {
    cue_words::find(lower, |_| None).is_some_and(|(cue, _)| cue.frames.has(Frames::CLAUSE.or(Frames::THINK)))
}

/// Small words that a clause may follow: "that Roe said", "as Roe left".
pub fn opens_clause(lower: &str) -> bool {
    matches!(
        lower,
        "that"
            | "as"
            | "because"
            | "if"
            | "while"
            | "when"
            | "although"
            | "though"
            | "whether"
            | "after"
            | "before"
            | "since"
            | "until"
            | "unless"
            | "where"
            | "so"
            | "whereas"
            | "than"
    )
}

/// Whether a finite verb follows, at once or after an apposition between commas.
fn verb_follows(text: &Text, sentence: &Range<usize>, end: usize) -> bool {
    let mut at = end;
    if text.tags.get(at) == Some(&Tag::Pos) {
        return false;
    }
    // Up to three appositions: "Roe, the father of Ana Roe, one of the girls, said".
    for _ in 0..3 {
        if at >= sentence.end || !matches!(text.tags[at], Tag::Comma | Tag::Open) {
            break;
        }
        let limit = sentence.end.min(at + 25);
        let Some(close) = (at + 1..limit).find(|at| matches!(text.tags[*at], Tag::Comma | Tag::Close)) else {
            return false;
        };
        let verb =
            close + 1 < sentence.end && (text.tags[close + 1].is_finite() || text.tags[close + 1] == Tag::Rb);
        let comma_after = text.tags[close] == Tag::Close && text.tags.get(close + 1) == Some(&Tag::Comma);
        at = if verb || (text.tags[close] == Tag::Close && !comma_after) {
            close + 1
        } else {
            close + usize::from(comma_after)
        };
    }
    while at < sentence.end && matches!(text.tags[at], Tag::Rb | Tag::Prp) {
        at += 1;
    }
    at < sentence.end && text.tags[at].is_finite()
}

/// ", said Roe": whether a verb stands right before the phrase, and a mark or comma before that.
pub fn says_before(text: &Text, sentence: &Range<usize>, start: usize) -> bool {
    let mut at = start;
    while at > sentence.start && start - at < 8 {
        at -= 1;
        let tag = text.tags[at];
        if tag.is_finite() {
            return at > sentence.start && matches!(text.tags[at - 1], Tag::Mark | Tag::Comma);
        }
        if !super::phrase::modifies(tag) && !super::phrase::determines(tag) && text.lower_word(at) != "of" {
            return false;
        }
    }
    false
}
