//! The named fields of a record, as JSON objects, rows of tables and items of feeds have them, to a [`Record`].

use std::collections::BTreeMap;

use serde_json::Value;

use super::html::{page, plain};
use super::value::{address, authors, moment, text, without_cut, words};
use super::{Error, Record};
use crate::import::field::{published, url};
use crate::import::normalize::normalize;
use crate::lexicon::fields::{Field, known, names, normalized};

/// A summary of so many words tells the story; a shorter one only asks to read it.
const FEWEST_WORDS: usize = 40;
/// How many names an error tells at most.
const MOST_NAMES: usize = 30;

/// The fields that are known, by their names in `lexicon/fields.tsv`.
#[derive(Default)]
pub struct Fields<'v> {
    /// What the user says holds a field (`--map`); it comes before any name that is known.
    mapped: Vec<(Field, Vec<&'v Value>)>,
    known: BTreeMap<&'static str, Vec<&'v Value>>,
}

impl<'v> Fields<'v> {
    /// The fields among `pairs`. `columns` are pairs of a field and the name that holds it.
    ///
    /// # Errors
    /// If the text is said to be in a field that is not there.
    pub fn read(pairs: &[(&str, &'v Value)], columns: &[(String, String)]) -> Result<Fields<'v>, Error> {
        let mut fields = Fields::default();
        for (field, column) in columns {
            let Some(field) = Field::named(field) else { continue };
            let values = at(pairs, column);
            if values.is_empty() && field == Field::Text {
                let names = shown_names(pairs.iter().map(|(name, _)| *name));
                return Err(Error::NotMapped { wanted: column.clone(), names });
            }
            fields.mapped.push((field, values));
        }
        for (name, value) in pairs {
            fields.gather("", name, value);
        }
        Ok(fields)
    }

    /// Keeps a value if its name is known, and what lies inside it.
    fn gather(&mut self, path: &str, name: &str, value: &'v Value) {
        let path = if path.is_empty() { normalized(name) } else { format!("{path}.{}", normalized(name)) };
        let found = known(&path);
        if let Some(name) = found.name {
            self.known.entry(name).or_default().push(value);
        }
        if found.goes_on {
            for object in objects(value) {
                object.iter().for_each(|(name, value)| self.gather(&path, name, value));
            }
        }
    }

    /// All values of a field with their names, those that count most first.
    pub fn all(&self, field: Field) -> impl Iterator<Item = (&'static str, &'v Value)> {
        let mapped = self.mapped.iter().filter(move |(mapped, _)| *mapped == field);
        let mapped = mapped.flat_map(|(_, values)| values.iter().map(|value| ("", *value)));
        let known = names(field).iter().filter_map(|name| Some((*name, self.known.get(name)?)));
        mapped.chain(known.flat_map(|(name, values)| values.iter().map(move |value| (name, *value))))
    }

    /// What stands beside the text, and the text if there is more than a summary.
    pub fn record(&self) -> Record {
        let lines = |field| self.all(field).filter_map(|(_, value)| line(&words(value)?));
        let mut record = self.written();
        let pages = self.all(Field::Url).filter_map(|(_, value)| address(value));
        let feeds = lines(Field::Outlet).filter(|name| url::is_address(name) && url::domain(name).is_some());
        record.url = pages.chain(feeds).next().or(record.url);
        let site = lines(Field::Outlet).find(|name| is_site(name));
        record.domain = lines(Field::Domain)
            .find(|domain| domain.contains('.'))
            .or(site)
            .or_else(|| record.url.as_deref().and_then(url::domain))
            .or(record.domain);
        let outlet = lines(Field::Outlet).find(|name| !url::is_address(name) && !is_site(name));
        let mut dates = self.all(Field::Published).filter_map(|(_, value)| moment(value));
        if let Some((date, time)) =
            dates.find_map(|text| Some((published::parse(&text)?, published::instant(&text))))
        {
            (record.published, record.published_at) = (Some(date), time);
        }
        if let Some((name, _)) = self.all(Field::Author).find(|(_, value)| !authors(value).is_empty()) {
            // Several of one name are several people.
            let all = self.all(Field::Author).filter(|(other, _)| *other == name);
            record.authors = all.flat_map(|(_, value)| authors(value)).collect();
        }
        record.title = lines(Field::Title).next().or(record.title);
        record.outlet = outlet.or(record.outlet);
        record.language = lines(Field::Language).next().or(record.language);
        record
    }

    /// The text; if it is a page of the web, what that says of itself as well.
    fn written(&self) -> Record {
        let told = self.all(Field::Text).find_map(|(_, value)| text(value));
        if let Some(text) = told {
            let text = self.with_opening(without_cut(&text));
            return Record { text, ..Record::default() };
        }
        let pages = self.all(Field::Html).filter_map(|(_, value)| value.as_str());
        pages.filter_map(of_page).next().unwrap_or_default()
    }

    /// The text of a live blog, whose entries may follow a text of its own.
    fn with_opening(&self, text: &str) -> String {
        let Some(value) = self.known.get("articlebody").and_then(|values| values.first()) else {
            return text.to_owned();
        };
        match self.known.contains_key("liveblogupdate").then(|| words(value)).flatten() {
            Some(opening) if !text.contains(&opening) => format!("{opening}\n\n{text}"),
            _ => text.to_owned(),
        }
    }

    /// The record of an article, which may have no more than a long summary.
    ///
    /// # Errors
    /// If there is no text.
    pub fn article(&self) -> Result<Record, Error> {
        let mut record = self.record();
        if record.text.is_empty() {
            record.text = self.summary()?;
        }
        Ok(record)
    }

    fn summary(&self) -> Result<String, Error> {
        let summaries = || self.all(Field::Summary).filter_map(|(name, value)| Some((name, text(value)?)));
        let count = |text: &str| text.split_whitespace().count();
        if let Some((_, text)) = summaries().find(|(_, text)| count(text) >= FEWEST_WORDS) {
            return Ok(text);
        }
        let empty = self.all(Field::Text).chain(self.all(Field::Html)).next();
        Err(match summaries().next() {
            Some((name, text)) => Error::OnlySummary { name, words: count(&text) },
            None => Error::NoText { name: empty.map(|(name, _)| name) },
        })
    }
}

/// The values that the user's name stands for: a name as it is written, or in another way, or a path into objects.
fn at<'v>(pairs: &[(&str, &'v Value)], wanted: &str) -> Vec<&'v Value> {
    let with = |is: &dyn Fn(&str) -> bool| {
        let found = pairs.iter().filter(|(name, _)| is(name));
        found.map(|(_, value)| *value).collect::<Vec<_>>()
    };
    let mut found = with(&|name| name == wanted);
    if found.is_empty() {
        let wanted = normalized(wanted);
        found = with(&|name| normalized(name) == wanted);
    }
    if let (true, Some((first, rest))) = (found.is_empty(), wanted.split_once('.')) {
        for object in at(pairs, first).into_iter().flat_map(objects) {
            let pairs: Vec<(&str, &Value)> =
                object.iter().map(|(name, value)| (name.as_str(), value)).collect();
            found.extend(at(&pairs, rest));
        }
    }
    found
}

