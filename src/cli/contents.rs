//! What is in a corpus: its tables and views, and answers to the program's own questions as text.

use super::Failure;
use crate::report::{ReadOnly, Select, SelectError, Value};
use crate::store::{TableDescription, describe};

/// All tables and views, in the order they were made.
///
/// # Errors
/// If the file can't be read.
pub fn tables(reader: &ReadOnly) -> Result<Vec<TableDescription>, Failure> {
    reader.step(|| describe(reader.connection())).map_err(|error| reader.explain(error).into())
}

/// The word for what it is: `table`, `view`, `full-text index` or `working table`.
pub fn kind_of(table: &TableDescription) -> &str {
    match table.kind.as_str() {
        _ if table.is_working_table() => "working table",
        "virtual" => "full-text index",
        kind => kind,
    }
}

/// The rows of a question of the program's own, every cell as text.
///
/// # Errors
/// If the file can't be read.
pub fn texts(
    reader: &ReadOnly,
    sql: &str,
    parameters: &[(&str, Value)],
) -> Result<Vec<Vec<Option<String>>>, SelectError> {
    let parameters: Vec<(String, Value)> =
        parameters.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    let mut select = Select::prepare(reader, sql, &parameters)?;
    let text = |value: Value| match value {
        Value::Null => None,
        Value::Integer(whole) => Some(whole.to_string()),
        Value::Real(real) => Some(crate::export::number(real)),
        Value::Text(text) => Some(text),
        Value::Blob(bytes) => Some(format!("{} bytes", bytes.len())),
    };
    select.rows().map(|row| Ok(row?.into_iter().map(text).collect())).collect()
}
