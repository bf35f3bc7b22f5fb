//! The marks and texts of a page, one after the other.

use std::borrow::Cow;

use super::character::decode;

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words between marks, as they stand in the source.
    Text(&'a str),
    /// "<p class=…>"
    Open(Tag<'a>),
    /// "</p>", by its name in small letters.
    Close(String),
}

/// An opening mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// In small letters.
    pub name: String,
    /// The rest of it.
    rest: &'a str,
}

impl<'a> Tag<'a> {
    /// The value of an attribute, asked in small letters.
    pub fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut rest = self.rest;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let end =
                rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '/' | '>')).unwrap_or(rest.len());
            if end == 0 {
                // A stray sign; an empty rest ends the search.
                rest = rest.get(rest.chars().next()?.len_utf8()..)?;
                continue;
            }
            let (key, after) = rest.split_at(end);
            let after = after.trim_start();
            let (value, after) = match after.strip_prefix('=') {
                Some(value) => take_value(value.trim_start()),
                None => ("", after),
            };
            if key.eq_ignore_ascii_case(name) {
                return Some(decode(value));
            }
            rest = after;
        }
    }
}

fn take_value(text: &str) -> (&str, &str) {
    match text.chars().next() {
        Some(mark @ ('"' | '\'')) => text[1..].split_once(mark).unwrap_or((&text[1..], "")),
        _ => text.split_at(text.find(char::is_whitespace).unwrap_or(text.len())),
    }
}

/// The pieces of a page; what stands in scripts and styles is one text each.
pub fn pieces(page: &str) -> Pieces<'_> {
    Pieces { rest: page, raw: None }
}

/// See [`pieces`].
pub struct Pieces<'a> {
    rest: &'a str,
    /// The element whose content is no markup.
    raw: Option<String>,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            if let Some(name) = self.raw.take() {
                let end = find_close(self.rest, &name);
                return Some(Piece::Text(self.take(end)));
            }
            let end = self.rest.find('<').unwrap_or(self.rest.len());
            if end > 0 {
                return Some(Piece::Text(self.take(end)));
            }
            if let Some(piece) = self.mark() {
                return Some(piece);
            }
        }
    }
}

impl<'a> Pieces<'a> {
    fn take(&mut self, len: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(len);
        self.rest = rest;
        taken
    }

    /// The mark that the rest starts with; none for a comment or declaration, which is passed over.
    fn mark(&mut self) -> Option<Piece<'a>> {
        if let Some(comment) = self.rest.strip_prefix("<!--") {
            self.rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            return None;
        }
        let inside = &self.rest[1..];
        let name = inside.strip_prefix('/').unwrap_or(inside);
        if inside.starts_with(['!', '?']) {
            self.take(self.rest.find('>').map_or(self.rest.len(), |end| end + 1));
            return None;
        }
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            // "1 < 2"
            return Some(Piece::Text(self.take(1)));
        }
        let whole = self.take(end_of_mark(self.rest));
        let inside = whole[1..].trim_end_matches('>');
        if let Some(name) = inside.strip_prefix('/') {
            return Some(Piece::Close(name.trim().to_ascii_lowercase()));
        }
        let end = inside.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inside.len());
        let tag = Tag { name: inside[..end].to_ascii_lowercase(), rest: &inside[end..] };
        if matches!(tag.name.as_str(), "script" | "style" | "textarea" | "title") {
            self.raw = Some(tag.name.clone());
        }
        Some(Piece::Open(tag))
    }
}

/// Where a mark ends; a ">" inside quotation marks is part of a value.
fn end_of_mark(text: &str) -> usize {
    let mut quoted = None;
    for (at, byte) in text.bytes().enumerate() {
        match (byte, quoted) {
            (b'>', None) => return at + 1,
            (b'"' | b'\'', None) if text[..at].ends_with('=') => quoted = Some(byte),
            (mark, Some(open)) if mark == open => quoted = None,
            _ => {}
        }
    }
    // A quotation mark that never closes: the mark ends at the first sign that can end it.
    text.find('>').map_or(text.len(), |end| end + 1)
}

/// Where "</name" stands, or the end.
fn find_close(text: &str, name: &str) -> usize {
    text.match_indices("</")
        .find(|(at, _)| {
            text.as_bytes()[at + 2..]
                .get(..name.len())
                .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        })
        .map_or(text.len(), |(at, _)| at)
}
