//! Date forms to days, months and years, as far as the article's own date allows.

use jiff::civil::{Date, Weekday};
use jiff::{Span as Period, ToSpan};

use super::vocabulary::Unit;
use super::{DateExpression, DateForm, Side, Tense};
use crate::date::PartialDate;
use crate::document::When;

/// What the words mean in an article published at `anchor`; `None` where that is not proved.
pub fn resolve(expression: &DateExpression, anchor: Option<PartialDate>, tense: Tense) -> Option<When> {
    match expression.form {
        DateForm::Day { year, month, day, last } => {
            let year = match year {
                Some(year) => year,
                None => year_of(anchor?, month, Some(day), Side::Tense, tense)?,
            };
            from_day_to(year, month, day, last)
        }
        DateForm::Month { year: Some(year), month, .. } => Some(single(PartialDate::month(year, month))),
        DateForm::Month { year: None, month, side } => {
            let year = year_of(anchor?, month, None, side, tense)?;
            Some(single(PartialDate::month(year, month)))
        }
        DateForm::Years { first, last } => {
            Some(When { starts: PartialDate::year(first), ends: PartialDate::year(last) })
        }
        DateForm::Weekday { day, side } => weekday(anchor?, day, side, tense),
        DateForm::Offset { amount, unit } => offset(anchor?, amount, unit),
        DateForm::Stretch { amount, unit } => stretch(anchor?, amount, unit),
        DateForm::Vague => None,
    }
}

fn single(date: PartialDate) -> When {
    When { starts: date, ends: date }
}

fn from_day_to(year: i16, month: i8, day: i8, last: Option<(i8, i8)>) -> Option<When> {
    let starts = PartialDate::day(year, month, day);
    starts.civil()?;
    let Some((last_month, last_day)) = last else { return Some(single(starts)) };
    let last_year = if (last_month, last_day) < (month, day) { year.checked_add(1)? } else { year };
    let ends = PartialDate::day(last_year, last_month, last_day);
    ends.civil().map(|_| When { starts, ends })
}

/// The year of a month or day that is told without one.
fn year_of(anchor: PartialDate, month: i8, day: Option<i8>, side: Side, tense: Tense) -> Option<i16> {
    match side {
        Side::LastYear => return anchor.year.checked_sub(1),
        Side::NextYear => return anchor.year.checked_add(1),
        Side::This => return Some(anchor.year),
        _ => {}
    }
    let Some(here) = anchor.month else { return year_by_odds(anchor.year, month, side, tense) };
    let today = anchor.day.zip(day);
    let before = (month, today.map(|(_, day)| day)) < (here, today.map(|(today, _)| today));
    let same = month == here && today.is_none_or(|(today, day)| today == day);
    let back = match (side, tense) {
        (Side::Last, _) => return Some(if before { anchor.year } else { anchor.year - 1 }),
        (Side::Next, _) => return Some(if before || same { anchor.year + 1 } else { anchor.year }),
        (_, Tense::Past) => true,
        (_, Tense::Future) => false,
    };
    Some(match (back, before, same) {
        (_, _, true) => anchor.year,
        (true, true, _) | (false, false, _) => anchor.year,
        (true, false, _) => anchor.year - 1,
        (false, true, _) => anchor.year + 1,
    })
}

/// Of an article only its year is known: a month near the start of that year has passed, one near its end is to come,
/// whenever in the year it was written; of the others we do not know.
fn year_by_odds(year: i16, month: i8, side: Side, tense: Tense) -> Option<i16> {
    match (side, tense) {
        (Side::Tense, Tense::Past) => (month <= 3).then_some(year),
        (Side::Tense, Tense::Future) => (month >= 10).then_some(year),
        _ => None,
    }
}

