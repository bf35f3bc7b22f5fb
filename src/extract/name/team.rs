//! Sports clubs: those called by a place and a plural ("Fort Ridge Herons"), and those called by their city alone, where
//! an article about sport lets it play ("Everford beat Norwich").

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use super::gazetteer::{self, Known};
use super::page::{Capitals, Page};
use super::words;
use super::{Found, Proposal};
use crate::document::{EntityKind, OrganizationKind, PlaceKind};
use crate::extract::text::TokenKind;
use crate::lexicon;

const CLUB: EntityKind = EntityKind::Organization(OrganizationKind::Other);
/// How many different words of sport show that an article is about sport.
const ENOUGH: usize = 4;

/// What a word of `sport_words.tsv` does: "topic" shows sport, "play" is a verb of clubs, "staff" stands behind a club.
fn sport_words() -> &'static HashMap<&'static str, &'static str, FixedState> {
    static WORDS: OnceLock<HashMap<&'static str, &'static str, FixedState>> = OnceLock::new();
    WORDS.get_or_init(|| {
        lexicon::lexicon("sport_words.tsv").map(|row| (row.column(0), row.column(1))).collect()
    })
}

/// Cities that a well-known club is called by.
fn club_cities() -> &'static HashMap<&'static str, &'static str, FixedState> {
    static CITIES: OnceLock<HashMap<&'static str, &'static str, FixedState>> = OnceLock::new();
    CITIES.get_or_init(|| {
        lexicon::gazetteer("clubs_of_cities.tsv").map(|row| (row.column(0), row.column(1))).collect()
    })
}

/// Clubs of an article about sport.
pub fn find(page: &Page, _found: &Found) -> Vec<Proposal> {
    if !page.listed.iter().any(|(_, known)| is_home(known)) || !is_about_sport(page) {
        return Vec::new();
    }
    let plural = page.listed.iter().filter_map(|(tokens, known)| with_plural(page, tokens, known));
    let mut found: Vec<Proposal> = plural.map(proposal).collect();
    found.extend(by_city(page).into_iter().map(proposal));
    found.extend(by_nickname(page).map(proposal));
    found
}

/// "the Herons", where a listed team is called the Fort Ridge Herons.
fn by_nickname(page: &Page) -> impl Iterator<Item = Range<usize>> {
    (0..page.text.tokens.len())
        .filter(|at| {
            let word = page.text.word(*at);
            let apart = page.after(*at).is_none_or(|next| !page.namelike[next]);
            page.upper(*at)
                && nicknames().contains(word)
                && page.listed(*at).is_none()
                && page.capitals(*at) == Capitals::Names
                && apart
                && (!page.opens[*at] || page.follows(*at, &["the"]))
        })
        .map(|at| at..at + 1)
}

/// The last words of listed teams that a place stands before.
fn nicknames() -> &'static HashSet<&'static str, FixedState> {
    static NICKNAMES: OnceLock<HashSet<&'static str, FixedState>> = OnceLock::new();
    NICKNAMES.get_or_init(|| {
        lexicon::gazetteer("organizations.tsv")
            .filter(|row| row.column(1) == "other")
            .filter_map(|row| row.column(0).rsplit_once(' '))
            .filter(|(place, name)| {
                name.ends_with('s') && name.len() > 3 && gazetteer::place(place).is_some()
            })
            .map(|(_, name)| name)
            .collect()
    })
}

fn proposal(tokens: Range<usize>) -> Proposal {
    Proposal { tokens, kind: CLUB, made_by: "club-by-context" }
}

fn is_home(known: &Known) -> bool {
    matches!(known, Known::Name(name) if matches!(
        name.kind,
        EntityKind::Place(PlaceKind::City | PlaceKind::Capital | PlaceKind::Region)
    ))
}

fn is_about_sport(page: &Page) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    for at in 0..page.text.tokens.len() {
        let word = page.text.lower_word(at);
        if sport_words().get(word).is_some_and(|use_| *use_ == "topic") && !seen.contains(&word) {
            seen.push(word);
            if seen.len() == ENOUGH {
                return true;
            }
        }
    }
    false
}

/// "Fort Ridge Herons": a place and a capitalised plural that is no kind of place, people or event.
fn with_plural(page: &Page, place: &Range<usize>, known: &Known) -> Option<Range<usize>> {
    let at = place.end;
    if !is_home(known) || at >= page.text.tokens.len() || page.sentence[at] != page.sentence[place.start] {
        return None;
    }
    let word = page.text.word(at);
    let other = words::NOT_NAME
        | words::ORGANIZATION_WORD
        | words::PLACE_WORD
        | words::ROLE
        | words::THING
        | words::DEMONYM
        | words::GIVEN;
    let plural = page.upper(at)
        && page.text.tokens[at].kind == TokenKind::Word
        && word.len() > 4
        && word.ends_with('s')
        && !word.ends_with("ss")
        && word.chars().skip(1).all(char::is_lowercase)
        && !page.has(at, other)
        && !matches!(
            word,
            "Games" | "Papers" | "Accords" | "Awards" | "Series" | "Masters" | "Finals" | "Championships"
        )
        && page.listed(at).is_none();
    let alone = page.after(at).is_none_or(|next| !page.upper(next));
    (plural && alone && page.capitals(at) == Capitals::Names).then_some(place.start..at + 1)
}

/// Places that are clubs here: all mentions of a city that somewhere in the article plays, but not those with "in".
fn by_city(page: &Page) -> Vec<Range<usize>> {
    let cities: Vec<&(Range<usize>, Known)> = page
        .listed
        .iter()
        .filter(|(tokens, known)| tokens.len() == 1 && is_home(known))
        .filter(|(tokens, _)| club_cities().contains_key(page.text.word(tokens.start)))
        .collect();
    let mut playing: Vec<&str> = Vec::new();
    for (tokens, _) in &cities {
        let name = page.text.word(tokens.start);
        if !playing.contains(&name) && plays(page, tokens.start) {
            playing.push(name);
        }
    }
    cities
        .into_iter()
        .map(|(tokens, _)| tokens.clone())
        .filter(|tokens| playing.contains(&page.text.word(tokens.start)) && !is_where(page, tokens.start))
        .collect()
}

/// "Everford beat", "Everford’s striker", "Everford manager".
fn plays(page: &Page, city: usize) -> bool {
    let use_of = |at: usize| sport_words().get(page.text.lower_word(at)).copied();
    let opposed = page.before(city).is_some_and(|before| {
        let word = page.text.lower_word(before);
        matches!(word, "against" | "v" | "vs" | "versus" | "beating") || use_of(before) == Some("play")
    });
    if opposed {
        return true;
    }
    let Some(next) = page.after(city) else { return false };
    let possessed = page.text.tokens[next].kind == TokenKind::Clitic;
    match use_of(next) {
        Some("play") => !is_where(page, city),
        Some("staff") => !page.upper(next),
        _ => possessed && page.after(next).is_some_and(|at| use_of(at) == Some("staff")),
    }
}

/// "in Everford", "Everford, Texas".
fn is_where(page: &Page, city: usize) -> bool {
    let state = page
        .after(city)
        .filter(|comma| page.text.word(*comma) == ",")
        .and_then(|comma| page.after(comma))
        .is_some_and(|next| page.is_place(next) && page.after(next).is_none_or(|end| !page.upper(end)));
    state || page.follows(city, &["in", "near", "around", "outside", "across", "of"])
}
