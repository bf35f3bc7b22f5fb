//! Dates as precise as a text proves them.

use std::fmt;

/// A day, a month or a year; ordered by its ISO form.
///
/// Prints as `2023`, `2023-06` or `2023-06-18`, which is also its form in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// Year of the Common Era.
    pub year: i16,
    /// Month, 1 to 12, where known.
    pub month: Option<i8>,
    /// Day of the month, 1 to 31, where known; never without a month.
    pub day: Option<i8>,
}

impl PartialDate {
    /// A date known to the year.
    pub fn year(year: i16) -> Self {
        PartialDate { year, month: None, day: None }
    }

    /// A date known to the month.
    pub fn month(year: i16, month: i8) -> Self {
        PartialDate { year, month: Some(month), day: None }
    }

    /// A date known to the day.
    pub fn day(year: i16, month: i8, day: i8) -> Self {
        PartialDate { year, month: Some(month), day: Some(day) }
    }

    /// The calendar day, where the date is that precise and exists in the calendar.
    pub fn civil(self) -> Option<jiff::civil::Date> {
        jiff::civil::Date::new(self.year, self.month?, self.day?).ok()
    }

    /// `year`, `month` or `day`.
    pub fn precision(self) -> &'static str {
        match (self.month, self.day) {
            (None, _) => "year",
            (Some(_), None) => "month",
            (Some(_), Some(_)) => "day",
        }
    }

    /// Reads the ISO forms that [`fmt::Display`] writes; `None` for anything else or a day that does not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, width: usize| {
            (part.len() == width && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<i16>().ok())?
        };
        let mut parts = text.splitn(3, '-');
        let year = digits(parts.next()?, 4)?;
        let Some(month) = parts.next() else { return Some(Self::year(year)) };
        let month = i8::try_from(digits(month, 2)?).ok().filter(|m| (1..=12).contains(m))?;
        let Some(day) = parts.next() else { return Some(Self::month(year, month)) };
        let date = Self::day(year, month, i8::try_from(digits(day, 2)?).ok()?);
        date.civil().map(|_| date)
    }
}

impl From<jiff::civil::Date> for PartialDate {
    fn from(date: jiff::civil::Date) -> Self {
        Self::day(date.year(), date.month(), date.day())
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl serde::Serialize for PartialDate {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
