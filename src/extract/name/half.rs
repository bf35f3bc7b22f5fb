//! "The North" and "the South" where an article tells of two countries that are called so: "North Nordal" and "South Nordal".

use super::gazetteer::{self, Known};
use super::page::Page;
use super::{Found, Proposal};
use crate::document::{EntityKind, PlaceKind};
use crate::extract::text::TokenKind;
use crate::model::Tag;

/// How a name that is only half of a country's is marked.
pub const MADE_BY: &str = "half-of-country";

const COUNTRY: EntityKind = EntityKind::Place(PlaceKind::Country);

/// "North" and "South" alone, after "the" and before no noun.
pub(super) fn find(page: &Page, found: &Found) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for half in ["North", "South"].into_iter().filter(|half| is_pair(page, half)) {
        let alone = |at: &usize| {
            page.text.word(*at) == half
                && is_determined(page, *at)
                && found.free(&(*at..*at + 1))
                && page.after(*at).is_none_or(|next| !leads_on(page, next))
        };
        let places = (0..page.text.tokens.len()).filter(alone);
        proposals.extend(places.map(|at| Proposal { tokens: at..at + 1, kind: COUNTRY, made_by: MADE_BY }));
    }
    proposals
}

/// "the North", "the reclusive North".
fn is_determined(page: &Page, half: usize) -> bool {
    let adjective = page.before(half).filter(|at| page.text.tags[*at] == Tag::Jj && !page.upper(*at));
    page.follows(adjective.unwrap_or(half), &["the"])
}

/// "the North Pole", "the North coast", "the North and West".
fn leads_on(page: &Page, next: usize) -> bool {
    let other = |at: usize| matches!(page.text.word(at), "East" | "West" | "Side");
    let possessive = page.text.tokens[next].kind == TokenKind::Clitic;
    !possessive && (page.text.tags[next].is_noun() || page.upper(next))
        || matches!(page.text.word(next), "and" | "or") && page.after(next).is_some_and(other)
}

/// Whether a country is named that has this half in its name, and the other half of the same pair is spoken of.
fn is_pair(page: &Page, half: &str) -> bool {
    let other = if half == "North" { "South" } else { "North" };
    let mut halves = page.listed.iter().filter_map(|(_, known)| match known {
        Known::Name(listed) if listed.kind == COUNTRY => {
            listed.canonical.strip_prefix(half)?.strip_prefix(' ')
        }
        _ => None,
    });
    let Some(whole) = halves.next().filter(|whole| halves.all(|next| next == *whole)) else { return false };
    let twin = format!("{other} {whole}");
    let country = gazetteer::place(&twin).is_some_and(|listed| listed.kind == COUNTRY);
    country && page.text.lower.contains(&twin.to_ascii_lowercase())
}
