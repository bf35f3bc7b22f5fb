//! Rows to standard output, in the format the user asked for; all else to standard error.

use std::io::{self, BufWriter, IsTerminal, Write};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::Failure;
use super::columns::{Choice, choice};
use super::limit::note_limit;
use super::shown::Shown;
use super::table::{self, Layout};
use crate::export::{ExportError, FORMATS, Format, Options, Table};
use crate::report::{Column, Rows, SelectError, Value};

/// The width of tables that are not printed to a terminal, unless COLUMNS says another.
const WIDTH_OFF_TERMINAL: u16 = 100;

/// How rows are printed.
#[derive(clap::Args, Clone, Debug)]
#[command(next_help_heading = "Output")]
pub struct OutputArgs {
    /// How rows are printed
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = format_parser(true))]
    pub format: OutputFormat,

    /// Only these columns, in this order; title and url too, where rows are about an article
    #[arg(long, value_name = "COLUMN,…", value_delimiter = ',')]
    pub columns: Vec<String>,

    /// In tables, every row upright: one line for each of its columns that holds something. Without it, rows stand
    /// upright only where the line is too short for the most telling columns
    #[arg(long, conflicts_with = "wide")]
    pub upright: bool,

    /// In tables, one line for each row, however long, with all columns and no cell cut
    #[arg(long)]
    pub wide: bool,

    #[command(flatten)]
    pub spreadsheet: SpreadsheetArgs,
}

/// Wishes of those who open a file in a spreadsheet program.
#[derive(clap::Args, Clone, Copy, Debug)]
#[command(next_help_heading = "Output")]
pub struct SpreadsheetArgs {
    /// Begin CSV and TSV with a byte order mark, by which Excel knows UTF-8
    #[arg(long)]
    pub bom: bool,

    /// In CSV and TSV, put an apostrophe before text that a spreadsheet would run as a formula (= + - @)
    #[arg(long)]
    pub excel_safe: bool,
}

impl SpreadsheetArgs {
    /// The options for the writer.
    ///
    /// # Errors
    /// If something is wished that the format has no place for.
    pub fn options(self, format: Option<&Format>) -> Result<Options, Failure> {
        if (self.bom || self.excel_safe) && !format.is_some_and(|format| format.spreadsheet) {
            let flag = if self.bom { "--bom" } else { "--excel-safe" };
            return Err(Failure::misused(format!("{flag} is for CSV and TSV")).hint("add --format csv"));
        }
        Ok(Options { bom: self.bom, excel_safe: self.excel_safe })
    }
}

/// A way to print rows.
#[derive(Clone, Copy, Debug)]
pub enum OutputFormat {
    /// For reading.
    Table,
    /// For other programs.
    Written(&'static Format),
}

/// Reads `--format`; the names come from the list of formats.
pub fn format_parser(with_table: bool) -> impl TypedValueParser<Value = OutputFormat> {
    let table =
        with_table.then(|| PossibleValue::new("table").help("a table for reading, as wide as the terminal"));
    let written = FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.about));
    PossibleValuesParser::new(table.into_iter().chain(written))
        .map(|name| Format::named(&name).map_or(OutputFormat::Table, OutputFormat::Written))
}

/// What is printed: rows of these columns.
#[derive(Clone, Copy, Debug)]
pub struct Listing<'l> {
    /// What it is called, for formats that show it.
    pub title: &'l str,
    /// In order.
    pub columns: &'l [Column],
    /// The names of the columns, the most telling first, where a table may leave some out for want of room.
    pub telling: &'l [String],
}

/// Prints rows that are all there, and says so if they are only the first.
///
/// # Errors
/// If a column is asked for that is not there, or standard output can't be written to; a pipe closed early is no error.
pub fn print(title: &str, rows: &Rows, telling: &[String], how: &OutputArgs) -> Result<(), Failure> {
    let listing = Listing { title, columns: &rows.columns, telling };
    print_rows(listing, &mut rows.rows.iter().cloned().map(Ok), how)?;
    note_limit(rows.rows.len(), rows.total);
    Ok(())
}

