//! The tables describe themselves, and every reference is declared and can be followed both ways.

use crate::session::Session;

/// Columns of tables, views and full-text indexes, but for SQLite's own tables and those inside the indexes.
const COLUMNS: &str = "
    SELECT t.name AS table_name, c.name AS column_name
    FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c
    WHERE t.schema = 'main' AND t.type IN ('table', 'view', 'virtual') AND t.name NOT LIKE 'sqlite%' AND c.hidden = 0";

#[test]
fn every_table_and_column_is_described() {
    let session = Session::with_articles();
    let missing = session.rows(&format!(
        "SELECT table_name, NULL FROM ({COLUMNS}) EXCEPT SELECT table_name, column_name FROM data_dictionary
         UNION ALL
         SELECT * FROM (SELECT table_name, column_name FROM ({COLUMNS})
                        EXCEPT SELECT table_name, column_name FROM data_dictionary)"
    ));
    assert_eq!(missing, Vec::<Vec<String>>::new());
}

#[test]
fn nothing_is_described_that_is_not_there() {
    let session = Session::with_articles();
    let extra = session.rows(&format!(
        "SELECT table_name, column_name FROM data_dictionary WHERE column_name IS NOT NULL
         EXCEPT SELECT table_name, column_name FROM ({COLUMNS})"
    ));
    assert_eq!(extra, Vec::<Vec<String>>::new());
}

#[test]
fn every_reference_is_declared_and_indexed() {
    let session = Session::with_articles();
    let undeclared = session.rows(
        "SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c
         WHERE t.schema = 'main' AND t.type = 'table' AND c.name LIKE '%\\_id' ESCAPE '\\'
           AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) AS f WHERE f.\"from\" = c.name)",
    );
    assert_eq!(undeclared, Vec::<Vec<String>>::new());
    let unindexed = session.rows(
        "SELECT t.name, f.\"from\" FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS f
         WHERE t.schema = 'main' AND t.type = 'table'
           AND NOT EXISTS (SELECT 1 FROM pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
                           WHERE c.seqno = 0 AND c.name = f.\"from\")
           AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(t.name) AS c WHERE c.pk = 1 AND c.name = f.\"from\")",
    );
    assert_eq!(unindexed, Vec::<Vec<String>>::new());
}

#[test]
fn event_kinds_are_those_of_the_lexicon() {
    let session = Session::with_articles();
    let lexicon = std::fs::read_to_string(crate::session::repository().join("lexicon/event_kinds.tsv"));
    let lexicon = lexicon.expect("the lexicon of event kinds");
    let kinds: Vec<Vec<String>> = lexicon
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            line.split('\t').map(|cell| if cell.is_empty() { "NULL" } else { cell }.to_owned()).collect()
        })
        .collect();
    assert_eq!(
        session.rows("SELECT kind, plover, plover_mode, description FROM event_kinds ORDER BY kind"),
        kinds
    );
}

#[test]
fn full_text_indexes_hold_what_they_index() {
    let session = Session::with_articles();
    let connection = session.open();
    for index in ["article_search", "quote_search"] {
        let check = format!("INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)");
        connection.execute(&check, []).unwrap_or_else(|error| panic!("{index}: {error}"));
    }
    let found = session.rows("SELECT count(*) FROM article_search WHERE article_search MATCH 'protesting'");
    assert_eq!(found, [["1"]]);
}
