//! The title and the address of the article that a row is about, for every report whose rows end in one.

use rusqlite::{Connection, Statement};

use super::{Column, Rows, Value};

/// The columns that can be had beside those of a report.
const BESIDE: [&str; 2] = ["title", "url"];

/// The number of the article, in the rows of a report.
const ARTICLE: &str = "article";

/// The columns of `BESIDE` that rows with these columns can have.
pub fn offered(columns: &[Column]) -> impl Iterator<Item = &'static str> {
    let has = |name: &str| columns.iter().any(|column| column.name == name);
    let (is_about_articles, own) = (has(ARTICLE), BESIDE.map(has));
    let beside = BESIDE.into_iter().zip(own);
    beside.filter(move |(_, own)| is_about_articles && !own).map(|(name, _)| name)
}

/// Adds to each row what is asked for.
pub fn add(db: &Connection, rows: &mut Rows, wanted: &[String]) -> rusqlite::Result<()> {
    let asked = |name: &&str| wanted.iter().any(|wanted| wanted.trim().eq_ignore_ascii_case(name));
    let names: Vec<&str> = offered(&rows.columns).filter(asked).collect();
    let Some(place) = rows.columns.iter().position(|column| column.name == ARTICLE) else { return Ok(()) };
    for name in names {
        let mut look_up = db.prepare(&format!("SELECT {name} FROM articles WHERE id = ?1"))?;
        rows.columns.push(Column { name: name.to_owned() });
        for row in &mut rows.rows {
            row.push(cell(&mut look_up, &row[place])?);
        }
    }
    Ok(())
}

fn cell(look_up: &mut Statement<'_>, article: &Value) -> rusqlite::Result<Value> {
    let Value::Integer(id) = article else { return Ok(Value::Null) };
    let mut found = look_up.query([*id])?;
    Ok(match found.next()? {
        Some(row) => Value::from(row.get_ref(0)?),
        None => Value::Null,
    })
}
