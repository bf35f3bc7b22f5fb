//! Unpacked bytes, measured against the packed ones: a file made to unpack to more than any disk holds is given back.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// So many unpacked bytes are never too many: 64 MiB.
const ALWAYS: u64 = 64 << 20;
/// Text packs to a tenth or twentieth of its size, the same line over and over to a two-hundredth.
const MOST_TIMES: u64 = 400;

/// What is said of a file that unpacks to far more than it holds.
pub const BOMB: &str = "it unpacks to more than 400 times its size, as no text does";

/// How many packed bytes were read so far.
#[derive(Clone, Default)]
pub struct Packed(Rc<Cell<u64>>);

impl Packed {
    /// Counts what is read of `bytes`.
    pub fn count<R: Read>(&self, bytes: R) -> Counted<R> {
        Counted { bytes, packed: self.clone() }
    }

    /// So many packed bytes, for whoever knows their number beforehand.
    pub fn known(bytes: u64) -> Packed {
        Packed(Rc::new(Cell::new(bytes)))
    }

    /// Hands on what is unpacked while it is in proportion to what was packed.
    pub fn measure<R: Read>(&self, bytes: R) -> Measured<R> {
        Measured { bytes, unpacked: 0, packed: self.clone() }
    }
}

/// A reader of packed bytes that counts them.
pub struct Counted<R> {
    bytes: R,
    packed: Packed,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.packed.0.set(self.packed.0.get() + count as u64);
        Ok(count)
    }
}

/// A reader of unpacked bytes that ends with an error where they are out of proportion.
pub struct Measured<R> {
    bytes: R,
    unpacked: u64,
    packed: Packed,
}

impl<R: Read> Read for Measured<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(buffer)?;
        self.unpacked += count as u64;
        if self.unpacked > ALWAYS && self.unpacked / MOST_TIMES > self.packed.0.get() {
            return Err(io::Error::other(BOMB));
        }
        Ok(count)
    }
}
