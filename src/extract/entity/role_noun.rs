//! Nouns that say what somebody is: "secretary", "spokeswoman", "mother" (`lexicon/role_nouns.tsv`).

use std::sync::OnceLock;

use crate::document::Gender;
use crate::lexicon;

/// What the lexicon says of a role noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleNoun {
    /// The gender that the noun itself shows.
    pub gender: Option<Gender>,
    /// "mother", "wife".
    pub family: bool,
}

/// The role noun written so (lower case, singular), if it is one.
pub fn role_noun(lower: &str) -> Option<RoleNoun> {
    find(lower).or_else(|| find(lower.rsplit(['-', '/']).next().filter(|last| last.len() < lower.len())?))
}

fn find(lower: &str) -> Option<RoleNoun> {
    let rows = rows();
    rows.binary_search_by(|(known, _)| (*known).cmp(lower)).ok().map(|at| rows[at].1)
}

fn rows() -> &'static [(&'static str, RoleNoun)] {
    static ROWS: OnceLock<Vec<(&str, RoleNoun)>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let read = |row: lexicon::Row| {
            let gender = match row.column(1) {
                "f" => Some(Gender::Female),
                "m" => Some(Gender::Male),
                _ => None,
            };
            (row.column(0), RoleNoun { gender, family: row.column(2) == "family" })
        };
        lexicon::lexicon("role_nouns.tsv").map(read).collect()
    })
}
