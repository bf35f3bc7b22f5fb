//! Which of many forms is shown.

use std::collections::BTreeMap;

use crate::document::EntityKind;

/// How often a form is used in the corpus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// Articles that use it.
    pub articles: usize,
    /// Mentions in all of them.
    pub mentions: usize,
}

/// The uses of every form of some entities.
pub fn uses<'a>(forms: impl Iterator<Item = &'a BTreeMap<String, usize>>) -> BTreeMap<&'a str, Use> {
    let mut uses: BTreeMap<&str, Use> = BTreeMap::new();
    for (form, mentions) in forms.flatten() {
        let known = uses.entry(form).or_default();
        known.articles += 1;
        known.mentions += mentions;
    }
    uses
}

/// Whether a name of several words stands in capitals only, as in a headline.
pub fn is_shouted(name: &str) -> bool {
    name.contains(' ') && !name.chars().any(char::is_lowercase)
}

/// The kind given most often; of equals the one listed first.
pub fn commonest_kind(kinds: impl Iterator<Item = EntityKind>) -> Option<EntityKind> {
    let mut counts: Vec<(EntityKind, usize)> = Vec::new();
    for kind in kinds {
        match counts.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((kind, 1)),
        }
    }
    counts
        .into_iter()
        .min_by_key(|(kind, count)| (std::cmp::Reverse(*count), place_in_list(*kind)))
        .map(|(kind, _)| kind)
}

/// "other" says least, so it comes last anyway.
fn place_in_list(kind: EntityKind) -> usize {
    match kind {
        EntityKind::Person => 0,
        EntityKind::Organization(kind) => kind as usize,
        EntityKind::Place(kind) => kind as usize,
    }
}

/// The string given most often; of equals the first in byte order.
pub fn commonest<'a>(values: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let best = counts.iter().min_by_key(|(value, count)| (std::cmp::Reverse(**count), **value));
    best.map(|(value, _)| (*value).to_owned())
}
