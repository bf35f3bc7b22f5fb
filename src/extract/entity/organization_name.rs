//! The name of an organization: its key, the country in it, its short forms.

use super::fold::fold;
use super::known;

/// One string for the forms of a name that differ only in writing: "the U.S. Senate", "US Senate", "Acme Inc.", "Acme",
/// "China’s Foreign Ministry", "the Chinese Ministry of Foreign Affairs".
pub fn key(name: &str) -> String {
    if let Some((country, body)) = country_and_body(name) {
        return format!("{}: {body}", fold(country));
    }
    let folded = fold(name).replace(" & ", " and ");
    let folded = folded.strip_prefix("the ").unwrap_or(&folded);
    let words: Vec<&str> =
        folded.split(' ').map(|word| word.trim_matches(|c: char| matches!(c, ',' | '(' | ')'))).collect();
    let kept = match words[..] {
        [ref name @ .., last] if !name.is_empty() && is_company_suffix(last) => name,
        _ => &words[..],
    };
    kept.join(" ")
}

/// "Inc", "PLC": says the form of a company, not which one.
pub fn is_company_suffix(word: &str) -> bool {
    matches!(
        word,
        "inc"
            | "incorporated"
            | "corp"
            | "corporation"
            | "co"
            | "ltd"
            | "limited"
            | "llc"
            | "plc"
            | "ag"
            | "sa"
            | "se"
            | "nv"
            | "gmbh"
            | "spa"
            | "pty"
            | "llp"
            | "lp"
            | "kk"
            | "ab"
            | "asa"
            | "oyj"
            | "as"
    )
}

/// The country that a name shows it acts for: "China’s foreign ministry".
pub fn country(name: &str) -> Option<&'static str> {
    country_and_body(name).map(|(country, _)| country)
}

/// The country of a state body, and the words of the body in one order: "foreign ministry" for "Ministry of Foreign
/// Affairs of China".
fn country_and_body(name: &str) -> Option<(&'static str, String)> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let words = match words[..] {
        [first, ref rest @ ..] if first.eq_ignore_ascii_case("the") => rest,
        _ => &words[..],
    };
    let (country, body) = leading_country(words).or_else(|| trailing_country(words))?;
    let mut body: Vec<String> = body.iter().map(|word| fold(word)).filter(|word| !is_link(word)).collect();
    if !body.iter().any(|word| is_state_body(word)) {
        return None;
    }
    body.sort_unstable();
    Some((country, body.join(" ")))
}

/// "China’s …", "South Korean …", "US …".
fn leading_country<'a>(words: &'a [&'a str]) -> Option<(&'static str, &'a [&'a str])> {
    (1..=3.min(words.len().checked_sub(1)?)).rev().find_map(|count| {
        let joined = words[..count].join(" ");
        let named = joined.trim_end_matches("’s").trim_end_matches("'s").trim_end_matches(['’', '\'']);
        Some((known::country(named)?, &words[count..]))
    })
}

/// "government of Costa Rica".
fn trailing_country<'a>(words: &'a [&'a str]) -> Option<(&'static str, &'a [&'a str])> {
    let of = words.iter().rposition(|word| *word == "of").filter(|of| *of > 0)?;
    let named = words[of + 1..].join(" ");
    Some((known::country(named.strip_prefix("the ").unwrap_or(&named))?, &words[..of]))
}

fn is_link(word: &str) -> bool {
    matches!(word, "of" | "the" | "for" | "and" | "affairs" | "&")
}

/// Bodies of which every state has one of a name.
fn is_state_body(word: &str) -> bool {
    matches!(
        word,
        "ministry"
            | "department"
            | "government"
            | "army"
            | "navy"
            | "military"
            | "police"
            | "embassy"
            | "parliament"
            | "senate"
            | "congress"
            | "court"
            | "cabinet"
            | "treasury"
            | "presidency"
            | "marines"
            | "legislature"
    )
}

/// Whether a name (folded) is the beginning or the end of a longer one.
pub fn is_part_of(short: &str, long: &str) -> bool {
    let starts = long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
    starts || long.strip_suffix(short).is_some_and(|rest| rest.ends_with(' '))
}

/// Words for bodies of a kind, of which there are many: "ministry", "university".
pub fn is_kind_of_body(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    words.iter().all(|word| {
        matches!(
            *word,
            "the"
                | "of"
                | "and"
                | "for"
                | "on"
                | "bank"
                | "university"
                | "college"
                | "school"
                | "ministry"
                | "agency"
                | "office"
                | "bureau"
                | "association"
                | "institute"
                | "center"
                | "centre"
                | "council"
                | "commission"
                | "court"
                | "supreme"
                | "high"
                | "police"
                | "army"
                | "navy"
                | "air"
                | "force"
                | "national"
                | "international"
                | "american"
                | "british"
                | "chinese"
                | "us"
                | "uk"
                | "federal"
                | "royal"
                | "new"
                | "united"
                | "first"
                | "general"
                | "group"
                | "fund"
                | "foundation"
                | "society"
                | "club"
                | "union"
                | "party"
                | "city"
                | "state"
                | "county"
                | "world"
                | "global"
                | "health"
                | "education"
                | "defense"
                | "defence"
                | "foreign"
                | "government"
                | "department"
                | "embassy"
                | "news"
                | "times"
                | "post"
                | "hospital"
                | "airport"
                | "airlines"
                | "committee"
        )
    })
}
