//! What the names of a body say, and what stands beside them: read once for each, however many descriptions may mean it.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::apposed::words_beside;
use super::mentioned::Mentioned;
use super::role_word::fold_words;
use super::{fold, organization_name};
use crate::document::{Entity, EntityIndex};
use crate::extract::text::Text;

/// The words of a body, folded.
#[derive(Debug)]
pub struct BodyWords {
    /// Those of its names that say what it is.
    pub heads: Vec<String>,
    /// Those of its name as the article has it.
    pub own: Vec<String>,
    /// Those of all its names.
    pub in_name: BTreeSet<String>,
    around: OnceCell<Around>,
}

/// What is known of a body beside its names.
#[derive(Debug)]
pub struct Around {
    /// The words before its names.
    pub beside: BTreeSet<String>,
    /// These, those of its names, and its country.
    pub all: BTreeSet<String>,
}

impl BodyWords {
    /// Reads the names of an entity.
    pub fn of(entity: &Entity) -> BodyWords {
        let names = || [Some(&entity.name), entity.canonical.as_ref()].into_iter().flatten();
        BodyWords {
            heads: names().flat_map(|name| head_words(name)).collect(),
            own: fold_words(&entity.name),
            in_name: names().flat_map(|name| fold_words(name)).collect(),
            around: OnceCell::new(),
        }
    }

    /// What is known beside the names of the entity that these are the words of.
    pub fn around(&self, text: &Text, mentioned: &Mentioned, index: EntityIndex) -> &Around {
        self.around.get_or_init(|| {
            let beside = words_beside(text, mentioned, index);
            let country = mentioned.entities[index.0].country.iter().map(|country| fold::fold(country));
            let all = self.in_name.iter().cloned().chain(country).chain(beside.iter().cloned()).collect();
            Around { beside, all }
        })
    }
}

/// The words of a name that say what the body is: its last, and those before "of", "for", "on" and the first "and".
pub fn head_words(name: &str) -> Vec<String> {
    let words: Vec<String> = fold::fold(name)
        .split([' ', ','])
        .filter(|word| !word.is_empty() && !organization_name::is_company_suffix(word))
        .map(str::to_owned)
        .collect();
    let small = |word: &str| matches!(word, "of" | "for" | "on" | "in" | "at");
    let joins = |word: &str| small(word) || matches!(word, "and" | "&");
    let first = words.iter().position(|word| joins(word));
    let later = (0..words.len()).filter(|at| small(&words[*at]) && Some(*at) != first);
    let before = first.into_iter().chain(later).filter_map(|at| at.checked_sub(1));
    before.chain(words.len().checked_sub(1)).map(|at| words[at].clone()).collect()
}
