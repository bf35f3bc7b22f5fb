//! Rows as a table for reading: across, or each row upright where a line can't hold its columns.

mod across;
mod room;
mod upright;
mod words;

use super::shown::{shown, shown_on_one_line};
use crate::export::number;
use crate::report::{Column, Value};

/// Columns of the terminal between two cells of a row.
const GAP: u16 = 2;

/// The room there is, and how to use it.
#[derive(Clone, Copy, Debug)]
pub struct Layout<'l> {
    /// Columns of a line; none where a line may be as long as its row.
    pub width: Option<u16>,
    /// Whether long cells are cut, with `…` as the sign.
    pub cut: bool,
    /// Upright even if the columns fit.
    pub upright: bool,
    /// The names of the columns, the most telling first, where some may be left out for want of room.
    pub telling: &'l [String],
}

/// A table ready to print.
#[derive(Debug, Default)]
pub struct Drawn {
    /// Lines, with the last one's end.
    pub text: String,
    /// Whether a cell was cut.
    pub cut: bool,
    /// The names of the columns for which there was no room.
    pub left_out: Vec<String>,
}

/// Draws rows in the room there is.
pub fn draw(columns: &[Column], rows: &[Vec<Value>], layout: Layout<'_>) -> Drawn {
    let Some(width) = layout.width else {
        return across::draw(columns, rows, &room::unbounded(columns), layout);
    };
    let fitting = if layout.upright { None } else { room::fitting(columns, rows, layout.telling, width) };
    match fitting {
        Some(fitting) => across::draw(columns, rows, &fitting, layout),
        None => upright::draw(columns, rows, width, layout.cut),
    }
}

/// A cell as text, and whether it was cut.
fn cell(value: &Value, one_line: bool, longest: Option<usize>) -> (String, bool) {
    let text = match value {
        Value::Null => String::new(),
        Value::Integer(whole) => whole.to_string(),
        Value::Real(real) => number(*real),
        Value::Blob(bytes) => format!("{} bytes", bytes.len()),
        Value::Text(text) if one_line => shown_on_one_line(text).into_owned(),
        Value::Text(text) => shown(text).into_owned(),
    };
    match longest.and_then(|longest| text.char_indices().nth(longest)) {
        Some((end, _)) => (format!("{}…", &text[..end]), true),
        None => (text, false),
    }
}
