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
    /// What the page says of some of its lines, in their order.
    pub marks: Vec<(String, Mark)>,
    /// The line of the page that is its first paragraph.
    pub first: Option<usize>,
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
    let Some(mut picked) = picked(&lines.lines, text) else {
        return Story { text: text.to_owned(), ..Story::default() };
    };
    let told = (words.count() >= ENOUGH).then_some(words);
    Completing { lines, reasons, told }.complete(&mut picked);
    let end = told.and_then(|told| end(&lines.lines, &picked, told));
    let mut story = Story { first: ends(&lines.lines, &picked).map(|(first, _)| first), ..Story::default() };
    let last = picked.iter().rposition(|picked| *picked).unwrap_or(0);
    let start = picked.iter().position(|picked| *picked).unwrap_or(0);
    for (at, line) in lines.lines.iter().enumerate().take(last + 1).skip(start) {
        let leads = story.first.is_some_and(|first| at < first);
        let behind = end.is_some_and(|end| at > end && is_behind(line));
        let reason = reasons[at]
            .or_else(|| link_line(line))
            .or_else(|| if leads { leading(line) } else { None })
            .or(behind.then_some(BEHIND));
        // What stands in a box among the paragraphs is told, so that nothing is lost.
        if picked[at] || reasons[at].is_some() {
            story.push(line, reason);
        }
    }
    story
}

/// Why a short line between the headline and the first paragraph is none of the article: a section, a name, a date.
fn leading(line: &Line) -> Option<&'static str> {
    const MOST: usize = 6;
    let plain = !matches!(line.kind, Some(PassageKind::Caption | PassageKind::List | PassageKind::Heading));
    let short =
        word_count(&line.text) <= MOST && !line.stops() && !line.text.ends_with(['—', '–', '-', '”', '"']);
    (plain && short && !line.is_title).then(|| {
        if byline::authors(&line.text).is_some() {
            BYLINE
        } else if published::parse(&line.text).is_some() {
            DATE_LINE
        } else {
            "section label"
        }
    })
}

/// Whether a line behind the article's end is none of it; who helped and who took a picture is told there, too.
fn is_behind(line: &Line) -> bool {
    line.kind != Some(PassageKind::Caption) && !byline::is_credit(&line.text)
}

/// The last line of the article, if the object's text holds nearly all of the pick before it.
fn end(lines: &[Line], picked: &[bool], told: &Words) -> Option<usize> {
    let held = |at: usize| picked[at] && told.holds(&lines[at].text);
    let last = (0..lines.len()).rev().find(|at| held(*at))?;
    let words = |of: &dyn Fn(usize) -> bool| -> usize {
        (0..=last).filter(|at| of(*at)).map(|at| word_count(&lines[at].text)).sum()
    };
    let all = words(&|at| picked[at] && lines[at].is_paragraph());
    (words(&held) * 10 >= all * 9 && all * 10 >= told.count() * 8).then_some(last)
}

/// A live blog: what leads to its entries, then each with its time as a heading before its words.
fn of_entries(lines: &Lines, reasons: &[Option<&'static str>], entries: &[Entry]) -> Story {
    let mut story = Story { first: entries.first().map(|entry| entry.lines.start), ..Story::default() };
    let start = story.first.unwrap_or(0);
    let title = lines.lines[..start].iter().rposition(|line| line.is_title).map_or(start, |title| title + 1);
    for at in title..start {
        let line = &lines.lines[at];
        if reasons[at].is_some()
            || line.is_paragraph()
            || line.kind == Some(PassageKind::List) && line.links == 0
        {
            story.push(line, reasons[at]);
        }
    }
    for entry in entries {
        if let Some(time) = entry.time {
            story.push_as(&lines.lines[time].text, Mark::Is(PassageKind::Heading));
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
        match (reason, line.kind) {
            (Some(reason), _) => self.push_as(&line.text, Mark::Furniture(reason)),
            (None, Some(kind @ (PassageKind::Heading | PassageKind::Caption))) if is_sure(line, kind) => {
                self.push_as(&line.text, Mark::Is(kind));
            }
            _ => self.push_line(&line.text, line.gap),
        }
    }

    fn push_as(&mut self, line: &str, mark: Mark) {
        self.push_line(line, true);
        self.marks.push((line.to_owned(), mark));
    }

    fn push_line(&mut self, line: &str, gap: bool) {
        if !self.text.is_empty() {
            self.text.push_str(if gap { "\n\n" } else { "\n" });
        }
        self.text.push_str(line);
    }
}

/// Whether a line may be what its marks say: a heading that is a sentence's length and ends as one is set large for its
/// looks.
fn is_sure(line: &Line, kind: PassageKind) -> bool {
    const MOST: usize = 25;
    kind == PassageKind::Caption || word_count(&line.text) <= MOST && !live::is_time(&line.text)
}
