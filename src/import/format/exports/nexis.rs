//! Nexis: the old layout ("3 of 50 DOCUMENTS", labels in capitals) and the one of Nexis Uni ("End of Document").

use std::ops::Range;

use super::entry::Entry;
use super::label::{self, Holds, Place};
use super::lines::{blocks, is_copyright, is_counter, joined};
use super::{Archive, Error, Record, dated};

/// Nexis, once LexisNexis.
pub const NEXIS: Archive = Archive { signs: &["LENGTH:", "Length:"], is_marked, articles, read };

const NAME: &str = "nexis";
/// How far behind the date the first label stands at most, in lines that are not blank.
const HEAD: usize = 8;
/// How far behind the first label the text begins at most.
const FIELDS: usize = 60;

fn is_marked(lines: &[&str]) -> bool {
    let Some(length) = lines.iter().position(|line| is_length(line)) else { return false };
    let (before, after) = lines.split_at(length);
    let follows = |line: &&str| {
        is_end(line) || is_body(line) || label(line).is_some_and(|(name, _)| name == "load-date")
    };
    let dated = before.iter().rev().take(FIELDS).any(|line| dated::date(line).is_some());
    before.iter().any(|line| is_counter(line)) || dated && after.iter().any(follows)
}

/// "LENGTH: 523 words"
fn is_length(line: &str) -> bool {
    label(line).is_some_and(|(name, value)| {
        name == "length"
            && value.starts_with(|c: char| c.is_ascii_digit())
            && value.split_whitespace().count() <= 3
    })
}

/// The name of a line's label in small letters, and what stands behind it.
fn label(line: &str) -> Option<(String, &str)> {
    let (_, value) = label::of(NAME, line)?;
    Some((line.split(':').next()?.trim().to_lowercase(), value))
}

fn is_end(line: &str) -> bool {
    line.trim().eq_ignore_ascii_case("end of document")
}

/// The line above the text.
fn is_body(line: &str) -> bool {
    matches!(line.trim(), "Body" | "BODY:" | "Body:")
}

/// Each article from its first line to its last. What stands before the first is the cover of the export.
fn articles(lines: &[&str]) -> Vec<Range<usize>> {
    let counted = lines.iter().any(|line| is_counter(line));
    let mut found = Vec::new();
    let mut start = (!counted).then_some(0);
    for (place, line) in lines.iter().enumerate() {
        if is_counter(line) {
            found.extend(start.replace(place + 1).map(|start| start..place));
        } else if is_end(line) {
            found.extend(start.take().map(|start| start..place + 1));
            start = (!counted).then_some(place + 1);
        }
    }
    // Behind the last end there may be a note of the export, but no article.
    let rest = start.map(|start| start..lines.len());
    let is_article = |range: &Range<usize>| {
        found.is_empty() || counted || lines[range.clone()].iter().any(|line| is_length(line))
    };
    let rest = rest.filter(is_article);
    found.extend(rest);
    found
        .into_iter()
        .map(|range| if counted { range } else { first_line(lines, &range)..range.end })
        .collect()
}

/// Where the headline of Nexis Uni stands: above the outlet, which stands above the date.
fn first_line(lines: &[&str], range: &Range<usize>) -> usize {
    let is_date = |place: &usize| {
        let after = lines[place + 1..range.end].iter().filter(|line| !line.trim().is_empty()).take(HEAD);
        dated::date(lines[*place]).is_some()
            && after.into_iter().any(|line| is_copyright(line) || label::of(NAME, line).is_some())
    };
    let Some(date) = range.clone().find(is_date) else { return range.start };
    let filled = |place: &usize| !lines[*place].trim().is_empty();
    let Some(outlet) = (range.start..date).rev().find(filled) else { return date };
    let Some(title) = (range.start..outlet).rev().find(filled) else { return outlet };
    let above = (range.start..title).rev().take_while(filled).last();
    above.unwrap_or(title)
}

fn read(lines: &[&str]) -> Result<Record, Error> {
    let lines: Vec<&str> = lines.iter().filter(|line| !is_end(line)).copied().collect();
    let is_first = |line: &&str| {
        is_body(line) || label::of(NAME, line).is_some_and(|(label, _)| label.place == Place::Before)
    };
    let first = lines.iter().position(is_first).ok_or(Error::NotAsExported { archive: "Nexis" })?;
    let (head, rest) = lines.split_at(first);
    let body = text_start(rest);
    let mut entry = Entry::default();
    fields(&rest[..body], &mut entry);
    read_head(head, &mut entry);
    let text: Vec<&[&str]> = blocks(rest.get(body..).unwrap_or_default());
    let end = text_end(&text);
    for block in &text[..end] {
        let is_mark = block.first().is_some_and(|line| is_body(line));
        entry.paragraph(&block[usize::from(is_mark)..].join("\n"));
    }
    text[end..].iter().for_each(|block| fields(block, &mut entry));
    entry.finish()
}

