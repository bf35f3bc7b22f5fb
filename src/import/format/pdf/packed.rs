//! Streams that unpack to more than any document holds: looked for before the document is opened, as the library that opens
//! it unpacks whatever it finds.

use std::io::Read;

use flate2::read::ZlibDecoder;
use memchr::memmem;

use super::{Error, broken};

/// The most bytes that one stream may hold.
const LARGEST: u64 = 64 << 20;
/// The most bytes that all streams may hold together.
const ALL: u64 = 512 << 20;
/// Streams may be packed in each other so deep.
const DEEPEST: usize = 3;
/// Files packed the old way unpack to a few thousand times their size, and are small.
const OLD_LARGEST: usize = 256 * 1024;

/// Gives back a document that is made to fill the memory.
pub fn check(bytes: &[u8]) -> Result<(), Error> {
    let mut left = ALL;
    for place in memmem::find_iter(bytes, b"stream") {
        let rest = &bytes[place + b"stream".len()..];
        let rest = rest.strip_prefix(b"\r").unwrap_or(rest);
        let Some(rest) = rest.strip_prefix(b"\n") else { continue };
        if looks_packed(rest) {
            unpack(rest, &mut left, DEEPEST)?;
        }
    }
    let is_old = [&b"LZW"[..], b"/RL", b"RunLength"].iter().any(|name| memmem::find(bytes, name).is_some());
    if is_old && bytes.len() > OLD_LARGEST {
        return Err(broken("it is packed in a way no longer in use; open it and print it to a new PDF"));
    }
    Ok(())
}

fn looks_packed(bytes: &[u8]) -> bool {
    matches!(bytes, [first, second, ..] if first & 0x0F == 8 && (u16::from(*first) << 8 | u16::from(*second)) % 31 == 0)
}

/// Counts what is packed in a stream, and in what is packed in it.
fn unpack(bytes: &[u8], left: &mut u64, depth: usize) -> Result<(), Error> {
    let too_large = || broken("a stream in it unpacks to more than any document holds");
    let mut decoder = ZlibDecoder::new(bytes);
    let mut inner = Vec::new();
    let mut buffer = vec![0; 1 << 16];
    let mut size = 0;
    while let Ok(count) = decoder.read(&mut buffer) {
        if count == 0 {
            break;
        }
        size += count as u64;
        *left = left.checked_sub(count as u64).ok_or_else(too_large)?;
        if size > LARGEST {
            return Err(too_large());
        }
        if size == count as u64 && looks_packed(&buffer[..count]) || !inner.is_empty() {
            inner.extend_from_slice(&buffer[..count]);
        }
    }
    if inner.is_empty() {
        return Ok(());
    }
    if depth == 0 {
        return Err(too_large());
    }
    unpack(&inner, left, depth - 1)
}
