//! Unlisted names whose neighbours show what they are: "Ofeibea Quist, 47,", "in Chibok", "said Farage".

use std::ops::Range;

use super::page::{Capitals, Page};
use super::words;
use super::{Found, Proposal};
use crate::document::{EntityKind, PlaceKind};
use crate::extract::text::TokenKind;
use crate::extract::turn::{self, Voice};

/// Stretches of capitalised words that are still free.
pub fn find(page: &Page, found: &Found) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for (number, sentence) in page.text.sentences.iter().enumerate() {
        if page.capitals[number] != Capitals::Names {
            continue;
        }
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let tokens = stretch(page, found, at, sentence.tokens.end);
            if tokens.is_empty() {
                at += 1;
                continue;
            }
            at = tokens.end;
            proposals.extend(judge(page, found, tokens));
        }
    }
    proposals
}

fn stretch(page: &Page, found: &Found, start: usize, end: usize) -> Range<usize> {
    let mut at = start;
    while at < end && found.taken[at].is_none() && page.namelike[at] && page.listed(at).is_none() {
        at += 1;
    }
    start..at
}

/// "TAPPER:" at the start of a passage: who speaks next in a transcript.
pub fn labels(page: &Page, found: &Found) -> Vec<Proposal> {
    let mut proposals = in_turns(page, found);
    for sentence in &page.text.sentences {
        let first = sentence.tokens.start;
        let mut end = first;
        let before_loud = |at: usize| {
            let short = page.text.word(at).chars().all(char::is_uppercase);
            short && at + 1 < sentence.tokens.end && is_loud(page, at + 1)
        };
        while end < sentence.tokens.end && end < first + 3 && (is_loud(page, end) || before_loud(end)) {
            end += 1;
        }
        let labelled = end > first && end < sentence.tokens.end && is_label_end(page, end);
        let named = (first..end).all(|at| {
            page.listed(at).is_none()
                && !page.has(at, words::COMMON | words::ROLE | words::NOT_NAME)
                && !turn::is_no_speaker(page.text.lower_word(at))
        });
        if labelled && named && found.free(&(first..end)) {
            proposals.push(Proposal {
                tokens: first..end,
                kind: EntityKind::Person,
                made_by: "transcript-label",
            });
        }
    }
    proposals
}

/// The colon, or "HOST:" after a comma.
fn is_label_end(page: &Page, at: usize) -> bool {
    let colon = |at: usize| page.text.word(at) == ":";
    let limit = page.around(at).end.min(at + 4);
    let role = |at: usize| page.text.word(at).chars().all(char::is_uppercase);
    colon(at) || page.text.word(at) == "," && (at + 2..limit).any(|end| colon(end) && (at + 1..end).all(role))
}

/// The names that a transcript has before what is said, and a post behind.
fn in_turns(page: &Page, found: &Found) -> Vec<Proposal> {
    let turns = turn::find(page.text);
    let named = turns.iter().filter(|turn| turn.voice == Voice::Named && found.free(&turn.label));
    let unnamed = |at: usize| page.has(at, words::COMMON | words::ROLE | words::NOT_NAME);
    let signed = turns.iter().filter(|turn| {
        let author = &turn.label;
        let written = |at: usize| is_capitalised(page, at) && page.listed(at).is_none();
        turn.voice == Voice::Signed
            && (2..=3).contains(&author.len())
            && found.free(author)
            && author.clone().all(|at| written(at) && !page.has(at, words::COMMON | words::ORGANIZATION_WORD))
    });
    named
        .chain(signed)
        .filter(|turn| !turn.label.clone().all(unnamed))
        .map(|turn| Proposal {
            tokens: turn.label.clone(),
            kind: EntityKind::Person,
            made_by: "transcript-label",
        })
        .collect()
}

fn is_loud(page: &Page, at: usize) -> bool {
    let word = page.text.word(at);
    word.chars().count() > 3 && word.chars().all(|c| c.is_uppercase() || matches!(c, '\'' | '’' | '-'))
}

