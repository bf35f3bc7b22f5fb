//! Brings what several articles know of one person, organization, place, utterance or happening under one row.
//!
//! Only what shares a key with something new, directly or through others, is looked at again ([`closure`]). The pure
//! part, what of it is one, is [`crate::resolve`]; [`claim`] lets rows that are there keep their numbers.

mod claim;
mod closure;
mod entity;
mod happening;
mod utterance;

use std::collections::{BTreeSet, HashMap};

use rusqlite::Row;

use crate::document::EntityKind;

pub(super) use entity::resolve as entities;
pub(super) use happening::resolve as happenings;
pub(super) use utterance::{key_numbers, resolve as utterances};

/// A row of `people`, `organizations` or `places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum EntityRow {
    None,
    Person(i64),
    Organization(i64),
    Place(i64),
}

impl EntityRow {
    fn new(class: Class, id: i64) -> Self {
        match class {
            Class::Person => EntityRow::Person(id),
            Class::Organization => EntityRow::Organization(id),
            Class::Place => EntityRow::Place(id),
        }
    }

    /// Reads three columns `person_id, organization_id, place_id`, the first of them at `place`.
    pub fn read(row: &Row<'_>, place: usize) -> rusqlite::Result<Self> {
        let ids: (Option<i64>, Option<i64>, Option<i64>) =
            (row.get(place)?, row.get(place + 1)?, row.get(place + 2)?);
        Ok(match ids {
            (Some(id), _, _) => EntityRow::Person(id),
            (_, Some(id), _) => EntityRow::Organization(id),
            (_, _, Some(id)) => EntityRow::Place(id),
            _ => EntityRow::None,
        })
    }

    /// A text that is equal for equal rows only; none for no row.
    fn label(self) -> Option<String> {
        match self {
            EntityRow::None => None,
            EntityRow::Person(id) => Some(format!("person {id}")),
            EntityRow::Organization(id) => Some(format!("organization {id}")),
            EntityRow::Place(id) => Some(format!("place {id}")),
        }
    }

    pub fn person(self) -> Option<i64> {
        if let EntityRow::Person(id) = self { Some(id) } else { None }
    }

    pub fn organization(self) -> Option<i64> {
        if let EntityRow::Organization(id) = self { Some(id) } else { None }
    }

    pub fn place(self) -> Option<i64> {
        if let EntityRow::Place(id) = self { Some(id) } else { None }
    }
}

/// Which of the three tables an entity belongs to; entities of different classes are never one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Class {
    Person,
    Organization,
    Place,
}

impl Class {
    fn of(kind: EntityKind) -> Self {
        match kind {
            EntityKind::Person => Class::Person,
            EntityKind::Organization(_) => Class::Organization,
            EntityKind::Place(_) => Class::Place,
        }
    }
}

/// Which row every entity of the new articles, and every older one looked at again, stands for.
#[derive(Default)]
pub(super) struct Resolution {
    rows: HashMap<i64, EntityRow>,
    /// Older entities that stand for another row than before, or for one of another name.
    touched: BTreeSet<i64>,
}

impl Resolution {
    /// The row of an entity of an article.
    pub fn row(&self, article_entity_id: i64) -> EntityRow {
        self.rows.get(&article_entity_id).copied().unwrap_or(EntityRow::None)
    }
}
