//! Function words and nouns of speakers: what stands in for a tagger when clauses and subjects are sought.

use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use crate::lexicon::lexicon;

/// The classes a word belongs to, as bits; a word can have several ("that": determiner, subordinator).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Class(u32);

impl Class {
    pub const DETERMINER: Class = Class(1);
    pub const POSSESSIVE: Class = Class(1 << 1);
    pub const SUBJECT: Class = Class(1 << 2);
    pub const PRONOUN: Class = Class(1 << 3);
    pub const PREPOSITION: Class = Class(1 << 4);
    pub const CONJUNCTION: Class = Class(1 << 5);
    pub const SUBORDINATOR: Class = Class(1 << 6);
    pub const WH: Class = Class(1 << 7);
    pub const BE: Class = Class(1 << 8);
    pub const AUXILIARY: Class = Class(1 << 9);
    pub const HAVE: Class = Class(1 << 10);
    pub const MODAL: Class = Class(1 << 11);
    pub const DO: Class = Class(1 << 12);
    pub const NEGATION: Class = Class(1 << 13);
    pub const ADVERB: Class = Class(1 << 14);
    pub const OPENER: Class = Class(1 << 15);
    pub const TIME: Class = Class(1 << 16);
    pub const WEEKDAY: Class = Class(1 << 17);
    pub const NUMBER: Class = Class(1 << 18);
    pub const QUANTITY: Class = Class(1 << 19);
    pub const NOUN: Class = Class(1 << 20);

    const NAMES: [(&'static str, Class); 21] = [
        ("determiner", Self::DETERMINER),
        ("possessive", Self::POSSESSIVE),
        ("subject", Self::SUBJECT),
        ("pronoun", Self::PRONOUN),
        ("preposition", Self::PREPOSITION),
        ("conjunction", Self::CONJUNCTION),
        ("subordinator", Self::SUBORDINATOR),
        ("wh", Self::WH),
        ("be", Self::BE),
        ("auxiliary", Self::AUXILIARY),
        ("have", Self::HAVE),
        ("modal", Self::MODAL),
        ("do", Self::DO),
        ("negation", Self::NEGATION),
        ("adverb", Self::ADVERB),
        ("opener", Self::OPENER),
        ("time", Self::TIME),
        ("weekday", Self::WEEKDAY),
        ("number", Self::NUMBER),
        ("quantity", Self::QUANTITY),
        ("noun", Self::NOUN),
    ];

    /// Whether the word belongs to any class of `other`.
    pub fn is(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }

    /// All classes of both.
    pub const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }

    fn read(names: &str) -> Class {
        let one = |name: &str| Self::NAMES.iter().find(|(known, _)| *known == name).map_or(0, |(_, c)| c.0);
        Class(names.split(' ').map(one).fold(0, |all, bit| all | bit))
    }
}

/// The classes of a word given in lower case, from `lexicon/function_words.tsv`.
pub fn class_of(word: &str) -> Class {
    static WORDS: OnceLock<HashMap<&'static str, Class, FixedState>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        lexicon("function_words.tsv").map(|row| (row.column(0), Class::read(row.column(1)))).collect()
    });
    words.get(word).copied().unwrap_or_default()
}

/// What a noun tells about a speaker without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NounNumber {
    /// One human being: "official".
    One,
    /// Several, or a class: "officials", "police".
    Many,
    /// Something written that speaks for its author: "report".
    Document,
    /// Several of those: "court records".
    Documents,
    /// A body: "ministry".
    Body,
}

/// What a noun given in lower case tells about a speaker, from `lexicon/unnamed.tsv`.
pub fn noun_number(word: &str) -> Option<NounNumber> {
    static NOUNS: OnceLock<HashMap<&'static str, NounNumber, FixedState>> = OnceLock::new();
    let nouns = NOUNS.get_or_init(|| {
        let number = |name: &str| match name {
            "many" => NounNumber::Many,
            "document" => NounNumber::Document,
            "documents" => NounNumber::Documents,
            "body" => NounNumber::Body,
            _ => NounNumber::One,
        };
        lexicon("unnamed.tsv").map(|row| (row.column(0), number(row.column(1)))).collect()
    });
    nouns.get(word).copied()
}
