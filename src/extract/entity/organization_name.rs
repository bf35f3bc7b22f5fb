//! The name of an organization: its key, the country in it, its short forms.

use super::fold::fold;

/// One string for the forms of a name that differ only in writing: "the U.S. Senate", "US Senate", "Acme Inc.", "Acme".
pub fn key(name: &str) -> String {
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
fn is_company_suffix(word: &str) -> bool {
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
pub fn country(_name: &str) -> Option<&str> {
    None
}

/// Whether a shorter name (both folded) can stand for a longer one: its first words, or its last ones where these say
/// more than what kind of body it is.
pub fn is_short_for(short: &str, long: &str) -> bool {
    is_part_of(short, long) && !is_kind_of_body(short)
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
