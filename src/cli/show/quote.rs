//! A quote in its passage, with its speaker and why it is this one.

use super::article::stretches;
use super::marked::{self, Mark, Stretch};
use super::{labelled, one, rules};
use crate::cli::Failure;
use crate::cli::contents::texts;
use crate::cli::output::line_width;
use crate::report::{ReadOnly, Value};

const FIELDS: &str = "\
SELECT q.article_id, q.start_char, q.end_char, q.cue_start_char, q.speaker_start_char, q.made_by, q.floating,
       q.kind, coalesce(p.name, o.name, l.name, q.speaker_text, 'unknown'), q.speaker_kind,
       CASE WHEN coalesce(p.name, o.name, l.name) <> q.speaker_text THEN q.speaker_text END, q.cue, q.addressee,
       printf('%.2f', q.confidence), q.utterance_id,
       'article ' || a.id || coalesce(', ' || m.name, '') || coalesce(', ' || a.published, '') || coalesce(': ' || a.title, '')
FROM quotes AS q
JOIN articles AS a ON a.id = q.article_id
LEFT JOIN organizations AS m ON m.id = a.outlet_id
LEFT JOIN people AS p ON p.id = q.speaker_person_id
LEFT JOIN organizations AS o ON o.id = q.speaker_organization_id
LEFT JOIN places AS l ON l.id = q.speaker_place_id
WHERE q.id = :id";

const SAME_WORDS: &str = "\
SELECT 'quote ' || other.id || ' in article ' || other.article_id || ': ' || other.text
FROM quotes AS q JOIN quotes AS other ON other.utterance_id = q.utterance_id AND other.id <> q.id
WHERE q.id = :id ORDER BY other.id";

/// Who else stands near: everybody named in the quote's passage or the two before it.
const NEAR: &str = "\
SELECT coalesce(p.name, o.name, l.name), max(m.start_char)
FROM quotes AS q
JOIN mentions AS m ON m.article_id = q.article_id AND m.start_char < q.end_char + 200
LEFT JOIN people AS p ON p.id = m.person_id
LEFT JOIN organizations AS o ON o.id = m.organization_id
LEFT JOIN places AS l ON l.id = m.place_id
WHERE q.id = :id AND m.place_id IS NULL AND m.start_char >= coalesce(
    (SELECT start_char FROM passages WHERE article_id = q.article_id AND start_char <= q.start_char
     ORDER BY start_char DESC LIMIT 1 OFFSET 2), 0)
GROUP BY 1 ORDER BY abs(max(m.start_char) - q.start_char), 1 LIMIT 6";

/// Who could have said it, with what speaks for and against each.
const CANDIDATES: &str = "\
SELECT coalesce(p.name, o.name, l.name, c.candidate, 'nobody of those mentioned'), c.share, c.speaks_for, c.speaks_against
FROM quote_candidates AS c
LEFT JOIN article_entities AS e ON e.id = c.article_entity_id
LEFT JOIN people AS p ON p.id = e.person_id
LEFT JOIN organizations AS o ON o.id = e.organization_id
LEFT JOIN places AS l ON l.id = e.place_id
WHERE c.quote_id = :id ORDER BY c.rank";

const PASSAGES: &str = "\
SELECT min(start_char), max(end_char) FROM passages
WHERE article_id = :id AND end_char > :start AND start_char < :end";

