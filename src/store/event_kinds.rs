//! Keeps the table `event_kinds` in step with `lexicon/event_kinds.tsv`.

use rusqlite::{Connection, params};

use crate::embedded;
use crate::lexicon::lexicon;

const FILE: &str = "event_kinds.tsv";

/// Writes the kinds of the lexicon, if the table holds others; a kind that events still use stays.
pub(super) fn keep_in_step(connection: &Connection) -> rusqlite::Result<()> {
    let wanted = wanted();
    let found = connection
        .prepare("SELECT kind, plover, plover_mode, description FROM event_kinds ORDER BY kind")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<Vec<Kind>>>()?;
    if wanted.iter().all(|kind| found.contains(kind)) {
        return Ok(());
    }
    let transaction = connection.unchecked_transaction()?;
    for (kind, plover, mode, description) in &wanted {
        transaction.execute(
            "INSERT INTO event_kinds (kind, plover, plover_mode, description) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (kind) DO UPDATE SET plover = ?2, plover_mode = ?3, description = ?4",
            params![kind, plover, mode, description],
        )?;
    }
    transaction.commit()
}

type Kind = (String, Option<String>, Option<String>, String);

fn wanted() -> Vec<Kind> {
    let known = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    if !embedded::LEXICON.iter().any(|(file, _)| *file == FILE) {
        return Vec::new();
    }
    lexicon(FILE)
        .map(|row| (row.column(0).into(), known(row.column(1)), known(row.column(2)), row.column(3).into()))
        .collect()
}
