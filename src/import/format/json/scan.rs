//! Where a JSON value ends, found without reading what it says: brackets are counted, strings passed over.

use std::io::{self, BufRead};

use memchr::{memchr, memchr_iter, memchr2, memrchr};

use crate::import::input::MAX_BYTES;

/// How deep values may lie in each other, as for the reader of JSON.
const DEEPEST: usize = 128;
/// Bytes that were passed stay in the window until there are so many.
const PASSED: usize = 1 << 16;
/// How far lines are moved in at most.
const LONGEST_INDENT: usize = 80;
/// The longest number or word outside strings.
const LONGEST_WORD: usize = 400;

/// How a value ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it should.
    Whole,
    /// It can't be told where: something stands in it that can't be there.
    Broken,
    /// The file ends in it.
    CutShort,
    /// It is larger than an article can be; its end was found.
    TooLarge,
}

/// A window on the bytes of a file, moving on.
pub struct Scan<R> {
    bytes: R,
    window: Vec<u8>,
    /// Where in the window the next byte is.
    pub at: usize,
    /// From where on bytes are still needed.
    pub kept: usize,
    /// How many line ends came before what is kept, and how many bytes of its line.
    lines: usize,
    column: usize,
    /// The part of its line before what is kept, if that is white space and nothing else.
    indent: Option<Vec<u8>>,
    is_done: bool,
}

impl<R: BufRead> Scan<R> {
    /// A window before the first byte.
    pub fn new(bytes: R) -> Scan<R> {
        let indent = Some(Vec::new());
        Scan { bytes, window: Vec::new(), at: 0, kept: 0, lines: 0, column: 0, indent, is_done: false }
    }

    /// The next byte, which stays the next.
    pub fn peek(&mut self) -> io::Result<Option<u8>> {
        self.has(self.at)?;
        Ok(self.window.get(self.at).copied())
    }

    /// The next byte behind white space.
    pub fn next_sign(&mut self) -> io::Result<Option<u8>> {
        while let Some(byte) = self.peek()? {
            if !byte.is_ascii_whitespace() {
                return Ok(Some(byte));
            }
            self.at += 1;
            self.drop_if_large();
        }
        Ok(None)
    }

    /// Keeps bytes from here on.
    pub fn keep(&mut self) {
        let gone = &self.window[self.kept..self.at];
        self.lines += memchr_iter(b'\n', gone).count();
        let (line, before) = match memrchr(b'\n', gone) {
            Some(end) => {
                self.column = 0;
                (&gone[end + 1..], Some(Vec::new()))
            }
            None => (gone, self.indent.take()),
        };
        self.column += line.len();
        let is_indent = self.column <= LONGEST_INDENT && line.iter().all(u8::is_ascii_whitespace);
        self.indent = before.filter(|_| is_indent).map(|before| [&before, line].concat());
        self.kept = self.at;
        if self.at > PASSED && self.at >= self.window.len() / 2 {
            self.window.drain(..self.at);
            (self.at, self.kept) = (0, 0);
        }
    }

    /// The bytes kept so far.
    pub fn taken(&self) -> &[u8] {
        &self.window[self.kept..self.at]
    }

    /// The line and column of what is kept, from 1.
    pub fn place(&self) -> (usize, usize) {
        (self.lines + 1, self.column + 1)
    }

    /// What stands before the kept bytes on their line, if that is white space and nothing else.
    pub fn indent(&self) -> Option<Vec<u8>> {
        self.indent.clone()
    }

    /// The first of the bytes kept.
    pub fn first_kept(&self) -> Option<u8> {
        self.window.get(self.kept).copied()
    }

