//! Places known by a word of their name: "Taiwan Strait", "Mount Sinai", "Borno state", "Scarsdale, N.Y.".

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use super::gazetteer::Known;
use super::page::{Capitals, Page};
use super::words;
use super::{Found, Proposal};
use crate::document::{EntityKind, PlaceKind};
use crate::extract::text::TokenKind;
use crate::lexicon;

struct PlaceWord {
    kind: PlaceKind,
    before: bool,
    after: bool,
    lower: bool,
}

fn place_words() -> &'static HashMap<&'static str, PlaceWord, FixedState> {
    static WORDS: OnceLock<HashMap<&'static str, PlaceWord, FixedState>> = OnceLock::new();
    WORDS.get_or_init(|| {
        lexicon::lexicon("place_words.tsv")
            .filter_map(|row| {
                let kind = PlaceKind::parse(row.column(1))?;
                let stands = row.column(2);
                let before = matches!(stands, "before" | "both");
                let after = matches!(stands, "after" | "both");
                Some((row.column(0), PlaceWord { kind, before, after, lower: row.column(3) == "lower" }))
            })
            .collect()
    })
}

/// The state of the United States that these words name, or stand for after a city.
pub fn state(words: &str) -> Option<&'static str> {
    static STATES: OnceLock<HashMap<&'static str, &'static str, FixedState>> = OnceLock::new();
    let states = STATES.get_or_init(|| {
        lexicon::lexicon("us_states.tsv").map(|row| (row.column(0), row.column(1))).collect()
    });
    states.get(words).copied()
}

/// Names that hold a word for a kind of place, and cities with their state.
pub fn find(page: &Page, _found: &Found) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for (number, sentence) in page.text.sentences.iter().enumerate() {
        for at in sentence.tokens.clone() {
            if page.text.word(at) == "," {
                proposals.extend(with_state(page, at, sentence.tokens.clone()));
            }
            if page.capitals[number] != Capitals::Names {
                continue;
            }
            if let Some((word, length)) = word_at(page, at, sentence.tokens.end) {
                proposals.extend(around_word(page, at..at + length, word));
            }
        }
    }
    proposals
}

fn word_at(page: &Page, at: usize, end: usize) -> Option<(&'static PlaceWord, usize)> {
    for length in (2..=3).rev().filter(|length| at + length <= end) {
        let span = page.text.span(at..at + length);
        if let Some(word) = place_words().get(span.of(&page.text.lower)) {
            return Some((word, length));
        }
    }
    if !page.has(at, words::PLACE_WORD) {
        return None;
    }
    place_words().get(page.text.lower_word(at)).map(|word| (word, 1))
}

fn around_word(page: &Page, word: Range<usize>, what: &PlaceWord) -> Option<Proposal> {
    let upper = page.upper(word.start);
    let made_by = "place-by-word";
    // "Ardle Unified School District"
    let schools = page.follows(word.start, &["school"]) && page.text.lower_word(word.start) == "district";
    if schools {
        return None;
    }
    let kind = EntityKind::Place(what.kind);
    if what.after && (upper || what.lower) {
        let start = leftmost(page, word.start, is_street(page, word.start));
        let nickname = what.kind == PlaceKind::Region
            && (start..word.start).all(|at| page.has(at, words::COMMON) && !page.is_place(at));
        let person = is_person(page, start..word.end);
        let longer = upper && goes_on(page, word.end);
        if start < word.start
            && !nickname
            && !person
            && !longer
            && (upper || lower_fits(page, start..word.start, word.end))
        {
            return Some(Proposal { tokens: start..word.end, kind, made_by });
        }
    }
    if what.before && upper {
        let limit = page.around(word.start).end;
        let mut end = word.end;
        while end < limit && end < word.end + 2 && page.namelike[end] {
            end += 1;
        }
        if end > word.end && !(page.opens[word.start] && page.has(word.start, words::COMMON)) {
            return Some(Proposal { tokens: word.start..end, kind, made_by });
        }
    }
    None
}

/// "Christopher R. Hill", "Napoleon Hill, 47,": a family that is called after a kind of place.
fn is_person(page: &Page, name: Range<usize>) -> bool {
    let given = page.has(name.start, words::GIVEN) && !page.is_place(name.start);
    let initial = name.clone().skip(1).any(|at| {
        let word = page.text.word(at);
        word.ends_with('.') && word.chars().count() == 2
    });
    let after = page.after(name.end - 1);
    let speaks = after.is_some_and(|next| page.has(next, words::SAYING));
    let aged = after.filter(|comma| page.text.word(*comma) == ",").and_then(|comma| page.after(comma));
    let aged = aged.is_some_and(|next| page.text.word(next).parse::<u8>().is_ok_and(|age| age < 120));
    let described = super::context::described(page, name.end - 1);
    let titled = page.before(name.start).is_some_and(|before| page.has(before, words::TITLE));
    given
        && name.len() < 4
        && (initial
            || name.len() == 2 && (speaks || aged || titled || described || titled_elsewhere(page, &name)))
}

