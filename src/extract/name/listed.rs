//! Names that the gazetteer knows.

use super::gazetteer::Known;
use super::page::{Capitals, Page};
use super::words;
use super::{Found, Proposal};
use crate::document::EntityKind;

/// Listed names of several tokens.
pub fn long(page: &Page, _found: &Found) -> Vec<Proposal> {
    proposals(page, |page, at, length| length > 1 && (page.upper(at) || length > 2))
}

/// Listed names of one token, unless it is an ordinary word that has its capital from its place.
pub fn short(page: &Page, _found: &Found) -> Vec<Proposal> {
    proposals(page, |page, at, length| length == 1 && stands_out(page, at))
}

fn proposals(page: &Page, fits: fn(&Page, usize, usize) -> bool) -> Vec<Proposal> {
    let mut found = Vec::new();
    for (tokens, known) in &page.listed {
        let Known::Name(listed) = known else { continue };
        if !fits(page, tokens.start, tokens.len()) {
            continue;
        }
        let mut start = tokens.start;
        if tokens.len() > 1 && page.text.lower_word(start) == "the" {
            start += 1;
        }
        let made_by = match listed.kind {
            EntityKind::Person => "listed-person",
            EntityKind::Organization(_) => "listed-organization",
            EntityKind::Place(_) => "listed-place",
        };
        found.push(Proposal { tokens: start..tokens.end, kind: listed.kind, made_by });
    }
    found
}

fn stands_out(page: &Page, token: usize) -> bool {
    let word = page.text.word(token);
    if !word.chars().any(char::is_uppercase) {
        return false;
    }
    let acronym = word.chars().all(|c| c.is_uppercase() || c == '.');
    if page.capitals(token) == Capitals::Throughout && acronym && word.len() < 4 && !word.contains('.') {
        return !page.has(token, words::COMMON);
    }
    !(page.opens[token] && page.has(token, words::COMMON | words::ROLE) && !acronym)
}