fn judge(page: &Page, found: &Found, tokens: Range<usize>) -> Option<Proposal> {
    let (first, last) = (tokens.start, tokens.end - 1);
    let beside = |at: Option<usize>| {
        at.is_some_and(|at| {
            found.taken[at].is_some() || page.upper(at) && page.text.tokens[at].kind == TokenKind::Word
        })
    };
    if beside(page.before(first)) || beside(page.after(last)) {
        return None;
    }
    let person = |made_by| Some(Proposal { tokens: tokens.clone(), kind: EntityKind::Person, made_by });
    if tokens.clone().any(|at| page.has(at, words::ORGANIZATION_WORD | words::PLACE_WORD | words::DEMONYM)) {
        return None;
    }
    if tokens.len() == 1 {
        if page.opens[first] && page.has(first, words::COMMON) || page.text.word(first).chars().count() < 3 {
            return None;
        }
        let plain = !page.has(first, words::COMMON) && is_capitalised(page, first);
        // "the Mac", "Man of the Forest": no person, unless a noun follows ("the Brauer years").
        let thing = page.follows(first, &["the", "a", "an"]) && !before_noun(page, first);
        if plain
            && !thing
            && page.has(first, words::FAMILY_LAST)
            && (!page.opens[first] || speaks(page, &tokens))
        {
            return person("well-known-family-name");
        }
        let article = page.follows(first, &["the", "a", "an"]);
        let inside = !page.opens[first] && !article && !lies_in(page, first);
        if plain && page.has(first, words::GIVEN) && inside {
            return person("given-name-alone");
        }
        if plain && located(page, first) && !page.has(first, words::FAMILY_FIRST) && !before_noun(page, first)
        {
            let kind = EntityKind::Place(PlaceKind::Other);
            return Some(Proposal { tokens, kind, made_by: "place-after-preposition" });
        }
        if plain
            && speaks(page, &tokens)
            && page.before(first).is_some()
            && !page.text.word(first).contains('-')
        {
            return person("person-who-speaks");
        }
        return None;
    }
    if (2..=4).contains(&tokens.len()) && tokens.clone().all(|at| is_capitalised(page, at)) {
        let ordinary = tokens.clone().any(|at| page.has(at, words::COMMON));
        if !ordinary && (speaks(page, &tokens) || aged(page, last) || described(page, last)) {
            return person("person-by-context");
        }
        if !ordinary && located(page, first) {
            let kind = EntityKind::Place(PlaceKind::Other);
            return Some(Proposal { tokens, kind, made_by: "place-after-preposition" });
        }
    }
    None
}

fn is_capitalised(page: &Page, at: usize) -> bool {
    let word = page.text.word(at);
    page.upper(at) && word.chars().any(char::is_lowercase)
}

fn located(page: &Page, first: usize) -> bool {
    page.follows(first, &["in", "near", "outside", "across"])
}

/// "forecasters in Gray", "near Gray": a place, unless it goes with a verb as in "believe in Ann".
fn lies_in(page: &Page, first: usize) -> bool {
    let before = page.before(first).and_then(|before| page.before(before));
    located(page, first)
        && !before_noun(page, first)
        && page.after(first).is_none_or(|after| page.text.tokens[after].kind != TokenKind::Clitic)
        && before.is_some_and(|before| {
            page.text.tags[before].is_noun() && page.has(before, words::ROLE)
                || page.text.lower_word(before).ends_with('s') && page.text.tags[before].is_noun()
        })
}

/// "in Nordal stock": the preposition goes with the noun behind.
fn before_noun(page: &Page, last: usize) -> bool {
    page.after(last).is_some_and(|at| page.text.tags[at].is_noun() && !page.upper(at))
}

/// "said X", "X said".
fn speaks(page: &Page, tokens: &Range<usize>) -> bool {
    let before = page
        .before(tokens.start)
        .is_some_and(|at| matches!(page.text.lower_word(at), "said" | "says" | "added" | "told" | "asked"));
    let after = page.after(tokens.end - 1).is_some_and(|at| page.has(at, words::SAYING));
    before || after
}

/// "X, 47,".
fn aged(page: &Page, last: usize) -> bool {
    let Some(comma) = page.after(last).filter(|at| page.text.word(*at) == ",") else { return false };
    page.after(comma).is_some_and(|at| page.text.word(at).parse::<u8>().is_ok_and(|age| age < 120))
}

/// "X, a lawyer", "X, the group's leader", "X, who".
pub(super) fn described(page: &Page, last: usize) -> bool {
    let Some(comma) = page.after(last).filter(|at| page.text.word(*at) == ",") else { return false };
    let Some(next) = page.after(comma) else { return false };
    match page.text.lower_word(next) {
        "who" | "whose" => true,
        "a" | "an" | "the" => (next + 1..page.around(next).end.min(next + 6))
            .any(|at| page.has(at, words::ROLE) && !page.upper(at)),
        "ceo" | "cfo" | "coo" | "cto" => page.after(next).is_some_and(|of| page.text.lower_word(of) == "of"),
        _ => page.has(next, words::ROLE) && !page.upper(next),
    }
}
