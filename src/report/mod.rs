//! Reports: SQL files with a header, run over the corpus.

mod rows;

pub use rows::{Column, Rows, Value};
