//! `corpus schema`: the tables and columns, with what they hold.

use std::fmt::Write as _;
use std::process::ExitCode;

use super::contents::{kind_of, tables, texts};
use super::database::DatabaseArgs;
use super::nearest::nearest;
use super::output::{self, OutputArgs};
use super::{Failure, page};
use crate::report::{Column, ReadOnly, Rows, Value};
use crate::store::{ColumnDescription, TableDescription};

/// Tell the tables and columns, and what they hold
#[derive(clap::Args)]
#[command(after_long_help = "\
Examples:
  corpus schema            all tables and views
  corpus schema quotes     the columns of one
  corpus schema --sql      the statements that made them")]
pub struct Args {
    /// A table or view, to tell its columns
    table: Option<String>,

    /// Working tables of the program too
    #[arg(long)]
    all: bool,

    /// The SQL statements that made the tables
    #[arg(long, conflicts_with = "page")]
    sql: bool,

    /// The reference page (docs/SCHEMA.md): all tables and columns as Markdown
    #[arg(long, conflicts_with_all = ["table", "all"])]
    page: bool,

    #[command(flatten)]
    output: OutputArgs,

    #[command(flatten)]
    database: DatabaseArgs,
}

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    let reader = args.database.read()?;
    let tables = tables(&reader)?;
    if args.page {
        let page = page::schema(&tables);
        output::to_stdout(|out| Ok(out.write_all(page.as_bytes())?))?;
        return Ok(ExitCode::SUCCESS);
    }
    let table = args.table.as_deref().map(|name| find(name, &tables)).transpose()?;
    if args.sql {
        let statements = statements(&reader, table)?;
        output::to_stdout(|out| Ok(out.write_all(statements.as_bytes())?))?;
        return Ok(ExitCode::SUCCESS);
    }
    let rows = table.map_or_else(|| list(&tables, args.all), columns);
    output::print("corpus schema", &rows, &[], &args.output)?;
    Ok(ExitCode::SUCCESS)
}

fn find<'t>(name: &str, tables: &'t [TableDescription]) -> Result<&'t TableDescription, Failure> {
    tables.iter().find(|table| table.name == name).ok_or_else(|| {
        let failure = Failure::misused(format!("there is no table or view {name}"));
        match nearest(name, tables.iter().map(|table| table.name.as_str())) {
            Some(near) => failure.hint(format!("did you mean {near}?")),
            None => failure.hint("`corpus schema` lists them"),
        }
    })
}

/// The tables and views with what they hold.
fn list(tables: &[TableDescription], all: bool) -> Rows {
    let shown = tables.iter().filter(|table| all || !table.is_working_table());
    let row =
        |table: &TableDescription| vec![text(&table.name), text(kind_of(table)), text(&table.description)];
    rows(&["name", "kind", "description"], shown.map(row).collect())
}

/// The columns of a table: name, type, the table it refers to, what it holds.
fn columns(table: &TableDescription) -> Rows {
    let row = |column: &ColumnDescription| {
        let ColumnDescription { name, declared, references, description } = column;
        let target = references.as_ref().map_or(Value::Null, |(table, _)| text(table));
        vec![text(name), declared.as_deref().map_or(Value::Null, text), target, text(description)]
    };
    rows(&["column", "type", "refers_to", "description"], table.columns.iter().map(row).collect())
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

fn rows(columns: &[&str], rows: Vec<Vec<Value>>) -> Rows {
    let columns = columns.iter().map(|name| Column { name: (*name).to_owned() }).collect();
    Rows { columns, total: rows.len(), rows }
}

/// The statements that made a table and what hangs on it, or everything.
fn statements(reader: &ReadOnly, table: Option<&TableDescription>) -> Result<String, Failure> {
    let sql = "SELECT sql FROM sqlite_schema AS s WHERE sql IS NOT NULL AND (:table IS NULL OR tbl_name = :table) \
               AND tbl_name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND NOT EXISTS \
               (SELECT 1 FROM pragma_table_list AS l WHERE l.name = s.tbl_name AND l.type = 'shadow') ORDER BY rowid";
    let table = table.map_or(Value::Null, |table| text(&table.name));
    let mut statements = String::new();
    for row in texts(reader, sql, &[("table", table)])? {
        if let Some(Some(statement)) = row.into_iter().next() {
            // Writing to a string does not fail.
            let _ = writeln!(statements, "{statement};");
        }
    }
    Ok(statements)
}
