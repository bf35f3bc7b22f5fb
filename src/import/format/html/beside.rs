//! What a page says of itself beside its text: the objects of schema.org in its scripts, and marks that the library
//! does not ask for.

use std::sync::LazyLock;

use dom_query::{Document, Matcher};
use serde_json::Value;

use super::super::Record;
use super::super::json;
use super::super::nearly_json::mend;
use crate::import::field::{byline, published};

static SCRIPTS: LazyLock<Matcher> = LazyLock::new(|| matcher(r#"script[type="application/ld+json" i]"#));
static ADDRESS: LazyLock<Matcher> =
    LazyLock::new(|| matcher(r#"link[rel="canonical" i], meta[property="og:url" i]"#));
/// Dates, where no object and no mark the library knows has one.
static DATES: LazyLock<Matcher> = LazyLock::new(|| {
    matcher(
        r#"[itemprop="datePublished"], meta[property="og:published_time" i], meta[name="pubdate" i],
        meta[name="publish-date" i], meta[name="publish_date" i], meta[name="dc.date" i], meta[name="dc.date.issued" i],
        meta[name="sailthru.date" i], meta[name="date" i], time[datetime]"#,
    )
});
static AUTHORS: LazyLock<Matcher> = LazyLock::new(|| {
    matcher(
        r#"meta[name="byl" i], meta[name="sailthru.author" i], [rel="author"], [itemprop="author"], [class*="byline" i],
        [class*="author" i]"#,
    )
});

/// The longest line that names an author.
const LONGEST_AUTHOR: usize = 100;

pub(super) fn matcher(selector: &str) -> Matcher {
    Matcher::new(selector).expect("a valid selector")
}

/// The fields of the first object that is an article.
pub fn object(document: &Document) -> Option<Record> {
    document.select_matcher(&SCRIPTS).iter().find_map(|script| of_script(&script.text()))
}

/// The address a page gives as its own.
pub fn address(document: &Document) -> Option<String> {
    let marks = document.select_matcher(&ADDRESS);
    let given =
        |name: &str| marks.iter().find_map(|mark| mark.attr(name).map(|value| value.trim().to_owned()));
    let whole = |address: &String| address.contains("://");
    given("href").filter(whole).or_else(|| given("content").filter(whole))
}

/// The date of a page.
pub fn date(document: &Document) -> Option<crate::date::PartialDate> {
    let marks = document.select_matcher(&DATES);
    marks.iter().find_map(|mark| {
        published::parse(
            &mark.attr("content").or_else(|| mark.attr("datetime")).unwrap_or_else(|| mark.text()),
        )
    })
}

/// A line that names the authors of a page.
pub fn author(document: &Document) -> Option<String> {
    let marks = document.select_matcher(&AUTHORS);
    marks.iter().find_map(|mark| {
        let line = json::line(&mark.attr("content").unwrap_or_else(|| mark.text()))?;
        (line.len() <= LONGEST_AUTHOR && !byline::names(&line).is_empty()).then_some(line)
    })
}

fn of_script(script: &str) -> Option<Record> {
    let value = serde_json::from_str(script).ok().or_else(|| serde_json::from_str(&mend(script)?).ok())?;
    article(&value)
}

/// The first object that is an article.
fn article(value: &Value) -> Option<Record> {
    match value {
        Value::Array(values) => values.iter().find_map(article),
        Value::Object(object) => {
            let is_article = |kind: &Value| {
                kind.as_str().is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting"))
            };
            let kind = object.get("@type");
            let found = kind.is_some_and(|kind| {
                is_article(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(is_article))
            });
            if found { Some(json::fields(object)) } else { object.get("@graph").and_then(article) }
        }
        _ => None,
    }
}
