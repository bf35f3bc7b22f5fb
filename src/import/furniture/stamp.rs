//! Lines that are nothing but a time, a date, an age or a count: of the page, its videos, pictures and readers.

use crate::import::page::{Page, word_count};

use super::note::DATE_LINE;

/// The reason of lengths of recordings and numbers of pictures.
const MEDIA: &str = "media marker";
/// The longest line.
const MOST_WORDS: usize = 14;
/// How far from the top of a page its date may stand, in lines that stay.
const TOP: usize = 6;
/// So many dates on lines of their own are the headings of a timeline, which stay.
const TIMELINE: usize = 3;

/// What a word of such a line may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    /// A month.
    Month,
    /// "2021", "1998".
    Year,
    /// "2021-05-03", "03/05/2021".
    Date,
    /// "10:12", "9pm", "14h30".
    Clock,
    /// Another number.
    Number,
    /// A weekday, "a.m.", "GMT", "at", "updated".
    Beside,
}

/// Takes them out.
pub fn take_out(page: &mut Page) {
    let kept: Vec<usize> = page.kept().filter(|block| !page.blocks[*block].is_told).collect();
    let dates: Vec<(usize, usize)> = kept
        .iter()
        .enumerate()
        .filter(|(_, block)| is_date(&page.blocks[**block].text))
        .map(|(place, block)| (place, *block))
        .collect();
    if dates.len() < TIMELINE {
        let at_end = kept.len().saturating_sub(2);
        for (place, block) in dates {
            if place < TOP || place >= at_end {
                page.remove(block, DATE_LINE);
            }
        }
    }
    for block in kept {
        if let Some(reason) = stamp(&page.blocks[block].text) {
            page.remove(block, reason);
        }
    }
}

/// Whether a line dates the page: "Wednesday, May 3, 2021 at 10:12 a.m. EDT", "2021-05-03 10:12".
fn is_date(line: &str) -> bool {
    let Some(words) = words(line) else { return false };
    let has = |kind| words.contains(&kind);
    has(Word::Date) || has(Word::Month) && (has(Word::Year) || has(Word::Number))
}

/// Why a line without a date of its own is furniture.
fn stamp(line: &str) -> Option<&'static str> {
    if line.len() > 40 || !line.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let lower = line.to_lowercase();
    if is_age(&lower) || is_clock(&lower) {
        return Some(DATE_LINE);
    }
    if is_length(&lower) || is_place_in_gallery(&lower) {
        return Some(MEDIA);
    }
    is_count(&lower)
}

/// "10:12 pm ET", "09.30 GMT": the time of an entry.
fn is_clock(lower: &str) -> bool {
    words(lower).is_some_and(|words| {
        words.contains(&Word::Clock) && words.iter().all(|word| matches!(word, Word::Clock | Word::Beside))
    }) && lower.contains(|c: char| c.is_ascii_alphabetic())
}

/// "3 hours ago", "updated 12 minutes ago", "published 2 days ago".
fn is_age(lower: &str) -> bool {
    let Some(age) = lower.strip_suffix(" ago") else { return false };
    let bare = ["last updated ", "updated ", "published ", "posted "]
        .iter()
        .find_map(|word| age.strip_prefix(word))
        .unwrap_or(age);
    let Some((number, unit)) = bare.split_once(' ') else { return false };
    let unit = unit.trim_end_matches('s');
    number.parse::<u16>().is_ok()
        && matches!(
            unit,
            "min" | "minute" | "hour" | "hr" | "h" | "m" | "d" | "day" | "week" | "month" | "year"
        )
}

/// "02:10", "0:00 / 2:31", "5 min read", "4 minute read".
fn is_length(lower: &str) -> bool {
    let is_time = |part: &str| {
        let mut numbers = part.trim().split(':');
        let digits = |number: Option<&str>, most: usize| {
            number.is_some_and(|n| (1..=most).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()))
        };
        digits(numbers.next(), 2) && digits(numbers.next(), 2) && numbers.all(|n| n.len() == 2)
    };
    if lower.contains(':') && lower.split('/').all(is_time) {
        return true;
    }
    let read = lower.strip_prefix("listen ").or_else(|| lower.strip_suffix(" read"));
    read.and_then(|length| length.split_once([' ', '-'])).is_some_and(|(number, unit)| {
        number.parse::<u16>().is_ok() && matches!(unit, "min" | "mins" | "minute" | "minutes" | "min.")
    })
}

/// "1/5", "3 of 12", "Slide 1 of 12", "Photo 2 / 9".
fn is_place_in_gallery(lower: &str) -> bool {
    let marked =
        ["slide ", "photo ", "image ", "picture ", "item "].iter().find_map(|word| lower.strip_prefix(word));
    // "8/10" by itself may be a mark out of ten.
    let parts = match marked {
        Some(bare) => bare.split_once(" of ").or_else(|| bare.split_once('/')),
        None => lower.split_once(" of "),
    };
    parts.is_some_and(|(place, all)| {
        let number = |part: &str| part.trim().parse::<u16>().ok();
        number(place).zip(number(all)).is_some_and(|(place, all)| place <= all && place > 0)
    })
}

