//! Office files of before 2007, and new ones that a password locks: both come in a container that holds streams.

use memchr::memmem;

use super::{Error, Format};

/// A file of streams.
pub const OLD: Format = Format {
    name: "old office document",
    recognizes: |start| start.bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
    read: |input, _| Err(why(&input.whole()?)),
    ..Format::UNNAMED
};

/// Streams by which a file is known, what it is, and what to save it as.
const STREAMS: &[(&str, &str, &str)] = &[
    ("WordDocument", "a Word document of before 2007 (.doc)", ".docx"),
    ("Workbook", "an Excel table of before 2007 (.xls)", ".xlsx"),
    ("Book", "an Excel table of before 1997 (.xls)", ".xlsx"),
    ("PowerPoint Document", "slides of before 2007 (.ppt)", "text"),
    ("__properties_version1.0", "a message of Outlook (.msg)", ".eml"),
];

/// Why it can't be read.
fn why(bytes: &[u8]) -> Error {
    let holds = |name: &str| {
        let name: Vec<u8> = format!("{name}\0").encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &name).is_some()
    };
    let known = STREAMS.iter().find(|(stream, _, _)| holds(stream));
    match known {
        Some((_, what, instead)) => Error::OldDocument { what, instead },
        None if holds("EncryptedPackage") => Error::Locked,
        None => Error::OldDocument { what: "an old office document", instead: ".docx" },
    }
}
