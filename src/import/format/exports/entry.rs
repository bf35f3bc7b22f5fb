//! A record as it grows from the lines of an export.

use super::label::Holds;
use super::lines::is_copyright;
use super::{Error, Record, dated, lines};
use crate::article::RemovedPassage;
use crate::import::field::published;
use crate::lexicon::lexicon;

/// Why a line of fields is not in the body.
const FIELD: &str = "export field";
/// Why a copyright line is not.
const COPYRIGHT: &str = "copyright line";

/// How long a line is that was wrapped, in bytes.
const WRAPPED: std::ops::RangeInclusive<usize> = 50..=110;

/// What was read of an article so far.
#[derive(Default)]
pub struct Entry {
    record: Record,
    paragraphs: Vec<String>,
    time: Option<String>,
}

impl Entry {
    /// Takes a field and the words it was read from.
    pub fn field(&mut self, holds: Holds, value: &str, line: &str) {
        let value = value.trim();
        match holds {
            Holds::Lead | Holds::Text => return self.paragraph(value),
            Holds::Title => return self.title(value),
            Holds::Author => self.author(value),
            Holds::Published => self.published(value),
            Holds::Outlet => self.outlet(value),
            Holds::Time => self.time(value),
            Holds::Dateline => self.record.dateline = some(place(value)),
            Holds::Url => self.record.url = Some(value).filter(|url| leads_to_a_page(url)).map(str::to_owned),
            Holds::Language => self.record.language = language(value).map(str::to_owned),
            Holds::Nothing => {}
        }
        self.aside(line);
    }

    /// Takes a headline; the first one counts.
    pub fn title(&mut self, title: &str) {
        self.record.title = self.record.title.take().or(some(title));
    }

    /// Whether a headline is known.
    pub fn has_title(&self) -> bool {
        self.record.title.is_some()
    }

    /// Takes the name of the outlet; the first one counts.
    pub fn outlet(&mut self, name: &str) {
        self.record.outlet = self.record.outlet.take().or(some(name));
    }

    /// Takes a date; the first one counts.
    pub fn published(&mut self, line: &str) {
        let date = dated::date(line).or_else(|| published::parse(line));
        self.record.published = self.record.published.or(date);
        self.time(line);
    }

    /// Takes the time of day; the first one counts.
    pub fn time(&mut self, line: &str) {
        self.time = self.time.take().or_else(|| dated::time(line));
    }

    /// Takes the names of a byline.
    pub fn author(&mut self, names: &str) {
        let bare = ["By ", "BY ", "by "].iter().find_map(|by| names.strip_prefix(by)).unwrap_or(names);
        self.record.authors.extend(some(bare));
    }

    /// Keeps a line that is not the article's own.
    pub fn aside(&mut self, line: &str) {
        let reason = if is_copyright(line) { COPYRIGHT } else { FIELD };
        let text = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            self.record.removed.push(RemovedPassage { reason, text });
        }
    }

    /// Takes a part of the text.
    pub fn paragraph(&mut self, text: &str) {
        let lines: Vec<&str> = text.split('\n').collect();
        self.paragraphs.extend(lines::blocks(&lines).into_iter().map(unwrapped));
    }

    /// The record, if there is any text.
    pub fn finish(mut self) -> Result<Record, Error> {
        self.record.text = self.paragraphs.join("\n\n");
        let day = self.record.published.filter(|date| date.day.is_some());
        self.record.published_at = day.zip(self.time).map(|(day, time)| format!("{day}T{time}"));
        if self.record.text.trim().is_empty() { Err(Error::NoFullText) } else { Ok(self.record) }
    }
}

/// A block of lines as one paragraph, if its lines break inside sentences.
fn unwrapped(block: &[&str]) -> String {
    let before_last = &block[..block.len() - 1];
    let is_full = |line: &&str| WRAPPED.contains(&line.len());
    let stops = before_last.iter().filter(|line| line.ends_with(['.', '!', '?', ':', '"', '”'])).count();
    if before_last.iter().all(is_full) && stops * 3 <= before_last.len() {
        lines::joined(block)
    } else {
        block.join("\n")
    }
}

/// The place of a dateline without its date and agency: "BESANÇON, Nov 4 (Example Wire)".
fn place(dateline: &str) -> &str {
    let place = dateline.split(" (").next().unwrap_or(dateline);
    match place.rsplit_once(", ") {
        Some((place, date)) if dated::opens_with_month(date) => place,
        _ => place,
    }
}

fn some(words: &str) -> Option<String> {
    let words = words.trim_matches(|c: char| c.is_whitespace() || c == ';');
    (!words.is_empty()).then(|| words.to_owned())
}

/// Whether an address is more than that of a site.
fn leads_to_a_page(url: &str) -> bool {
    let path = url.split_once("://").and_then(|(_, rest)| rest.split_once('/'));
    path.is_some_and(|(_, path)| !path.is_empty()) && !url.contains(' ')
}

/// The code of a language by its English name; a code stays one.
fn language(name: &str) -> Option<&'static str> {
    let name = name.split([';', ',', '/']).next().unwrap_or(name).trim().to_lowercase();
    lexicon("languages.tsv")
        .find(|row| row.column(0) == name || row.column(1) == name)
        .map(|row| row.column(1))
}

/// Whether a line is the English name of a language.
pub fn is_language(line: &str) -> bool {
    line.len() <= 20 && language(line).is_some()
}
