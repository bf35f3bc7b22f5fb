//! The headline of a page: everything that names it is a candidate, and the one that most of them agree on wins.
//!
//! A site writes a headline for its readers (the chief heading), one for machines (the object of schema.org, which most
//! systems fill from the same field) and one for those who share the page (`og:title` and its like, often shortened or
//! sharpened); the window's title has the site's name behind it. Where they differ, two that agree were not written for
//! one purpose alone: so the most weight wins. Of equal weights the heading wins, because it is what readers saw over
//! the text; then the object, because nothing shortens it. A heading that stands alone against two others may be the
//! name of a section or a slogan, and loses.

use std::sync::LazyLock;

use dom_query::{Document, Matcher};

use super::super::json;
use super::beside::matcher;
use super::line::Lines;
use crate::import::page::fingerprints;

static MARKS: LazyLock<Matcher> = LazyLock::new(|| {
    matcher(
        r#"meta[property="og:title" i], meta[name="og:title" i], meta[name="twitter:title" i], meta[property="twitter:title" i],
        meta[name="parsely-title" i], meta[name="sailthru.title" i], meta[name="dc.title" i], meta[name="dcterms.title" i],
        [itemprop="headline"], head title"#,
    )
});

/// What parts a headline from what stands behind it.
const PARTINGS: &[&str] = &[" | ", " - ", " – ", " — ", " :: ", " » ", " (", " · "];
/// A shorter text may be the start of a longer one by chance.
const LEAST: usize = 12;

/// How much a candidate counts, the surest first: of equals the first wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    Heading,
    Object,
    Property,
    Shared,
    Other,
    Window,
}

impl Source {
    fn weight(self) -> usize {
        match self {
            Source::Heading | Source::Object => 6,
            Source::Property | Source::Shared => 4,
            Source::Other => 2,
            Source::Window => 3,
        }
    }
}

/// What names a page.
#[derive(Debug)]
pub struct Candidates {
    of: Vec<(Source, String)>,
}

/// Everything in the head of a page that names it, and what its object says; taken before the page is stripped.
pub fn candidates(document: &Document, object: Option<&str>) -> Candidates {
    let mut of: Vec<(Source, String)> =
        object.map(|title| (Source::Object, title.to_owned())).into_iter().collect();
    for mark in document.select_matcher(&MARKS).iter() {
        let Some(line) = json::line(&mark.attr("content").unwrap_or_else(|| mark.text())) else { continue };
        let name =
            mark.attr("property").or_else(|| mark.attr("name")).unwrap_or_default().to_ascii_lowercase();
        let source = match name.as_str() {
            "og:title" => Source::Shared,
            "" if mark.has_attr("itemprop") => Source::Property,
            "" => Source::Window,
            _ => Source::Other,
        };
        // Further properties name other articles.
        let again = of
            .iter()
            .any(|(other, title)| *other == source && (*title == line || source == Source::Property));
        if !again {
            of.push((source, line));
        }
    }
    Candidates { of }
}

impl Candidates {
    /// Whether one of them says that the page is a live blog.
    pub fn are_live(&self) -> bool {
        self.of.iter().any(|(_, title)| {
            let title = title.to_lowercase();
            title.contains("as it happened")
                || title.split(|c: char| !c.is_alphanumeric()).any(|word| word == "live")
        })
    }

    /// The headline; `text` is the first line of the article's text, above which its heading stands.
    /// The outlet's own name is none.
    pub fn settle(mut self, lines: &Lines, text: Option<usize>, outlet: Option<&str>) -> Option<String> {
        self.of.extend(heading(lines, text).map(|heading| (Source::Heading, heading)));
        let outlet = outlet.map(fingerprints);
        self.of.retain(|(_, title)| outlet.as_ref().is_none_or(|outlet| fingerprints(title) != *outlet));
        self.of.sort_by_key(|(source, _)| *source);
        let words: Vec<Vec<u64>> = self.of.iter().map(|(_, title)| fingerprints(title)).collect();
        let votes = (0..self.of.len()).map(|at| {
            let agreeing = (0..self.of.len())
                .filter(|other| agrees(&self.of[*other].1, &words[*other], &self.of[at].1, &words[at]));
            agreeing.map(|other| self.of[other].0.weight()).sum::<usize>()
        });
        // The first of the greatest.
        let best = votes.enumerate().max_by_key(|(at, votes)| (*votes, usize::MAX - at))?.0;
        let title = self.of.swap_remove(best).1;
        Some(outlet.map_or_else(|| title.clone(), |outlet| without_site(&title, &outlet).to_owned()))
    }
}

/// Cuts off the outlet's name behind a headline.
fn without_site<'a>(title: &'a str, outlet: &[u64]) -> &'a str {
    let cut = PARTINGS.iter().find_map(|parting| {
        let (rest, site) = title.rsplit_once(parting)?;
        (fingerprints(site) == outlet && rest.len() >= LEAST).then_some(rest)
    });
    cut.unwrap_or(title)
}

/// Whether one candidate names a page as the other does: with the same words, with a site's name behind them, or cut
/// short.
fn agrees(one: &str, words: &[u64], other: &str, others: &[u64]) -> bool {
    if words == others {
        return true;
    }
    if let Some(rest) = one.strip_prefix(other) {
        return other.len() >= LEAST && PARTINGS.iter().any(|parting| rest.starts_with(parting));
    }
    let cut = one.trim_end_matches(['…', '.', ' ']);
    one.len() > cut.len() && cut.len() >= LEAST && other.starts_with(cut)
}

/// The chief heading above the text, or the only one of the page.
fn heading(lines: &Lines, text: Option<usize>) -> Option<String> {
    let titles: Vec<usize> = (0..lines.lines.len()).filter(|at| lines.lines[*at].is_title).collect();
    let first = match text {
        Some(text) => titles.iter().rev().find(|at| **at < text).or(titles.first()),
        None => titles.first(),
    };
    let first = *first?;
    let element = lines.lines[first].element;
    let same = |at: &&usize| lines.lines[**at].element == element;
    let words: Vec<&str> = titles.iter().filter(same).map(|at| lines.lines[*at].text.as_str()).collect();
    Some(words.join(" "))
}
