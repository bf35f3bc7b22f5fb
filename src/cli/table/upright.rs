//! Each row upright: a line, or a few, for each of its columns that holds something.

use comfy_table::{ColumnConstraint, ContentArrangement, Table, TableStyle, Width};

use super::across::tidy;
use super::words::broken;
use super::{Drawn, GAP, cell};
use crate::cli::shown::shown_on_one_line;
use crate::report::{Column, Value};

/// A cell longer than this is cut on a terminal.
const LONGEST: usize = 1_000;
/// The longest rule above a row.
const RULE: usize = 60;
/// The narrowest room for the cells.
const NARROWEST: u16 = 20;

/// Draws the rows upright, in lines of a width.
pub fn draw(columns: &[Column], rows: &[Vec<Value>], width: u16, cut: bool) -> Drawn {
    let mut drawn = Drawn::default();
    let longest = columns.iter().map(|column| column.name.chars().count()).max().unwrap_or(0);
    let names = u16::try_from(longest).unwrap_or(u16::MAX).saturating_add(GAP).min(width / 2);
    let cells = width.saturating_sub(names).max(NARROWEST);
    for (place, row) in rows.iter().enumerate() {
        drawn.text.push_str(&rule(place + 1, width));
        let mut table = Table::new();
        table.force_no_tty().load_style(TableStyle::new());
        for (column, value) in columns.iter().zip(row).filter(|(_, value)| holds_something(value)) {
            let (text, was_cut) = cell(value, false, cut.then_some(LONGEST));
            drawn.cut |= was_cut;
            let name = shown_on_one_line(&column.name);
            table.add_row([broken(&name, (names - GAP).into()), broken(&text, cells.into())]);
        }
        arrange(&mut table, names, cells);
        drawn.text.push_str(&tidy(&table));
    }
    drawn
}

/// The line above a row, with its number.
fn rule(number: usize, width: u16) -> String {
    let title = format!("── {number} ");
    let fill = "─".repeat(usize::from(width).min(RULE).saturating_sub(title.chars().count()));
    format!("{title}{fill}\n")
}

fn holds_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Text(text) => !text.is_empty(),
        _ => true,
    }
}

fn arrange(table: &mut Table, names: u16, cells: u16) {
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(names.saturating_add(cells));
    for (column, (width, gap)) in table.column_iter_mut().zip([(names, GAP), (cells, 0)]) {
        column.set_padding((0, gap));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
    }
}
