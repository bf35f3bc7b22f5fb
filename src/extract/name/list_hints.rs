//! What the word lists say of words, as the trained name finder hears it: a bit for each kind of list.

use super::gazetteer::{self, Known};
use super::page::Page;
use super::words::{self, Facts};
use crate::document::EntityKind;
use crate::model::name_hints::Lists;

/// Most words of a listed phrase looked for among bare words.
const LONGEST: usize = 5;

/// The bits of each token of a page.
pub fn of_page(page: &Page) -> Vec<u32> {
    let listed = |at: usize| page.listed(at).map_or(0, |(_, known)| of_known(*known));
    (0..page.facts.len()).map(|at| of_facts(page.facts[at]) | listed(at)).collect()
}

/// The bits of the words of a sentence outside any article, as in a treebank.
pub fn of_words(words: &[&str]) -> Vec<u32> {
    let mut bits: Vec<u32> =
        words.iter().map(|word| of_facts(words::facts(&word.to_ascii_lowercase()))).collect();
    let mut at = 0;
    while at < words.len() {
        let found = (1..=LONGEST.min(words.len() - at)).rev().find_map(|count| {
            let capital = words[at].starts_with(char::is_uppercase);
            let known = capital.then(|| gazetteer::known().get(&words[at..at + count].join(" ")))?;
            known.map(|known| (count, *known))
        });
        let Some((count, known)) = found else {
            at += 1;
            continue;
        };
        bits[at..at + count].iter_mut().for_each(|bits| *bits |= of_known(known));
        at += count;
    }
    bits
}

fn of_known(known: Known) -> u32 {
    match known {
        Known::Name(name) => match name.kind {
            EntityKind::Organization(_) => Lists::ORGANIZATION,
            EntityKind::Place(_) => Lists::PLACE,
            EntityKind::Person => 0,
        },
        Known::NotName(_) => Lists::NO_NAME,
    }
}

fn of_facts(facts: Facts) -> u32 {
    const BITS: &[(Facts, u32)] = &[
        (words::GIVEN, Lists::GIVEN),
        (words::FAMILY_LAST, Lists::FAMILY_LAST),
        (words::FAMILY_FIRST, Lists::FAMILY_FIRST),
        (words::COMMON, Lists::COMMON),
        (words::DEMONYM, Lists::DEMONYM),
        (words::TITLE | words::ROLE, Lists::ROLE),
        (words::ORGANIZATION_WORD, Lists::ORGANIZATION_WORD),
        (words::PLACE_WORD, Lists::PLACE_WORD),
        (words::NOT_NAME | words::CALENDAR, Lists::NO_NAME),
        (words::SAYING, Lists::SAYING),
        (words::PARTICLE | words::SUFFIX, Lists::PARTICLE),
        (words::THING, Lists::THING),
    ];
    BITS.iter().filter(|(fact, _)| facts & fact != 0).fold(0, |bits, (_, bit)| bits | bit)
}
