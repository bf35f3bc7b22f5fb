//! Happenings: which events of which articles are one row of `events`.

use std::collections::BTreeSet;

use rusqlite::{Transaction, params};

use super::super::event::{ArticleEvent, insert_event, update_event};
use super::claim::Claims;
use super::closure::reach;
use super::{EntityRow, Resolution};
use crate::date::PartialDate;
use crate::resolve::happening::{EventFacts, cluster, keys};

/// Resolves the events from `first_new` on, and those whose participants or place are others than before, together with all
/// that share a key with them.
pub fn resolve(
    transaction: &Transaction<'_>,
    first_new: i64,
    resolution: &Resolution,
) -> rusqlite::Result<()> {
    let changed = changed(transaction, first_new, resolution)?;
    let mut start: BTreeSet<String> = BTreeSet::new();
    for &id in &changed {
        start.extend(keys_of(transaction, id)?);
        let keys = keys(&ArticleEvent::fetch(transaction, id)?.facts());
        save_keys(transaction, id, &keys)?;
        start.extend(keys);
    }
    let mut found = reach(start, |key| events_with(transaction, key), |event| keys_of(transaction, event))?;
    found.extend(changed);
    let events =
        found.into_iter().map(|id| ArticleEvent::fetch(transaction, id)).collect::<Result<Vec<_>, _>>()?;
    write(transaction, &events)
}

/// New events, and older ones that have to do with an entity that stands for another row.
fn changed(
    transaction: &Transaction<'_>,
    first_new: i64,
    resolution: &Resolution,
) -> rusqlite::Result<BTreeSet<i64>> {
    let mut changed: BTreeSet<i64> = transaction
        .prepare_cached("SELECT id FROM article_events WHERE id >= ?1")?
        .query_map([first_new], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut with = transaction.prepare_cached(
        "SELECT article_event_id FROM article_event_participants WHERE article_entity_id = ?1
         UNION SELECT id FROM article_events WHERE place_entity_id = ?1",
    )?;
    for entity in &resolution.touched {
        for id in with.query_map([entity], |row| row.get(0))? {
            changed.insert(id?);
        }
    }
    Ok(changed)
}

fn write(transaction: &Transaction<'_>, events: &[ArticleEvent]) -> rusqlite::Result<()> {
    let facts: Vec<EventFacts> = events.iter().map(ArticleEvent::facts).collect();
    let mut claims = Claims::new();
    for group in cluster(&facts) {
        let members: Vec<&ArticleEvent> = group.iter().map(|&place| &events[place]).collect();
        let before = members.iter().filter_map(|member| member.event_id);
        let id = match claims.claim(before) {
            Some(id) => {
                update_event(transaction, id, &members)?;
                id
            }
            None => insert_event(transaction, &members)?,
        };
        for member in members.iter().filter(|member| member.event_id != Some(id)) {
            transaction
                .prepare_cached("UPDATE article_events SET event_id = ?1 WHERE id = ?2")?
                .execute(params![id, member.id])?;
            transaction
                .prepare_cached(
                    "UPDATE event_reports SET event_id = ?1
                     WHERE id IN (SELECT event_report_id FROM article_event_reports WHERE article_event_id = ?2)",
                )?
                .execute(params![id, member.id])?;
        }
    }
    for orphan in claims.orphans() {
        transaction
            .prepare_cached("DELETE FROM event_participants WHERE event_id = ?1")?
            .execute([orphan])?;
        transaction.prepare_cached("DELETE FROM events WHERE id = ?1")?.execute([orphan])?;
    }
    Ok(())
}

fn events_with(transaction: &Transaction<'_>, key: &str) -> rusqlite::Result<Vec<i64>> {
    transaction
        .prepare_cached("SELECT article_event_id FROM article_event_keys WHERE key = ?1")?
        .query_map([key], |row| row.get(0))?
        .collect()
}

fn keys_of(transaction: &Transaction<'_>, event: i64) -> rusqlite::Result<Vec<String>> {
    transaction
        .prepare_cached("SELECT key FROM article_event_keys WHERE article_event_id = ?1")?
        .query_map([event], |row| row.get(0))?
        .collect()
}

fn save_keys(transaction: &Transaction<'_>, event: i64, keys: &[String]) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("DELETE FROM article_event_keys WHERE article_event_id = ?1")?
        .execute([event])?;
    let mut insert = transaction
        .prepare_cached("INSERT INTO article_event_keys (article_event_id, key) VALUES (?1, ?2)")?;
    for key in keys {
        insert.insert(params![event, key])?;
    }
    Ok(())
}

impl ArticleEvent {
    fn facts(&self) -> EventFacts {
        let date = |text: &Option<String>| text.as_deref().and_then(PartialDate::parse);
        EventFacts {
            article: self.article.clone(),
            ordinal: self.ordinal as usize,
            kind: self.kind.clone(),
            status: self.status.clone(),
            participants: self.participants.iter().filter_map(|one| one.row.label()).collect(),
            place: self.place.filter(|place| *place != EntityRow::None).and_then(EntityRow::label),
            starts: date(&self.starts_on),
            ends: date(&self.ends_on),
        }
    }
}
