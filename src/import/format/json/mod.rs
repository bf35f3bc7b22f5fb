//! JSON as crawlers and services save it: one object, an array of them, a list inside an object, objects one after the
//! other. The names of its fields are those of `lexicon/fields.tsv`.

mod object;
mod scan;
mod stream;

use std::io::{Cursor, Read};
use std::sync::Arc;

use super::json_lines::lines;
use super::{Error, Format, Input, Sink};
use crate::import::decode::decode;
use crate::import::decoding;
use crate::import::input::START;

pub use super::fields::line;
pub use object::{fields, record};

/// An object, an array, or objects one after the other.
pub const JSON: Format = Format {
    name: "JSON file",
    extensions: &["json"],
    recognizes: |start| looks_like_json(start.bytes),
    read,
};

/// A file of up to so many bytes is held as a whole, so that the one article of a file is known by the file's own bytes.
const WHOLE: usize = 16 << 20;

fn looks_like_json(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    start.starts_with(b"{")
        || start.strip_prefix(b"[").is_some_and(|inside| inside.trim_ascii_start().starts_with(b"{"))
}

fn read(input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut bytes = Vec::new();
    let mut rest = input.reader();
    rest.by_ref().take(WHOLE as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() <= WHOLE {
        return whole(bytes, sink);
    }
    let start = bytes[..START].to_vec();
    let text = decoding::text(&start, Cursor::new(bytes).chain(rest))?;
    let mut list = List { sink, count: 0 };
    stream::articles(text, &mut |article| list.take(article))
}

fn whole(bytes: Vec<u8>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let text = decode(&bytes)?;
    let mut found = Vec::new();
    let end = stream::articles(text.as_bytes(), &mut |article| {
        found.push(article);
        Ok(())
    });
    match found.as_slice() {
        [] => return end.and(Err(Error::NotAnArticle { reason: "there is no object in it".into() })),
        [Ok(article)] if end.is_ok() => {
            let (article, given) = (String::from_utf8_lossy(article).into_owned(), Arc::clone(sink.given()));
            return sink.only(bytes, move |_| record(&article, &given.columns));
        }
        _ => {}
    }
    if (end.is_err() || found.iter().any(Result::is_err)) && is_one_a_line(&text) {
        return lines(Cursor::new(text.into_bytes()), sink);
    }
    let mut list = List { sink, count: 0 };
    found.into_iter().try_for_each(|article| list.take(article))?;
    end
}

/// Whether every line starts an object, so that a broken line need not hide those after it.
fn is_one_a_line(text: &str) -> bool {
    text.lines().filter(|line| !line.trim().is_empty()).all(|line| line.trim_start().starts_with('{'))
}

/// The articles of a file of several, counted.
struct List<'s, 'a> {
    sink: &'s mut Sink<'a>,
    count: usize,
}

impl List<'_, '_> {
    fn take(&mut self, article: Result<Vec<u8>, Error>) -> Result<(), Error> {
        self.count += 1;
        let label = format!("article {}", self.count);
        let given = Arc::clone(self.sink.given());
        match article {
            Err(error) => self.sink.fail(label, error),
            Ok(bytes) => self
                .sink
                .record(label, bytes, move |bytes| record(&String::from_utf8_lossy(bytes), &given.columns)),
        }
    }
}

fn not_json(error: &serde_json::Error) -> Error {
    Error::NotJson { reason: error.to_string() }
}
