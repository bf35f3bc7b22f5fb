//! How far an organization's name reaches to the right of its head: "of Foreign Affairs", "on Science and Technology".

use std::ops::Range;

use super::super::page::Page;
use super::super::words;
use super::Head;
use crate::document::OrganizationKind;
use crate::extract::text::TokenKind;

/// In the list of what may follow a head: the name of a country ("Statistics Canada").
const COUNTRY: &str = "@country";

/// How far a name reaches to the right of its head: "of Foreign Affairs", "on Science, Space and Technology".
pub fn rightmost(page: &Page, head: Range<usize>, what: &Head) -> usize {
    let limit = page.around(head.start).end;
    let mut end = head.end;
    if what.leads.contains(&COUNTRY) {
        let country =
            page.listed(end.min(limit - 1)).filter(|(tokens, _)| end < limit && tokens.start == end);
        return country.filter(|_| page.is_place(end)).map_or(end, |(tokens, _)| tokens.end);
    }
    let lead = end < limit && what.leads.contains(&page.text.lower_word(end));
    if !lead {
        return end;
    }
    let purpose = page.text.lower_word(end) == "to";
    let mut at = end + 1;
    if at < limit && page.text.lower_word(at) == "the" {
        at += 1;
    }
    let first = at;
    while at < limit {
        let word = page.text.lower_word(at);
        let capital =
            page.upper(at) && page.text.tokens[at].kind == TokenKind::Word && !page.has(at, words::CALENDAR);
        if capital && !(page.has(at, words::TITLE) && at > first) {
            at += 1;
            end = at;
        } else if at > first && (links(page, at, limit, what) || word == "," && series(page, at, limit)) {
            at += 1;
        } else {
            break;
        }
    }
    if purpose && end > head.end && !page.has(first, words::COMMON) { head.end } else { end }
}

/// Whether "and", "of" or "for" at a token leads on to more of the name.
fn links(page: &Page, at: usize, limit: usize, what: &Head) -> bool {
    let word = page.text.lower_word(at);
    matches!(word, "and" | "&" | "of" | "for")
        && next_capital(page, at, limit)
        && (word != "and" || both_ordinary(page, at) || subject_matter(page, at, what))
}

fn both_ordinary(page: &Page, at: usize) -> bool {
    let ordinary = |at: usize| {
        page.has(at, words::COMMON | words::ORGANIZATION_WORD) && !page.is_place(at)
            || page.text.lower_word(at).ends_with("ion")
            || page.text.lower_word(at).ends_with("gy")
            || page.text.lower_word(at).ends_with("ics")
    };
    ordinary(at - 1) && ordinary(at + 1)
}

/// "Ministry of Fisheries and Trade": an authority names what it is for, not two places or people.
fn subject_matter(page: &Page, at: usize, what: &Head) -> bool {
    let matter = |at: usize| {
        !page.is_place(at)
            && !opens_organization(page, at)
            && !page.has(at, words::GIVEN | words::FAMILY_LAST | words::DEMONYM)
            && page.after(at).is_none_or(|next| page.text.tokens[next].kind != TokenKind::Clitic)
    };
    !matches!(what.kind, OrganizationKind::Company | OrganizationKind::Media | OrganizationKind::Other)
        && matter(at - 1)
        && matter(at + 1)
}

fn next_capital(page: &Page, at: usize, limit: usize) -> bool {
    at + 1 < limit && page.upper(at + 1) && page.text.tokens[at + 1].kind == TokenKind::Word
}

/// "Science, Space and Technology": a comma inside a series that "and" ends.
fn series(page: &Page, comma: usize, limit: usize) -> bool {
    let ordinary = |at: usize| at < limit && page.upper(at) && page.has(at, words::COMMON);
    page.has(comma - 1, words::COMMON)
        && ordinary(comma + 1)
        && (comma + 2..limit.min(comma + 7))
            .any(|at| page.text.word(at) == "and" && next_capital(page, at, limit))
        && (comma + 2 >= limit || matches!(page.text.word(comma + 2), "," | "and"))
}

/// Whether a listed organization starts here; one that started before is the beginning of this name.
fn opens_organization(page: &Page, at: usize) -> bool {
    page.is_organization(at) && page.listed(at).is_some_and(|(tokens, _)| tokens.start == at)
}
