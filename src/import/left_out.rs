//! Files that hold no article, told by their names and first bytes: pictures, style sheets, programs …

use std::path::Path;
use std::sync::OnceLock;

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::lexicon::lexicon;

/// First bytes, and what such a file is.
const SIGNATURES: &[(&[u8], &str, &str)] = &[
    (b"\xFF\xD8\xFF", "picture", "a JPEG picture"),
    (b"\x89PNG\r\n\x1A\n", "picture", "a PNG picture"),
    (b"GIF8", "picture", "a GIF picture"),
    (b"RIFF", "picture, sound or film", "a picture, sound or film"),
    (b"OggS", "sound", "a sound file"),
    (b"ID3", "sound", "a sound file"),
    (b"fLaC", "sound", "a sound file"),
    (b"\x1A\x45\xDF\xA3", "film", "a film"),
    (b"\0\0\0\x18ftyp", "film", "a film"),
    (b"\0\0\0\x20ftyp", "film", "a film"),
    (b"wOFF", "font", "a font"),
    (b"wOF2", "font", "a font"),
    (b"SQLite format 3\0", "database", "an SQLite database"),
    (b"\x7FELF", "program", "a program"),
    (b"MZ\x90\0", "program", "a program"),
];

/// The kind of a file by its first bytes; `None` if it may hold an article.
pub fn by_content(start: &[u8]) -> Option<&'static str> {
    SIGNATURES.iter().find(|(signature, _, _)| start.starts_with(signature)).map(|(_, kind, _)| *kind)
}

/// What such bytes are, in a sentence.
pub fn what(start: &[u8]) -> Option<&'static str> {
    SIGNATURES.iter().find(|(signature, _, _)| start.starts_with(signature)).map(|(_, _, what)| *what)
}

/// The kind of a file by its name; `None` if it may hold an article.
pub fn by_name(path: &Path) -> Option<&'static str> {
    let hidden = |part: &std::ffi::OsStr| {
        let part = part.as_encoded_bytes();
        part.starts_with(b".") && part != b"." && part != b".." || part == b"__MACOSX"
    };
    if path.iter().any(hidden) {
        return Some("hidden file");
    }
    let stem = path.file_stem()?.to_string_lossy().to_ascii_uppercase();
    if matches!(stem.as_str(), "README" | "LICENSE" | "LICENCE" | "CHANGELOG" | "COPYING") {
        return Some("read-me file");
    }
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    by_ending().get(ending.as_str()).copied()
}

fn by_ending() -> &'static HashMap<&'static str, &'static str, FixedState> {
    static ENDINGS: OnceLock<HashMap<&'static str, &'static str, FixedState>> = OnceLock::new();
    ENDINGS.get_or_init(|| lexicon("left_out.tsv").map(|row| (row.column(0), row.column(1))).collect())
}
