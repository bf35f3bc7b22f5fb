//! Payloads as servers packed them for the way: gzip, deflate, Brotli, Zstandard.

use std::borrow::Cow;
use std::io::{self, ErrorKind, Read};

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use super::Error;
use crate::import::archive::Packed;
use crate::import::input::MAX_BYTES;

/// How much Brotli reads at once.
const PIECE: usize = 1 << 14;
/// The first seven bits of Brotli with windows of up to a gibibyte, which no server may send.
const LARGE_WINDOW: u8 = 0x11;

/// A payload unpacked, the last step first. Many crawlers unpack and leave the field that says otherwise: what is a page
/// already stays as it is.
///
/// # Errors
/// If a step is not known, or it unpacks to more than an article can be.
pub fn decoded<'a>(payload: &'a [u8], steps: &[String]) -> Result<Cow<'a, [u8]>, Error> {
    let mut bytes = Cow::Borrowed(payload);
    for step in steps.iter().rev() {
        if !bytes.trim_ascii_start().starts_with(b"<") && fits(step, &bytes) {
            bytes = Cow::Owned(unpacked(&bytes, step)?);
        }
    }
    Ok(bytes)
}

/// Whether bytes begin as such a step leaves them; of some steps that can't be told.
fn fits(step: &str, bytes: &[u8]) -> bool {
    match step {
        "gzip" | "x-gzip" => bytes.starts_with(b"\x1F\x8B"),
        "zstd" => bytes.starts_with(b"\x28\xB5\x2F\xFD"),
        _ => true,
    }
}

fn unpacked(bytes: &[u8], step: &str) -> Result<Vec<u8>, Error> {
    let reader: Box<dyn Read + '_> = match step {
        "gzip" | "x-gzip" => Box::new(MultiGzDecoder::new(bytes)),
        "deflate" if is_zlib(bytes) => Box::new(ZlibDecoder::new(bytes)),
        "deflate" => Box::new(DeflateDecoder::new(bytes)),
        "br" if bytes.first().is_some_and(|first| first & 0x7F != LARGE_WINDOW) => {
            Box::new(brotli_decompressor::Decompressor::new(bytes, PIECE))
        }
        "zstd" => Box::new(zstd::stream::read::Decoder::new(bytes)?),
        _ => return Err(unknown(step)),
    };
    let measured = Packed::known(bytes.len() as u64).measure(reader);
    let mut unpacked = Vec::new();
    let result = measured.take(MAX_BYTES + 1).read_to_end(&mut unpacked);
    if unpacked.len() as u64 > MAX_BYTES {
        return Err(Error::TooLarge { limit: MAX_BYTES });
    }
    match result {
        // Crawlers cut long pages off; what came is read.
        Err(error) if !is_cut_off(&error) || unpacked.is_empty() => {
            Err(Error::Unreadable { reason: format!("it is not {step}, as the server said: {error}") })
        }
        _ => Ok(unpacked),
    }
}

fn is_cut_off(error: &io::Error) -> bool {
    error.kind() == ErrorKind::UnexpectedEof
}

/// Whether deflated bytes have the head that the standard asks for and some servers leave out.
fn is_zlib(bytes: &[u8]) -> bool {
    matches!(bytes, [first, second, ..] if first & 0x0F == 8 && (u32::from(*first) << 8 | u32::from(*second)) % 31 == 0)
}

fn unknown(step: &str) -> Error {
    Error::Unreadable { reason: format!("the server packed it as \"{step}\", which is not known") }
}