/// What stands above the labels: outlet and date; the headline above them, or below.
fn read_head(head: &[&str], entry: &mut Entry) {
    let (rights, head): (Vec<&str>, Vec<&str>) = head.iter().partition(|line| is_copyright(line));
    rights.iter().for_each(|line| entry.aside(line));
    let Some(date) = head.iter().position(|line| dated::date(line).is_some()) else {
        return head.iter().for_each(|line| entry.aside(line));
    };
    let (above, below) = (&head[..date], &head[date + 1..]);
    entry.published(head[date]);
    entry.aside(head[date]);
    let filled: Vec<usize> = (0..above.len()).filter(|place| !above[*place].trim().is_empty()).collect();
    let Some(outlet) = filled.last() else { return };
    entry.outlet(above[*outlet].trim());
    entry.aside(above[*outlet]);
    let title = joined(&above[..*outlet]);
    if !title.is_empty() {
        entry.title(&title);
        return below.iter().for_each(|line| entry.aside(line));
    }
    // What stands right under the date says which edition it was.
    let edition = below.iter().take_while(|line| !line.trim().is_empty()).count();
    below[..edition].iter().for_each(|line| entry.aside(line));
    let mut below = blocks(&below[edition..]);
    if !entry.has_title()
        && let Some(title) = below.pop_if(|block| !is_edition(&joined(block)))
    {
        entry.title(&joined(title));
    }
    below.iter().for_each(|block| entry.aside(&joined(block)));
}

/// "Late Edition - Final", "Correction Appended".
fn is_edition(line: &str) -> bool {
    let lower = line.to_lowercase();
    line.split(' ').count() <= 6 && (lower.contains("edition") || lower == "correction appended")
}

/// Where the text begins behind the labels: under "Body", or with the first block that has none.
fn text_start(lines: &[&str]) -> usize {
    let filled = lines.iter().enumerate().filter(|(_, line)| !line.trim().is_empty());
    if let Some((body, _)) = filled.take(FIELDS).find(|(_, line)| is_body(line) || opens_text(line)) {
        return body;
    }
    let starts_block = |place: &usize| {
        !lines[*place].trim().is_empty() && (*place == 0 || lines[*place - 1].trim().is_empty())
    };
    let is_text = |place: &usize| label::of(NAME, lines[*place]).is_none() && !is_copyright(lines[*place]);
    (0..lines.len()).filter(starts_block).find(is_text).unwrap_or(lines.len())
}

/// "BODY: The text …"
fn opens_text(line: &str) -> bool {
    label::of(NAME, line).is_some_and(|(label, _)| label.holds == Holds::Text)
}

/// Where the text ends: the blocks behind it are labelled to the last, some of them over several paragraphs.
fn text_end(text: &[&[&str]]) -> usize {
    let mut end = text.len();
    let mut between = 0;
    for (place, block) in text.iter().enumerate().rev() {
        let line = block[0];
        let label = label::of(NAME, line).map(|(label, _)| label).or_else(|| label::named(NAME, line));
        let at_length = label.is_some_and(|label| label.place == Place::AfterAtLength);
        let plain = label.is_some_and(|label| label.place != Place::Before) && line.contains(':');
        if at_length || between == 0 && (plain || is_copyright(line) || is_rule(line)) {
            (end, between) = (place, 0);
        } else {
            between += 1;
        }
        if between > MOST_BETWEEN {
            break;
        }
    }
    end
}

/// So many paragraphs may stand under a label that goes on, such as the captions of pictures.
const MOST_BETWEEN: usize = 12;

/// "__________"
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 3 && line.bytes().all(|byte| byte == b'_')
}

/// Lines with labels, each with those that go on behind it.
fn fields(lines: &[&str], entry: &mut Entry) {
    let mut open: Option<(Holds, String, String)> = None;
    for line in lines.iter().filter(|line| !line.trim().is_empty()) {
        if is_copyright(line) {
            entry.aside(line);
        } else if let Some((label, value)) = label::of(NAME, line) {
            if let Some((holds, value, line)) =
                open.replace((label.holds, value.to_owned(), (*line).to_owned()))
            {
                entry.field(holds, &value, &line);
            }
        } else if let Some((_, value, whole)) = &mut open {
            for words in [value, whole] {
                words.push(' ');
                words.push_str(line.trim());
            }
        } else {
            entry.aside(line);
        }
    }
    if let Some((holds, value, line)) = open {
        entry.field(holds, &value, &line);
    }
}
