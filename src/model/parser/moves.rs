//! The weights of the parser's moves: three numbers for every value of a hash.
//!
//! Features that share a value share a row, in training as in use, so nothing is looked up or compared: a feature is a
//! place in memory.

use crate::model::feature::Feature;

/// Bytes of a row: three weights of 16 bits.
pub const ROW: usize = 6;
/// The values of the hash, as a power of two.
pub const BITS: u32 = 20;

/// The row of a feature.
#[inline]
pub fn row_of(feature: Feature) -> usize {
    (feature >> (Feature::BITS - BITS)) as usize
}

/// The weights of moves.
#[derive(Clone, Copy, Debug)]
pub struct MoveWeights {
    rows: &'static [[u8; ROW]],
}

impl MoveWeights {
    /// Weights that lie ready: 2^[`BITS`] rows; missing ones are as if there was no weight.
    pub fn laid_out(bytes: &'static [u8]) -> MoveWeights {
        MoveWeights { rows: bytes.as_chunks().0 }
    }

    /// The scores of the moves, by their numbers.
    #[inline]
    pub fn scores(&self, features: &[Feature]) -> [i32; 3] {
        let mut sums = [0; 3];
        for feature in features {
            if let Some([a, b, c, d, e, f]) = self.rows.get(row_of(*feature)) {
                for (sum, weight) in sums.iter_mut().zip([[*a, *b], [*c, *d], [*e, *f]]) {
                    *sum += i32::from(i16::from_le_bytes(weight));
                }
            }
        }
        sums
    }
}
