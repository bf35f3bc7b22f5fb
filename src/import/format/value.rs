//! What a value of a field says: a line, a text, names of people, a time.

use std::sync::LazyLock;

use jiff::Timestamp;
use regex::Regex;
use serde_json::{Map, Number, Value};

use super::fields::line;
use super::html::plain;
use crate::import::field::url;
use crate::lexicon::fields::{Field, names, normalized};

/// What a service writes where it has cut a text: "… [+2134 chars]".
static CUT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\s*\[\+?\d+ (?:chars|characters)\]\s*$").expect("a valid pattern"));
/// "jroe@news.example (Jane Roe)"
static MAIL: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?:mailto:)?[^\s<>(),;]+@[^\s<>(),;]+").expect("a valid pattern"));
/// "20210503", "20210503T081500Z", "2021/05/03", "20210503081500"
static COMPACT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^((?:19|20)\d\d)[/.]?([01]\d)[/.]?([0-3]\d)(?:T?([0-2]\d)([0-5]\d)([0-6]\d))?(Z?)(?:$|\s|T)")
        .expect("a valid pattern")
});

/// The words of a value as a page shows them: a string; the first of a list that says something; what an object is
/// called by.
pub fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => {
            let text = plain(text).map_or_else(|| text.trim().to_owned(), |text| text.trim().to_owned());
            says_something(&text).then_some(text)
        }
        Value::Array(list) => list.iter().find_map(words),
        Value::Object(object) => inner(object, Field::Value).find_map(words),
        _ => None,
    }
}

/// The address of a page: a string, or in a list or object.
pub fn address(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => line(text).filter(|text| url::domain(text).is_some()),
        Value::Array(list) => list.iter().find_map(address),
        Value::Object(object) => inner(object, Field::Value).find_map(address),
        _ => None,
    }
}

/// A text: a string; a list of paragraphs; an object of parts, or the longest of what stands for it.
pub fn text(value: &Value) -> Option<String> {
    match value {
        Value::Array(list) => join(list.iter().filter_map(text)),
        Value::Object(object) => join(inner(object, Field::Part).filter_map(text)).or_else(|| {
            let stand_ins = inner(object, Field::Value).filter_map(text);
            // The first of those that are equally long.
            stand_ins.reduce(|longest, text| if text.len() > longest.len() { text } else { longest })
        }),
        other => words(other),
    }
}

fn join(paragraphs: impl Iterator<Item = String>) -> Option<String> {
    let text = paragraphs.collect::<Vec<_>>().join("\n\n");
    (!text.is_empty()).then_some(text)
}

/// The values inside an object that have names of `field`, in their order.
fn inner(object: &Map<String, Value>, field: Field) -> impl Iterator<Item = &Value> {
    let named = |wanted: &str| {
        let wanted = wanted.to_owned();
        object.iter().filter(move |(name, _)| normalized(name) == wanted).map(|(_, value)| value)
    };
    names(field).iter().flat_map(move |name| named(name))
}

/// Whether a field was filled in: not by a program that wrote its word for nothing.
fn says_something(text: &str) -> bool {
    !text.is_empty() && !["null", "None", "NaN", "nan", "undefined", "NULL", "N/A"].contains(&text)
}

/// The names of a list of people, or of one; addresses for mail are no names.
pub fn authors(value: &Value) -> Vec<String> {
    match value {
        Value::Array(list) => list.iter().flat_map(authors).collect(),
        Value::String(text) if text.starts_with('[') && text.ends_with(']') => {
            let list = listed(text);
            list.iter().flat_map(|name| author(name)).collect()
        }
        other => words(other).and_then(|name| author(&name)).into_iter().collect(),
    }
}

fn author(name: &str) -> Option<String> {
    if !says_something(name.trim()) {
        return None;
    }
    if !name.contains('@') {
        return line(name);
    }
    let name = MAIL.replace_all(name, " ").replace(['(', ')', '<', '>'], " ");
    line(name.trim_matches([' ', ',', ';', '"']))
}

/// The strings of a list that was written into a cell: "['Jane Roe', \"Ann O'Neill\"]".
fn listed(cell: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = cell;
    while let Some(start) = rest.find(['\'', '"']) {
        let mark = char::from(rest.as_bytes()[start]);
        let inside = &rest[start + 1..];
        let Some(end) = inside.find(mark) else { break };
        found.push(inside[..end].to_owned());
        rest = &inside[end + 1..];
    }
    found
}

