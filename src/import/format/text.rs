//! Plain text and Markdown: one file, one article.

use super::{Error, Format, Input, Record, Sink};
use crate::import::decode::decode;

/// Plain text.
pub const TEXT: Format =
    Format { name: "text", extensions: &["txt", "text", "md", "markdown"], read, ..Format::UNNAMED };

fn read(input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let name = input.name.to_ascii_lowercase();
    let markdown = name.ends_with(".md") || name.ends_with(".markdown");
    sink.only(input.whole()?, move |bytes| Ok(Record { text: decode(bytes)?, markdown, ..Record::default() }))
}
