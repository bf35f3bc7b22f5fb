//! Words to date forms: days, months, years, weekdays and feasts. What counts from the article is in `relative`.

use super::cursor::Cursor;
use super::vocabulary::{day, day_part, holidays, month, season, weekday, year};
use super::{DateExpression, DateForm, Side, relative};

/// The expression that starts at the cursor: the token after its last, and what it says.
pub fn read(cursor: Cursor<'_>, before: &[DateExpression]) -> Option<(usize, DateForm)> {
    iso(&cursor)
        .or_else(|| feast(&cursor))
        .or_else(|| day_first(&cursor))
        .or_else(|| month_first(&cursor))
        .or_else(|| on_weekday(&cursor))
        .or_else(|| relative::same(&cursor, before))
        .or_else(|| relative::counted(&cursor))
        .or_else(|| relative::deictic(&cursor))
        .or_else(|| in_season(&cursor))
        .or_else(|| years(&cursor, before))
}

/// "2023-06-18", "2023-06-18T10:00", "25/12/2018" where only one order of day and month is possible.
fn iso(cursor: &Cursor<'_>) -> Option<(usize, DateForm)> {
    let word = cursor.peek(0);
    if !cursor.number(0) || word.len() < 8 {
        return None;
    }
    let mut parts = word.split('t').next()?.splitn(3, ['-', '/']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, day) = if let Some(year) = year(first) {
        (year, second.parse().ok()?, third.parse().ok()?)
    } else {
        let (a, b): (i8, i8) = (first.parse().ok()?, second.parse().ok()?);
        let (month, day) = match (a, b) {
            (a, b) if a > 12 => (b, a),
            (a, b) if b > 12 || a == b => (a, b),
            _ => return None,
        };
        (year(third)?, month, day)
    };
    let form = DateForm::Day { year: Some(year), month, day, last: None };
    jiff::civil::Date::new(year, month, day).is_ok().then_some((cursor.at + 1, form))
}

/// "New Year's Eve".
fn feast(cursor: &Cursor<'_>) -> Option<(usize, DateForm)> {
    if !cursor.capital(0) {
        return None;
    }
    let (words, month, day) = holidays()
        .iter()
        .find(|(words, ..)| words.iter().enumerate().all(|(ahead, word)| cursor.peek(ahead) == *word))?;
    let mut rest = cursor.after(words.len());
    let year = year_after(&mut rest);
    Some((rest.at, DateForm::Day { year, month: *month, day: *day, last: None }))
}

/// "18 June 2023", "the 18th of June".
fn day_first(cursor: &Cursor<'_>) -> Option<(usize, DateForm)> {
    if !cursor.number(0) {
        return None;
    }
    let (first, last) = days(cursor.peek(0))?;
    let mut rest = cursor.after(1);
    let of = rest.skip(&["of"]);
    let month = month(rest.peek(0)).filter(|_| rest.capital(0) && (of || cursor.back(1) != "of"))?;
    rest.at += 1;
    let year = year_after(&mut rest);
    exists(year, month, first)?;
    let last = last.map(|day| (month, day));
    Some((rest.at, DateForm::Day { year, month, day: first, last }))
}

/// "June 18-19, 2023", "late January", "May of last year", "June 30 to July 2".
fn month_first(cursor: &Cursor<'_>) -> Option<(usize, DateForm)> {
    let mut rest = cursor.clone();
    let part = part_of_period(&mut rest);
    let written = rest.peek(0);
    let (glued, name) = written.strip_prefix("mid-").map_or((false, written), |name| (true, name));
    let number = month(name).filter(|_| rest.capital(0) || glued)?;
    rest.at += 1;
    if let Some((first, last)) = days(rest.peek(0)).filter(|_| rest.number(0) && !part) {
        rest.at += 1;
        let last = last.map(|day| (number, day)).or_else(|| range_end(&mut rest, number));
        let year = year_after(&mut rest);
        exists(year, number, first)?;
        return Some((rest.at, DateForm::Day { year, month: number, day: first, last }));
    }
    let (year, side) = year_of_month(&mut rest);
    let sure = part || glued || year.is_some() || side != Side::Tense || is_month(cursor, &rest);
    sure.then_some((rest.at, DateForm::Month { year, month: number, side }))
}

