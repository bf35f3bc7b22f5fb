//! The first words of dates: asked before the grammar, which would try all its rules at every word.

use std::collections::HashSet;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use super::vocabulary::openings;

/// What the rules of the grammar start with, beside the words of the calendar.
const WORDS: &[&str] = &[
    "about",
    "almost",
    "around",
    "beginning",
    "coming",
    "current",
    "earlier",
    "early",
    "end",
    "following",
    "in",
    "last",
    "late",
    "later",
    "mid",
    "middle",
    "more",
    "nearly",
    "next",
    "past",
    "previous",
    "recent",
    "recently",
    "roughly",
    "same",
    "start",
    "that",
    "the",
    "this",
    "today",
    "tomorrow",
    "tonight",
    "year-end",
    "yesterday",
];
/// The longest of them has fewer bytes than this.
const LONG: usize = 16;

/// Whether an expression of time can start with this word, given in lower case; figures always can.
pub fn opens(word: &str) -> bool {
    static OPENINGS: OnceLock<HashSet<&'static str, FixedState>> = OnceLock::new();
    let openings = OPENINGS.get_or_init(|| WORDS.iter().copied().chain(openings()).collect());
    word.len() < LONG && openings.contains(word) || word.starts_with("mid-")
}

#[cfg(test)]
mod tests {
    use super::opens;
    use crate::extract::date::vocabulary::{month, number, season, uncounted, unit, weekday};
    use crate::lexicon::lexicon;

    #[test]
    fn every_word_of_the_calendar_opens() {
        let extra = ["centuries", "dozens", "fortnight", "monday", "sept.", "thirty"];
        for word in lexicon("common_words.tsv").map(|row| row.column(0)).chain(extra) {
            let calendar = unit(word).is_some()
                || month(word).is_some()
                || weekday(word).is_some()
                || number(word).is_some()
                || season(word)
                || uncounted(word);
            assert!(!calendar || opens(word), "{word}");
        }
    }
}
