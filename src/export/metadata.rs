//! `metadata.json`: what Datasette says beside the tables of a corpus that it serves, and which tables it keeps out of sight.

use serde_json::{Map, Value, json};

use crate::store::TableDescription;

/// The name under which it is written; Datasette takes any with `--metadata`.
pub const METADATA_FILE: &str = "metadata.json";

/// The metadata of these tables in a database of that name, which for Datasette is the file's without its ending.
pub fn metadata(database: &str, tables: &[TableDescription]) -> Value {
    let described = tables.iter().map(|table| (table.name.clone(), described(table)));
    json!({
        "title": "News articles: who said what, to whom, about what, when, in which outlet",
        "databases": { database: { "tables": described.collect::<Map<_, _>>() } },
    })
}

fn described(table: &TableDescription) -> Value {
    let told = |column: &crate::store::ColumnDescription| (column.name.clone(), json!(column.description));
    let mut described = json!({
        "description": table.description,
        "columns": table.columns.iter().map(told).collect::<Map<_, _>>(),
    });
    if table.is_working_table() {
        described["hidden"] = json!(true);
    }
    described
}
