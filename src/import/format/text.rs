//! Plain text and Markdown, perhaps with fields above it: one file, one article.

use super::{Error, Format, Input, Record, Sink, front_matter};
use crate::import::decode::decode;

/// Plain text.
pub const TEXT: Format =
    Format { name: "text", extensions: &["txt", "text", "md", "markdown"], read, ..Format::UNNAMED };

fn read(input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let name = input.name.to_ascii_lowercase();
    let markdown = name.ends_with(".md") || name.ends_with(".markdown");
    sink.only(input.whole()?, move |bytes| Ok(Record { markdown, ..front_matter::record(decode(bytes)?) }))
}
