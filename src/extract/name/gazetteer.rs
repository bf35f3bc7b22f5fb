//! Organizations and places known in advance, and phrases known not to be names.

use std::sync::OnceLock;

use super::phrases::Phrases;
use crate::document::{EntityKind, OrganizationKind, PlaceKind};
use crate::lexicon;

/// An organization or place of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The entry's first column: what all its aliases stand for.
    pub canonical: &'static str,
    /// Organization or place, with its sub-kind.
    pub kind: EntityKind,
    /// The country it belongs to; empty if none.
    pub country: &'static str,
}

/// What a phrase of the gazetteers and `not_names.tsv` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A name.
    Name(Listed),
    /// No name of a person, organization or place; with the word for what it is.
    NotName(&'static str),
}

/// The organization that goes by these words, whatever their case.
pub fn organization(words: &str) -> Option<Listed> {
    listed(words).filter(|listed| matches!(listed.kind, EntityKind::Organization(_)))
}

/// The place that goes by these words, whatever their case; "Ga." and the like are states.
pub fn place(words: &str) -> Option<Listed> {
    listed(words).filter(|listed| matches!(listed.kind, EntityKind::Place(_))).or_else(|| {
        let canonical = super::place::state(words)?;
        Some(Listed { canonical, kind: EntityKind::Place(PlaceKind::Region), country: "United States" })
    })
}

fn listed(words: &str) -> Option<Listed> {
    match known().get(words)? {
        Known::Name(listed) => Some(*listed),
        Known::NotName(_) => None,
    }
}

/// The country of people or things called so ("Chinese"), spelled as in the lexicon.
pub fn country_of_demonym(word: &str) -> Option<&'static str> {
    static DEMONYMS: OnceLock<Phrases<&'static str>> = OnceLock::new();
    let demonyms = DEMONYMS.get_or_init(|| {
        let mut demonyms = Phrases::default();
        lexicon::lexicon("demonyms.tsv").for_each(|row| demonyms.add(row.column(0), row.column(1)));
        demonyms
    });
    demonyms.get(word).copied()
}

/// All listed phrases.
pub fn known() -> &'static Phrases<Known> {
    static KNOWN: OnceLock<Phrases<Known>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known = Phrases::default();
        for row in lexicon::gazetteer("organizations.tsv") {
            let Some(kind) = OrganizationKind::parse(row.column(1)) else { continue };
            add(&mut known, row, EntityKind::Organization(kind));
        }
        for row in lexicon::gazetteer("places.tsv") {
            let Some(kind) = PlaceKind::parse(row.column(1)) else { continue };
            add(&mut known, row, EntityKind::Place(kind));
        }
        for row in lexicon::lexicon("not_names.tsv") {
            known.add(row.column(0), Known::NotName(row.column(1)));
        }
        // "Costa Rican": a word alone is seen among the facts of words.
        for row in lexicon::lexicon("demonyms.tsv").filter(|row| row.column(0).contains(' ')) {
            known.add(row.column(0), Known::NotName("nationality"));
        }
        known
    })
}

fn add(known: &mut Phrases<Known>, row: lexicon::Row, kind: EntityKind) {
    let listed = Listed { canonical: row.column(0), kind, country: row.column(2) };
    let aliases = row.column(3).split('|').filter(|alias| !alias.is_empty());
    let mut forms: Vec<&str> = [row.column(0)].into_iter().chain(aliases).collect();
    // The first form of the same letters stays; "Nasa" lets the text write "NASA", not the other way round.
    forms.sort_by_key(|form| form.chars().filter(|c| c.is_uppercase()).count());
    for form in forms {
        known.add(form, Known::Name(listed));
    }
}
