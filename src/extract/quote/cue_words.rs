//! `lexicon/cues.tsv`: the words that report speech, and what they take.

use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use crate::lexicon::lexicon;

/// What a reporting word takes, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frames(u32);

impl Frames {
    /// A clause, with or without "that".
    pub const CLAUSE: Frames = Frames(1);
    /// A clause opened by "that" or a question word.
    pub const THAT: Frames = Frames(1 << 1);
    /// An infinitive: vowed to go.
    pub const TO: Frames = Frames(1 << 2);
    /// The hearer as object: told reporters.
    pub const TELL: Frames = Frames(1 << 3);
    /// Object and complement: called it a mistake.
    pub const NAME: Frames = Frames(1 << 4);
    /// Object and reason: accused him of lying.
    pub const BLAME: Frames = Frames(1 << 5);
    /// A plain object: announced his departure.
    pub const TOPIC: Frames = Frames(1 << 6);
    /// May stand before its subject: said Roe.
    pub const INVERT: Frames = Frames(1 << 7);
    /// Reports only words in quotation marks: he continued.
    pub const MARK: Frames = Frames(1 << 8);
    /// Tells of a thought, which is a quote only where words stand in marks.
    pub const THINK: Frames = Frames(1 << 9);
    /// The form is as often a noun: report.
    pub const NOUN: Frames = Frames(1 << 10);
    /// Names the source after it: according to.
    pub const SOURCE: Frames = Frames(1 << 11);
    /// A noun that reports: his claim that.
    pub const NOMINAL: Frames = Frames(1 << 12);
    /// Shows rather than says, unless its subject can speak: show.
    pub const EVIDENCE: Frames = Frames(1 << 13);

    const NAMES: [(&'static str, Frames); 14] = [
        ("clause", Self::CLAUSE),
        ("that", Self::THAT),
        ("to", Self::TO),
        ("tell", Self::TELL),
        ("name", Self::NAME),
        ("blame", Self::BLAME),
        ("topic", Self::TOPIC),
        ("invert", Self::INVERT),
        ("mark", Self::MARK),
        ("think", Self::THINK),
        ("noun", Self::NOUN),
        ("source", Self::SOURCE),
        ("nominal", Self::NOMINAL),
        ("evidence", Self::EVIDENCE),
    ];

    /// Whether any frame of `other` is taken.
    pub fn has(self, other: Frames) -> bool {
        self.0 & other.0 != 0
    }

    /// Both.
    pub const fn or(self, other: Frames) -> Frames {
        Frames(self.0 | other.0)
    }

    fn read(names: &str) -> Frames {
        let one = |name: &str| Self::NAMES.iter().find(|(known, _)| *known == name).map_or(0, |(_, f)| f.0);
        Frames(names.split(' ').map(one).fold(0, |all, bit| all | bit))
    }
}

/// The form a reporting verb stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// say
    Base,
    /// says
    Present,
    /// said
    Past,
    /// spoken, where it differs from the past
    Participle,
    /// saying
    Gerund,
    /// according to
    Phrase,
    /// claim, claims as nouns
    Noun,
}

/// A reporting word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CueWord {
    /// Its dictionary form.
    pub lemma: &'static str,
    /// Its form here.
    pub shape: Shape,
    /// What it takes.
    pub frames: Frames,
    /// How often of a hundred times it reports.
    pub weight: u8,
    /// The same before a plain object, without marks ("announced his departure"), where that was counted.
    pub object: Option<u8>,
}

type Phrases = Vec<(Vec<&'static str>, CueWord)>;

/// All reporting words, by their first word.
struct CueWords {
    single: HashMap<&'static str, CueWord, FixedState>,
    phrases: HashMap<&'static str, Phrases, FixedState>,
    nouns: HashMap<&'static str, CueWord, FixedState>,
}

fn cue_words() -> &'static CueWords {
    static WORDS: OnceLock<CueWords> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words =
            CueWords { single: HashMap::default(), phrases: HashMap::default(), nouns: HashMap::default() };
        for row in lexicon("cues.tsv") {
            add(&mut words, row.column(0), read(row));
        }
        words
    })
}

fn read(row: crate::lexicon::Row) -> CueWord {
    let shape = match row.column(2) {
        "base" => Shape::Base,
        "s" => Shape::Present,
        "past" => Shape::Past,
        "part" => Shape::Participle,
        "ing" => Shape::Gerund,
        "phrase" => Shape::Phrase,
        _ => Shape::Noun,
    };
    let weight = row.column(4).parse().unwrap_or(50);
    let object = row.column(5).parse().ok();
    CueWord { lemma: row.column(1), shape, frames: Frames::read(row.column(3)), weight, object }
}

fn add(words: &mut CueWords, form: &'static str, word: CueWord) {
    if let Some(noun) = form.strip_prefix('~') {
        words.nouns.insert(noun, word);
        return;
    }
    let mut rest = form.split(' ');
    let first = rest.next().unwrap_or(form);
    let rest: Vec<&'static str> = rest.collect();
    if rest.is_empty() {
        words.single.insert(first, word);
    } else {
        words.phrases.entry(first).or_default().push((rest, word));
    }
}

/// The reporting noun of that form ("claim").
pub fn noun(form: &str) -> Option<&'static CueWord> {
    cue_words().nouns.get(form)
}

/// The reporting verb or phrase that starts with `first`, and how many words it has; `word` gives the words after it.
pub fn find<'a>(first: &str, word: impl Fn(usize) -> Option<&'a str>) -> Option<(&'static CueWord, usize)> {
    let words = cue_words();
    let longest = words
        .phrases
        .get(first)
        .into_iter()
        .flatten()
        .filter(|(rest, _)| rest.iter().enumerate().all(|(at, known)| word(at + 1) == Some(*known)))
        .max_by_key(|(rest, _)| rest.len());
    match longest {
        Some((rest, cue)) => Some((cue, rest.len() + 1)),
        None => words.single.get(first).map(|cue| (cue, 1)),
    }
}
