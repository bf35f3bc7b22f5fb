//! Lines that are nothing but a date.

use super::lines;
use crate::date::PartialDate;
use crate::import::field::published;

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const DAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The date of a line like "June 18, 2023 Sunday 8:12 PM GMT", "18 June 2023", "June, 2023".
pub fn date(line: &str) -> Option<PartialDate> {
    if line.len() > 80 || !line.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (mut month, mut year) = (None, None);
    for word in line.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty()) {
        if let Some(found) = month_of(word) {
            month = month.or(Some(found));
        } else if let Some(found) = year_of(word) {
            year = year.or(Some(found));
        } else if !is_beside(word) {
            return None;
        }
    }
    let (month, year) = (month?, year?);
    published::parse(&lines::joined(&[line])).or(Some(PartialDate::month(year, month)))
}

/// Whether words begin with the name of a month: "Nov 4".
pub fn opens_with_month(words: &str) -> bool {
    words.split(' ').next().is_some_and(|word| month_of(word).is_some())
}

fn month_of(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    let place = MONTHS.iter().position(|month| word.len() >= 3 && month.starts_with(&word))?;
    i8::try_from(place + 1).ok()
}

fn year_of(word: &str) -> Option<i16> {
    let is_year =
        word.len() == 4 && (word.starts_with("19") || word.starts_with("20") || word.starts_with("18"));
    is_year.then(|| word.parse().ok())?
}

/// A weekday, a day of the month, a time, the name of a zone.
fn is_beside(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let time = word.bytes().all(|byte| byte.is_ascii_digit() || byte == b':') && digits <= 6;
    let zone = word.len() <= 5 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    time || zone
        || DAYS.contains(&word.to_ascii_lowercase().as_str())
        || ["am", "pm", "a.m.", "p.m.", "at"].contains(&word.to_ascii_lowercase().as_str())
}

/// The time of day in a line, as ISO 8601 writes it behind a date: "8:12 PM GMT" is "20:12:00Z". A zone that is not
/// the universal one is left out, as its letters mean several.
pub fn time(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split(|c: char| c.is_whitespace() || c == ',').collect();
    let place = words.iter().position(|word| word.contains(':'))?;
    let (hour, minute) = words[place].split_once(':')?;
    let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    let half =
        words.get(place + 1).map(|word| word.replace('.', "").to_ascii_lowercase()).unwrap_or_default();
    let hour = match half.as_str() {
        "pm" if hour < 12 => hour + 12,
        "am" if hour == 12 => 0,
        _ => hour,
    };
    let zone = if words.iter().any(|word| matches!(*word, "GMT" | "UTC")) { "Z" } else { "" };
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}:00{zone}"))
}

#[cfg(test)]
mod tests {
    use super::{date, time};

    #[test]
    fn a_line_is_a_date_or_none() {
        let shown = |line: &str| date(line).map(|date| date.to_string());
        assert_eq!(shown("June 18, 2023 Sunday 8:12 PM GMT").as_deref(), Some("2023-06-18"));
        assert_eq!(shown("18 June 2023").as_deref(), Some("2023-06-18"));
        assert_eq!(shown("Sunday, June 18, 2023").as_deref(), Some("2023-06-18"));
        assert_eq!(shown("June, 2023").as_deref(), Some("2023-06"));
        assert_eq!(shown("By June 2023 the pier was closed"), None);
        assert_eq!(shown("The June 18, 2023 vote"), None);
        assert_eq!(shown("523 words"), None);
    }

    #[test]
    fn a_time_is_told_with_its_zone_if_it_is_sure() {
        let shown = |line: &str| time(line).unwrap_or_default();
        assert_eq!(shown("June 18, 2023 Sunday 8:12 PM GMT"), "20:12:00Z");
        assert_eq!(shown("June 18, 2023 Sunday 12:05 AM EST"), "00:05:00");
        assert_eq!(shown("06:30"), "06:30:00");
        assert_eq!(shown("18 June 2023"), "");
        assert_eq!(shown("99:99"), "");
    }
}
