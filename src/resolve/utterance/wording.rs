//! The words of a quote, and whether two wordings can be one utterance.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use crate::extract::entity::fold::fold;

/// Content words that two wordings must share at least.
const LEAST_WORDS: usize = 5;
/// Part of the shorter wording's runs of words that the other must hold.
const LEAST_SHARED: f64 = 0.6;
/// Words of a run.
const RUN: usize = 3;

/// The words of a quote without case and marks.
///
/// Equal wordings are like the same others and have the same keys.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Wording {
    /// Words that are no small words.
    pub(super) content: usize,
    /// Hashes of its runs of words, sorted.
    runs: Box<[u64]>,
    /// Hashes of its content words without endings, sorted.
    stems: Box<[u64]>,
    run_bits: Bits,
    stem_bits: Bits,
    words: usize,
    /// How many of its runs another must hold.
    needed: usize,
}

impl Wording {
    /// Reads a quote.
    pub fn read(text: &str) -> Wording {
        let folded = fold(text);
        let words: Vec<&str> = folded
            .split(|c: char| !c.is_alphanumeric() && c != '\'')
            .map(|word| word.trim_matches('\''))
            .filter(|word| !word.is_empty())
            .collect();
        let content = words.iter().filter(|word| !is_small(word)).count();
        let hasher = FixedState::with_seed(0x636f_7270_7573);
        let runs = set(words.windows(RUN.min(words.len()).max(1)).map(|run| hasher.hash_one(run)));
        let large = words.iter().filter(|word| !is_small(word));
        let stems = set(large.map(|word| hasher.hash_one(stem(word))));
        let (run_bits, stem_bits) = (Bits::of(&runs), Bits::of(&stems));
        let needed = (runs.len() as f64 * LEAST_SHARED).ceil() as usize;
        Wording { content, runs, stems, run_bits, stem_bits, words: words.len(), needed }
    }

    /// The keys of a quote, by its words: two quotes that are one utterance share one. None for a wording that is too
    /// short to be known again.
    pub fn keys(&self) -> impl Iterator<Item = String> {
        let sketch = if self.is_short() { &[] } else { self.sketch() };
        sketch.iter().map(|hash| format!("utterance:{hash:016x}"))
    }

    /// Whether so little is said that anybody could have said it.
    pub(super) fn is_short(&self) -> bool {
        self.content < LEAST_WORDS
    }

    /// Whether the two can be one utterance by their words: only such quotes have a say in each other's group.
    pub fn is_like(&self, other: &Wording) -> bool {
        self.is_held_by(other) || other.is_held_by(self)
    }

    /// The smallest hashes of its runs: wordings that share most runs share some of these, however long they are.
    pub(super) fn sketch(&self) -> &[u64] {
        let keep = (self.runs.len() / 2).max(8);
        &self.runs[..keep.min(self.runs.len())]
    }

    /// Whether a longer wording holds nearly all runs of this one.
    pub(super) fn is_held_by(&self, longer: &Wording) -> bool {
        self.may_be_held_by(longer) && self.is_surely_held_by(longer)
    }

    pub(super) fn is_surely_held_by(&self, longer: &Wording) -> bool {
        let shared = shared(&self.runs, &longer.runs);
        let exact = shared == self.runs.len() && self.words == longer.words;
        (shared >= self.needed.max(1) && shared + RUN > LEAST_WORDS)
            || exact
            || self.is_retold_of(longer, shared)
    }

    /// A quick look that may say yes too often, never no. Articles made from the same phrases share a few runs with
    /// thousands of others, and are told apart by this.
    pub(super) fn may_be_held_by(&self, longer: &Wording) -> bool {
        let runs = self.run_bits.most_shared(&longer.run_bits);
        if runs >= self.needed {
            return true;
        }
        let stems = self.stem_bits.most_shared(&longer.stem_bits);
        runs >= 2 && stems >= LEAST_WORDS && stems * 5 >= self.stems.len() * 4
    }

    /// "he hopes to open it “over the next few weeks”", where another has "hoping that over the next few weeks we open
    /// it": nearly all words are there, and some in one run.
    fn is_retold_of(&self, longer: &Wording, shared_runs: usize) -> bool {
        let is_retold = |shared| shared >= LEAST_WORDS && shared * 5 >= self.stems.len() * 4;
        shared_runs >= 2 && is_retold(shared(&self.stems, &longer.stems))
    }
}

/// Which of 512 places the hashes of a set fall on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Bits {
    places: [u64; 8],
    /// Hashes that fell on the place of another.
    hidden: usize,
}

impl Bits {
    fn of(set: &[u64]) -> Bits {
        let mut bits = Bits { places: [0; 8], hidden: 0 };
        for hash in set {
            let (place, bit) = ((hash >> 6) as usize % 8, 1 << (hash % 64));
            bits.hidden += usize::from(bits.places[place] & bit != 0);
            bits.places[place] |= bit;
        }
        bits
    }

    /// No more hashes than these stand in both sets.
    fn most_shared(&self, other: &Bits) -> usize {
        let both =
            self.places.iter().zip(&other.places).map(|(one, other)| (one & other).count_ones() as usize);
        both.sum::<usize>() + self.hidden
    }
}

fn set(hashes: impl Iterator<Item = u64>) -> Box<[u64]> {
    let mut set: Vec<u64> = hashes.collect();
    set.sort_unstable();
    set.dedup();
    set.into()
}

/// How many stand in both of two sorted lists.
fn shared(one: &[u64], other: &[u64]) -> usize {
    let mut others = other.iter().peekable();
    let is_there = |hash: &&u64| {
        while others.next_if(|other| other < hash).is_some() {}
        others.peek() == Some(hash)
    };
    one.iter().filter(is_there).count()
}

/// A word without the commonest endings.
fn stem(word: &str) -> &str {
    let endings = ["ing", "ed", "es", "s", "e"];
    endings.iter().find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() >= 3)).unwrap_or(word)
}

fn is_small(word: &str) -> bool {
    word.len() <= 2
        || matches!(
            word,
            "the"
                | "and"
                | "that"
                | "this"
                | "for"
                | "but"
                | "was"
                | "are"
                | "were"
                | "has"
                | "have"
                | "had"
                | "with"
                | "they"
                | "you"
                | "our"
                | "his"
                | "her"
                | "its"
                | "not"
                | "will"
                | "would"
                | "from"
                | "been"
                | "their"
                | "she"
                | "who"
                | "what"
                | "there"
                | "which"
                | "can"
                | "all"
                | "said"
                | "very"
                | "just"
                | "about"
                | "it's"
                | "we're"
                | "don't"
                | "i'm"
        )
}