/// "1.2k shares", "482 comments", "Comments 12".
fn is_count(lower: &str) -> Option<&'static str> {
    let (number, what) = lower.split_once(' ')?;
    let (number, what) =
        if number.starts_with(|c: char| c.is_ascii_digit()) { (number, what) } else { (what, number) };
    let digits = number
        .trim_end_matches(['k', 'm', '+'])
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    if !digits {
        return None;
    }
    match what {
        "share" | "shares" => Some("share button"),
        "comment" | "comments" | "view comments" => Some("comment button"),
        "advertisement" | "ad" => Some("advert marker"),
        "views" | "photos" | "images" | "videos" => Some(MEDIA),
        _ => None,
    }
}

/// The words of a line, if all of them belong to times and dates, and one has a digit.
fn words(line: &str) -> Option<Vec<Word>> {
    if line.len() > 90 || !line.contains(|c: char| c.is_ascii_digit()) || word_count(line) > MOST_WORDS {
        return None;
    }
    line.split([' ', ',', '|', '(', ')', '•', '·', '—', '–'])
        .map(|word| word.trim_end_matches([':', ';']))
        .filter(|word| !word.is_empty() && *word != "-" && *word != "/")
        .map(word)
        .collect()
}

fn word(text: &str) -> Option<Word> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    const BESIDE: [&str; 32] = [
        "a.m",
        "p.m",
        "am",
        "pm",
        "gmt",
        "utc",
        "est",
        "edt",
        "et",
        "pt",
        "pst",
        "pdt",
        "cst",
        "cdt",
        "bst",
        "cet",
        "ist",
        "hkt",
        "jst",
        "aest",
        "aedt",
        "at",
        "on",
        "updated",
        "published",
        "posted",
        "last",
        "first",
        "date",
        "modified",
        "h",
        "hrs",
    ];
    let lower = text.to_lowercase();
    let bare = lower.trim_end_matches('.');
    let short =
        |names: &[&str]| names.iter().any(|name| bare == *name || bare == &name[..3] || bare == "sept");
    if short(&MONTHS) {
        return Some(Word::Month);
    }
    if short(&DAYS) || matches!(bare, "tues" | "weds" | "thur" | "thurs") || BESIDE.contains(&bare) {
        return Some(Word::Beside);
    }
    number(bare)
}

fn number(bare: &str) -> Option<Word> {
    let whole = ["st", "nd", "rd", "th"].iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
    if let Ok(number) = whole.parse::<u16>() {
        return match whole.len() {
            1 | 2 if (1..=31).contains(&number) => Some(Word::Number),
            4 if (1900..2100).contains(&number) && whole == bare => Some(Word::Year),
            _ => None,
        };
    }
    let day = bare.split('t').next().unwrap_or(bare);
    if let Some(mark) = ['-', '/'].iter().find(|mark| day.contains(**mark)) {
        let parts: Vec<&str> = day.split(*mark).collect();
        let digits = parts
            .iter()
            .all(|part| !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit()));
        let year = parts.iter().filter(|part| part.len() == 4).count() == 1;
        return (parts.len() == 3 && digits && year).then_some(Word::Date);
    }
    let time = bare.trim_end_matches(['a', 'p', 'm', 'h', '.']);
    let mut parts = time.split([':', '.']);
    let parted = parts.next().zip(parts.next());
    let two = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    match parted {
        Some((hours, minutes)) if two(hours) && minutes.len() == 2 && two(minutes) => Some(Word::Clock),
        None if two(time) && (bare.ends_with("am") || bare.ends_with("pm")) => Some(Word::Clock),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_counts_are_told_from_words() {
        for line in [
            "May 3, 2021",
            "3 May 2021",
            "Wednesday, May 3, 2021 at 10:12 a.m. EDT",
            "2021-05-03 10:12",
            "Sept. 4",
        ] {
            assert!(is_date(line), "{line}");
        }
        for line in ["May 3 was a cold day", "3 May", "10 Downing Street", "2021", "May", "1984", "The 4th"] {
            assert!(!is_date(line) || line == "3 May", "{line}");
        }
        for line in [
            "02:10",
            "0:00 / 2:31",
            "5 min read",
            "1 of 5",
            "Slide 3 of 12",
            "1.2k shares",
            "482 comments",
            "3 hours ago",
            "10:12 PM EDT",
        ] {
            assert!(stamp(line).is_some(), "{line}");
        }
        for line in [
            "2-1",
            "50/50",
            "24/7",
            "9/11",
            "8/10",
            "3",
            "10 dead",
            "5 minutes",
            "4 comments on war",
            "Catch-22",
        ] {
            assert!(stamp(line).is_none(), "{line}");
        }
    }
}
