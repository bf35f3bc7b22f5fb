//! Words that count from the day of the article: "yesterday", "earlier this month", "two weeks ago".

use super::cursor::Cursor;
use super::vocabulary::{Unit, day_part, month, number, season, uncounted, unit};
use super::{DateExpression, DateForm, Side};

/// "the same month": that of the expression before.
pub fn same(cursor: &Cursor<'_>, before: &[DateExpression]) -> Option<(usize, DateForm)> {
    let start = usize::from(matches!(cursor.peek(0), "the" | "that"));
    let pointed = cursor.peek(start) == "same" || cursor.peek(0) == "that" && start == 1;
    let place = start + usize::from(cursor.peek(start) == "same");
    let (unit, plural) = unit(cursor.peek(place)).filter(|_| pointed)?;
    let form = before.last().map_or(DateForm::Vague, |last| truncated(last.form, unit));
    (!plural).then_some((cursor.at + place + 1, form))
}

/// The unit that holds what a form says, where the form tells it.
fn truncated(form: DateForm, unit: Unit) -> DateForm {
    match (unit, form) {
        (Unit::Day, DateForm::Day { last: None, .. } | DateForm::Weekday { .. }) => form,
        (Unit::Day, DateForm::Offset { unit: Unit::Day, .. }) => form,
        (Unit::Month, DateForm::Month { .. }) => form,
        (Unit::Month, DateForm::Offset { unit: Unit::Month, .. }) => form,
        (Unit::Month, DateForm::Day { year, month, .. }) => {
            DateForm::Month { year, month, side: Side::Tense }
        }
        (Unit::Week, DateForm::Offset { unit: Unit::Week, .. }) => form,
        (Unit::Year, DateForm::Years { first, last }) if first == last => form,
        (Unit::Year, DateForm::Offset { unit: Unit::Year, .. }) => form,
        (Unit::Year, DateForm::Day { year: Some(year), .. } | DateForm::Month { year: Some(year), .. }) => {
            DateForm::Years { first: year, last: year }
        }
        _ => DateForm::Vague,
    }
}

/// "two weeks ago", "a decade later", "the past seven years", "in the coming months".
pub fn counted(cursor: &Cursor<'_>) -> Option<(usize, DateForm)> {
    ago(cursor).or_else(|| stretch(cursor))
}

fn ago(cursor: &Cursor<'_>) -> Option<(usize, DateForm)> {
    let mut rest = cursor.clone();
    let (amount, half) = amount(&mut rest)?;
    let (unit, _) = unit(rest.peek(0))?;
    rest.at += 1;
    let form = match rest.peek(0) {
        "ago" => amount.filter(|_| !half).map_or(DateForm::Vague, |n| DateForm::Offset { amount: -n, unit }),
        "later" | "earlier" | "before" | "after" if amount.is_some() => {
            let connects = matches!(rest.peek(0), "before" | "after") && !rest.peek(1).is_empty();
            return (!connects).then_some((rest.at + 1, DateForm::Vague));
        }
        "from" if rest.peek(1) == "now" => {
            rest.at += 1;
            amount.map_or(DateForm::Vague, |amount| DateForm::Offset { amount, unit })
        }
        _ => return None,
    };
    Some((rest.at + 1, form))
}

/// A count before a unit; `None` inside for "several", "decades". Half measures are told apart.
fn amount(rest: &mut Cursor<'_>) -> Option<(Option<i16>, bool)> {
    let plural_alone = unit(rest.peek(0)).is_some_and(|(_, plural)| plural) && rest.peek(1) == "ago";
    if plural_alone {
        return Some((None, false));
    }
    let vague = rest.skip(&["about", "around", "nearly", "almost", "roughly"])
        || (rest.peek(0) == "more" && rest.peek(1) == "than") && rest.skip(&["more"]) && rest.skip(&["than"]);
    if rest.peek(0) == "a" && matches!(rest.peek(1), "few" | "couple") {
        rest.at += 2;
        rest.skip(&["of"]);
        return Some((None, false));
    }
    if uncounted(rest.peek(0)) {
        rest.at += 1;
        return Some((None, false));
    }
    let count = number(rest.peek(0))?;
    rest.at += 1;
    let half = rest.skip(&["half"]);
    Some(((!vague).then_some(count), half))
}

