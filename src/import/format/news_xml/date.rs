//! Dates as agencies write them: "20230618T093000Z", "2023-06-18T09:30:00+02:00", "20230618".

use super::Record;
use crate::import::field::published;

/// Puts a date into a record, unless it has one.
pub fn put(record: &mut Record, date: Option<&str>) {
    let Some(date) = date.filter(|_| record.published.is_none()) else { return };
    let date = with_signs(date.trim());
    record.published = published::parse(&date);
    record.published_at = record.published.and_then(|_| published::instant(&date));
}

/// A date with its hyphens and colons; any other text as it is.
fn with_signs(date: &str) -> String {
    let digits = |from: usize, to: usize| {
        date.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let (Some(year), Some(month), Some(day)) = (digits(0, 4), digits(4, 6), digits(6, 8)) else {
        return date.to_owned();
    };
    let whole = format!("{year}-{month}-{day}");
    match (date.get(8..9), digits(9, 11), digits(11, 13), digits(13, 15)) {
        // Midnight of no zone is a day whose time was not known.
        (Some("T"), Some("00"), Some("00"), Some("00")) if date.len() == 15 => whole,
        (Some("T"), Some(hour), Some(minute), second) => {
            let zone = date.get(if second.is_some() { 15 } else { 13 }..).unwrap_or_default();
            format!("{whole}T{hour}:{minute}:{}{zone}", second.unwrap_or("00"))
        }
        _ => whole,
    }
}

#[cfg(test)]
mod tests {
    use super::{Record, put};

    #[test]
    fn dates_are_read_with_and_without_their_signs() {
        let read = |date| {
            let mut record = Record::default();
            put(&mut record, Some(date));
            (record.published.map(|date| date.to_string()), record.published_at)
        };
        let day = Some("2023-06-18".to_owned());
        let time = |text: &str| Some(text.to_owned());
        assert_eq!(read("20230618T093000Z"), (day.clone(), time("2023-06-18T09:30:00Z")));
        assert_eq!(read("20230618T0930+0200"), (day.clone(), time("2023-06-18T09:30:00+02:00")));
        assert_eq!(read("2023-06-18T09:30:00-05:00"), (day.clone(), time("2023-06-18T09:30:00-05:00")));
        assert_eq!(read("20230618T000000"), (day.clone(), None));
        assert_eq!(read("20230618"), (day, None));
        assert_eq!(read("soon"), (None, None));
    }
}
