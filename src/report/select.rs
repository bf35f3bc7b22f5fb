//! One SELECT of the user's own: checked, its parameters bound, its rows handed out one by one.

use std::time::Duration;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Error as Sqlite, ErrorCode, Statement, ToSql};

use super::{Column, ReadOnly, Value};

/// Why a statement was not run, or not to its end.
#[derive(Debug, thiserror::Error)]
pub enum SelectError {
    /// It is not reading; the reason completes "refused: …".
    #[error("this statement was refused, for the corpus is only read here: {0}")]
    WouldChange(String),
    /// There is nothing but blanks and comments.
    #[error("there is no SQL to run")]
    Empty,
    /// Something follows the first `;`.
    #[error("there is more than one statement")]
    SeveralStatements,
    /// A statement without result columns.
    #[error("the statement gives no rows")]
    NoRows,
    /// Named parameters without a value.
    #[error("no value is given for {}", .0.iter().map(|name| format!(":{name}")).collect::<Vec<_>>().join(", "))]
    MissingParameters(Vec<String>),
    /// A value for a parameter that the statement does not have.
    #[error("the statement has no parameter :{name}")]
    UnknownParameter {
        /// The name given.
        name: String,
        /// The names that there are.
        known: Vec<String>,
    },
    /// A `?`.
    #[error("the statement has a parameter without a name")]
    UnnamedParameter,
    /// SQLite does not understand it.
    #[error("{message}")]
    Wrong {
        /// SQLite's words.
        message: String,
        /// The byte of the SQL where it stopped, if known.
        at: Option<usize>,
    },
    /// SQLite understood it, but could not run it to its end.
    #[error("the statement failed: {0}")]
    Failed(String),
    /// The bytes of the file are broken.
    #[error("{file} is damaged: {reason}")]
    Damaged {
        /// The file.
        file: String,
        /// SQLite's words.
        reason: String,
    },
    /// The time is over.
    #[error("the statement ran longer than it was allowed to: {} seconds", .0.as_secs_f64())]
    TimedOut(Duration),
    /// SQLite would need more memory than it may use.
    #[error("the statement needs more memory than it may use: {}", size(*.bytes))]
    OutOfMemory {
        /// What it may use.
        bytes: u64,
    },
    /// The rows that are to be shown together are too many.
    #[error("the rows take more memory than they may: {}", size(*.bytes))]
    TooManyRows {
        /// What they may take.
        bytes: u64,
    },
    /// Somebody stopped it.
    #[error("interrupted")]
    Interrupted,
}

/// Bytes in words.
fn size(bytes: u64) -> String {
    match bytes {
        u64::MAX => "all there is".to_owned(),
        0..1_048_576 => format!("{bytes} bytes"),
        _ => format!("{} MiB", bytes >> 20),
    }
}

/// A statement ready to give its rows.
pub struct Select<'c> {
    reader: &'c ReadOnly,
    statement: Statement<'c>,
    columns: Vec<Column>,
}

impl<'c> Select<'c> {
    /// Prepares one statement and binds a value to each of its `:named` parameters.
    ///
    /// # Errors
    /// If it is not one reading statement, or its parameters and the values given do not match.
    pub fn prepare(
        reader: &'c ReadOnly,
        sql: &str,
        parameters: &[(String, Value)],
    ) -> Result<Select<'c>, SelectError> {
        reader.take_refusal();
        let prepared = reader.step(|| reader.connection().prepare(sql));
        let mut statement = prepared.map_err(|error| misunderstood(reader, error))?;
        if !statement.readonly() {
            return Err(SelectError::WouldChange("it would write".to_owned()));
        }
        if statement.column_count() == 0 {
            let blank = statement.expanded_sql().is_none_or(|sql| sql.is_empty());
            return Err(if blank { SelectError::Empty } else { SelectError::NoRows });
        }
        bind(&mut statement, parameters, reader)?;
        let columns = statement.column_names().map(|name| Column { name: name.to_owned() }).collect();
        Ok(Select { reader, statement, columns })
    }

    /// The columns of the result.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The rows, to be kept: an error stands in place of the first for which there is no room.
    pub fn rows(&mut self) -> impl Iterator<Item = Result<Vec<Value>, SelectError>> {
        let reader = self.reader;
        reader.kept(self.stream())
    }

    /// The rows, as SQLite finds them, however many: for who lets go of each before the next.
    pub fn stream(&mut self) -> impl Iterator<Item = Result<Vec<Value>, SelectError>> {
        let width = self.columns.len();
        let reader = self.reader;
        let mut rows = self.statement.raw_query();
        let mut failed = false;
        std::iter::from_fn(move || {
            if failed {
                return None;
            }
            let row = match reader.step(|| rows.next()) {
                Ok(None) => return None,
                Ok(Some(row)) => (0..width).map(|place| Ok(Value::from(row.get_ref(place)?))).collect(),
                Err(error) => Err(error),
            };
            failed = row.is_err();
            Some(row.map_err(|error| reader.explain(error)))
        })
    }
}

