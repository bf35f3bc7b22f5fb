//! One file made smaller: gzip, bzip2, xz, Zstandard.
//!
//! What is in it takes the name of the file without its last ending.

use std::io::{BufReader, Read};

use flate2::read::MultiGzDecoder;

use super::measured::Packed;
use crate::import::format::Format;
use crate::import::{Error, Input, Sink};

/// gzip; several streams one after the other are one file, as in a WARC.
pub const GZIP: Format = Format {
    name: "gzip file",
    recognizes: |start| start.bytes.starts_with(b"\x1F\x8B"),
    read: |input, sink| unpack(input, sink, |packed| Ok(Box::new(MultiGzDecoder::new(packed)))),
    ..Format::UNNAMED
};

/// bzip2.
pub const BZIP2: Format = Format {
    name: "bzip2 file",
    recognizes: |start| start.bytes.starts_with(b"BZh") && start.bytes.get(4..10) == Some(b"1AY&SY"),
    read: |input, sink| unpack(input, sink, |packed| Ok(Box::new(bzip2::read::MultiBzDecoder::new(packed)))),
    ..Format::UNNAMED
};

/// xz.
pub const XZ: Format = Format {
    name: "xz file",
    recognizes: |start| start.bytes.starts_with(b"\xFD7zXZ\0"),
    read: |input, sink| {
        unpack(input, sink, |packed| {
            Ok(Box::new(lzma_rust2::XzReader::new_mem_limit(packed, true, MOST_MEMORY)))
        })
    },
    ..Format::UNNAMED
};

/// Zstandard.
pub const ZSTD: Format = Format {
    name: "zstd file",
    recognizes: |start| start.bytes.starts_with(b"\x28\xB5\x2F\xFD"),
    read: |input, sink| unpack(input, sink, |packed| Ok(Box::new(zstd::stream::read::Decoder::new(packed)?))),
    ..Format::UNNAMED
};

/// What unpacking may need, in KiB: `xz -9` packs for 64 MiB.
const MOST_MEMORY: u32 = 256 * 1024;

type Unpacked<'a> = Box<dyn Read + 'a>;

fn unpack<'a>(
    input: Input<'a>,
    sink: &mut Sink<'_>,
    unpack: impl FnOnce(Unpacked<'a>) -> std::io::Result<Unpacked<'a>>,
) -> Result<(), Error> {
    let name = inner_name(&input.name).to_owned();
    let packed = Packed::default();
    let unpacked = unpack(Box::new(packed.count(input.reader())))?;
    let unpacked = BufReader::with_capacity(1 << 16, packed.measure(unpacked));
    sink.unpacked(name, unpacked)
}

/// "news.jsonl" of "news.jsonl.gz"; the name itself where it has no such ending.
pub fn inner_name(name: &str) -> &str {
    [".gz", ".bz2", ".xz", ".zst"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
}
