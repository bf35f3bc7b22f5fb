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
    /// Open addressing over features; a length of 0 marks an empty slot.
    slots: Vec<Slot>,
    /// Class in the upper half, weight in the lower.
    entries: Vec<u32>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    feature: Feature,
    start: u32,
    length: u32,
}

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
        let mask = self.slots.len() - 1;
        let mut at = feature as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot.length == 0 {
                return;
            }
            if slot.feature == feature {
                let row = slot.start as usize..(slot.start + slot.length) as usize;
                for entry in &self.entries[row] {
                    scores[(entry >> 16) as usize] += i32::from(*entry as u16 as i16);
                }
                return;
            }
            at = (at + 1) & mask;
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
    let capacity = (features * 3 / 2 + 1).next_power_of_two();
    let mut slots = vec![Slot::default(); capacity];
    let mut entries = Vec::new();
    let mut feature: Feature = 0;
    for _ in 0..features {
        feature = feature.wrapping_add(number(bytes)?);
        let length = number(bytes)?;
        let start = entries.len() as u32;
        for _ in 0..length {
            let (entry, rest) = bytes.split_at_checked(3)?;
            *bytes = rest;
            let class = u32::from(entry[0]);
            if class as usize >= classes {
                return None;
            }
            entries.push(class << 16 | u32::from(u16::from_le_bytes([entry[1], entry[2]])));
        }
        let mut at = feature as usize & (capacity - 1);
        while slots[at].length != 0 {
            at = (at + 1) & (capacity - 1);
        }
        slots[at] = Slot { feature, start, length };
    }
    Some(Weights { classes, slots, entries })
}

/// A number of seven bits a byte, the lowest first.
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
