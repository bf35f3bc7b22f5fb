//! The tables and views of a corpus with what `data_dictionary` says of them.

use rusqlite::Connection;

/// A table or view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableDescription {
    /// Its name.
    pub name: String,
    /// `table`, `view` or `virtual` (a full-text index).
    pub kind: String,
    /// What it holds.
    pub description: String,
    /// In their order.
    pub columns: Vec<ColumnDescription>,
}

/// A column of a table or view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnDescription {
    /// Its name.
    pub name: String,
    /// Its declared type; none for the columns of views and full-text indexes.
    pub declared: Option<String>,
    /// The table and column it refers to.
    pub references: Option<(String, String)>,
    /// What it holds.
    pub description: String,
}

impl TableDescription {
    /// Whether it is there for the program's own later work, not for readers.
    pub fn is_working_table(&self) -> bool {
        self.description.starts_with("Working table")
    }
}

/// Every table and view, in the order they were made; SQLite's own and those inside full-text indexes are left out.
///
/// # Errors
/// If the database can't be read.
pub fn describe(connection: &Connection) -> rusqlite::Result<Vec<TableDescription>> {
    let mut tables = connection
        .prepare(
            "SELECT l.name, l.type, d.description
             FROM pragma_table_list AS l
             JOIN sqlite_schema AS s ON s.name = l.name
             LEFT JOIN data_dictionary AS d ON d.table_name = l.name AND d.column_name IS NULL
             WHERE l.schema = 'main' AND l.type IN ('table', 'view', 'virtual') AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             ORDER BY s.rowid",
        )?
        .query_map([], |row| {
            Ok(TableDescription {
                name: row.get(0)?,
                kind: row.get(1)?,
                description: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
                columns: Vec::new(),
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    for table in &mut tables {
        table.columns = columns(connection, &table.name)?;
    }
    Ok(tables)
}

fn columns(connection: &Connection, table: &str) -> rusqlite::Result<Vec<ColumnDescription>> {
    connection
        .prepare_cached(
            "SELECT c.name, nullif(c.type, ''), f.\"table\", f.\"to\", d.description
             FROM pragma_table_xinfo(?1) AS c
             LEFT JOIN pragma_foreign_key_list(?1) AS f ON f.\"from\" = c.name
             LEFT JOIN data_dictionary AS d ON d.table_name = ?1 AND d.column_name = c.name
             WHERE c.hidden = 0 ORDER BY c.cid",
        )?
        .query_map([table], |row| {
            let target: Option<String> = row.get(2)?;
            let column: Option<String> = row.get(3)?;
            Ok(ColumnDescription {
                name: row.get(0)?,
                declared: row.get(1)?,
                references: target.map(|table| (table, column.unwrap_or_else(|| "id".into()))),
                description: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
            })
        })?
        .collect()
}
