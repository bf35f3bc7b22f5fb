//! Rows of `events`, made from what one or several articles tell.

use rusqlite::{Row, Transaction, params};

use super::title::title;
use crate::date::PartialDate;
use crate::store::resolve::EntityRow;

/// An event as one article tells it.
pub(in crate::store) struct ArticleEvent {
    pub id: i64,
    /// SHA-256 of the article.
    pub article: String,
    pub ordinal: i64,
    pub kind: String,
    pub status: String,
    pub starts_on: Option<String>,
    pub ends_on: Option<String>,
    pub place: Option<EntityRow>,
    place_name: Option<String>,
    /// In the order of the article.
    pub participants: Vec<Participant>,
    /// The row of `events` it stood for before.
    pub event_id: Option<i64>,
}

/// Who takes part in an event.
#[derive(Clone)]
pub(in crate::store) struct Participant {
    pub side: String,
    pub row: EntityRow,
    pub name: String,
}

impl ArticleEvent {
    /// Reads an event of an article with the rows its participants stand for now.
    pub fn fetch(transaction: &Transaction<'_>, id: i64) -> rusqlite::Result<Self> {
        let mut event = transaction
            .prepare_cached(
                "SELECT a.source_sha256, e.ordinal, e.kind, e.status, e.starts_on, e.ends_on, e.event_id, e.place_entity_id,
                        places.id, places.name
                 FROM article_events AS e JOIN articles AS a ON a.id = e.article_id
                 LEFT JOIN article_entities AS at ON at.id = e.place_entity_id
                 LEFT JOIN places ON places.id = at.place_id
                 WHERE e.id = ?1",
            )?
            .query_row([id], |row| Self::read(id, row))?;
        event.participants = transaction
            .prepare_cached(
                "SELECT p.side, e.person_id, e.organization_id, e.place_id,
                        coalesce(people.name, organizations.name, places.name)
                 FROM article_event_participants AS p JOIN article_entities AS e ON e.id = p.article_entity_id
                 LEFT JOIN people ON people.id = e.person_id
                 LEFT JOIN organizations ON organizations.id = e.organization_id
                 LEFT JOIN places ON places.id = e.place_id
                 WHERE p.article_event_id = ?1 ORDER BY p.id",
            )?
            .query_map([id], |row| {
                Ok(Participant { side: row.get(0)?, row: EntityRow::read(row, 1)?, name: row.get(4)? })
            })?
            .collect::<Result<_, _>>()?;
        event.forget_doubles();
        Ok(event)
    }

    fn read(id: i64, row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(ArticleEvent {
            id,
            article: row.get(0)?,
            ordinal: row.get(1)?,
            kind: row.get(2)?,
            status: row.get(3)?,
            starts_on: row.get(4)?,
            ends_on: row.get(5)?,
            event_id: row.get(6)?,
            place: row.get::<_, Option<i64>>(8)?.map(EntityRow::Place),
            place_name: row.get(9)?,
            participants: Vec::new(),
        })
    }

    /// Two entities of an article may have turned out to be one: nobody takes part twice.
    fn forget_doubles(&mut self) {
        let mut seen = std::collections::BTreeSet::new();
        self.participants.retain(|one| seen.insert(one.row));
    }

    fn has_sides(&self) -> bool {
        self.participants.iter().any(|one| one.side == "who")
            && self.participants.iter().any(|one| one.side == "whom")
    }
}

/// What a row of `events` and its participants hold.
struct Happening<'events> {
    title: String,
    told: &'events ArticleEvent,
    place: Option<i64>,
}

/// Several articles may tell one happening: it is taken from one that tells two sides apart, and its place from
/// any that has one.
fn happening<'events>(members: &[&'events ArticleEvent]) -> Option<Happening<'events>> {
    let order = |event: &&&ArticleEvent| (!event.has_sides(), event.article.clone(), event.ordinal);
    let told = members.iter().min_by_key(order)?;
    let place = members.iter().filter(|event| event.place.is_some()).min_by_key(order);
    let names = |side: &str| -> Vec<&str> {
        told.participants.iter().filter(|one| one.side == side).map(|one| one.name.as_str()).collect()
    };
    let place_name = place.and_then(|event| event.place_name.as_deref());
    Some(Happening {
        title: title(&told.kind, &names("who"), &names("whom"), place_name),
        told,
        place: place.and_then(|event| event.place).and_then(EntityRow::place),
    })
}

/// Writes a new row for events that are one.
pub(in crate::store) fn insert_event(
    transaction: &Transaction<'_>,
    members: &[&ArticleEvent],
) -> rusqlite::Result<i64> {
    let id = transaction
        .prepare_cached("INSERT INTO events (kind, title, status) VALUES ('other', '-', 'happened')")?
        .insert([])?;
    update_event(transaction, id, members)?;
    Ok(id)
}

/// Brings a row in step with events that are one.
pub(in crate::store) fn update_event(
    transaction: &Transaction<'_>,
    id: i64,
    members: &[&ArticleEvent],
) -> rusqlite::Result<()> {
    let Some(happening) = happening(members) else { return Ok(()) };
    let told = happening.told;
    transaction
        .prepare_cached(
            "UPDATE events SET kind = ?2, title = ?3, status = ?4, starts_on = ?5, ends_on = ?6, date_precision = ?7,
                               place_id = ?8
             WHERE id = ?1 AND (kind, title, status, starts_on, ends_on, date_precision, place_id)
                   IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            id,
            told.kind,
            happening.title,
            told.status,
            told.starts_on,
            told.ends_on,
            precision(told),
            happening.place,
        ])?;
    let wanted: Vec<(String, EntityRow)> =
        told.participants.iter().map(|one| (one.side.clone(), one.row)).collect();
    if participants(transaction, id)? != wanted {
        save_participants(transaction, id, &wanted)?;
    }
    Ok(())
}

/// The coarser of the precisions of first and last date.
fn precision(event: &ArticleEvent) -> Option<&'static str> {
    let date = |text: &Option<String>| text.as_deref().and_then(PartialDate::parse);
    let (starts, ends) = (date(&event.starts_on)?, date(&event.ends_on)?);
    let coarser = if ends.to_string().len() < starts.to_string().len() { ends } else { starts };
    Some(coarser.precision())
}

fn participants(transaction: &Transaction<'_>, id: i64) -> rusqlite::Result<Vec<(String, EntityRow)>> {
    transaction
        .prepare_cached(
            "SELECT side, person_id, organization_id, place_id FROM event_participants
             WHERE event_id = ?1 ORDER BY rowid",
        )?
        .query_map([id], |row| Ok((row.get(0)?, EntityRow::read(row, 1)?)))?
        .collect()
}

fn save_participants(
    transaction: &Transaction<'_>,
    id: i64,
    wanted: &[(String, EntityRow)],
) -> rusqlite::Result<()> {
    transaction.prepare_cached("DELETE FROM event_participants WHERE event_id = ?1")?.execute([id])?;
    let mut insert = transaction.prepare_cached(
        "INSERT INTO event_participants (event_id, side, person_id, organization_id, place_id)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (side, row) in wanted {
        insert.insert(params![id, side, row.person(), row.organization(), row.place()])?;
    }
    Ok(())
}
