//! A Markdown table as GitHub and Pandoc read it, for notes and reports.

use std::io::Write;

use super::cell::text;
use super::{ExportError, Format, Options, Table};

/// Markdown.
pub(super) const FORMAT: Format =
    Format { name: "markdown", extension: "md", about: "a Markdown table", spreadsheet: false, write };

fn write(out: &mut dyn Write, table: Table<'_>, _options: Options) -> Result<u64, ExportError> {
    for column in table.columns {
        write!(out, "| {} ", escape(&column.name))?;
    }
    out.write_all(b"|\n")?;
    for _ in table.columns {
        out.write_all(b"| --- ")?;
    }
    out.write_all(b"|\n")?;
    let mut written = 0;
    for row in table.rows {
        for value in &row? {
            write!(out, "| {} ", escape(&text(value)))?;
        }
        out.write_all(b"|\n")?;
        written += 1;
    }
    out.flush()?;
    Ok(written)
}

/// Text that means itself inside a cell: no character of it ends the cell, the row, or begins markup.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' => escaped.push_str("<br>"),
            '<' => escaped.push_str("&lt;"),
            '&' => escaped.push_str("&amp;"),
            '|' | '\\' | '`' | '*' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            other => escaped.push(other),
        }
    }
    escaped
}
