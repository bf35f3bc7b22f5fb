//! Shorter forms of names found elsewhere in the article: "Blinken" of "Antony Blinken", "Compass" of "Compass Group".

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::FixedState;

use super::gazetteer;
use super::half;
use super::page::{Capitals, Page};
use super::words;
use super::{Found, Proposal};
use crate::document::{EntityKind, OrganizationKind};
use crate::extract::text::TokenKind;

/// Short forms, by their words as the text has them.
type Forms<'t> = HashMap<&'t str, (EntityKind, bool), FixedState>;

/// Short forms of known names, wherever they stand free.
pub fn find(page: &Page, found: &Found) -> Vec<Proposal> {
    let forms = forms(page, found);
    let mut proposals = Vec::new();
    for (number, sentence) in page.text.sentences.iter().enumerate() {
        for at in sentence.tokens.clone() {
            for length in (1..=3.min(sentence.tokens.end - at)).rev() {
                let tokens = at..at + length;
                if !page.upper(at) || !found.free(&tokens) {
                    continue;
                }
                let words = page.text.words(page.text.span(tokens.clone()));
                let loud = length == 1 && words.len() > 3 && !words.contains(char::is_lowercase);
                let known =
                    forms.get(words).or_else(|| loud.then(|| forms.get(lowered(words).as_str())).flatten());
                let Some((kind, given)) = known else {
                    continue;
                };
                if fits(page, &tokens, *kind, *given, page.capitals[number]) {
                    let full =
                        *kind == EntityKind::Person && !*given && page.capitals[number] == Capitals::Names;
                    let start = if full { with_given(page, found, at) } else { at };
                    let tokens = start..tokens.end;
                    proposals.push(Proposal { tokens, kind: *kind, made_by: "short-form" });
                }
            }
        }
    }
    proposals
}

/// Short forms that no other capital stands beside, so that they are no part of a longer name still to be found.
pub fn alone(page: &Page, found: &Found) -> Vec<Proposal> {
    let mut proposals = find(page, found);
    proposals.retain(|proposal| {
        let open = |at: Option<usize>| {
            at.is_some_and(|at| page.namelike[at] && found.taken[at].is_none() && page.listed(at).is_none())
        };
        let (first, last) = (proposal.tokens.start, proposal.tokens.end - 1);
        !open(page.before(first)) && !open(page.after(last))
    });
    proposals
}

/// A word in capitals as running text would write it.
fn lowered(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect()
}

/// Where the full name starts of which a known family name is the end: "Zadie Roe", where the article says "Ms. Roe" too.
fn with_given(page: &Page, found: &Found, family: usize) -> usize {
    let is_given = |at: &usize| {
        let word = page.text.word(*at);
        let other = words::COMMON
            | words::ROLE
            | words::DEMONYM
            | words::NOT_NAME
            | words::ORGANIZATION_WORD
            | words::PLACE_WORD
            | words::GRAMMAR;
        page.namelike[*at]
            && found.taken[*at].is_none()
            && page.listed(*at).is_none()
            && !page.has(*at, other)
            && word.chars().count() > 2
            && word.chars().skip(1).all(char::is_lowercase)
    };
    let lone = |at: &usize| page.before(*at).is_none_or(|before| !page.namelike[before]);
    page.before(family).filter(is_given).filter(lone).unwrap_or(family)
}

fn forms<'t>(page: &Page<'t>, found: &Found) -> Forms<'t> {
    let mut forms: Forms = HashMap::default();
    let text = page.text;
    // What is a person's goes before what is a company's.
    let people = found.names.iter().filter(|name| name.kind == EntityKind::Person);
    let others = found.names.iter().filter(|name| name.kind != EntityKind::Person);
    for name in people.chain(others) {
        let full = text.words(text.span(name.tokens.clone()));
        match name.kind {
            EntityKind::Person => {
                for part in parts_of_person(page, &name.tokens) {
                    let given = part.start == name.tokens.start
                        && name.tokens.len() > 1
                        && !page.has(part.start, words::FAMILY_FIRST);
                    forms.entry(text.words(text.span(part))).or_insert((name.kind, given));
                }
            }
            EntityKind::Organization(kind) => {
                forms.entry(full).or_insert((name.kind, false));
                for part in parts_of_organization(page, &name.tokens, kind) {
                    forms.entry(text.words(text.span(part))).or_insert((name.kind, false));
                }
            }
            EntityKind::Place(_) if name.made_by == half::MADE_BY => {}
            EntityKind::Place(_) => {
                forms.entry(full).or_insert((name.kind, false));
            }
        }
    }
    forms
}

