//! tar archives.

use std::io::BufReader;

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
        sink.member(&name, BufReader::new(entry))?;
    }
    Ok(())
}

fn broken(error: std::io::Error) -> Error {
    Error::BrokenArchive { kind: "tar archive", reason: error.to_string() }
}
