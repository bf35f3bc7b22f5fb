//! Nouns that report: "his claim that …", "the President's insistence that …", "Roe's pledge to …".

use std::ops::Range;

use super::clause;
use super::cue_words;
use super::draft::{Draft, has_finite_verb};
use super::phrase;
use super::scene::Scene;
use super::words::Class;
use crate::extract::text::TokenKind;

/// The drafts of a unit's reporting nouns.
pub fn drafts(scene: &Scene, unit: usize, out: &mut Vec<Draft>) {
    let tokens = scene.units[unit].tokens.clone();
    for at in tokens.clone() {
        let Some(word) = cue_words::noun(scene.word(at)) else { continue };
        if scene.marked_at(at).is_some() || scene.mention_at(at).is_some() {
            continue;
        }
        let Some(owner) = owner(scene, tokens.start, at) else { continue };
        // "Her answer was that …"
        let copula = matches!(scene.word(at + 1), "is" | "was") && scene.word(at + 2) == "that";
        let from = at + 1 + usize::from(copula);
        let Some(content) = content(scene, from, tokens.end) else { continue };
        out.push(Draft {
            parts: vec![content],
            subject: Some(phrase::plain(scene, owner)),
            cue: Some(at..at + 1),
            addressee: None,
            unit,
            rule: "noun-then-content",
            weight: word.weight.saturating_sub(10),
            floating: false,
        });
    }
}

/// Whose words: the possessive before the noun, over at most three adjectives.
fn owner(scene: &Scene, lo: usize, noun: usize) -> Option<Range<usize>> {
    for at in (lo..noun).rev().take(4) {
        if scene.is(at, Class::POSSESSIVE)
            && !matches!(scene.word(at), "its" | "our" | "my" | "your" | "whose")
        {
            return Some(at..at + 1);
        }
        let clitic = scene.kind(at) == Some(TokenKind::Clitic)
            || scene.kind(at) == Some(TokenKind::Mark) && scene.marked_at(at).is_none();
        if clitic && at > lo {
            let last = at - 1;
            if let Some(mention) = scene.name_at(last) {
                return Some(scene.tokens_of(mention).start.max(lo)..at);
            }
            let start = (lo..at).rev().take(5).find(|t| scene.is(*t, Class::DETERMINER))?;
            return Some(start..at);
        }
        if scene.is_sign(at) || scene.is(at, Class::DETERMINER.or(Class::PREPOSITION).or(Class::CONJUNCTION))
        {
            return None;
        }
    }
    None
}

fn content(scene: &Scene, from: usize, hi: usize) -> Option<Range<usize>> {
    let opens = scene.word(from) == "that"
        || scene.word(from) == "to"
            && !scene.is(from + 1, Class::DETERMINER.or(Class::POSSESSIVE).or(Class::PRONOUN))
            && scene.name_at(from + 1).is_none();
    if !opens {
        return None;
    }
    let start = from + usize::from(scene.word(from) == "that");
    let mut end = (start..hi)
        .find(|at| {
            scene.marked_at(*at).is_none()
                && (scene.is_sign(*at) && matches!(scene.word(*at), "," | ";" | ":") || scene.is_dash(*at))
        })
        .unwrap_or(hi);
    while end > start && scene.marked_at(end - 1).is_none() && scene.is_stop(end - 1) {
        end -= 1;
    }
    let start = clause::without_conjunction(scene, start..end);
    let clause = scene.word(from) == "to" || has_finite_verb(scene, start..end);
    (end > start + 2 && clause).then_some(start..end)
}