/// The family name with and without its particles, and the given name.
fn parts_of_person(page: &Page, tokens: &Range<usize>) -> Vec<Range<usize>> {
    if tokens.len() == 1 {
        return vec![tokens.clone()];
    }
    let mut end = tokens.end;
    while end > tokens.start + 1 && (page.has(end - 1, words::SUFFIX) || page.text.word(end - 1) == ",") {
        end -= 1;
    }
    let mut parts = vec![tokens.clone(), end - 1..end];
    if end - tokens.start > 2 {
        parts.push(end - 2..end);
        let particle = (tokens.start + 1..end - 1).find(|at| page.has(*at, words::PARTICLE));
        parts.extend(particle.map(|at| at..end));
    }
    if !page.text.word(tokens.start).ends_with('.') {
        parts.push(tokens.start..tokens.start + 1);
    }
    parts
}

/// "Compass" of "Compass Group"; "Colts" of "Indianapolis Colts"; "Common Sense" of "Common Sense Media".
fn parts_of_organization(page: &Page, tokens: &Range<usize>, kind: OrganizationKind) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (first, last) = (tokens.start, tokens.end - 1);
    if tokens.len() < 2 {
        return parts;
    }
    if kind == OrganizationKind::Other && page.is_listed_team(tokens) {
        parts.push(last..last + 1);
    }
    // "the Times" of "New York Times".
    if kind == OrganizationKind::Media && page.upper(last) && page.has(last, words::COMMON) {
        parts.push(last..last + 1);
    }
    // "Goldman" of "Goldman Sachs".
    let plain = !page.is_place(first)
        && !page.has(first, words::COMMON | words::DEMONYM | words::NOT_NAME | words::ORGANIZATION_WORD);
    let word = page.text.word(first);
    if kind == OrganizationKind::Company && page.in_long_listed(first) && plain && word.len() > 3 {
        parts.push(first..first + 1);
    }
    let private = !matches!(
        kind,
        OrganizationKind::Government
            | OrganizationKind::Military
            | OrganizationKind::Legislature
            | OrganizationKind::Party
    );
    let own = gazetteer::place(page.text.word(first)).is_none()
        && !page.in_no_name(first)
        && !page.has(first, words::GIVEN | words::FAMILY_LAST | words::DEMONYM | words::NOT_NAME);
    let headed = page.has(last, words::ORGANIZATION_WORD) && page.upper(last);
    if private
        && own
        && headed
        && (tokens.len() > 2 || !page.has(first, words::COMMON | words::ORGANIZATION_WORD))
    {
        parts.push(first..last);
    }
    parts
}

/// Whether a verb or a possessive follows, as after a name: "Labour has", "Labour’s".
pub fn acts(page: &Page, token: usize) -> bool {
    page.after(token).is_some_and(|next| {
        page.has(next, words::SAYING | words::AUXILIARY) || page.text.tokens[next].kind == TokenKind::Clitic
    })
}

/// "May" as a family name: beside a verb or a title, not beside a number or "in".
fn is_name_not_month(page: &Page, token: usize) -> bool {
    let title = page.before(token).is_some_and(|before| page.has(before, words::TITLE));
    title
        || acts(page, token)
            && !page.follows(
                token,
                &["in", "last", "next", "this", "since", "by", "until", "of", "late", "early"],
            )
}

fn fits(page: &Page, tokens: &Range<usize>, kind: EntityKind, given: bool, capitals: Capitals) -> bool {
    let first = tokens.start;
    if tokens.len() > 1 {
        return true;
    }
    if page.has(first, words::SUFFIX) || page.in_no_name(first) {
        return false;
    }
    if page.text.tokens[first].kind != TokenKind::Word
        || page.has(first, words::CALENDAR) && !is_name_not_month(page, first)
    {
        return false;
    }
    let ordinary = page.has(first, words::COMMON | words::TITLE | words::NOT_NAME | words::DEMONYM);
    if kind == EntityKind::Person {
        // Part of a longer stretch of capitals is some other name.
        let beside = |at: Option<usize>| at.is_some_and(|at| page.namelike[at] && page.listed(at).is_none());
        if page.opens[first] && ordinary && capitals == Capitals::Names {
            return !page.has(first, words::GRAMMAR) && acts(page, first);
        }
        if page.is_place(first)
            && page.follows(first, &["in", "from", "near", "at", "to", "across", "outside"])
        {
            return false;
        }
        if given && (ordinary || page.is_place(first)) {
            return false;
        }
        // "Long live the King"
        let noun = page.after(first).is_some_and(|at| page.text.tags[at].is_noun());
        if ordinary && page.follows(first, &["the", "a"]) && !noun {
            return false;
        }
        if capitals == Capitals::MostWords {
            return !ordinary || !page.has(first, words::COMMON);
        }
        return !(beside(page.after(first))
            && !page.has(page.after(first).unwrap_or(first), words::ORGANIZATION_WORD)
            && given);
    }
    if kind == EntityKind::Organization(OrganizationKind::Media) && page.has(first, words::COMMON) {
        let goes_on = page.after(first).is_some_and(|next| page.namelike[next]);
        return page.follows(first, &["the"]) && !goes_on;
    }
    !(page.opens[first] && ordinary) || acts(page, first)
}
