//! Organizations known by a word of their name: "Georgetown University", "Ministry of Foreign Affairs", "Nigerian army".

mod left;
mod lower_case;
mod right;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use super::page::{Capitals, Page};
use super::words;
use super::{Found, Proposal};
use crate::document::{EntityKind, OrganizationKind};
use crate::extract::text::TokenKind;
use crate::lexicon;

/// More ordinary words before the head are a heading or an advertisement, no name.
const MOST_ORDINARY: usize = 5;

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
            // "Pyongyang’s United Nations mission"
            if page.listed(at).is_some_and(|(listed, _)| listed.start == at && listed.len() > length) {
                at += 1;
                continue;
            }
            let proposal = if page.upper(at) {
                capitalised(page, tokens, head)
            } else {
                lower_case::in_lower_case(page, tokens, head)
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

/// "Britain’s Evening Courier": a country goes with the name of a state's body only.
fn without_country(page: &Page, start: usize, head: usize, what: &Head) -> usize {
    let state = matches!(
        what.kind,
        OrganizationKind::Government
            | OrganizationKind::Military
            | OrganizationKind::Legislature
            | OrganizationKind::Party
    );
    let clitic = (start..head).find(|at| page.text.tokens[*at].kind == TokenKind::Clitic);
    match clitic.filter(|at| !state && (start..*at).all(|token| page.is_place(token))) {
        Some(clitic) if clitic + 1 < head => clitic + 1,
        _ => start,
    }
}

/// The whole name around a capitalised head.
fn capitalised(page: &Page, head: Range<usize>, what: &Head) -> Option<Range<usize>> {
    let start = without_country(page, left::leftmost(page, head.start), head.start, what);
    let end = right::rightmost(page, head.clone(), what);
    if end == head.end && (start == head.start || what.leads.contains(&"@country")) {
        return None;
    }
    // "Statistics Canada": nothing before the head.
    if what.leads.contains(&"@country") {
        return (!page.opens[head.start] || page.capitals(head.start) == Capitals::Names)
            .then_some(head.start..end);
    }
    if start == head.start
        && page.has(head.start, words::COMMON)
        && page.opens[head.start]
        && end - head.end < 2
    {
        return None;
    }
    let left = start..head.start;
    if left.clone().filter(|at| page.has(*at, words::COMMON)).count() > MOST_ORDINARY {
        return None;
    }
    let shouted = left
        .clone()
        .filter(|at| page.has(*at, words::COMMON) && !page.text.word(*at).contains(char::is_lowercase));
    if shouted.count() > 1 {
        return None;
    }
    // "director of Policy and Research": what somebody directs there.
    let directed = page.follows(start, &["of"])
        && start >= 2
        && page.has(start - 2, words::ROLE)
        && !page.upper(start - 2)
        && end == head.end
        && (start..end).all(|at| page.has(at, words::COMMON) || page.text.lower_word(at) == "and");
    if directed && left.len() > 1 {
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
