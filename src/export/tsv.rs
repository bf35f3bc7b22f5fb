//! Tab-separated values: a header, one line a row. Tabs, line ends and backslashes in text stand as `\t`, `\n`, `\r` and
//! `\\`, so that every row is one line and every tab parts two cells.

use std::io::Write;

use super::cell::spreadsheet_text;
use super::csv::BOM;
use super::{ExportError, Format, Options, Table};

/// TSV.
pub(super) const FORMAT: Format = Format {
    name: "tsv",
    extension: "tsv",
    about: "tab-separated values, one line a row (\\t \\n \\r \\\\ escaped)",
    spreadsheet: true,
    write,
};

fn write(out: &mut dyn Write, table: Table<'_>, options: Options) -> Result<u64, ExportError> {
    if options.bom {
        out.write_all(BOM)?;
    }
    let header: Vec<String> = table.columns.iter().map(|column| escape(&column.name)).collect();
    writeln!(out, "{}", header.join("\t"))?;
    let mut written = 0;
    for row in table.rows {
        for (place, value) in row?.iter().enumerate() {
            let tab = if place == 0 { "" } else { "\t" };
            write!(out, "{tab}{}", escape(&spreadsheet_text(value, options)))?;
        }
        out.write_all(b"\n")?;
        written += 1;
    }
    out.flush()?;
    Ok(written)
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\t' => escaped.push_str("\\t"),
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            '\\' => escaped.push_str("\\\\"),
            other => escaped.push(other),
        }
    }
    escaped
}
