//! A line, or a few, for each row.

use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width,
};

use super::room::Fitting;
use super::words::broken;
use super::{Drawn, GAP, Layout, cell};
use crate::cli::shown::{shown, shown_on_one_line};
use crate::report::{Column, Value};

/// A cell longer than this is cut on a terminal.
const LONGEST: usize = 300;

/// Draws the columns that fit.
pub fn draw(columns: &[Column], rows: &[Vec<Value>], fitting: &Fitting, layout: Layout<'_>) -> Drawn {
    let mut drawn = Drawn { left_out: left_out(columns, &fitting.places), ..Drawn::default() };
    let width_of = |at: usize| fitting.widths.as_ref().map_or(usize::MAX, |widths| widths[at]);
    let mut table = Table::new();
    table.force_no_tty().set_header(header(columns, rows, fitting));
    for row in rows {
        table.add_row(fitting.places.iter().enumerate().map(|(at, place)| {
            let (text, was_cut) = cell(&row[*place], layout.width.is_none(), layout.cut.then_some(LONGEST));
            drawn.cut |= was_cut;
            align(Cell::new_owned(broken(&text, width_of(at)).into_owned()), &row[*place])
        }));
    }
    arrange(&mut table, fitting);
    let mut style = TableStyle::new().header_separator(LineStyle::none().fill('─'));
    if need_rules(rows, fitting) {
        style = style.row_separator(LineStyle::none().fill('┈'));
    }
    table.load_style(style);
    drawn.text = tidy(&table);
    drawn
}

fn left_out(columns: &[Column], places: &[usize]) -> Vec<String> {
    let absent = columns.iter().enumerate().filter(|(place, _)| !places.contains(place));
    absent.map(|(_, column)| column.name.clone()).collect()
}

/// The names of the columns, aligned as their cells are.
fn header(columns: &[Column], rows: &[Vec<Value>], fitting: &Fitting) -> Vec<Cell> {
    let first_known = |place: usize| rows.iter().map(|row| &row[place]).find(|value| **value != Value::Null);
    let name = |place: &usize| {
        let cell = Cell::new(shown_on_one_line(&columns[*place].name));
        align(cell, first_known(*place).unwrap_or(&Value::Null))
    };
    fitting.places.iter().map(name).collect()
}

fn align(cell: Cell, value: &Value) -> Cell {
    match value {
        Value::Integer(_) | Value::Real(_) => cell.set_alignment(CellAlignment::Right),
        _ => cell,
    }
}

/// Gives each column its width and the gap behind it.
fn arrange(table: &mut Table, fitting: &Fitting) {
    let Some(widths) = &fitting.widths else {
        table.set_content_arrangement(ContentArrangement::Disabled);
        table.column_iter_mut().for_each(|column| {
            column.set_padding((0, GAP));
        });
        return;
    };
    let with_gap = |width: &usize| u16::try_from(*width).unwrap_or(u16::MAX).saturating_add(GAP);
    let whole: u16 = widths.iter().map(with_gap).fold(0, u16::saturating_add);
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(whole);
    for (column, width) in table.column_iter_mut().zip(widths) {
        column.set_padding((0, GAP));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(with_gap(width))));
    }
}

/// Whether rules must part the rows: most of them take several lines, and their first cells do not tell where one begins.
fn need_rules(rows: &[Vec<Value>], Fitting { places, widths }: &Fitting) -> bool {
    let Some(widths) = widths else { return false };
    let wraps =
        |row: &&Vec<Value>| places.iter().zip(widths).any(|(place, width)| !is_short(&row[*place], *width));
    let wrapped = rows.iter().filter(wraps).count();
    let begins = |row: &Vec<Value>| {
        places.first().zip(widths.first()).is_some_and(|(place, width)| {
            row[*place] != Value::Null
                && row[*place] != Value::Text(String::new())
                && is_short(&row[*place], *width)
        })
    };
    wrapped * 2 > rows.len() && (places.len() == 1 || !rows.iter().all(begins))
}

/// Whether a cell stands on one line of this width.
fn is_short(value: &Value, width: usize) -> bool {
    match value {
        Value::Text(text) => {
            let text = shown(text);
            !text.contains('\n') && text.chars().nth(width).is_none()
        }
        _ => true,
    }
}

/// The table's lines without blanks at their ends.
pub(super) fn tidy(table: &Table) -> String {
    let mut text = String::new();
    for line in table.lines() {
        if line.chars().all(|letter| letter == '─') || line.chars().all(|letter| letter == '┈') {
            // Only rules reach into the last column's gap.
            text.extend(line.chars().take(line.chars().count() - usize::from(GAP)));
        } else {
            text.push_str(line.trim_end());
        }
        text.push('\n');
    }
    text
}
