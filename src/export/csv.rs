//! Comma-separated values by RFC 4180: a header, CRLF at the end of lines, quotation marks where needed, NULL empty.

use std::io::{self, Write};

use super::cell::spreadsheet_text;
use super::{ExportError, Format, Options, Table};

/// The byte order mark in UTF-8.
pub(super) const BOM: &[u8] = "\u{feff}".as_bytes();

/// CSV.
pub(super) const FORMAT: Format = Format {
    name: "csv",
    extension: "csv",
    about: "comma-separated values (RFC 4180)",
    spreadsheet: true,
    write,
};

fn write(out: &mut dyn Write, table: Table<'_>, options: Options) -> Result<u64, ExportError> {
    if options.bom {
        out.write_all(BOM)?;
    }
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    csv.write_record(table.columns.iter().map(|column| column.name.as_str())).map_err(plain)?;
    let mut written = 0;
    for row in table.rows {
        for value in &row? {
            csv.write_field(spreadsheet_text(value, options).as_bytes()).map_err(plain)?;
        }
        csv.write_record(None::<&[u8]>).map_err(plain)?;
        written += 1;
    }
    csv.flush()?;
    Ok(written)
}

/// The error of writing beneath one of the `csv` crate.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
