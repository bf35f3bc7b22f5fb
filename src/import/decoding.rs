//! Text of another encoding as UTF-8 while it is read, so that a file need not be held as a whole.

use std::io::{self, BufRead, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8};

use super::decode::encoding;

/// How many bytes are decoded at once.
const PIECE: usize = 1 << 16;

/// The bytes of a text without its byte order mark. Where its first bytes prove another encoding than UTF-8, they are
/// decoded; else they stay as they are, and whoever reads a record of it decodes that.
pub fn text<'a>(start: &[u8], bytes: impl BufRead + 'a) -> io::Result<Box<dyn BufRead + 'a>> {
    let (encoding, mark) = encoding(whole_signs(start));
    let mut bytes = bytes;
    io::copy(&mut bytes.by_ref().take(mark as u64), &mut io::sink())?;
    if encoding == UTF_8 {
        return Ok(Box::new(bytes));
    }
    Ok(Box::new(Decoding::new(bytes, encoding)))
}

/// XML as UTF-8, by its byte order mark or the encoding it names.
#[cfg(any(feature = "feeds", feature = "spreadsheets"))]
pub fn xml<'a>(start: &[u8], bytes: impl BufRead + 'a) -> io::Result<Box<dyn BufRead + 'a>> {
    let head = String::from_utf8_lossy(&start[..start.len().min(200)]);
    let named = head.strip_prefix("<?xml").and_then(|rest| rest.split_once("encoding="));
    let label =
        named.and_then(|(_, rest)| rest.trim_start_matches(['"', '\'']).split(['"', '\'', '?']).next());
    let named = label.and_then(|label| Encoding::for_label(label.as_bytes()));
    // What can be read to here is not UTF-16, whatever it says.
    let (encoding, mark) = match named.filter(|encoding| encoding.is_ascii_compatible()) {
        Some(encoding) => (encoding, 0),
        None if start.iter().take(4).any(|byte| *byte == 0) => encoding(whole_signs(start)),
        None => Encoding::for_bom(start).unwrap_or((UTF_8, 0)),
    };
    let mut bytes = bytes;
    io::copy(&mut bytes.by_ref().take(mark as u64), &mut io::sink())?;
    Ok(Box::new(Decoding::new(bytes, encoding)))
}

/// First bytes without a sign that they cut in two, as far as that can be told: up to the last that is plain ASCII.
fn whole_signs(start: &[u8]) -> &[u8] {
    let last = start.iter().rposition(u8::is_ascii).map_or(start.len(), |last| last + 1);
    let is_wide = start.iter().take(4096).any(|byte| *byte == 0);
    if is_wide { &start[..start.len() & !1] } else { &start[..last] }
}

struct Decoding<R> {
    bytes: R,
    decoder: Decoder,
    text: Vec<u8>,
    at: usize,
    is_done: bool,
}

impl<R: BufRead> Decoding<R> {
    fn new(bytes: R, encoding: &'static Encoding) -> Decoding<R> {
        let decoder = encoding.new_decoder_without_bom_handling();
        Decoding { bytes, decoder, text: Vec::new(), at: 0, is_done: false }
    }
}

impl<R: BufRead> BufRead for Decoding<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.at == self.text.len() && !self.is_done {
            let bytes = self.bytes.fill_buf()?;
            let is_last = bytes.is_empty();
            self.text.resize(PIECE, 0);
            let (result, read, written, _) = self.decoder.decode_to_utf8(bytes, &mut self.text, is_last);
            self.text.truncate(written);
            self.at = 0;
            self.bytes.consume(read);
            self.is_done = is_last && result == CoderResult::InputEmpty;
        }
        Ok(&self.text[self.at..])
    }

    fn consume(&mut self, count: usize) {
        self.at = self.text.len().min(self.at + count);
    }
}

impl<R: BufRead> Read for Decoding<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let text = self.fill_buf()?;
        let count = text.len().min(buffer.len());
        buffer[..count].copy_from_slice(&text[..count]);
        self.consume(count);
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> String {
        let mut all = String::new();
        let start = &bytes[..bytes.len().min(50)];
        text(start, bytes).and_then(|mut text| text.read_to_string(&mut all)).expect("bytes in memory");
        all
    }

    #[test]
    fn any_encoding_becomes_utf_8() {
        let long =
            "title;text\n".to_owned() + &"Fähre nach Ösby – “bald”;Die Fähre fährt wieder.\n".repeat(5000);
        let wide: Vec<u8> = long.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked: Vec<u8> = format!("\u{FEFF}{long}").encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&wide), long);
        assert_eq!(read(&marked), long);
        assert_eq!(read(format!("\u{FEFF}{long}").as_bytes()), long);
        let windows = encoding_rs::WINDOWS_1252.encode(&long).0;
        assert_eq!(read(&windows), long);
    }
}
