//! Plain text and Markdown: one file, one article. A page of the web may be named so, too.

use std::io::{BufRead, Cursor};

use super::html::HTML;
use super::{Articles, Error, Format, Record, finish};
use crate::import::decode::decode;
use crate::import::read::whole;

/// Plain text.
pub const TEXT: Format = Format { extensions: &["txt", "text", "md"], recognizes: |_| true, read };

fn read(input: Box<dyn BufRead + Send>, name: String) -> Result<Articles, Error> {
    let bytes = whole(input)?;
    if (HTML.recognizes)(&bytes) {
        return (HTML.read)(Box::new(Cursor::new(bytes)), name);
    }
    let markdown = name.to_ascii_lowercase().ends_with(".md");
    let record = Record { text: decode(&bytes)?, markdown, ..Record::default() };
    let article = finish(record, &bytes, &name, 1)?;
    Ok(Box::new(std::iter::once(Ok(article))))
}
