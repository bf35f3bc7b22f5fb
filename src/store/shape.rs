//! Whether the tables and views of a file are those that the program made: another may have dropped one, or planted a view
//! under the name of a table, which then acts where rows were looked for.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;

use super::Error;
use crate::embedded;

/// What something of that name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Table,
    View,
    FullText,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Kind::Table => "table",
            Kind::View => "view",
            Kind::FullText => "virtual table",
        }
    }
}

/// What opens a statement, and what it makes.
const MAKING: &[(&str, Kind)] = &[
    ("CREATE TABLE ", Kind::Table),
    ("CREATE VIEW ", Kind::View),
    ("CREATE VIRTUAL TABLE ", Kind::FullText),
];

/// Every table and view that the migrations leave.
fn made() -> BTreeMap<String, Kind> {
    // Refinery makes this one, and reads it before it migrates.
    let mut made = BTreeMap::from([("refinery_schema_history".to_owned(), Kind::Table)]);
    for line in embedded::MIGRATIONS.iter().flat_map(|(_, sql)| sql.lines()) {
        if let Some((start, kind)) = MAKING.iter().find(|(start, _)| line.starts_with(start)) {
            made.insert(first_name(&line[start.len()..]), *kind);
        } else if let Some(rest) =
            line.strip_prefix("DROP TABLE ").or_else(|| line.strip_prefix("DROP VIEW "))
        {
            made.remove(&first_name(rest));
        } else if let Some((old, new)) =
            line.strip_prefix("ALTER TABLE ").and_then(|rest| rest.split_once(" RENAME TO "))
            && let Some(kind) = made.remove(&first_name(old))
        {
            made.insert(first_name(new), kind);
        }
    }
    made
}

fn first_name(text: &str) -> String {
    let text = text.strip_prefix("IF EXISTS ").unwrap_or(text);
    text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(text).to_ascii_lowercase()
}

/// The tables and views of a file.
fn found(connection: &Connection, path: &Path) -> Result<BTreeMap<String, Kind>, Error> {
    let found = connection
        .prepare(
            "SELECT name, type = 'view', rootpage = 0 FROM sqlite_schema WHERE type IN ('table', 'view')",
        )
        .and_then(|mut statement| {
            let rows = statement.query_map([], |row| {
                let kind = match (row.get(1)?, row.get(2)?) {
                    (true, _) => Kind::View,
                    (false, true) => Kind::FullText,
                    (false, false) => Kind::Table,
                };
                Ok((row.get::<_, String>(0)?.to_ascii_lowercase(), kind))
            })?;
            rows.collect()
        });
    found.map_err(|error| Error::of(path, error))
}

/// Whether everything is there that the newest version of the tables has, and is what it should be.
pub fn check(connection: &Connection, path: &Path) -> Result<(), Error> {
    let found = found(connection, path)?;
    if let Some((name, kind)) = made().iter().find(|(name, _)| !found.contains_key(*name)) {
        let reason = format!("its {} {name} is missing", kind.word());
        return Err(Error::Damaged { path: path.to_path_buf(), reason });
    }
    compare(&found, path)
}

/// Whether what is there of any version of the tables is what it should be, and nothing of it is computed: a file that
/// is to be written to.
pub fn check_kinds(connection: &Connection, path: &Path) -> Result<(), Error> {
    compare(&found(connection, path)?, path)?;
    let altered = |what| Error::Altered { path: path.to_path_buf(), what };
    for (name, _) in made().into_iter().filter(|(_, kind)| *kind == Kind::Table) {
        let computed = connection
            .prepare("SELECT 1 FROM pragma_table_xinfo(?1) WHERE hidden <> 0")
            .and_then(|mut statement| statement.exists([&name]))
            .map_err(|error| Error::of(path, error))?;
        if computed {
            return Err(altered(format!("its table {name} has computed columns")));
        }
    }
    Ok(())
}

fn compare(found: &BTreeMap<String, Kind>, path: &Path) -> Result<(), Error> {
    for (name, kind) in made() {
        if let Some(other) = found.get(&name).filter(|other| **other != kind) {
            let what = format!("its {} {name} is now a {}", kind.word(), other.word());
            return Err(Error::Altered { path: path.to_path_buf(), what });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{check, check_kinds, found, made};
    use crate::store::{Error, Store};

    #[test]
    fn the_migrations_leave_what_is_read_out_of_them() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("corpus.db");
        let store = Store::open(&path).expect("a corpus");
        let mut all = found(store.connection(), &path).expect("its tables");
        // SQLite's own, refinery's own, and those inside the full-text indexes.
        all.retain(|name, _| made().contains_key(name));
        assert_eq!(all, made());
        assert!(all.len() > 20);
        check(store.connection(), &path).expect("it is whole");
        check_kinds(store.connection(), &path).expect("it is as it was made");
    }

    #[test]
    fn a_view_in_the_place_of_a_table_is_seen() {
        let connection = rusqlite::Connection::open_in_memory().expect("a database");
        connection.execute_batch("CREATE VIEW People AS SELECT 1").expect("a view");
        let error = check_kinds(&connection, Path::new("x.db")).expect_err("altered");
        assert!(matches!(error, Error::Altered { .. }), "{error}");
        assert!(error.to_string().contains("its table people is now a view"), "{error}");
    }
}
