//! Events as articles tell them, and the rows of `events` they stand for.

mod row;
mod title;

use rusqlite::{Transaction, params};

use super::batch::{Draft, first_id};
use crate::document::{Event, EventReport};

pub(super) use row::{ArticleEvent, insert_event, update_event};

/// Saves the events of an article; which rows of `events` they stand for is found later.
pub(super) fn save(transaction: &Transaction<'_>, draft: &Draft<'_>) -> rusqlite::Result<()> {
    let first = first_id(transaction, "article_events")?;
    for ((event, ordinal), id) in draft.document.events.iter().zip(1..).zip(first..) {
        save_event(transaction, draft, event, ordinal, id)?;
    }
    Ok(())
}

fn save_event(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    event: &Event,
    ordinal: i64,
    id: i64,
) -> rusqlite::Result<()> {
    transaction
        .prepare_cached(
            "INSERT INTO article_events (id, article_id, ordinal, kind, status, starts_on, ends_on, place_entity_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .insert(params![
            id,
            draft.article_id,
            ordinal,
            event.kind,
            event.status.as_str(),
            event.when.map(|when| when.starts.to_string()),
            event.when.map(|when| when.ends.to_string()),
            event.place.map(|place| draft.entity_id(place)),
        ])?;
    let mut insert = transaction.prepare_cached(
        "INSERT INTO article_event_participants (article_event_id, side, article_entity_id) VALUES (?1, ?2, ?3)",
    )?;
    for (side, members) in [("who", &event.who), ("whom", &event.whom)] {
        for member in members {
            insert.insert(params![id, side, draft.entity_id(*member)])?;
        }
    }
    Ok(())
}

/// Saves the sentences that tell of the events of an article, once it is known which rows of `events` these are.
pub(super) fn save_reports(transaction: &Transaction<'_>, draft: &Draft<'_>) -> rusqlite::Result<()> {
    let mut id = first_id(transaction, "event_reports")?;
    for (event, ordinal) in draft.document.events.iter().zip(1_i64..) {
        let (article_event, event_id): (i64, i64) = transaction
            .prepare_cached("SELECT id, event_id FROM article_events WHERE article_id = ?1 AND ordinal = ?2")?
            .query_row([draft.article_id, ordinal], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for report in &event.reports {
            save_report(transaction, draft, event, report, id, event_id)?;
            transaction
                .prepare_cached(
                    "INSERT INTO article_event_reports (event_report_id, article_event_id) VALUES (?1, ?2)",
                )?
                .insert([id, article_event])?;
            id += 1;
        }
    }
    Ok(())
}

fn save_report(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    event: &Event,
    report: &EventReport,
    id: i64,
    event_id: i64,
) -> rusqlite::Result<()> {
    let body = &draft.document.article.body;
    let (start, end) = draft.offsets.of(report.sentence);
    transaction
        .prepare_cached(
            "INSERT INTO event_reports (id, event_id, article_id, trigger, start_char, end_char, date_text, made_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .insert(params![
            id,
            event_id,
            draft.article_id,
            report.trigger.of(body),
            start,
            end,
            report.date.map(|date| date.of(body)),
            event.made_by,
        ])
        .map(drop)
}