/// A time as it is written, or in ISO 8601 where it is written as a number or without what parts its numbers.
pub fn moment(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => of_number(number),
        Value::String(text) => {
            let text = text.trim();
            let number = (text.len() >= 10 && text.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| text.parse::<i64>().ok().and_then(of_epoch))
                .flatten();
            number.or_else(|| compact(text)).or_else(|| says_something(text).then(|| text.to_owned()))
        }
        Value::Array(list) => list.iter().find_map(moment),
        Value::Object(object) => inner(object, Field::Value).find_map(moment),
        _ => None,
    }
}

fn of_number(number: &Number) -> Option<String> {
    let whole = number.as_i64().or_else(|| {
        let seconds = number.as_f64().filter(|seconds| seconds.abs() < 1e15)?;
        #[allow(clippy::cast_possible_truncation)] // it was just found to fit
        Some(seconds.trunc() as i64)
    })?;
    let written = whole.to_string();
    match written.len() {
        4 => Some(written),
        8 => compact(&written),
        _ => of_epoch(whole),
    }
}

/// Seconds or milliseconds since 1970, by how many there are: seconds of this many digits are from 2001 to 2286.
fn of_epoch(number: i64) -> Option<String> {
    let time = match number.to_string().len() {
        10 => Timestamp::from_second(number),
        13 => Timestamp::from_second(number / 1000),
        _ => return None,
    };
    time.ok().map(|time| time.to_string())
}

fn compact(text: &str) -> Option<String> {
    let found = COMPACT.captures(text)?;
    let day = format!("{}-{}-{}", &found[1], &found[2], &found[3]);
    Some(match found.get(4) {
        None => day,
        Some(hour) => format!("{day}T{}:{}:{}{}", hour.as_str(), &found[5], &found[6], &found[7]),
    })
}

/// A text without the mark of where a service has cut it.
pub fn without_cut(text: &str) -> &str {
    CUT.find(text).map_or(text, |mark| &text[..mark.start()])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn times_are_written_one_way() {
        let written = [
            (json!(1_620_029_700), "2021-05-03T08:15:00Z"),
            (json!(1_620_029_700_000_i64), "2021-05-03T08:15:00Z"),
            (json!("1620029700"), "2021-05-03T08:15:00Z"),
            (json!(1_620_029_700.5), "2021-05-03T08:15:00Z"),
            (json!(20_210_503), "2021-05-03"),
            (json!("20210503T081500Z"), "2021-05-03T08:15:00Z"),
            (json!("20210503081500"), "2021-05-03T08:15:00"),
            (json!("2021/05/03 10:00"), "2021-05-03"),
            (json!({"$date": {"$numberLong": "1620029700000"}}), "2021-05-03T08:15:00Z"),
            (json!([{"$date": "2021-05-03T08:15:00Z"}]), "2021-05-03T08:15:00Z"),
            (json!(2021), "2021"),
            (json!("May 3, 2021"), "May 3, 2021"),
        ];
        for (value, time) in written {
            assert_eq!(moment(&value).as_deref(), Some(time), "{value}");
        }
        for none in [json!(0), json!(-1), json!(1e300), json!(""), json!("None"), json!(null), json!({})] {
            assert_eq!(moment(&none), None, "{none}");
        }
    }

    #[test]
    fn names_are_read_out_of_lists_and_addresses() {
        assert_eq!(authors(&json!("['Jane Roe', \"Ann O'Neill\"]")), ["Jane Roe", "Ann O'Neill"]);
        assert_eq!(authors(&json!([{"name": "Jane Roe"}, "Ann Poe"])), ["Jane Roe", "Ann Poe"]);
        assert_eq!(authors(&json!("jroe@news.example (Jane Roe)")), ["Jane Roe"]);
        assert_eq!(authors(&json!("Jane Roe <jroe@news.example>")), ["Jane Roe"]);
        assert!(authors(&json!("desk@news.example")).is_empty());
        assert!(authors(&json!(["", null, 5, "None"])).is_empty());
    }

    #[test]
    fn a_text_is_put_together_from_its_parts() {
        let body = json!({"summary": ["First."], "sections": [{"headline": [], "paragraphs": ["Second.", "Third."]},
            {"headline": ["More"], "paragraphs": ["Fourth."]}]});
        assert_eq!(text(&body).as_deref(), Some("First.\n\nSecond.\n\nThird.\n\nMore\n\nFourth."));
        assert_eq!(text(&json!({"name": "x", "rendered": "<p>Whole.</p>"})).as_deref(), Some("Whole."));
        assert_eq!(without_cut("It went on… [+123 chars]"), "It went on…");
        assert_eq!(without_cut("It has [12 chars] in it."), "It has [12 chars] in it.");
    }
}
