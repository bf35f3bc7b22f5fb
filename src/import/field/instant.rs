//! Times of publication: a day, an hour and the zone it is told in.

use jiff::fmt::rfc2822;
use jiff::fmt::temporal::{Pieces, PiecesOffset};
use jiff::tz::Offset;
use jiff::{Timestamp, civil};

/// The latest second that counted seconds may mean: the end of the century. More digits count something else.
const LATEST: i64 = 4_102_444_799;
/// Zones that stand for themselves behind a time.
const UNIVERSAL: &[&str] = &[" UTC", " GMT", " Z"];

/// A time as ISO 8601 (`2023-06-18T09:30:00+02:00`), whole seconds, with its offset; without one where none is given.
/// Nothing of a text that gives only a day: an hour is never made up.
pub fn instant(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() >= 10 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return counted(text);
    }
    of_iso(text).or_else(|| of_mail(text))
}

/// Digits alone: seconds or milliseconds since 1970, or a time without its signs ("20230618093000").
fn counted(digits: &str) -> Option<String> {
    let number: i64 = digits.parse().ok()?;
    let seconds = match digits.len() {
        10 => number,
        13 => number / 1000,
        14 => return of_iso(&format!("{}T{}", &digits[..8], &digits[8..])),
        _ => return None,
    };
    let time = Timestamp::from_second(seconds).ok().filter(|_| seconds <= LATEST)?;
    Some(written(Offset::UTC.to_datetime(time), Some(Offset::UTC)))
}

/// "2023-06-18T09:30:00+02:00", "2023-06-18 09:30", "2023-06-18 09:30:00 +0200", "2023-06-18 09:30:00 UTC".
fn of_iso(text: &str) -> Option<String> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (text, universal) = match UNIVERSAL.iter().find_map(|zone| text.strip_suffix(zone)).map(str::trim_end)
    {
        Some(bare) => (bare, true),
        None => (text, false),
    };
    let text = text.replacen(" +", "+", 1).replacen(" -", "-", 1);
    let pieces = Pieces::parse(&text).ok()?;
    let offset = match pieces.offset() {
        Some(PiecesOffset::Numeric(offset)) => Some(offset.offset()),
        Some(_) => Some(Offset::UTC),
        None => universal.then_some(Offset::UTC),
    };
    Some(written(pieces.date().to_datetime(pieces.time()?), offset))
}

/// "Sun, 18 Jun 2023 09:30:00 +0200", as mail and feeds write it.
fn of_mail(text: &str) -> Option<String> {
    let parser = rfc2822::DateTimeParser::new().relaxed_weekday(true);
    let time = parser.parse_zoned(text).ok()?;
    Some(written(time.datetime(), Some(time.offset())))
}

fn written(time: civil::DateTime, offset: Option<Offset>) -> String {
    let zone = match offset {
        None => String::new(),
        Some(offset) if offset.is_zero() => "Z".to_owned(),
        Some(offset) => {
            let minutes = offset.seconds().abs() / 60;
            let sign = if offset.is_negative() { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        }
    };
    format!("{}{zone}", time.strftime("%Y-%m-%dT%H:%M:%S"))
}

#[cfg(test)]
mod tests {
    use super::instant;

    #[test]
    fn times_are_written_one_way() {
        for (given, expected) in [
            ("2023-06-18T09:30:00+02:00", "2023-06-18T09:30:00+02:00"),
            ("2023-06-18T09:30:00.123-0530", "2023-06-18T09:30:00-05:30"),
            ("2023-06-18T09:30:00Z", "2023-06-18T09:30:00Z"),
            ("2023-06-18T09:30:00+00:00", "2023-06-18T09:30:00Z"),
            ("2023-06-18T09:30", "2023-06-18T09:30:00"),
            ("2023-06-18 09:30:00", "2023-06-18T09:30:00"),
            ("2023-06-18 09:30:00 +0200", "2023-06-18T09:30:00+02:00"),
            ("2023-06-18 09:30:00 UTC", "2023-06-18T09:30:00Z"),
            ("2023-06-18 09:30:00+00:00 UTC", "2023-06-18T09:30:00Z"),
            ("20230618T093000Z", "2023-06-18T09:30:00Z"),
            ("20230618093000", "2023-06-18T09:30:00"),
            ("Sun, 18 Jun 2023 09:30:00 +0000", "2023-06-18T09:30:00Z"),
            ("Sun, 18 Jun 2023 09:30:00 GMT", "2023-06-18T09:30:00Z"),
            ("Sun, 18 Jun 2023 09:30:00 EST", "2023-06-18T09:30:00-05:00"),
            ("Mon, 18 Jun 2023 09:30:00 -0700", "2023-06-18T09:30:00-07:00"),
            ("18 Jun 2023 09:30 +0000", "2023-06-18T09:30:00Z"),
            (" 1687080600 ", "2023-06-18T09:30:00Z"),
            ("1687080600000", "2023-06-18T09:30:00Z"),
        ] {
            assert_eq!(instant(given).as_deref(), Some(expected), "{given}");
        }
    }

    #[test]
    fn an_hour_is_never_made_up() {
        let no_times = [
            "",
            "2023",
            "2023-06",
            "2023-06-18",
            "20230618",
            "June 18, 2023",
            "yesterday",
            "2023-13-18T09:30:00Z",
            "2023-06-18T25:30:00Z",
            "99999999999999999999",
            "9999999999",
            "Sun, 18 Jun 2023",
            "1687080600 or so",
        ];
        for text in no_times {
            assert_eq!(instant(text), None, "{text}");
        }
    }
}
