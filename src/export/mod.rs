//! Rows to bytes: the formats, and files that are complete or absent.
//!
//! A format is one file with a `FORMAT` and a line in [`FORMATS`]; everything else (flags, completions, help, file name
//! endings) derives from that list.

mod cell;
mod csv;
mod document;
mod file;
mod file_name;
mod html;
mod json;
mod markdown;
mod metadata;
mod ndjson;
mod package;
mod tsv;

use std::io::{self, Write};

use crate::report::{Column, SelectError, Value};

pub use cell::number;
pub use document::document;
pub use file::{FileError, write_file, write_file_here};
pub use file_name::FileNames;
pub use metadata::{METADATA_FILE, metadata};
pub use package::{PACKAGE_FILE, package};

/// All formats, in the order in which they are offered.
pub const FORMATS: &[Format] =
    &[csv::FORMAT, tsv::FORMAT, json::FORMAT, ndjson::FORMAT, markdown::FORMAT, html::FORMAT];

/// A way to write a table of rows.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// The usual ending of its files, without the dot.
    pub extension: &'static str,
    /// One line for the help.
    pub about: &'static str,
    /// Whether spreadsheet programs open it directly, so that `--bom` and `--excel-safe` mean something.
    pub spreadsheet: bool,
    write: WriteRows,
}

type WriteRows = fn(&mut dyn Write, Table<'_>, Options) -> Result<u64, ExportError>;

impl Format {
    /// The format of that name.
    pub fn named(name: &str) -> Option<&'static Format> {
        FORMATS.iter().find(|format| format.name == name)
    }

    /// The format whose files end so (`csv`, `md` …).
    pub fn of_extension(extension: &str) -> Option<&'static Format> {
        FORMATS.iter().find(|format| format.extension.eq_ignore_ascii_case(extension))
    }

    /// Writes a whole table and returns how many rows it had.
    ///
    /// # Errors
    /// If the rows can't be read to their end, or the bytes can't be written.
    pub fn write(&self, out: &mut dyn Write, table: Table<'_>, options: Options) -> Result<u64, ExportError> {
        (self.write)(out, table, options)
    }
}

/// What is written: columns, and rows that are fetched as they are written.
pub struct Table<'a> {
    /// What the table is called, for formats that show it.
    pub title: &'a str,
    /// In order.
    pub columns: &'a [Column],
    /// Each as long as `columns`.
    pub rows: &'a mut dyn Iterator<Item = Result<Vec<Value>, SelectError>>,
}

/// Wishes of those who open the file in a spreadsheet program.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Begin with a byte order mark, by which Excel knows UTF-8.
    pub bom: bool,
    /// Put an apostrophe before text that Excel would run as a formula.
    pub excel_safe: bool,
}

/// Why a table was not written to its end.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The place to write to refused.
    #[error(transparent)]
    Write(#[from] io::Error),
    /// The rows ended early.
    #[error(transparent)]
    Rows(#[from] SelectError),
}

impl ExportError {
    /// Whether the reader of a pipe went away, which is its good right.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, ExportError::Write(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}
