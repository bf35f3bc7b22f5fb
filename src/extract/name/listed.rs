//! Names that the gazetteer knows.

use super::gazetteer::Known;
use super::page::{Capitals, Page};
use super::person;
use super::words;
use super::{Found, Proposal};
use crate::document::{EntityKind, OrganizationKind};
use crate::extract::text::TokenKind;

/// Listed names of several tokens.
pub fn long(page: &Page, _found: &Found) -> Vec<Proposal> {
    proposals(page, |page, at, length| length > 1 && (page.upper(at) || length > 2))
}

/// Listed names of one token, unless it is an ordinary word that has its capital from its place.
pub fn short(page: &Page, found: &Found) -> Vec<Proposal> {
    let mut proposals = proposals(page, |page, at, length| length == 1 && stands_out(page, at));
    // "GM Ann Roe": a role in letters.
    proposals.retain(|proposal| {
        let person = found.taken.get(proposal.tokens.end).copied().flatten();
        let named = person.is_some_and(|name| found.names[name].kind == EntityKind::Person);
        !(named && page.has(proposal.tokens.start, words::ROLE))
    });
    proposals
}

/// A medium or international body with the place of its branch: "CNN Philippines".
pub fn branch(page: &Page, _found: &Found) -> Vec<Proposal> {
    let mut found = Vec::new();
    for pair in page.listed.windows(2) {
        let [(body, Known::Name(name)), (place, Known::Name(location))] = pair else { continue };
        let branches = matches!(
            name.kind,
            EntityKind::Organization(OrganizationKind::Media | OrganizationKind::International)
        );
        let adjacent = body.end == place.start && page.sentence[body.start] == page.sentence[place.start];
        let staff = page.after(place.end - 1).is_some_and(|next| {
            page.has(next, words::ROLE)
                || matches!(page.text.lower_word(next), "bureau" | "office" | "headquarters")
        });
        if branches
            && adjacent
            && !staff
            && matches!(location.kind, EntityKind::Place(_))
            && page.capitals(body.start) == Capitals::Names
        {
            found.push(Proposal {
                tokens: body.start..place.end,
                kind: name.kind,
                made_by: "branch-of-listed",
            });
        }
    }
    found
}

fn proposals(page: &Page, fits: fn(&Page, usize, usize) -> bool) -> Vec<Proposal> {
    let mut found = Vec::new();
    for (tokens, known) in &page.listed {
        let Known::Name(listed) = known else { continue };
        // "the Brauer Cup"
        if listed.kind == EntityKind::Organization(OrganizationKind::Company)
            && person::thing_follows(page, tokens.end)
        {
            continue;
        }
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

/// "House Speaker", "Target CEO", "House Republicans": who works there.
fn is_office(page: &Page, token: usize) -> bool {
    page.has(token, words::ROLE | words::NOT_NAME | words::ORGANIZATION_WORD)
        || !page.text.word(token).contains(char::is_lowercase)
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
    // "House Republicans", "Target CEO": the next capital shows that the first is one, too.
    let leads = page.capitals(token) == Capitals::Names
        && page
            .after(token)
            .is_some_and(|next| page.upper(next) && page.text.tokens[next].kind == TokenKind::Word)
        && !(page.opens[token] && page.has(token, words::COMMON) && !is_office(page, token + 1));
    let ordinary = page.opens[token] && page.has(token, words::COMMON | words::ROLE);
    acronym || leads || !ordinary
}
