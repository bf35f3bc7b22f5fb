//! The first row of a table, and the rows below it as records.

use std::sync::Arc;

use serde_json::Value;

use super::super::fields::{Fields, shown_names};
use super::{Error, Record, Sink};
use crate::lexicon::fields::{Field, known, normalized};

/// The most columns of a table.
pub const MOST_COLUMNS: usize = 16_384;

/// The longest name of a field, in bytes.
const LONGEST_NAME: usize = 100;

/// What the columns of a table are called, and which of them the user has named for what.
pub struct Columns {
    names: Vec<String>,
    mapped: Arc<Vec<(String, String)>>,
    /// Whether the first row is an article like the others: the user names columns by their numbers.
    pub is_row: bool,
}

impl Columns {
    /// The columns that a first row names. `mapped` are pairs of a field and the name or number of its column.
    ///
    /// # Errors
    /// If none holds a text, or one that the user names is not there.
    pub fn of(cells: &[String], mapped: &[(String, String)]) -> Result<Columns, Error> {
        if cells.len() > MOST_COLUMNS {
            return Err(Error::NotATable {
                reason: format!("its first row has more than {MOST_COLUMNS} cells"),
            });
        }
        let mut names: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        let is_header = known_names(&names) > 0;
        let place = |name: &str| {
            let named = names.iter().position(|column| column == name);
            named.or_else(|| names.iter().position(|column| normalized(column) == normalized(name)))
        };
        let mut found = Vec::new();
        let mut by_number = false;
        for (field, name) in mapped {
            let numbered = || name.parse::<usize>().ok().filter(|number| (1..=names.len()).contains(number));
            let (place, is_number) = match (place(name), numbered()) {
                (Some(place), _) => (place, false),
                (None, Some(number)) => (number - 1, true),
                (None, None) => {
                    let names = shown_names(names.iter().map(String::as_str));
                    return Err(Error::NotMapped { wanted: name.clone(), names });
                }
            };
            by_number |= is_number;
            found.push((field.clone(), place));
        }
        let is_row = by_number && !is_header;
        if is_row {
            names = (1..=names.len()).map(|number| number.to_string()).collect();
        }
        let mapped: Vec<(String, String)> =
            found.into_iter().map(|(field, place)| (field, names[place].clone())).collect();
        if !mapped.iter().any(|(field, _)| field == "text") && !names.iter().any(|name| holds_text(name)) {
            return Err(Error::NoHeader { cells: shown_names(names.iter().map(String::as_str)) });
        }
        Ok(Columns { names, mapped: Arc::new(mapped), is_row })
    }

    /// How many columns there are.
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// Hands over a row. It is known by its cells under their names, whatever the order of the columns and whichever
    /// program wrote the table.
    pub fn put(&self, label: String, cells: Vec<String>, sink: &mut Sink<'_>) -> Result<(), Error> {
        let filled = |cell: &String| !cell.trim().is_empty();
        let count = cells.iter().rposition(filled).map_or(0, |last| last + 1);
        if count == 0 {
            return Ok(());
        }
        if count > self.names.len() {
            return sink.fail(label, Error::LongRow { cells: count, columns: self.names.len() });
        }
        let pairs = self.names.iter().zip(cells).filter(|(name, cell)| !name.is_empty() && filled(cell));
        let mut pairs: Vec<(&str, String)> =
            pairs.map(|(name, cell)| (name.as_str(), cell.trim().replace("\r\n", "\n"))).collect();
        pairs.sort_by_key(|(name, _)| *name);
        let bytes =
            serde_json::to_vec(&pairs).map_err(|error| Error::Failed { reason: error.to_string() })?;
        let mapped = Arc::clone(&self.mapped);
        sink.record(label, bytes, move |bytes| record(bytes, &mapped))
    }
}

/// The record of a row, as [`Columns::put`] writes it.
pub fn record(bytes: &[u8], mapped: &[(String, String)]) -> Result<Record, Error> {
    let pairs: Vec<(String, Value)> =
        serde_json::from_slice(bytes).map_err(|error| Error::Failed { reason: error.to_string() })?;
    let pairs: Vec<(&str, &Value)> = pairs.iter().map(|(name, cell)| (name.as_str(), cell)).collect();
    // An empty cell of the text is no missing column.
    let mapped: Vec<(String, String)> =
        mapped.iter().filter(|(_, name)| pairs.iter().any(|(column, _)| column == name)).cloned().collect();
    Fields::read(&pairs, &mapped)?.article()
}

/// How many cells are names of fields.
pub fn known_names(cells: &[String]) -> usize {
    cells.iter().filter(|cell| is_known(cell)).count()
}

/// Whether a cell is the name of a field.
pub fn is_known(cell: &str) -> bool {
    cell.len() <= LONGEST_NAME && known(&normalized(cell)).field.is_some_and(|field| field != Field::Articles)
}

/// Whether a column of that name holds texts.
pub fn holds_text(name: &str) -> bool {
    matches!(known(&normalized(name)).field, Some(Field::Text | Field::Html | Field::Summary))
}
