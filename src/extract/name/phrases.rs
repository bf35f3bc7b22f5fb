//! Names and phrases of several words, looked up at a place in the text.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::extract::text::{Text, tokens};

/// A table of phrases; the longest one that stands at a token is found.
#[derive(Debug)]
pub struct Phrases<T> {
    entries: HashMap<String, Entry<T>, FixedState>,
    longest: HashMap<String, Longest, FixedState>,
}

/// How many tokens the phrases with one first word have at most.
#[derive(Clone, Copy, Debug, Default)]
struct Longest {
    of_all: usize,
    /// Of those that the table starts with a small letter: all that a small letter in the text can start.
    small: usize,
}

#[derive(Debug)]
struct Entry<T> {
    written: Vec<String>,
    meaning: T,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases { entries: HashMap::default(), longest: HashMap::default() }
    }
}

impl<T> Phrases<T> {
    /// Adds a phrase; the first meaning of a phrase stays.
    pub fn add(&mut self, phrase: &str, meaning: T) {
        let written: Vec<String> =
            tokens(phrase).iter().map(|token| token.span.of(phrase).to_string()).collect();
        let mut key = String::new();
        written.iter().for_each(|word| push(&mut key, &word.to_ascii_lowercase()));
        if let Some(first) = written.first() {
            let longest = self.longest.entry(first.to_ascii_lowercase()).or_default();
            longest.of_all = longest.of_all.max(written.len());
            if !first.starts_with(char::is_uppercase) {
                longest.small = longest.small.max(written.len());
            }
            self.entries.entry(key).or_insert(Entry { written, meaning });
        }
    }

    /// The longest phrase that starts at `token` and ends before `end`: how many tokens it has, and what it means.
    /// Letters that the table writes as capitals must be capitals in the text, unless `any_case`.
    pub fn at(&self, text: &Text, token: usize, end: usize, any_case: bool) -> Option<(usize, &T)> {
        let longest = self.longest.get(text.lower_word(token))?;
        let capital = any_case || text.word(token).starts_with(char::is_uppercase);
        let longest = if capital { longest.of_all } else { longest.small };
        if longest == 0 {
            return None;
        }
        let mut key = String::new();
        let mut ends = Vec::with_capacity(longest);
        for at in token..end.min(token + longest) {
            push(&mut key, text.lower_word(at));
            ends.push(key.len());
        }
        (0..ends.len()).rev().find_map(|last| {
            let entry = self.entries.get(&key[..ends[last]])?;
            let fits = any_case
                || entry.written.iter().enumerate().all(|(at, word)| same_case(word, text.word(token + at)));
            fits.then_some((last + 1, &entry.meaning))
        })
    }

    /// The meaning of exactly these words, whatever their case.
    pub fn get(&self, words: &str) -> Option<&T> {
        let mut key = String::new();
        tokens(words).iter().for_each(|token| push(&mut key, &token.span.of(words).to_ascii_lowercase()));
        self.entries.get(&key).map(|entry| &entry.meaning)
    }
}

fn push(key: &mut String, word: &str) {
    if !key.is_empty() {
        key.push(' ');
    }
    key.extend(word.chars().map(|c| if matches!(c, '’' | '‘' | 'ʼ') { '\'' } else { c }));
}

/// Whether the text writes a word with the capitals that the table gives it.
fn same_case(known: &str, written: &str) -> bool {
    let capitals = |word: &str| word.chars().filter(|c| c.is_uppercase()).count();
    if capitals(known) == 0 {
        return true;
    }
    let acronym = capitals(known) > 1 && !known.chars().any(char::is_lowercase);
    if acronym {
        return known.len() == written.len() && capitals(written) == capitals(known);
    }
    !known.starts_with(char::is_uppercase) || written.starts_with(char::is_uppercase)
}