/// "the past seven years", "the next two weeks", "recent months", "the coming days".
fn stretch(cursor: &Cursor<'_>) -> Option<(usize, DateForm)> {
    let mut rest = cursor.clone();
    rest.skip(&["the"]);
    let sign = match rest.peek(0) {
        "past" | "last" | "previous" => -1,
        "next" | "coming" | "following" => 1,
        "recent" => 0,
        _ => return None,
    };
    rest.at += 1;
    let count = if rest.peek(0) == "a" { None } else { number(rest.peek(0)) };
    let many = count.is_none()
        && (uncounted(rest.peek(0)) && rest.skip(&["several", "few", "couple", "some", "many"]));
    rest.skip(&["of"]);
    rest.at += usize::from(count.is_some());
    let (unit, plural) = unit(rest.peek(0))?;
    rest.at += 1;
    if sign == 0 || many || (plural && count.is_none()) {
        return plural.then_some((rest.at, DateForm::Vague));
    }
    let stretching = matches!(cursor.back(1), "over" | "during" | "for" | "within" | "throughout");
    let in_the =
        cursor.peek(0) == "the" && matches!(cursor.back(1), "in" | "over" | "during" | "for" | "within");
    let past_one = count.is_none() && sign < 0 && (stretching || in_the) && cursor.peek(0) == "the";
    match count {
        Some(_) if rest.peek(0) == "of" => Some((rest.at, DateForm::Vague)),
        Some(count) => Some((rest.at, DateForm::Stretch { amount: sign * count, unit })),
        None if past_one => Some((rest.at, DateForm::Stretch { amount: sign, unit })),
        None => None,
    }
}

/// "today", "last night", "earlier this month", "next year", "by year's end", "last November", "recently".
pub fn deictic(cursor: &Cursor<'_>) -> Option<(usize, DateForm)> {
    let mut rest = cursor.clone();
    if let Some(found) = year_end(&rest) {
        return Some(found);
    }
    let qualified = rest.skip(&["earlier", "later", "late", "early"]);
    let day = match rest.peek(0) {
        "today" | "tonight" => Some(0),
        "yesterday" => Some(-1),
        "tomorrow" => Some(1),
        _ => None,
    };
    if let Some(amount) = day {
        rest.at += 1;
        rest.at += usize::from(day_part(rest.peek(0)));
        return Some((rest.at, DateForm::Offset { amount, unit: Unit::Day }));
    }
    if !qualified && rest.peek(0) == "recently" {
        return Some((rest.at + 1, DateForm::Vague));
    }
    rest.skip(&["in"]);
    rest.skip(&["the"]);
    let (amount, side) = match rest.peek(0) {
        "this" | "current" => (0, Side::This),
        "last" | "past" | "previous" => (-1, Side::Last),
        "next" | "coming" => (1, Side::Next),
        _ => return None,
    };
    rest.at += 1;
    named_period(&mut rest, amount, side)
}

fn named_period(rest: &mut Cursor<'_>, amount: i16, side: Side) -> Option<(usize, DateForm)> {
    if let Some(month) = month(rest.peek(0)).filter(|_| rest.capital(0)) {
        return Some((rest.at + 1, DateForm::Month { year: None, month, side }));
    }
    if season(rest.peek(0)) {
        return None;
    }
    let (unit, plural) = unit(rest.peek(0)).filter(|(_, plural)| !plural)?;
    let whole_day = rest.peek(0) == "day";
    let nightly = unit == Unit::Day && !whole_day;
    if plural || whole_day || (nightly && amount > 0) {
        return None;
    }
    // "last night" is the night before; "this morning" is today's.
    Some((rest.at + 1, DateForm::Offset { amount, unit }))
}

/// "year's end", "the end of the year", "year-end".
fn year_end(cursor: &Cursor<'_>) -> Option<(usize, DateForm)> {
    let this_year = DateForm::Offset { amount: 0, unit: Unit::Year };
    let words = [cursor.peek(0), cursor.peek(1), cursor.peek(2), cursor.peek(3), cursor.peek(4)];
    let length = match words {
        ["year-end", ..] => 1,
        ["year", "'s" | "’s", "end", ..] => 3,
        ["the", "end", "of", "the" | "this", "year"] => 5,
        ["end", "of", "the" | "this", "year", _] => 4,
        _ => return None,
    };
    Some((cursor.at + length, this_year))
}
