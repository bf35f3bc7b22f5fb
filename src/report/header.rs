//! The comments that open a report.
//!
//! ```sql
//! -- title: Who is quoted most
//! -- about: Speakers by the number of their quotes.
//! --        A line that opens with no key goes on with the one above.
//! -- columns: speaker n_quotes example article outlet published start_char end_char
//! -- param: outlet (outlet): Only articles of this outlet
//! -- param: kind (direct | mixed | indirect): How the words are reported
//! -- param: least (integer, default 2): Leave out who has fewer quotes
//! -- note: SELECT count(*) || ' quotes have no known speaker' FROM quotes WHERE speaker_kind = 'unknown'
//! -- example: corpus query most-quoted --kind direct
//! SELECT …
//! ```

use super::{Error, Parameter, ParameterKind};

/// A question with its parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The name of its file without `.sql`; the word on the command line.
    pub name: String,
    /// The question in a few words.
    pub title: String,
    /// What it shows and how to read it.
    pub about: String,
    /// Its columns, the most telling first: where a line has no room for all, the last of them are left out. None are
    /// left out if there are none.
    pub columns: Vec<String>,
    /// In the order of the header; the first may stand bare on the command line.
    pub parameters: Vec<Parameter>,
    /// A `SELECT` of one text that is said beside the rows, if it is not NULL.
    pub note: Option<String>,
    /// Command lines to try.
    pub examples: Vec<String>,
    /// The statement, with the comments that follow the header.
    pub sql: String,
    /// The whole file.
    pub source: String,
}

const KEYS: [&str; 6] = ["title", "about", "columns", "param", "note", "example"];

/// One key of a header with its words.
struct Entry {
    key: &'static str,
    line: usize,
    words: String,
}

impl Report {
    /// Reads a report from the words of its file.
    ///
    /// # Errors
    /// If a parameter of the header is not understood.
    pub fn parse(name: &str, source: &str) -> Result<Report, Error> {
        let mut report = Report {
            name: name.to_owned(),
            title: String::new(),
            about: String::new(),
            columns: vec![],
            parameters: vec![],
            note: None,
            examples: vec![],
            sql: statement(source),
            source: source.to_owned(),
        };
        for Entry { key, line, words } in entries(source) {
            match key {
                "title" => report.title = words,
                "about" => report.about = words,
                "columns" => report.columns = words.split_whitespace().map(str::to_owned).collect(),
                "note" => report.note = Some(words),
                "example" => report.examples.push(words),
                _ => report.parameters.push(parameter(&words).map_err(|problem| Error::Header {
                    report: name.to_owned(),
                    line,
                    problem,
                })?),
            }
        }
        Ok(report)
    }
}

/// The lines of the header: all comments before the statement.
fn header(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let comments = source.lines().map_while(|line| {
        let line = line.trim();
        if line.is_empty() { Some("") } else { line.strip_prefix("--") }
    });
    (1..).zip(comments)
}

/// The file without its header, its last semicolon and the space around.
fn statement(source: &str) -> String {
    let rest: Vec<&str> = source.lines().skip(header(source).count()).collect();
    rest.join("\n").trim().trim_end_matches(';').trim_end().to_owned()
}

fn entries(source: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut goes_on = false;
    for (line, text) in header(source) {
        let text = text.trim();
        let opened = text.split_once(':').and_then(|(key, words)| {
            let key = KEYS.into_iter().find(|known| *known == key)?;
            Some(Entry { key, line, words: words.trim().to_owned() })
        });
        // An empty line parts the header from a comment on the statement.
        goes_on = opened.is_some() || (goes_on && !text.is_empty());
        match (opened, entries.last_mut()) {
            (Some(entry), _) => entries.push(entry),
            (None, Some(last)) if goes_on => {
                last.words.push(' ');
                last.words.push_str(text);
            }
            (None, _) => {}
        }
    }
    entries
}

/// Reads `name (type, default 3): help`.
fn parameter(words: &str) -> Result<Parameter, String> {
    const FORM: &str = "a parameter is written `param: name (type): help`";
    let (name, rest) = words.split_once('(').ok_or(FORM)?;
    let (traits, help) = rest.split_once("):").ok_or(FORM)?;
    let name = name.trim();
    if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
        return Err(format!("'{name}' is no name for a parameter: small letters, digits and _"));
    }
    let mut traits = traits.split(',').map(str::trim);
    let kind = traits.next().unwrap_or_default();
    let kind = ParameterKind::parse(kind).ok_or_else(|| format!("'{kind}' is no type of parameter"))?;
    let mut parameter = Parameter {
        name: name.to_owned(),
        kind,
        required: false,
        default: None,
        help: help.trim().to_owned(),
    };
    for word in traits {
        match word.split_once(' ') {
            Some(("default", value)) => parameter.default = Some(value.trim().to_owned()),
            None if word == "required" => parameter.required = true,
            _ => return Err(format!("'{word}' is neither `required` nor `default …`")),
        }
    }
    Ok(parameter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_names_and_describes() {
        let report = Report::parse(
            "loud",
            "-- title: Loud words\n-- about: Who shouts,\n--   and how.\n-- columns: who\n--   how\n-- param: kind (a | b): Which\n\
             -- param: least_n (integer, default 3): At least\n\n-- an ordinary comment\nSELECT 1 -- one\n;\n",
        )
        .expect("a good header");
        assert_eq!(report.title, "Loud words");
        assert_eq!(report.about, "Who shouts, and how.");
        assert_eq!(report.columns, ["who", "how"]);
        assert_eq!(report.parameters[1].help, "At least");
        assert_eq!(report.sql, "SELECT 1 -- one");
        assert_eq!(report.parameters[0].kind, ParameterKind::Choice(vec!["a".into(), "b".into()]));
        assert_eq!(report.parameters[1].default.as_deref(), Some("3"));
        assert_eq!(report.parameters[1].flag(), "least-n");
    }

    #[test]
    fn a_parameter_without_a_type_is_told_by_its_line() {
        let error = Report::parse("bad", "-- title: x\n-- param: since: From\nSELECT 1").unwrap_err();
        assert!(matches!(error, Error::Header { line: 2, .. }), "{error}");
    }
}
