//! JSON, one object a line: read line by line, so that such a file may be of any length.

use std::io::{BufRead, Cursor, Read};

use super::json::record;
use super::{Articles, Error, Format, finish};
use crate::article::Article;
use crate::import::decode::decode;
use crate::import::read::{MAX_BYTES, whole};

/// One object a line.
pub const JSON_LINES: Format =
    Format { extensions: &["jsonl", "ndjson"], recognizes: |_| false, read: read_lines };

fn read_lines(mut input: Box<dyn BufRead + Send>, name: String) -> Result<Articles, Error> {
    if is_utf16(input.fill_buf()?) {
        // Its line ends are not bytes; such a file is read as a whole.
        input = Box::new(Cursor::new(decode(&whole(input)?)?.into_bytes()));
    }
    let mut lines = Lines::new(input, name).peekable();
    match lines.peek() {
        None => Err(Error::Empty),
        Some(_) => Ok(Box::new(lines)),
    }
}

/// A byte order mark of UTF-16, or a zero beside the first sign.
fn is_utf16(start: &[u8]) -> bool {
    start.starts_with(b"\xFF\xFE")
        || start.starts_with(b"\xFE\xFF")
        || matches!(start, [0, first, ..] | [first, 0, ..] if *first != 0)
}

/// Records one a line.
pub struct Lines<R> {
    input: Option<R>,
    name: String,
    /// How many records came before.
    place: usize,
    /// How many lines came before, blank ones too.
    lines: usize,
}

impl<R: BufRead> Lines<R> {
    /// The records of an input; `name` is stored as their path.
    pub fn new(input: R, name: String) -> Self {
        Lines { input: Some(input), name, place: 0, lines: 0 }
    }

    /// The next line that is not blank.
    fn line(&mut self) -> Result<Option<Vec<u8>>, Error> {
        let Some(input) = &mut self.input else { return Ok(None) };
        loop {
            let mut line = Vec::new();
            if input.by_ref().take(MAX_BYTES + 1).read_until(b'\n', &mut line)? == 0 {
                return Ok(None);
            }
            self.lines += 1;
            if line.len() as u64 > MAX_BYTES && line.last() != Some(&b'\n') {
                skip_line(input)?;
                return Err(Error::TooLarge { limit: MAX_BYTES });
            }
            if !line.trim_ascii().is_empty() {
                return Ok(Some(line));
            }
        }
    }
}

fn skip_line(input: &mut impl BufRead) -> Result<(), Error> {
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        let end = memchr::memchr(b'\n', buffer);
        let used = end.map_or(buffer.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() {
            return Ok(());
        }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<Article, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let line = match self.line() {
            Ok(line) => line?,
            Err(error) => {
                if !matches!(error, Error::TooLarge { .. }) {
                    self.input = None;
                }
                self.place += 1;
                return Some(Err(error.within(format!("line {}", self.lines))));
            }
        };
        self.place += 1;
        let line = line.trim_ascii();
        let article =
            decode(line).and_then(|text| finish(record(text.trim())?, line, &self.name, self.place));
        Some(article.map_err(|error| error.within(format!("line {}", self.lines))))
    }
}