fn weekday(anchor: PartialDate, day: i8, side: Side, tense: Tense) -> Option<When> {
    let Some(today) = anchor.civil() else { return Some(single(holding_week(anchor)?)) };
    let wanted = Weekday::from_monday_one_offset(day).ok()?;
    // "on Tuesday" of a Monday's article is tomorrow there, or six days ago: nothing proves which.
    let tomorrow = today.tomorrow().is_ok_and(|day| day.weekday() == wanted);
    if side == Side::Tense && tense == Tense::Past && tomorrow {
        return None;
    }
    let ahead = match side {
        Side::Last => false,
        Side::Next => true,
        _ => tense == Tense::Future,
    };
    let strict = matches!(side, Side::Last | Side::Next);
    if today.weekday() == wanted && !strict {
        return Some(single(today.into()));
    }
    let found = today.nth_weekday(if ahead { 1 } else { -1 }, wanted).ok()?;
    Some(single(found.into()))
}

/// What is surely true of a day of the week around an article known to the month or year: its year, save around New
/// Year.
fn holding_week(anchor: PartialDate) -> Option<PartialDate> {
    match anchor.month {
        None => Some(PartialDate::year(anchor.year)),
        Some(month) if (2..=11).contains(&month) => Some(PartialDate::year(anchor.year)),
        Some(_) => None,
    }
}

fn offset(anchor: PartialDate, amount: i16, unit: Unit) -> Option<When> {
    match unit {
        Unit::Year => Some(single(PartialDate::year(anchor.year.checked_add(amount)?))),
        Unit::Month => months_away(anchor, amount).map(single),
        Unit::Day => match anchor.civil() {
            Some(today) => Some(single(shifted(today, i32::from(amount).days())?.into())),
            None if amount == 0 => Some(single(anchor)),
            None => holding_week(anchor).filter(|_| amount.abs() < 14).map(single),
        },
        Unit::Week | Unit::Weekend => match anchor.civil() {
            Some(today) => week(shifted(today, i32::from(amount).weeks())?, unit),
            None => holding_week(anchor).filter(|_| amount.abs() < 2).map(single),
        },
        Unit::Decade | Unit::Century => None,
    }
}

/// Monday to Sunday, or Saturday and Sunday, of the week of `day`.
fn week(day: Date, unit: Unit) -> Option<When> {
    let from_monday = i32::from(day.weekday().to_monday_zero_offset());
    let monday = shifted(day, (-from_monday).days())?;
    let starts = if unit == Unit::Weekend { shifted(monday, 5.days())? } else { monday };
    Some(When { starts: starts.into(), ends: shifted(monday, 6.days())?.into() })
}

fn months_away(anchor: PartialDate, amount: i16) -> Option<PartialDate> {
    let Some(month) = anchor.month else {
        return (amount.abs() <= 1).then(|| PartialDate::year(anchor.year));
    };
    let first = Date::new(anchor.year, month, 1).ok()?;
    let found = shifted(first, i32::from(amount).months())?;
    Some(PartialDate::month(found.year(), found.month()))
}

fn stretch(anchor: PartialDate, amount: i16, unit: Unit) -> Option<When> {
    let other = match unit {
        Unit::Year if amount.abs() > 1 => PartialDate::year(anchor.year.checked_add(amount)?),
        Unit::Year => {
            let year = anchor.year.checked_add(amount)?;
            PartialDate { year, month: anchor.month, day: None }
        }
        Unit::Decade => PartialDate::year(anchor.year.checked_add(amount.checked_mul(10)?)?),
        Unit::Month => months_away(anchor, amount).filter(|date| date.month.is_some())?,
        Unit::Week => shifted(anchor.civil()?, i32::from(amount).weeks())?.into(),
        Unit::Day => shifted(anchor.civil()?, i32::from(amount).days())?.into(),
        Unit::Weekend | Unit::Century => return None,
    };
    let here = as_precise(anchor, other);
    Some(if amount < 0 { When { starts: other, ends: here } } else { When { starts: here, ends: other } })
}

/// `date` cut down to the precision of `model`.
fn as_precise(date: PartialDate, model: PartialDate) -> PartialDate {
    PartialDate {
        year: date.year,
        month: date.month.filter(|_| model.month.is_some()),
        day: date.day.filter(|_| model.day.is_some()),
    }
}

fn shifted(date: Date, by: Period) -> Option<Date> {
    date.checked_add(by).ok()
}
