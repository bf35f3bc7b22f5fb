//! Names made of initials: "(FDIC)" after the name it stands for, and others that running text spells in capitals.

use std::ops::Range;

use super::gazetteer;
use super::page::{Capitals, Page};
use super::{Found, Proposal};
use super::{vessel, words};
use crate::document::{EntityKind, OrganizationKind};
use crate::extract::text::TokenKind;

/// Acronyms whose letters are the initials of an organization of this article.
pub fn defined(page: &Page, found: &Found) -> Vec<Proposal> {
    let mut known: Vec<(String, EntityKind)> = found
        .names
        .iter()
        .filter(|name| matches!(name.kind, EntityKind::Organization(_)) && name.tokens.len() > 1)
        .map(|name| (initials(page, &name.tokens), name.kind))
        .collect();
    known.sort_by(|one, other| one.0.cmp(&other.0));
    known.dedup_by(|one, other| one.0 == other.0);
    let mut proposals = Vec::new();
    for at in 0..page.text.tokens.len() {
        if !is_acronym(page, at) || page.is_place(at) {
            continue;
        }
        let letters: String = page.text.word(at).chars().filter(|c| c.is_alphabetic()).collect();
        if let Ok(place) = known.binary_search_by(|(initials, _)| initials.as_str().cmp(letters.as_str())) {
            proposals.push(Proposal { tokens: at..at + 1, kind: known[place].1, made_by: "acronym-of-name" });
        }
    }
    proposals
}

/// Names that are written as an address on the web: "Example.com".
pub fn web(page: &Page, _found: &Found) -> Vec<Proposal> {
    (0..page.text.tokens.len())
        .filter(|at| page.upper(*at) && page.text.tokens[*at].kind == TokenKind::Word)
        .filter(|at| {
            !page.text.lower_word(*at).contains("pic.twitter") && !page.text.word(*at).contains(['/', '@'])
        })
        .filter(|at| [".com", ".org", ".net"].iter().any(|end| page.text.lower_word(*at).ends_with(end)))
        .map(|at| Proposal {
            tokens: at..at + 1,
            kind: EntityKind::Organization(OrganizationKind::Media),
            made_by: "web-name",
        })
        .collect()
}

/// Stations that are called by their network and channel: "NBC4", where the gazetteer knows the network.
pub fn channel(page: &Page, _found: &Found) -> Vec<Proposal> {
    let medium = EntityKind::Organization(OrganizationKind::Media);
    (0..page.text.tokens.len())
        .filter(|at| {
            let word = page.text.word(*at);
            let network = word.trim_end_matches(|c: char| c.is_ascii_digit());
            page.upper(*at)
                && network.len() < word.len()
                && (2..=4).contains(&network.len())
                && network.bytes().all(|byte| byte.is_ascii_alphabetic())
                && gazetteer::organization(network).is_some_and(|listed| listed.kind == medium)
        })
        .map(|at| Proposal { tokens: at..at + 1, kind: medium, made_by: "web-name" })
        .collect()
}

/// Names with a capital inside a word: "DirecTV".
pub fn inner_capital(page: &Page, found: &Found) -> Vec<Proposal> {
    (0..page.text.tokens.len())
        .filter(|at| found.taken[*at].is_none() && page.namelike[*at] && page.listed(*at).is_none())
        .filter(|at| has_inner_capital(page.text.word(*at)) && behaves(page, *at))
        .filter(|at| {
            ![page.before(*at), page.after(*at)].into_iter().flatten().any(|beside| page.namelike[beside])
        })
        .map(|at| Proposal {
            tokens: at..at + 1,
            kind: EntityKind::Organization(OrganizationKind::Company),
            made_by: "inner-capital",
        })
        .collect()
}

/// Whether it acts, owns, is a source or is worked for somewhere: things are written so, too.
fn behaves(page: &Page, at: usize) -> bool {
    page.places_of(at).iter().copied().any(|at| {
        let next = page.after(at);
        let owns = next.is_some_and(|next| page.text.tokens[next].kind == TokenKind::Clitic);
        let acts = next.is_some_and(|next| page.has(next, words::SAYING) || page.text.tags[next].is_finite());
        let staff = next.is_some_and(|next| page.has(next, words::ROLE) && !page.opens[next]);
        owns || acts || staff || page.follows(at, &["by", "told", "from", "with", "at", "to"])
    })
}

