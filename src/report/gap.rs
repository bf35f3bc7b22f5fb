//! What stands between the parts of an interrupted quote is shown by a sign: its words are no unbroken stretch of the
//! article.

use rusqlite::{Connection, OptionalExtension as _, Statement};

use super::{Rows, Value};

/// The sign between two parts.
const GAP: &str = " […] ";

/// The text of the quote of several parts that stands at a place, and the same with its gaps shown.
const PARTS: &str = "
    SELECT q.text, (SELECT group_concat(words, ?4) FROM (
        SELECT substr(a.body, p.start_char + 1, p.end_char - p.start_char) AS words
        FROM quote_parts AS p WHERE p.quote_id = q.id ORDER BY p.ordinal))
    FROM quotes AS q
    JOIN articles AS a ON a.id = q.article_id
    WHERE q.article_id = ?1 AND q.start_char = ?2 AND q.end_char = ?3
      AND (SELECT count(*) FROM quote_parts WHERE quote_id = q.id) > 1";

/// Shows the gaps in the quotes of rows that tell where their words stand.
pub fn show(db: &Connection, rows: &mut Rows) -> rusqlite::Result<()> {
    let place = |name: &str| rows.columns.iter().position(|column| column.name == name);
    let (Some(article), Some(start), Some(end)) = (place("article"), place("start_char"), place("end_char"))
    else {
        return Ok(());
    };
    let mut look_up = db.prepare(PARTS)?;
    for row in &mut rows.rows {
        let (Value::Integer(article), Value::Integer(start), Value::Integer(end)) =
            (&row[article], &row[start], &row[end])
        else {
            continue;
        };
        if is_all_there(row, end.saturating_sub(*start)) {
            continue;
        }
        if let Some((text, shown)) = parts(&mut look_up, [*article, *start, *end])? {
            let is_quote = |cell: &&mut Value| matches!(cell, Value::Text(words) if *words == text);
            row.iter_mut().filter(is_quote).for_each(|cell| *cell = Value::Text(shown.clone()));
        }
    }
    Ok(())
}

/// Whether a cell is as long as the stretch: then the words are unbroken, and nothing has to be looked up.
fn is_all_there(row: &[Value], length: i64) -> bool {
    let length = usize::try_from(length).unwrap_or(0);
    let as_long = |text: &String| text.len() >= length && text.chars().count() == length;
    row.iter().any(|cell| matches!(cell, Value::Text(text) if as_long(text)))
}

fn parts(look_up: &mut Statement<'_>, place: [i64; 3]) -> rusqlite::Result<Option<(String, String)>> {
    let [article, start, end] = place;
    let found = look_up.query_row((article, start, end, GAP), |row| {
        Ok((row.get(0)?, row.get::<_, Option<String>>(1)?.unwrap_or_default()))
    });
    found.optional()
}