fn bind(
    statement: &mut Statement<'_>,
    parameters: &[(String, Value)],
    reader: &ReadOnly,
) -> Result<(), SelectError> {
    let mut known = Vec::new();
    for place in 1..=statement.parameter_count() {
        match statement.parameter_name(place) {
            Some(name) if !name.starts_with('?') => known.push(name[1..].to_owned()),
            _ => return Err(SelectError::UnnamedParameter),
        }
    }
    if let Some((name, _)) = parameters.iter().find(|(name, _)| !known.contains(name)) {
        return Err(SelectError::UnknownParameter { name: name.clone(), known });
    }
    let given = |wanted: &String| parameters.iter().rev().find(|(name, _)| name == wanted);
    let missing: Vec<String> = known.iter().filter(|name| given(name).is_none()).cloned().collect();
    if !missing.is_empty() {
        return Err(SelectError::MissingParameters(missing));
    }
    for (place, name) in known.iter().enumerate() {
        if let Some((_, value)) = given(name) {
            statement.raw_bind_parameter(place + 1, value).map_err(|error| reader.explain(error))?;
        }
    }
    Ok(())
}

/// What an error of preparing a statement means to the user.
fn misunderstood(reader: &ReadOnly, error: Sqlite) -> SelectError {
    match error {
        Sqlite::SqliteFailure(failure, Some(message)) if failure.code == ErrorCode::Unknown => {
            SelectError::Wrong { message, at: None }
        }
        other => reader.explain(other),
    }
}

impl ReadOnly {
    /// What an error of SQLite means to the user.
    pub fn explain(&self, error: Sqlite) -> SelectError {
        if let Some(reason) = self.take_refusal() {
            return SelectError::WouldChange(reason);
        }
        match error {
            Sqlite::MultipleStatement => SelectError::SeveralStatements,
            Sqlite::SqliteFailure(failure, message) => self.explain_failure(failure, message),
            Sqlite::SqlInputError { msg, offset, .. } => {
                SelectError::Wrong { message: msg, at: usize::try_from(offset).ok() }
            }
            other => SelectError::Failed(other.to_string()),
        }
    }

    fn explain_failure(&self, failure: rusqlite::ffi::Error, message: Option<String>) -> SelectError {
        let words = || message.unwrap_or_else(|| failure.to_string());
        match failure.code {
            ErrorCode::OperationInterrupted if self.clock().is_over() => {
                SelectError::TimedOut(self.clock().given())
            }
            ErrorCode::OperationInterrupted => SelectError::Interrupted,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => SelectError::Damaged {
                file: self.connection().path().unwrap_or("the corpus").to_owned(),
                reason: words(),
            },
            ErrorCode::OutOfMemory => SelectError::OutOfMemory { bytes: self.room().allowed() },
            ErrorCode::ReadOnly => SelectError::WouldChange("it would write".to_owned()),
            _ => SelectError::Failed(words()),
        }
    }
}

impl From<ValueRef<'_>> for Value {
    fn from(value: ValueRef<'_>) -> Value {
        match value {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => Value::Integer(number),
            ValueRef::Real(number) => Value::Real(number),
            ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
        }
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Integer(number) => ValueRef::Integer(*number),
            Value::Real(number) => ValueRef::Real(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}
