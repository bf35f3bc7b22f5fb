//! Live blogs: a page of entries, each with its time, that are one article.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use foldhash::fast::FixedState;
use regex::Regex;

use super::line::{Line, Lines};
use crate::import::page::word_count;

/// A line that tells the time of an entry: "18:02", "11:47 p.m.", "Posted at 14:02 3 March 2023", "2h ago".
static TIME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^(?:(?:first )?(?:posted|published|updated)(?: at)?:? )?(?:\d{1,2}[:.h]\d{2}|\d{1,2}(?::\d{2})? ?[ap]\.?m\b|\d{1,2} ?(?:h|hr|hrs|m|min|mins|hours?|minutes?|days?) ago\b)",
    )
    .expect("a valid pattern")
});
/// The longest line that tells a time.
const MOST_WORDS: usize = 9;
/// How far from an entry's start its time stands, in lines.
const NEAR: usize = 3;
/// How many entries make a live blog.
const FEWEST: usize = 3;
/// How many words an entry has on average at least …
const FEWEST_WORDS: usize = 15;
/// … and on a page that does not say it is a live blog: a list of other articles tells a sentence and a time of each.
const FEWEST_UNTOLD: usize = 40;

/// An entry: where its time stands, if it has one, and its lines.
#[derive(Clone, Debug)]
pub struct Entry {
    pub time: Option<usize>,
    pub lines: Range<usize>,
}

/// The entries of a page in its order: blocks of one make beside each other, most of which start with a time, that
/// hold most of the page's paragraphs. `told` is whether the page says that it is a live blog.
pub fn entries(lines: &Lines, reasons: &[Option<&'static str>], told: bool) -> Option<Vec<Entry>> {
    let paragraphs = paragraphs(&lines.lines, reasons);
    let all = paragraphs.last().copied().unwrap_or(0);
    let mut families: HashMap<(usize, u64), Vec<usize>, FixedState> = HashMap::default();
    for (at, element) in lines.elements.iter().enumerate().skip(1) {
        if !element.lines.is_empty() && reasons[element.lines.start].is_none() {
            families.entry((element.parent, element.own)).or_default().push(at);
        }
    }
    let words = |members: &[usize]| -> usize {
        members
            .iter()
            .map(|at| &lines.elements[*at].lines)
            .map(|of| paragraphs[of.end] - paragraphs[of.start])
            .sum()
    };
    let (share, fewest) = if told { (3, FEWEST_WORDS) } else { (2, FEWEST_UNTOLD) };
    let best = families
        .into_values()
        .filter(|members| members.len() >= FEWEST)
        .filter(|members| {
            let timed = members.iter().filter(|at| time(lines, lines.elements[**at].lines.clone()).is_some());
            timed.count() * 10 >= members.len() * 8
        })
        .map(|members| (words(&members), members))
        .filter(|(words, members)| *words >= members.len() * fewest && words * share >= all)
        // Of equals the one that comes first, whatever order the table has.
        .max_by_key(|(words, members)| (*words, usize::MAX - members[0]))?;
    let entry = |at: usize| {
        let range = lines.elements[at].lines.clone();
        Entry { time: time(lines, range.clone()), lines: range }
    };
    Some(best.1.into_iter().map(entry).collect())
}

fn paragraphs(lines: &[Line], reasons: &[Option<&'static str>]) -> Vec<usize> {
    let mut words = vec![0];
    for (line, reason) in lines.iter().zip(reasons) {
        let here = if reason.is_none() && line.is_paragraph() { word_count(&line.text) } else { 0 };
        words.push(words.last().copied().unwrap_or(0) + here);
    }
    words
}

fn time(lines: &Lines, range: Range<usize>) -> Option<usize> {
    range.take(NEAR).find(|at| is_time(&lines.lines[*at].text))
}

/// Whether a line tells nothing but a time.
pub fn is_time(line: &str) -> bool {
    line.len() <= 60 && word_count(line) <= MOST_WORDS && TIME.is_match(line)
}

#[cfg(test)]
mod tests {
    use super::is_time;

    #[test]
    fn a_time_is_told_from_words() {
        for line in ["18:02", "11:47 p.m.", "Posted at 14:02 3 March 2023", "2h ago", "9 am", "18.02 GMT"] {
            assert!(is_time(line), "{line}");
        }
        for line in [
            "3 people were hurt",
            "18 years ago",
            "At 18:02 the dam broke and the water came over it at once",
        ] {
            assert!(!is_time(line), "{line}");
        }
    }
}
