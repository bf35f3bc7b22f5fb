//! Noun phrases: where the one that ends at a token starts, what its head is.

use std::ops::Range;

use super::scene::Scene;
use super::subject::{Subject, is_opener};
use super::words::{Class, noun_number};
use crate::document::EntityKind;
use crate::extract::entity::role_noun::role_noun;
use crate::model::Tag;

/// Where the noun phrase that ends at `last` starts, at the latest at `lo`.
pub fn phrase_start(scene: &Scene, lo: usize, last: usize) -> usize {
    let mut at = last;
    loop {
        if at == lo {
            break;
        }
        let next = at - 1;
        if let Some(mention) = scene.name_at(next) {
            at = scene.tokens_of(mention).start.max(lo);
            continue;
        }
        let bracketed = before_brackets(scene, lo, next);
        if bracketed < next && matches!(scene.word(at), "and" | "&") {
            at = bracketed + 1;
            continue;
        }
        if is_border(scene, lo, next, at) {
            break;
        }
        at = next;
    }
    let opens_as_adverbial = is_opener(scene, at..last + 1) && !scene.is(at, Class::NUMBER);
    if opens_as_adverbial { adjacent_start(scene, at, last) } else { at }
}

/// Whether the token before a phrase can't belong to it.
fn is_border(scene: &Scene, lo: usize, at: usize, right: usize) -> bool {
    if let Some(marked) = scene.marked_at(at) {
        return scene.is_closed(marked) || scene.words_in(marked) > 4;
    }
    let word = scene.word(at);
    if scene.is_sign(at) {
        return !matches!(word, "%" | "&" | "/" | "." | "#" | "@");
    }
    if matches!(word, "and" | "&") {
        return !joins_names(scene, lo, at, right);
    }
    let open = scene.is(at, Class::CONJUNCTION.or(Class::AUXILIARY))
        || (scene.is(at, Class::SUBORDINATOR) && !scene.is(at, Class::PREPOSITION))
        || matches!(word, "as" | "since" | "until" | "after" | "before")
        || (scene.is(at, Class::SUBJECT));
    open || scene.is_finite(at) && scene.word(at + 1) != "by"
}

/// "Trump and Sanders", "Mr. Roe and other leaders": the "and" joins two who speak.
pub fn joins_names(scene: &Scene, lo: usize, and: usize, right: usize) -> bool {
    let Some(left) = and.checked_sub(1).filter(|left| *left >= lo) else { return false };
    let left = before_brackets(scene, lo, left);
    let adjectives = scene.tag(left) == Tag::Jj && matches!(scene.tag(right), Tag::Jj | Tag::Vbn | Tag::Nns);
    if adjectives && scene.mention_at(left).is_none() {
        return true;
    }
    // "the trade and industry secretary"
    let common = |at: usize| scene.tag(at) == Tag::Nn && scene.mention_at(at).is_none();
    if common(left) && common(right) && scene.tag(right + 1).is_noun() && left > lo {
        let opens = scene.is(left - 1, Class::DETERMINER) && scene.word(left - 1) == "the";
        if opens && role_noun(scene.word(right + 1)).is_some() {
            return true;
        }
    }
    let listed = scene.name_at(left).is_some_and(|m| {
        let start = scene.tokens_of(m).start;
        start > lo
            && scene.tag(start - 1) == Tag::In
            && scene.name_at(right).is_some()
            && scene.kind_of(m) != EntityKind::Person
    });
    if listed {
        return true;
    }
    let left_ok =
        scene.name_at(left).is_some() && scene.ends_mention(left) || noun_number(scene.word(left)).is_some();
    let right_ok = scene.name_at(right).is_some()
        || scene.is_capital(right)
        || scene.is(right, Class::QUANTITY)
        || noun_number(scene.word(right)).is_some();
    if !left_ok || !right_ok {
        return false;
    }
    // What stands before the first name must be nothing but its title: a clause would have other words.
    let start = scene.name_at(left).map_or(left, |m| scene.tokens_of(m).start);
    let border = (lo..start)
        .rev()
        .take_while(|at| !scene.is_sign(*at) && scene.marked_at(*at).is_none())
        .collect::<Vec<_>>();
    border.len() <= 6
        && border.iter().all(|at| {
            scene.is_capital(*at)
                || noun_number(scene.word(*at)).is_some()
                || scene.is(
                    *at,
                    Class::DETERMINER.or(Class::OPENER).or(Class::CONJUNCTION).or(Class::SUBORDINATOR),
                )
        })
}

