//! Bodies of state whose head is written small: "Swiss government", "China’s foreign ministry", "Lagos police".

use std::ops::Range;

use super::super::gazetteer::Known;
use super::super::page::Page;
use super::super::words;
use super::Head;
use crate::document::{EntityKind, OrganizationKind, PlaceKind};
use crate::extract::text::TokenKind;

/// "Swiss government", "China’s foreign ministry", "Cuyahoga Falls police".
pub fn in_lower_case(page: &Page, head: Range<usize>, what: &Head) -> Option<Range<usize>> {
    let first = page.around(head.start).start;
    if page.text.word(head.start) == "government"
        && head.end + 1 < page.around(head.start).end
        && page.text.word(head.end) == "of"
        && page.is_place(head.end + 1)
    {
        let end = page.listed(head.end + 1)?.0.end;
        return Some(head.start..end);
    }
    if page.text.word(head.start) == "campaign" {
        return campaign(page, first, head);
    }
    if !what.lower || head.start == first {
        return None;
    }
    let mut at = head.start - 1;
    if matches!(page.text.lower_word(at), "federal" | "central" | "national") && at > first {
        at -= 1;
    }
    if page.text.tokens[at].kind == TokenKind::Clitic && at > first {
        at -= 1;
        let fits =
            if what.kind == OrganizationKind::Military { is_country(page, at) } else { page.is_place(at) };
        return (fits && page.upper(at)).then(|| start_of_place(page, at)..head.end);
    }
    if !page.upper(at) {
        return None;
    }
    // "US-South Korea military drills": both countries’.
    let joined = page.before(at).is_some_and(|before| {
        page.text.word(before).ends_with(['h', 'w']) && page.text.word(before).contains(['-', '–'])
    });
    if joined {
        return None;
    }
    let country = page.has(at, words::DEMONYM)
        || if what.kind == OrganizationKind::Military { is_country(page, at) } else { page.is_place(at) };
    let local = what.kind == OrganizationKind::Government
        && head.len() == 1
        && page.text.word(head.start) == "police"
        && page.namelike[at];
    if local && !country {
        if page.opens[at] || page.text.lower_word(at).ends_with("ing") {
            return None;
        }
        let mut start = at;
        while start > first && page.namelike[start - 1] {
            start -= 1;
        }
        return Some(start..head.end);
    }
    country.then(|| start_of_place(page, at)..head.end)
}

/// "the Oyelaran campaign said", "Oyelaran’s campaign denied": staff that speak as one.
fn campaign(page: &Page, first: usize, head: Range<usize>) -> Option<Range<usize>> {
    let speaks = page.after(head.end - 1).is_some_and(|next| page.has(next, words::SAYING));
    let mut start = head.start;
    if start > first && page.text.tokens[start - 1].kind != TokenKind::Word {
        start -= 1;
    }
    let owner = start;
    while start > first && page.namelike[start - 1] && owner - start < 3 {
        start -= 1;
    }
    (speaks && start < owner).then_some(start..head.end)
}

fn is_country(page: &Page, at: usize) -> bool {
    matches!(page.listed(at), Some((_, Known::Name(name))) if name.kind == EntityKind::Place(PlaceKind::Country))
}

/// The first token of the listed place, or two-word nationality, that ends at `at`.
fn start_of_place(page: &Page, at: usize) -> usize {
    if let Some((tokens, _)) = page.listed(at) {
        return tokens.start;
    }
    let south = page.before(at).filter(|before| {
        matches!(
            page.text.word(*before),
            "South" | "North" | "New" | "Saudi" | "Sri" | "Costa" | "Puerto" | "El" | "Papua"
        )
    });
    south.unwrap_or(at)
}
