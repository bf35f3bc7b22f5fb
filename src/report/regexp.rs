//! `text REGEXP pattern` in SQL: SQLite knows the word and leaves its meaning to the program.

use regex::{Regex, RegexBuilder};
use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Result};

/// The most memory a pattern may take, in bytes.
const LARGEST_PATTERN: usize = 1 << 20;

/// Adds `regexp(pattern, text)` to a connection.
///
/// # Errors
/// If SQLite refuses.
pub fn add(db: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    db.create_scalar_function("regexp", 2, flags, |call| {
        let Some(text) = text(call.get_raw(1)) else { return Ok(None) };
        if call.get_raw(0) == ValueRef::Null {
            return Ok(None);
        }
        // A pattern is the same in every row: it is read once.
        let pattern = call.get_or_create_aux(0, pattern)?;
        Ok(Some(pattern.is_match(&text)))
    })
}

fn pattern(value: ValueRef<'_>) -> std::result::Result<Regex, String> {
    let words = text(value).unwrap_or_default();
    let built = RegexBuilder::new(&words).size_limit(LARGEST_PATTERN).dfa_size_limit(LARGEST_PATTERN).build();
    built.map_err(|error| format!("'{words}' is no regular expression: {error}"))
}

/// A value as text, as SQLite would make it; none if it is NULL.
fn text(value: ValueRef<'_>) -> Option<String> {
    match value {
        ValueRef::Null => None,
        ValueRef::Integer(whole) => Some(whole.to_string()),
        ValueRef::Real(real) => Some(real.to_string()),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
    }
}
