//! Why a report gives no answer.

use std::path::PathBuf;

use super::SelectError;
use super::name::Candidate;

/// Why a report gives no answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No report is called so.
    #[error("there is no report '{name}'")]
    NoSuchReport {
        /// What was asked for.
        name: String,
        /// Reports with a name like it.
        close: Vec<String>,
    },
    /// The file of a report can't be read.
    #[error("can't read {path}: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// The header of a report is not understood.
    #[error("{report}, line {line}: {problem}")]
    Header {
        /// The report.
        report: String,
        /// Counted from 1.
        line: usize,
        /// What is wrong with the line.
        problem: String,
    },
    /// A report has no such parameter.
    #[error("{report} has no parameter '{parameter}'")]
    NoSuchParameter {
        /// The report.
        report: String,
        /// The name given.
        parameter: String,
    },
    /// A value that the parameter can't take.
    #[error("'{value}' is not {expected} (--{parameter})")]
    BadValue {
        /// The parameter.
        parameter: String,
        /// What was given.
        value: String,
        /// What it takes.
        expected: String,
    },
    /// A parameter that must be given is not.
    #[error("{report} needs {parameter}: {help}")]
    Missing {
        /// The report.
        report: String,
        /// The parameter.
        parameter: String,
        /// What it is for.
        help: String,
    },
    /// Nobody and nothing is known by that name.
    #[error("no {sought} in this corpus is called '{given}'")]
    UnknownName {
        /// The name given.
        given: String,
        /// What was looked for: "person", "person, organization or place" …
        sought: &'static str,
        /// Names like it.
        candidates: Vec<Candidate>,
    },
    /// Several are known by that name.
    #[error("'{given}' may be any of {}", candidates.len())]
    AmbiguousName {
        /// The name given.
        given: String,
        /// All it may stand for.
        candidates: Vec<Candidate>,
    },
    /// The statement can't be run.
    #[error("{report}: {source}")]
    Sql {
        /// The report.
        report: String,
        /// Why not.
        source: SelectError,
    },
    /// The database can't be asked.
    #[error("can't look up a name: {0}")]
    Lookup(#[from] rusqlite::Error),
}
