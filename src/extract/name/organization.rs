//! Organizations known by a word of their name: "Georgetown University", "Ministry of Foreign Affairs", "Nigerian army".

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use super::gazetteer::Known;
use super::page::{Capitals, Page};
use super::words;
use super::{Found, Proposal};
use crate::document::{EntityKind, OrganizationKind, PlaceKind};
use crate::extract::text::TokenKind;
use crate::lexicon;

/// What a word of `organization_words.tsv` does in names.
#[derive(Clone, Debug)]
struct Head {
    kind: OrganizationKind,
    /// Prepositions that may lead on: "Department *of* State".
    leads: Vec<&'static str>,
    /// Whether it heads a name in lower case too, after a country: "Swiss government".
    lower: bool,
}

fn heads() -> &'static HashMap<&'static str, Head, FixedState> {
    static HEADS: OnceLock<HashMap<&'static str, Head, FixedState>> = OnceLock::new();
    HEADS.get_or_init(|| {
        lexicon::lexicon("organization_words.tsv")
            .filter_map(|row| {
                let kind = OrganizationKind::parse(row.column(1))?;
                let leads = row.column(2).split(',').filter(|word| !word.is_empty()).collect();
                Some((row.column(0), Head { kind, leads, lower: row.column(3) == "lower" }))
            })
            .collect()
    })
}

/// Names that hold a word for an organization.
pub fn find(page: &Page, _found: &Found) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for (number, sentence) in page.text.sentences.iter().enumerate() {
        if page.capitals[number] != Capitals::Names {
            continue;
        }
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let Some((head, length)) = head_at(page, at, sentence.tokens.end) else {
                at += 1;
                continue;
            };
            let tokens = at..at + length;
            let proposal = if page.upper(at) {
                capitalised(page, tokens, head)
            } else {
                in_lower_case(page, tokens, head)
            };
            proposals.extend(proposal.map(|tokens| Proposal {
                tokens,
                kind: EntityKind::Organization(head.kind),
                made_by: "organization-by-word",
            }));
            at += 1;
        }
    }
    proposals
}

/// The head that starts at a token, of one or two words.
fn head_at(page: &Page, at: usize, end: usize) -> Option<(&'static Head, usize)> {
    if at + 1 < end {
        let span = page.text.span(at..at + 2);
        if let Some(head) = heads().get(span.of(&page.text.lower)) {
            return Some((head, 2));
        }
    }
    if !page.has(at, words::ORGANIZATION_WORD) {
        return None;
    }
    heads().get(page.text.lower_word(at)).map(|head| (head, 1))
}

/// The whole name around a capitalised head.
fn capitalised(page: &Page, head: Range<usize>, what: &Head) -> Option<Range<usize>> {
    let start = leftmost(page, head.start);
    let end = rightmost(page, head.clone(), what);
    if end == head.end && start == head.start {
        return None;
    }
    if start == head.start
        && page.has(head.start, words::COMMON)
        && page.opens[head.start]
        && end - head.end < 2
    {
        return None;
    }
    let left = start..head.start;
    let shouted = left
        .clone()
        .filter(|at| page.has(*at, words::COMMON) && !page.text.word(*at).contains(char::is_lowercase));
    if shouted.count() > 1 {
        return None;
    }
    // "The Party", "New Energy": nothing but an opening ordinary word before the head.
    if end == head.end
        && left.len() == 1
        && page.opens[start]
        && page.has(start, words::COMMON)
        && !page.is_place(start)
    {
        return None;
    }
    Some(start..end)
}

/// How far a name reaches to the left of its head.
fn leftmost(page: &Page, head: usize) -> usize {
    let first = page.around(head).start;
    let mut start = head;
    while start > first {
        let at = start - 1;
        let word = page.text.word(at);
        let kind = page.text.tokens[at].kind;
        // "House of Representatives" before "Committee": a listed organization goes along whole.
        if let Some((tokens, _)) = page
            .listed(at)
            .filter(|(tokens, _)| tokens.len() > 1 && page.is_organization(at) && tokens.end == start)
        {
            start = tokens.start;
            continue;
        }
        let takes = match kind {
            TokenKind::Word if page.upper(at) => belongs(page, at),
            TokenKind::Number => {
                at > first
                    && page.upper(at - 1)
                    && page.text.tokens[start].kind == TokenKind::Word
                    && word.len() < 4
            }
            TokenKind::Clitic => possessor(page, at, first),
            TokenKind::Word => matches!(word, "and" | "&") && joins(page, at, first),
            TokenKind::Punctuation => word == "&" && at > first && page.upper(at - 1),
            TokenKind::Mark => matches!(word, "’" | "'") && plural_possessor(page, at, first),
        };
        if !takes {
            break;
        }
        start = at;
    }
    // Nothing that can't stand first.
    while start < head && (!page.upper(start) || matches!(page.text.lower_word(start), "the" | "a" | "an")) {
        start += 1;
    }
    if start < head
        && page.opens[start]
        && page.has(start, words::COMMON)
        && head - start > 1
        && !page.is_place(start)
        && opens_only(page, start)
    {
        start += 1;
    }
    start
}

