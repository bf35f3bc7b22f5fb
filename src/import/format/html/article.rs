//! The text of a page's article, from its lines.

use super::choice::{Completing, Words, ends, picked};
use super::line::{Line, Lines};
use super::live::{self, Entry};
use super::widget::link_line;
use crate::article::PassageKind;
use crate::import::field::{byline, published};
use crate::import::furniture::{BYLINE, DATE_LINE};
use crate::import::page::{Mark, word_count};

/// Words that an object's text has at least, if it may say where the article ends.
const ENOUGH: usize = 120;
/// The reason of lines behind the last that the object's text holds.
const BEHIND: &str = "behind the article";

/// The text of an article and what its page says of its lines.
#[derive(Debug, Default)]
pub struct Story {
    /// Paragraphs parted by blank lines.
    pub text: String,
    /// Its lines and what the page says of them.
    pub marks: Vec<(String, Option<Mark>)>,
    /// The line of the page that is its first paragraph.
    pub first: Option<usize>,
    /// The line of the page that is its last.
    pub last: Option<usize>,
}

/// Chooses the lines. `text` is what the library took for the article, `words` what the object gives as its text.
pub fn compose(
    lines: &Lines,
    reasons: &[Option<&'static str>],
    text: &str,
    words: &Words,
    is_live: bool,
) -> Story {
    if let Some(entries) = live::entries(lines, reasons, is_live) {
        return of_entries(lines, reasons, &entries);
    }
    let found =
        if text.trim().is_empty() { plain(&lines.lines, reasons) } else { picked(&lines.lines, text) };
    let Some(mut picked) = found else { return Story { text: text.to_owned(), ..Story::default() } };
    let told = (words.count() >= ENOUGH).then_some(words);
    Completing { lines, reasons, told }.complete(&mut picked);
    let told_end = told.and_then(|told| end(&lines.lines, &picked, told));
    let end = told_end.or_else(|| end_of_element(lines, &picked));
    let last = picked.iter().rposition(|picked| *picked).unwrap_or(0);
    let first = ends(&lines.lines, &picked).map(|(first, _)| first);
    let mut story = Story { first, last: Some(last), ..Story::default() };
    let start = picked.iter().position(|picked| *picked).unwrap_or(0);
    for (at, line) in lines.lines.iter().enumerate().take(last + 1).skip(start) {
        let leads = story.first.is_some_and(|first| at < first);
        let behind = end.is_some_and(|end| at > end && is_behind(line));
        let reason = reasons[at]
            .or_else(|| link_line(line))
            .or_else(|| is_count(line).then_some("media marker"))
            .or_else(|| if leads { leading(line) } else { None })
            .or(behind.then_some(BEHIND));
        // What stands in a box among the paragraphs is told, so that nothing is lost.
        if picked[at] || reasons[at].is_some() {
            story.push(line, reason);
        }
    }
    story
}

/// Where the library finds no article, everything that is no box is one: a page that has words gives words.
fn plain(lines: &[Line], reasons: &[Option<&'static str>]) -> Option<Vec<bool>> {
    let free: Vec<bool> = reasons.iter().map(Option::is_none).collect();
    let paragraphs: Vec<bool> =
        lines.iter().zip(&free).map(|(line, free)| *free && line.is_paragraph()).collect();
    [paragraphs, free].into_iter().find(|picked| picked.contains(&true))
}

/// Why a short line between the headline and the first paragraph is none of the article: a section, a name, a date.
fn leading(line: &Line) -> Option<&'static str> {
    const MOST: usize = 6;
    const MOST_IN_LIST: usize = 3;
    let most = match line.kind {
        Some(PassageKind::Caption | PassageKind::Heading) => return None,
        Some(PassageKind::List) => MOST_IN_LIST,
        _ => MOST,
    };
    let open = line.text.ends_with(['—', '–', '-', '”', '"']);
    if line.is_title || open || line.stops() || word_count(&line.text) > most {
        return None;
    }
    if byline::authors(&line.text).is_some() {
        return Some(BYLINE);
    }
    Some(if published::parse(&line.text).is_some() { DATE_LINE } else { "section label" })
}

/// "3": how many pictures there are, or which this is.
fn is_count(line: &Line) -> bool {
    line.text.len() <= 3 && line.text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a line behind the article's end is none of it; who helped and who took a picture is told there, too.
fn is_behind(line: &Line) -> bool {
    line.kind != Some(PassageKind::Caption) && !byline::is_credit(&line.text)
}

/// The last line that the object's text holds, if it holds nearly all of the pick: an object that gives only the start
/// of an article says nothing of its end.
fn end(lines: &[Line], picked: &[bool], told: &Words) -> Option<usize> {
    let paragraphs: Vec<usize> =
        (0..lines.len()).filter(|at| picked[*at] && lines[*at].is_paragraph()).collect();
    let held: Vec<usize> = paragraphs.iter().copied().filter(|at| told.holds(&lines[*at].text)).collect();
    let words = |of: &[usize]| -> usize { of.iter().map(|at| word_count(&lines[*at].text)).sum() };
    let last = *held.last()?;
    (words(&held) * 10 >= words(&paragraphs) * 8).then_some(last)
}

/// The last line of the element that says it is an article, if it holds most of the pick: cards of other articles often
/// stand right behind it.
fn end_of_element(lines: &Lines, picked: &[bool]) -> Option<usize> {
    let words = |range: std::ops::Range<usize>| -> usize {
        let here = range.filter(|at| picked[*at] && lines.lines[*at].is_paragraph());
        here.map(|at| word_count(&lines.lines[at].text)).sum()
    };
    let all = words(0..picked.len());
    let articles = lines.elements.iter().filter(|element| element.is_article && !element.lines.is_empty());
    let holding = articles.map(|element| element.lines.clone()).max_by_key(|range| words(range.clone()))?;
    (words(holding.clone()) * 100 >= all * 85).then_some(holding.end - 1)
}

/// A live blog: what leads to its entries, then each with its time as a heading before its words.
fn of_entries(lines: &Lines, reasons: &[Option<&'static str>], entries: &[Entry]) -> Story {
    let mut story = Story {
        first: entries.first().map(|entry| entry.lines.start),
        last: entries.last().map(|entry| entry.lines.end),
        ..Story::default()
    };
    let start = story.first.unwrap_or(0);
    let title = lines.lines[..start].iter().rposition(|line| line.is_title).map_or(start, |title| title + 1);
    for (line, reason) in lines.lines.iter().zip(reasons).take(start).skip(title) {
        let listed = line.kind == Some(PassageKind::List) && line.links == 0;
        if reason.is_some() || line.is_paragraph() || listed {
            story.push(line, *reason);
        }
    }
    for entry in entries {
        if let Some(time) = entry.time {
            story.push_as(&lines.lines[time], Some(Mark::Is(PassageKind::Heading)));
        }
        for at in entry.lines.clone().filter(|at| Some(*at) != entry.time) {
            let line = &lines.lines[at];
            story.push(line, reasons[at].or_else(|| link_line(line)));
        }
    }
    story
}

impl Story {
    fn push(&mut self, line: &Line, reason: Option<&'static str>) {
        let mark = match (reason, line.kind) {
            (Some(BYLINE), _) if published::parse(&line.text).is_some() => Some(Mark::Furniture(DATE_LINE)),
            (Some(reason), _) => Some(Mark::Furniture(reason)),
            (None, Some(kind @ (PassageKind::Heading | PassageKind::Caption))) if is_sure(line, kind) => {
                Some(Mark::Is(kind))
            }
            _ => None,
        };
        self.push_as(line, mark);
    }

    fn push_as(&mut self, line: &Line, mark: Option<Mark>) {
        if !self.text.is_empty() {
            self.text.push_str(if line.gap || mark.is_some() { "\n\n" } else { "\n" });
        }
        self.text.push_str(&line.text);
        self.marks.push((line.text.clone(), mark));
    }
}

/// Whether a line may be what its marks say: a heading that is a sentence's length and ends as one is set large for its
/// looks.
fn is_sure(line: &Line, kind: PassageKind) -> bool {
    const MOST: usize = 25;
    kind == PassageKind::Caption || word_count(&line.text) <= MOST && !live::is_time(&line.text)
}
