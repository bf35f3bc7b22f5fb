//! `corpus sql`: one SELECT of the user's own.

use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use super::database::{DatabaseArgs, PatienceArgs, parameter};
use super::nearest::nearest;
use super::output::{self, OutputArgs, OutputFormat};
use super::{Failure, output::note};
use crate::report::{ReadOnly, Select, SelectError, Value};

/// Ask with SQL of your own; nothing can be changed
///
/// The file is opened for reading only, and a statement that would change it, reach another file or set something is
/// refused. `corpus schema` tells the tables and columns.
#[derive(clap::Args)]
#[command(after_long_help = "\
Examples:
  corpus sql 'SELECT name FROM people ORDER BY name'
  corpus sql 'SELECT title FROM articles WHERE published >= :since' -p since=2023-06
  corpus sql my-question.sql --format csv > answer.csv
  echo 'SELECT count(*) FROM quotes' | corpus sql -")]
pub struct Args {
    /// The statement, a file that holds it, or - for standard input
    #[arg(value_name = "SQL", allow_hyphen_values = true)]
    sql: String,

    /// The value of a :name in the statement. Numbers are numbers, as in SQL; '…' around makes text of them
    #[arg(short, long = "param", value_name = "NAME=VALUE", value_parser = parameter)]
    parameters: Vec<(String, Value)>,

    /// Print at most so many rows, and say how many there were
    #[arg(long, value_name = "ROWS")]
    limit: Option<u64>,

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
    let mut select = match Select::prepare(&reader, &sql, &args.parameters) {
        Ok(select) => select,
        Err(error) => return Err(point_out(error, &sql, &reader)),
    };
    let columns = select.columns().to_vec();
    let mut rows = select.stream();
    let most = args.limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
    let printed = {
        let first = rows.by_ref().take(most);
        let mut shown: Box<dyn Iterator<Item = _>> =
            if is_table { Box::new(reader.kept(first)) } else { Box::new(first) };
        output::print_rows("corpus sql", &columns, &mut shown, &args.output)?
    };
    if args.limit.is_some() {
        let (rest, are_all) = reader.count(&mut rows)?;
        let total = printed + rest as u64;
        match (rest, are_all) {
            (0, true) => {}
            (_, true) => note(&format!("{printed} of {total} rows; --limit shows more")),
            (_, false) => note(&format!("{printed} of more than {total} rows; --limit shows more")),
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
    let place = at.filter(|_| sql.trim().contains('\n')).and_then(|at| sql.get(..at)).map(|before| {
        let line = before.matches('\n').count() + 1;
        format!(" (line {line})")
    });
    let failure = Failure::misused(format!("{message}{}", place.unwrap_or_default()));
    match meant(message, reader) {
        Some(name) => failure.hint(format!("did you mean {name}?")),
        None => failure.hint("`corpus schema` lists the tables and their columns"),
    }
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
