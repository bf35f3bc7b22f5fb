//! The place and the agency that open a report: "LISBON —", "GENEVA (AP) -", "(Bloomberg) —".

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::article::PassageKind;
use crate::import::page::Page;
use crate::lexicon::agencies::{agency, is_outlet};
use crate::lexicon::places;

/// What opens a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// The place, spelled as in the text.
    pub place: Option<String>,
    /// Who is credited in brackets.
    pub credit: Option<String>,
}

/// A place in capitals, perhaps with its state or country and a date; then perhaps a credit; then a dash.
static CAPITALS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<place>\p{Lu}(?:[\p{Lu}.'’-]*[\p{Lu}.])(?: \p{Lu}[\p{Lu}.'’-]*){0,3}(?:/\p{Lu}{2}[\p{Lu} ]+)?(?:, (?:\p{Lu}[\p{L}.]+ ?){1,3})?)(?:, (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d\d?)? ?(?:\((?P<credit>[\p{L} ./&-]+)\))?(?: ?(?:—|–|―)+ ?| --? ?)\S",
    )
});
/// A place in small letters counts only with a credit.
static WITH_CREDIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?P<place>\p{Lu}[\p{L}.'’-]+(?:,? \p{Lu}[\p{L}.'’-]*){0,4})?(?:, \w+\.? \d\d?)? ?\((?P<credit>\p{Lu}[\p{L} ./&-]+)\) ?(?:—|–|--|-|―)+ ?\S",
    )
});

/// "(CNN) Text", "London (CNN)Text", "Washington CNN — Text": a credit without brackets or dash counts only for an agency
/// or outlet that is known.
static UNDASHED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"^(?:(?P<place>\p{Lu}[\p{L}.'’-]+(?:,? \p{Lu}[\p{L}.'’-]*){0,3}?),? ?)??(?:\((?P<credit>\p{Lu}[\p{L} .&-]{1,40}?)\) ?["“'‘]?\p{Lu}|(?P<bare>CNN(?: Business)?) ?[—–] ?\S)"#,
    )
});
/// "MOSCOW: Text", "New Delhi: Text", "MOSCOW, June 18. /Example/. Text": counts only for a place that is known.
static COLON: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"^(?P<place>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3}(?:, \p{Lu}[\p{L}. ]+?)?)(?:: ["“'‘]?\p{Lu}|(?:, (?:\w+\.? \d\d?|\d\d? \w+))?\. ?/(?P<credit>[\p{L} -]{2,30})/\. ?\S)"#,
    )
});

/// How long a credit may be. A bound in the patterns would make them many times as costly.
const CREDIT: std::ops::RangeInclusive<usize> = 2..=41;
/// How far into a paragraph a dateline goes, in bytes.
const NEAR: usize = 80;
/// How many passages from the top may hold the dateline.
const TOP: usize = 5;
/// What stands in capitals before a dash and is no place.
const NO_PLACES: &[&str] = &[
    "ANALYSIS",
    "BREAKING",
    "CORRECTION",
    "EXCLUSIVE",
    "EXPLAINER",
    "FACTBOX",
    "FILE",
    "LIVE",
    "NEW",
    "NEWS",
    "OPINION",
    "PHOTO",
    "PHOTOS",
    "UPDATE",
    "UPDATED",
    "VIDEO",
    "WATCH",
    "FILE PHOTO",
    "RAW",
    "JUST IN",
    "BREAKING NEWS",
    "AP",
    "UPI",
    "AFP",
    "PM",
    "CEO",
    "TOP STORIES",
    "POLL",
    "REPORT",
    "REVIEW",
    "READ MORE",
    "SPOILER ALERT",
];

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

/// The first dateline near the top of the body.
pub fn find(page: &Page) -> Option<Dateline> {
    page.blocks
        .iter()
        .filter(|block| {
            block.is_kept() && matches!(block.kind, PassageKind::Paragraph | PassageKind::Caption)
        })
        .take(TOP)
        .filter(|block| block.kind == PassageKind::Paragraph)
        .find_map(|block| parse(&block.text))
}

/// The dateline that opens a paragraph.
pub fn parse(text: &str) -> Option<Dateline> {
    let fits = |found: &Captures<'_>| {
        found.name("credit").is_none_or(|credit| CREDIT.contains(&credit.as_str().chars().count()))
    };
    let capitals = opens_in_capitals(text).then(|| CAPITALS.captures(text).filter(fits)).flatten();
    let found = capitals
        .filter(|found| is_place(&found["place"]))
        .or_else(|| holds_credit(text).then(|| WITH_CREDIT.captures(text).filter(fits)).flatten())
        .or_else(|| undashed(text))
        .or_else(|| before_colon(text))?;
    let group = |name| found.name(name).map(|group| group.as_str().trim().trim_end_matches(',').to_owned());
    Some(Dateline { place: group("place"), credit: group("credit").or_else(|| group("bare")) })
}

/// A credit without a dash.
fn undashed(text: &str) -> Option<Captures<'_>> {
    let near = &text[..text.floor_char_boundary(NEAR)];
    if !(near.contains(')') || near.contains("CNN")) {
        return None;
    }
    UNDASHED.captures(text).filter(|found| {
        let credit = found.name("credit").map(|credit| credit.as_str());
        credit.is_none_or(|credit| agency(credit).is_some() || is_outlet(credit))
            // "Harry Roe (Reuters) Picture": a place is one that is known.
            && found.name("place").is_none_or(|place| is_known(place.as_str()))
    })
}

/// A place before a colon.
fn before_colon(text: &str) -> Option<Captures<'_>> {
    let near = &text[..text.floor_char_boundary(NEAR)];
    if !(near.contains(':') || near.contains("/.")) {
        return None;
    }
    COLON.captures(text).filter(|found| is_known_city(&found["place"]))
}

/// Whether a place, or the city before its region, is known.
fn is_known(place: &str) -> bool {
    places::is_place(place) || is_known_city(place)
}

/// Whether a city is known, with or without its region.
fn is_known_city(place: &str) -> bool {
    places::is_city(place) || place.split_once(", ").is_some_and(|(city, _)| places::is_city(city))
}

/// Whether a text starts as [`CAPITALS`] does, and has its dash.
fn opens_in_capitals(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(|c| c.is_uppercase() || matches!(c, '.' | '\'' | '’' | '-'))
        && (text.contains(['—', '–', '―']) || text.contains(" -"))
}

/// Whether a dash follows a bracket: without that, [`WITH_CREDIT`] need not be asked.
fn holds_credit(text: &str) -> bool {
    text.match_indices(')').any(|(at, _)| {
        let rest = &text[at + 1..];
        rest.strip_prefix(' ').unwrap_or(rest).starts_with(['—', '–', '-', '―'])
    })
}

fn is_place(text: &str) -> bool {
    let letters = text.chars().filter(|character| character.is_uppercase()).count();
    // "LISBON, Portugal", "WASHINGTON, D.C."; but a shouted headline has commas as well.
    let shouted = |part: &str| part.contains(' ') && part.chars().all(|c| c.is_uppercase() || c == ' ');
    let region = text.split_once(", ").is_none_or(|(_, region)| !shouted(region) || places::is_place(region));
    letters >= 3 && region && !NO_PLACES.contains(&text) && !(agency(text).is_some() || is_outlet(text))
}
