//! Mailboxes: messages one after the other, each behind a line that begins with "From ".

use std::io::{self, BufRead, Read};

use super::super::{Error, Format, Input, Sink};
use super::hand_over;
use crate::import::input::MAX_BYTES;

/// A mailbox, of any length: its messages are read one by one.
pub const MBOX: Format = Format {
    name: "mailbox",
    extensions: &["mbox", "mbx"],
    recognizes: |start| {
        let mut lines = start.bytes.split_inclusive(|byte| *byte == b'\n');
        let first = lines.next().is_some_and(is_separator);
        first && lines.next().is_some_and(|line| line.trim_ascii().is_empty() || line.contains(&b':'))
    },
    read,
};

/// The longest line that is looked at; a longer one comes in pieces.
const LONGEST_LINE: u64 = 64 * 1024;

fn read(input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut bytes = input.reader();
    let mut number = 0;
    let mut message = Message::default();
    loop {
        let line = match line(&mut bytes) {
            Ok(line) => line,
            Err(error) => {
                message.end(&mut number, sink)?;
                return sink.fail(format!("message {}", number + 1), error.into());
            }
        };
        if line.is_empty() {
            return message.end(&mut number, sink);
        }
        if message.is_before_gap && is_separator(&line) {
            std::mem::take(&mut message).end(&mut number, sink)?;
        } else {
            message.push(&line);
        }
    }
}

/// A message as it comes, line by line.
struct Message {
    bytes: Vec<u8>,
    is_too_large: bool,
    /// Whether a line may come that begins the next one.
    is_before_gap: bool,
    /// Whether the next piece begins a line.
    is_at_line: bool,
}

impl Default for Message {
    fn default() -> Self {
        Message { bytes: vec![], is_too_large: false, is_before_gap: true, is_at_line: true }
    }
}

impl Message {
    fn push(&mut self, line: &[u8]) {
        let unquoted = if self.is_at_line && is_quoted(line) { &line[1..] } else { line };
        self.is_before_gap = self.is_at_line && line.trim_ascii().is_empty();
        self.is_at_line = line.ends_with(b"\n");
        self.is_too_large |= self.bytes.len() as u64 + unquoted.len() as u64 > MAX_BYTES;
        if self.is_too_large {
            self.bytes = vec![];
        } else {
            self.bytes.extend_from_slice(unquoted);
        }
    }

    /// Hands the message over without the empty line before the next.
    fn end(self, number: &mut usize, sink: &mut Sink<'_>) -> Result<(), Error> {
        let mut bytes = self.bytes;
        if self.is_too_large {
            *number += 1;
            return sink.fail(format!("message {number}"), Error::TooLarge { limit: MAX_BYTES });
        }
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Ok(());
        }
        for gap in [b"\r\n\r\n".as_slice(), b"\n\n"] {
            if bytes.ends_with(gap) {
                bytes.truncate(bytes.len() - gap.len() / 2);
            }
        }
        *number += 1;
        hand_over(bytes, Some(*number), sink)
    }
}

/// ">From …": a line of a message that would begin the next one without its mark.
fn is_quoted(line: &[u8]) -> bool {
    let bare = &line[line.iter().take_while(|byte| **byte == b'>').count()..];
    bare.len() < line.len() && bare.starts_with(b"From ")
}

/// "From jane@example.com Tue Mar  5 08:30:00 2024", or what Thunderbird writes: nothing behind the word.
fn is_separator(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    let rest = String::from_utf8_lossy(rest);
    let words: Vec<&str> = rest.split_whitespace().collect();
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let is_time = |word: &&str| word.split(':').count() >= 2 && word.split(':').all(is_number);
    let is_year = |word: &&str| word.len() == 4 && is_number(word);
    words.is_empty() || words.iter().any(is_time) && words.iter().any(is_year)
}

fn line(bytes: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    bytes.take(LONGEST_LINE).read_until(b'\n', &mut line)?;
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::{is_quoted, is_separator};

    #[test]
    fn a_line_with_a_time_and_a_year_parts_messages() {
        assert!(is_separator(b"From jane@example.com Tue Mar  5 08:30:00 2024\n"));
        assert!(is_separator(b"From 1234@xxx Tue Mar 05 08:30:00 +0000 2024\r\n"));
        assert!(is_separator(b"From - Tue Mar 05 08:30:00 2024\n"));
        assert!(is_separator(b"From \n"));
        assert!(!is_separator(b"From the harbour the ferry sails at 10:30.\n"));
        assert!(!is_separator(b">From jane@example.com Tue Mar  5 08:30:00 2024\n"));
    }

    #[test]
    fn a_mark_is_taken_off_such_lines_alone() {
        assert!(is_quoted(b">From the harbour") && is_quoted(b">>From the harbour"));
        assert!(!is_quoted(b"> From the harbour") && !is_quoted(b"From the harbour"));
    }
}
