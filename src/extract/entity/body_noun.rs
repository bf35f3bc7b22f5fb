//! Nouns for bodies: "ministry", "airline", "zoo" (`lexicon/body_nouns.tsv`).

use std::sync::OnceLock;

use crate::document::OrganizationKind;
use crate::lexicon;

/// What the lexicon says of a noun for a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyNoun {
    noun: &'static str,
    /// Kinds of body it may stand for even if neither the name nor a word beside it says so.
    pub kinds: Vec<OrganizationKind>,
    /// Words of names that say the same: "motors" for a carmaker.
    pub synonyms: Vec<&'static str>,
    /// Whether it means a kind so narrow that a body of `kinds` is meant only if the article has no other.
    pub alone: bool,
}

impl BodyNoun {
    /// The noun itself.
    pub fn noun(&self) -> &'static str {
        self.noun
    }

    /// Whether a word of a name, folded, says the same.
    pub fn is_synonym(&self, word: &str) -> bool {
        self.synonyms.contains(&word)
    }
}

/// The noun written so (lower case, singular), if it is one for a body.
pub fn body_noun(lower: &str) -> Option<&'static BodyNoun> {
    let rows = rows();
    rows.binary_search_by(|row| row.noun.cmp(lower)).ok().map(|at| &rows[at])
}

fn rows() -> &'static [BodyNoun] {
    static ROWS: OnceLock<Vec<BodyNoun>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let read = |row: lexicon::Row| BodyNoun {
            noun: row.column(0),
            kinds: list(row.column(1)).filter_map(OrganizationKind::parse).collect(),
            synonyms: list(row.column(2)).collect(),
            alone: row.column(3) == "alone",
        };
        lexicon::lexicon("body_nouns.tsv").map(read).collect()
    })
}

fn list(column: &'static str) -> impl Iterator<Item = &'static str> {
    column.split(',').filter(|word| !word.is_empty())
}
