//! How many rows are printed.

use std::io::{self, IsTerminal as _};

use super::output::{OutputFormat, note};

/// Rows of a table that are printed to a terminal unless the user says otherwise.
const ON_A_TERMINAL: usize = 100;

/// How many rows the user wants.
#[derive(clap::Args, Clone, Copy, Debug)]
pub struct LimitArgs {
    /// Print at most so many rows and say how many there are, or `all`. Without it a table on a terminal ends after
    /// 100 rows; a file, a pipe and every other format get all
    #[arg(long, value_name = "ROWS", value_parser = limit, help_heading = "Output")]
    limit: Option<Limit>,
}

/// A wish for so many rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Limit {
    All,
    Rows(usize),
}

impl LimitArgs {
    /// The most rows to print in this format; none if all.
    pub fn rows(self, format: OutputFormat) -> Option<usize> {
        most(self.limit, format, io::stdout().is_terminal())
    }
}

fn most(limit: Option<Limit>, format: OutputFormat, on_terminal: bool) -> Option<usize> {
    match (limit, format) {
        (Some(Limit::All), _) => None,
        (Some(Limit::Rows(rows)), _) => Some(rows),
        (None, OutputFormat::Table) if on_terminal => Some(ON_A_TERMINAL),
        (None, _) => None,
    }
}

fn limit(text: &str) -> Result<Limit, String> {
    if text.eq_ignore_ascii_case("all") {
        return Ok(Limit::All);
    }
    text.parse().map(Limit::Rows).map_err(|_| "give a number of rows, or all".to_owned())
}

/// Says that rows were left out, if any were.
pub fn note_limit(printed: usize, total: usize) {
    if total > printed {
        let (printed, total) = (grouped(printed), grouped(total));
        note(&format!("{printed} of {total} rows; --limit N or --limit all shows more"));
    }
}

/// Says that rows were left out which there was no time to count.
pub fn note_more(printed: usize, least: usize) {
    let (printed, least) = (grouped(printed), grouped(least));
    note(&format!("{printed} of more than {least} rows; --limit N or --limit all shows more"));
}

/// A number with its thousands parted.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Format;

    #[test]
    fn only_a_table_on_a_terminal_ends_by_itself() {
        let csv = OutputFormat::Written(Format::named("csv").expect("CSV is written"));
        assert_eq!(most(None, OutputFormat::Table, true), Some(100));
        assert_eq!(most(None, OutputFormat::Table, false), None);
        assert_eq!(most(None, csv, true), None);
        assert_eq!(most(limit("all").ok(), OutputFormat::Table, true), None);
        assert_eq!(most(limit("7").ok(), csv, false), Some(7));
        assert!(limit("-1").is_err() && limit("some").is_err());
    }

    #[test]
    fn thousands_are_parted() {
        let numbers = [0, 12, 999, 1_000, 4_213, 1_234_567].map(grouped);
        assert_eq!(numbers, ["0", "12", "999", "1,000", "4,213", "1,234,567"]);
    }
}
