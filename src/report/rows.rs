//! Named columns and typed cells: what reports, ad-hoc queries and exports share.

/// A table of results.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// In order.
    pub columns: Vec<Column>,
    /// Each as long as `columns`.
    pub rows: Vec<Vec<Value>>,
    /// How many rows there were, where a limit cut them; otherwise `rows.len()`.
    pub total: usize,
}

/// A column of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name, as the query gives it.
    pub name: String,
}

/// A cell, as SQLite types it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Unknown.
    Null,
    /// A whole number.
    Integer(i64),
    /// A number.
    Real(f64),
    /// Words.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}
