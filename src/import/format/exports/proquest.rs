//! ProQuest: articles between long rules, each with its fields and "Full text:".

use std::ops::Range;

use super::entry::Entry;
use super::label::{self, Holds};
use super::lines::{blocks, is_counter, joined, trimmed};
use super::{Archive, Error, Record};

/// ProQuest.
pub const PROQUEST: Archive =
    Archive { signs: &["ProQuest document ID:", "Full text:"], is_marked, articles, read };

const NAME: &str = "proquest";
/// The rule between two articles is no shorter.
const RULE: usize = 40;
/// So many labels make an article.
const LEAST_LABELS: usize = 3;
/// Words that stand where the text should.
const NO_TEXT: &[&str] =
    &["full text not available", "not available", "no full text available", "none available"];

fn is_marked(lines: &[&str]) -> bool {
    let rule = lines.iter().position(|line| is_rule(line) || is_counter(line));
    rule.is_some_and(|rule| lines[..rule].iter().all(|line| line.trim().is_empty() || !is_labelled(line)))
        && !articles(lines).is_empty()
}

fn is_rule(line: &str) -> bool {
    line.len() >= RULE && line.bytes().all(|byte| byte == b'_')
}

fn is_labelled(line: &str) -> bool {
    label::of(NAME, line).is_some()
}

fn articles(lines: &[&str]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let ends = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| is_rule(line) || is_counter(line))
        .map(|(place, _)| place);
    for end in ends.chain([lines.len()]) {
        if is_article(&lines[start..end]) {
            found.push(start..end);
        }
        start = end + 1;
    }
    found
}

fn is_article(lines: &[&str]) -> bool {
    let labels = lines.iter().filter_map(|line| label::of(NAME, line)).take(LEAST_LABELS).count();
    let identifies = |line: &&str| {
        ["ProQuest document ID:", "Full text:", "Publication title:"]
            .iter()
            .any(|label| line.starts_with(label))
    };
    labels == LEAST_LABELS && lines.iter().any(identifies)
}

fn read(lines: &[&str]) -> Result<Record, Error> {
    let blocks = blocks(trimmed(lines));
    let text = blocks.iter().position(|block| opens_text(block[0]));
    let end = text.map_or(0, |text| text_end(&blocks, text));
    let mut entry = Entry::default();
    let mut inside = false;
    for (place, block) in blocks.iter().enumerate() {
        match text {
            Some(text) if (text..end).contains(&place) => paragraph(block, place == text, &mut entry),
            _ => inside = fields(block, inside, &mut entry),
        }
    }
    entry.finish()
}

/// "Full text: The words …", or "FULL TEXT" alone.
fn opens_text(line: &str) -> bool {
    is_heading(line, &["FULL TEXT"])
        || label::of(NAME, line).is_some_and(|(label, _)| label.holds == Holds::Text)
}

fn is_heading(line: &str, headings: &[&str]) -> bool {
    headings.contains(&line.trim())
}

/// Where the text ends: from there on every block begins with a label, but for one that goes on.
fn text_end(blocks: &[&[&str]], text: usize) -> usize {
    if is_heading(blocks[text][0], &["FULL TEXT"])
        && let Some(details) =
            blocks[text..].iter().position(|block| is_heading(block[0], &["DETAILS", "LINKS"]))
    {
        return text + details;
    }
    let is_field = |place: usize| place > text && is_labelled(blocks[place][0]);
    let goes_on = |place: usize| place > text + 2 && is_field(place - 1) && is_field(place - 2);
    (text + 1..blocks.len())
        .rev()
        .take_while(|place| is_field(*place) || goes_on(*place))
        .last()
        .unwrap_or(blocks.len())
}

fn paragraph(block: &[&str], is_first: bool, entry: &mut Entry) {
    let mut lines = block.to_vec();
    if is_first && is_heading(lines[0], &["FULL TEXT"]) {
        lines.remove(0);
    } else if is_first {
        lines[0] = label::of(NAME, lines[0]).map_or(lines[0], |(_, words)| words);
    }
    let words = lines.join("\n");
    if !NO_TEXT.contains(&words.trim().trim_end_matches('.').to_lowercase().as_str()) {
        entry.paragraph(&words);
    }
}

/// The fields of a block. The headline may stand above them without a label; says whether any was found.
fn fields(block: &[&str], inside: bool, entry: &mut Entry) -> bool {
    let mut starts: Vec<usize> = (0..block.len()).filter(|place| is_labelled(block[*place])).collect();
    let head = starts.first().copied().unwrap_or(block.len());
    if head > 0 && !inside && !entry.has_title() {
        entry.title(&joined(&block[..head]));
    } else if head > 0 {
        entry.aside(&joined(&block[..head]));
    }
    starts.push(block.len());
    for pair in starts.windows(2) {
        let line = joined(&block[pair[0]..pair[1]]);
        if let Some((label, value)) = label::of(NAME, &line) {
            field(label.holds, value, &line, entry);
        }
    }
    inside || starts.len() > 1
}

fn field(holds: Holds, value: &str, line: &str, entry: &mut Entry) {
    match holds {
        Holds::Author => {
            value.split(';').for_each(|name| entry.author(&in_order(name.trim())));
            entry.aside(line);
        }
        Holds::Outlet => entry.field(holds, value.split([';', '[']).next().unwrap_or(value), line),
        Holds::Title if entry.has_title() => entry.aside(line),
        _ => entry.field(holds, value, line),
    }
}

/// "Roe, Jane" as a byline has it.
fn in_order(name: &str) -> String {
    let name = name.trim_end_matches(['.', ',']);
    match name.split_once(", ") {
        Some((family, given))
            if !given.contains(',') && family.split(' ').count() <= 3 && given.split(' ').count() <= 3 =>
        {
            format!("{given} {family}")
        }
        _ => name.to_owned(),
    }
}
