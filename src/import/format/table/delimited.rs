//! Tables in text files: CSV, TSV and their kin, read row by row, so that such a file may be of any length.

use std::io::{self, BufRead, Read};

use csv::ByteRecord;

use super::columns::Columns;
use super::dialect::{Dialect, is_table, preamble};
use super::{Error, Format, Input, Sink, Start};
use crate::import::bounded::Bound;
use crate::import::decode::encoding;
use crate::import::decoding;
use crate::import::input::START;

/// Cells parted by commas, semicolons, tabs or bars.
pub const DELIMITED: Format = Format {
    name: "table",
    extensions: &["csv", "tsv", "tab", "psv"],
    recognizes: |start: &Start<'_>| is_table(&decoded(start.bytes), start.bytes.len() == START),
    read,
};

fn decoded(bytes: &[u8]) -> String {
    let (encoding, mark) = encoding(bytes);
    encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned()
}

fn read(mut input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let start = input.start()?;
    let first = decoded(&start);
    let mut dialect = Dialect::of(&first, start.len() == START);
    let mut text = decoding::text(&start, input.reader())?;
    if let Some((delimiter, length)) = preamble(&first) {
        dialect.delimiter = delimiter;
        io::copy(&mut text.by_ref().take(length as u64), &mut io::sink())?;
    }
    rows(text, dialect, sink)
}

fn rows(text: impl BufRead, dialect: Dialect, sink: &mut Sink<'_>) -> Result<(), Error> {
    let bound = Bound::new();
    let mut reader = dialect.reader(bound.read(text, dialect.delimiter));
    let mut columns: Option<Columns> = None;
    let mut row = ByteRecord::new();
    for number in 1.. {
        bound.renew();
        let label = format!("row {number}");
        match reader.read_byte_record(&mut row) {
            Ok(false) => break,
            Ok(true) => {}
            Err(_) if bound.is_spent() => return sink.fail(label, Error::EndlessRow),
            Err(error) => return Err(error.into()),
        }
        let cells = cells(&row);
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let Some(columns) = &columns else {
            let named = Columns::of(&cells, &sink.given().columns)?;
            if named.is_row {
                named.put(label, cells, sink)?;
            }
            columns = Some(named);
            continue;
        };
        // A cell that swallows the rows below it leaves none for the columns behind it.
        if cells.len() < columns.count() && cells.last().is_some_and(|last| last.trim().contains('\n')) {
            sink.fail(label, Error::LongRow { cells: cells.len(), columns: columns.count() })?;
            continue;
        }
        columns.put(label, cells, sink)?;
    }
    Ok(())
}

/// The cells of a row in the encoding that the whole row proves.
fn cells(row: &ByteRecord) -> Vec<String> {
    let utf8 = row.iter().map(|cell| std::str::from_utf8(cell).map(str::to_owned));
    utf8.collect::<Result<_, _>>().unwrap_or_else(|_| {
        let (encoding, _) = encoding(row.as_slice());
        row.iter().map(|cell| encoding.decode_without_bom_handling(cell).0.into_owned()).collect()
    })
}
