//! Reports: SQL files with a header, run over the corpus.
//!
//! A report is one file of `reports/`: a header of comments that names it and describes its parameters, and one
//! `SELECT`. All else is derived from these files: the subcommands of `corpus query` with their flags and help, the
//! completions, and `docs/REPORTS.md`. A file of the user's own is run the same way.
//!
//! | module | |
//! |---|---|
//! | `canned` | the reports inside the program, and one read from a file |
//! | `header` | the comments that open a report |
//! | `parameter` | what a report can be asked, and the values it takes |
//! | `name` | which person, organization or place a name stands for |
//! | `bearer` | those who bear a name, and what tells one from the other |
//! | `statement` | the parameters that a statement names |
//! | `form`, `fold` | the known forms of names, and how they are compared |
//! | `read_only`, `bounds` | a connection that can only read, and what it may take of time and memory |
//! | `run` | a report with its parameters bound, to rows |
//! | `article_column` | the title and address of the article that a row is about |
//! | `gap` | what stands between the parts of a quote |
//! | `functions`, `regexp` | the few SQL functions that reports use beyond SQLite's own |
//! | `wording` | how alike two wordings are |
//! | `page` | the reference page of all reports |

mod article_column;
mod bearer;
mod bounds;
mod canned;
mod error;
mod fold;
mod form;
mod functions;
mod gap;
mod header;
mod name;
mod page;
mod parameter;
mod read_only;
mod regexp;
mod rows;
mod run;
mod select;
mod statement;
mod wording;

pub use bearer::Candidate;
pub use canned::{all, close_names, find, read};
pub use error::Error;
pub use functions::add_functions;
pub use header::Report;
pub use name::{EntityTable, Named, Taken, resolve};
pub use page::page;
pub use parameter::{Parameter, ParameterKind};
pub use read_only::ReadOnly;
pub use rows::{Column, Rows, Value};
pub use run::{Answer, Question};
pub use select::{Select, SelectError};
