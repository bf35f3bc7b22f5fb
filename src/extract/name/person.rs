//! People known by the form of their name: "Antony Blinken", "Xi Jinping", "Lee Do-hoon", "J. Edgar Hoover".

use std::ops::Range;

use super::acronym;
use super::page::{Capitals, Page};
use super::words;
use super::{Found, Proposal};
use crate::document::EntityKind;
use crate::extract::entity::name_order;
use crate::extract::text::TokenKind;

/// Most words a person's name has, particles aside.
const LONGEST: usize = 4;

/// Names that their form shows to be people's.
pub fn find(page: &Page, _found: &Found) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for sentence in &page.text.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let tokens = run(page, at, sentence.tokens.end, false);
            if tokens.len() > 1 && is_person(page, &tokens) {
                at = tokens.end;
                proposals.push(Proposal { tokens, kind: EntityKind::Person, made_by: "person-by-form" });
            } else {
                at += 1;
            }
        }
    }
    proposals
}

/// The longest stretch from `start` that could be one person's name; empty if none. After a title an ordinary word
/// may be a name too ("Mr. Small").
pub fn run(page: &Page, start: usize, end: usize, titled: bool) -> Range<usize> {
    let mut at = start;
    let mut names = 0;
    let mut last = start;
    while at < end && names < LONGEST {
        let first = at == start;
        if is_initial(page, at) && (first || names > 0) {
            at += 1;
            if names > 0 && ends_sentence(page, at, end) {
                last = at;
                break;
            }
            continue;
        }
        if names > 0 && page.has(at, words::SUFFIX) {
            last = at + 1;
            break;
        }
        if let Some(after) = nickname(page, at, end).filter(|_| names > 0) {
            at = after;
            continue;
        }
        if !first && page.has(at, words::PARTICLE) && is_particle_use(page, at, end) {
            at += 1;
            continue;
        }
        if !can_be_part(page, at, titled || names > 0, names) {
            break;
        }
        let headline = page.capitals(at) != Capitals::Names;
        if headline && names > 1 && !continues_in_headline(page, at) {
            break;
        }
        // "President Obama Briefed".
        if headline
            && names == 1
            && titled
            && !page.has(at - 1, words::GIVEN | words::FAMILY_FIRST)
            && !page.text.word(at - 1).ends_with('.')
        {
            break;
        }
        names += 1;
        at += 1;
        last = at;
    }
    if last < end && names > 0 && page.text.word(last) == "," {
        // "Martin Luther King, Jr."
        if last + 1 < end
            && page.has(last + 1, words::SUFFIX)
            && page.text.lower_word(last + 1).ends_with("r.")
        {
            return start..last + 2;
        }
    }
    if names == 0 { start..start } else { start..last }
}

/// In a headline the third word belongs to a name only if it is a family name after what can be a middle name.
fn continues_in_headline(page: &Page, at: usize) -> bool {
    page.has(at, words::FAMILY_LAST | words::GIVEN) && page.has(at - 1, words::GIVEN)
        || page.has(at - 1, words::PARTICLE)
}

/// Whether the token can be a given or family name here.
fn can_be_part(page: &Page, at: usize, trusted: bool, names: usize) -> bool {
    let word = page.text.word(at);
    if page.text.tokens[at].kind != TokenKind::Word || !page.upper(at) {
        return word.starts_with("al-")
            && word.len() > 4
            && !page.in_long_listed(at)
            && !page.is_organization(at);
    }
    if page.in_no_name(at) {
        return false;
    }
    if page.in_long_listed(at) && page.listed(at).is_none_or(|(tokens, _)| tokens.start >= at) {
        return false;
    }
    if page.has(at, words::CALENDAR) && names > 0 {
        let date = page.after(at).is_some_and(|next| page.text.tokens[next].kind == TokenKind::Number);
        return word == "May" && !date && page.has(at - 1, words::GIVEN);
    }
    if page.has(at, words::CALENDAR | words::DEMONYM) && !page.has(at, words::GIVEN) {
        return false;
    }
    if page.has(at, words::TITLE | words::NOT_NAME) && !(names == 0 && page.has(at, words::GIVEN)) {
        // "Stephen King", "John Major": a title word as the last name after a given name.
        return names > 0
            && page.has(at - 1, words::GIVEN)
            && page.has(at, words::TITLE)
            && page.after(at).is_none_or(|next| !page.upper(next) || page.has(next, words::SUFFIX))
            && page.capitals(at) == Capitals::Names;
    }
    let known = page.has(at, words::GIVEN | words::FAMILY_LAST | words::FAMILY_FIRST);
    if names == 0 && (page.has(at, words::SUFFIX) || is_label(page, at)) {
        return false;
    }
    if page.has(at, words::GRAMMAR) && !known || names > 0 && page.is_organization(at) && !known {
        return false;
    }
    if half_capitalised(word) && !(names > 0 && page.has(at - 1, words::FAMILY_FIRST)) {
        return false;
    }
    if page.capitals(at) != Capitals::Names && page.has(at, words::COMMON) {
        return page.has(at, words::GIVEN | words::FAMILY_LAST)
            && names > 0
            && page.has(at - 1, words::GIVEN)
            && page.has(at, words::FAMILY_LAST);
    }
    if is_acronym(word) && page.capitals(at) == Capitals::Names && names > 0 && word.len() > 1 {
        return false;
    }
    trusted || page.namelike[at] || page.has(at, words::GIVEN) || names == 0 && opens_korean(page, at)
}

