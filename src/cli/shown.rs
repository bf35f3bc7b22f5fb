//! Article text on a terminal: control characters are shown, not sent, so that no text can move the cursor, change
//! colours, ring the bell or turn the reading direction.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

/// Text in which every control character but the line's end is a visible sign.
pub fn shown(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|letter| letter != '\n' && acts(letter)) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\n' => safe.push('\n'),
            '\r' if letters.peek() == Some(&'\n') => {}
            other => push_shown(other, &mut safe),
        }
    }
    Cow::Owned(safe)
}

/// Text on one line, in which the line's end is a visible sign too.
pub fn shown_on_one_line(text: &str) -> Cow<'_, str> {
    if !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(shown(text).replace('\n', "↵"))
}

/// Whether a terminal would do something else with it than print it: control characters, marks of the reading direction,
/// and tags, which carry words that nobody sees.
fn acts(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
}

fn push_shown(letter: char, safe: &mut String) {
    match u32::from(letter) {
        // The pictures of control characters stand in their order, one block further.
        code @ 0..0x20 => safe.push(char::from_u32(0x2400 + code).unwrap_or(char::REPLACEMENT_CHARACTER)),
        0x7f => safe.push('␡'),
        code if acts(letter) => {
            // Writing to a string does not fail.
            let _ = write!(safe, "<U+{code:04X}>");
        }
        _ => safe.push(letter),
    }
}

/// A writer before a terminal: what passes through is shown, not sent. Line ends and tabs pass, they part rows and cells.
pub struct Shown<W: Write> {
    out: W,
    /// The first bytes of a character that came without its end.
    pending: Vec<u8>,
}

impl<W: Write> Shown<W> {
    /// Shows all that is written to `out`.
    pub fn new(out: W) -> Self {
        Shown { out, pending: Vec::new() }
    }

    fn pass(&mut self, text: &str) -> io::Result<()> {
        let mut safe = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                '\n' | '\t' => safe.push(letter),
                '\r' | '\u{feff}' => {}
                other => push_shown(other, &mut safe),
            }
        }
        self.out.write_all(safe.as_bytes())
    }
}

impl<W: Write> Write for Shown<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut all = std::mem::take(&mut self.pending);
        all.extend_from_slice(bytes);
        let whole = match std::str::from_utf8(&all) {
            Ok(text) => text.len(),
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(_) => all.len(),
        };
        self.pass(&String::from_utf8_lossy(&all[..whole]))?;
        self.pending = all.split_off(whole);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
