//! What can be seen of each token before names are looked for: capitals, place in the sentence, facts of its word.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use foldhash::fast::FixedState;

use super::gazetteer::{self, Known};
use super::words::{self, Facts};
use crate::extract::text::{Text, TokenKind};
use crate::work;

/// Steps to see of a token what the finders of names ask for, and to ask them all.
const STEPS_TO_SEE: usize = 60;

/// How a sentence uses capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capitals {
    /// As running text does.
    Names,
    /// On Most of Its Words, as headlines do: a capital proves nothing.
    MostWords,
    /// THROUGHOUT.
    Throughout,
}

/// A text with what is seen of its tokens.
#[derive(Debug)]
pub struct Page<'t> {
    /// The text itself.
    pub text: &'t Text,
    /// What is known of each token's word.
    pub facts: Vec<Facts>,
    /// Whether each token can be a word of a name.
    pub namelike: Vec<bool>,
    /// Whether each token stands where any word has a capital.
    pub opens: Vec<bool>,
    /// How each sentence uses capitals.
    pub capitals: Vec<Capitals>,
    /// Listed phrases in order, the longest at each place; tokens and meaning.
    pub listed: Vec<(Range<usize>, Known)>,
    /// For each token the place in `listed` of the phrase that covers it.
    pub listed_at: Vec<Option<usize>>,
    /// The sentence of each token.
    pub sentence: Vec<usize>,
    /// Where each word stands; made when asked for.
    places: OnceCell<HashMap<&'t str, Vec<usize>, FixedState>>,
}

impl<'t> Page<'t> {
    /// Looks at every token once.
    pub fn read(text: &'t Text) -> Self {
        let count = text.tokens.len();
        let facts: Vec<Facts> = (0..count).map(|at| words::facts(text.lower_word(at))).collect();
        let capitals: Vec<Capitals> =
            text.sentences.iter().map(|s| capitals_of(text, &facts, &s.tokens)).collect();
        let mut sentence = vec![0; count];
        for (number, found) in text.sentences.iter().enumerate() {
            sentence[found.tokens.clone()].fill(number);
        }
        let mut page = Page {
            text,
            facts,
            namelike: vec![false; count],
            opens: vec![false; count],
            capitals,
            listed: Vec::new(),
            listed_at: vec![None; count],
            sentence,
            places: OnceCell::new(),
        };
        let lower = lower_words(text);
        for number in 0..text.sentences.len() {
            work::spend(text.sentences[number].tokens.len() * STEPS_TO_SEE);
            page.read_sentence(number, &lower);
        }
        page
    }

    fn read_sentence(&mut self, number: usize, lower: &HashSet<&str, FixedState>) {
        let range = self.text.sentences[number].tokens.clone();
        let headline = self.capitals[number] != Capitals::Names;
        let mut opens = true;
        for at in range.clone() {
            let kind = self.text.tokens[at].kind;
            self.opens[at] = opens || headline;
            opens = match kind {
                TokenKind::Mark | TokenKind::Punctuation => {
                    opens
                        || kind == TokenKind::Mark
                        || matches!(self.text.word(at), ":" | "•" | "…" | "—" | "(")
                }
                _ => false,
            };
            let ordinary = self.has(at, words::COMMON) || lower.contains(self.text.lower_word(at));
            let blocked = self.has(at, words::CALENDAR | words::NOT_NAME | words::TITLE)
                || matches!(self.text.word(at), "I" | "A")
                || pairs_countries(self.text.word(at));
            self.namelike[at] =
                kind == TokenKind::Word && self.upper(at) && !blocked && !(self.opens[at] && ordinary);
        }
        let mut at = range.start;
        while at < range.end {
            let upper = self.upper(at);
            if let Some(length) = upper.then(|| self.no_name(at, &range)).flatten() {
                self.listed_at[at..at + length].fill(Some(self.listed.len()));
                self.listed.push((at..at + length, Known::NotName("other")));
                at += length;
                continue;
            }
            let worth = upper || self.text.tokens[at].kind != TokenKind::Punctuation;
            match worth.then(|| gazetteer::known().at(self.text, at, range.end, false)).flatten() {
                Some((length, known)) => {
                    self.listed_at[at..at + length].fill(Some(self.listed.len()));
                    self.listed.push((at..at + length, *known));
                    at += length;
                }
                None => at += 1,
            }
        }
    }

    /// How many tokens name no one, whatever the lists say: "Storm Edgar", and the continent in "north America".
    fn no_name(&self, at: usize, sentence: &Range<usize>) -> Option<usize> {
        match self.text.word(at) {
            "Hurricane" | "Storm" | "Typhoon" | "Cyclone" => {
                let given = at + 1 < sentence.end && self.upper(at + 1) && self.has(at + 1, words::GIVEN);
                let goes_on = at + 2 < sentence.end && self.namelike[at + 2];
                (given && !goes_on).then_some(2)
            }
            "America" => self.follows(at, &["north", "south", "central"]).then_some(1),
            _ => None,
        }
    }

    /// Whether any of the facts is known of the token's word.
    pub fn has(&self, token: usize, facts: Facts) -> bool {
        self.facts[token] & facts != 0
    }

