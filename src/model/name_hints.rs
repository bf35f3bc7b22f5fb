//! What a whole article and the word lists tell of a word, before its sentence is read for names.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use super::feature::{START, hash, step};
use super::name_label::Hints;

/// The hints for every word of an article, sentence by sentence.
pub fn of(sentences: &[Vec<&str>]) -> Vec<Vec<Hints>> {
    let mut lower: HashSet<u32, FixedState> = HashSet::with_hasher(FixedState::with_seed(0));
    let mut capital: HashMap<u32, (), FixedState> = HashMap::with_hasher(FixedState::with_seed(0));
    for sentence in sentences {
        let title_case = is_title_case(sentence);
        for (at, word) in sentence.iter().enumerate() {
            if word.starts_with(char::is_lowercase) {
                lower.insert(hash(word.as_bytes()));
            } else if at > 0 && !title_case && word.starts_with(char::is_uppercase) {
                capital.insert(key(word), ());
            }
        }
    }
    let hint = |word: &&str| {
        let key = key(word);
        Hints {
            lower_elsewhere: lower.contains(&key),
            capital_elsewhere: capital.contains_key(&key),
            ..Hints::default()
        }
    };
    sentences.iter().map(|sentence| sentence.iter().map(hint).collect()).collect()
}

fn key(word: &str) -> u32 {
    match word.is_ascii() {
        true => word.bytes().fold(START, |sum, byte| step(sum, byte.to_ascii_lowercase())),
        false => hash(word.to_lowercase().as_bytes()),
    }
}

/// Whether a sentence looks like a headline: its longer words nearly all have capitals.
fn is_title_case(sentence: &[&str]) -> bool {
    let long = sentence.iter().filter(|word| word.len() > 3 && word.starts_with(char::is_alphabetic));
    let (capital, all) = long.fold((0, 0), |(capital, all), word| {
        (capital + usize::from(word.starts_with(char::is_uppercase)), all + 1)
    });
    all > 2 && capital * 10 >= all * 8
}
