//! What a whole article and the word lists tell of a word, before its sentence is read for names.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::feature::{START, hash, step};
use super::name_label::Hints;

/// How an article writes its words elsewhere.
#[derive(Clone, Debug)]
pub struct Elsewhere {
    lower: HashSet<u32, FixedState>,
    capital: HashSet<u32, FixedState>,
}

impl Elsewhere {
    /// Reads the words of an article, sentence by sentence.
    pub fn read<'t, S>(sentences: impl Iterator<Item = S>) -> Elsewhere
    where
        S: Iterator<Item = &'t str> + Clone,
    {
        let mut lower: HashSet<u32, FixedState> = HashSet::with_hasher(FixedState::with_seed(0));
        let mut capital: HashSet<u32, FixedState> = HashSet::with_hasher(FixedState::with_seed(0));
        for sentence in sentences {
            let title_case = is_title_case(sentence.clone());
            for (at, word) in sentence.enumerate() {
                if word.starts_with(char::is_lowercase) {
                    lower.insert(hash(word.as_bytes()));
                } else if at > 0 && !title_case && word.starts_with(char::is_uppercase) {
                    capital.insert(key(word));
                }
            }
        }
        Elsewhere { lower, capital }
    }

    /// The hints for a word of the article.
    pub fn hints(&self, word: &str) -> Hints {
        let key = key(word);
        Hints {
            lower_elsewhere: self.lower.contains(&key),
            capital_elsewhere: self.capital.contains(&key),
            ..Hints::default()
        }
    }
}

/// The hints for every word of an article, sentence by sentence.
pub fn of(sentences: &[Vec<&str>]) -> Vec<Vec<Hints>> {
    let elsewhere = Elsewhere::read(sentences.iter().map(|sentence| sentence.iter().copied()));
    let hints = |sentence: &Vec<&str>| sentence.iter().map(|word| elsewhere.hints(word)).collect();
    sentences.iter().map(hints).collect()
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
