//! `corpus sql`: one SELECT of the user's own.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use super::Failure;
use super::database::{DatabaseArgs, PatienceArgs, parameter};
use super::limit::{LimitArgs, note_limit, note_more};
use super::nearest::nearest;
use super::output::{self, Listing, OutputArgs, OutputFormat};
use crate::report::{ReadOnly, Select, SelectError, Value, add_functions};

/// Ask with SQL of your own; nothing can be changed
///
/// The file is opened for reading only, and a statement that would change it, reach another file or set something is
/// refused. `corpus schema` tells the tables and columns. Beside SQLite's own functions there is `text REGEXP pattern`, in
/// the syntax of Rust's `regex`: (?i) at the beginning makes it blind to case.
#[derive(clap::Args)]
#[command(after_long_help = "\
Examples:
  corpus sql 'SELECT name FROM people ORDER BY name'
  corpus sql 'SELECT title FROM articles WHERE published >= :since' -p since=2023-06
  corpus sql \"SELECT title FROM articles WHERE title REGEXP '(?i)harbou?r'\"
  corpus sql my-question.sql --format csv > answer.csv
  echo 'SELECT count(*) FROM quotes' | corpus sql -")]
pub struct Args {
    /// The statement, a file that holds it, or - for standard input
    #[arg(value_name = "SQL", allow_hyphen_values = true)]
    sql: String,

    /// The value of a :name in the statement. Numbers are numbers, as in SQL; '…' around makes text of them
    #[arg(short, long = "param", value_name = "NAME=VALUE", value_parser = parameter)]
    parameters: Vec<(String, Value)>,

    #[command(flatten)]
    limit: LimitArgs,

    #[command(flatten)]
    patience: PatienceArgs,

    #[command(flatten)]
    output: OutputArgs,

    #[command(flatten)]
    database: DatabaseArgs,
}

/// How long a statement may take unless the user says otherwise: longer than it takes to read through a large corpus.
const USUAL_TIME: Duration = Duration::from_secs(60);

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    let sql = statement(&args.sql)?;
    let reader = args.database.read()?;
    args.patience.watch(&reader, USUAL_TIME)?;
    let is_table = matches!(args.output.format, OutputFormat::Table);
    if is_table {
        args.patience.leave_room_to_draw(&reader);
    }
    add_functions(reader.connection()).map_err(Failure::failed)?;
    let mut select = match Select::prepare(&reader, &sql, &args.parameters) {
        Ok(select) => select,
        Err(error) => return Err(point_out(error, &sql, &reader)),
    };
    let columns = select.columns().to_vec();
    let listing = Listing { title: "corpus sql", columns: &columns, telling: &[] };
    let mut rows = select.stream();
    let limit = args.limit.rows(args.output.format);
    let printed = {
        let first = rows.by_ref().take(limit.unwrap_or(usize::MAX));
        let mut shown: Box<dyn Iterator<Item = _>> =
            if is_table { Box::new(reader.kept(first)) } else { Box::new(first) };
        output::print_rows(listing, &mut shown, &args.output)?
    };
    if limit.is_some() {
        match reader.count(&mut rows)? {
            (rest, true) => note_limit(printed, printed + rest),
            (rest, false) => note_more(printed, printed + rest),
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The SQL itself, from where the user has it.
fn statement(given: &str) -> Result<String, Failure> {
    let path = Path::new(given);
    let mut sql = String::new();
    if given == "-" {
        let read = std::io::stdin().read_to_string(&mut sql);
        read.map_err(|error| Failure::failed(format!("can't read standard input: {error}")))?;
    } else if path.is_file() || (given.ends_with(".sql") && !given.contains(char::is_whitespace)) {
        sql = fs::read_to_string(path)
            .map_err(|error| Failure::failed(format!("can't read {given}: {error}")))?;
    } else {
        given.clone_into(&mut sql);
    }
    if let Some(at) = sql.find('\0') {
        let line = sql[..at].matches('\n').count() + 1;
        return Err(Failure::misused(format!("the statement holds a NUL character (line {line})"))
            .hint("SQLite would not read what stands behind it; is it a text file?"));
    }
    Ok(sql.trim_start_matches('\u{feff}').to_owned())
}

/// Adds to SQLite's message where it stopped and which name may be meant.
fn point_out(error: SelectError, sql: &str, reader: &ReadOnly) -> Failure {
    let SelectError::Wrong { message, at } = &error else { return error.into() };
    let place = at.and_then(|at| place(sql, at)).unwrap_or_default();
    let failure = Failure::misused(format!("{message}{place}"));
    match meant(message, reader) {
        Some(name) => failure.hint(format!("did you mean {name}?")),
        None => failure.hint("`corpus schema` lists the tables and their columns"),
    }
}

/// The most letters of a line that are shown before and behind a place.
const AROUND: usize = 36;

/// The line of the statement with a sign under the place where SQLite stopped; its number if there are several.
fn place(sql: &str, at: usize) -> Option<String> {
    let (before, behind) = (sql.get(..at)?, sql.get(at..)?);
    let number = before.matches('\n').count() + 1;
    let line = if sql.trim().contains('\n') { format!(" (line {number})") } else { String::new() };
    let start = before.rsplit('\n').next().unwrap_or_default();
    let letters = start.chars().count();
    let shown = |text: &str| text.replace(|letter: char| letter.is_control(), " ");
    let start = shown(&start.chars().skip(letters.saturating_sub(AROUND)).collect::<String>());
    let end = behind.lines().next().unwrap_or_default().chars().take(AROUND).collect::<String>();
    Some(format!("{line}\n  {start}{}\n  {:>2$}", shown(&end).trim_end(), '^', start.chars().count() + 1))
}

/// The name of a table or column that SQLite's message is about, as it should have been.
fn meant(message: &str, reader: &ReadOnly) -> Option<String> {
    let (wanted, names) = if let Some(wanted) = message.strip_prefix("no such table: ") {
        (wanted, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name")
    } else if let Some(wanted) = message.strip_prefix("no such column: ") {
        let columns = "SELECT DISTINCT p.name FROM sqlite_schema s, pragma_table_info(s.name) p \
                       WHERE s.type IN ('table', 'view') ORDER BY p.name";
        (wanted.rsplit('.').next().unwrap_or(wanted), columns)
    } else {
        return None;
    };
    let mut select = Select::prepare(reader, names, &[]).ok()?;
    let known: Vec<String> = select
        .rows()
        .filter_map(|row| match row.ok()?.into_iter().next() {
            Some(Value::Text(name)) => Some(name),
            _ => None,
        })
        .collect();
    nearest(wanted, known.iter().map(String::as_str)).map(str::to_owned)
}
