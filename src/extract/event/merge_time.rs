//! Whether two times can be one: "in 2014" and "in April 2014", "on Monday" and "last year".

use crate::document::When;
use crate::extract::date::{DateForm, Unit};

/// "in 2014", "in April 2014": the time told later is the closer one.
pub fn narrows(later: Option<When>, known: When) -> bool {
    later.is_some_and(|later| {
        start_of(known) <= start_of(later) && end_of(later) <= end_of(known) && later != known
    })
}

pub fn overlap(left: When, right: When) -> bool {
    end_of(left) >= start_of(right) && end_of(right) >= start_of(left)
}

fn start_of(when: When) -> (i16, i8, i8) {
    (when.starts.year, when.starts.month.unwrap_or(1), when.starts.day.unwrap_or(1))
}

fn end_of(when: When) -> (i16, i8, i8) {
    (when.ends.year, when.ends.month.unwrap_or(12), when.ends.day.unwrap_or(31))
}

/// Whether two expressions cannot mean the same time, whatever the day of publication.
pub fn apart(left: DateForm, right: DateForm) -> bool {
    let month = |form| match form {
        DateForm::Day { month, .. } | DateForm::Month { month, .. } => Some(month),
        _ => None,
    };
    match (left, right) {
        (DateForm::Weekday { day: a, .. }, DateForm::Weekday { day: b, .. }) => a != b,
        (
            DateForm::Day { month: m, day: a, last: None, .. },
            DateForm::Day { month: n, day: b, last: None, .. },
        ) => (m, a) != (n, b),
        (DateForm::Years { first: a, .. }, DateForm::Years { first: b, .. }) => a != b,
        (
            DateForm::Weekday { .. },
            DateForm::Offset { amount, unit: Unit::Month | Unit::Year | Unit::Decade },
        )
        | (
            DateForm::Offset { amount, unit: Unit::Month | Unit::Year | Unit::Decade },
            DateForm::Weekday { .. },
        ) => amount < 0,
        (DateForm::Years { .. }, DateForm::Weekday { .. } | DateForm::Offset { .. })
        | (DateForm::Weekday { .. } | DateForm::Offset { .. }, DateForm::Years { .. }) => true,
        _ => month(left).zip(month(right)).is_some_and(|(a, b)| a != b),
    }
}
