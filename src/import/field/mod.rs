//! The fields of an article, read from its page and from what stands beside the text.

pub mod byline;
pub mod dateline;
mod instant;
pub mod language;
pub mod outlet;
pub mod person;
pub mod published;
pub mod title;
pub mod url;
pub mod wire;
