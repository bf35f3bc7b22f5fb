//! Lines to paragraphs, over columns and pages.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::glyphs::Line;
use crate::lexicon::lexicon;

/// A paragraph.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// The words.
    pub words: String,
    /// How large its letters are.
    pub size: f64,
    /// The page it begins on.
    pub page: usize,
}

/// The size of most letters.
pub fn usual_size(paragraphs: &[Paragraph]) -> f64 {
    let mut sizes: Vec<(f64, usize)> =
        paragraphs.iter().map(|paragraph| (paragraph.size, paragraph.words.len())).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = sizes.iter().map(|(_, letters)| letters).sum::<usize>() / 2;
    let mut seen = 0;
    sizes
        .into_iter()
        .find(|(_, letters)| {
            seen += letters;
            seen > half
        })
        .map_or(0.0, |(size, _)| size)
}

/// The paragraphs of all pages.
pub fn of(pages: &[Vec<Line>]) -> Vec<Paragraph> {
    let known = Words::of(pages);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut last: Option<&Line> = None;
    let leading = leading(pages);
    for (place, page) in pages.iter().enumerate() {
        let rights = rights(page);
        for (line, right) in page.iter().zip(&rights) {
            match (last, paragraphs.last_mut()) {
                (Some(before), Some(paragraph)) if goes_on(before, line, leading) => {
                    known.join(&mut paragraph.words, &line.words)
                }
                _ => paragraphs.push(Paragraph {
                    words: line.words.trim().to_owned(),
                    size: line.size,
                    page: place,
                }),
            }
            // What ends short of the column ends the paragraph.
            let is_short = line.right < right - line.size * SHORT;
            last = Some(line).filter(|line| !(is_short && ends_sentence(&line.words)));
        }
    }
    paragraphs
}

/// A last line is shorter than the others by so many letters.
const SHORT: f64 = 2.0;
/// The gap between two paragraphs, in parts of that between two lines.
const GAP: f64 = 1.3;

/// The usual distance of two lines, in parts of their size.
fn leading(pages: &[Vec<Line>]) -> f64 {
    let pairs = pages.iter().flat_map(|page| page.windows(2));
    let mut gaps: Vec<f64> = pairs
        .filter(|pair| (pair[0].size - pair[1].size).abs() < 0.1)
        .map(|pair| (pair[0].base - pair[1].base) / pair[0].size)
        .filter(|gap| (0.7..3.0).contains(gap))
        .collect();
    gaps.sort_by(f64::total_cmp);
    // Where paragraphs of a line or two are set apart, the gaps between paragraphs are the most.
    gaps.get(gaps.len() / 3).copied().unwrap_or(1.2)
}

/// Where the column of each line ends on the right: as far as the lines around it that begin where it does.
fn rights(page: &[Line]) -> Vec<f64> {
    let column = |line: &Line| (line.left / 40.0).round() as i64;
    let mut ends = std::collections::BTreeMap::new();
    for line in page {
        let end = ends.entry(column(line)).or_insert(f64::MIN);
        *end = f64::max(*end, line.right);
    }
    page.iter().map(|line| ends.get(&column(line)).copied().unwrap_or(line.right)).collect()
}

/// Whether a paragraph goes on from one line to the next.
fn goes_on(before: &Line, line: &Line, leading: f64) -> bool {
    if (before.size - line.size).abs() > before.size * 0.12 {
        return false;
    }
    let down = before.base - line.base;
    let moved = down <= 0.0
        || (line.left - before.left).abs() > before.right - before.left + line.size * 4.0
        || down > line.size * 8.0;
    if moved {
        // Another column or page: only a sentence goes on there.
        return !ends_sentence(&before.words)
            && line.words.trim_start().starts_with(|c: char| !c.is_uppercase());
    }
    let indented = line.left > before.left + line.size * 0.8 && ends_sentence(&before.words);
    down < leading * GAP * line.size && !indented
}

fn ends_sentence(words: &str) -> bool {
    let bare = words.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']', ' ']);
    bare.ends_with(['.', '!', '?', '…', ':'])
}

/// Words that are known to be whole: those of the document, and those of every day.
struct Words(HashSet<String, FixedState>);

impl Words {
    fn of(pages: &[Vec<Line>]) -> Words {
        let mut words: HashSet<String, FixedState> =
            lexicon("common_words.tsv").map(|row| row.column(0).to_owned()).collect();
        for line in pages.iter().flatten() {
            // The last word of a line may be half of one, and so may the first.
            let mut inside: Vec<&str> = line.words.split_whitespace().skip(1).collect();
            inside.pop();
            words.extend(inside.into_iter().map(bare));
        }
        Words(words)
    }

    fn knows(&self, word: &str) -> bool {
        self.0.contains(&bare(word))
    }

    /// Goes on with a line, and with the word that is parted between the two.
    fn join(&self, words: &mut String, line: &str) {
        let line = line.trim();
        words.truncate(words.trim_end().len());
        let parted =
            words.strip_suffix(['-', '\u{ad}', '\u{2010}']).filter(|_| line.starts_with(char::is_lowercase));
        let Some(parted) = parted else {
            let glued = words.ends_with(['—', '–', '/', '-'])
                && !words.ends_with(" –")
                && !words.ends_with(" -")
                && !words.ends_with(" —");
            if !glued {
                words.push(' ');
            }
            return words.push_str(line);
        };
        let first = parted.rsplit(char::is_whitespace).next().unwrap_or_default();
        let second = line.split(char::is_whitespace).next().unwrap_or_default();
        let whole = format!("{first}{second}");
        let hyphened = format!("{first}-{second}");
        let is_one =
            !self.knows(&hyphened) && (self.knows(&whole) || !(self.knows(first) && self.knows(second)));
        if words.ends_with('\u{ad}') || is_one && !first.is_empty() {
            words.truncate(parted.len());
        }
        words.push_str(line);
    }
}

/// A word in small letters without the signs around it.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}
