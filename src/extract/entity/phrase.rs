//! Noun phrases, by the parts of speech of their words.

use std::ops::Range;

use super::role_noun::role_noun;
use crate::extract::text::Text;
use crate::model::Tag;

/// Whether a word can stand in a noun phrase before its last noun.
pub fn modifies(tag: Tag) -> bool {
    tag.is_noun()
        || matches!(
            tag,
            Tag::Jj | Tag::Jjr | Tag::Jjs | Tag::Cd | Tag::Pos | Tag::Vbn | Tag::Hash | Tag::Dollar
        )
}

/// Whether a word opens a noun phrase: "the", "his".
pub fn determines(tag: Tag) -> bool {
    matches!(tag, Tag::Dt | Tag::PrpS | Tag::Pdt)
}

/// The end of the run of noun-phrase words from `from` on (exclusive): "the top Democrat" of "the top Democrat on the".
pub fn run_end(text: &Text, from: usize, end: usize) -> usize {
    let mut at = from;
    while at < end
        && (modifies(text.tags[at]) || determines(text.tags[at]) || is_adverb_inside(text, at, end))
    {
        // A second determiner opens another phrase: "his wife the", but not after a possessive.
        if at > from && determines(text.tags[at]) && text.tags[at - 1] != Tag::Pos {
            break;
        }
        at += 1;
    }
    at
}

/// "then", "most" and the like before an adjective or noun.
fn is_adverb_inside(text: &Text, at: usize, end: usize) -> bool {
    matches!(text.tags[at], Tag::Rb | Tag::Rbs | Tag::Vbg)
        && at + 1 < end
        && modifies(text.tags[at + 1])
        && text.tags[at + 1] != Tag::Pos
}

/// The role noun that heads the run: its last noun.
pub fn role_head(text: &Text, run: Range<usize>) -> Option<usize> {
    let last = run.clone().rev().find(|at| text.tags[*at].is_noun())?;
    let rest_is_small = run.end - last <= 1;
    (rest_is_small && is_role(text, last)).then_some(last)
}

/// Whether the word is a role noun in the singular.
pub fn is_role(text: &Text, at: usize) -> bool {
    role_noun(text.lower_word(at)).is_some()
}

/// Days and months are written like names but belong to no title.
pub fn is_calendar_word(lower: &str) -> bool {
    matches!(
        lower.trim_end_matches('.'),
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "january"
            | "february"
            | "march"
            | "april"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan"
            | "feb"
            | "aug"
            | "sept"
            | "oct"
            | "nov"
            | "dec"
            | "today"
            | "yesterday"
            | "tomorrow"
            | "earlier"
            | "last"
            | "next"
    )
}
