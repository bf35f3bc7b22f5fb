//! Rows as a table for reading: across, or each row upright where a line can't hold its columns.

use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width,
};

use super::shown::{shown, shown_on_one_line};
use crate::export::number;
use crate::report::{Column, Value};

/// Columns between two cells of a row.
const GAP: u16 = 2;
/// A cell longer than this is cut on a terminal: across, and upright.
const LONGEST_ACROSS: usize = 300;
const LONGEST_UPRIGHT: usize = 1_000;

/// The room there is, and how to use it.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// Columns of a line; none where a line may be as long as its row.
    pub width: Option<u16>,
    /// Whether long cells are cut, with `…` as the sign.
    pub cut: bool,
    /// Upright even if the columns fit.
    pub upright: bool,
}

/// A table ready to print.
pub struct Drawn {
    /// Lines, with the last one's end.
    pub text: String,
    /// Whether a cell was cut.
    pub cut: bool,
}

/// Draws rows in the room there is.
pub fn draw(columns: &[Column], rows: &[Vec<Value>], layout: Layout) -> Drawn {
    let Some(width) = layout.width.filter(|_| !layout.upright) else {
        return if layout.upright {
            draw_upright(columns, rows, layout)
        } else {
            draw_across(columns, rows, layout)
        };
    };
    if least_width(columns, rows) > usize::from(width) {
        draw_upright(columns, rows, layout)
    } else {
        draw_across(columns, rows, layout)
    }
}

/// The narrowest line on which the columns can still be read.
fn least_width(columns: &[Column], rows: &[Vec<Value>]) -> usize {
    let least = |natural: usize| match natural {
        0..=20 => natural,
        21..=100 => 20,
        _ => 30,
    };
    let width_of = |place: usize| {
        let cells = rows.iter().map(|row| longest_line(&row[place]));
        cells.fold(columns[place].name.chars().count(), usize::max)
    };
    (0..columns.len()).map(|place| least(width_of(place)) + usize::from(GAP)).sum()
}

fn longest_line(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.lines().map(|line| line.chars().take(200).count()).max().unwrap_or(0),
        Value::Blob(bytes) => bytes.len() * 2,
        Value::Null => 0,
        Value::Integer(whole) => whole.to_string().len(),
        Value::Real(real) => number(*real).len(),
    }
}

fn draw_across(columns: &[Column], rows: &[Vec<Value>], layout: Layout) -> Drawn {
    let mut cut = false;
    let mut table = Table::new();
    table.force_no_tty().set_header(header(columns, rows));
    for row in rows {
        table.add_row(row.iter().map(|value| {
            let (text, was_cut) = cell(value, layout, LONGEST_ACROSS);
            cut |= was_cut;
            align(Cell::new_owned(text), value)
        }));
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, GAP));
    }
    let line = LineStyle::none().fill('─');
    let mut style = TableStyle::new().header_separator(line);
    match layout.width {
        Some(width) => {
            // The last column's gap is cut off again, so a line may be that much longer.
            table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width + GAP);
            let natural: usize = table
                .column_max_content_widths()
                .iter()
                .map(|width| usize::from(*width) + usize::from(GAP))
                .sum();
            let wraps = natural > usize::from(width + GAP);
            if wraps && !first_column_parts_rows(columns, rows) {
                style = style.row_separator(LineStyle::none().fill('┈'));
            }
        }
        None => {
            table.set_content_arrangement(ContentArrangement::Disabled);
        }
    }
    table.load_style(style);
    Drawn { text: tidy(&table), cut }
}

/// The names of the columns, aligned as their cells are.
fn header(columns: &[Column], rows: &[Vec<Value>]) -> Vec<Cell> {
    let first_known = |place: usize| rows.iter().map(|row| &row[place]).find(|value| **value != Value::Null);
    let names = columns.iter().map(|column| Cell::new(shown_on_one_line(&column.name)));
    names.enumerate().map(|(place, cell)| align(cell, first_known(place).unwrap_or(&Value::Null))).collect()
}

/// Whether a new row is told by its first cell alone: it always holds something, on one line.
fn first_column_parts_rows(columns: &[Column], rows: &[Vec<Value>]) -> bool {
    let short = |row: &Vec<Value>| match &row[0] {
        Value::Null => false,
        Value::Text(text) => !text.is_empty() && !text.contains('\n') && text.chars().count() <= 24,
        _ => true,
    };
    columns.len() > 1 && rows.iter().all(short)
}

fn draw_upright(columns: &[Column], rows: &[Vec<Value>], layout: Layout) -> Drawn {
    let mut drawn = Drawn { text: String::new(), cut: false };
    let rule = usize::from(layout.width.unwrap_or(60).min(60));
    for (place, row) in rows.iter().enumerate() {
        let title = format!("── {} ", place + 1);
        let fill = "─".repeat(rule.saturating_sub(title.chars().count()));
        drawn.text.push_str(&format!("{title}{fill}\n"));
        let mut table = Table::new();
        table.force_no_tty().load_style(TableStyle::new());
        for (column, value) in columns.iter().zip(row) {
            let (text, cut) = cell(value, layout, LONGEST_UPRIGHT);
            drawn.cut |= cut;
            table.add_row([shown_on_one_line(&column.name).into_owned(), text]);
        }
        arrange_upright(&mut table, columns, layout.width);
        drawn.text.push_str(&tidy(&table));
    }
    drawn
}

fn arrange_upright(table: &mut Table, columns: &[Column], width: Option<u16>) {
    let longest = columns.iter().map(|column| column.name.chars().count()).max().unwrap_or(0);
    let names = u16::try_from(longest).unwrap_or(u16::MAX).saturating_add(GAP);
    if let Some(width) = width {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width.max(names + 20));
    }
    for (place, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, if place == 0 { GAP } else { 0 }));
        if place == 0 {
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(names)));
        }
    }
}

/// The table's lines without blanks at their ends.
fn tidy(table: &Table) -> String {
    let mut text = String::new();
    for line in table.lines() {
        if line.starts_with(['─', '┈']) {
            // Only rules reach into the last column's gap.
            text.extend(line.chars().take(line.chars().count() - usize::from(GAP)));
        } else {
            text.push_str(line.trim_end());
        }
        text.push('\n');
    }
    text
}

/// A cell as text, and whether it was cut.
fn cell(value: &Value, layout: Layout, longest: usize) -> (String, bool) {
    let text = match value {
        Value::Null => String::new(),
        Value::Integer(whole) => whole.to_string(),
        Value::Real(real) => number(*real),
        Value::Blob(bytes) => format!("{} bytes", bytes.len()),
        Value::Text(text) if layout.width.is_none() => shown_on_one_line(text).into_owned(),
        Value::Text(text) => shown(text).into_owned(),
    };
    match text.char_indices().nth(longest) {
        Some((end, _)) if layout.cut => (format!("{}…", &text[..end]), true),
        _ => (text, false),
    }
}

fn align(cell: Cell, value: &Value) -> Cell {
    match value {
        Value::Integer(_) | Value::Real(_) => cell.set_alignment(CellAlignment::Right),
        _ => cell,
    }
}
