//! Notes about the article itself: updates, corrections, dates and copyright lines.

use std::sync::LazyLock;

use regex::Regex;

use crate::import::page::{Page, word_count};

/// The reason of copyright lines; the outlet and the year are read from them.
pub const COPYRIGHT: &str = "copyright line";
/// The reason of lines that date the page.
pub const DATE_LINE: &str = "date line";

/// What a note looks like, how long it may be, and the reason it is taken out with.
static NOTES: LazyLock<[(Regex, usize, &str); 7]> = LazyLock::new(|| {
    [
        (pattern(r"^.*\pL\d{1,2}:\d\d$"), 20, "media marker"),
        (pattern(r"(?i)^(copyright\b|\(c\)|©)\s*(©|\(c\))?\s*(19|20)\d\d\b"), 60, COPYRIGHT),
        (pattern(r"(?i)^©|\ball rights reserved\b"), 40, COPYRIGHT),
        (
            pattern(
                r"(?i)^[(\[](updates?|updated|adds?|corrects?|refiles?|recasts?|writes through)\b.*[)\]]$",
            ),
            40,
            "update note",
        ),
        (
            pattern(
                r"(?i)^[(\[]?(this (version of the )?(story|article|post|report|piece) (was|has been|is) (re-?filed|updated|corrected|amended|edited|revised|originally published)\b)",
            ),
            60,
            "update note",
        ),
        (
            pattern(
                r"(?i)^((\w+ )?\w+ \| )?((last|first|originally) )?(published|updated|posted|modified|created)( on| at)?:? .{0,40}\b(19|20)\d\d\b",
            ),
            16,
            DATE_LINE,
        ),
        (pattern(r"(?i)^\(([a-z ]+) \d\d?/\d\d?/(19|20)\d\d( page ?\w+)?\)$"), 10, DATE_LINE),
    ]
});

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

/// Takes notes out.
pub fn take_out(page: &mut Page) {
    for block in 0..page.blocks.len() {
        let text = &page.blocks[block].text;
        let reason = NOTES.iter().find(|(note, most, _)| note.is_match(text) && word_count(text) <= *most);
        if let Some((_, _, reason)) = reason {
            page.remove(block, reason);
        }
    }
}
