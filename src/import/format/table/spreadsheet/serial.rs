//! Days as spreadsheets count them.

use jiff::ToSpan;
use jiff::civil::{DateTime, date};

/// Seconds of a day.
const DAY: f64 = 86_400.0;
/// Past the year 9999.
const LAST: f64 = 2_958_466.0;

/// The time of a number of days, in ISO 8601; a day alone where it is midnight. Excel counts from 1900, or from 1904.
pub fn time(days: f64, from_1904: bool) -> Option<String> {
    if !(1.0..LAST).contains(&days) {
        return None;
    }
    let first = if from_1904 { date(1904, 1, 1) } else { date(1899, 12, 30) };
    #[allow(clippy::cast_possible_truncation)] // it was just found to fit
    let (whole, seconds) = (days.floor() as i64, ((days - days.floor()) * DAY).round() as i64);
    let time: DateTime = first.checked_add(whole.days()).ok()?.to_datetime(jiff::civil::Time::midnight());
    let time = time.checked_add(seconds.seconds()).ok()?;
    let is_midnight = time.time() == jiff::civil::Time::midnight();
    Some(if is_midnight { time.date().to_string() } else { time.to_string() })
}

#[cfg(test)]
mod tests {
    use super::time;

    #[test]
    fn days_are_counted_as_spreadsheets_do() {
        assert_eq!(time(44_319.0, false).as_deref(), Some("2021-05-03"));
        assert_eq!(time(44_319.34375, false).as_deref(), Some("2021-05-03T08:15:00"));
        assert_eq!(time(42_857.0, true).as_deref(), Some("2021-05-03"));
        for none in [-1.0, 0.5, 1e300, f64::NAN, f64::INFINITY] {
            assert_eq!(time(none, false), None);
        }
    }
}
