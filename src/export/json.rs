//! A JSON array with one object a row. Types are kept: numbers are numbers, NULL is `null`, bytes are hexadecimal text.

use std::io::{self, Write};

use super::cell::{hexadecimal, number};
use super::{ExportError, Format, Options, Table};
use crate::report::{Column, Value};

/// JSON.
pub(super) const FORMAT: Format = Format {
    name: "json",
    extension: "json",
    about: "one JSON array of objects, types kept",
    spreadsheet: false,
    write,
};

fn write(out: &mut dyn Write, table: Table<'_>, _options: Options) -> Result<u64, ExportError> {
    let keys = keys(table.columns)?;
    let mut written = 0;
    out.write_all(b"[")?;
    for row in table.rows {
        let row = row?;
        out.write_all(if written == 0 { b"\n" } else { b",\n" })?;
        write_object(out, &keys, &row)?;
        written += 1;
    }
    out.write_all(if written == 0 { b"]\n" } else { b"\n]\n" })?;
    out.flush()?;
    Ok(written)
}

/// The keys of the objects, as JSON: the columns' names, a repeated one with a number, for an object that has a key twice
/// loses a value in most readers.
pub(super) fn keys(columns: &[Column]) -> io::Result<Vec<String>> {
    let mut names: Vec<String> = Vec::with_capacity(columns.len());
    for column in columns {
        let mut name = column.name.clone();
        let mut count = 1;
        while names.contains(&name) {
            count += 1;
            name = format!("{}_{count}", column.name);
        }
        names.push(name);
    }
    names.iter().map(|name| serde_json::to_string(name).map_err(io::Error::from)).collect()
}

/// One row as an object on one line, without the line's end.
pub(super) fn write_object(out: &mut dyn Write, keys: &[String], row: &[Value]) -> io::Result<()> {
    out.write_all(b"{")?;
    for (place, (key, value)) in keys.iter().zip(row).enumerate() {
        let comma = if place == 0 { "" } else { "," };
        write!(out, "{comma}{key}:")?;
        write_value(out, value)?;
    }
    out.write_all(b"}")
}

fn write_value(out: &mut dyn Write, value: &Value) -> io::Result<()> {
    match value {
        Value::Null => out.write_all(b"null"),
        Value::Integer(whole) => write!(out, "{whole}"),
        Value::Real(real) => out.write_all(number(*real).as_bytes()),
        Value::Text(text) => serde_json::to_writer(out, text).map_err(io::Error::from),
        Value::Blob(bytes) => write!(out, "\"{}\"", hexadecimal(bytes)),
    }
}
