//! Files of Excel and LibreOffice Calc: the tables on their sheets, read row by row.

mod ods;
mod package;
mod serial;
mod shared;
mod styles;
mod xlsx;

use super::columns::{Columns, MOST_COLUMNS};
use super::{Error, Format, Input, Sink, Start};

pub use ods::ODS;
pub use xlsx::XLSX;

/// What such a file is called in messages.
const KIND: &str = "spreadsheet";
/// How many rows may stand above the one that names the columns.
const ROWS_ABOVE: usize = 10;

/// The rows of one sheet on their way to the sink.
struct Sheet {
    name: String,
    columns: Option<Columns>,
    /// What the first rows have that name no columns.
    unnamed: Vec<Error>,
}

impl Sheet {
    fn new(name: &str) -> Sheet {
        Sheet { name: name.to_owned(), columns: None, unnamed: Vec::new() }
    }

    /// Takes a row: cells with the numbers of their columns from 0. False if no table is on the sheet.
    fn row(
        &mut self,
        number: usize,
        cells: Vec<(usize, String)>,
        sink: &mut Sink<'_>,
    ) -> Result<bool, Error> {
        if cells.iter().all(|(_, cell)| cell.trim().is_empty()) {
            return Ok(true);
        }
        let label = format!("sheet {}, row {number}", self.name);
        if let Some(columns) = &self.columns {
            // What stands beside the table has no name, and is none of its articles'.
            columns.put(label, spread(cells, columns.count()), sink)?;
            return Ok(true);
        }
        let width = cells.iter().map(|(column, _)| column + 1).max().unwrap_or(0).min(MOST_COLUMNS);
        let cells = spread(cells, width);
        match Columns::of(&cells, &sink.given().columns) {
            Ok(columns) => {
                if columns.is_row {
                    columns.put(label, cells, sink)?;
                }
                self.columns = Some(columns);
            }
            Err(error) => self.unnamed.push(error),
        }
        Ok(self.columns.is_some() || self.unnamed.len() < ROWS_ABOVE)
    }
}

/// Cells in their places of a row.
fn spread(cells: Vec<(usize, String)>, width: usize) -> Vec<String> {
    let mut row = vec![String::new(); width];
    for (column, cell) in cells {
        if let Some(place) = row.get_mut(column) {
            *place = cell;
        }
    }
    row
}

/// What is said of a file with a table on some sheet, or on none.
#[derive(Default)]
struct Sheets {
    has_table: bool,
    unnamed: Option<Error>,
}

impl Sheets {
    fn done(&mut self, sheet: Sheet) {
        self.has_table |= sheet.columns.is_some();
        // A first row of many cells is more likely meant as names than a line above the table.
        let width = |error: &Error| match error {
            Error::NoHeader { cells } => cells.len(),
            _ => usize::MAX,
        };
        let unnamed = self.unnamed.take().into_iter().chain(sheet.unnamed);
        self.unnamed = unnamed.reduce(|best, next| if width(&next) > width(&best) { next } else { best });
    }

    fn end(self) -> Result<(), Error> {
        match self.unnamed {
            Some(error) if !self.has_table => Err(error),
            None if !self.has_table => Err(Error::Empty),
            _ => Ok(()),
        }
    }
}