/// Prints rows as they are fetched, and returns how many there were.
///
/// # Errors
/// If a column is asked for that is not there, the rows can't be read to their end, or standard output can't be written
/// to; a pipe closed early is no error.
pub fn print_rows(
    listing: Listing<'_>,
    rows: &mut dyn Iterator<Item = Result<Vec<Value>, SelectError>>,
    how: &OutputArgs,
) -> Result<usize, Failure> {
    let Some(Choice { columns, places }) = choice(listing.columns, &how.columns)? else {
        return print_all(listing, rows, how);
    };
    let chosen = |row: Vec<Value>| places.iter().map(|place| row[*place].clone()).collect();
    // What is asked for by name is not left out.
    let listing = Listing { columns: &columns, telling: &[], ..listing };
    print_all(listing, &mut rows.map(|row| row.map(chosen)), how)
}

fn print_all(
    listing: Listing<'_>,
    rows: &mut dyn Iterator<Item = Result<Vec<Value>, SelectError>>,
    how: &OutputArgs,
) -> Result<usize, Failure> {
    match how.format {
        OutputFormat::Table => {
            how.spreadsheet.options(None)?;
            let rows = rows.collect::<Result<Vec<_>, _>>()?;
            print_table(listing, &rows, how)?;
            Ok(rows.len())
        }
        OutputFormat::Written(format) => {
            let options = how.spreadsheet.options(Some(format))?;
            let table = Table { title: listing.title, columns: listing.columns, rows };
            let mut written = 0;
            to_stdout(|out| {
                written = format.write(out, table, options)?;
                Ok(())
            })?;
            Ok(usize::try_from(written).unwrap_or(usize::MAX))
        }
    }
}

fn print_table(listing: Listing<'_>, rows: &[Vec<Value>], how: &OutputArgs) -> Result<(), Failure> {
    let layout = Layout {
        width: (!how.wide).then(line_width),
        cut: io::stdout().is_terminal() && !how.wide,
        upright: how.upright,
        telling: listing.telling,
    };
    let drawn = table::draw(listing.columns, rows, layout);
    // Cells are shown already; what is left of control characters are the ends of lines.
    to_stdout(|out| Ok(out.write_all(drawn.text.as_bytes())?))?;
    if rows.is_empty() {
        note("no rows");
    } else if !drawn.left_out.is_empty() {
        note(&format!(
            "no room for {}; --columns, --wide or --upright shows them",
            drawn.left_out.join(", ")
        ));
    }
    if drawn.cut {
        note("cells that end in … are cut; --wide prints them whole");
    }
    Ok(())
}

/// Columns of a line: the terminal's, what COLUMNS says, or a fixed number.
pub fn line_width() -> u16 {
    let set = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let terminal = || io::stdout().is_terminal().then(|| comfy_table::Table::new().width()).flatten();
    set.or_else(terminal).unwrap_or(WIDTH_OFF_TERMINAL).clamp(20, 10_000)
}

/// Writes data to standard output; before a terminal control characters are shown.
///
/// # Errors
/// If it can't be written; a pipe closed early is no error.
pub fn to_stdout(write: impl FnOnce(&mut dyn Write) -> Result<(), ExportError>) -> Result<(), Failure> {
    let stdout = io::stdout();
    let written = if stdout.is_terminal() {
        let mut out = BufWriter::new(Shown::new(stdout.lock()));
        write(&mut out).and_then(|()| Ok(out.flush()?))
    } else {
        let mut out = BufWriter::with_capacity(1 << 16, stdout.lock());
        write(&mut out).and_then(|()| Ok(out.flush()?))
    };
    match written {
        Err(error) if !error.is_closed_pipe() => Err(error.into()),
        _ => Ok(()),
    }
}

/// Writes a page whose styles are made and whose cells are shown already.
///
/// # Errors
/// If it can't be written; a pipe closed early is no error.
pub fn styled_to_stdout(page: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(page.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(ExportError::Write(error).into()),
        _ => Ok(()),
    }
}

/// Says something beside the data, to standard error.
pub fn note(text: &str) {
    // If nobody listens any more there is nobody to tell.
    let _ = writeln!(io::stderr(), "{}", super::shown::shown(text));
}
