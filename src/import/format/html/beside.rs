//! What a page says of itself: `meta` marks, its canonical address, and the objects of schema.org in its scripts.

use serde_json::Value;

use super::super::Record;
use super::super::json;
use super::super::nearly_json::mend;
use super::character::decode;
use super::tag::Tag;
use crate::import::field::{published, url};

const TITLE: &[&str] = &["og:title", "twitter:title", "headline"];
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "publish-date",
    "publish_date",
    "pubdate",
    "dc.date.issued",
    "dc.date",
    "sailthru.date",
    "date",
];
const AUTHOR: &[&str] =
    &["author", "article:author", "parsely-author", "byl", "dc.creator", "sailthru.author"];
const OUTLET: &[&str] = &["og:site_name", "application-name"];

/// What was met on the way through a page.
#[derive(Debug, Default)]
pub struct Beside {
    /// The `title` element.
    pub title: Option<String>,
    /// Scripts that hold data.
    pub scripts: Vec<String>,
    /// Whether the script that was opened last holds data.
    pub takes_script: bool,
    metas: Vec<(String, String)>,
    canonical: Option<String>,
    language: Option<String>,
}

impl Beside {
    /// Notes what a mark says.
    pub fn note(&mut self, tag: &Tag<'_>) {
        let attribute =
            |name| tag.attribute(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        match tag.name.as_str() {
            "script" => {
                self.takes_script =
                    attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json"))
            }
            "html" => self.language = self.language.take().or_else(|| attribute("lang")),
            "link" if attribute("rel").as_deref() == Some("canonical") => self.canonical = attribute("href"),
            "meta" => {
                let name =
                    attribute("property").or_else(|| attribute("name")).or_else(|| attribute("itemprop"));
                if let (Some(name), Some(content)) = (name, attribute("content")) {
                    self.metas.push((name.to_ascii_lowercase(), content));
                }
            }
            "time" => {
                if let Some(date) = attribute("datetime") {
                    self.metas.push(("date".to_owned(), date));
                }
            }
            _ => {}
        }
    }

    fn meta(&self, names: &[&str]) -> Option<&str> {
        names
            .iter()
            .find_map(|name| self.metas.iter().find(|(known, _)| known == name))
            .map(|(_, content)| content.as_str())
    }
}

/// The fields of an article, without its text.
pub fn read(beside: &Beside) -> Record {
    let mut record = beside.scripts.iter().find_map(|script| of_script(script)).unwrap_or_default();
    // The words of an object of schema.org may be written as in a page.
    record.title = record.title.map(|title| decode(&title).into_owned());
    let given = |name: &[&str]| beside.meta(name).and_then(json::line);
    record.title = record.title.or_else(|| given(TITLE));
    record.outlet = given(OUTLET).or(record.outlet).filter(|name| !url::is_address(name));
    record.published = record.published.or_else(|| beside.meta(PUBLISHED).and_then(published::parse));
    if record.authors.is_empty() {
        record.authors = given(AUTHOR).filter(|name| !url::is_address(name)).into_iter().collect();
    }
    let address =
        beside.canonical.clone().or_else(|| given(&["og:url"])).filter(|address| address.contains("://"));
    record.url = address.or(record.url);
    record.domain = record.url.as_deref().and_then(url::domain);
    record.language = beside.language.clone().or(record.language);
    record
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
