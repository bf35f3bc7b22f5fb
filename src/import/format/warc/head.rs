//! Heads of records, and of what a server sent: lines of names and values up to an empty one.

use std::io::{self, BufRead, Read};

use super::{Error, broken};

/// The longest line that is read at once; longer ones come in pieces.
const LONGEST_LINE: u64 = 64 * 1024;
/// The most bytes of a head.
const LONGEST_HEAD: usize = 256 * 1024;

/// The fields of a head.
pub struct Head {
    fields: Vec<(String, String)>,
}

impl Head {
    /// Reads the fields up to the empty line behind them; none if the bytes end before it.
    ///
    /// # Errors
    /// If it can't be read, or is longer than any head is.
    pub fn read(bytes: &mut (impl BufRead + ?Sized)) -> Result<Option<Head>, Error> {
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut length = 0;
        loop {
            let line = line(bytes)?;
            length += line.len();
            if length > LONGEST_HEAD {
                return Err(broken("its head is longer than any head is"));
            }
            if !line.ends_with(b"\n") {
                return Ok(None);
            }
            let text = String::from_utf8_lossy(&line);
            if text.trim().is_empty() {
                return Ok(Some(Head { fields }));
            }
            if text.starts_with([' ', '\t']) {
                // A long value goes on in the next line.
                if let Some((_, value)) = fields.last_mut() {
                    value.push(' ');
                    value.push_str(text.trim());
                }
            } else if let Some((name, value)) = text.split_once(':') {
                fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
    }

    /// The first value of a field, by its name in lower case.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The next line with its end; empty where there is none.
pub fn line(bytes: &mut (impl BufRead + ?Sized)) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    bytes.take(LONGEST_LINE).read_until(b'\n', &mut line)?;
    Ok(line)
}
