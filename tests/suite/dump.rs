//! A corpus as text without row numbers: two corpora of the same articles must give the same.

use std::collections::{BTreeMap, HashMap};

use rusqlite::Connection;

use crate::session::rows;

/// What stands for a row instead of its number: something that follows from the articles alone.
const LABELS: &[(&str, &str)] = &[
    ("articles", "SELECT id, source_sha256 FROM articles"),
    (
        "article_entities",
        "SELECT e.id, a.source_sha256 || ' entity ' || e.ordinal
         FROM article_entities AS e JOIN articles AS a ON a.id = e.article_id",
    ),
    (
        "article_events",
        "SELECT e.id, a.source_sha256 || ' event ' || e.ordinal
         FROM article_events AS e JOIN articles AS a ON a.id = e.article_id",
    ),
    (
        "quotes",
        "SELECT q.id, a.source_sha256 || ' quote ' || q.ordinal FROM quotes AS q JOIN articles AS a ON a.id = q.article_id",
    ),
    (
        "mentions",
        "SELECT m.id, a.source_sha256 || ' mention ' || m.start_char
         FROM mentions AS m JOIN articles AS a ON a.id = m.article_id",
    ),
    (
        "roles",
        "SELECT r.id, a.source_sha256 || ' role ' || r.start_char || ' of ' || e.ordinal
         FROM roles AS r JOIN articles AS a ON a.id = r.article_id
         JOIN role_entities AS re ON re.role_id = r.id JOIN article_entities AS e ON e.id = re.person_entity_id",
    ),
    (
        "event_reports",
        "SELECT r.id, a.source_sha256 || ' report ' || r.start_char || ' of ' || e.ordinal
         FROM event_reports AS r JOIN articles AS a ON a.id = r.article_id
         JOIN article_event_reports AS er ON er.event_report_id = r.id
         JOIN article_events AS e ON e.id = er.article_event_id",
    ),
    ("name_keys", "SELECT id, key FROM name_keys"),
];

/// Rows that stand for rows of several articles, by the table of these and the column that says so.
const GROUPS: &[(&str, &str, &str)] = &[
    ("people", "article_entities", "person_id"),
    ("organizations", "article_entities", "organization_id"),
    ("places", "article_entities", "place_id"),
    ("utterances", "quotes", "utterance_id"),
    ("events", "article_events", "event_id"),
];

/// Tables that tell how the corpus came about, or whose rows have no meaning without numbers.
const LEFT_OUT: &[&str] =
    &["imports", "import_files", "refinery_schema_history", "data_dictionary", "article_event_keys"];

/// Every row of every table, sorted, with labels instead of numbers.
pub fn dump(connection: &Connection) -> Vec<String> {
    let labels = labels(connection);
    let tables = rows(
        connection,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
    );
    let mut lines = Vec::new();
    for table in tables.iter().map(|row| row[0].as_str()).filter(|table| !LEFT_OUT.contains(table)) {
        lines.extend(dump_table(connection, table, &labels));
    }
    lines.sort();
    lines
}

type Labels = HashMap<String, HashMap<String, String>>;

fn dump_table(connection: &Connection, table: &str, labels: &Labels) -> Vec<String> {
    let columns = rows(
        connection,
        &format!(
            "SELECT c.name, f.\"table\" FROM pragma_table_info('{table}') AS c
             LEFT JOIN pragma_foreign_key_list('{table}') AS f ON f.\"from\" = c.name
             WHERE c.name <> 'id' ORDER BY c.cid"
        ),
    );
    let names: Vec<&str> = columns.iter().map(|column| column[0].as_str()).collect();
    let shown = |column: &Vec<String>, cell: &String| match labels.get(&column[1]) {
        Some(labels) if cell != "NULL" => labels.get(cell).cloned().unwrap_or_else(|| "nothing".into()),
        _ => cell.clone(),
    };
    rows(connection, &format!("SELECT {} FROM {table}", names.join(", ")))
        .iter()
        .map(|row| {
            let cells: Vec<String> = columns
                .iter()
                .zip(row)
                .map(|(column, cell)| format!("{}={}", column[0], shown(column, cell)))
                .collect();
            format!("{table}: {}", cells.join(" | "))
        })
        .collect()
}

fn labels(connection: &Connection) -> Labels {
    let mut labels = Labels::new();
    for (table, sql) in LABELS {
        let of_table =
            rows(connection, sql).into_iter().map(|row| (row[0].clone(), row[1].clone())).collect();
        labels.insert((*table).to_owned(), of_table);
    }
    for (table, member, column) in GROUPS {
        let mut members: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in rows(connection, &format!("SELECT {column}, id FROM {member} WHERE {column} IS NOT NULL"))
        {
            members.entry(row[0].clone()).or_default().push(labels[*member][&row[1]].clone());
        }
        let of_table = members.into_iter().map(|(id, mut members)| {
            members.sort();
            (id, format!("[{}]", members.join(", ")))
        });
        labels.insert((*table).to_owned(), of_table.collect());
    }
    labels
}
