//! Brings what several articles know of one person, organization or place under one row.
//!
//! Only entities that share a key with a new one, directly or through others, are looked at again
//! ([`closure`]). The pure part, which of them are one, is [`crate::resolve`]; [`rows`] writes its answer, and
//! [`propagate`] carries it to the rows of older articles.

mod closure;
mod component;
mod propagate;
mod rows;

use std::collections::{BTreeSet, HashMap};

use rusqlite::Transaction;

use super::batch::Draft;
use crate::document::EntityKind;
use crate::resolve::{EntityFacts, Resolved, cluster};
use closure::OldEntity;

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
pub(super) enum Class {
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
    pub touched: BTreeSet<i64>,
}

impl Resolution {
    /// The row of an entity of an article.
    pub fn row(&self, article_entity_id: i64) -> EntityRow {
        self.rows.get(&article_entity_id).copied().unwrap_or(EntityRow::None)
    }
}

/// Resolves the entities of new articles against all that share a key with them.
pub(super) fn entities(transaction: &Transaction<'_>, drafts: &[Draft<'_>]) -> rusqlite::Result<Resolution> {
    let new = drafts.iter().flat_map(|draft| &draft.entities);
    let old = closure::fetch(transaction, new.clone().flat_map(|entity| &entity.keys))?;
    let candidates: Vec<Candidate<'_>> = new
        .map(|entity| Candidate {
            id: entity.id,
            facts: &entity.facts,
            keys: &entity.keys,
            before: EntityRow::None,
        })
        .chain(old.iter().map(OldEntity::candidate))
        .collect();
    let mut resolution = Resolution::default();
    let mut writer = rows::Writer::new(transaction);
    for group in groups(&candidates) {
        let row = writer.write(&group, &candidates)?;
        for &member in &group.members {
            let candidate = &candidates[member];
            resolution.rows.insert(candidate.id, row.row);
            if candidate.before != EntityRow::None && (row.renamed || candidate.before != row.row) {
                resolution.touched.insert(candidate.id);
            }
        }
    }
    for entity in &old {
        let row = resolution.row(entity.id);
        if row != entity.row {
            propagate::to_older_articles(transaction, entity.id, row)?;
        }
    }
    writer.delete_orphans(&candidates)?;
    Ok(resolution)
}

/// An entity of an article that may be one with others.
pub(super) struct Candidate<'facts> {
    pub id: i64,
    pub facts: &'facts EntityFacts,
    pub keys: &'facts [String],
    /// The row it stood for before, for an older article.
    pub before: EntityRow,
}

/// The groups of candidates that are one, by the place of their first member.
fn groups(candidates: &[Candidate<'_>]) -> Vec<Resolved> {
    let mut groups = Vec::new();
    for component in component::split(candidates) {
        let facts: Vec<EntityFacts> =
            component.iter().map(|&place| candidates[place].facts.clone()).collect();
        for mut group in cluster(&facts) {
            for member in &mut group.members {
                *member = component[*member];
            }
            group.members.sort_unstable();
            groups.push(group);
        }
    }
    groups.sort_by_key(|group| group.members.first().copied());
    groups
}