/// The page about a quote.
pub fn show(reader: &ReadOnly, id: i64) -> Result<String, Failure> {
    let row = one(reader, "quote", id, FIELDS)?;
    let number = |place: usize| row[place].as_deref().and_then(|digits| digits.parse::<i64>().ok());
    let article = number(0).unwrap_or_default();
    let (start, end) = (number(1).unwrap_or_default(), number(2).unwrap_or_default());
    let by_id = [("id", Value::Integer(id))];
    let first = |sql: &str| -> Result<Vec<String>, Failure> {
        Ok(texts(reader, sql, &by_id)?.into_iter().filter_map(|row| row.into_iter().next()?).collect())
    };
    let rule = row[5].clone().unwrap_or_default();
    let candidates = texts(reader, CANDIDATES, &by_id)?;
    let leaves_choice = number(6) == Some(1)
        || row[10].as_deref().is_some_and(|words| PRONOUNS.contains(&words.to_lowercase().as_str()));
    let unexplained = (candidates.is_empty() && leaves_choice).then(|| UNEXPLAINED.to_owned());
    let near: Vec<String> = first(NEAR)?.into_iter().filter(|name| Some(name) != row[8].as_ref()).collect();
    let distance = number(3).map(|cue| distance(cue, start, end));
    let fields = [
        ("kind", row[7].clone()),
        (
            "speaker",
            Some(format!("{} ({})", row[8].clone().unwrap_or_default(), row[9].clone().unwrap_or_default())),
        ),
        (
            "named here",
            row[10].clone().or_else(|| (number(6) == Some(1)).then(|| "not at the quote".to_owned())),
        ),
        ("cue", row[11].clone().map(|cue| format!("{cue}{}", distance.unwrap_or_default()))),
        ("to", row[12].clone()),
        ("why", Some(rules::explain(&rule))),
        ("sure", row[13].clone().map(|confidence| format!("{confidence} of 1"))),
        ("margin", margin(&candidates)),
        ("candidates", unexplained.or_else(|| Some(listed(&candidates)))),
        ("also near", (!near.is_empty()).then(|| near.join("; "))),
        ("same words", Some(first(SAME_WORDS)?.join("\n"))),
        ("in", row[15].clone()),
    ];
    let words = in_passage(reader, article, id, start, end)?;
    Ok(format!("quote {id}\n\n{words}\n\n{}", labelled(&fields)))
}

/// Words for a speaker that leave a choice.
const PRONOUNS: [&str; 4] = ["he", "she", "his", "her"];

const UNEXPLAINED: &str =
    "not kept: this corpus was made by an earlier version; import its articles into a new file to see them";

/// How far the first candidate is ahead of the second.
fn margin(candidates: &[Vec<Option<String>>]) -> Option<String> {
    let share = |row: &Vec<Option<String>>| row[1].as_deref()?.parse::<f64>().ok();
    let (first, second) = (candidates.first()?, candidates.get(1)?);
    let margin = share(first)? - share(second)?;
    Some(format!("{margin:.2} ahead of {}", second[0].as_deref().unwrap_or_default()))
}

/// A line for each candidate: its share of trust, and what speaks for and against it.
fn listed(candidates: &[Vec<Option<String>>]) -> String {
    let line = |row: &Vec<Option<String>>| {
        let name = row[0].as_deref().unwrap_or_default();
        let share = row[1].as_deref().and_then(|share| share.parse::<f64>().ok()).unwrap_or_default();
        let pro = row[2].as_deref().map(|words| format!(": {words}")).unwrap_or_default();
        let against = row[3].as_deref().map(|words| format!("; against: {words}")).unwrap_or_default();
        format!("{share:.2} {name}{pro}{against}")
    };
    candidates.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// How far the cue is from the words it reports.
fn distance(cue: i64, start: i64, end: i64) -> String {
    match (cue - end, start - cue) {
        (after, _) if after >= 0 => format!(", {after} characters after the words"),
        (_, before) if before > 0 => format!(", {before} characters before the words"),
        _ => ", between the words".to_owned(),
    }
}

/// The passages the quote stands in, with it, its cue and the names marked.
fn in_passage(reader: &ReadOnly, article: i64, quote: i64, start: i64, end: i64) -> Result<String, Failure> {
    let body = one(reader, "article", article, "SELECT body FROM articles WHERE id = :id")?;
    let body: Vec<char> = body.into_iter().next().flatten().unwrap_or_default().chars().collect();
    let bounds =
        [("id", Value::Integer(article)), ("start", Value::Integer(start)), ("end", Value::Integer(end))];
    let bounds = texts(reader, PASSAGES, &bounds)?;
    let bound = |place: usize| -> Option<usize> { bounds.first()?.get(place)?.as_deref()?.parse().ok() };
    let label = quote.to_string();
    let is_other = |stretch: &Stretch| stretch.mark == Mark::Quote && stretch.label.as_ref() != Some(&label);
    let mut stretches = stretches(reader, article)?;
    stretches.retain(|stretch| !is_other(stretch));
    let (from, to) = (bound(0).unwrap_or(0), bound(1).unwrap_or(body.len()));
    let width = usize::from(line_width());
    Ok(marked::render(&body, from, to, &stretches, marked::in_colour(), width))
}
