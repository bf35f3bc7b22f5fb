//! Factiva: headline, "523 words", date, outlet … in lines without labels, or each behind its code ("HD", "WC", "PD").

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::entry::{Entry, is_language};
use super::label::{self, Holds, Label, Place};
use super::lines::is_copyright;
use super::{Archive, Error, Record, dated};

/// Factiva.
pub const FACTIVA: Archive = Archive { signs: &[" words", "\nWC"], is_marked, articles, read };

const NAME: &str = "factiva";
/// The last line of an article: "Document HARCOU0020230618ej6i0001x".
static END: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\s*(?:AN\s+)?Document [A-Z][A-Z0-9]{3,11}\d{8}[a-z0-9]{7,12}\s*$"));
static WORDS: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*\d[\d,.]* words\s*$"));
/// "Page 1 of 40 © 2023 Factiva, Inc. All rights reserved."
static PAGE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\s*(?:page \d+ of \d+\s*)?(?:(?:©|\(c\)|copyright) )*(?:19|20)\d\d factiva,? inc\.? .*$|^\s*page \d+ of \d+\s*$|^\s*factiva\s*$",
    )
});
/// The code of an outlet: "HARCOU".
static CODE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[A-Z][A-Z0-9]{1,9}$"));
/// So many lines stand above the count of words: section, headline, byline.
const ABOVE: usize = 3;
/// So many stand below it at most: date, time, outlet, code, volume, page, edition, language, rights.
const BELOW: usize = 12;

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

fn is_marked(lines: &[&str]) -> bool {
    opening(lines).is_some() || coded(lines).is_some()
}

/// Where the count of words stands that opens an article: a date stands under it, then the outlet and its code.
fn opening(lines: &[&str]) -> Option<usize> {
    (0..lines.len()).filter(|place| lines[*place].len() < 40 && WORDS.is_match(lines[*place])).find(|place| {
        let mut below = filled(&lines[place + 1..]).take(BELOW);
        let dated = below.next().is_some_and(|(_, line)| dated::date(line).is_some());
        dated && below.any(|(_, line)| CODE.is_match(line) || is_copyright(line))
    })
}

/// Where the first code stands, if codes stand in their order.
fn coded(lines: &[&str]) -> Option<usize> {
    let at = |code: &str, from: usize| {
        (from..lines.len()).find(|place| code_of(lines[*place]).is_some_and(|(found, _, _)| found == code))
    };
    let first = at("HD", 0)?;
    let second = at("WC", first)?;
    let third = at("PD", second)?;
    at("LA", at("SN", third)?)?;
    let before = at("SE", 0).filter(|section| section + 6 > first && *section < first);
    Some(before.unwrap_or(first))
}

fn filled<'a, 'b>(lines: &'b [&'a str]) -> impl DoubleEndedIterator<Item = (usize, &'a str)> + 'b {
    lines.iter().enumerate().map(|(place, line)| (place, line.trim())).filter(|(_, line)| !line.is_empty())
}

/// The code that opens a line, what it stands for, and what stands behind it.
fn code_of(line: &str) -> Option<(&str, Label, &str)> {
    let line = line.trim();
    let (code, rest) = line.split_at(line.find(char::is_whitespace).unwrap_or(line.len()));
    let is_code = (2..=4).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_uppercase());
    let label = is_code.then(|| label::named(NAME, code))??;
    Some((code, label, rest.trim_start()))
}

fn articles(lines: &[&str]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for end in
        (0..lines.len()).filter(|place| lines[*place].contains("Document ") && END.is_match(lines[*place]))
    {
        found.push(first_line(lines, start, end)..end + 1);
        start = end + 1;
    }
    // Behind the last end the search is told, or an article that is cut short.
    let rest = &lines[start..];
    if is_marked(rest) || found.is_empty() {
        found.push(first_line(lines, start, lines.len())..lines.len());
    }
    found
}

fn first_line(lines: &[&str], start: usize, end: usize) -> usize {
    let article = &lines[start..end];
    let above =
        |words| filled(&article[..words]).rev().filter(|(_, line)| !PAGE.is_match(line)).take(ABOVE).last();
    let plain = opening(article).and_then(|words| above(words).map(|(place, _)| place));
    start + coded(article).or(plain).unwrap_or(0)
}

