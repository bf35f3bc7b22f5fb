//! News articles in, one SQLite file out: who said what, to whom, about what, when, in which outlet.
//!
//! The data flows one way, and the folders are named after its stages:
//!
//! ```text
//! bytes --import--> Article --extract--> Document --store--> rows --resolve--> people, organizations, places, events
//!                                                               |--report--> rows --export--> bytes
//! ```
//!
//! `extract` knows no SQL and cannot fail; `store` reads no text; only `cli` prints, exits and reads the environment.

pub mod article;
#[cfg(feature = "cli")]
pub mod cli;
pub mod date;
pub mod document;
pub mod embedded;
pub mod export;
pub mod extract;
pub mod import;
pub mod intake;
pub mod lexicon;
pub mod model;
pub mod report;
pub mod resolve;
pub mod span;
pub mod store;
pub mod work;
