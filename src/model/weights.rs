//! The weights of a linear model: how they lie in a file and in memory.
//!
//! A file is: the number of classes, the scale, then for every feature in ascending order its distance from the one
//! before (a variable-length number), how many classes it speaks for, and their numbers and weights (16 bits; 8 bits
//! were tried and cost two points of tags).

use super::feature::Feature;

/// A model's weights, ready to be asked.
#[derive(Debug)]
pub struct Weights {
    classes: usize,
    /// Open addressing over features. A feature's place is its upper bits, so that a file in ascending order fills the
    /// table from front to back: reading a model is most of what a short run does.
    slots: Vec<Slot>,
    /// How far a feature is shifted for its place.
    shift: u32,
    /// Class in the upper half, weight in the lower.
    entries: Vec<u32>,
}

/// Where a feature's weights lie; eight bytes, because most questions end at a slot, in memory not seen before.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    feature: Feature,
    /// The first entry in the upper 24 bits, how many there are in the lower 8: none in an empty slot.
    row: u32,
}

/// The bytes of a class and its weight in a file.
const ENTRY: usize = 3;

/// A weight of one class, as training leaves it.
pub type ClassWeight = (u8, f32);

/// Why a file of weights can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the weights are cut short at byte {at}")]
pub struct CutShort {
    /// Where the file ends too early.
    pub at: usize,
}

impl Weights {
    /// How many classes the model tells apart.
    pub fn classes(&self) -> usize {
        self.classes
    }

    /// Adds the weights of `feature` to `scores`, one score a class.
    #[inline]
    pub fn add(&self, feature: Feature, scores: &mut [i32]) {
        let mut at = (feature >> self.shift) as usize;
        // The last slot is always empty.
        while self.slots[at].row != 0 {
            let slot = self.slots[at];
            if slot.feature == feature {
                let start = (slot.row >> 8) as usize;
                for entry in &self.entries[start..start + (slot.row & 0xff) as usize] {
                    scores[(entry >> 16) as usize] += i32::from(*entry as u16 as i16);
                }
                return;
            }
            at += 1;
        }
    }

    /// Reads what [`write`] wrote; `bytes` is moved past it.
    ///
    /// # Errors
    /// If the bytes end too early.
    pub fn read(bytes: &mut &[u8]) -> Result<Weights, CutShort> {
        let total = bytes.len();
        read_all(bytes).ok_or(CutShort { at: total - bytes.len() })
    }
}

fn read_all(bytes: &mut &[u8]) -> Option<Weights> {
    let classes = number(bytes)? as usize;
    let features = number(bytes)? as usize;
    let places = (features * 3 / 2 + 2).next_power_of_two();
    let shift = Feature::BITS - places.trailing_zeros();
    let mut slots = vec![Slot::default(); places];
    let mut entries = Vec::with_capacity(bytes.len() / ENTRY);
    let mut feature: Feature = 0;
    let mut next = 0;
    for _ in 0..features {
        feature = feature.wrapping_add(number(bytes)?);
        let length = number(bytes)? as usize;
        let start = entries.len();
        let (row, rest) = bytes.split_at_checked(length * ENTRY)?;
        *bytes = rest;
        if length == 0 || length > 0xff || start >= 1 << 24 {
            return None;
        }
        for entry in 0..length {
            let [class, low, high] = [row[entry * ENTRY], row[entry * ENTRY + 1], row[entry * ENTRY + 2]];
            if usize::from(class) >= classes {
                return None;
            }
            entries.push(u32::from(class) << 16 | u32::from(u16::from_le_bytes([low, high])));
        }
        // Features ascend, so no slot behind the last one filled is taken.
        let at = next.max((feature >> shift) as usize);
        next = at + 1;
        if next >= slots.len() {
            slots.resize(next + 1, Slot::default());
        }
        slots[at] = Slot { feature, row: (start as u32) << 8 | length as u32 };
    }
    slots.push(Slot::default());
    entries.shrink_to_fit();
    Some(Weights { classes, slots, shift, entries })
}

/// A number of seven bits a byte, the lowest first.
#[inline]
pub fn number(bytes: &mut &[u8]) -> Option<u32> {
    let mut value = 0;
    for shift in [0, 7, 14, 21, 28] {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u32::from(first & 0x7f) << shift;
        if first & 0x80 == 0 {
            break;
        }
    }
    Some(value)
}

/// Writes a number as [`number`] reads it.
pub fn write_number(mut value: u32, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Writes weights, the largest as 32,000; weights below `least` of the largest are left out.
pub fn write(classes: usize, mut rows: Vec<(Feature, Vec<ClassWeight>)>, least: f32, out: &mut Vec<u8>) {
    rows.sort_unstable_by_key(|(feature, _)| *feature);
    let largest = rows.iter().flat_map(|(_, row)| row).map(|(_, weight)| weight.abs()).fold(1e-9, f32::max);
    let scale = 32_000.0 / largest;
    for (_, row) in &mut rows {
        row.retain(|(_, weight)| weight.abs() >= least * largest && (weight * scale).round() != 0.0);
        row.sort_unstable_by_key(|(class, _)| *class);
    }
    rows.retain(|(_, row)| !row.is_empty());
    write_number(classes as u32, out);
    write_number(rows.len() as u32, out);
    let mut last = 0;
    for (feature, row) in rows {
        write_number(feature.wrapping_sub(last), out);
        last = feature;
        write_number(row.len() as u32, out);
        for (class, weight) in row {
            out.push(class);
            out.extend(((weight * scale).round() as i16).to_le_bytes());
        }
    }
}