/// "Roe (D-Vt.)": the last token of the name before the brackets.
pub fn before_brackets(scene: &Scene, lo: usize, last: usize) -> usize {
    if scene.word(last) != ")" {
        return before_employer(scene, lo, last);
    }
    let open = (lo + 1..last).rev().take(8).find(|at| scene.word(*at) == "(");
    open.map(|open| open - 1).filter(|name| scene.is_person_name(*name)).unwrap_or(last)
}

/// "Roe of the Nordal Institute": the last token of the name before the body's.
fn before_employer(scene: &Scene, lo: usize, last: usize) -> usize {
    let body = scene.name_at(last).filter(|body| scene.kind_of(body) != EntityKind::Person);
    let Some(start) = body.map(|body| scene.tokens_of(body).start).filter(|start| *start > lo + 2) else {
        return last;
    };
    let of = start - 1 - usize::from(scene.word(start - 1) == "the");
    let linked = of > lo && matches!(scene.word(of), "of" | "from" | "at");
    if linked && scene.is_person_name(of - 1) && scene.ends_mention(of - 1) { of - 1 } else { last }
}

/// The start of the simple noun phrase that touches the verb: back to its determiner, or to a preposition.
pub fn adjacent_start(scene: &Scene, lo: usize, last: usize) -> usize {
    let mut at = last;
    if let Some(mention) = scene.name_at(last) {
        at = scene.tokens_of(mention).start.max(lo);
    }
    while at > lo {
        let next = at - 1;
        if scene.is(next, Class::DETERMINER.or(Class::POSSESSIVE).or(Class::QUANTITY)) {
            return next;
        }
        let stop = scene.is_sign(next)
            || scene.is(next, Class::PREPOSITION.or(Class::TIME).or(Class::ADVERB).or(Class::SUBORDINATOR))
            || scene.word(next).ends_with("ing");
        if stop {
            return at;
        }
        at = next;
    }
    at
}

/// Drops conjunctions and adverbs that open a clause from the front of a phrase.
pub fn trim(scene: &Scene, mut phrase: Range<usize>) -> Option<Range<usize>> {
    while phrase.start < phrase.end {
        let first = phrase.start;
        let opens = scene.is(first, Class::CONJUNCTION)
            || (scene.is(first, Class::OPENER.or(Class::ADVERB))
                && !scene.is(first, Class::DETERMINER)
                && scene.mention_at(first).is_none())
            || (scene.is(first, Class::WEEKDAY))
            || scene.is(first, Class::SUBORDINATOR) && !scene.is(first, Class::PRONOUN.or(Class::DETERMINER))
            || scene.is_sign(first) && !matches!(scene.word(first), "#" | "@");
        if !opens {
            break;
        }
        phrase.start += 1;
    }
    let only_function = phrase.clone().all(|at| scene.is_sign(at) || scene.is(at, Class::PREPOSITION));
    (!only_function && phrase.start < phrase.end).then_some(phrase)
}

/// Head and coordination of a phrase.
pub fn plain(scene: &Scene, phrase: Range<usize>) -> Subject {
    let mut end = phrase.start;
    while end < phrase.end {
        if let Some(mention) = scene.name_at(end) {
            end = scene.tokens_of(mention).end.clamp(end + 1, phrase.end);
            continue;
        }
        // "Roe (D-Vt.) and Poe"
        let close = (end..phrase.end).take(8).find(|at| scene.word(end) == "(" && scene.word(*at) == ")");
        if let Some(close) = close.filter(|close| matches!(scene.word(close + 1), "and" | "&")) {
            end = close + 1;
            continue;
        }
        // "Roe of Nordal and Poe"
        let joint = (end + 1..phrase.end).take(8).find(|at| matches!(scene.word(*at), "and" | "&"));
        let employed =
            |and: &usize| end > phrase.start && before_employer(scene, phrase.start, and - 1) + 1 == end;
        if let Some(and) = joint.filter(employed) {
            end = and;
            continue;
        }
        let cut = end > phrase.start
            && (scene.is(end, Class::PREPOSITION)
                || matches!(scene.word(end), "who" | "which" | "that" | "(" | "["));
        if cut {
            break;
        }
        end += 1;
    }
    let head = phrase.start..end.max(phrase.start + 1);
    let coordinated = phrase.clone().any(|at| {
        matches!(scene.word(at), "and" | "&")
            && at > phrase.start
            && scene.name_at(at).is_none()
            && head.contains(&at)
    });
    Subject { phrase, head, coordinated }
}

impl Subject {
    /// Whether the phrase names somebody, or a paper, that can make a statement.
    pub fn can_speak(&self, scene: &Scene) -> bool {
        let last = self.head.end - 1;
        self.coordinated
            || scene.mention_at(last).is_some()
            || matches!(scene.word(last), "he" | "she" | "they" | "we" | "who")
            || noun_number(scene.word(last)).is_some()
            || role_noun(scene.word(last)).is_some()
    }
}
