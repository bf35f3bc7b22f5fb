//! What the grouping of people, organizations and places has in common.

use crate::document::{Entity, EntityKind};

/// Names of one article that name one thing.
#[derive(Clone, Debug)]
pub struct Group {
    /// What they name.
    pub entity: Entity,
    /// Their places in the list of names, ascending; never empty.
    pub names: Vec<usize>,
}

impl Group {
    /// An entity of that name and kind, with nothing else known.
    pub fn new(kind: EntityKind, name: String, names: Vec<usize>) -> Group {
        let entity = Entity { kind, name, canonical: None, country: None, person_name: None, gender: None };
        Group { entity, names }
    }
}

/// The form that names a thing best: written in capitals and small letters, with most words, then longest, then first.
pub fn fullest<'a>(forms: impl Iterator<Item = &'a str>) -> &'a str {
    let mut best = "";
    let mut best_rank = (false, 0, 0);
    for form in forms {
        let shouted = form.contains(' ') && !form.chars().any(char::is_lowercase);
        let rank = (!shouted, form.split_whitespace().count(), form.chars().count());
        if best.is_empty() || rank > best_rank {
            (best, best_rank) = (form, rank);
        }
    }
    best
}
