//! Writes the rows of `people`, `organizations`, `places` and `aliases` for groups of entities that are one.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, Transaction, params};

use super::super::claim::Claims;
use super::{Class, EntityRow};
use crate::document::EntityKind;
use crate::resolve::{Alias, Resolved};
use crate::store::entity::known;

/// Hands out rows, each to one group, keeping those that are there where it can.
pub(super) struct Writer<'transaction> {
    transaction: &'transaction Transaction<'transaction>,
    claims: Claims<EntityRow>,
}

/// The row a group stands for now.
pub(super) struct Written {
    pub row: EntityRow,
    /// Whether the row had another name before.
    pub renamed: bool,
}

impl<'transaction> Writer<'transaction> {
    pub fn new(transaction: &'transaction Transaction<'transaction>) -> Self {
        Writer { transaction, claims: Claims::new() }
    }

    /// Gives a group one of the rows its members stood for before, or a new one.
    pub fn write(
        &mut self,
        group: &Resolved,
        before: impl Iterator<Item = EntityRow>,
    ) -> rusqlite::Result<Written> {
        match self.claims.claim(before.filter(|row| *row != EntityRow::None)) {
            Some(row) => self.update(row, group),
            None => Ok(Written { row: self.insert(group)?, renamed: false }),
        }
    }

    /// Deletes rows that no entity stands for any longer.
    pub fn delete_orphans(&self) -> rusqlite::Result<()> {
        for row in self.claims.orphans() {
            delete_aliases(self.transaction, row)?;
            let (table, id) = match row {
                EntityRow::Person(id) => ("people", id),
                EntityRow::Organization(id) => ("organizations", id),
                EntityRow::Place(id) => ("places", id),
                EntityRow::None => continue,
            };
            self.transaction.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([id])?;
        }
        Ok(())
    }

    fn insert(&self, group: &Resolved) -> rusqlite::Result<EntityRow> {
        let (given, family) = name_parts(group);
        let id = match group.kind {
            EntityKind::Person => self
                .transaction
                .prepare_cached("INSERT INTO people (name, given_name, family_name) VALUES (?1, ?2, ?3)")?
                .insert(params![group.name, given, family])?,
            EntityKind::Organization(kind) => self
                .transaction
                .prepare_cached("INSERT INTO organizations (name, kind) VALUES (?1, ?2)")?
                .insert(params![group.name, kind.as_str()])?,
            EntityKind::Place(kind) => self
                .transaction
                .prepare_cached("INSERT INTO places (name, kind, country) VALUES (?1, ?2, ?3)")?
                .insert(params![group.name, kind.as_str(), known(group.country.as_deref())])?,
        };
        let row = EntityRow::new(Class::of(group.kind), id);
        insert_aliases(self.transaction, row, &group.aliases)?;
        Ok(row)
    }

    fn update(&self, row: EntityRow, group: &Resolved) -> rusqlite::Result<Written> {
        let (given, family) = name_parts(group);
        let renamed = match (group.kind, row) {
            (EntityKind::Person, EntityRow::Person(id)) => {
                let renamed = self.has_other_name("people", id, &group.name)?;
                self.transaction
                    .prepare_cached(
                        "UPDATE people SET name = ?1, given_name = ?2, family_name = ?3
                         WHERE id = ?4 AND (name, given_name, family_name) IS NOT (?1, ?2, ?3)",
                    )?
                    .execute(params![group.name, given, family, id])?;
                renamed
            }
            (EntityKind::Organization(kind), EntityRow::Organization(id)) => {
                let renamed = self.has_other_name("organizations", id, &group.name)?;
                self.transaction
                    .prepare_cached(
                        "UPDATE organizations SET name = ?1, kind = ?2
                         WHERE id = ?3 AND (name, kind) IS NOT (?1, ?2)",
                    )?
                    .execute(params![group.name, kind.as_str(), id])?;
                renamed
            }
            (EntityKind::Place(kind), EntityRow::Place(id)) => {
                let renamed = self.has_other_name("places", id, &group.name)?;
                self.transaction
                    .prepare_cached(
                        "UPDATE places SET name = ?1, kind = ?2, country = ?3
                         WHERE id = ?4 AND (name, kind, country) IS NOT (?1, ?2, ?3)",
                    )?
                    .execute(params![group.name, kind.as_str(), known(group.country.as_deref()), id])?;
                renamed
            }
            _ => false,
        };
        if aliases(self.transaction, row)? != group.aliases.iter().map(alias_texts).collect() {
            delete_aliases(self.transaction, row)?;
            insert_aliases(self.transaction, row, &group.aliases)?;
        }
        Ok(Written { row, renamed })
    }

    fn has_other_name(&self, table: &str, id: i64, name: &str) -> rusqlite::Result<bool> {
        let found: Option<String> = self
            .transaction
            .prepare_cached(&format!("SELECT name FROM {table} WHERE id = ?1"))?
            .query_row([id], |row| row.get(0))
            .optional()?;
        Ok(found.as_deref() != Some(name))
    }
}

fn name_parts(group: &Resolved) -> (Option<&str>, Option<&str>) {
    let name = group.person_name.as_ref();
    (name.and_then(|name| known(name.given.as_deref())), name.and_then(|name| known(name.family.as_deref())))
}

fn alias_texts(alias: &Alias) -> (String, String) {
    (alias.text.clone(), alias.kind.as_str().to_owned())
}

fn aliases(transaction: &Transaction<'_>, row: EntityRow) -> rusqlite::Result<BTreeSet<(String, String)>> {
    transaction
        .prepare_cached(
            "SELECT alias, kind FROM aliases WHERE person_id = ?1 OR organization_id = ?2 OR place_id = ?3",
        )?
        .query_map(params![row.person(), row.organization(), row.place()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
        .collect()
}

fn delete_aliases(transaction: &Transaction<'_>, row: EntityRow) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("DELETE FROM aliases WHERE person_id = ?1 OR organization_id = ?2 OR place_id = ?3")?
        .execute(params![row.person(), row.organization(), row.place()])
        .map(drop)
}

fn insert_aliases(transaction: &Transaction<'_>, row: EntityRow, aliases: &[Alias]) -> rusqlite::Result<()> {
    let mut insert = transaction.prepare_cached(
        "INSERT INTO aliases (alias, kind, person_id, organization_id, place_id) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for alias in aliases.iter().filter(|alias| !alias.text.trim().is_empty()) {
        insert.insert(params![
            alias.text,
            alias.kind.as_str(),
            row.person(),
            row.organization(),
            row.place()
        ])?;
    }
    Ok(())
}
