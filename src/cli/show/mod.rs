//! `corpus show`: the words with what was found in them.

mod article;
mod entity;
mod event;
mod marked;
mod quote;
mod rules;

use std::process::ExitCode;

use super::Failure;
use super::contents::texts;
use super::database::DatabaseArgs;
use super::output::{self, line_width};
use crate::report::{ParameterKind, ReadOnly, Value};

/// Show an article with its quotes and names marked, a quote with why it has this speaker, or all about a person
#[derive(clap::Args)]
#[command(after_long_help = "\
Examples:
  corpus show article 3
  corpus show quote 12
  corpus show person Blinken")]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// An article, its names and quotes marked: in colour on a terminal, by signs otherwise
    Article(Numbered),
    /// A quote in its sentence, with its speaker and why
    Quote(Numbered),
    /// An event, with the sentences that tell of it
    Event(Numbered),
    /// A person: names, roles, quotes, events, meetings
    Person(Named),
    /// An organization: names, people, quotes, events
    Organization(Named),
    /// A place: names, quotes of its government, events
    Place(Named),
}

#[derive(clap::Args)]
struct Numbered {
    /// Its id
    id: i64,

    #[command(flatten)]
    database: DatabaseArgs,
}

#[derive(clap::Args)]
struct Named {
    /// Any form of its name, or its id
    name: String,

    #[command(flatten)]
    database: DatabaseArgs,
}

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    let page = match args.what {
        What::Article(which) => article::show(&which.database.read()?, which.id)?,
        What::Quote(which) => quote::show(&which.database.read()?, which.id)?,
        What::Event(which) => event::show(&which.database.read()?, which.id)?,
        What::Person(which) => named(&which, &ParameterKind::Person)?,
        What::Organization(which) => named(&which, &ParameterKind::Organization)?,
        What::Place(which) => named(&which, &ParameterKind::Place)?,
    };
    output::styled_to_stdout(&page)?;
    Ok(ExitCode::SUCCESS)
}

fn named(which: &Named, kind: &ParameterKind) -> Result<String, Failure> {
    let reader = which.database.read()?;
    let word = match kind {
        ParameterKind::Person => "person",
        ParameterKind::Organization => "organization",
        _ => "place",
    };
    let name = match which.name.parse::<i64>() {
        Ok(id) => format!("{word}:{id}"),
        Err(_) => which.name.clone(),
    };
    let taken = crate::report::resolve(reader.connection(), kind, &name, false)?;
    if let Some(note) = taken.note {
        output::note(&format!("note: {note}"));
    }
    entity::show(&reader, word, taken.named.id)
}

/// The one row of a question about something by its id; a clear word if there is none.
fn one(reader: &ReadOnly, what: &str, id: i64, sql: &str) -> Result<Vec<Option<String>>, Failure> {
    let found = texts(reader, sql, &[("id", Value::Integer(id))])?.into_iter().next();
    found.ok_or_else(|| {
        let failure = Failure::misused(format!("there is no {what} {id}"));
        let table = if what == "person" { "people".to_owned() } else { format!("{what}s") };
        let last = texts(reader, &format!("SELECT max(id) FROM {table}"), &[]).ok();
        match last.and_then(|rows| rows.into_iter().next()?.into_iter().next()?) {
            Some(last) => failure.hint(format!("the last one is {last}")),
            None => failure.hint(format!("there are no {table} in this corpus")),
        }
    })
}

/// Lines of `label  words`, wrapped with the words under each other; a line without words is left out.
fn labelled(lines: &[(&str, Option<String>)]) -> String {
    let width = lines.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0) + 2;
    let mut text = String::new();
    for (label, words) in lines {
        if let Some(words) = words.as_deref().filter(|words| !words.is_empty()) {
            let wrapped = marked::wrap(&super::shown::shown(words), usize::from(line_width()), width);
            text.push_str(&format!("{label:<width$}{wrapped}\n"));
        }
    }
    text
}
