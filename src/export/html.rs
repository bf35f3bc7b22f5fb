//! A whole HTML page with one table, readable in any browser without a network.

use std::io::Write;

use super::cell::text;
use super::{ExportError, Format, Options, Table};
use crate::report::Value;

/// HTML.
pub(super) const FORMAT: Format = Format {
    name: "html",
    extension: "html",
    about: "a whole web page with one table",
    spreadsheet: false,
    write,
};

/// Looks only: the page says the same without it.
const STYLE: &str = "\
body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem }
table { border-collapse: collapse }
caption { font-weight: 600; text-align: left; margin-bottom: .5rem }
th, td { border: 1px solid #ccc; padding: .3rem .5rem; text-align: left; vertical-align: top; white-space: pre-line }
th { background: #f3f3f3; position: sticky; top: 0 }
td.number { text-align: right; font-variant-numeric: tabular-nums }";

fn write(out: &mut dyn Write, table: Table<'_>, _options: Options) -> Result<u64, ExportError> {
    let title = escape(table.title);
    writeln!(out, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")?;
    writeln!(out, "<title>{title}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n<table>")?;
    write!(out, "<caption>{title}</caption>\n<thead>\n<tr>")?;
    for column in table.columns {
        write!(out, "<th scope=\"col\">{}</th>", escape(&column.name))?;
    }
    writeln!(out, "</tr>\n</thead>\n<tbody>")?;
    let mut written = 0;
    for row in table.rows {
        out.write_all(b"<tr>")?;
        for value in &row? {
            write_cell(out, value)?;
        }
        out.write_all(b"</tr>\n")?;
        written += 1;
    }
    writeln!(out, "</tbody>\n</table>\n</body>\n</html>")?;
    out.flush()?;
    Ok(written)
}

fn write_cell(out: &mut dyn Write, value: &Value) -> std::io::Result<()> {
    let class = match value {
        Value::Integer(_) | Value::Real(_) => " class=\"number\"",
        _ => "",
    };
    write!(out, "<td{class}>{}</td>", escape(&text(value)))
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}
