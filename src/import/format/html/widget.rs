//! Boxes of a page that are not its article, told by the words of their marks (`lexicon/page_widgets.tsv`): share bars,
//! newsletters, lists of other articles. A box is never one that holds a good part of the page's paragraphs.

use std::collections::HashMap;
use std::sync::OnceLock;

use dom_query::{Document, NodeRef};
use foldhash::fast::FixedState;

use super::line::Lines;
use crate::import::page::word_count;
use crate::lexicon::furniture::{Match, furniture};
use crate::lexicon::lexicon;

/// Attributes whose words say what an element is for.
const NAMING: &[&str] = &[
    "class",
    "id",
    "role",
    "aria-label",
    "data-component",
    "data-testid",
    "data-test",
    "data-qa",
    "data-module",
    "data-block-type",
    "data-name",
    "data-type",
    "data-feature",
    "data-gu-name",
    "data-spacefinder-role",
    "data-link-name",
    "data-ga",
];
/// Words after which a marker says what is there beside the element, or is not: "with-related", "no-ads".
const NOT_ITSELF: &[&str] =
    &["with", "has", "no", "without", "not", "hide", "above", "below", "after", "before", "non"];
/// The longest list of names that is looked at.
const LONGEST: usize = 400;
/// The longest box that its heading alone tells, in lines.
const MOST_LINES: usize = 40;

/// How sure a marker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sure {
    /// The box is furniture whatever it holds.
    Always,
    /// Only if its words are links, or none of them are a paragraph.
    Links,
    /// Its lines are furniture, and it stays on the page, if none of them is a paragraph: who wrote the article, and
    /// when, is read there.
    Lines,
    /// It is no furniture, though a shorter marker would say so.
    Never,
}

#[derive(Clone, Copy, Debug)]
struct Marker {
    words: &'static str,
    sure: Sure,
    reason: &'static str,
}

/// The markers by their first word.
fn markers() -> &'static HashMap<&'static str, Vec<Marker>, FixedState> {
    static MARKERS: OnceLock<HashMap<&'static str, Vec<Marker>, FixedState>> = OnceLock::new();
    MARKERS.get_or_init(|| {
        let mut markers: HashMap<&'static str, Vec<Marker>, FixedState> = HashMap::default();
        for row in lexicon("page_widgets.tsv") {
            let words = row.column(0);
            let sure = match row.column(1) {
                "always" => Sure::Always,
                "links" => Sure::Links,
                "lines" => Sure::Lines,
                _ => Sure::Never,
            };
            let first = words.split(' ').next().unwrap_or(words);
            markers.entry(first).or_default().push(Marker { words, sure, reason: row.column(2) });
        }
        // "author bio" says more than "author".
        markers
            .values_mut()
            .for_each(|markers| markers.sort_by_key(|marker| usize::MAX - marker.words.len()));
        markers
    })
}

/// Why each line is furniture, by the boxes it stands in; the boxes are taken out of the page.
pub fn take_out(document: &Document, lines: &Lines) -> Vec<Option<&'static str>> {
    let mut reasons = vec![None; lines.lines.len()];
    let words = lines.paragraph_words();
    let all = words.last().copied().unwrap_or(0);
    let (mut until, mut out) = (0, 0);
    for element in lines.elements.iter().skip(1) {
        let range = element.lines.clone();
        // What stands in a box that is out already is out.
        if range.is_empty() || range.start < until {
            continue;
        }
        let own = words[range.end] - words[range.start];
        // All boxes together hold no more than the article.
        let safe = own * 3 <= all
            && (out + own) * 2 <= all
            && !lines.lines[range.clone()].iter().any(|line| line.is_title);
        if !safe {
            continue;
        }
        let Some(node) = document.tree.get(&element.node) else { continue };
        match reason(&node, lines, range.clone(), own) {
            Some((Sure::Lines, reason)) => reasons[range].fill(Some(reason)),
            Some((_, reason)) => {
                until = range.end;
                out += own;
                reasons[range].fill(Some(reason));
                node.remove_from_parent();
            }
            None => {}
        }
    }
    reasons
}

fn reason(
    node: &NodeRef<'_>,
    lines: &Lines,
    range: std::ops::Range<usize>,
    paragraphs: usize,
) -> Option<(Sure, &'static str)> {
    let lines = &lines.lines[range];
    let bytes: usize = lines.iter().map(|line| line.text.len()).sum();
    let links: usize = lines.iter().map(|line| line.links).sum();
    let linked = links * 2 >= bytes;
    if let Some(marker) = NAMING.iter().find_map(|name| marked(&node.attr(name)?))
        && match marker.sure {
            Sure::Always => true,
            Sure::Links => linked || paragraphs == 0,
            Sure::Lines => paragraphs == 0,
            Sure::Never => false,
        }
    {
        return Some((marker.sure, marker.reason));
    }
    // "Related stories", and then nothing but links.
    let (first, rest) = lines.split_first()?;
    let heads =
        furniture().find(&first.text).is_some_and(|found| found.matching == Match::List && found.is_whole);
    let rest_bytes: usize = rest.iter().map(|line| line.text.len()).sum();
    let rest_links: usize = rest.iter().map(|line| line.links).sum();
    (heads && !rest.is_empty() && rest.len() <= MOST_LINES && rest_links * 2 >= rest_bytes)
        .then_some((Sure::Links, "related headlines"))
}

/// The first marker among the names of an attribute.
fn marked(names: &str) -> Option<Marker> {
    names[..names.floor_char_boundary(LONGEST)].split_whitespace().find_map(|name| {
        let words = words(name);
        (0..words.len()).find_map(|at| {
            if at > 0 && NOT_ITSELF.contains(&words[at - 1].as_str()) {
                return None;
            }
            markers().get(words[at].as_str())?.iter().copied().find(|marker| {
                let mut here = words[at..].iter();
                marker.words.split(' ').all(|word| here.next().is_some_and(|found| found == word))
            })
        })
    })
}

/// The words of a name: "inlineNewsletter-signUp" is inline, newsletter, sign, up.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for letter in name.chars() {
        let starts = letter.is_uppercase() && last.is_lowercase() || !last.is_alphabetic();
        if letter.is_alphabetic() {
            if starts {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(letter.to_lowercase());
            }
        }
        last = letter;
    }
    words
}

/// Why a line by itself is furniture: it is one link to another article, perhaps behind a label ("More: …").
pub fn link_line(line: &super::line::Line) -> Option<&'static str> {
    const WORDS: std::ops::RangeInclusive<usize> = 3..=30;
    const LABEL: usize = 5;
    let (label, link) = line.text.split_at_checked(line.first_link)?;
    let whole = line.links > 0 && line.links + 3 >= link.trim_end().len();
    let label = label.trim_end();
    let labelled =
        label.is_empty() || label.ends_with([':', '|', '»', '→', '-', '–']) && word_count(label) <= LABEL;
    let heading = line.kind == Some(crate::article::PassageKind::Heading);
    (whole && labelled && !heading && !line.is_title && !line.stops() && WORDS.contains(&word_count(link)))
        .then_some("related link")
}

#[cfg(test)]
mod tests {
    use super::{marked, words};

    #[test]
    fn a_name_is_read_word_by_word() {
        assert_eq!(words("inlineNewsletter-signUp_2"), ["inline", "newsletter", "sign", "up"]);
        assert!(marked("c-box article__newsletter").is_some());
        assert!(marked("article with-newsletter").is_none());
        assert!(marked("article-body story").is_none());
    }
}
