//! The weights of a linear model: in a file ([`file`]) and in memory ([`layout`]).

pub mod file;
pub mod layout;

use super::feature::Feature;
use layout::{BUCKET, CLASSES, HEADER, LAST, UNIT};

pub use file::{ClassWeight, number, write, write_number};

/// A model's weights, ready to be asked.
#[derive(Clone, Copy, Debug)]
pub struct Weights {
    buckets: &'static [[u8; BUCKET]],
    rows: &'static [[u8; UNIT]],
    place_bits: u32,
}

/// Sums of weights by class.
pub type Scores = [i32; CLASSES];

/// Scores of nothing.
pub const NO_SCORES: Scores = [0; CLASSES];

/// So many features are looked up before the first row is read: looking one up takes no branch, so the memory of many
/// is on its way at once.
const AT_ONCE: usize = 32;

/// Why a file of weights can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the weights are cut short at byte {at}")]
pub struct CutShort {
    /// Where the file ends too early.
    pub at: usize,
}

impl Weights {
    /// Weights that lie ready, as the build script lays them out.
    ///
    /// # Panics
    /// If `bytes` are no such layout: a mistake in the program, not in its input.
    pub fn laid_out(bytes: &'static [u8]) -> Weights {
        let number = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        let (buckets, rows) = bytes[HEADER..].split_at(number(0) as usize * BUCKET);
        Weights { buckets: buckets.as_chunks().0, rows: rows.as_chunks().0, place_bits: number(4) }
    }

    /// Reads what [`write`] wrote; `bytes` is moved past it. For training: what is read stays in memory for ever.
    ///
    /// # Errors
    /// If the bytes end too early.
    pub fn read(bytes: &mut &[u8]) -> Result<Weights, CutShort> {
        let total = bytes.len();
        let (_, rows) = file::read(bytes).ok_or(CutShort { at: total - bytes.len() })?;
        Ok(Weights::laid_out(layout::lay_out(&rows).leak()))
    }

    /// Adds the weights of `features` to `scores`.
    ///
    /// How long a row is shows only when it is there, and a processor that guesses it wrong stands still until then. So
    /// all buckets are asked first, then the first units of all rows that were found, and only then is anything added.
    #[inline]
    pub fn add(&self, features: &[Feature], scores: &mut Scores) {
        let mut places = [0u32; AT_ONCE];
        let mut units = [0u64; AT_ONCE];
        for some in features.chunks(AT_ONCE) {
            let mut found = 0;
            for feature in some {
                let place = self.place(*feature);
                places[found] = place;
                found += usize::from(place != 0);
            }
            for (unit, place) in units.iter_mut().zip(&places[..found]) {
                *unit = u64::from_le_bytes(self.rows[*place as usize]);
            }
            for (unit, place) in units.iter().zip(&places[..found]) {
                self.add_row(*unit, *place as usize, scores);
            }
        }
    }

    /// The class that a feature speaks for first, if it is known: weights serve as a plain table, too.
    #[inline]
    pub fn class(&self, feature: Feature) -> Option<usize> {
        let place = self.place(feature);
        (place != 0).then(|| usize::from(self.rows[place as usize][2]))
    }

    /// Where the row of a feature starts; 0, a row of nothing, if it has none.
    #[inline]
    fn place(&self, feature: Feature) -> u32 {
        let bucket = &self.buckets[layout::bucket_of(feature, self.buckets.len())];
        let print = layout::print_of(feature, self.place_bits);
        let mut place = 0;
        for slot in bucket.as_chunks::<4>().0 {
            let held = u32::from_le_bytes(*slot);
            place |= if (held ^ print) >> self.place_bits == 0 { held } else { 0 };
        }
        place & ((1 << self.place_bits) - 1)
    }

    /// Adds the row at `place`, whose first unit is at hand.
    #[inline]
    fn add_row(&self, mut unit: u64, mut place: usize, scores: &mut Scores) {
        loop {
            add_entry(unit as u32, scores);
            add_entry((unit >> u32::BITS) as u32, scores);
            if unit & LAST != 0 {
                return;
            }
            place += 1;
            unit = u64::from_le_bytes(self.rows[place]);
        }
    }
}

#[inline]
fn add_entry(entry: u32, scores: &mut Scores) {
    scores[(entry >> 16) as usize % CLASSES] += i32::from(entry as u16 as i16);
}
