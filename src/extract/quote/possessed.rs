//! Nouns that report: "his claim that …", "the President's insistence that …", "Roe's pledge to …".

use std::ops::Range;

use super::clause;
use super::cue;
use super::cue_words;
use super::draft::{Draft, has_finite_verb};
use super::phrase;
use super::remark;
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
        let from = over_occasion(scene, at + 1, tokens.end).unwrap_or(at + 1 + usize::from(copula));
        let wants = matches!(word.lemma, "call" | "demand" | "plea" | "appeal");
        let content = if copula {
            Some(whole_clause(scene, from + 1, tokens.end))
        } else {
            content(scene, from, tokens.end, wants)
        };
        let Some(content) = content else { continue };
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

/// "Her answer was that …": the clause to its end.
fn whole_clause(scene: &Scene, start: usize, hi: usize) -> Range<usize> {
    let end = (start + 1..hi).find(|at| remark::starts(scene, start, *at, hi, hi) || scene.word(*at) == ";");
    start..without_stop(scene, start, end.unwrap_or(hi))
}

fn without_stop(scene: &Scene, start: usize, mut end: usize) -> usize {
    while end > start && scene.marked_at(end - 1).is_none() && scene.is_stop(end - 1) {
        end -= 1;
    }
    end
}

/// "her comments before the council that “…”": the "that" behind a phrase of place or time, where marks follow it.
fn over_occasion(scene: &Scene, from: usize, hi: usize) -> Option<usize> {
    if !matches!(scene.word(from), "before" | "during" | "at" | "on" | "in" | "to" | "from") {
        return None;
    }
    let plain =
        |at: &usize| !scene.is_sign(*at) && scene.marked_at(*at).is_none() && !scene.tag(*at).is_verb();
    let that = (from + 1..hi.min(from + 9)).take_while(plain).find(|at| scene.word(*at) == "that")?;
    (scene.marked_at(that + 1).is_some()).then_some(that)
}

/// What a noun reports from a token on; `wants`: "her call for “calm and patience”".
fn content(scene: &Scene, from: usize, hi: usize, wants: bool) -> Option<Range<usize>> {
    let opens = scene.word(from) == "that"
        || scene.word(from) == "to"
            && !scene.is(from + 1, Class::DETERMINER.or(Class::POSSESSIVE).or(Class::PRONOUN))
            && scene.name_at(from + 1).is_none();
    let wanted = wants && scene.word(from) == "for";
    if !opens && !wanted {
        return None;
    }
    let mut start = from + usize::from(scene.word(from) == "that" || wanted);
    if scene.word(start) == "," && scene.marked_at(start + 1).is_some() {
        start += 1;
    }
    let end = (start..hi)
        .find(|at| {
            scene.marked_at(*at).is_none()
                && (scene.is_sign(*at) && matches!(scene.word(*at), "," | ";" | ":")
                    || scene.is_dash(*at)
                    || *at > start && remark::behind_pause(scene, *at).is_some())
        })
        .unwrap_or(hi);
    let mut end = without_stop(scene, start, end);
    let start = clause::without_conjunction(scene, start..end);
    if scene.word(from) == "that" {
        end = second_verb(scene, start..end).unwrap_or(end);
    }
    if wanted {
        end = (start..end).find(|at| scene.marked_at(*at).is_none() && scene.is_finite(*at)).unwrap_or(end);
        return (start..end).any(|at| scene.marked_at(at).is_some()).then_some(start..end);
    }
    let clause = scene.word(from) == "to" || has_finite_verb(scene, start..end);
    (end > start + 2 && clause).then_some(start..end)
}

/// "that the harbour was unsafe | was false": the verb of the clause that the noun is the subject of, if nothing between
/// it and the verb of the content opens or joins a clause.
fn second_verb(scene: &Scene, content: Range<usize>) -> Option<usize> {
    let verb =
        |from: usize| (from..content.end).find(|at| scene.is_finite(*at) && scene.marked_at(*at).is_none());
    let first = verb(content.start)?;
    let group = (first..content.end).find(|at| !scene.tag(*at).is_verb() && !cue::is_adverb(scene, *at))?;
    let second = verb(group)?;
    let joined = |at: usize| {
        scene.is(at, Class::SUBORDINATOR.or(Class::CONJUNCTION).or(Class::WH).or(Class::SUBJECT))
            || scene.is_sign(at)
            || cue_words::find(scene.word(at), |_| None).is_some()
    };
    (second > group && !(first..second).any(joined)).then_some(second)
}