/// A capital after a small letter; "McX", "O'X", "DeX" and hyphens are how families write theirs.
pub fn has_inner_capital(word: &str) -> bool {
    const FAMILIES: &[&str] =
        &["Mc", "Mac", "De", "Di", "La", "Le", "Van", "Von", "Fitz", "Del", "Da", "Du", "St"];
    let letters: Vec<char> = word.chars().collect();
    let inner = letters.windows(2).position(|pair| pair[0].is_lowercase() && pair[1].is_uppercase());
    // The ends of short addresses switch more than once: "FrfWusKac".
    let switches = letters.windows(2).filter(|pair| pair[0].is_lowercase() && pair[1].is_uppercase()).count();
    let runs = letters.windows(3).any(|three| three.iter().all(|c| c.is_uppercase()));
    let random = switches > 2 || switches > 1 && runs;
    !random
        && inner.is_some_and(|at| {
            let head: String = letters[..=at].iter().collect();
            letters.len() > 4
                && letters.iter().all(|c| c.is_alphabetic())
                && !FAMILIES.contains(&head.as_str())
        })
}

/// Acronyms of three letters and more that nothing else explains.
pub fn unknown(page: &Page, found: &Found) -> Vec<Proposal> {
    let vessels = vessel::names(page);
    (0..page.text.tokens.len())
        .filter(|at| !vessels.contains(page.text.word(*at)))
        .filter(|at| found.taken[*at].is_none() && is_acronym(page, *at))
        .filter(|at| page.capitals(*at) == Capitals::Names)
        .filter(|at| page.text.word(*at).chars().filter(|c| c.is_alphabetic()).count() > 2)
        .filter(|at| !page.has(*at, words::NOT_NAME | words::COMMON | words::TITLE | words::ROLE))
        .filter(|at| {
            !ends_product(page, found, *at)
                && alone_in_capitals(page, *at)
                && !is_ticker(page, *at)
                && !is_of_thing(page, *at)
        })
        .map(|at| Proposal {
            tokens: at..at + 1,
            kind: EntityKind::Organization(OrganizationKind::Other),
            made_by: "acronym",
        })
        .collect()
}

/// "a Vauxhall Astra GSI": letters after a capitalised word that nothing is known of.
fn ends_product(page: &Page, found: &Found, at: usize) -> bool {
    page.before(at).is_some_and(|before| {
        page.namelike[before]
            && found.taken[before].is_none()
            && page.listed(before).is_none()
            && !page.has(before, words::DEMONYM | words::ROLE)
    })
}

/// Whether its neighbours are not in capitals too: shouting is no name.
fn alone_in_capitals(page: &Page, at: usize) -> bool {
    let loud = |other: Option<usize>| other.is_some_and(|other| is_acronym(page, other));
    !loud(page.before(at)) && !loud(page.after(at))
}

/// "(NYSE: ABC)", "(ABC, Tech30)", "(ABC)" that the article uses in brackets only: the sign of a share.
fn is_ticker(page: &Page, at: usize) -> bool {
    let text = page.text;
    let bracketed = |at: usize| {
        page.before(at).is_some_and(|before| matches!(text.word(before), "(" | "[" | ":"))
            && page.after(at).is_some_and(|after| matches!(text.word(after), ")" | "]" | ","))
    };
    bracketed(at) && !abbreviates(page, at) && page.places_of(at).iter().all(|other| bracketed(*other))
}

/// "Acme Boat Club (ABC)": the initials of the words before the bracket.
fn abbreviates(page: &Page, at: usize) -> bool {
    let mut letters = page.text.word(at).chars().rev().peekable();
    let first = page.around(at).start;
    for before in (first..at.saturating_sub(1)).rev().take(8).filter(|before| page.upper(*before)) {
        if page.text.word(before).chars().next() != letters.next() {
            return false;
        }
        if letters.peek().is_none() {
            return true;
        }
    }
    false
}

/// "a torn ABC", "ABC surgery", "with ABC": what people tear and devices have.
fn is_of_thing(page: &Page, at: usize) -> bool {
    let article = page.follows(at, &["a", "an", "torn", "his", "her", "their", "my"]);
    let noun = page.after(at).is_some_and(|after| {
        page.text.tags[after].is_noun() && !page.upper(after) && !page.has(after, words::ROLE)
    });
    article && !noun
}

fn is_acronym(page: &Page, at: usize) -> bool {
    let word = page.text.word(at);
    page.text.tokens[at].kind == TokenKind::Word
        && (2..=8).contains(&word.chars().count())
        && word.chars().all(|c| c.is_uppercase() || c == '.' || c == '&')
        && !matches!(word, "I" | "A")
}

fn initials(page: &Page, tokens: &Range<usize>) -> String {
    let mut letters = String::new();
    for at in tokens.clone() {
        if page.upper(at) && page.text.tokens[at].kind == TokenKind::Word {
            letters.extend(page.text.word(at).chars().next());
        }
    }
    letters
}
