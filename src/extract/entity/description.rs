//! Noun phrases that describe somebody: "the secretary", "a Danish envoy", "the ministry".

use std::ops::Range;

use super::body_noun::body_noun;
use super::mentioned::Mentioned;
use super::phrase::{is_role, run_end};
use crate::document::{EntityKind, Role};
use crate::extract::text::Text;
use crate::model::Tag;

/// A noun phrase with "the" and a role noun, or a noun for a kind of body.
#[derive(Clone, Debug)]
pub struct Description {
    /// From the determiner to the head.
    pub tokens: Range<usize>,
    /// Its last noun.
    pub head: usize,
    /// Whether it is definite: "the", "this", "that".
    pub definite: bool,
}

/// All descriptions of one person or body that are neither title nor apposition of a name.
pub fn find(text: &Text, mentioned: &Mentioned, roles: &[Role]) -> Vec<Description> {
    let mut found = Vec::new();
    for sentence in &text.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            if !opens(text, at) && possessor_end(text, mentioned, at).is_none() {
                at += 1;
                continue;
            }
            let end = run_end(text, at, sentence.tokens.end);
            if let Some(head) = head(text, mentioned, at, end) {
                let span = text.span(at..head + 1);
                let place = roles.partition_point(|role| role.span.end <= span.start);
                let is_role_of_name = roles[place..].iter().take(4).any(|role| role.span.overlaps(span));
                if !is_role_of_name {
                    let definite = is_definite(text, at) || possessor_end(text, mentioned, at).is_some();
                    found.push(Description { tokens: at..head + 1, head, definite });
                }
            }
            found.extend(possessor(text, mentioned, at, end));
            at = end.max(at + 1);
        }
    }
    found
}

/// "The company" of "the company’s president".
fn possessor(text: &Text, mentioned: &Mentioned, at: usize, end: usize) -> Option<Description> {
    let mark = (at + 2..end).find(|at| text.tags[*at] == Tag::Pos)?;
    let head = mark - 1;
    let free = mentioned.at(head).is_none() && text.tags[head].is_noun();
    (free && is_definite(text, at) && body_noun(text.lower_word(head)).is_some()).then_some(Description {
        tokens: at..mark,
        head,
        definite: true,
    })
}

/// "Nordal’s president": where the name of a place that opens the phrase ends.
fn possessor_end(text: &Text, mentioned: &Mentioned, at: usize) -> Option<usize> {
    let mention =
        mentioned.at(at).filter(|mention| matches!(mentioned.kind(*mention), EntityKind::Place(_)))?;
    let tokens = text.tokens_in(mentioned.mentions[mention].span);
    (tokens.start == at && text.tags.get(tokens.end) == Some(&Tag::Pos)).then_some(tokens.end)
}

/// "the", "his", "one": what a description starts with.
fn opens(text: &Text, at: usize) -> bool {
    super::phrase::determines(text.tags[at]) || matches!(text.lower_word(at), "one" | "another")
}

fn is_definite(text: &Text, at: usize) -> bool {
    matches!(text.lower_word(at), "the" | "this" | "that")
}

fn head(text: &Text, mentioned: &Mentioned, start: usize, end: usize) -> Option<usize> {
    let aged = is_definite(text, start)
        && (start + 1..end).any(|at| super::described::age_in_words(text.lower_word(at)).is_some());
    if aged {
        return Some(end - 1)
            .filter(|last| mentioned.at(*last).is_none() && mentioned.person_at(end).is_none());
    }
    let last = (start + 1..end).rev().find(|at| text.tags[*at].is_noun())?;
    let free = mentioned.at(last).is_none()
        && mentioned.at(end).is_none_or(|_| text.tags.get(end) == Some(&Tag::Pos));
    (free && (is_role(text, last) || body_noun(text.lower_word(last)).is_some())).then_some(last)
}

/// The tokens after the last name inside: mentions do not overlap.
pub fn free_tokens(text: &Text, mentioned: &Mentioned, description: &Description) -> Range<usize> {
    let named = description.tokens.clone().rev().find(|at| mentioned.at(*at).is_some());
    let mut start = named.map_or(description.tokens.start, |at| at + 1);
    if text.tags[start] == Tag::Pos && start < description.head {
        start += 1;
    }
    start..description.tokens.end
}

/// "the company car", "the man who": what follows belongs to the phrase.
pub fn followed_by_noun(text: &Text, description: &Description) -> bool {
    text.tags.get(description.tokens.end).is_some_and(|tag| tag.is_noun() || *tag == Tag::Wp)
}

/// Whether a description, with what "of" and "to" add to it, is the subject of its clause.
pub fn is_subject(text: &Text, description: &Description) -> bool {
    let sentence = &text.sentences[text.sentence_of(description.head)].tokens;
    let mut end = description.tokens.end;
    for _ in 0..2 {
        if end < sentence.end && matches!(text.lower_word(end), "of" | "for" | "at" | "in" | "to" | "on") {
            end = super::phrase::run_end(text, end + 1, sentence.end);
        }
    }
    super::subject::is_subject(text, sentence, &(description.tokens.start..end))
}

/// "of the club" after "the secretary": it says whose, so a role must say the same.
pub fn complement(text: &Text, description: &Description) -> Range<usize> {
    let next = description.tokens.end;
    let sentence_end = text.sentences[text.sentence_of(description.head)].tokens.end;
    if next >= sentence_end || !matches!(text.lower_word(next), "of" | "for" | "at" | "in") {
        return next..next;
    }
    next + 1..super::phrase::run_end(text, next + 1, sentence_end)
}