/// "Park Soo-hyun" at the start of a sentence, where Park might be an ordinary word.
fn opens_korean(page: &Page, at: usize) -> bool {
    page.has(at, words::FAMILY_FIRST)
        && page.after(at).is_some_and(|next| {
            page.upper(next) && page.text.word(next).contains('-') && is_given_part(page, next)
        })
}

/// "QB Carson Holmes", "DpG Rainer Bauer": letters for a role or a body before a first name.
fn is_label(page: &Page, at: usize) -> bool {
    let word = page.text.word(at);
    let letters = is_acronym(word) && !word.contains('.') || acronym::has_inner_capital(word);
    letters
        && page.capitals(at) == Capitals::Names
        && !page.has(at, words::GIVEN)
        && (word.chars().count() > 2 || page.after(at).is_some_and(|next| page.has(next, words::GIVEN)))
}

/// "Bush-era": a part after a hyphen that starts with a small letter makes it no name ("Jae-in" after "Moon" does).
fn half_capitalised(word: &str) -> bool {
    word.split_once(['-', '‐', '‑'])
        .is_some_and(|(one, other)| other.starts_with(char::is_lowercase) && !one.eq_ignore_ascii_case("al"))
}

fn is_acronym(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase() || c == '.' || c.is_numeric())
}

/// "J.", "J.K."
fn is_initial(page: &Page, at: usize) -> bool {
    let word = page.text.word(at);
    word.ends_with('.')
        && word.len() <= 6
        && word.starts_with(char::is_uppercase)
        && word.split_terminator('.').all(|letter| letter.chars().count() == 1)
        && !page.is_place(at)
        && page.after(at).is_some_and(|next| page.upper(next))
}

/// "… Malcolm X. Ann Roe": an initial before a full name ends its sentence, or else the name would have two families.
fn ends_sentence(page: &Page, at: usize, end: usize) -> bool {
    let part = |at: usize| at < end && page.upper(at) && page.namelike[at] && page.listed(at).is_none();
    page.text.word(at - 1) == "X."
        && part(at)
        && part(at + 1)
        && !page.has(at, words::FAMILY_LAST)
        && !page.has(at + 1, words::SUFFIX | words::ORGANIZATION_WORD)
}

/// Where a nickname in quotation marks or brackets ends: `John "Jack" Roe`, `John “The Rock” Roe`.
fn nickname(page: &Page, at: usize, end: usize) -> Option<usize> {
    let opens = matches!(page.text.word(at), "\"" | "“" | "‘" | "'" | "(");
    let closes = |at: &usize| matches!(page.text.word(*at), "\"" | "”" | "’" | "'" | ")");
    if !opens || at + 3 >= end || !page.upper(at + 1) {
        return None;
    }
    let close = (at + 2..end.min(at + 2 + NICKNAME)).find(closes)?;
    let words = (at + 1..close).all(|at| page.text.tokens[at].kind == TokenKind::Word);
    (words && close + 1 < end && page.namelike[close + 1]).then_some(close + 1)
}

/// Most words of a nickname.
const NICKNAME: usize = 3;

/// Whether a particle leads on to a name: "van der Bellen", "bin Salman".
fn is_particle_use(page: &Page, at: usize, end: usize) -> bool {
    let next = (at + 1..end).find(|next| !page.has(*next, words::PARTICLE));
    next.is_some_and(|next| {
        next <= at + 3
            && page.upper(next)
            && page.text.tokens[next].kind == TokenKind::Word
            && !page.has(next, words::DEMONYM)
    })
}

