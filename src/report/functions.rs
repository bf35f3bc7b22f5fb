//! The few SQL functions that reports use beyond SQLite's own.
//!
//! | function | gives |
//! |---|---|
//! | `phrase(words)` | a query for full text search: these words in this order |
//! | `all_words(words)` | a query for full text search: all of these words, in any order |
//! | `any_words(words)` | a query for full text search: any of these words |
//! | `likeness(wording, text)` | how much of the wording stands in the text, 0 to 1 |
//! | `words_start(wording, text)` | the first character of the wording in the text, counted from 0; NULL if not there |
//! | `words_end(wording, text)` | one past its last character |
//! | `regexp(pattern, text)` | whether the pattern is found in the text; `text REGEXP pattern` |

use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, Result};

use super::{fold::fold, regexp, wording};

/// Adds the functions to a connection.
///
/// # Errors
/// If SQLite refuses.
pub fn add_functions(db: &Connection) -> Result<()> {
    regexp::add(db)?;
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    let text = |call: &rusqlite::functions::Context<'_>, place: usize| call.get::<Option<String>>(place);
    db.create_scalar_function("phrase", 1, flags, move |call| Ok(query(text(call, 0)?, phrase)))?;
    db.create_scalar_function("all_words", 1, flags, move |call| Ok(query(text(call, 0)?, all_words)))?;
    db.create_scalar_function("any_words", 1, flags, move |call| Ok(query(text(call, 0)?, any_words)))?;
    db.create_scalar_function("likeness", 2, flags, move |call| {
        let both = text(call, 0)?.zip(text(call, 1)?);
        Ok(both.map(|(wording, text)| wording::likeness(&wording, &text)))
    })?;
    db.create_scalar_function("words_start", 2, flags, move |call| {
        Ok(position(text(call, 0)?, text(call, 1)?).map(|(start, _)| start))
    })?;
    db.create_scalar_function("words_end", 2, flags, move |call| {
        Ok(position(text(call, 0)?, text(call, 1)?).map(|(_, end)| end))
    })
}

/// A query for words that are given.
fn query(words: Option<String>, make: fn(&str) -> String) -> String {
    words.map_or_else(|| NO_WORDS.to_owned(), |words| make(&words))
}

fn position(wording: Option<String>, text: Option<String>) -> Option<(i64, i64)> {
    let (start, end) = wording::position(&wording?, &text?)?;
    Some((i64::try_from(start).ok()?, i64::try_from(end).ok()?))
}

/// A query that finds nothing; NULL would be an error.
pub const NO_WORDS: &str = "\"\"";

/// A query for these words in this order.
fn phrase(words: &str) -> String {
    format!("\"{}\"", words.replace('"', " "))
}

/// A query for all of these words, in any order.
pub fn all_words(words: &str) -> String {
    quoted(words).join(" ")
}

/// A query for any of these words.
fn any_words(words: &str) -> String {
    quoted(words).join(" OR ")
}

/// Each word between marks, so that nothing in it is taken for an operator; at least one, which then finds nothing.
fn quoted(words: &str) -> Vec<String> {
    let quoted: Vec<String> = fold(words).split(' ').map(|word| format!("\"{word}\"")).collect();
    quoted
}
