//! People, organizations and places: which entities of which articles are one.

mod component;
mod known;
mod propagate;
mod rows;

use rayon::prelude::*;
use rusqlite::Transaction;

use super::super::batch::Draft;
use super::{Class, EntityRow, Resolution};
use crate::resolve::{EntityFacts, Resolved, cluster};
use known::KnownEntity;

/// An entity of an article that may be one with others.
struct Candidate<'facts> {
    id: i64,
    facts: &'facts EntityFacts,
    keys: &'facts [String],
    /// The row it stood for before, for an older article.
    before: EntityRow,
}

/// Resolves the entities of new articles together with all that share a key with them.
///
/// Rows of older articles follow; those of the new ones are still to be written.
pub fn resolve(transaction: &Transaction<'_>, drafts: &[Draft<'_>]) -> rusqlite::Result<Resolution> {
    let new = drafts.iter().flat_map(|draft| &draft.entities);
    let known = known::fetch(transaction, new.clone().flat_map(|entity| entity.keys))?;
    let candidates: Vec<Candidate<'_>> = known
        .iter()
        .map(KnownEntity::candidate)
        .chain(new.map(|entity| Candidate {
            id: entity.id,
            facts: entity.facts,
            keys: entity.keys,
            before: EntityRow::None,
        }))
        .collect();
    let mut resolution = Resolution::default();
    let mut writer = rows::Writer::new(transaction);
    for group in groups(&candidates) {
        let members: Vec<&Candidate<'_>> = group.members.iter().map(|&place| &candidates[place]).collect();
        let written = writer.write(&group, members.iter().map(|member| member.before))?;
        for member in members {
            resolution.rows.insert(member.id, written.row);
            if member.before != EntityRow::None && (written.renamed || member.before != written.row) {
                resolution.touched.insert(member.id);
            }
        }
    }
    for entity in known.iter().map(KnownEntity::candidate) {
        let row = resolution.row(entity.id);
        if row != entity.before {
            propagate::to_older_articles(transaction, entity.id, row)?;
        }
    }
    writer.delete_orphans()?;
    Ok(resolution)
}

/// The groups of candidates that are one, by the place of their first member.
fn groups(candidates: &[Candidate<'_>]) -> Vec<Resolved> {
    let mut groups: Vec<Resolved> = component::split(candidates)
        .into_par_iter()
        .flat_map_iter(|component| {
            let facts: Vec<EntityFacts> =
                component.iter().map(|&place| candidates[place].facts.clone()).collect();
            cluster(&facts).into_iter().map(move |mut group| {
                for member in &mut group.members {
                    *member = component[*member];
                }
                group.members.sort_unstable();
                group
            })
        })
        .collect();
    groups.sort_by_key(|group| group.members.first().copied());
    groups
}
