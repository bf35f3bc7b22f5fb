//! Which looks of an Excel file show numbers as dates.

use std::io::BufRead;

use crate::import::Error;
use crate::import::format::elements::{Elements, Mark};

/// The most looks of a file; Excel has 65 490.
const MOST: usize = 1 << 17;

/// Whether each look is that of a date.
pub fn dates(mut marks: Elements<impl BufRead>) -> Result<Vec<bool>, Error> {
    let (mut own, mut dates, mut in_cells) = (Vec::new(), Vec::new(), false);
    while let Some(mark) = marks.next()? {
        let Mark::Open(element) = mark else { continue };
        marks.renew();
        let number = |name: &str| element.attribute(name).and_then(|number| number.parse::<u32>().ok());
        match element.local() {
            "numFmt" if own.len() < MOST => {
                if let (Some(id), Some(code)) = (number("numFmtId"), element.attribute("formatCode")) {
                    own.push((id, is_date(code)));
                }
            }
            "cellXfs" => {
                in_cells = true;
                own.sort_unstable();
            }
            "cellStyles" | "cellStyleXfs" | "dxfs" => in_cells = false,
            "xf" if in_cells && dates.len() < MOST => {
                let id = number("numFmtId").unwrap_or(0);
                let known = own.binary_search_by_key(&id, |(own, _)| *own).map(|place| own[place].1);
                dates.push(known.unwrap_or(matches!(id, 14..=22 | 27..=36 | 45..=47 | 50..=58)));
            }
            _ => {}
        }
    }
    Ok(dates)
}

/// Whether a format has letters of a date outside quotation marks and brackets: "yyyy-mm-dd", not "0.00".
fn is_date(code: &str) -> bool {
    let (mut in_quotes, mut in_brackets, mut is_next_plain) = (false, false, false);
    code.chars().any(|sign| {
        let is_plain = std::mem::take(&mut is_next_plain);
        match sign {
            _ if is_plain => return false,
            '"' => in_quotes = !in_quotes,
            '[' => in_brackets = true,
            ']' => in_brackets = false,
            '\\' | '_' | '*' => is_next_plain = true,
            _ => {}
        }
        !in_quotes && !in_brackets && matches!(sign, 'y' | 'Y' | 'd' | 'D' | 'h' | 'H')
    })
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn formats_of_dates_are_told_from_those_of_numbers() {
        for date in ["yyyy\\-mm\\-dd", "d/m/yy", "[$-409]mmmm d, yyyy;@", "DD.MM.YYYY HH:MM"] {
            assert!(is_date(date), "{date}");
        }
        for number in ["General", "0.00", "#,##0 \"days\"", "[Red]0", "@", "_-* #,##0\\ \\d"] {
            assert!(!is_date(number), "{number}");
        }
    }
}
