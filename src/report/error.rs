//! Why a report gives no answer.

use std::path::PathBuf;

use super::bearer::Candidate;
use super::{Parameter, SelectError};

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
        /// Those that it has.
        known: Vec<Parameter>,
    },
    /// A column that a report does not have.
    #[error("{report} has no column '{column}'")]
    NoSuchColumn {
        /// The report.
        report: String,
        /// The name given.
        column: String,
        /// Those that it has.
        known: Vec<String>,
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
    #[error("{report} needs {parameter}")]
    Missing {
        /// The report.
        report: String,
        /// The parameter.
        parameter: String,
        /// All that it has.
        known: Vec<Parameter>,
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
    #[error("'{given}' may be any of {total}")]
    AmbiguousName {
        /// The name given.
        given: String,
        /// What it may stand for, the most mentioned first; of many only the first.
        candidates: Vec<Candidate>,
        /// How many there are.
        total: usize,
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
