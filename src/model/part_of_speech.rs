//! Words to parts of speech: a greedy averaged perceptron (Collins 2002) over hashed features.

use super::feature::{EDGE, Feature, Traits, one, two};
use super::weights::{CutShort, NO_SCORES, Weights};

macro_rules! tags {
    ($($name:ident $written:literal),* $(,)?) => {
        /// A part of speech of the Penn Treebank; quotation marks have one tag.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs)]
        #[repr(u8)]
        pub enum Tag { $($name),* }

        impl Tag {
            /// All tags; the place in this list is the tag's number in a model.
            pub const ALL: &[Tag] = &[$(Tag::$name),*];

            /// The tag as the Penn Treebank writes it.
            pub fn as_str(self) -> &'static str {
                match self { $(Tag::$name => $written),* }
            }
        }
    };
}

tags! {
    Nn "NN", Nns "NNS", Nnp "NNP", Nnps "NNPS", In "IN", Dt "DT", Jj "JJ", Jjr "JJR", Jjs "JJS", Rb "RB", Rbr "RBR",
    Rbs "RBS", Vb "VB", Vbd "VBD", Vbg "VBG", Vbn "VBN", Vbp "VBP", Vbz "VBZ", Md "MD", To "TO", Prp "PRP",
    PrpS "PRP$", Wp "WP", WpS "WP$", Wdt "WDT", Wrb "WRB", Cc "CC", Cd "CD", Pos "POS", Rp "RP", Ex "EX", Pdt "PDT",
    Uh "UH", Fw "FW", Ls "LS", Sym "SYM", Stop ".", Comma ",", Colon ":", Mark "''", Open "-LRB-", Close "-RRB-",
    Dollar "$", Hash "#",
}

impl Tag {
    /// The tag written so; other treebanks' extra tags by their nearest one.
    pub fn parse(written: &str) -> Option<Tag> {
        Some(match written {
            "``" | "\"" => Tag::Mark,
            "HYPH" | "--" => Tag::Colon,
            "NFP" => Tag::Sym,
            "ADD" => Tag::Nnp,
            "AFX" => Tag::Jj,
            "GW" => Tag::Nn,
            "XX" => Tag::Fw,
            _ => return Tag::ALL.iter().copied().find(|tag| tag.as_str() == written),
        })
    }

    /// A common or proper noun.
    pub fn is_noun(self) -> bool {
        matches!(self, Tag::Nn | Tag::Nns | Tag::Nnp | Tag::Nnps)
    }

    /// A proper noun.
    pub fn is_proper(self) -> bool {
        matches!(self, Tag::Nnp | Tag::Nnps)
    }

    /// Any form of a verb, modals included.
    pub fn is_verb(self) -> bool {
        matches!(self, Tag::Vb | Tag::Vbd | Tag::Vbg | Tag::Vbn | Tag::Vbp | Tag::Vbz | Tag::Md)
    }

    /// A verb that can carry a clause.
    pub fn is_finite(self) -> bool {
        matches!(self, Tag::Vbd | Tag::Vbp | Tag::Vbz | Tag::Md)
    }
}

/// The tagger.
#[derive(Clone, Copy, Debug)]
pub struct TagModel {
    weights: Weights,
    /// The tags of words seen so often with one tag only that the weights need not be asked.
    certain: Weights,
    /// The tags that the weights all but always give to a word behind a tag: [`behind`].
    usual: Option<Weights>,
}

impl TagModel {
    /// A model that lies ready.
    pub fn laid_out(weights: &'static [u8], certain: &'static [u8], usual: &'static [u8]) -> TagModel {
        TagModel {
            weights: Weights::laid_out(weights),
            certain: Weights::laid_out(certain),
            usual: Some(Weights::laid_out(usual)),
        }
    }

    /// Reads a file: the weights, the certain words, the usual tags of words behind tags.
    ///
    /// # Errors
    /// If the bytes end too early.
    pub fn read(mut bytes: &[u8]) -> Result<TagModel, CutShort> {
        Ok(TagModel {
            weights: Weights::read(&mut bytes)?,
            certain: Weights::read(&mut bytes)?,
            usual: Some(Weights::read(&mut bytes)?),
        })
    }

    /// The same model that asks its weights about every word but the certain ones.
    pub fn without_usual(self) -> TagModel {
        TagModel { usual: None, ..self }
    }

    /// Whether a word has one tag only, wherever it stands.
    pub fn is_certain(&self, word: &Traits) -> bool {
        self.certain.class(word.word).is_some()
    }

    /// The tags of a sentence, appended to `tags`.
    pub fn tag(&self, words: &[Traits], tags: &mut Vec<Tag>) {
        let mut features = Vec::with_capacity(32);
        let mut before = [START, START];
        for (at, word) in words.iter().enumerate() {
            let usual = || self.usual.and_then(|usual| usual.class(behind(word, before[1])));
            let tag = match self.certain.class(word.word).or_else(usual) {
                Some(tag) => Tag::ALL[tag],
                None => self.ask(words, at, before, &mut features),
            };
            tags.push(tag);
            before = [before[1], tag as u32];
        }
    }

    fn ask(&self, words: &[Traits], at: usize, before: [u32; 2], features: &mut Vec<Feature>) -> Tag {
        self::features(words, at, before, features);
        let mut scores = NO_SCORES;
        self.weights.add(features, &mut scores);
        let mut best = 0;
        for tag in 1..Tag::ALL.len() {
            if scores[tag] > scores[best] {
                best = tag;
            }
        }
        Tag::ALL[best]
    }
}

/// Stands for the tags before the first word.
pub const START: u32 = 99;

/// A word, with or without a capital, behind a word with a tag, whose number is given.
pub fn behind(word: &Traits, tag: u32) -> Feature {
    two(30, word.word, tag << 1 | u32::from(word.capital))
}

/// The features of the word at `at`, given the numbers of the two tags before it.
pub fn features(words: &[Traits], at: usize, before: [u32; 2], out: &mut Vec<Feature>) {
    let near = |step: isize| -> &Traits {
        at.checked_add_signed(step).and_then(|place| words.get(place)).unwrap_or(&EDGE)
    };
    let word = &words[at];
    let [second, first] = before;
    let opening = u32::from(at == 0 || (at == 1 && words[0].shape == words[0].word));
    out.clear();
    out.extend([
        one(1, 0),
        one(2, word.word),
        one(3, word.suffix[0]),
        one(4, word.suffix[1]),
        one(5, word.suffix[2]),
        one(6, word.suffix[3]),
        one(7, word.prefix[0]),
        one(8, word.prefix[2]),
        two(9, word.shape, opening),
        two(10, u32::from(word.capital), first),
        one(11, first),
        two(12, first, second),
        two(13, first, word.word),
        one(14, near(-1).word),
        one(15, near(-2).word),
        one(16, near(1).word),
        one(17, near(2).word),
        two(18, near(-1).word, word.word),
        two(19, word.word, near(1).word),
        two(22, near(1).shape, word.suffix[1]),
        two(25, near(1).suffix[1], word.suffix[2]),
    ]);
}