/// An object, or those of a list.
fn objects(value: &Value) -> impl Iterator<Item = &serde_json::Map<String, Value>> {
    let listed = value.as_array().into_iter().flatten().filter_map(Value::as_object);
    value.as_object().into_iter().chain(listed)
}

/// Names for a message.
pub fn shown_names<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let names = names.filter(|name| !name.trim().is_empty()).take(MOST_NAMES);
    names.map(|name| name.chars().take(60).collect::<String>().trim().to_owned()).collect()
}

/// A field as one line, without marks that can't be seen.
pub fn line(text: &str) -> Option<String> {
    let line = normalize(text).split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

/// Whether an outlet is named by no more than its site ("news.example").
fn is_site(name: &str) -> bool {
    let labels = name.split('.');
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    labels.clone().count() >= 2 && labels.clone().all(is_label)
}

/// The article of a page, or the words of a piece of one.
fn of_page(html: &str) -> Option<Record> {
    let start = html.get(..html.floor_char_boundary(1024))?.to_ascii_lowercase();
    if start.contains("<html") || start.contains("<!doctype") || start.contains("<body") {
        return page(html.as_bytes()).ok();
    }
    let text = plain(html).unwrap_or_else(|| html.to_owned());
    let text = text.trim();
    (!text.is_empty()).then(|| Record { text: text.to_owned(), ..Record::default() })
}
