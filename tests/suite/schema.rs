//! `corpus schema`: every table and column, described.

use std::fs;

use crate::session::{Session, repository};

#[test]
fn every_column_is_described() {
    let session = Session::with_articles();
    let tables = session.corpus(&["schema", "--all", "--format", "ndjson"]).done();
    let mut columns = 0;
    for table in tables.lines() {
        let table: serde_json::Value = serde_json::from_str(table).expect("JSON");
        let name = table["name"].as_str().expect("a name");
        assert_ne!(table["description"], "", "{name} is not described");
        for column in session.corpus(&["schema", name, "--format", "ndjson"]).done().lines() {
            let column: serde_json::Value = serde_json::from_str(column).expect("JSON");
            assert_ne!(column["description"], "", "{name}.{} is not described", column["column"]);
            columns += 1;
        }
    }
    assert!(columns > 100, "only {columns} columns");
}

#[test]
fn the_statements_make_the_same_tables() {
    let session = Session::with_articles();
    let statements = session.corpus(&["schema", "--sql"]).done();
    let fresh = rusqlite::Connection::open_in_memory().expect("a database in memory");
    fresh.execute_batch(&statements).expect("the statements run");
    let names = "SELECT name FROM sqlite_schema ORDER BY name";
    assert_eq!(crate::session::rows(&fresh, names), session.rows(names));
}

#[test]
fn a_wrong_table_gets_the_nearest() {
    let said = Session::with_articles().corpus(&["schema", "quote"]).fails(2);
    assert!(said.contains("did you mean quotes?"), "{said}");
}

/// To renew it: `corpus schema --page > docs/SCHEMA.md`.
#[test]
fn the_reference_page_is_what_the_program_prints() {
    let page = Session::with_articles().corpus(&["schema", "--page"]).done();
    let written = fs::read_to_string(repository().join("docs/SCHEMA.md")).expect("docs/SCHEMA.md");
    assert!(page == written, "docs/SCHEMA.md is out of date: corpus schema --page > docs/SCHEMA.md");
}