fn read(lines: &[&str]) -> Result<Record, Error> {
    let lines: Vec<&str> = lines.iter().filter(|line| !PAGE.is_match(line)).copied().collect();
    let mut entry = Entry::default();
    if coded(&lines).is_some() {
        read_coded(&lines, &mut entry);
    } else {
        let words = opening(&lines).ok_or(Error::NotAsExported { archive: "Factiva" })?;
        read_head(&lines[..words], &mut entry);
        entry.aside(lines[words]);
        let text = words + 1 + read_below(&lines[words + 1..], &mut entry);
        let (end, text): (Vec<&str>, Vec<&str>) = lines[text..].iter().partition(|line| END.is_match(line));
        entry.paragraph(&text.join("\n"));
        end.iter().for_each(|line| entry.aside(line));
    }
    entry.finish()
}

/// Section, headline and byline, of which only the headline is always there.
fn read_head(lines: &[&str], entry: &mut Entry) {
    let mut lines: Vec<&str> = filled(lines).map(|(_, line)| line).collect();
    if lines.len() > 1
        && let Some(byline) = lines.pop_if(|line| is_byline(line))
    {
        entry.field(Holds::Author, byline, byline);
    }
    if let Some(title) = lines.pop() {
        entry.title(title);
    }
    lines.iter().for_each(|line| entry.aside(line));
}

/// "By Jane Roe", "Jane Roe", "Jane Roe and John Doe in Geneva".
fn is_byline(line: &str) -> bool {
    let names = ["By ", "BY ", "by "].iter().find_map(|by| line.strip_prefix(by));
    let words: Vec<&str> = names.unwrap_or(line).split(' ').collect();
    let is_name = |word: &&str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || ".'’-,".contains(c))
    };
    names.is_some() || (2..=3).contains(&words.len()) && words.iter().all(is_name)
}

/// The lines between the count of words and the text; says how many they are.
fn read_below(lines: &[&str], entry: &mut Entry) -> usize {
    let below: Vec<(usize, &str)> = filled(lines).take(BELOW).collect();
    let rights = below.iter().position(|(_, line)| is_copyright(line));
    let language = || below.iter().position(|(_, line)| is_language(line));
    let code = || below.iter().position(|(_, line)| CODE.is_match(line));
    let last = rights.or_else(language).or_else(code).unwrap_or(0);
    let mut outlet = None;
    for (place, line) in &below[1..=last.min(below.len().saturating_sub(1))] {
        let is_time = line.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
        if is_language(line) {
            entry.field(Holds::Language, line, line);
        } else if is_time && line.contains(':') {
            entry.field(Holds::Time, line, line);
        } else if outlet.is_none() && !is_time {
            outlet = Some(*place);
            entry.field(Holds::Outlet, line, line);
        } else {
            entry.aside(line);
        }
    }
    entry.field(Holds::Published, below[0].1, below[0].1);
    below.get(last).map_or(0, |(place, _)| place + 1)
}

/// Fields behind codes. In the text, where a word may look like a code, only those count that stand behind it.
fn read_coded(lines: &[&str], entry: &mut Entry) {
    let mut open: Option<(Label, Vec<&str>)> = None;
    let mut in_text = false;
    for line in lines {
        let found = code_of(line).filter(|(_, label, rest)| {
            !in_text || label.holds == Holds::Text || ends_text(*label, rest, line)
        });
        if let Some((_, label, rest)) = found {
            in_text = label.holds == Holds::Text;
            if let Some((label, value)) = open.replace((label, vec![rest])) {
                field(label, &value, entry);
            }
        } else if let Some((_, value)) = &mut open {
            value.push(line);
        }
    }
    if let Some((label, value)) = open {
        field(label, &value, entry);
    }
}

/// Whether a code stands behind the text: alone on its line, or set off from what it tells.
fn ends_text(label: Label, rest: &str, line: &str) -> bool {
    let set_off = rest.is_empty() || line.contains('\t') || line.contains("  ") || END.is_match(line);
    label.place == Place::After && (set_off || rest.contains(" : "))
}

fn field(label: Label, value: &[&str], entry: &mut Entry) {
    match label.holds {
        Holds::Text => entry.paragraph(value.join("\n").trim_matches('\n')),
        _ => {
            let line = value
                .iter()
                .map(|line| line.trim())
                .filter(|line| !line.is_empty())
                .collect::<Vec<_>>()
                .join(" ");
            entry.field(label.holds, &line, &line);
        }
    }
}