    /// Goes to the first line behind the start of what is kept that begins with one of `indents` and `first`; tells how
    /// many bytes will be passed once more, if there is such a line.
    pub fn back_to_line(&mut self, indents: &[Vec<u8>], first: Option<u8>) -> io::Result<Option<usize>> {
        let mut reached = self.at;
        self.at = self.kept;
        loop {
            let end = memchr(b'\n', &self.window[self.at..]);
            self.at = end.map_or(self.window.len(), |end| self.at + end + 1);
            if !self.has(self.at)? {
                return Ok(None);
            }
            let longest = indents.iter().map(Vec::len).max().unwrap_or(0);
            self.has(self.at + longest)?;
            let line = &self.window[self.at..];
            let found = indents
                .iter()
                .find(|indent| line.starts_with(indent) && line.get(indent.len()).copied() == first);
            if let (Some(_), Some(indent)) = (end, found) {
                self.at += indent.len();
                return Ok(Some(reached.saturating_sub(self.at)));
            }
            if self.at > reached {
                let passed = self.at;
                self.keep();
                reached = reached.saturating_sub(passed - self.at);
            }
        }
    }

    /// Passes over the value that starts here.
    pub fn value(&mut self) -> io::Result<End> {
        let mut open: Vec<u8> = Vec::new();
        // Whether a value may stand here: behind a bracket, comma or colon.
        let mut awaits = true;
        let mut is_large = false;
        while let Some(byte) = self.peek()? {
            match byte {
                b'"' if awaits => {
                    awaits = false;
                    if !self.string(&mut is_large)? {
                        return Ok(End::CutShort);
                    }
                }
                b'{' | b'[' if awaits && open.len() < DEEPEST => {
                    open.push(byte + 2);
                    self.at += 1;
                }
                b'}' | b']' if open.last() == Some(&byte) => {
                    open.pop();
                    awaits = false;
                    self.at += 1;
                }
                b',' | b':' if !awaits && !open.is_empty() => {
                    awaits = true;
                    self.at += 1;
                }
                byte if byte.is_ascii_whitespace() => self.at += 1,
                byte if awaits && is_of_word(byte) => {
                    awaits = false;
                    if !self.word()? {
                        return Ok(End::Broken);
                    }
                }
                _ => {
                    // What is wrong is told with it.
                    self.at += 1;
                    return Ok(End::Broken);
                }
            }
            is_large |= self.drop_if_large();
            if open.is_empty() {
                return Ok(if is_large { End::TooLarge } else { End::Whole });
            }
        }
        Ok(End::CutShort)
    }

    /// Passes over a string; false if the file ends in it.
    fn string(&mut self, is_large: &mut bool) -> io::Result<bool> {
        self.at += 1;
        loop {
            match memchr2(b'"', b'\\', &self.window[self.at..]) {
                Some(found) if self.window[self.at + found] == b'"' => {
                    self.at += found + 1;
                    return Ok(true);
                }
                Some(found) => {
                    if !self.has(self.at + found + 1)? {
                        self.at = self.window.len();
                        return Ok(false);
                    }
                    self.at += found + 2;
                }
                None => {
                    self.at = self.window.len();
                    *is_large |= self.drop_if_large();
                    if !self.has(self.at)? {
                        return Ok(false);
                    }
                }
            }
        }
    }

    /// Passes over a number or a word that stands for a value; false if it is none.
    fn word(&mut self) -> io::Result<bool> {
        self.has(self.at + LONGEST_WORD)?;
        let rest = &self.window[self.at..];
        let length = rest.iter().position(|byte| !is_of_word(*byte)).unwrap_or(rest.len());
        let word = &rest[..length];
        let is_value = length <= LONGEST_WORD
            && (matches!(word[0], b'-' | b'+' | b'0'..=b'9')
                || matches!(
                    word,
                    b"true" | b"false" | b"null" | b"NaN" | b"Infinity" | b"undefined" | b"None"
                ));
        self.at += length;
        Ok(is_value)
    }

    /// Gives up what is kept of a value that is larger than any article.
    fn drop_if_large(&mut self) -> bool {
        let is_large = (self.at - self.kept) as u64 > MAX_BYTES;
        if is_large {
            self.keep();
        }
        is_large
    }

    /// Whether the window reaches over a place, after reading on if need be.
    fn has(&mut self, place: usize) -> io::Result<bool> {
        while self.window.len() <= place && !self.is_done {
            let bytes = self.bytes.fill_buf()?;
            let count = bytes.len();
            self.is_done = count == 0;
            self.window.extend_from_slice(bytes);
            self.bytes.consume(count);
        }
        Ok(self.window.len() > place)
    }
}

fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.')
}
