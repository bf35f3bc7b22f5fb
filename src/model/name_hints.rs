//! What a whole article and the word lists tell of a word, before its sentence is read for names.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use super::feature::{START, hash, step};
use super::name_label::Hints;

/// What word lists say of a word: one bit each. The numbers are part of the trained model.
#[derive(Debug)]
pub struct Lists;

#[allow(missing_docs)]
impl Lists {
    pub const GIVEN: u32 = 1;
    pub const FAMILY_LAST: u32 = 1 << 1;
    pub const FAMILY_FIRST: u32 = 1 << 2;
    pub const COMMON: u32 = 1 << 3;
    pub const DEMONYM: u32 = 1 << 4;
    pub const ROLE: u32 = 1 << 5;
    pub const ORGANIZATION_WORD: u32 = 1 << 6;
    pub const PLACE_WORD: u32 = 1 << 7;
    pub const NO_NAME: u32 = 1 << 8;
    pub const SAYING: u32 = 1 << 9;
    pub const ORGANIZATION: u32 = 1 << 10;
    pub const PLACE: u32 = 1 << 11;
    pub const PARTICLE: u32 = 1 << 12;
    pub const THING: u32 = 1 << 13;
}

/// What stands beside a word somewhere in its article: one bit each.
mod beside {
    pub const AFTER_GIVEN: u8 = 1;
    pub const AFTER_ROLE: u8 = 1 << 1;
    pub const BEFORE_SAYING: u8 = 1 << 2;
    pub const AFTER_IN: u8 = 1 << 3;
    pub const BEFORE_ORGANIZATION_WORD: u8 = 1 << 4;
    pub const BEFORE_CAPITAL: u8 = 1 << 5;
}

/// How an article writes its words elsewhere.
#[derive(Clone, Debug)]
pub struct Elsewhere {
    lower: HashSet<u32, FixedState>,
    capital: HashMap<u32, u8, FixedState>,
}

impl Elsewhere {
    /// Reads an article, sentence by sentence: its words, each with what the lists say of it.
    pub fn read<'t, S>(sentences: impl Iterator<Item = S>) -> Elsewhere
    where
        S: Iterator<Item = (&'t str, u32)> + Clone,
    {
        let mut lower: HashSet<u32, FixedState> = HashSet::with_hasher(FixedState::with_seed(0));
        let mut capital: HashMap<u32, u8, FixedState> = HashMap::with_hasher(FixedState::with_seed(0));
        for sentence in sentences {
            let title_case = is_title_case(sentence.clone().map(|(word, _)| word));
            let mut before = ("", 0);
            let mut words = sentence.enumerate().peekable();
            while let Some((at, (word, lists))) = words.next() {
                if word.starts_with(char::is_lowercase) {
                    lower.insert(hash(word.as_bytes()));
                } else if at > 0 && !title_case && word.starts_with(char::is_uppercase) {
                    let after = words.peek().map_or(("", 0), |(_, after)| *after);
                    *capital.entry(key(word)).or_default() |= neighbours(before, after);
                }
                before = (word, lists);
            }
        }
        Elsewhere { lower, capital }
    }

    /// The hints for a word of the article.
    pub fn hints(&self, word: &str, lists: u32) -> Hints {
        let key = key(word);
        let beside = self.capital.get(&key);
        Hints {
            lower_elsewhere: self.lower.contains(&key),
            capital_elsewhere: beside.is_some(),
            lists,
            beside: beside.copied().unwrap_or_default(),
        }
    }
}

/// What the words before and after a capitalised one show.
fn neighbours(before: (&str, u32), after: (&str, u32)) -> u8 {
    let upper = |word: &str| word.starts_with(char::is_uppercase);
    let shows = [
        (upper(before.0) && before.1 & Lists::GIVEN != 0, beside::AFTER_GIVEN),
        (before.1 & Lists::ROLE != 0, beside::AFTER_ROLE),
        (after.1 & Lists::SAYING != 0, beside::BEFORE_SAYING),
        (matches!(before.0, "in" | "near" | "at" | "In"), beside::AFTER_IN),
        (upper(after.0) && after.1 & Lists::ORGANIZATION_WORD != 0, beside::BEFORE_ORGANIZATION_WORD),
        (upper(after.0), beside::BEFORE_CAPITAL),
    ];
    shows.iter().filter(|(holds, _)| *holds).fold(0, |bits, (_, bit)| bits | bit)
}

/// The hints for every word of an article, sentence by sentence; `lists` says what the word lists know of a sentence.
pub fn of(sentences: &[Vec<&str>], lists: fn(&[&str]) -> Vec<u32>) -> Vec<Vec<Hints>> {
    let lists: Vec<Vec<u32>> = sentences.iter().map(|sentence| lists(sentence)).collect();
    let words = |(sentence, lists): (&'_ Vec<&'_ str>, &'_ Vec<u32>)| -> Vec<(String, u32)> {
        sentence.iter().zip(lists).map(|(word, lists)| ((*word).to_owned(), *lists)).collect()
    };
    let known: Vec<Vec<(String, u32)>> = sentences.iter().zip(&lists).map(words).collect();
    let elsewhere = Elsewhere::read(
        known.iter().map(|sentence| sentence.iter().map(|(word, lists)| (word.as_str(), *lists))),
    );
    let hints = |sentence: &Vec<(String, u32)>| {
        sentence.iter().map(|(word, lists)| elsewhere.hints(word, *lists)).collect()
    };
    known.iter().map(hints).collect()
}

fn key(word: &str) -> u32 {
    match word.is_ascii() {
        true => word.bytes().fold(START, |sum, byte| step(sum, byte.to_ascii_lowercase())),
        false => hash(word.to_lowercase().as_bytes()),
    }
}

/// Whether a sentence looks like a headline: its longer words nearly all have capitals.
fn is_title_case<'t>(sentence: impl Iterator<Item = &'t str>) -> bool {
    let long = sentence.filter(|word| word.len() > 3 && word.starts_with(char::is_alphabetic));
    let (capital, all) = long.fold((0, 0), |(capital, all), word| {
        (capital + usize::from(word.starts_with(char::is_uppercase)), all + 1)
    });
    all > 2 && capital * 10 >= all * 8
}