/// Whether a stretch of several words has a person's form.
fn is_person(page: &Page, tokens: &Range<usize>) -> bool {
    let first = tokens.start;
    let last = tokens.end - 1;
    let spoiled = tokens.clone().any(|at| {
        page.has(at, words::ORGANIZATION_WORD)
            && !page.has(at, words::GIVEN | words::FAMILY_LAST | words::FAMILY_FIRST)
    });
    if spoiled || page.has(last, words::THING) || thing_follows(page, tokens.end) {
        return false;
    }
    if page.has(last, words::SUFFIX) && tokens.len() > 2 {
        return true;
    }
    let headline = page.capitals(first) != Capitals::Names;
    // "the Falcon Heavy": a thing that is called by a first name and an ordinary word.
    if page.follows(first, &["the"]) && page.has(last, words::COMMON) && !page.has(last, words::FAMILY_LAST) {
        return false;
    }
    // "in San Carlos de Torvik"
    let saint = matches!(page.text.lower_word(first), "san" | "santa" | "são" | "santo");
    if saint && page.follows(first, &["in", "near", "from", "to", "of", "at", "outside"]) {
        return false;
    }
    // "Van Jackson", but not "Van Gogh".
    if page.text.word(first) == "Van" && tokens.len() == 2 && !page.opens[first] {
        return page.has(last, words::FAMILY_LAST | words::GIVEN);
    }
    if page.has(first, words::GIVEN) {
        return given_fits(page, tokens, headline);
    }
    if is_initial(page, first) {
        return true;
    }
    if page.text.word(first).ends_with('.') {
        return false;
    }
    if page.has(first, words::FAMILY_FIRST) && !page.is_place(first) && family_first(page, tokens) {
        return true;
    }
    let known = page.is_place(first)
        || page.is_organization(first)
        || tokens
            .clone()
            .any(|at| page.has(at, words::COMMON | words::ROLE) && !page.has(at, words::FAMILY_LAST));
    if known || headline {
        return false;
    }
    tokens.clone().skip(1).any(|at| {
        page.has(at, words::FAMILY_LAST | words::GIVEN) || is_al(page, at) || is_strong_particle(page, at)
    }) && !page.is_place(last)
}

/// Particles that stand in people's names only; "des", "de la" and the like stand in streets and towns too.
fn is_strong_particle(page: &Page, at: usize) -> bool {
    matches!(
        page.text.lower_word(at),
        "van" | "von" | "der" | "den" | "bin" | "ibn" | "binti" | "abu" | "ud-din"
    )
}

fn is_al(page: &Page, at: usize) -> bool {
    let word = page.text.lower_word(at);
    word.starts_with("al-") || word.starts_with("el-")
}

/// "Satyajit Ray Award": the name goes on and is a thing's.
pub fn thing_follows(page: &Page, end: usize) -> bool {
    end < page.text.tokens.len()
        && page.sentence[end] == page.sentence[end - 1]
        && page.upper(end)
        && page.has(end, words::THING)
}

fn given_fits(page: &Page, tokens: &Range<usize>, headline: bool) -> bool {
    let first = tokens.start;
    let second = first + 1;
    let family = page.has(tokens.end - 1, words::FAMILY_LAST | words::FAMILY_FIRST | words::GIVEN);
    // "Sarah Stone (@stonesarah)"
    let account = page
        .after(tokens.end - 1)
        .filter(|at| page.text.word(*at) == "(")
        .is_some_and(|at| page.after(at).is_some_and(|next| page.text.word(next).starts_with('@')));
    if account {
        return true;
    }
    let ordinary = page.has(second, words::COMMON);
    if page.is_place(first) && !family {
        return page.text.word(second).ends_with('.') && tokens.len() > 2;
    }
    if page.has(first, words::NOT_NAME | words::TITLE) && (ordinary || page.has(second, words::NOT_NAME)) {
        return false;
    }
    if page.has(first, words::COMMON) && (page.opens[first] || headline) {
        return family && !ordinary || !ordinary && !page.is_place(second) && !headline;
    }
    if page.has(second, words::PLACE_WORD) && tokens.len() == 2 {
        return !page.follows(first, &["in", "on", "at", "near", "along", "of", "the", "to", "from"]);
    }
    !(headline && ordinary && !family)
}

/// Chinese, Korean and Vietnamese order: the family name, then one or two syllables.
fn family_first(page: &Page, tokens: &Range<usize>) -> bool {
    let given = tokens.start + 1..tokens.end;
    match given.len() {
        1 => is_given_part(page, given.start),
        2 => given.clone().all(|at| is_syllable(page, at)),
        _ => false,
    }
}

fn is_given_part(page: &Page, at: usize) -> bool {
    let word = page.text.word(at);
    if let Some((one, two)) = word.split_once(['-', '‐', '‑']) {
        return one.len() <= 6 && two.len() <= 6 && two.chars().all(char::is_alphabetic);
    }
    !page.has(at, words::ORGANIZATION_WORD | words::PLACE_WORD)
        && name_order::is_given_word(page.text.lower_word(at))
}

fn is_syllable(page: &Page, at: usize) -> bool {
    let word = page.text.lower_word(at);
    word.len() <= 6 && !page.has(at, words::COMMON | words::ORGANIZATION_WORD | words::PLACE_WORD)
}
