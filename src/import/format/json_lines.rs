//! JSON, one object a line: read line by line, so that such a file may be of any length.

use std::io::{BufRead, Read};
use std::sync::Arc;

use super::json::record;
use super::{Error, Format, Input, Sink, Start};
use crate::import::decode::decode;
use crate::import::decoding;
use crate::import::input::MAX_BYTES;

/// One object a line.
pub const JSON_LINES: Format = Format {
    name: "file of JSON lines",
    extensions: &["jsonl", "ndjson"],
    recognizes: looks_like_lines,
    read,
};

/// Whether the first line is a whole object and the next begins another.
fn looks_like_lines(start: &Start<'_>) -> bool {
    let mut lines = start.bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let mut next = || lines.by_ref().find(|line| !line.is_empty());
    let first = next().map(|line| line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line));
    let is_whole = |line: &[u8]| line.starts_with(b"{") && line.ends_with(b"}");
    first.is_some_and(is_whole) && next().is_some_and(|line| line.starts_with(b"{"))
}

fn read(mut input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let start = input.start()?;
    if is_utf16(&start) {
        // Its line ends are not bytes.
        return lines(decoding::text(&start, input.reader())?, sink);
    }
    lines(input.reader(), sink)
}

/// A byte order mark of UTF-16, or a zero beside the first sign.
fn is_utf16(start: &[u8]) -> bool {
    start.starts_with(b"\xFF\xFE")
        || start.starts_with(b"\xFE\xFF")
        || matches!(start, [0, first, ..] | [first, 0, ..] if *first != 0)
}

/// The records of an input, one a line; a bad one does not hide those after it.
pub fn lines(mut input: impl BufRead, sink: &mut Sink<'_>) -> Result<(), Error> {
    for number in 1.. {
        let label = || format!("line {number}");
        let mut line = Vec::new();
        let read = input.by_ref().take(MAX_BYTES + 1).read_until(b'\n', &mut line);
        match read {
            Ok(0) => break,
            Ok(_) if line.len() as u64 > MAX_BYTES && line.last() != Some(&b'\n') => {
                skip_line(&mut input)?;
                sink.fail(label(), Error::TooLarge { limit: MAX_BYTES })?;
            }
            Ok(_) if line.trim_ascii().is_empty() => {}
            Ok(_) => {
                line.truncate(line.trim_ascii_end().len());
                line.drain(..line.len() - line.trim_ascii_start().len());
                let given = Arc::clone(sink.given());
                sink.record(label(), line, move |line| record(decode(line)?.trim(), &given.columns))?;
            }
            Err(error) => return sink.fail(label(), error.into()),
        }
    }
    Ok(())
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
