//! A corpus made by any earlier version of the program is brought up to date by the next import.
//!
//! `tests/databases/v<n>.sql` is a corpus with the tables of version n, as statements. Such a file is never changed; a
//! new migration gets a new one before it lands:
//! `cargo test --test suite -- --ignored freeze_this_version`.

use std::fmt::Write as _;
use std::fs;

use rusqlite::Connection;

use crate::session::{Session, repository, rows};

/// Name and statement of everything that makes a database.
const SCHEMA: &str = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";

#[test]
fn every_earlier_version_becomes_the_newest() {
    let mut versions = 0;
    for entry in fs::read_dir(repository().join("tests/databases")).expect("the frozen corpora") {
        let path = entry.expect("an entry").path();
        let session = Session::new();
        let statements = fs::read_to_string(&path).expect("statements");
        session
            .open()
            .execute_batch(&statements)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let before = session.rows("SELECT source_sha256, body FROM articles ORDER BY 1");
        session.file(
            "new.txt",
            "Ferry stays in port\n\nThe ferry stayed in port, the captain, Joren Holm, said.\n",
        );
        session.corpus(&["import", "new.txt"]).done();
        let after = session
            .rows("SELECT source_sha256, body FROM articles WHERE source_path <> 'new.txt' ORDER BY 1");
        assert_eq!(before, after, "{}", path.display());
        assert_eq!(crate::invariants::broken(&session.open()), [""; 0], "{}", path.display());
        let (upgraded, fresh) = (session.rows(SCHEMA), Session::with_articles().rows(SCHEMA));
        let differs = |one: &[Vec<String>], other: &[Vec<String>]| -> Vec<String> {
            one.iter().filter(|row| !other.contains(row)).map(|row| row[2].clone()).collect()
        };
        let (old, new) = (differs(&upgraded, &fresh), differs(&fresh, &upgraded));
        assert!(
            old.is_empty() && new.is_empty(),
            "{}: a migration was edited:\n{old:#?}\n{new:#?}",
            path.display()
        );
        versions += 1;
    }
    assert!(versions > 0, "no frozen corpus");
}

#[test]
fn the_newest_version_is_frozen() {
    let newest = corpus::store::newest_version();
    let path = repository().join(format!("tests/databases/v{newest}.sql"));
    assert!(path.exists(), "no {}: cargo test --test suite -- --ignored freeze_this_version", path.display());
}

#[test]
#[ignore = "writes tests/databases/v<newest>.sql"]
fn freeze_this_version() {
    let session = Session::new();
    session.link("tests/articles");
    session.corpus(&["import", "tests/articles/harbour-talks.txt", "tests/articles/night-storm.txt"]).done();
    let newest = corpus::store::newest_version();
    let path = repository().join(format!("tests/databases/v{newest}.sql"));
    fs::write(path, statements(&session.open())).expect("writing the statements");
}

/// A database as statements that make it again.
fn statements(connection: &Connection) -> String {
    let newest = corpus::store::newest_version();
    let mut text = String::from("PRAGMA foreign_keys = OFF;\nBEGIN;\n");
    let id = corpus::store::APPLICATION_ID;
    writeln!(text, "PRAGMA application_id = {id};\nPRAGMA user_version = {newest};").expect("a string");
    let made = |types: &str| {
        rows(
            connection,
            &format!(
                "SELECT s.sql, s.name FROM sqlite_schema AS s LEFT JOIN pragma_table_list AS l ON l.name = s.name
                 WHERE s.sql IS NOT NULL AND coalesce(l.type, s.type) IN ({types}) ORDER BY s.rowid"
            ),
        )
    };
    for table in made("'table'") {
        writeln!(text, "{};", table[0]).expect("a string");
        text.push_str(&inserts(connection, &table[1]));
    }
    for other in made("'virtual', 'index', 'trigger', 'view'") {
        writeln!(text, "{};", other[0]).expect("a string");
    }
    for index in made("'virtual'") {
        writeln!(text, "INSERT INTO {0} ({0}) VALUES ('rebuild');", index[1]).expect("a string");
    }
    text.push_str("COMMIT;\n");
    text
}

fn inserts(connection: &Connection, table: &str) -> String {
    let columns = rows(
        connection,
        &format!(
            "SELECT group_concat('quote(' || name || ')', ' || '', '' || ') FROM pragma_table_info('{table}')"
        ),
    );
    let sql = format!("SELECT {} FROM {table} ORDER BY rowid", columns[0][0]);
    rows(connection, &sql)
        .iter()
        .fold(String::new(), |text, row| format!("{text}INSERT INTO {table} VALUES ({});\n", row[0]))
}
