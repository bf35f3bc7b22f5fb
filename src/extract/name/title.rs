//! People named after a title or role: "President Joe Biden", "analyst Scott Kennedy", "his wife Jane".

use std::ops::Range;
use std::sync::OnceLock;

use super::page::{Capitals, Page};
use super::person;
use super::phrases::Phrases;
use super::words;
use super::{Found, Proposal};
use crate::document::EntityKind;
use crate::lexicon;

/// A title or role of `titles.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Title {
    /// honorific, office, rank, clergy, academic, business, sport, occupation or relation.
    pub kind: &'static str,
    /// `female` or `male` where the word shows it, else empty.
    pub gender: &'static str,
}

/// The titles and roles, by their words.
pub fn titles() -> &'static Phrases<Title> {
    static TITLES: OnceLock<Phrases<Title>> = OnceLock::new();
    TITLES.get_or_init(|| {
        let mut titles = Phrases::default();
        for row in lexicon::lexicon("titles.tsv") {
            titles.add(row.column(0), Title { kind: row.column(1), gender: row.column(2) });
        }
        titles
    })
}

/// Names that follow a title.
pub fn find(page: &Page, _found: &Found) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for sentence in &page.text.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let Some((length, title)) = titles().at(page.text, at, sentence.tokens.end, true) else {
                at += 1;
                continue;
            };
            let end = at + length;
            if !page.in_long_listed(at) || page.listed(at).is_some_and(|(tokens, _)| tokens.end <= end) {
                let office = office_end(page, at..end, title, sentence.tokens.end);
                let named = named_after(page, at..office, *title)
                    .filter(|name| office == end || is_plain(page, &name.tokens));
                proposals.extend(named);
            }
            at = end;
        }
    }
    proposals
}

/// Two words or more that nothing else is known of.
fn is_plain(page: &Page, name: &Range<usize>) -> bool {
    let strange = |at: usize| !page.has(at, words::COMMON) && page.listed(at).is_none();
    name.len() > 1 && name.clone().all(strange)
}

/// "Minister of Finance", "Minister for Foreign Affairs": where an office of ordinary words ends.
fn office_end(page: &Page, title: Range<usize>, kind: &Title, limit: usize) -> usize {
    let leads = title.end + 1 < limit && matches!(page.text.word(title.end), "of" | "for");
    if !leads || kind.kind != "office" || !page.upper(title.start) {
        return title.end;
    }
    let mut end = title.end + 1;
    let office = |at: usize| {
        at < limit
            && page.upper(at)
            && !page.in_long_listed(at)
            && page.has(at, words::COMMON)
            && !page.has(at, words::GIVEN | words::FAMILY_LAST)
    };
    while office(end) || end + 1 < limit && page.text.word(end) == "and" && office(end + 1) {
        end += 1;
    }
    if end > title.end + 1 { end } else { title.end }
}

/// The name that follows the title at `title`, if the two go together.
fn named_after(page: &Page, title: Range<usize>, kind: Title) -> Option<Proposal> {
    let range = page.around(title.start);
    let mut start = title.end;
    let formal = matches!(kind.kind, "honorific" | "office" | "rank" | "clergy" | "academic");
    let lower = !page.upper(title.start);
    if lower && title.len() == 1 && !trusted_in_lower_case(page, title.start, kind) {
        return None;
    }
    if start < range.end && page.text.word(start) == "," && kind.kind == "relation" {
        start += 1;
    }
    let tokens = person::run(page, start, range.end, true);
    if tokens.is_empty() {
        return None;
    }
    // "Deputy Defense Secretary": the title goes on.
    if tokens.end < range.end && page.upper(tokens.end) && page.has(tokens.end, words::TITLE) {
        return None;
    }
    if page.has(tokens.end - 1, words::THING) || person::thing_follows(page, tokens.end) {
        return None;
    }
    // "President Executive Order": ordinary words only.
    if tokens.len() > 1
        && tokens.clone().all(|at| page.has(at, words::COMMON | words::PLACE_WORD | words::ORGANIZATION_WORD))
    {
        return None;
    }
    let named = page.has(tokens.start, words::GIVEN | words::FAMILY_LAST | words::FAMILY_FIRST);
    if !formal && page.upper(title.start) && !page.opens[title.start] && !named {
        return None;
    }
    let headline = page.capitals(title.start) != Capitals::Names;
    let first = tokens.start;
    let alone = tokens.len() == 1;
    if headline
        && alone
        && !page.has(first, words::GIVEN | words::FAMILY_LAST | words::FAMILY_FIRST)
        && (!formal || kind.kind == "rank" && page.has(first, words::COMMON))
    {
        return None;
    }
    if alone && (page.is_place(first) || page.is_organization(first)) {
        let known = page.has(first, words::GIVEN | words::FAMILY_LAST | words::FAMILY_FIRST);
        if !(formal && page.upper(title.start) && known) {
            return None;
        }
    }
    if alone && start != title.end && !page.has(first, words::GIVEN) {
        return None;
    }
    if alone && !formal && !page.has(first, words::GIVEN | words::FAMILY_LAST | words::FAMILY_FIRST) {
        return None;
    }
    if alone && page.has(first, words::ORGANIZATION_WORD | words::PLACE_WORD) {
        return None;
    }
    Some(Proposal { tokens, kind: EntityKind::Person, made_by: "person-after-title" })
}

/// Words like "major", "private" and "center" are titles only with a capital.
fn trusted_in_lower_case(page: &Page, token: usize, kind: Title) -> bool {
    match kind.kind {
        "rank" => false,
        "honorific" => false,
        "sport" => !matches!(
            page.text.lower_word(token),
            "center" | "guard" | "forward" | "safety" | "winger" | "driver"
        ),
        _ => true,
    }
}
