//! The older entities that share a key with new ones, directly or through others, with all that is known of them.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{OptionalExtension, Row, Transaction};

use super::super::closure::reach;
use super::{Candidate, EntityRow};
use crate::document::PersonName;
use crate::resolve::EntityFacts;
use crate::store::entity::{gender_of_text, kind_of_text};

/// An entity of an article that is there already.
pub(super) struct KnownEntity {
    id: i64,
    row: EntityRow,
    facts: EntityFacts,
    keys: Vec<String>,
}

impl KnownEntity {
    pub fn candidate(&self) -> Candidate<'_> {
        Candidate { id: self.id, facts: &self.facts, keys: &self.keys, before: self.row }
    }
}

/// Fetches the older entities in order of their ids.
pub(super) fn fetch<'keys>(
    transaction: &Transaction<'_>,
    new_keys: impl Iterator<Item = &'keys String>,
) -> rusqlite::Result<Vec<KnownEntity>> {
    let mut start = Vec::new();
    for key in new_keys.collect::<BTreeSet<_>>() {
        start.extend(key_id(transaction, key)?);
    }
    let found =
        reach(start, |key| entities_with(transaction, *key), |entity| key_ids_of(transaction, entity))?;
    found.into_iter().map(|id| known_entity(transaction, id)).collect()
}

fn key_id(transaction: &Transaction<'_>, key: &str) -> rusqlite::Result<Option<i64>> {
    transaction
        .prepare_cached("SELECT id FROM name_keys WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()
}

fn entities_with(transaction: &Transaction<'_>, key: i64) -> rusqlite::Result<Vec<i64>> {
    transaction
        .prepare_cached("SELECT article_entity_id FROM article_entity_keys WHERE name_key_id = ?1")?
        .query_map([key], |row| row.get(0))?
        .collect()
}

fn key_ids_of(transaction: &Transaction<'_>, entity: i64) -> rusqlite::Result<Vec<i64>> {
    transaction
        .prepare_cached("SELECT name_key_id FROM article_entity_keys WHERE article_entity_id = ?1")?
        .query_map([entity], |row| row.get(0))?
        .collect()
}

fn known_entity(transaction: &Transaction<'_>, id: i64) -> rusqlite::Result<KnownEntity> {
    let (row, mut facts) = transaction
        .prepare_cached(
            "SELECT e.person_id, e.organization_id, e.place_id, a.source_sha256, e.kind, e.name, e.canonical,
                    e.country, e.given_name, e.family_name, e.name_suffix, e.gender
             FROM article_entities AS e JOIN articles AS a ON a.id = e.article_id WHERE e.id = ?1",
        )?
        .query_row([id], |row| Ok((EntityRow::read(row, 0)?, facts(row)?)))?;
    facts.forms = transaction
        .prepare_cached("SELECT form, times FROM article_entity_forms WHERE article_entity_id = ?1")?
        .query_map([id], |row| Ok((row.get(0)?, row.get::<_, i64>(1)? as usize)))?
        .collect::<rusqlite::Result<BTreeMap<_, _>>>()?;
    facts.roles = transaction
        .prepare_cached(
            "SELECT roles.role FROM role_entities JOIN roles ON roles.id = role_entities.role_id
             WHERE role_entities.person_entity_id = ?1 ORDER BY roles.start_char",
        )?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let keys = transaction
        .prepare_cached(
            "SELECT name_keys.key FROM article_entity_keys JOIN name_keys ON name_keys.id = name_key_id
             WHERE article_entity_id = ?1 ORDER BY article_entity_keys.id",
        )?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(KnownEntity { id, row, facts, keys })
}

fn facts(row: &Row<'_>) -> rusqlite::Result<EntityFacts> {
    let name = PersonName { given: row.get(8)?, family: row.get(9)?, suffix: row.get(10)? };
    let gender: Option<String> = row.get(11)?;
    Ok(EntityFacts {
        article: row.get(3)?,
        kind: kind_of_text(&row.get::<_, String>(4)?),
        name: row.get(5)?,
        canonical: row.get(6)?,
        country: row.get(7)?,
        person_name: (name != PersonName::default()).then_some(name),
        gender: gender.as_deref().and_then(gender_of_text),
        forms: BTreeMap::new(),
        roles: Vec::new(),
    })
}
