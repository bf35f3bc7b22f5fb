//! Bytes in any encoding to a string.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::{Error, left_out};

/// First bytes of what is read by no format of this program, what it is, and what to do with it.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"Rar!\x1A\x07", "a RAR archive, which is not read: unpack it and import what is in it"),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive, which is not read: unpack it and import what is in it"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xD0\xCF\x11\xE0", "an old office document"),
    (b"\x1F\x8B", "a gzip file"),
    (b"\x28\xB5\x2F\xFD", "a zstd file"),
    (
        b"filedesc://",
        "an ARC file, the web archive of old: make a WARC of it (`warcio recompress`) and import that",
    ),
    (b"!BDN", "an Outlook data file: make mailboxes of it (`readpst`) and import these"),
];

/// What bytes are that are no text, in a few words, by the first of them.
pub fn signature(bytes: &[u8]) -> Option<&'static str> {
    left_out::what(bytes)
        .or_else(|| SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, what)| *what))
}

/// Decodes `bytes` by their byte order mark, as UTF-8, as UTF-16, or as what their letters suggest.
pub fn decode(bytes: &[u8]) -> Result<String, Error> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Error::Empty);
    }
    if let Some(what) = signature(bytes) {
        return Err(Error::Binary { what });
    }
    let (encoding, skip) = encoding(bytes);
    let (text, _) = encoding.decode_without_bom_handling(&bytes[skip..]);
    if is_binary(&text) {
        return Err(Error::Binary { what: "binary bytes" });
    }
    if text.trim().is_empty() {
        return Err(Error::Empty);
    }
    Ok(text.into_owned())
}

/// The encoding of bytes, and how many of them are its mark.
pub fn encoding(bytes: &[u8]) -> (&'static Encoding, usize) {
    let unmarked = || utf16(bytes).or_else(|| utf8(bytes)).unwrap_or_else(|| guess(bytes));
    Encoding::for_bom(bytes).unwrap_or_else(|| (unmarked(), 0))
}

/// UTF-8, with a few bytes gone bad at most: they are shown as what could not be read, and the rest is kept. Text in
/// another encoding has next to no letters that happen to be well-formed UTF-8.
fn utf8(bytes: &[u8]) -> Option<&'static Encoding> {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    (bad == 0 || good > bad * 4).then_some(UTF_8)
}

/// UTF-16 without a mark: Western text has a zero in every second byte.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), sample.len() / 2);
    if pairs == 0 || !bytes.len().is_multiple_of(2) {
        None
    } else if odd * 10 >= pairs * 7 && even * 20 <= pairs {
        Some(UTF_16LE)
    } else if even * 10 >= pairs * 7 && odd * 20 <= pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, chardetng::Utf8Detection::Allow)
}

/// Text has next to no control characters and few characters that could not be decoded.
fn is_binary(text: &str) -> bool {
    let (mut odd, mut all) = (0usize, 0usize);
    for character in text.chars() {
        all += 1;
        let control = character.is_control() && !matches!(character, '\n' | '\r' | '\t' | '\x0B' | '\x0C');
        odd += usize::from(control || character == '\u{FFFD}');
    }
    odd * 20 > all
}