/// Ordinary words at the start of a sentence that are no part of the name after them.
fn opens_only(page: &Page, at: usize) -> bool {
    matches!(
        page.text.lower_word(at),
        "in" | "at"
            | "on"
            | "for"
            | "but"
            | "and"
            | "when"
            | "while"
            | "as"
            | "after"
            | "before"
            | "both"
            | "some"
            | "many"
            | "most"
            | "former"
            | "like"
            | "one"
            | "with"
            | "from"
            | "by"
            | "that"
            | "this"
            | "if"
            | "two"
            | "our"
            | "his"
            | "her"
            | "their"
            | "its"
            | "my"
            | "your"
            | "other"
            | "since"
            | "under"
            | "because"
            | "although"
            | "though"
            | "according"
            | "citing"
            | "despite"
            | "even"
            | "of"
            | "to"
            | "meanwhile"
    )
}

fn belongs(page: &Page, at: usize) -> bool {
    let lower = page.text.lower_word(at);
    if page.has(at, words::CALENDAR) || matches!(lower, "i" | "the") {
        return false;
    }
    if page.opens[at] && opens_only(page, at) {
        return false;
    }
    let title = page.has(at, words::TITLE);
    !title
        || matches!(
            lower,
            "general"
                | "press"
                | "king"
                | "queen"
                | "prince"
                | "justice"
                | "attorney"
                | "judge"
                | "cardinal"
                | "major"
                | "national"
        )
}

/// "China’s", "Britain's", "People’s" before the head.
fn possessor(page: &Page, clitic: usize, first: usize) -> bool {
    if clitic == first || !page.text.word(clitic).ends_with(['s', 'S']) {
        return false;
    }
    let at = clitic - 1;
    page.is_place(at)
        || page.has(at, words::DEMONYM)
        || matches!(
            page.text.lower_word(at),
            "people"
                | "women"
                | "men"
                | "children"
                | "lord"
                | "veteran"
                | "worker"
                | "nurse"
                | "teacher"
                | "farmer"
                | "king"
                | "queen"
                | "st"
                | "sheriff"
                | "mayor"
                | "governor"
                | "attorney"
        ) && page.upper(at)
}

fn plural_possessor(page: &Page, mark: usize, first: usize) -> bool {
    mark > first
        && page.text.tokens[mark - 1].span.end == page.text.tokens[mark].span.start
        && matches!(
            page.text.lower_word(mark - 1),
            "workers"
                | "teachers"
                | "veterans"
                | "farmers"
                | "nurses"
                | "peoples"
                | "states"
                | "officers"
                | "students"
        )
        && page.upper(mark - 1)
}

/// "Science and Technology Committee": both sides are ordinary words.
fn joins(page: &Page, at: usize, first: usize) -> bool {
    at > first
        && page.upper(at - 1)
        && page.has(at - 1, words::COMMON)
        && !page.opens[at - 1]
        && page.has(at + 1, words::COMMON)
}

/// How far a name reaches to the right of its head: "of Foreign Affairs", "on Science, Space and Technology".
fn rightmost(page: &Page, head: Range<usize>, what: &Head) -> usize {
    let limit = page.around(head.start).end;
    let mut end = head.end;
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
        } else if at > first
            && matches!(word, "and" | "&" | "of" | "for")
            && next_capital(page, at, limit)
            && (word != "and" || both_ordinary(page, at) || subject_matter(page, at, what))
        {
            at += 1;
        } else if at > first && word == "," && series(page, at, limit) {
            at += 1;
        } else {
            break;
        }
    }
    if purpose && end > head.end && !page.has(first, words::COMMON) { head.end } else { end }
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
            && !page.is_organization(at)
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

/// "Swiss government", "China’s foreign ministry", "Cuyahoga Falls police".
fn in_lower_case(page: &Page, head: Range<usize>, what: &Head) -> Option<Range<usize>> {
    let first = page.around(head.start).start;
    if page.text.word(head.start) == "government"
        && head.end + 1 < page.around(head.start).end
        && page.text.word(head.end) == "of"
        && page.is_place(head.end + 1)
    {
        let end = page.listed(head.end + 1)?.0.end;
        return Some(head.start..end);
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
