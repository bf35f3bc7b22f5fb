//! JSON as crawlers save it: one object or an array of them.
//!
//! The field names of news-please and newspaper are known, and those of schema.org.

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::html::plain;
use super::json_lines::lines;
use super::nearly_json::mend;
use super::{Error, Format, Input, Record, Sink};
use crate::import::decode::decode;
use crate::import::field::{published, url};
use crate::import::normalize::normalize;

/// An object, an array, or objects one after the other.
pub const JSON: Format = Format {
    name: "JSON file",
    extensions: &["json"],
    recognizes: |start| looks_like_json(start.bytes),
    read: read_values,
};

const TEXT: &[&str] = &["text", "maintext", "content", "body", "articleBody", "article_text"];
const TITLE: &[&str] = &["title", "headline", "title_page", "title_rss"];
const AUTHORS: &[&str] = &["authors", "author", "byline", "creator"];
const PUBLISHED: &[&str] = &[
    "date_publish",
    "date_published",
    "datePublished",
    "publish_date",
    "published",
    "published_at",
    "publishedAt",
    "pub_date",
    "pubDate",
    "date",
];
const OUTLET: &[&str] = &["outlet", "publisher", "publication", "site_name", "source"];
const DOMAIN: &[&str] = &["source_domain", "domain", "source_url"];
const URL: &[&str] = &["url", "link", "canonical_link", "uri"];
const LANGUAGE: &[&str] = &["language", "lang", "meta_lang", "inLanguage"];
const LIST: &[&str] = &["articles", "items", "documents", "results"];

fn looks_like_json(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    start.starts_with(b"{") || start.starts_with(b"[{")
}

fn read_values(input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let bytes = input.whole()?;
    let text = decode(&bytes)?;
    let (mut values, mut broken) = values(&text);
    if broken.is_some()
        && let Some(mended) = mend(&text)
    {
        (values, broken) = self::values(&mended);
    }
    match (values.len(), broken) {
        (1, None) => {
            // The one article of a file has the file's own hash.
            let value = values.remove(0);
            sink.only(bytes, move |_| record(value.get()))
        }
        (0, Some(error)) => Err(error),
        (0, None) => Err(Error::NotAnArticle { reason: "there is no object in it".into() }),
        (_, Some(_)) if is_one_a_line(&text) => lines(std::io::Cursor::new(text.into_bytes()), sink),
        (_, broken) => {
            for (at, value) in values.into_iter().enumerate() {
                let bytes = String::from(Box::<str>::from(value)).into_bytes();
                sink.record(format!("article {}", at + 1), bytes, |bytes| {
                    record(&String::from_utf8_lossy(bytes))
                })?;
            }
            broken.map_or(Ok(()), Err)
        }
    }
}

/// The values of a text up to the first that is broken.
fn values(text: &str) -> (Vec<Box<RawValue>>, Option<Error>) {
    let mut values = Vec::new();
    for value in serde_json::Deserializer::from_str(text).into_iter::<Box<RawValue>>() {
        match value {
            Ok(value) => values.extend(elements(value)),
            Err(error) => {
                if values.is_empty() {
                    values = whole_elements(text);
                }
                return (values, Some(not_json(&error)));
            }
        }
    }
    (values, None)
}

/// The elements of an array before the one that is broken, or where the file ends too early.
fn whole_elements(text: &str) -> Vec<Box<RawValue>> {
    let mut values = Vec::new();
    let mut rest = text.trim_start().strip_prefix('[');
    while let Some(here) = rest {
        let mut stream = serde_json::Deserializer::from_str(here).into_iter();
        let Some(Ok(value)) = stream.next() else { break };
        values.push(value);
        rest = here[stream.byte_offset()..].trim_start().strip_prefix(',');
    }
    values
}

/// The objects of an array, or of a list inside an object; else the value itself.
fn elements(value: Box<RawValue>) -> Vec<Box<RawValue>> {
    if let Ok(list) = serde_json::from_str::<Vec<Box<RawValue>>>(value.get()) {
        return list;
    }
    if let Ok(mut object) =
        serde_json::from_str::<std::collections::BTreeMap<String, Box<RawValue>>>(value.get())
        && !TEXT.iter().any(|key| object.contains_key(*key))
        && let Some(list) = LIST.iter().find_map(|key| object.remove(*key))
        && let Ok(list) = serde_json::from_str::<Vec<Box<RawValue>>>(list.get())
    {
        return list;
    }
    vec![value]
}

/// Whether every line starts an object, so that a broken line need not hide those after it.
fn is_one_a_line(text: &str) -> bool {
    text.lines().filter(|line| !line.trim().is_empty()).all(|line| line.trim_start().starts_with('{'))
}

/// The record that a JSON object is.
pub fn record(json: &str) -> Result<Record, Error> {
    match serde_json::from_str(json) {
        Ok(Value::Object(object)) => of_object(&object),
        Ok(_) => Err(Error::NotAnArticle { reason: "it is no object".into() }),
        Err(error) => match mend(json) {
            Some(mended) => record(&mended),
            None => Err(not_json(&error)),
        },
    }
}

fn of_object(object: &Map<String, Value>) -> Result<Record, Error> {
    let record = fields(object);
    if record.text.is_empty() {
        return Err(Error::NotAnArticle { reason: no_text(object) });
    }
    Ok(record)
}

/// The fields of an article that an object has; its text, too, if it is there.
pub fn fields(object: &Map<String, Value>) -> Record {
    let field = |keys: &[&str]| keys.iter().find_map(|key| words(object.get(*key)?));
    let string = |keys: &[&str]| line(&field(keys)?);
    let url = string(URL);
    Record {
        text: field(TEXT).unwrap_or_default(),
        title: string(TITLE),
        authors: AUTHORS.iter().find_map(|key| object.get(*key).map(names)).unwrap_or_default(),
        published: string(PUBLISHED).and_then(|date| published::parse(&date)),
        outlet: string(OUTLET).filter(|name| !url::is_address(name)),
        domain: string(DOMAIN)
            .filter(|domain| domain.contains('.'))
            .or_else(|| url.as_deref().and_then(url::domain)),
        url,
        language: string(LANGUAGE),
        ..Record::default()
    }
}

fn no_text(object: &Map<String, Value>) -> String {
    match TEXT.iter().find(|key| object.contains_key(**key)) {
        Some(key) => format!("its \"{key}\" is empty"),
        None => "it has no \"text\"".into(),
    }
}

/// A string that says something; of an object its name (schema.org) or what is shown of it (WordPress).
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => {
            let text = plain(text).map_or_else(|| text.trim().to_owned(), |text| text.trim().to_owned());
            Some(text).filter(|text| says_something(text))
        }
        Value::Object(object) => object.get("name").or_else(|| object.get("rendered")).and_then(words),
        _ => None,
    }
}

/// A field as one line, without marks that can't be seen.
pub fn line(text: &str) -> Option<String> {
    let line = normalize(text).split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

/// Whether a field was filled in: not by a program that wrote its word for nothing.
fn says_something(text: &str) -> bool {
    !text.is_empty() && !["null", "None", "NaN", "undefined"].contains(&text)
}

fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Array(list) => list.iter().filter_map(words).filter_map(|name| line(&name)).collect(),
        other => words(other).and_then(|name| line(&name)).into_iter().collect(),
    }
}

fn not_json(error: &serde_json::Error) -> Error {
    Error::NotJson { reason: error.to_string() }
}
