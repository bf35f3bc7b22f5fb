//! "According to X, …", "…, according to X", "… , in the words of X, …".

use std::ops::Range;

use super::clause;
use super::cue::Cue;
use super::draft::{Draft, has_finite_verb};
use super::phrase;
use super::remark;
use super::scene::{Scene, Unit};
use super::words::{Class, noun_number};
use crate::extract::entity::role_noun::role_noun;
use crate::model::Tag;

/// The draft of a phrase that names its source.
pub fn draft(scene: &Scene, unit: usize, cue: &Cue) -> Option<Draft> {
    let Unit { tokens, .. } = &scene.units[unit];
    let source = source(scene, cue.tokens.end, tokens.end).filter(|source| speaks(scene, source.clone()))?;
    let opens = (tokens.start..cue.group)
        .all(|at| scene.is(at, Class::OPENER.or(Class::CONJUNCTION)) || scene.word(at) == ",");
    let named = apposed_name(scene, &source, tokens.end);
    let after = match &named {
        Some(name) => name.end,
        None => past_apposition(scene, source.end, tokens.end),
    };
    // "…, and according to X, …"
    let joined = cue.group > tokens.start
        && scene.is(cue.group - 1, Class::CONJUNCTION)
        && scene.word(source.end) == ",";
    // "because, according to X, …"
    let inside = cue.group > tokens.start + 1
        && scene.word(cue.group - 1) == ","
        && scene.word(source.end) == ","
        && matches!(scene.word(cue.group - 2), "because" | "that" | "and" | "but");
    let parts = if opens || joined || inside {
        vec![content_after(scene, after, tokens.end)?]
    } else {
        let end = cue.group - usize::from(scene.word(cue.group - 1) == ",");
        let start = before_start(scene, tokens.start, end);
        let mut parts: Vec<Range<usize>> = std::iter::once(start..end).collect();
        let rest = source.end + 1..end_of(scene, tokens.end);
        let resumes = scene.word(source.end) == "," && rest.len() > 2 && scene.word(cue.group - 1) == ",";
        if resumes && after == source.end && goes_on(scene, rest.clone()) {
            parts.push(rest);
        }
        parts
    };
    if parts.iter().all(|part| part.len() < 3)
        || !parts
            .iter()
            .any(|p| scene.marked_at(p.start).is_some() || has_finite_verb(scene, p.clone()) || p.len() > 4)
    {
        return None;
    }
    Some(Draft {
        parts,
        subject: Some(phrase::plain(scene, named.unwrap_or(source))),
        cue: Some(cue.tokens.clone()),
        addressee: None,
        unit,
        rule: "according-to",
        weight: cue.word.weight,
        floating: false,
    })
}

/// Whether the noun phrase can be a source: not "according to plan", "according to their taste".
fn speaks(scene: &Scene, source: Range<usize>) -> bool {
    let last = source.end - 1;
    // "said that according to him these plans": no comma tells where the source ends.
    if source.len() > 1 && matches!(scene.word(source.start), "him" | "them") {
        return false;
    }
    let standard = source.len() == 1
        && matches!(
            scene.word(last),
            "plan" | "schedule" | "script" | "size" | "age" | "rank" | "need" | "custom"
        );
    let own = scene.is(source.start, Class::POSSESSIVE)
        && noun_number(scene.word(last)).is_none()
        && !source.clone().any(|at| scene.mention_at(at).is_some() && at > source.start);
    !standard && !own
}

/// The noun phrase after "according to".
fn source(scene: &Scene, from: usize, hi: usize) -> Option<Range<usize>> {
    let mut at = from;
    while at < hi {
        if let Some(mention) = scene.name_at(at) {
            at = scene.tokens_of(mention).end.max(at + 1);
            continue;
        }
        let word = scene.word(at);
        let sign = scene.is_sign(at) && !matches!(word, "%" | "&" | "/" | "#" | "@" | "(" | ")");
        if sign
            || scene.marked_at(at).is_some_and(|m| scene.words_in(m) > 6)
            || matches!(word, "which" | "who" | "while" | "but")
        {
            break;
        }
        at += 1;
    }
    (at > from).then_some(from..at)
}

