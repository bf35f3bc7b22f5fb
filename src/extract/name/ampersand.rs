//! Firms called after several: "Tavener & Quist", "Tavener, Roe & Quist".

use std::ops::Range;

use super::page::{Capitals, Page};
use super::words;
use super::{Found, Proposal};
use crate::document::{EntityKind, OrganizationKind};
use crate::extract::text::TokenKind;

/// Most words on each side of the sign.
const LONGEST: usize = 3;

/// Names with "&" between capitalised words.
pub fn find(page: &Page, _found: &Found) -> Vec<Proposal> {
    (0..page.text.tokens.len())
        .filter(|at| page.text.word(*at) == "&" && page.capitals(*at) == Capitals::Names)
        .filter_map(|at| around(page, at))
        .map(|tokens| Proposal {
            tokens,
            kind: EntityKind::Organization(OrganizationKind::Company),
            made_by: "firm-by-ampersand",
        })
        .collect()
}

fn around(page: &Page, sign: usize) -> Option<Range<usize>> {
    let sentence = page.around(sign);
    let mut start = sign;
    while start > sentence.start && sign - start < LONGEST && is_part(page, start - 1) {
        start -= 1;
    }
    let mut end = sign + 1;
    while end < sentence.end && end - sign <= LONGEST && is_part(page, end) {
        end += 1;
    }
    let sides = start < sign && end > sign + 1;
    // "Ann & Jim Roe" are two people.
    let people = page.has(start, words::GIVEN) && page.has(sign + 1, words::GIVEN);
    (sides && !people).then_some(start..end)
}

fn is_part(page: &Page, at: usize) -> bool {
    let word = page.text.word(at);
    page.text.tokens[at].kind == TokenKind::Word
        && page.namelike[at]
        && word.chars().any(char::is_lowercase)
        && page.listed(at).is_none()
        && !page.has(at, words::DEMONYM | words::CALENDAR | words::NOT_NAME)
}
