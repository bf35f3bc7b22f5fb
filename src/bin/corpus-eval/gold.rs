//! The annotations: one JSON file an article.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::Error;

/// What a careful reader finds in one article.
#[derive(Debug, Deserialize)]
pub struct Annotation {
    /// File name of the article.
    pub file: String,
    pub article: Fields,
    pub people: Vec<Entity>,
    pub organizations: Vec<Entity>,
    #[serde(default)]
    pub places: Vec<Entity>,
    pub quotes: Vec<Quote>,
    /// The kinds of quotes that were annotated; all, if not said.
    pub quote_kinds: Option<Vec<String>>,
    pub events: Vec<Event>,
}

/// The article's own fields.
#[derive(Debug, Deserialize)]
pub struct Fields {
    pub title: Option<String>,
    pub outlet: Option<String>,
    #[serde(default)]
    pub authors: Vec<String>,
    #[serde(default)]
    pub contributors: Vec<String>,
    #[serde(default)]
    pub credits: Vec<String>,
    pub dateline: Option<String>,
    pub published: Option<String>,
}

/// A person, organization or place.
#[derive(Debug, Deserialize)]
pub struct Entity {
    pub name: String,
    #[serde(default)]
    pub aliases: Vec<String>,
    pub kind: Option<String>,
    /// Two careful readers disagreed: counts neither for nor against.
    #[serde(default, deserialize_with = "flag")]
    pub optional: bool,
}

/// Attributed words.
#[derive(Debug, Deserialize)]
pub struct Quote {
    pub kind: String,
    pub text: String,
    #[serde(default)]
    pub speaker: Option<String>,
    pub speaker_kind: String,
    #[serde(default)]
    pub speaker_text: Option<String>,
    #[serde(default)]
    pub cue: Option<String>,
    #[serde(default)]
    pub addressee: Option<String>,
    #[serde(default, deserialize_with = "flag")]
    pub optional: bool,
}

/// A happening.
#[derive(Debug, Deserialize)]
pub struct Event {
    pub kind: String,
    #[serde(default)]
    pub trigger: Option<String>,
    #[serde(default)]
    pub who: Option<Vec<Option<String>>>,
    #[serde(default)]
    pub whom: Option<Vec<Option<String>>>,
    #[serde(rename = "where")]
    pub place: Option<String>,
    pub when: Option<String>,
    pub status: Option<String>,
    #[serde(default, deserialize_with = "flag")]
    pub optional: bool,
}

/// `true` or anything else that is not null, false or empty.
fn flag<'de, D: serde::Deserializer<'de>>(reader: D) -> Result<bool, D::Error> {
    Ok(match serde_json::Value::deserialize(reader)? {
        serde_json::Value::Null => false,
        serde_json::Value::Bool(set) => set,
        serde_json::Value::String(words) => !words.is_empty(),
        _ => true,
    })
}

/// All annotations of a folder, by file name.
pub fn read(folder: &Path) -> Result<Vec<Annotation>, Error> {
    let io = |source| Error::Io { path: folder.to_owned(), source };
    let mut paths: Vec<_> = fs::read_dir(folder)
        .map_err(io)?
        .map(|entry| entry.map(|found| found.path()))
        .collect::<Result<_, _>>()
        .map_err(io)?;
    paths.retain(|path| path.is_file() && path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    if paths.is_empty() {
        return Err(Error::Empty(folder.to_owned()));
    }
    paths.iter().map(|path| read_one(path)).collect()
}

fn read_one(path: &Path) -> Result<Annotation, Error> {
    let text = fs::read_to_string(path).map_err(|source| Error::Io { path: path.to_owned(), source })?;
    serde_json::from_str(&text).map_err(|source| Error::Gold { path: path.to_owned(), source })
}
