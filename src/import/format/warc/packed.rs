//! Web archives in Zstandard whose records share a dictionary, which stands before them in a frame of its own.

use std::io::{BufReader, Read};

use super::super::{Error, Format, Input, Sink};
use crate::import::archive::{Packed, inner_name};

/// A web archive in Zstandard with its dictionary.
pub const WARC_ZSTD: Format = Format {
    name: "web archive (WARC) in Zstandard",
    recognizes: |start| start.bytes.starts_with(FRAME),
    read,
    ..Format::UNNAMED
};

/// How the frame of the dictionary begins; its length follows.
const FRAME: &[u8] = b"\x5D\x2A\x4D\x18";
/// How a dictionary begins that is packed itself.
const PACKED: &[u8] = b"\x28\xB5\x2F\xFD";
/// The largest dictionary; they are made of a few hundred KiB.
const LARGEST: u64 = 16 << 20;

fn read(input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let name = inner_name(&input.name).to_owned();
    let packed = Packed::default();
    let mut bytes = packed.count(input.reader());
    let mut frame = [0; 8];
    bytes.read_exact(&mut frame)?;
    let [.., a, b, c, d] = frame;
    let dictionary = dictionary(&mut bytes, u64::from(u32::from_le_bytes([a, b, c, d])))?;
    let bytes = BufReader::with_capacity(1 << 16, bytes);
    let unpacked = zstd::stream::read::Decoder::with_dictionary(bytes, &dictionary)?;
    sink.unpacked(name, BufReader::with_capacity(1 << 16, packed.measure(unpacked)))
}

fn dictionary(bytes: &mut impl Read, length: u64) -> Result<Vec<u8>, Error> {
    let mut dictionary = Vec::new();
    bytes.take(length.min(LARGEST)).read_to_end(&mut dictionary)?;
    if (dictionary.len() as u64) < length {
        return Err(Error::CutShort);
    }
    if !dictionary.starts_with(PACKED) {
        return Ok(dictionary);
    }
    let mut unpacked = Vec::new();
    zstd::stream::read::Decoder::new(dictionary.as_slice())?.take(LARGEST).read_to_end(&mut unpacked)?;
    Ok(unpacked)
}
