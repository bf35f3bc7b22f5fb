//! Tables whose first row names their columns, one article a row.

mod columns;
mod delimited;
mod dialect;
#[cfg(feature = "spreadsheets")]
mod spreadsheet;

pub use delimited::DELIMITED;
#[cfg(feature = "spreadsheets")]
pub use spreadsheet::{ODS, XLSX};

use super::{Error, Format, Input, Record, Sink, Start};
