//! Bytes to articles.
//!
//! ```text
//! paths --discover--> worklist --read--> bytes --decode--> text --format--> records --page--> blocks
//!       blocks --furniture--> blocks kept and removed --field--> title, byline, dateline … --article--> Article
//! ```
//!
//! No character of a source is lost: what is not in the body is in `removed`, with the reason.

mod article;
mod decode;
mod discover;
mod error;
mod field;
mod format;
mod furniture;
mod mojibake;
mod normalize;
mod page;
mod read;

pub use discover::{Problem, Worklist, discover};
pub use error::Error;
pub use read::{Articles, MAX_BYTES, Source, read, read_bytes};
