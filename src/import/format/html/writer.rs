//! Who a page names as its authors: by its object, else by links and lines above or below its text, else in its head.
//!
//! What the object says of people is surest; a link that says it leads to the author comes next, because a link holds
//! one name; a line of a class "byline" may hold anything; a mark of the head may name a desk or an account.

use std::sync::LazyLock;

use dom_query::{Document, Matcher, NodeRef};

use super::super::json;
use super::beside::matcher;
use super::line::Lines;
use crate::import::field::byline;
use crate::import::page::fingerprints;

static LINKS: LazyLock<Matcher> = LazyLock::new(|| {
    matcher(
        r#"[rel~="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], [data-testid="AuthorNameLink"]"#,
    )
});
static LINES: LazyLock<Matcher> = LazyLock::new(|| {
    matcher(
        r#"[class*="byline" i], [class*="author" i], [data-testid*="byline" i], [data-qa*="byline" i], [data-component*="byline" i]"#,
    )
});
static HEAD: LazyLock<Matcher> = LazyLock::new(|| {
    matcher(
        r#"meta[name="author" i], meta[property="author" i], meta[property="article:author" i], meta[name="article:author" i],
        meta[name="parsely-author" i], meta[name="sailthru.author" i], meta[name="byl" i], meta[name="dc.creator" i],
        meta[name="dcterms.creator" i], meta[name="author.name" i], meta[property="article:author_name" i],
        meta[name="twitter:data1" i]"#,
    )
});
/// Names of boxes whose people did not write the article.
const OTHERS: &[&str] = &["comment", "quote", "related", "tweet", "photo", "recirc", "teaser", "promo"];

/// How many elements are looked at.
const MOST: usize = 200;
/// The longest line that names an author.
const LONGEST: usize = 120;

/// The first list that names a person; one that names none is kept for the agencies in it. The house itself is nobody,
/// alone or behind a name ("Jane Roe, Example Courier").
pub fn settle(lists: [Vec<String>; 3], outlet: Option<&str>) -> Vec<String> {
    let house = outlet.map(fingerprints);
    let without_house = |author: String| {
        let parts = author.split([',', '|']).map(str::trim);
        let kept: Vec<&str> = parts.filter(|part| house.as_ref() != Some(&fingerprints(part))).collect();
        kept.join(", ")
    };
    let clean = |list: Vec<String>| -> Vec<String> {
        list.into_iter().map(without_house).filter(|author| !author.is_empty()).collect()
    };
    let mut lists = lists.map(clean);
    let named = lists.iter().position(|list| list.iter().any(|author| !byline::names(author).is_empty()));
    std::mem::take(&mut lists[named.unwrap_or(0)])
}

/// Lines of a page that may name its authors.
#[derive(Debug, Default)]
pub struct Named {
    /// Of links to authors, each with its line of the page.
    links: Vec<(usize, String)>,
    /// Of elements whose class says so.
    lines: Vec<(usize, String)>,
}

/// All links and lines that may name authors.
pub fn named(document: &Document, lines: &Lines) -> Named {
    let found = |matcher: &Matcher| -> Vec<(usize, String)> {
        let found = document.select_matcher(matcher);
        let found = found.nodes().iter().take(MOST).filter(|node| !is_of_others(node));
        found.filter_map(|node| Some((lines.place(node)?, json::line(&words(node))?))).collect()
    };
    Named { links: found(&LINKS), lines: found(&LINES) }
}

impl Named {
    /// The authors that stand above the text or right below it: links if there are any, else the first line. Other
    /// writers stand further down, beside the articles that the page leads to.
    pub fn authors(self, last: Option<usize>) -> Vec<String> {
        const BELOW: usize = 8;
        let near =
            |(place, line): (usize, String)| last.is_none_or(|last| place <= last + BELOW).then_some(line);
        let links = people(self.links.into_iter().filter_map(near).collect());
        if !links.is_empty() {
            return links;
        }
        let mut lines = self.lines.into_iter().filter_map(near);
        lines.find_map(|line| Some(people(vec![line])).filter(|found| !found.is_empty())).unwrap_or_default()
    }
}

/// The authors that the marks of a page's head name.
pub fn head(document: &Document) -> Vec<String> {
    let marks = document.select_matcher(&HEAD);
    let found = marks.iter().find_map(|mark| {
        let found = people(vec![json::line(&mark.attr("content")?)?]);
        (!found.is_empty()).then_some(found)
    });
    found.unwrap_or_default()
}

/// Those of the lines that name people, each once; of "Author: Jane Roe" the name.
fn people(lines: Vec<String>) -> Vec<String> {
    let mut people: Vec<String> = Vec::new();
    for line in lines.into_iter().filter(|line| line.len() <= LONGEST && !line.contains("://")) {
        let found = if byline::names(&line).is_empty() {
            byline::authors(&line).unwrap_or_default()
        } else {
            vec![line]
        };
        for name in found {
            if !people.contains(&name) {
                people.push(name);
            }
        }
    }
    people
}

/// Whether an element stands in a box whose people only speak, comment or took the picture.
fn is_of_others(node: &NodeRef<'_>) -> bool {
    const NEAR: usize = 6;
    std::iter::once(*node).chain(node.ancestors_it(Some(NEAR))).any(|around| {
        let names =
            format!("{} {}", around.class().unwrap_or_default(), around.id_attr().unwrap_or_default());
        let names = names.to_ascii_lowercase();
        !around.has_name("body")
            && !around.has_name("html")
            && (around.has_name("blockquote") || OTHERS.iter().any(|other| names.contains(other)))
    })
}

/// The words of an element with a space between its pieces, as they stand apart on the page; buttons are no words.
fn words(node: &NodeRef<'_>) -> String {
    let mut words = String::new();
    for piece in node.descendants_it().filter(NodeRef::is_text) {
        let text = piece.text();
        let piece = text.trim();
        if words.len() > LONGEST {
            break;
        }
        if !piece.is_empty() && !is_button(piece) {
            let part = if words.is_empty() || piece.starts_with([',', '.', ';']) { "" } else { " " };
            words.push_str(part);
            words.push_str(piece);
        }
    }
    words
}

fn is_button(piece: &str) -> bool {
    let piece = piece.to_ascii_lowercase();
    matches!(
        piece.as_str(),
        "twitter"
            | "facebook"
            | "instagram"
            | "linkedin"
            | "email"
            | "e-mail"
            | "x"
            | "bluesky"
            | "threads"
            | "follow"
            | "contact"
            | "mail"
            | "mailto"
    ) || piece.starts_with('@')
}
