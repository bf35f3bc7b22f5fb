//! Notes about the article itself: updates, corrections, dates and copyright lines.

use std::sync::LazyLock;

use regex::Regex;

use crate::import::page::{Page, holds, opens_with, word_count};

/// The reason of copyright lines; the outlet and the year are read from them.
pub const COPYRIGHT: &str = "copyright line";
/// The reason of lines that date the page.
pub const DATE_LINE: &str = "date line";

/// A kind of note.
struct Note {
    /// A cheap sign that every such note has: the pattern is costly, and most lines never meet it.
    sign: fn(&str) -> bool,
    /// What it looks like.
    pattern: LazyLock<Regex>,
    /// How many words it has at most.
    most: usize,
    /// The reason it is taken out with.
    reason: &'static str,
}

static NOTES: [Note; 9] = [
    Note {
        sign: |text| text.contains(':') && text.ends_with(char::is_numeric),
        pattern: LazyLock::new(|| pattern(r"^.*\pL\d{1,2}:\d\d$")),
        most: 20,
        reason: "media marker",
    },
    Note {
        sign: |text| holds(text, "hide caption"),
        pattern: LazyLock::new(|| pattern(r"(?i)hide caption \d+ of \d+.*hide caption \d+ of \d+")),
        most: usize::MAX,
        reason: "picture gallery",
    },
    Note {
        sign: |text| holds(text, "hide caption"),
        pattern: LazyLock::new(|| pattern(r"(?i)^photos: .*\bhide caption( \d+ of \d+)?$")),
        most: 120,
        reason: "picture gallery",
    },
    Note {
        sign: |text| text.starts_with(['c', 'C', '(', '©']),
        pattern: LazyLock::new(|| pattern(r"(?i)^(copyright\b|\(c\)|©)\s*(©|\(c\))?\s*(19|20)\d\d\b")),
        most: 60,
        reason: COPYRIGHT,
    },
    Note {
        sign: |text| text.starts_with('©') || holds(text, "all rights reserved"),
        pattern: LazyLock::new(|| pattern(r"(?i)^©|\ball rights reserved\b")),
        most: 40,
        reason: COPYRIGHT,
    },
    Note {
        sign: |text| text.starts_with(['(', '[']),
        pattern: LazyLock::new(|| {
            pattern(
                r"(?i)^[(\[](updates?|updated|adds?|corrects?|refiles?|recasts?|writes through)\b.*[)\]]$",
            )
        }),
        most: 40,
        reason: "update note",
    },
    Note {
        sign: |text| opens_with(text.strip_prefix(['(', '[']).unwrap_or(text), "this "),
        pattern: LazyLock::new(|| {
            pattern(
                r"(?i)^[(\[]?(this (version of the )?(story|article|post|report|piece) (was|has been|is) (re-?filed|updated|corrected|amended|edited|revised|originally published)\b)",
            )
        }),
        most: 60,
        reason: "update note",
    },
    Note {
        sign: |text| {
            let dated = text.contains("19") || text.contains("20");
            dated
                && !goes_on(text)
                && ["published", "updated", "posted", "modified", "created"]
                    .iter()
                    .any(|word| holds(text, word))
        },
        pattern: LazyLock::new(|| {
            pattern(
                r"(?i)^([^.:]{2,60} [|·•] )?((last|first|originally) )?(published|updated|posted|modified|created)( on| at)?:? .{0,40}(\d[-/.]|\b(jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b.{1,8})(19|20)?\d\d\b",
            )
        }),
        most: 16,
        reason: DATE_LINE,
    },
    Note {
        sign: |text| text.starts_with('('),
        pattern: LazyLock::new(|| pattern(r"(?i)^\(([a-z ]+) \d\d?/\d\d?/(19|20)\d\d( page ?\w+)?\)$")),
        most: 10,
        reason: DATE_LINE,
    },
];

/// Whether a line that begins with a date goes on as a sentence: "Published on May 3, 1911, the book was forgotten."
fn goes_on(text: &str) -> bool {
    text.ends_with('.')
        && text.match_indices(", ").any(|(at, _)| text[at + 2..].starts_with(|c: char| c.is_lowercase()))
        || text.ends_with('.') && word_count(text) > 10
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

/// Takes notes out.
pub fn take_out(page: &mut Page) {
    for block in 0..page.blocks.len() {
        if page.blocks[block].is_told {
            continue;
        }
        let text = &page.blocks[block].text;
        let found = NOTES
            .iter()
            .find(|note| (note.sign)(text) && note.pattern.is_match(text) && word_count(text) <= note.most);
        if let Some(note) = found {
            page.remove(block, note.reason);
        }
    }
}
