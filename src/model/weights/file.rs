//! How the weights of a linear model lie in a file of `models/`: small, and the same on every machine.
//!
//! A file is: the number of classes, the number of features, then for every feature in ascending order its distance from
//! the one before (a variable-length number), how many classes it speaks for, and their numbers and weights (16 bits;
//! 8 bits were tried and cost two points of tags). The build script reads this file, too.

/// A weight of one class, as training leaves it.
pub type ClassWeight = (u8, f32);

/// A feature and the weights of the classes it speaks for.
pub type Row = (u32, Vec<(u8, i16)>);

/// The bytes of a class and its weight.
const ENTRY: usize = 3;

/// Reads the number of classes and the rows that [`write`] wrote; `bytes` is moved past them. `None` if they end early.
pub fn read(bytes: &mut &[u8]) -> Option<(usize, Vec<Row>)> {
    let classes = number(bytes)? as usize;
    let features = number(bytes)? as usize;
    let mut rows = Vec::with_capacity(features.min(bytes.len() / ENTRY));
    let mut feature = 0u32;
    for _ in 0..features {
        feature = feature.wrapping_add(number(bytes)?);
        let length = number(bytes)? as usize;
        let (row, rest) = bytes.split_at_checked(length * ENTRY)?;
        *bytes = rest;
        let weights: Vec<(u8, i16)> = row
            .as_chunks::<ENTRY>()
            .0
            .iter()
            .map(|[class, low, high]| (*class, i16::from_le_bytes([*low, *high])))
            .collect();
        if weights.is_empty() || weights.iter().any(|(class, _)| usize::from(*class) >= classes) {
            return None;
        }
        rows.push((feature, weights));
    }
    Some((classes, rows))
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
pub fn write(classes: usize, mut rows: Vec<(u32, Vec<ClassWeight>)>, least: f32, out: &mut Vec<u8>) {
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
