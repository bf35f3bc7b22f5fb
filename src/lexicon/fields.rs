//! The names that programs give to the fields of an article, in JSON and in the first row of a table: `lexicon/fields.tsv`.

use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use super::lexicon;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The text.
    Text,
    /// The page of the text, or a piece of it, with its marks.
    Html,
    /// A few words on what the text says.
    Summary,
    /// Headline.
    Title,
    /// Who wrote it, one or several.
    Author,
    /// When it was published.
    Published,
    /// Who published it.
    Outlet,
    /// The outlet's site.
    Domain,
    /// Address of the page.
    Url,
    /// Its language.
    Language,
    /// The article itself, or a list of articles, inside something else.
    Articles,
    /// What is shown of an object that stands for a word.
    Value,
    /// A part of an object that stands for a text, in their order.
    Part,
}

impl Field {
    /// The field of a word of `lexicon/fields.tsv` or `--map`.
    pub fn named(name: &str) -> Option<Field> {
        let field = match name {
            "text" => Field::Text,
            "html" => Field::Html,
            "summary" => Field::Summary,
            "title" => Field::Title,
            "author" => Field::Author,
            "published" => Field::Published,
            "outlet" => Field::Outlet,
            "domain" => Field::Domain,
            "url" => Field::Url,
            "language" => Field::Language,
            "articles" => Field::Articles,
            "value" => Field::Value,
            "part" => Field::Part,
            _ => return None,
        };
        Some(field)
    }
}

/// A name as it is looked up: in lower case, without what parts its words. An underscore at its start stays, as the names
/// that databases give themselves begin with one.
pub fn normalized(name: &str) -> String {
    let name = name.trim();
    let mark = if name.starts_with('_') { "_" } else { "" };
    let letters = name.chars().filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-' | '\u{FEFF}'));
    mark.chars().chain(letters.flat_map(char::to_lowercase)).collect()
}

/// The names of a field, those that count most first. Names inside any object are without their `*.`.
pub fn names(field: Field) -> &'static [&'static str] {
    table().by_field.get(&field).map_or(&[], Vec::as_slice)
}

/// What the table says of a name.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known {
    /// The name itself as the table has it, if it is the name of a field.
    pub name: Option<&'static str>,
    /// The field.
    pub field: Option<Field>,
    /// Whether names of fields begin with it and a stop.
    pub goes_on: bool,
}

/// What the table says of a normalized name.
pub fn known(name: &str) -> Known {
    table().by_name.get(name).copied().unwrap_or_default()
}

struct Table {
    by_name: HashMap<&'static str, Known, FixedState>,
    by_field: HashMap<Field, Vec<&'static str>, FixedState>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut rows: Vec<(u16, &str, Field)> = lexicon("fields.tsv")
            .filter_map(|row| {
                Some((row.column(2).parse().ok()?, row.column(0), Field::named(row.column(1))?))
            })
            .collect();
        rows.sort_unstable_by_key(|(rank, name, _)| (*rank, *name));
        let mut table = Table { by_name: HashMap::default(), by_field: HashMap::default() };
        for (_, name, field) in rows {
            let inner = name.strip_prefix("*.");
            table.by_field.entry(field).or_default().push(inner.unwrap_or(name));
            if inner.is_none() {
                table.add(name, field);
            }
        }
        table
    })
}

impl Table {
    fn add(&mut self, name: &'static str, field: Field) {
        let known = self.by_name.entry(name).or_default();
        (known.name, known.field) = (Some(name), Some(field));
        for (place, _) in name.match_indices('.') {
            self.by_name.entry(&name[..place]).or_default().goes_on = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_names_a_field_and_a_rank() {
        for row in lexicon("fields.tsv") {
            let name = row.column(0);
            assert!(Field::named(row.column(1)).is_some(), "{name}: there is no field {:?}", row.column(1));
            assert!(row.column(2).parse::<u16>().is_ok(), "{name}: {:?} is no rank", row.column(2));
            assert_eq!(normalized(name), name, "a name is written in small letters, without _ - and blanks");
        }
    }

    #[test]
    fn names_are_known_however_they_are_written() {
        for name in ["date_publish", "DatePublish", "date-publish", " Date Publish "] {
            assert_eq!(known(&normalized(name)).field, Some(Field::Published), "{name}");
        }
        assert!(known("response").goes_on && known("source").goes_on);
        assert_eq!(known("source").field, Some(Field::Outlet));
        assert_eq!(known(&normalized("_source")).field, Some(Field::Articles));
        assert_eq!(known("weather").field, None);
        assert_eq!(names(Field::Text)[0], "liveblogupdate");
    }
}
