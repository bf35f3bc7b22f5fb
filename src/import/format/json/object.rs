//! One JSON object to the article that it is, or that is in it.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::super::fields::Fields;
use super::super::nearly_json::mend;
use super::super::{Error, Record};
use super::not_json;
use crate::lexicon::fields::{Field, known, names, normalized};

/// How many objects may lie around an article.
const DEEPEST: usize = 4;

/// How many others an article points at: its writers, its outlet …
const MOST_POINTERS: usize = 20;

/// The record that a JSON object is. `columns` are the user's names of fields.
pub fn record(json: &str, columns: &[(String, String)]) -> Result<Record, Error> {
    match serde_json::from_str(json) {
        Ok(Value::Object(object)) => article(&object, columns, 0).map_err(|error| match error {
            Error::NoText { .. } => Error::NotAnArticle { reason: error.to_string() },
            error => error,
        }),
        Ok(_) => Err(Error::NotAnArticle { reason: "it is no object".into() }),
        Err(error) => match mend(json) {
            Some(mended) => record(&mended, columns),
            None => Err(not_json(&error)),
        },
    }
}

/// The fields of an article that an object has; its text, too, if it is there.
pub fn fields(object: &Map<String, Value>) -> Record {
    Fields::read(&pairs(object), &[]).map(|fields| fields.record()).unwrap_or_default()
}

fn pairs(object: &Map<String, Value>) -> Vec<(&str, &Value)> {
    object.iter().map(|(name, value)| (name.as_str(), value)).collect()
}

fn article(object: &Map<String, Value>, columns: &[(String, String)], depth: usize) -> Result<Record, Error> {
    if let Some(told) = of_graph(object) {
        return Fields::read(&pairs(&told), columns)?.article();
    }
    if let Some(wrapped) = wrapped(object).filter(|_| depth < DEEPEST) {
        return article(wrapped, columns, depth + 1);
    }
    let found = Fields::read(&pairs(object), columns).and_then(|fields| fields.article());
    let Err(error) = found else { return found };
    if depth < DEEPEST {
        for inside in inside(object) {
            if let Ok(record) = article(inside, columns, depth + 1) {
                return Ok(record);
            }
        }
    }
    Err(error)
}

/// An object that stands where a text is expected and has a title of its own: it is the article.
fn wrapped(object: &Map<String, Value>) -> Option<&Map<String, Value>> {
    let is = |name: &str, field| known(&normalized(name)).field == Some(field);
    let mut texts =
        object.iter().filter(|(name, _)| is(name, Field::Text)).filter_map(|(_, text)| text.as_object());
    texts.find(|text| {
        text.keys().any(|name| is(name, Field::Title)) && text.keys().any(|name| is(name, Field::Text))
    })
}

/// Objects in an object that may be the article.
fn inside(object: &Map<String, Value>) -> impl Iterator<Item = &Map<String, Value>> {
    names(Field::Articles).iter().filter_map(move |path| {
        let mut object = object;
        for wanted in path.split('.') {
            let inside = object.iter().find(|(name, _)| normalized(name) == wanted);
            object = inside?.1.as_object()?;
        }
        Some(object)
    })
}

/// The article among the objects of a page (schema.org's "@graph"), with what it only points to in its place.
fn of_graph(object: &Map<String, Value>) -> Option<Map<String, Value>> {
    let graph = object.get("@graph")?.as_array()?;
    let mut article = graph.iter().filter_map(Value::as_object).find(|object| is_article(object))?.clone();
    let named: BTreeMap<&str, &Value> =
        graph.iter().filter_map(|object| Some((name_of(object)?, object))).collect();
    let pointers = article.values_mut().filter_map(|value| {
        let told = *named.get(pointed_at(value)?)?;
        Some((value, told))
    });
    pointers.take(MOST_POINTERS).for_each(|(value, told)| *value = told.clone());
    Some(article)
}

/// What an object is pointed at by, if it tells more than that. What is said of a page is not said of its article.
fn name_of(object: &Value) -> Option<&str> {
    let is_page = object.get("@type").and_then(Value::as_str).is_some_and(|kind| kind.ends_with("Page"));
    object.get("@id")?.as_str().filter(|_| object.get("name").is_some() && !is_page)
}

/// What a value points at, if it does nothing else.
fn pointed_at(value: &Value) -> Option<&str> {
    value.as_object().filter(|object| object.len() <= 2)?.get("@id")?.as_str()
}

/// Whether an object says of itself that it is an article.
fn is_article(object: &Map<String, Value>) -> bool {
    let is_article = |kind: &Value| {
        kind.as_str().is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("BlogPosting"))
    };
    object.get("@type").is_some_and(|kind| {
        is_article(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(is_article))
    })
}