/// "early", "mid", "the end of" …, which narrow a month or year to no exact days.
fn part_of_period(rest: &mut Cursor<'_>) -> bool {
    let start = rest.at;
    if rest.skip(&["early", "late", "mid", "earlier"]) {
        rest.skip(&["in", "on"]);
        return true;
    }
    rest.skip(&["the"]);
    if rest.skip(&["end", "beginning", "start", "middle"]) && rest.skip(&["of"]) {
        return true;
    }
    rest.at = start;
    false
}

/// "2023", "last year", "of this year" behind a month.
fn year_of_month(rest: &mut Cursor<'_>) -> (Option<i16>, Side) {
    if let Some(year) = year_after(rest) {
        return (Some(year), Side::Tense);
    }
    let skip = usize::from(rest.peek(0) == "of");
    let side = match (rest.peek(skip), rest.peek(skip + 1)) {
        ("last", "year") => Side::LastYear,
        ("next", "year") => Side::NextYear,
        ("this", "year") => Side::This,
        _ => return (None, Side::Tense),
    };
    rest.at += skip + 2;
    (None, side)
}

/// Whether a bare word is the month and not a name, a verb or a walk ("May", "March", "June Smith").
fn is_month(start: &Cursor<'_>, rest: &Cursor<'_>) -> bool {
    let preposition = matches!(
        start.back(1),
        "in" | "since"
            | "until"
            | "till"
            | "by"
            | "from"
            | "during"
            | "through"
            | "before"
            | "after"
            | "of"
            | "to"
            | "and"
            | "between"
            | "for"
            | "a"
            | "the"
            | "throughout"
            | "this"
            | "last"
            | "next"
            | "each"
            | "every"
    );
    let unmistakable = !matches!(start.peek(0), "may" | "march" | "april" | "june" | "august");
    let names_on = rest.capital(0) && start.back(1) != "in" && start.back(1) != "since";
    let rooted = matches!(start.back(1), "in" | "since" | "until" | "during");
    (preposition && (unmistakable || rooted) || unmistakable && !start.opens_sentence()) && !names_on
        || unmistakable && preposition
}

/// A day, or two with a dash between: "18-19".
fn days(word: &str) -> Option<(i8, Option<i8>)> {
    match word.split_once(['-', '–']) {
        Some((first, last)) => {
            let (first, last) = (day(first)?, day(last)?);
            (first < last).then_some((first, Some(last)))
        }
        None => day(word).map(|first| (first, None)),
    }
}

/// "to 21", "and 22", "– July 2" behind a month and day.
fn range_end(rest: &mut Cursor<'_>, start_month: i8) -> Option<(i8, i8)> {
    let joins = matches!(rest.peek(0), "to" | "and" | "through" | "until" | "-" | "–" | "—");
    if !joins {
        return None;
    }
    let named = month(rest.peek(1)).filter(|_| rest.capital(1));
    let place = 1 + usize::from(named.is_some());
    let last = day(rest.peek(place)).filter(|_| rest.number(place))?;
    let counted = super::vocabulary::unit(rest.peek(place + 1)).is_some();
    if counted || rest.peek(place + 1) == "%" {
        return None;
    }
    rest.at += place + 1;
    Some((named.unwrap_or(start_month), last))
}

/// A year, perhaps behind a comma or "of".
fn year_after(rest: &mut Cursor<'_>) -> Option<i16> {
    let skip = usize::from(matches!(rest.peek(0), "," | "of"));
    let found = year(rest.peek(skip)).filter(|_| rest.number(skip))?;
    rest.at += skip + 1;
    Some(found)
}

fn exists(year: Option<i16>, month: i8, day: i8) -> Option<()> {
    jiff::civil::Date::new(year.unwrap_or(2000), month, day).ok().map(|_| ())
}

