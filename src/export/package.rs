//! `datapackage.json`: a folder of exported tables described as a Frictionless Data Package, so that R, Python and data
//! portals read the columns' types, meanings and references.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::store::{ColumnDescription, TableDescription};

/// The name under which readers look for it.
pub const PACKAGE_FILE: &str = "datapackage.json";

/// The package of these tables, each with the name of its file.
pub fn package(tables: &[(&TableDescription, &String)]) -> Value {
    let known: BTreeSet<&str> = tables.iter().map(|(table, _)| table.name.as_str()).collect();
    let resource = |(table, file): &(&TableDescription, &String)| {
        let TableDescription { name, kind: _, description, columns } = table;
        let has = |wanted: &str| known.contains(wanted);
        let references: Vec<Value> = columns.iter().filter_map(|column| reference(column, &has)).collect();
        let mut schema = json!({
            "fields": columns.iter().map(field).collect::<Vec<_>>(),
            "missingValues": [""],
            "foreignKeys": references,
        });
        if columns.iter().any(|column| column.name == "id") {
            schema["primaryKey"] = json!("id");
        }
        json!({
            "name": name,
            "path": file,
            "description": description,
            "encoding": "utf-8",
            "schema": schema,
        })
    };
    json!({
        "name": "corpus",
        "title": "News articles: who said what, to whom, about what, when, in which outlet",
        "resources": tables.iter().map(resource).collect::<Vec<_>>(),
    })
}

fn field(column: &ColumnDescription) -> Value {
    let kind = match column.declared.as_deref() {
        Some("INTEGER") => "integer",
        Some("REAL") => "number",
        Some("TEXT") => "string",
        _ => "any",
    };
    json!({ "name": column.name, "type": kind, "description": column.description })
}

fn reference(column: &ColumnDescription, has: &dyn Fn(&str) -> bool) -> Option<Value> {
    let (table, target) = column.references.as_ref().filter(|(table, _)| has(table))?;
    Some(json!({ "fields": column.name, "reference": { "resource": table, "fields": target } }))
}