/// Whether the same words stand after a role somewhere: "actor Oskar Harbour".
fn titled_elsewhere(page: &Page, name: &Range<usize>) -> bool {
    let next = page.text.word(name.start + 1);
    let inner = 1..page.text.tokens.len().saturating_sub(1);
    page.places_of(name.start).iter().copied().filter(|at| inner.contains(at)).any(|at| {
        page.has(at - 1, words::ROLE)
            && page.text.word(at + 1) == next
            && page.sentence[at - 1] == page.sentence[at + 1]
    })
}

/// "Manor Street Preachers": the name goes on, and is no street's.
fn goes_on(page: &Page, end: usize) -> bool {
    end < page.text.tokens.len()
        && page.sentence[end] == page.sentence[end - 1]
        && page.namelike[end]
        && !page.opens[end]
        && !page.has(end, words::PLACE_WORD | words::DEMONYM | words::ORGANIZATION_WORD | words::GIVEN)
        && page.listed(end).is_none()
        && page.text.lower_word(end).ends_with('s')
}

/// "Borno state", but not "Republican state senator" or "Texas state Rep.".
fn lower_fits(page: &Page, name: Range<usize>, after: usize) -> bool {
    let limit = page.around(name.start).end;
    // "an Indian Ocean archipelago": a listed place says where the next one is.
    let listed = page.listed(name.start).is_some_and(|(tokens, known)| {
        tokens.end == name.end && matches!(known, Known::Name(place) if is_wide(place.kind))
    });
    if listed {
        return false;
    }
    let title_follows = after < limit && (page.upper(after) || page.has(after, words::ROLE));
    let person = page.has(name.end - 1, words::FAMILY_LAST | words::DEMONYM | words::NOT_NAME)
        && !page.is_place(name.end - 1);
    let organization = page.is_organization(name.end - 1) || page.has(name.end - 1, words::ORGANIZATION_WORD);
    !title_follows && !person && !organization && name.clone().all(|at| page.namelike[at])
}

/// Countries and waters, which states and islands do not share their names with.
fn is_wide(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Place(PlaceKind::Country | PlaceKind::Water))
}

/// Kinds of streets, which are called after colours too: "Black Hill Road".
fn is_street(page: &Page, word: usize) -> bool {
    matches!(page.text.lower_word(word), "avenue" | "lane" | "road" | "street")
}

fn leftmost(page: &Page, word: usize, street: bool) -> usize {
    let first = page.around(word).start;
    let mut start = word;
    while start > first && word - start < 4 {
        let at = start - 1;
        let capital = page.upper(at) && page.text.tokens[at].kind == TokenKind::Word;
        let fits = capital
            && !page.has(at, words::CALENDAR)
            && (page.namelike[at]
                || (!page.opens[at]
                    && !page.has(at, words::TITLE)
                    && (street || !page.has(at, words::NOT_NAME)))
                || page.has(at, words::DEMONYM) && word - start < 3);
        if !fits {
            break;
        }
        start = at;
    }
    start
}

/// A city before its state or country: "Clarkston, Ga.", "Sutherland Springs, Texas", "Cowan, New South Wales".
fn with_state(page: &Page, comma: usize, sentence: Range<usize>) -> Vec<Proposal> {
    let after = comma + 1;
    if after >= sentence.end || comma == sentence.start {
        return Vec::new();
    }
    let state = state(page.text.word(after)).is_some() && page.upper(after);
    let place = page.is_place(after);
    if !state && !place {
        return Vec::new();
    }
    let mut start = comma;
    while start > sentence.start
        && comma - start < 3
        && page.namelike[start - 1]
        && page.text.tokens[start - 1].kind == TokenKind::Word
    {
        start -= 1;
    }
    let mut proposals = Vec::new();
    let preposition = page.follows(
        start,
        &["in", "near", "at", "from", "of", "outside", "to", "around", "town", "city", "village", "suburb"],
    );
    let known = (start..comma).all(|at| page.is_place(at));
    let loud = |at: usize| !page.text.word(at).contains(char::is_lowercase);
    let dateline = start == sentence.start && place && (start..comma).all(loud);
    // "Britain, France and Italy": a country before another is no city of it.
    let wide = page.listed(start).is_some_and(|(tokens, known)| {
        let region = |kind| matches!(kind, EntityKind::Place(PlaceKind::Region));
        *tokens == (start..comma)
            && !state
            && matches!(known, Known::Name(listed) if is_wide(listed.kind) || region(listed.kind))
    });
    if start < comma
        && !wide
        && (preposition || known || dateline || state && place_alone(page, start..comma))
        && !page.has(start, words::TITLE)
    {
        let kind = EntityKind::Place(PlaceKind::City);
        proposals.push(Proposal { tokens: start..comma, kind, made_by: "place-before-state" });
        if state && !place {
            let kind = EntityKind::Place(PlaceKind::Region);
            proposals.push(Proposal { tokens: after..after + 1, kind, made_by: "state-after-city" });
        }
    }
    proposals
}

/// Whether nothing speaks for a person ("Smith, Georgia's governor" stays open).
fn place_alone(page: &Page, tokens: Range<usize>) -> bool {
    !tokens.clone().any(|at| page.has(at, words::GIVEN | words::FAMILY_LAST))
}