    /// Whether the token starts with a capital letter.
    pub fn upper(&self, token: usize) -> bool {
        self.text.word(token).starts_with(char::is_uppercase)
    }

    /// All tokens that are written as this one is.
    pub fn places_of(&self, token: usize) -> &[usize] {
        let places = self.places.get_or_init(|| {
            let mut places: HashMap<&str, Vec<usize>, FixedState> = HashMap::default();
            for at in 0..self.text.tokens.len() {
                places.entry(self.text.word(at)).or_default().push(at);
            }
            places
        });
        let found = places.get(self.text.word(token)).map_or(&[][..], Vec::as_slice);
        work::spend(found.len());
        found
    }

    /// The tokens of the sentence that the token stands in.
    pub fn around(&self, token: usize) -> Range<usize> {
        self.text.sentences[self.sentence[token]].tokens.clone()
    }

    /// The token before, in the same sentence.
    pub fn before(&self, token: usize) -> Option<usize> {
        (token > self.around(token).start).then(|| token - 1)
    }

    /// The token after, in the same sentence.
    pub fn after(&self, token: usize) -> Option<usize> {
        (token + 1 < self.around(token).end).then_some(token + 1)
    }

    /// Whether the token before is one of these words (lower case).
    pub fn follows(&self, token: usize, words: &[&str]) -> bool {
        self.before(token).is_some_and(|before| words.contains(&self.text.lower_word(before)))
    }

    /// How the token's sentence uses capitals.
    pub fn capitals(&self, token: usize) -> Capitals {
        self.capitals[self.sentence[token]]
    }

    /// The listed phrase that covers the token.
    pub fn listed(&self, token: usize) -> Option<&(Range<usize>, Known)> {
        self.listed_at[token].map(|at| &self.listed[at])
    }

    /// Whether a listed phrase of several tokens covers the token.
    pub fn in_long_listed(&self, token: usize) -> bool {
        self.listed(token).is_some_and(|(tokens, _)| tokens.len() > 1)
    }

    /// Whether the token is part of a longer phrase that names nobody: "Eve" in "New Year’s Eve".
    pub fn in_no_name(&self, token: usize) -> bool {
        matches!(self.listed(token), Some((tokens, Known::NotName(_))) if tokens.len() > 1)
    }

    /// Whether the token by itself is a listed place.
    pub fn is_place(&self, token: usize) -> bool {
        matches!(self.listed(token), Some((_, Known::Name(name))) if matches!(name.kind, crate::document::EntityKind::Place(_)))
    }

    /// Whether the token by itself is a listed organization.
    pub fn is_organization(&self, token: usize) -> bool {
        matches!(self.listed(token), Some((_, Known::Name(name))) if matches!(name.kind, crate::document::EntityKind::Organization(_)))
    }

    /// Whether the tokens are a listed name that ends in a plural: a team ("Indianapolis Colts").
    pub fn is_listed_team(&self, tokens: &Range<usize>) -> bool {
        let last = self.text.word(tokens.end - 1);
        self.listed(tokens.start).is_some_and(|(listed, _)| listed.end == tokens.end) && last.ends_with('s')
    }
}

/// "US-China", "Sino-Russian": two countries joined say what a thing is between, and name neither.
fn pairs_countries(word: &str) -> bool {
    let Some((one, other)) = word.split_once(['-', '–']) else { return false };
    let country = |part: &str| {
        matches!(
            part,
            "Sino" | "Anglo" | "Franco" | "Russo" | "Indo" | "Afro" | "Euro" | "led" | "backed" | "based"
        ) || gazetteer::country_of_demonym(part).is_some()
            || gazetteer::place(part).is_some_and(|place| !place.country.is_empty())
    };
    country(one) && country(other)
}

/// Words that running text writes in lower case somewhere.
fn lower_words(text: &Text) -> HashSet<&str, FixedState> {
    let mut found: HashSet<&str, FixedState> = HashSet::default();
    for (at, token) in text.tokens.iter().enumerate() {
        if token.kind == TokenKind::Word && text.word(at).starts_with(char::is_lowercase) {
            found.insert(text.word(at));
        }
    }
    found
}

/// How the sentence uses capitals, judged by its words of four letters and more: a headline's capitals stand on ordinary
/// words too, and leave small letters to prepositions only.
fn capitals_of(text: &Text, facts: &[Facts], tokens: &Range<usize>) -> Capitals {
    let (mut all, mut throughout, mut small, mut ordinary) = (0, 0, 0, 0);
    for at in tokens.clone().filter(|at| text.tokens[*at].kind == TokenKind::Word) {
        let word = text.word(at);
        if word.chars().count() < 4
            || matches!(text.lower_word(at), "with" | "from" | "over" | "into" | "after" | "than" | "upon")
        {
            continue;
        }
        all += 1;
        throughout += usize::from(!word.chars().any(char::is_lowercase));
        small += usize::from(!word.starts_with(char::is_uppercase));
        ordinary += usize::from(at > tokens.start && facts[at] & words::COMMON != 0);
    }
    if all >= 2 && throughout * 4 >= all * 3 {
        Capitals::Throughout
    } else if all >= 3 && small == 0 && ordinary > 0 {
        Capitals::MostWords
    } else {
        Capitals::Names
    }
}
