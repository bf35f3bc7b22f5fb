//! Which columns a line has room for, and how wide each of them stands.

use super::GAP;
use crate::cli::shown::shown;
use crate::export::number;
use crate::report::{Column, Value};

/// The columns to draw.
pub struct Fitting {
    /// Their places in the rows, in order.
    pub places: Vec<usize>,
    /// The width of each, if it is bounded.
    pub widths: Option<Vec<usize>>,
}

/// How many of the most telling columns are never left out.
const KEPT: usize = 2;
/// A column no wider than this has its width; a wider one can still be read in it.
const NARROW: usize = 16;
/// The width in which sentences can still be read.
const PROSE: usize = 30;
/// A column with a longer line holds sentences.
const LONGEST_NAME: usize = 100;
/// The longest word that is not parted.
const LONGEST_WORD: usize = 24;
/// No more of a line is measured.
const MEASURED: usize = 400;

/// All columns, as wide as they are.
pub fn unbounded(columns: &[Column]) -> Fitting {
    Fitting { places: (0..columns.len()).collect(), widths: None }
}

/// The columns that a line of this width can hold; none if not even the most telling ones fit.
///
/// First go those without any cell, then the least telling ones; where `telling` does not name the columns, none goes.
pub fn fitting(columns: &[Column], rows: &[Vec<Value>], telling: &[String], width: u16) -> Option<Fitting> {
    let measures: Vec<Measure> = (0..columns.len()).map(|place| measure(columns, rows, place)).collect();
    let mut places: Vec<usize> = (0..columns.len()).collect();
    let mut next = expendable(columns, &measures, telling).into_iter();
    let room = |places: &[usize]| usize::from(width).checked_sub(gaps(places.len()));
    while room(&places).is_none_or(|room| sum(&measures, &places, |one| one.least) > room) {
        let least_telling = next.next()?;
        places.retain(|place| *place != least_telling);
    }
    let room = room(&places)?;
    let widths = shared_out(&measures, &places, room);
    Some(Fitting { places, widths: Some(widths) })
}

/// What a column needs.
struct Measure {
    /// So wide none of its cells is wrapped.
    natural: usize,
    /// So wide it can still be read.
    least: usize,
    is_empty: bool,
}

/// Columns of the terminal that part so many cells.
fn gaps(cells: usize) -> usize {
    usize::from(GAP) * cells.saturating_sub(1)
}

fn sum(measures: &[Measure], places: &[usize], of: impl Fn(&Measure) -> usize) -> usize {
    places.iter().map(|place| of(&measures[*place])).sum()
}

/// The columns that may be left out, the first to go first.
fn expendable(columns: &[Column], measures: &[Measure], telling: &[String]) -> Vec<usize> {
    let place_of = |name: &String| columns.iter().position(|column| column.name == *name);
    let mut expendable: Vec<usize> = telling.iter().skip(KEPT).filter_map(place_of).collect();
    expendable.reverse();
    expendable.sort_by_key(|place| !measures[*place].is_empty);
    expendable
}

fn measure(columns: &[Column], rows: &[Vec<Value>], place: usize) -> Measure {
    let name = columns[place].name.chars().count().min(MEASURED);
    let (mut natural, mut word, mut is_empty) = (name, name, true);
    for row in rows {
        let (line, longest) = match &row[place] {
            Value::Text(text) => {
                let text = shown(text);
                (longest_of(text.lines()), longest_of(text.split_whitespace()))
            }
            Value::Blob(bytes) => (bytes.len().to_string().len() + " bytes".len(), 0),
            Value::Null => (0, 0),
            Value::Integer(whole) => (whole.to_string().len(), 0),
            Value::Real(real) => (number(*real).len(), 0),
        };
        natural = natural.max(line);
        word = word.max(longest);
        is_empty &= line == 0;
    }
    let least = if natural > LONGEST_NAME { PROSE } else { NARROW.max(word.min(LONGEST_WORD)) };
    Measure { natural, least: least.min(natural), is_empty }
}

/// The length of the longest of some pieces, as far as it is measured.
fn longest_of<'t>(pieces: impl Iterator<Item = &'t str>) -> usize {
    pieces.map(|piece| piece.chars().take(MEASURED).count()).max().unwrap_or(0)
}

/// The room shared out: each column has its least width, and of the rest as much as it needs in proportion.
fn shared_out(measures: &[Measure], places: &[usize], room: usize) -> Vec<usize> {
    let spare = room - sum(measures, places, |one| one.least);
    let need = sum(measures, places, |one| one.natural - one.least);
    let share = |place: &usize| {
        let Measure { natural, least, .. } = measures[*place];
        if need <= spare { natural } else { least + spare * (natural - least) / need }
    };
    places.iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_fits_fits_and_the_most_telling_stay(
            rows in prop::collection::vec(prop::collection::vec("[a-zé \u{202e}]{0,60}", 5), 0..4),
            width in 20_u16..200,
            named in 0_usize..=5,
        ) {
            let columns: Vec<Column> =
                ["one", "two", "three", "four", "five"].map(|name| Column { name: name.to_owned() }).to_vec();
            let rows: Vec<Vec<Value>> =
                rows.into_iter().map(|row| row.into_iter().map(Value::Text).collect()).collect();
            let telling: Vec<String> =
                columns.iter().rev().take(named).map(|column| column.name.clone()).collect();
            if let Some(Fitting { places, widths }) = fitting(&columns, &rows, &telling, width) {
                let widths = widths.unwrap_or_default();
                prop_assert_eq!(widths.len(), places.len());
                prop_assert!(widths.iter().sum::<usize>() + gaps(widths.len()) <= usize::from(width));
                prop_assert!(places.is_sorted());
                let stay = telling.iter().take(KEPT).filter_map(|name| columns.iter().position(|c| c.name == *name));
                prop_assert!(stay.into_iter().all(|place| places.contains(&place)));
                let gone = (0..columns.len()).filter(|place| !places.contains(place));
                prop_assert!(gone.into_iter().all(|place| telling.contains(&columns[place].name)));
            }
        }
    }
}
