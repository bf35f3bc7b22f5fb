//! JSON, one object a line: what stream processors and many loaders like best.

use std::io::Write;

use super::json::{keys, write_object};
use super::{ExportError, Format, Options, Table};

/// NDJSON.
pub(super) const FORMAT: Format = Format {
    name: "ndjson",
    extension: "ndjson",
    about: "one JSON object a line, types kept",
    spreadsheet: false,
    write,
};

fn write(out: &mut dyn Write, table: Table<'_>, _options: Options) -> Result<u64, ExportError> {
    let keys = keys(table.columns)?;
    let mut written = 0;
    for row in table.rows {
        write_object(out, &keys, &row?)?;
        out.write_all(b"\n")?;
        written += 1;
    }
    out.flush()?;
    Ok(written)
}