/// "According to the industry watchdog, Nordal, …": the name that commas set off behind a description of its holder.
fn apposed_name(scene: &Scene, source: &Range<usize>, hi: usize) -> Option<Range<usize>> {
    let comma = source.end;
    let noun = comma - 1;
    let name =
        scene.name_at(comma + 1).filter(|_| scene.word(comma) == "," && scene.mention_at(noun).is_none())?;
    let tokens = scene.tokens_of(name);
    let end = tokens.end;
    let alone = tokens.start == comma + 1 && end + 1 < hi && scene.word(end) == ",";
    let clause = !scene.is_finite(end + 1)
        && !matches!(scene.word(end + 1), "a" | "an" | "who" | "which" | "and" | "whose")
        && scene.tag(end + 1) != Tag::Cd;
    let holder = match scene.is_person_name(comma + 1) {
        true => role_noun(scene.word(noun)).is_some() && !scene.is(source.start, Class::POSSESSIVE),
        false => matches!(
            scene.word(noun),
            "watchdog" | "regulator" | "company" | "firm" | "charity" | "newspaper"
        ),
    };
    (alone && clause && holder).then_some(tokens)
}

/// "According to X, a professor at Y, …": past what is set off after the source.
fn past_apposition(scene: &Scene, from: usize, hi: usize) -> usize {
    if scene.word(from) != "," {
        return from;
    }
    let apposed = matches!(scene.word(from + 1), "a" | "an" | "who" | "which" | "whose" | "the")
        && !scene.is_capital(from + 1);
    let close =
        (from + 1..hi.min(from + 25)).find(|at| scene.word(*at) == "," && scene.marked_at(*at).is_none());
    match close {
        Some(close) if apposed && matches!(scene.word(from + 1), "a" | "an" | "who" | "which" | "whose") => {
            close
        }
        Some(close) if apposed && !has_finite_verb(scene, from + 1..close) => close,
        _ => from,
    }
}

fn end_of(scene: &Scene, hi: usize) -> usize {
    let mut end = hi;
    while end > 0 && scene.marked_at(end - 1).is_none() && scene.is_stop(end - 1) {
        end -= 1;
    }
    end
}

fn content_after(scene: &Scene, from: usize, hi: usize) -> Option<Range<usize>> {
    let start = from + usize::from(matches!(scene.word(from), "," | ":"));
    let start = start + usize::from(scene.word(start) == "that");
    let mut end = end_of(scene, hi);
    if let Some(cut) = (start..end).find(|at| {
        scene.word(*at) == ","
            && matches!(scene.word(at + 1), "although" | "though")
            && scene.marked_at(*at).is_none()
    }) {
        end = cut;
    }
    if let Some(cut) = (start + 1..end).find(|at| remark::starts(scene, start, *at, end, hi)) {
        end = cut;
    }
    (start < end).then_some(start..end)
}

/// Where the reported clause before ", according to" starts.
fn before_start(scene: &Scene, lo: usize, end: usize) -> usize {
    if let Some(marked) = scene.marked_at(end.saturating_sub(1)) {
        let tokens = &scene.marked[marked].tokens;
        if tokens.end == end && scene.opens_upper(marked) && scene.is_closed(marked) && tokens.start >= lo {
            return tokens.start;
        }
    }
    let floor = (lo..end)
        .rev()
        .find(|at| scene.word(*at) == ";" && scene.marked_at(*at).is_none())
        .map_or(lo, |at| at + 1);
    clause::without_conjunction(scene, floor..end)
}

/// Whether what follows ", according to X," is more of the clause.
fn goes_on(scene: &Scene, rest: Range<usize>) -> bool {
    !matches!(scene.word(rest.start), "who" | "which" | "a" | "an" | "but" | "while" | "adding" | "citing")
}
