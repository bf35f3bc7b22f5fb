//! Running heads and numbers of pages: lines at the top or bottom that say the same on page after page.

use std::collections::{BTreeMap, BTreeSet};

use super::glyphs::Line;
use crate::article::RemovedPassage;

/// Why such a line is not in the body.
const HEAD: &str = "running head";
/// So many lines from the top and the bottom may be one.
const EDGE: usize = 3;

/// What was taken out, and the address of the page if a browser printed it below.
#[derive(Default)]
pub struct Heads {
    /// Each line once.
    pub removed: Vec<RemovedPassage>,
    /// The address.
    pub url: Option<String>,
}

/// Takes them out of the pages.
pub fn take_out(pages: &mut [Vec<Line>]) -> Heads {
    let mut counts: BTreeMap<(String, i64, i64), usize> = BTreeMap::new();
    for page in pages.iter() {
        let keys: BTreeSet<_> = edges(page).into_iter().map(|place| key(&page[place])).collect();
        keys.into_iter().for_each(|key| *counts.entry(key).or_default() += 1);
    }
    let filled = pages.iter().filter(|page| !page.is_empty()).count();
    let mut heads = Heads::default();
    for page in pages.iter_mut() {
        let edges = edges(page);
        let is_head = |place: &usize| {
            let line = &page[*place];
            let repeated = counts.get(&key(line)).is_some_and(|count| *count >= 2 && *count * 2 >= filled);
            repeated || edges.contains(place) && is_number(&line.words)
        };
        let mut taken: Vec<usize> = edges.iter().copied().filter(is_head).collect();
        taken.sort_unstable();
        taken.dedup();
        for place in taken.into_iter().rev() {
            let text = page.remove(place).words.split_whitespace().collect::<Vec<_>>().join(" ");
            if !heads.removed.iter().any(|passage| passage.text == text) {
                heads.removed.push(RemovedPassage { reason: HEAD, text });
            }
        }
    }
    heads.url = printed_address(&heads.removed);
    heads
}

/// The lines that stand highest and lowest on a page.
fn edges(page: &[Line]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..page.len()).collect();
    places.sort_by(|a, b| page[*a].base.total_cmp(&page[*b].base).then(a.cmp(b)));
    if places.len() <= EDGE * 2 {
        return places;
    }
    let (low, high) = (&places[..EDGE], &places[places.len() - EDGE..]);
    low.iter().chain(high).copied().collect()
}

/// What a line says whatever the number in it, on which height and how large.
fn key(line: &Line) -> (String, i64, i64) {
    let mut words = String::new();
    for c in line.words.chars() {
        let c = if c.is_ascii_digit() { '#' } else { c };
        if !(c == '#' && words.ends_with('#') || c.is_whitespace()) {
            words.push(c);
        }
    }
    (words, (line.base / 4.0).round() as i64, (line.size * 2.0).round() as i64)
}

/// "3", "- 3 -", "Page 3 of 4", "3/4".
fn is_number(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    let bare = words.strip_prefix("page").unwrap_or(&words).replace(" of ", "/");
    let is_sign = |c: char| c.is_ascii_digit() || " -–—/|".contains(c);
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    (1..=6).contains(&digits) && bare.chars().all(is_sign)
}

/// The address that a browser prints below a page, beside its number among all ("1/3").
fn printed_address(heads: &[RemovedPassage]) -> Option<String> {
    let words = || heads.iter().flat_map(|head| head.text.split(' '));
    let of_all =
        |word: &str| word.split_once('/').is_some_and(|(place, all)| is_number(place) && is_number(all));
    let leads_on = |word: &&str| {
        let path = word.split_once("://").and_then(|(_, rest)| rest.split_once('/'));
        path.is_some_and(|(_, path)| !path.is_empty()) && !word.contains('…') && !word.ends_with("...")
    };
    words().find(leads_on).filter(|_| words().any(of_all)).map(str::to_owned)
}
