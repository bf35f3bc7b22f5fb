//! Messages as Outlook keeps them: known, and not read.

use super::super::{Error, Format};

/// An Outlook message (`.msg`).
pub const OUTLOOK: Format = Format {
    name: "Outlook message",
    recognizes: |start| {
        start.bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
            && (start.extension() == "msg" || memchr::memmem::find(start.bytes, &PART).is_some())
    },
    read: |_, _| Err(Error::OutlookMessage),
    ..Format::UNNAMED
};

/// How the names of its parts begin, in UTF-16: "__substg1.0_".
const PART: [u8; 24] = *b"_\0_\0s\0u\0b\0s\0t\0g\x001\0.\x000\0_\0";
