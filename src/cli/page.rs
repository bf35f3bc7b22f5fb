//! The reference page of the tables, `docs/SCHEMA.md`; made from the dictionary inside the database.

use std::fmt::Write as _;

use super::contents::kind_of;
use crate::store::{ColumnDescription, TableDescription};

const OPENING: &str = "\
# The tables

Made by `corpus schema --page`; a test compares. The same words are in every corpus, in its table `data_dictionary`.

Ids are row numbers of one file. Dates are ISO 8601 text, as precise as the articles prove; NULL is unknown. Offsets count
Unicode code points from 0, the end is not included: `substr(body, start_char + 1, end_char - start_char)` is the text meant.
";

const SECTIONS: [(&str, &str); 4] = [
    ("Tables", "table"),
    ("Views", "view"),
    ("Full-text indexes", "full-text index"),
    ("Working tables", "working table"),
];

/// The page as Markdown.
pub fn schema(tables: &[TableDescription]) -> String {
    let mut page = OPENING.to_owned();
    for (title, kind) in SECTIONS {
        // Writing to a string does not fail.
        let _ = write!(page, "\n## {title}\n");
        for table in tables.iter().filter(|table| kind_of(table) == kind) {
            let _ = write!(page, "\n### {}\n\n{}\n\n", table.name, escape(&table.description));
            page.push_str(&columns(table));
        }
    }
    page
}

fn columns(table: &TableDescription) -> String {
    let typed = table.columns.iter().any(|column| column.declared.is_some());
    let mut rows = if typed {
        "| column | type | refers to | what it holds |\n| --- | --- | --- | --- |\n".to_owned()
    } else {
        "| column | what it holds |\n| --- | --- |\n".to_owned()
    };
    for ColumnDescription { name, declared, references, description } in &table.columns {
        let target = references.as_ref().map(|(table, _)| table.as_str()).unwrap_or_default();
        let description = escape(description);
        // Writing to a string does not fail.
        let _ = if typed {
            let declared = declared.as_deref().unwrap_or_default();
            writeln!(rows, "| {name} | {declared} | {target} | {description} |")
        } else {
            writeln!(rows, "| {name} | {description} |")
        };
    }
    rows
}

fn escape(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;")
}
