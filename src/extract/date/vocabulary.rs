//! The words of the calendar.

use std::sync::OnceLock;

use crate::lexicon;

/// A measure of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Unit {
    Day,
    Week,
    Weekend,
    Month,
    Year,
    Decade,
    Century,
}

/// The unit of that name, and whether it stands in the plural.
pub fn unit(word: &str) -> Option<(Unit, bool)> {
    let (stem, plural) = word.strip_suffix('s').map_or((word, false), |stem| (stem, true));
    Some(match (stem, word) {
        ("day" | "night" | "morning" | "evening" | "afternoon", _) => (Unit::Day, plural),
        ("week" | "fortnight", _) => (Unit::Week, plural),
        ("weekend", _) => (Unit::Weekend, plural),
        ("month", _) => (Unit::Month, plural),
        ("year", _) => (Unit::Year, plural),
        ("decade", _) => (Unit::Decade, plural),
        ("century", _) => (Unit::Century, false),
        (_, "centuries") => (Unit::Century, true),
        _ => return None,
    })
}

/// The months, with what newspapers shorten them to.
const MONTHS: [(&str, &[&str]); 12] = [
    ("january", &["jan", "jan."]),
    ("february", &["feb", "feb."]),
    ("march", &["mar."]),
    ("april", &["apr", "apr."]),
    ("may", &[]),
    ("june", &["jun", "jun."]),
    ("july", &["jul", "jul."]),
    ("august", &["aug", "aug."]),
    ("september", &["sept", "sept.", "sep", "sep."]),
    ("october", &["oct", "oct."]),
    ("november", &["nov", "nov."]),
    ("december", &["dec", "dec."]),
];

/// 1 to 12, for the name of a month in full or as newspapers shorten it.
pub fn month(word: &str) -> Option<i8> {
    let place = MONTHS.iter().position(|(name, short)| *name == word || short.contains(&word))?;
    i8::try_from(place + 1).ok()
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// 1 (Monday) to 7.
pub fn weekday(word: &str) -> Option<i8> {
    let place = WEEKDAYS.iter().position(|name| *name == word)?;
    i8::try_from(place + 1).ok()
}

/// The words from one to twenty.
const NUMBERS: [&str; 20] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// The number that a word or figure up to a hundred says.
pub fn number(word: &str) -> Option<i16> {
    if let Some(place) = NUMBERS.iter().position(|known| *known == word) {
        return i16::try_from(place + 1).ok();
    }
    match word {
        "a" | "an" => Some(1),
        "thirty" => Some(30),
        "forty" => Some(40),
        "fifty" => Some(50),
        figure if figure.len() <= 3 => figure.parse().ok().filter(|n| (1..=999).contains(n)),
        _ => None,
    }
}

/// 1 to 31, for "18" or "18th".
pub fn day(word: &str) -> Option<i8> {
    let figure = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &word[figure.len()..];
    (matches!(ending, "" | "st" | "nd" | "rd" | "th") && figure.len() <= 2)
        .then(|| figure.parse().ok())?
        .filter(|day| (1..=31).contains(day))
}

/// A year in figures.
pub fn year(word: &str) -> Option<i16> {
    let figures = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    figures.then(|| word.parse().ok())?.filter(|year| (1400..=2199).contains(year))
}

/// Whether the word tells a part of a day.
pub fn day_part(word: &str) -> bool {
    matches!(
        word,
        "morning" | "afternoon" | "evening" | "night" | "midnight" | "noon" | "midday" | "dawn" | "lunchtime"
    )
}

/// Whether the word tells a season.
pub fn season(word: &str) -> bool {
    matches!(word, "spring" | "summer" | "autumn" | "fall" | "winter")
}

/// A word for many units that cannot be counted.
pub fn uncounted(word: &str) -> bool {
    matches!(word, "several" | "few" | "some" | "many" | "couple" | "recent" | "coming" | "dozens")
}

/// Fixed feasts: their words in lower case, month and day.
pub fn holidays() -> &'static [(Vec<&'static str>, i8, i8)] {
    static HOLIDAYS: OnceLock<Vec<(Vec<&'static str>, i8, i8)>> = OnceLock::new();
    HOLIDAYS.get_or_init(|| {
        let mut all: Vec<_> = lexicon::lexicon("holidays.tsv")
            .filter_map(|row| {
                let (month, day) = row.column(1).split_once('-')?;
                Some((row.column(0).split(' ').collect::<Vec<_>>(), month.parse().ok()?, day.parse().ok()?))
            })
            .collect();
        all.sort_by_key(|(words, ..)| std::cmp::Reverse(words.len()));
        all
    })
}

/// The words of this file that an expression can start with, beside figures.
pub fn openings() -> impl Iterator<Item = &'static str> {
    const OTHERS: &[&str] = &[
        // numbers, and words for many
        "a",
        "an",
        "thirty",
        "forty",
        "fifty",
        "several",
        "few",
        "some",
        "many",
        "couple",
        "recent",
        "coming",
        "dozens", // units
        "day",
        "days",
        "night",
        "nights",
        "morning",
        "mornings",
        "evening",
        "evenings",
        "afternoon",
        "afternoons",
        "week",
        "weeks",
        "fortnight",
        "fortnights",
        "weekend",
        "weekends",
        "month",
        "months",
        "year",
        "years",
        "decade",
        "decades",
        "century",
        "centuries", // seasons
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
    ];
    let months = MONTHS.iter().flat_map(|(name, short)| std::iter::once(name).chain(*short));
    let feasts = holidays().iter().filter_map(|(words, ..)| words.first());
    months.chain(&WEEKDAYS).chain(&NUMBERS).chain(OTHERS).chain(feasts).copied()
}
