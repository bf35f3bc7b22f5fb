//! Fields above a text: YAML between lines of `---`, TOML between lines of `+++`, as site builders and note-taking programs
//! write them.

use serde_json::{Map, Value};

use super::Record;
use super::fields::Fields;
use crate::article::RemovedPassage;
use crate::lexicon::fields::Field;

/// Why the block is not in the body.
const FIELDS: &str = "front matter";
/// No block is longer, in bytes.
const LONGEST: usize = 64 * 1024;
/// Values lie in each other so deep at most.
const DEEPEST: usize = 16;

/// A record of `text` with the fields of the block above it, if there is one: it must parse, and name a field of an article.
/// Any other block stays in the text, as an article may well begin with a line of dashes.
pub fn record(text: String) -> Record {
    let Some((block, rest)) = parts(&text) else { return Record { text, ..Record::default() } };
    let Some(values) = block.fields() else { return Record { text, ..Record::default() } };
    let pairs: Vec<(&str, &Value)> = values.iter().map(|(name, value)| (name.as_str(), value)).collect();
    let Some(fields) = Fields::read(&pairs, &[]).ok().filter(names_an_article) else {
        return Record { text, ..Record::default() };
    };
    let mut record = Record { text: rest.to_owned(), ..fields.record() };
    let lines = block.words.lines().filter(|line| !line.trim().is_empty());
    record.removed =
        lines.map(|line| RemovedPassage { reason: FIELDS, text: line.trim().to_owned() }).collect();
    record
}

fn names_an_article(fields: &Fields<'_>) -> bool {
    let told = [Field::Title, Field::Author, Field::Published, Field::Outlet, Field::Url, Field::Language];
    told.into_iter().any(|field| fields.all(field).next().is_some())
}

/// The words between the marks, and what they are written in.
struct Block<'a> {
    words: &'a str,
    is_toml: bool,
}

/// The block at the very top of a text, and what stands below it.
fn parts(text: &str) -> Option<(Block<'_>, &str)> {
    let text = text.trim_start_matches('\u{feff}');
    let (first, rest) = text.split_once('\n')?;
    let is_toml = match first.trim_end() {
        "---" => false,
        "+++" => true,
        _ => return None,
    };
    let mut end = 0;
    for line in rest.split_inclusive('\n') {
        let mark = line.trim_end();
        if is_toml && mark == "+++" || !is_toml && matches!(mark, "---" | "...") {
            return Some((Block { words: &rest[..end], is_toml }, &rest[end + line.len()..]));
        }
        end += line.len();
        if end > LONGEST {
            return None;
        }
    }
    None
}

impl Block<'_> {
    fn fields(&self) -> Option<Map<String, Value>> {
        if self.is_toml {
            let table: toml::Table = self.words.parse().ok()?;
            return Some(table.into_iter().map(|(key, value)| (key, of_toml(&value))).collect());
        }
        let options = serde_saphyr::options! {
            budget: serde_saphyr::budget! {
                max_depth: DEEPEST,
                max_nodes: 10_000,
                max_events: 40_000,
                max_aliases: 100,
                max_documents: 1,
            },
            no_schema: false,
            with_snippet: false,
        };
        match serde_saphyr::from_str_with_options(self.words, options).ok()? {
            Value::Object(fields) => Some(fields),
            _ => None,
        }
    }
}

/// The same value in JSON; dates become text.
fn of_toml(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(words) => Value::String(words.clone()),
        toml::Value::Integer(number) => Value::from(*number),
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        toml::Value::Array(values) => Value::Array(values.iter().map(of_toml).collect()),
        toml::Value::Table(table) => {
            Value::Object(table.iter().map(|(key, value)| (key.clone(), of_toml(value))).collect())
        }
        toml::Value::Float(_) | toml::Value::Boolean(_) => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::record;

    #[test]
    fn fields_are_read_in_their_forms() {
        let text = "---\r\ntitle: 'Ferry: again'\r\ndate: 2023-06-18 09:30:00\r\nauthors:\r\n  - Jane Roe\r\n  - name: John Doe\r\nsource: https://a.example/b\r\npublisher: The Vale Courier\r\ntags: [a, b]\r\n---\r\nThe ferry runs.";
        let found = record(text.to_owned());
        assert_eq!(found.title.as_deref(), Some("Ferry: again"));
        assert_eq!(found.published.map(|date| date.to_string()).as_deref(), Some("2023-06-18"));
        assert_eq!(found.authors, ["Jane Roe", "John Doe"]);
        assert_eq!(found.outlet.as_deref(), Some("The Vale Courier"));
        assert_eq!(found.url.as_deref(), Some("https://a.example/b"));
        assert_eq!(found.text, "The ferry runs.");
        assert_eq!(found.removed.len(), 8);
        let found =
            record("+++\ntitle = \"A\"\ndate = 2023-06-18T09:30:00Z\n[extra]\nx = 1\n+++\nB".to_owned());
        assert_eq!((found.title.as_deref(), found.text.as_str()), (Some("A"), "B"));
        assert_eq!(found.published.map(|date| date.to_string()).as_deref(), Some("2023-06-18"));
    }

    #[test]
    fn what_is_no_block_of_fields_stays_in_the_text() {
        for text in [
            "---\nThe council met.\n---\nIt rose at noon.",
            "---\ntitle: [broken\n---\nText.",
            "---\nHe said: nothing.\n---\nText.",
            "---\ntitle: no end\n\nText.",
            "+++\ntitle: not TOML\n+++\nText.",
            "Text.\n---\ntitle: A\n---\n",
        ] {
            assert_eq!(record(text.to_owned()).text, text);
        }
    }

    #[test]
    fn a_bomb_of_aliases_is_left_alone() {
        let mut text = "---\ntitle: A\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..12 {
            let last = format!("*a{}, ", level - 1).repeat(9);
            text.push_str(&format!("a{level}: &a{level} [{last}x]\n"));
        }
        text.push_str("---\nText.");
        assert_eq!(record(text.clone()).text, text);
        let deep = format!("---\ntitle: A\na: {}{}\n---\nText.", "[".repeat(5000), "]".repeat(5000));
        assert_eq!(record(deep.clone()).text, deep);
    }
}
