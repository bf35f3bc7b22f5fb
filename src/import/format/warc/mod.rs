//! Web archives (WARC): what a crawler got from the web, record after record, of which the pages are articles.
//!
//! A record is a line with the version, a head of fields, as many bytes as the head says, and two empty lines. What else
//! a crawl holds, requests, pictures, redirects, pages that were not found, is passed over without being held.

mod chunked;
mod encoding;
mod head;
mod packed;
mod page;
mod wacz;

use std::io::{self, BufRead, Read};

use super::{Error, Format, Input, Record, Sink};
use crate::import::input::MAX_BYTES;
use head::Head;
use page::Page;

pub use packed::WARC_ZSTD;
pub use wacz::WACZ;

/// A web archive; one in gzip, a member for each record, is unpacked before.
pub const WARC: Format = Format {
    name: NAME,
    extensions: &["warc"],
    recognizes: |start| is_version(start.bytes.split(|byte| *byte == b'\n').next().unwrap_or_default()),
    read,
};

const NAME: &str = "web archive (WARC)";

/// How much of a record is looked at to tell whether it is a page.
const START: u64 = 1024;

fn read(input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut bytes = input.reader();
    let mut number = 0;
    let mut lost = false;
    loop {
        let place = format!("record {}", number + 1);
        match head::line(&mut bytes) {
            Err(error) => return sink.fail(place, error.into()),
            Ok(line) if line.is_empty() => return Ok(()),
            Ok(line) if is_version(&line) => {
                number += 1;
                let result = record(&mut bytes, number, sink);
                lost = matches!(result, Err(Error::BrokenArchive { .. }));
                match result {
                    Ok(()) => {}
                    Err(Error::Stopped) => return Err(Error::Stopped),
                    Err(error) if lost => sink.fail(place, error)?,
                    Err(error) => return sink.fail(place, error),
                }
            }
            // Where the length of a record was wrong, the next one is looked for; that is told once.
            Ok(line) if !lost && !line.trim_ascii().is_empty() => {
                lost = true;
                sink.fail(place, broken("it does not begin where the one before it ends"))?;
            }
            Ok(_) => {}
        }
    }
}

/// Reads one record behind its first line.
fn record(bytes: &mut dyn BufRead, number: usize, sink: &mut Sink<'_>) -> Result<(), Error> {
    let head = Head::read(bytes)?.ok_or(Error::CutShort)?;
    let length = head.field("content-length").and_then(|length| length.parse().ok());
    let mut block = bytes.take(length.ok_or_else(|| broken("its head does not say how long it is"))?);
    if let Some(page) = Page::of(&head, &mut block)? {
        payload(page, &mut block, number, sink)?;
    }
    io::copy(&mut block, &mut io::sink())?;
    if block.limit() > 0 { Err(Error::CutShort) } else { Ok(()) }
}

/// Hands over what is left of a block, if it is a page.
fn payload(
    mut page: Page,
    block: &mut io::Take<&mut dyn BufRead>,
    number: usize,
    sink: &mut Sink<'_>,
) -> Result<(), Error> {
    let mut payload = Vec::new();
    block.take(START).read_to_end(&mut payload)?;
    if !page.is_one(&payload) {
        return Ok(());
    }
    let label = format!("record {number} ({})", page.address);
    if block.limit() > MAX_BYTES {
        return sink.fail(label, Error::TooLarge { limit: MAX_BYTES });
    }
    block.read_to_end(&mut payload)?;
    if block.limit() > 0 {
        return Ok(());
    }
    page.hand_over(payload, label, sink)
}

/// "WARC/1.0" and its like.
fn is_version(line: &[u8]) -> bool {
    let number = line.trim_ascii_end().strip_prefix(b"WARC/").unwrap_or_default();
    (3..=4).contains(&number.len()) && number.iter().all(|sign| sign.is_ascii_digit() || *sign == b'.')
}

fn broken(reason: &str) -> Error {
    Error::BrokenArchive { kind: NAME, reason: reason.into() }
}
