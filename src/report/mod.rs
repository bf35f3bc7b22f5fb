//! Reports: SQL files with a header, run over the corpus.

mod read_only;
mod rows;
mod select;

pub use read_only::ReadOnly;
pub use rows::{Column, Rows, Value};
pub use select::{Select, SelectError};
