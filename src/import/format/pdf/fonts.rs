//! The fonts of a page, in a form that the library reads well and without work that never ends.

use std::sync::LazyLock;

use pdf_extract::{Dictionary, Document, Object};
use regex::bytes::Regex;

use super::{Error, broken};

/// The most letters of a font.
const MOST_LETTERS: i64 = 1 << 18;

/// A line of a table that says which characters a range of letters stands for.
static RANGE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:[<\[]|\d)").expect("a valid pattern")
});

/// A font, with its widths written one by one.
pub fn plain(document: &Document, font: &Dictionary) -> Result<Dictionary, Error> {
    let mut font = font.clone();
    for key in [&b"ToUnicode"[..], b"Encoding"] {
        if let Ok(Object::Stream(table)) = font.get_deref(key, document) {
            check_table(&table.decompressed_content().unwrap_or_default())?;
        }
    }
    if let Ok(Object::Array(parts)) = font.get_deref(b"DescendantFonts", document) {
        let parts: Option<Vec<&Dictionary>> =
            parts.iter().map(|part| document.dereference(part).ok()?.1.as_dict().ok()).collect();
        let mut plain_parts = Vec::new();
        for part in parts.unwrap_or_default() {
            let mut part = part.clone();
            if let Ok(Object::Array(widths)) = part.get_deref(b"W", document) {
                let widths = one_by_one(document, widths)?;
                part.set("W", widths);
            }
            plain_parts.push(Object::Dictionary(part));
        }
        font.set("DescendantFonts", plain_parts);
    }
    Ok(font)
}

fn too_many() -> Error {
    broken("a font in it has more letters than there are")
}

/// Counts the letters of the ranges in a table.
fn check_table(table: &[u8]) -> Result<(), Error> {
    let mut letters = 0i64;
    for place in memchr::memmem::find_iter(table, b"range") {
        let part = &table[place..];
        let part = &part[..memchr::memmem::find(part, b"end").unwrap_or(part.len())];
        for found in RANGE.captures_iter(part) {
            let number =
                |place: usize| i64::from_str_radix(std::str::from_utf8(&found[place]).ok()?, 16).ok();
            let count = number(2).zip(number(1)).map_or(i64::MAX, |(last, first)| last.saturating_sub(first));
            letters = letters.saturating_add(count.max(0));
        }
    }
    if letters > MOST_LETTERS { Err(too_many()) } else { Ok(()) }
}

/// "10 20 500" says that eleven letters are 500 wide; "10 [500 500 …]" says it, too, and is read right.
fn one_by_one(document: &Document, widths: &[Object]) -> Result<Vec<Object>, Error> {
    let at = |place: usize| {
        widths.get(place).and_then(|width| document.dereference(width).ok()).map(|(_, width)| width)
    };
    let (mut plain, mut place, mut letters) = (Vec::new(), 0, 0i64);
    while let (Some(first), Some(second)) = (at(place), at(place + 1)) {
        let Ok(first_letter) = first.as_i64() else { break };
        if let Object::Array(list) = second {
            let list: Vec<Object> = list.iter().filter(|width| width.as_float().is_ok()).cloned().collect();
            plain.extend([Object::Integer(first_letter), Object::Array(list)]);
            place += 2;
            continue;
        }
        let (Ok(last_letter), Some(width)) = (second.as_i64(), at(place + 2)) else { break };
        let count = last_letter.saturating_sub(first_letter).saturating_add(1).max(0);
        letters = letters.saturating_add(count);
        if letters > MOST_LETTERS {
            return Err(too_many());
        }
        if width.as_float().is_ok() {
            plain.extend([
                Object::Integer(first_letter),
                Object::Array(vec![width.clone(); usize::try_from(count).unwrap_or(0)]),
            ]);
        }
        place += 3;
    }
    Ok(plain)
}
