//! What a page says of itself beside its text: the objects of schema.org in its scripts, and marks that the library
//! does not ask for.

use std::collections::HashMap;
use std::sync::LazyLock;

use dom_query::{Document, Matcher, Selection};
use foldhash::fast::FixedState;
use serde_json::{Map, Value};

use super::super::Record;
use super::super::json;
use super::super::nearly_json::mend;
use crate::import::field::{published, url};
use crate::lexicon::agencies::agency;

/// How deep objects lie in one another at most.
const DEEPEST: usize = 8;

type Object = Map<String, Value>;

static SCRIPTS: LazyLock<Matcher> = LazyLock::new(|| matcher(r#"script[type="application/ld+json" i]"#));
static ADDRESS: LazyLock<Matcher> =
    LazyLock::new(|| matcher(r#"link[rel="canonical" i], meta[property="og:url" i]"#));
/// Dates, where no object and no mark the library knows has one.
static DATES: LazyLock<Matcher> = LazyLock::new(|| {
    matcher(
        r#"[itemprop="datePublished"], meta[property="og:published_time" i], meta[name="pubdate" i],
        meta[name="publish-date" i], meta[name="publish_date" i], meta[name="dc.date" i], meta[name="dc.date.issued" i],
        meta[name="sailthru.date" i], meta[name="date" i], meta[name="parsely-pub-date" i], meta[name="publisheddate" i],
        meta[name="article.published" i], meta[name="article:published_time" i], meta[property="og:article:published_time" i],
        meta[name="dcterms.date" i], meta[name="dcterms.created" i], meta[name="dcterms.issued" i],
        meta[name="cxenseparse:recs:publishtime" i], time[datetime]"#,
    )
});
pub(super) fn matcher(selector: &str) -> Matcher {
    Matcher::new(selector).expect("a valid selector")
}

/// What the objects of a page say of its article.
#[derive(Debug, Default)]
pub struct Told {
    /// The fields of the article; its authors are checked, its text may be there or not.
    pub record: Record,
    /// Whether it is a live blog.
    pub is_live: bool,
}

/// The fields of the first object that is an article; what it lacks is taken from those after it.
pub fn told(document: &Document) -> Told {
    let scripts: Vec<Value> =
        document.select_matcher(&SCRIPTS).iter().filter_map(|script| value(&script.text())).collect();
    let mut objects = Vec::new();
    scripts.iter().for_each(|script| articles(script, DEEPEST, &mut objects));
    let names = named(&scripts);
    let mut told = Told::default();
    for object in objects {
        let mut other = json::fields(object);
        other.authors = authors(object, &names, other.outlet.as_deref());
        told.is_live |= is_kind(object, |kind| kind.ends_with("LiveBlogPosting"));
        if other.text.is_empty() {
            other.text = updates(object);
        }
        fill(&mut told.record, other);
    }
    told
}

/// The address a page gives as its own.
pub fn address(document: &Document) -> Option<String> {
    let marks = document.select_matcher(&ADDRESS);
    let given =
        |name: &str| marks.iter().find_map(|mark| mark.attr(name).map(|value| value.trim().to_owned()));
    let whole = |address: &String| address.contains("://");
    given("href").filter(whole).or_else(|| given("content").filter(whole))
}

/// The words of a page that give its date.
pub fn date(document: &Document) -> Option<String> {
    let marks = document.select_matcher(&DATES);
    let words = |mark: &Selection<'_>| {
        mark.attr("content").or_else(|| mark.attr("datetime")).unwrap_or_else(|| mark.text()).to_string()
    };
    marks.iter().map(|mark| words(&mark)).find(|words| published::parse(words).is_some())
}

fn value(script: &str) -> Option<Value> {
    serde_json::from_str(script).ok().or_else(|| serde_json::from_str(&mend(script)?).ok())
}

/// Whether an object is of a kind.
fn is_kind(object: &Object, is: impl Fn(&str) -> bool) -> bool {
    match object.get("@type") {
        Some(Value::String(kind)) => is(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(is),
        _ => false,
    }
}

/// The objects that are articles, in their order.
fn articles<'a>(value: &'a Value, depth: usize, found: &mut Vec<&'a Object>) {
    let kinds = ["Article", "BlogPosting", "ImageGallery", "MediaGallery"];
    match value {
        Value::Array(values) if depth > 0 => {
            values.iter().for_each(|value| articles(value, depth - 1, found))
        }
        Value::Object(object) if is_kind(object, |kind| kinds.iter().any(|end| kind.ends_with(end))) => {
            found.push(object);
        }
        Value::Object(object) if depth > 0 => {
            let inside =
                ["@graph", "mainEntity", "mainEntityOfPage"].iter().filter_map(|key| object.get(*key));
            inside.for_each(|value| articles(value, depth - 1, found));
        }
        _ => {}
    }
}

/// The names of the objects that others point to by their id.
fn named(scripts: &[Value]) -> HashMap<&str, &Value, FixedState> {
    let mut names = HashMap::default();
    let graphs = scripts.iter().filter_map(|script| script.get("@graph").unwrap_or(script).as_array());
    for object in graphs.flatten() {
        if let Some(id) = object.get("@id").and_then(Value::as_str)
            && object.get("name").is_some()
        {
            names.entry(id).or_insert(object);
        }
    }
    names
}

/// The authors of an object: people, and agencies, whose copy it may be. A house that names itself or its desk as the
/// author names nobody.
fn authors(object: &Object, names: &HashMap<&str, &Value, FixedState>, outlet: Option<&str>) -> Vec<String> {
    let given = ["author", "creator", "authors"].iter().find_map(|key| object.get(*key));
    let mut authors = Vec::new();
    given.iter().for_each(|given| add_authors(given, names, DEEPEST, &mut authors));
    authors.retain(|author| outlet.is_none_or(|outlet| !outlet.eq_ignore_ascii_case(author)));
    authors
}

fn add_authors(
    value: &Value,
    names: &HashMap<&str, &Value, FixedState>,
    depth: usize,
    authors: &mut Vec<String>,
) {
    match value {
        Value::String(name) => authors.extend(json::line(name).filter(|name| !url::is_address(name))),
        Value::Array(list) if depth > 0 => {
            list.iter().for_each(|value| add_authors(value, names, depth - 1, authors));
        }
        Value::Object(object) => {
            let id = object.get("@id").and_then(Value::as_str);
            let known = id.and_then(|id| names.get(id)).and_then(|known| known.as_object()).unwrap_or(object);
            let is_house = is_kind(known, |kind| kind.ends_with("Organization") || kind == "WebSite");
            let mut found = Vec::new();
            if let Some(name) = known.get("name").filter(|_| depth > 0) {
                add_authors(name, names, depth - 1, &mut found);
            }
            authors.extend(found.into_iter().filter(|name| !is_house || agency(name).is_some()));
        }
        _ => {}
    }
}

/// The text of a live blog that stands in its entries.
fn updates(object: &Object) -> String {
    let entries = object.get("liveBlogUpdate").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let parts = entries.iter().filter_map(Value::as_object).flat_map(|entry| {
        let record = json::fields(entry);
        let told = !record.text.is_empty();
        [record.title.filter(|_| told), Some(record.text).filter(|_| told)]
    });
    parts.flatten().collect::<Vec<_>>().join("\n\n")
}

/// Takes from another object what is missing.
fn fill(record: &mut Record, other: Record) {
    if record.text.is_empty() {
        record.text = other.text;
    }
    if record.authors.is_empty() {
        record.authors = other.authors;
    }
    record.title = record.title.take().or(other.title);
    if record.published.is_none() {
        (record.published, record.published_at) = (other.published, other.published_at);
    }
    record.outlet = record.outlet.take().or(other.outlet);
    record.domain = record.domain.take().or(other.domain);
    record.url = record.url.take().or(other.url);
    record.language = record.language.take().or(other.language);
}
