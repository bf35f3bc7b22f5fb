//! tar archives.

use std::io::{self, BufReader, Read};

use crate::import::format::Format;
use crate::import::{Error, Input, Sink};

/// Where the mark of a tar archive stands in its first block.
const MARK: usize = 257;

/// A tar archive; its files are read in their order, as they come.
pub const TAR: Format = Format {
    name: "tar archive",
    recognizes: |start| start.bytes.get(MARK..MARK + 5) == Some(b"ustar"),
    read,
    ..Format::UNNAMED
};

fn read(input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut archive = ::tar::Archive::new(input.reader());
    for entry in archive.entries()? {
        let entry = entry.map_err(broken)?;
        if !entry.header().entry_type().is_file() {
            continue;
        }
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        let size = entry.size();
        sink.member(&name, BufReader::new(Sized { bytes: entry, left: size }))?;
    }
    Ok(())
}

/// A file that must be as long as the archive says: one cut off in the middle is not taken for a shorter one.
struct Sized<R> {
    bytes: R,
    left: u64,
}

impl<R: Read> Read for Sized<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.left = self.left.saturating_sub(count as u64);
        if count == 0 && self.left > 0 && !buffer.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(count)
    }
}

fn broken(error: std::io::Error) -> Error {
    Error::BrokenArchive { kind: "tar archive", reason: error.to_string() }
}
