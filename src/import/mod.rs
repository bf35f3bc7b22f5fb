//! Bytes to articles.
//!
//! ```text
//! paths --discover--> worklist --open--> inputs, those in archives too --format--> pieces --decode--> records
//!       records --page--> blocks --furniture--> blocks kept and removed --field--> title, dateline … --article--> Article
//! ```
//!
//! No character of a source is lost: what is not in the body is in `removed`, with the reason.

mod archive;
mod article;
mod bounded;
mod decode;
mod decoding;
mod discover;
mod error;
mod field;
mod format;
mod furniture;
mod given;
#[cfg_attr(not(feature = "pdf"), allow(dead_code))]
mod guard;
mod input;
mod left_out;
mod manifest;
mod mojibake;
mod normalize;
mod open;
mod page;
mod read;
mod record;
mod sink;

pub use discover::{LeftOut, Problem, Worklist, discover};
pub use error::Error;
pub use given::Given;
pub use guard::is_guarded;
use input::{Input, Start};
pub use manifest::Manifest;
pub use read::{Source, articles, read, read_bytes, shown};
use record::Record;
use sink::Sink;
pub use sink::{Found, FoundKind, Piece, Take};
