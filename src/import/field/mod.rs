//! The fields of an article, read from its page and from what stands beside the text.

pub mod byline;
pub mod dateline;
#[cfg_attr(not(test), allow(dead_code))] // until a record carries a time
mod instant;
pub mod language;
pub mod outlet;
pub mod person;
pub mod published;
pub mod title;
pub mod url;
pub mod wire;
