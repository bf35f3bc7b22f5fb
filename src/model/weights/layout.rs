//! How weights lie in memory: laid out by the build script, so that nothing is left to do when the program starts.
//!
//! ```text
//! header   number of buckets, bits of a row's place
//! buckets  8 slots of 4 bytes each; a slot is the print of a feature above the place of its row
//! rows     units of 8 bytes: two classes with their weights; the top bit ends a row
//! ```
//!
//! A feature can only be in one bucket, half of a cache line, so that asking for it touches memory once and takes no
//! branch. Where more than eight features meet, those of the least weight are left out (fewer than one in a hundred).

use super::file::Row;

/// Slots of a bucket.
pub const SLOTS: usize = 8;
/// Bytes of a bucket.
pub const BUCKET: usize = SLOTS * 4;
/// Bytes of a unit of a row.
pub const UNIT: usize = 8;
/// Bytes of the header, a cache line.
pub const HEADER: usize = 64;
/// Features for each bucket, in the mean.
const FILL: usize = 4;
/// The bit that ends a row.
pub const LAST: u64 = 1 << 63;
/// The largest number of classes.
pub const CLASSES: usize = 64;

/// The bucket of a feature: by its upper bits.
#[inline]
pub fn bucket_of(feature: u32, buckets: usize) -> usize {
    ((u64::from(feature) * buckets as u64) >> u32::BITS) as usize
}

/// The print of a feature in its slot: its lower bits, as many as the place of a row leaves room for.
#[inline]
pub fn print_of(feature: u32, place_bits: u32) -> u32 {
    feature << place_bits
}

/// Lays out rows; unit 0 is a row of nothing, where absent features lead.
pub fn lay_out(rows: &[Row]) -> Vec<u8> {
    let buckets = rows.len().div_ceil(FILL).max(1);
    let units: usize = rows.iter().map(|(_, row)| row.len().div_ceil(2)).sum::<usize>() + 1;
    let place_bits = usize::BITS - units.leading_zeros();
    let mut slots = vec![0u8; buckets * BUCKET];
    let mut laid: Vec<u64> = vec![LAST];
    for group in rows.chunk_by(|(a, _), (b, _)| bucket_of(*a, buckets) == bucket_of(*b, buckets)) {
        let start = bucket_of(group[0].0, buckets) * BUCKET;
        for (slot, (feature, row)) in heaviest(group, place_bits).into_iter().enumerate() {
            let held = print_of(*feature, place_bits) | laid.len() as u32;
            slots[start + slot * 4..][..4].copy_from_slice(&held.to_le_bytes());
            push_row(row, &mut laid);
        }
    }
    let mut bytes = vec![0u8; HEADER];
    bytes[..4].copy_from_slice(&(buckets as u32).to_le_bytes());
    bytes[4..8].copy_from_slice(&place_bits.to_le_bytes());
    bytes.extend(slots);
    bytes.extend(laid.iter().flat_map(|unit| unit.to_le_bytes()));
    bytes
}

/// The rows that find room in a bucket, one a print.
fn heaviest(group: &[Row], place_bits: u32) -> Vec<&Row> {
    let weight = |row: &Row| row.1.iter().map(|(_, weight)| i32::from(*weight).abs()).sum::<i32>();
    let mut rows: Vec<&Row> = group.iter().collect();
    rows.sort_by_key(|row| (-weight(row), row.0));
    let mut kept: Vec<&Row> = Vec::with_capacity(SLOTS);
    for row in rows {
        let print = print_of(row.0, place_bits);
        if kept.len() < SLOTS && kept.iter().all(|other| print_of(other.0, place_bits) != print) {
            kept.push(row);
        }
    }
    kept
}

fn push_row(row: &[(u8, i16)], units: &mut Vec<u64>) {
    let entry = |(class, weight): (u8, i16)| u64::from(class) << 16 | u64::from(weight as u16);
    for pair in row.chunks(2) {
        let second = pair.get(1).copied().unwrap_or((0, 0));
        units.push(entry(pair[0]) | entry(second) << 32);
    }
    if let Some(last) = units.last_mut() {
        *last |= LAST;
    }
}
