//! What a report can be asked, and the values it takes.

use super::Error;
use crate::date::PartialDate;
use crate::lexicon::lexicon;

/// A question's variable: a flag of the command line and a `:name` in the SQL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name in the SQL, without the colon; as a flag, with `-` for `_`.
    pub name: String,
    /// What values it takes.
    pub kind: ParameterKind,
    /// Whether the report can't be run without it.
    pub required: bool,
    /// Its value where none is given; NULL if there is no default.
    pub default: Option<String>,
    /// What it is for, in a line.
    pub help: String,
}

/// What values a parameter takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterKind {
    /// Any words, as given.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `2023`, `2023-06` or `2023-06-18`.
    Date,
    /// A person in any known form of the name; bound to the id.
    Person,
    /// An organization in any known form of the name; bound to the id.
    Organization,
    /// A place in any known form of the name; bound to the id.
    Place,
    /// An organization that publishes articles; bound to its id.
    Outlet,
    /// A person, organization or place. `:x` is the name as the corpus knows it; `:x_person`, `:x_organization` and
    /// `:x_place` are ids, one of them not NULL.
    Name,
    /// As [`Name`](Self::Name), or free words if nothing is called so: then `:x_words` is a query for full text search
    /// that finds them, and else one that finds nothing.
    Topic,
    /// One of these words.
    Choice(Vec<String>),
}

impl ParameterKind {
    /// Reads the word of a header: a type, or the words to choose from, parted by `|`.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word.trim() {
            "text" => Self::Text,
            "integer" => Self::Integer,
            "number" => Self::Number,
            "date" => Self::Date,
            "person" => Self::Person,
            "organization" => Self::Organization,
            "place" => Self::Place,
            "outlet" => Self::Outlet,
            "name" => Self::Name,
            "topic" => Self::Topic,
            "event_kind" => Self::Choice(event_kinds()),
            words if words.contains('|') => {
                Self::Choice(words.split('|').map(|word| word.trim().to_owned()).collect())
            }
            _ => return None,
        })
    }

    /// What stands for its value in help: `NAME`, `DATE` …
    pub fn placeholder(&self) -> &'static str {
        match self {
            Self::Text => "WORDS",
            Self::Integer | Self::Number => "N",
            Self::Date => "DATE",
            Self::Person => "PERSON",
            Self::Organization => "ORGANIZATION",
            Self::Place => "PLACE",
            Self::Outlet => "OUTLET",
            Self::Name => "NAME",
            Self::Topic => "NAME_OR_WORDS",
            Self::Choice(_) => "KIND",
        }
    }

    /// What it takes, as a phrase that completes "is not …".
    fn expected(&self) -> String {
        match self {
            Self::Integer => "a whole number".to_owned(),
            Self::Number => "a number".to_owned(),
            Self::Date => "a date like 2023, 2023-06 or 2023-06-18".to_owned(),
            Self::Choice(words) => format!("one of {}", words.join(", ")),
            _ => "a name".to_owned(),
        }
    }
}

/// The closed list of kinds of events.
fn event_kinds() -> Vec<String> {
    lexicon("event_kinds.tsv").map(|row| row.column(0).to_owned()).collect()
}

impl Parameter {
    /// A parameter that takes words and of which nothing else is known.
    pub fn words(name: String) -> Self {
        Parameter { name, kind: ParameterKind::Text, required: false, default: None, help: String::new() }
    }

    /// The names this parameter has in the SQL.
    pub fn bound_names(&self) -> Vec<String> {
        let parts: &[&str] = match self.kind {
            ParameterKind::Name => &["", "_person", "_organization", "_place"],
            ParameterKind::Topic => &["", "_person", "_organization", "_place", "_words"],
            _ => &[""],
        };
        parts.iter().map(|part| format!("{}{part}", self.name)).collect()
    }

    /// Its name on the command line.
    pub fn flag(&self) -> String {
        self.name.replace('_', "-")
    }

    /// The value of a parameter that is no name, checked.
    pub fn read(&self, value: &str) -> Result<rusqlite::types::Value, Error> {
        use rusqlite::types::Value;
        let trimmed = value.trim();
        let read = match &self.kind {
            ParameterKind::Integer => trimmed.parse().ok().map(Value::Integer),
            ParameterKind::Number => trimmed.parse().ok().filter(|n: &f64| n.is_finite()).map(Value::Real),
            ParameterKind::Date => PartialDate::parse(trimmed).map(|date| Value::Text(date.to_string())),
            ParameterKind::Choice(words) => {
                words.iter().find(|word| word.eq_ignore_ascii_case(trimmed)).cloned().map(Value::Text)
            }
            _ => Some(Value::Text(value.to_owned())),
        };
        read.ok_or_else(|| Error::BadValue {
            parameter: self.flag(),
            value: value.to_owned(),
            expected: self.kind.expected(),
        })
    }
}
