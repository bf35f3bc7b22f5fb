//! Bytes to code points: the one place where spans become offsets of the database.

use crate::span::Span;

/// Bytes from one remembered count to the next.
const STRIDE: usize = 64;

/// The code points before any byte of a body.
///
/// The body is read once; a look-up counts through fewer than [`STRIDE`] bytes.
pub struct Offsets<'body> {
    bytes: &'body [u8],
    /// Code points before byte `n * STRIDE`; empty where every byte is a character.
    counts: Vec<usize>,
}

impl<'body> Offsets<'body> {
    /// Reads a body.
    pub fn new(body: &'body str) -> Self {
        let bytes = body.as_bytes();
        if body.is_ascii() {
            return Offsets { bytes, counts: Vec::new() };
        }
        let mut counts = Vec::with_capacity(bytes.len() / STRIDE + 1);
        let mut count = 0;
        for stretch in bytes.chunks(STRIDE) {
            counts.push(count);
            count += characters(stretch);
        }
        Offsets { bytes, counts }
    }

    /// `start_char` and `end_char` of a span.
    pub fn of(&self, span: Span) -> (i64, i64) {
        (self.at(span.start), self.at(span.end))
    }

    fn at(&self, byte: usize) -> i64 {
        let count = match self.counts.get(byte / STRIDE) {
            Some(before) => before + characters(&self.bytes[byte / STRIDE * STRIDE..byte]),
            None if self.counts.is_empty() => byte,
            None => self
                .counts
                .last()
                .map_or(0, |before| before + characters(&self.bytes[(self.counts.len() - 1) * STRIDE..byte])),
        };
        count as i64
    }
}

/// Characters that start in these bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn counts_what_chars_counts(body in "[a-zé”😀\n]{0,300}") {
            let offsets = Offsets::new(&body);
            for (place, _) in body.char_indices().chain([(body.len(), ' ')]) {
                prop_assert_eq!(offsets.of(Span::new(0, place)).1 as usize, body[..place].chars().count());
            }
        }
    }
}
