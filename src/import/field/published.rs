//! When an article was published, as far as it is proved, and by what.

use std::sync::LazyLock;

use regex::Regex;

pub use super::instant::instant;
use crate::article::{PassageKind, Published, PublishedBasis};
use crate::date::PartialDate;
use crate::import::furniture::{COPYRIGHT, DATE_LINE};
use crate::import::page::Page;

const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

static ISO: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?:\b|T)"));
static DAY_FIRST: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(\d\d?)(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\.?,? ((?:19|20)\d\d)\b"));
static MONTH_FIRST: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b([A-Z][a-z]{2,8})\.? (\d\d?)(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b"));
static YEAR: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b((?:19|20)\d\d)\b"));
/// "in Geneva on June 19, 2023": the place of a picture and its date.
static PICTURED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:in|at) ((?:\p{Lu}[\p{L}.-]+ ?){1,3}),? (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(\p{Lu}[a-z]{2,8}\.? \d\d?, (?:19|20)\d\d)\b",
    )
});
/// Past this day of a month an article about the picture may be from the next.
const LATE: i8 = 25;

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

/// The date of publication, from the surest source that gives one.
pub fn find(page: &Page, given: Option<PartialDate>) -> Option<Published> {
    let lines = |reason| {
        page.blocks.iter().filter(move |block| block.removed == Some(reason)).map(|block| &block.text)
    };
    let proved = |basis| move |date| Published { date, basis };
    let copyright = || lines(COPYRIGHT).find_map(|line| year(line));
    given
        .map(proved(PublishedBasis::Metadata))
        .or_else(|| lines(DATE_LINE).find_map(|line| parse(line)).map(proved(PublishedBasis::Text)))
        .or_else(|| pictured(page).map(proved(PublishedBasis::Text)))
        .or_else(|| copyright().map(proved(PublishedBasis::Copyright)))
}

/// The first date in a string: a day, else a month, else a year.
pub fn parse(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    if let Some(found) = ISO.captures(text) {
        let day = found.get(3).map_or(String::new(), |day| format!("-{}", day.as_str()));
        return PartialDate::parse(&format!("{}-{}{day}", &found[1], &found[2]));
    }
    let named = DAY_FIRST.captures(text).and_then(|found| day(&found[3], &found[2], &found[1]));
    named
        .or_else(|| MONTH_FIRST.captures(text).and_then(|found| day(&found[3], &found[1], &found[2])))
        .or_else(|| PartialDate::parse(text))
}

fn day(year: &str, month: &str, day: &str) -> Option<PartialDate> {
    let short = month.get(..3)?.to_ascii_lowercase();
    let month = MONTHS.iter().position(|name| *name == short)? + 1;
    let date = PartialDate::day(year.parse().ok()?, i8::try_from(month).ok()?, day.parse().ok()?);
    date.civil().map(|_| date)
}

fn year(line: &str) -> Option<PartialDate> {
    let years = YEAR.captures_iter(line).filter_map(|found| found[1].parse().ok());
    years.max().map(PartialDate::year)
}

/// The month of a picture that shows what the article reports: its place stands in the headline or the first
/// paragraph, too. Archive pictures prove nothing.
fn pictured(page: &Page) -> Option<PartialDate> {
    let captions = page.blocks.iter().filter(|block| block.is_kept() && block.kind == PassageKind::Caption);
    let opening: Vec<&str> = page
        .blocks
        .iter()
        .filter(|block| block.kind == PassageKind::Headline || block.is_paragraph())
        .take(2)
        .map(|block| block.text.as_str())
        .collect();
    captions.filter(|caption| !caption.text.to_lowercase().contains("file")).find_map(|caption| {
        let dated = caption.text.contains(", 19") || caption.text.contains(", 20");
        let found = dated.then(|| PICTURED.captures(&caption.text))??;
        let place = found[1].trim();
        let date = parse(&found[2]).filter(|date| date.day.is_some_and(|day| day <= LATE))?;
        opening
            .iter()
            .any(|text| text.contains(place))
            .then(|| PartialDate::month(date.year, date.month.unwrap_or(1)))
    })
}