/// "Sunday", "last Friday night", "Sunday, June 18, 2023".
fn on_weekday(cursor: &Cursor<'_>) -> Option<(usize, DateForm)> {
    let mut rest = cursor.clone();
    let side = match rest.peek(0) {
        "last" | "past" => Side::Last,
        "next" => Side::Next,
        "this" | "coming" => Side::This,
        _ => Side::Tense,
    };
    rest.at += usize::from(side != Side::Tense);
    rest.skip(&["late", "early"]);
    let day = weekday(rest.peek(0)).filter(|_| rest.capital(0))?;
    rest.at += 1;
    if rest.skip(&["early", "late"]) && !day_part(rest.peek(0)) {
        rest.at -= 1;
    }
    rest.at += usize::from(day_part(rest.peek(0)));
    let comma = usize::from(rest.peek(0) == ",");
    if let Some((end, form @ DateForm::Day { .. })) = month_first(&rest.after(comma)) {
        return Some((end, form));
    }
    if let Some((end, form @ DateForm::Day { .. })) = day_first(&rest.after(comma)) {
        return Some((end, form));
    }
    Some((rest.at, DateForm::Weekday { day, side }))
}

/// "last summer", "the spring of 2019", "winter 2020".
fn in_season(cursor: &Cursor<'_>) -> Option<(usize, DateForm)> {
    let mut rest = cursor.clone();
    let pointed = rest.skip(&["last", "this", "next", "early", "late"]);
    if !season(rest.peek(0)) {
        return None;
    }
    rest.at += 1;
    if let Some(year) = year_after(&mut rest) {
        return Some((rest.at, DateForm::Years { first: year, last: year }));
    }
    pointed.then_some((rest.at, DateForm::Vague))
}

/// "2008", "1950-53", "2010 to 2013", "the 1990s".
fn years(cursor: &Cursor<'_>, before: &[DateExpression]) -> Option<(usize, DateForm)> {
    let mut rest = cursor.clone();
    let part = part_of_period(&mut rest);
    if part {
        rest.skip(&["the"]);
    }
    if !rest.number(0) {
        return None;
    }
    let word = rest.peek(0);
    if let Some(first) = word.strip_suffix('s').or_else(|| word.strip_suffix("'s")).and_then(year) {
        let last = first + if first % 100 == 0 { 99 } else { 9 };
        let span_ok = first % 10 == 0;
        return span_ok.then_some((rest.at + 1, DateForm::Years { first, last }));
    }
    if let Some((first, last)) = word.split_once(['-', '–']) {
        let first = year(first)?;
        let last = match last.len() {
            2 => first - first % 100 + last.parse::<i16>().ok()?,
            _ => year(last)?,
        };
        return (first < last).then_some((rest.at + 1, DateForm::Years { first, last }));
    }
    let first = year(word)?;
    let stands = part || introduces_year(cursor.back(1)) || joins_year(cursor, before) || qualifies(&rest);
    stands.then_some((rest.at + 1, DateForm::Years { first, last: first }))
}

/// Words after which four figures are a year.
fn introduces_year(word: &str) -> bool {
    matches!(
        word,
        "in" | "since"
            | "until"
            | "till"
            | "by"
            | "before"
            | "after"
            | "during"
            | "around"
            | "circa"
            | "through"
            | "throughout"
            | "from"
            | "year"
            | "of"
            | "between"
            | "("
    )
}

/// "in 2010, 2011 and 2013": a list that an expression opened.
fn joins_year(cursor: &Cursor<'_>, before: &[DateExpression]) -> bool {
    let listed = matches!(cursor.back(1), "and" | "," | "or" | "to" | "-" | "–");
    listed && year(cursor.back(2)).is_some() && !before.is_empty()
}

/// "a 2001 memorandum", "the 2020 election".
fn qualifies(rest: &Cursor<'_>) -> bool {
    let determined =
        matches!(rest.back(1), "a" | "the" | "its" | "his" | "her" | "their" | "an" | "'s" | "’s" | "this");
    let noun = rest.peek(1);
    determined && noun.len() > 3 && noun.starts_with(|c: char| c.is_ascii_lowercase()) && !measured(noun)
}

/// Words for things counted by the thousand.
fn measured(noun: &str) -> bool {
    matches!(
        noun,
        "people"
            | "miles"
            | "meters"
            | "metres"
            | "feet"
            | "pounds"
            | "tons"
            | "tonnes"
            | "acres"
            | "square"
            | "dollars"
            | "euros"
            | "percent"
            | "years"
            | "days"
            | "hours"
            | "troops"
            | "soldiers"
            | "votes"
            | "jobs"
            | "dead"
            | "more"
    )
}
