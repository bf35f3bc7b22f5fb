//! Why a report gave no answer, with what the user can do about it.

use super::Failure;
use super::columns::no_such_column;
use super::shown::shown_on_one_line;
use crate::report::{Candidate, Error, Parameter};

/// Names are told of so many at most.
const TOLD: &str = "`corpus query most-quoted` lists some";

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        use Error as E;
        let message = error.to_string();
        match error {
            E::NoSuchReport { close, .. } if close.is_empty() => {
                Failure::misused(message).hint("`corpus query` lists the reports")
            }
            E::NoSuchReport { close, .. } => {
                Failure::misused(message).hint(format!("did you mean {}?", close.join(" or ")))
            }
            E::Missing { parameter, known, .. } => {
                let help = known.iter().find(|one| one.name == parameter).map(|one| one.help.as_str());
                let message = format!("{message}: {}", help.unwrap_or_default());
                Failure::misused(with_parameters(&message, &known))
            }
            E::NoSuchParameter { known, .. } => Failure::misused(with_parameters(&message, &known)),
            E::NoSuchColumn { column, known, .. } => {
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                no_such_column(&column, &known)
            }
            E::UnknownName { candidates, .. } if candidates.is_empty() => {
                Failure::misused(message).hint(format!("names are taken as the articles spell them; {TOLD}"))
            }
            E::UnknownName { candidates, .. } => {
                Failure::misused(with_candidates(&message, &candidates, candidates.len()))
                    .hint("did you mean one of these? A row can be given instead of a name")
            }
            E::AmbiguousName { candidates, total, .. } => {
                let row = candidates.first().map(|first| first.named.row()).unwrap_or_default();
                Failure::misused(with_candidates(&message, &candidates, total))
                    .hint(format!("give more of the name, or a row: {row}"))
            }
            E::Unreadable { .. } => Failure::misused(message),
            E::Sql { source, .. } => Failure::from(source),
            E::Lookup(_) => Failure::failed(message),
            _ => Failure::misused(message),
        }
    }
}

/// The message with a line for each parameter of the report.
fn with_parameters(message: &str, parameters: &[Parameter]) -> String {
    let names: Vec<String> =
        parameters.iter().map(|one| format!("--{} {}", one.flag(), one.kind.placeholder())).collect();
    let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
    let lines = parameters.iter().zip(names).map(|(parameter, name)| {
        let Parameter { required, default, help, .. } = parameter;
        let more = match default {
            _ if *required => " (required)".to_owned(),
            Some(default) => format!(" ({default} if not given)"),
            None => String::new(),
        };
        shown_on_one_line(format!("  {name:width$}  {help}{more}").trim_end()).into_owned()
    });
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        format!("{message}; it takes none")
    } else {
        format!("{message}\n{}", lines.join("\n"))
    }
}

/// The message with a line for each candidate: the name, what tells it from others, how often and where it is mentioned.
fn with_candidates(message: &str, candidates: &[Candidate], total: usize) -> String {
    let rows: Vec<String> = candidates.iter().map(|candidate| candidate.named.row()).collect();
    let width = rows.iter().map(String::len).max().unwrap_or(0);
    let mut lines = message.to_owned();
    for (candidate, row) in candidates.iter().zip(rows) {
        let Candidate { named, description, mentions, articles, outlets } = candidate;
        let description = description.as_deref().unwrap_or(named.kind.word());
        let mut line =
            format!("{row:width$}  {}, {description}, {}", named.name, counted(*mentions, "mention"));
        if *articles > 0 {
            line.push_str(&format!(" in {}", counted(*articles, "article")));
        }
        if !outlets.is_empty() {
            line.push_str(&format!(" ({})", outlets.join(", ")));
        }
        lines.push_str(&format!("\n  {}", shown_on_one_line(&line)));
    }
    if total > candidates.len() {
        lines.push_str(&format!("\n  … and {} more", total - candidates.len()));
    }
    lines
}

fn counted(number: i64, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
