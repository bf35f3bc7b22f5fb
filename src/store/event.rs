//! Events as articles tell them, and the rows of `events` they stand for.

use rusqlite::{Transaction, params};

use super::batch::{Draft, first_id};
use super::resolve::Resolution;
use crate::document::Event;

pub(super) fn save(
    transaction: &Transaction<'_>,
    drafts: &[Draft<'_>],
    resolution: &Resolution,
) -> rusqlite::Result<()> {
    for draft in drafts {
        for (event, ordinal) in draft.document.events.iter().zip(1..) {
            save_event(transaction, draft, event, ordinal, resolution)?;
        }
    }
    Ok(())
}

fn save_event(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    event: &Event,
    ordinal: i64,
    resolution: &Resolution,
) -> rusqlite::Result<()> {
    let id = first_id(transaction, "events")?;
    let place = event.place.map(|index| draft.entity_id(index));
    let name = |index: &crate::document::EntityIndex| draft.document.entities[index.0].name.clone();
    let title = format!(
        "{}: {} → {}",
        event.kind,
        event.who.iter().map(name).collect::<Vec<_>>().join(", "),
        event.whom.iter().map(name).collect::<Vec<_>>().join(", "),
    );
    transaction
        .prepare_cached(
            "INSERT INTO events (id, kind, title, status, starts_on, ends_on, date_precision, place_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .insert(params![
            id,
            event.kind,
            title,
            event.status.as_str(),
            event.when.map(|when| when.starts.to_string()),
            event.when.map(|when| when.ends.to_string()),
            event.when.map(|when| when.starts.precision()),
            place.and_then(|place| resolution.row(place).place()),
        ])?;
    for (side, members) in [("who", &event.who), ("whom", &event.whom)] {
        for member in members {
            let row = resolution.row(draft.entity_id(*member));
            transaction
                .prepare_cached(
                    "INSERT INTO event_participants (event_id, side, person_id, organization_id, place_id)
                     VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .insert(params![id, side, row.person(), row.organization(), row.place()])?;
        }
    }
    let _ = ordinal;
    for report in &event.reports {
        let (start, end) = draft.offsets.of(report.sentence);
        let body = &draft.document.article.body;
        transaction
            .prepare_cached(
                "INSERT INTO event_reports (event_id, article_id, trigger, start_char, end_char, date_text, made_by)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .insert(params![
                id,
                draft.article_id,
                report.trigger.of(body),
                start,
                end,
                report.date.map(|date| date.of(body)),
                event.made_by,
            ])?;
    }
    Ok(())
}
