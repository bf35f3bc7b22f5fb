//! A reader that gives no record more bytes than an article may have, whatever the library between us and the bytes does.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use super::Error;
use super::input::MAX_BYTES;

/// What is left of the bytes of one record. Clones share it.
#[derive(Clone)]
pub struct Bound {
    bytes: Rc<Cell<u64>>,
    marks: Rc<Cell<u64>>,
}

/// Signs that part cells: each costs memory of its own, so that a record has no more than this.
const MOST_MARKS: u64 = MAX_BYTES / 16;

impl Bound {
    /// For a record that begins now.
    pub fn new() -> Bound {
        Bound { bytes: Rc::new(Cell::new(MAX_BYTES)), marks: Rc::new(Cell::new(MOST_MARKS)) }
    }

    /// The next record begins.
    pub fn renew(&self) {
        self.bytes.set(MAX_BYTES);
        self.marks.set(MOST_MARKS);
    }

    /// Whether a record had more than it may.
    pub fn is_spent(&self) -> bool {
        self.bytes.get() == 0 || self.marks.get() == 0
    }

    /// The error of a record that had more than it may; any other as it is.
    pub fn explain(&self, error: Error) -> Error {
        if self.is_spent() { Error::TooLarge { limit: MAX_BYTES } } else { error }
    }

    /// Reads `bytes` under this bound. `mark` parts cells.
    pub fn read<R: Read>(&self, bytes: R, mark: u8) -> Bounded<R> {
        Bounded { bytes, bound: self.clone(), mark }
    }
}

/// Bytes under a [`Bound`].
pub struct Bounded<R> {
    bytes: R,
    bound: Bound,
    mark: u8,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.bound.is_spent() && !buffer.is_empty() {
            return Err(io::Error::other("a record is too large"));
        }
        let count = self.bytes.read(buffer)?;
        let marks = memchr::memchr_iter(self.mark, &buffer[..count]).count();
        self.bound.bytes.set(self.bound.bytes.get().saturating_sub(count as u64));
        self.bound.marks.set(self.bound.marks.get().saturating_sub(marks as u64));
        Ok(count)
    }
}
