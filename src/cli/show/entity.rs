//! All that is known of a person, an organization or a place.

use super::{labelled, marked, one};
use crate::cli::Failure;
use crate::cli::contents::texts;
use crate::cli::output::line_width;
use crate::report::{ReadOnly, Value};

/// A list on the page: its title, and the question whose rows are its lines. `{column}` is the entity's foreign key,
/// `{words}` the words of a quote.
type Section = (&'static str, &'static str);

const ROLES: Section = (
    "roles",
    "SELECT r.role || coalesce(' · ' || o.name, '') || ' · article ' || group_concat(DISTINCT r.article_id)
     FROM roles AS r LEFT JOIN organizations AS o ON o.id = r.organization_id
     WHERE r.person_id = :id GROUP BY r.role, o.name ORDER BY count(*) DESC, r.role",
);
const HOLDERS: Section = (
    "people",
    "SELECT p.name || ' · ' || r.role || ' · article ' || group_concat(DISTINCT r.article_id)
     FROM roles AS r JOIN people AS p ON p.id = r.person_id
     WHERE r.organization_id = :id GROUP BY p.id, r.role ORDER BY p.name, r.role",
);
const QUOTES: Section = (
    "quotes",
    "SELECT 'quote ' || q.id || ' · article ' || q.article_id || coalesce(' · ' || q.cue, '') || ' · ' || {words}
     FROM quotes AS q WHERE q.speaker_{column} = :id ORDER BY q.article_id, q.ordinal",
);
const TOLD: Section = (
    "said to them",
    "SELECT 'quote ' || q.id || ' · article ' || q.article_id || ' · ' ||
            coalesce(p.name, o.name, l.name, q.speaker_text, 'unknown') || ' · ' || {words}
     FROM quotes AS q LEFT JOIN people AS p ON p.id = q.speaker_person_id
     LEFT JOIN organizations AS o ON o.id = q.speaker_organization_id
     LEFT JOIN places AS l ON l.id = q.speaker_place_id
     WHERE q.addressee_{column} = :id ORDER BY q.article_id, q.ordinal",
);
const EVENTS: Section = (
    "events",
    "SELECT 'event ' || e.id || ' · ' || coalesce(e.starts_on, 'no date') || ' · ' || e.status || ' · ' || e.title
     FROM events AS e WHERE e.id IN (SELECT event_id FROM event_participants WHERE {column} = :id)
     ORDER BY e.starts_on IS NULL, e.starts_on, e.id",
);
const HERE: Section = (
    "happened here",
    "SELECT 'event ' || id || ' · ' || coalesce(starts_on, 'no date') || ' · ' || status || ' · ' || title
     FROM events WHERE place_id = :id ORDER BY starts_on IS NULL, starts_on, id",
);
const MET: Section = (
    "met",
    "SELECT coalesce(p.name, o.name, l.name) || ' · ' || count(DISTINCT e.id) ||
            CASE count(DISTINCT e.id) WHEN 1 THEN ' time' ELSE ' times' END || coalesce(' · ' || min(e.starts_on), '')
     FROM event_participants AS one
     JOIN event_participants AS other ON other.event_id = one.event_id AND other.rowid <> one.rowid
     JOIN events AS e ON e.id = one.event_id AND e.kind IN ('meeting', 'visit', 'call', 'negotiation')
          AND e.status = 'happened'
     LEFT JOIN people AS p ON p.id = other.person_id
     LEFT JOIN organizations AS o ON o.id = other.organization_id
     LEFT JOIN places AS l ON l.id = other.place_id
     WHERE one.{column} = :id GROUP BY coalesce(p.name, o.name, l.name)
     ORDER BY count(DISTINCT e.id) DESC, 1",
);
const BYLINES: Section = (
    "wrote",
    "SELECT 'article ' || a.id || ' · ' || b.role || coalesce(' · ' || a.title, '')
     FROM bylines AS b JOIN articles AS a ON a.id = b.article_id WHERE b.person_id = :id ORDER BY a.id",
);
const PUBLISHED: Section = (
    "published",
    "SELECT 'article ' || id || coalesce(' · ' || published, '') || coalesce(' · ' || title, '')
     FROM articles WHERE outlet_id = :id ORDER BY published, id",
);
const ARTICLES: Section = (
    "mentioned in",
    "SELECT 'article ' || a.id || ' · ' || count(*) || CASE count(*) WHEN 1 THEN ' time' ELSE ' times' END ||
            coalesce(' · ' || a.title, '')
     FROM mentions AS m JOIN articles AS a ON a.id = m.article_id WHERE m.{column} = :id GROUP BY a.id ORDER BY a.id",
);

/// The words of a quote, with a sign where something stands between its parts.
const WORDS: &str = "\
iif((SELECT count(*) FROM quote_parts WHERE quote_id = q.id) > 1,
    (SELECT group_concat(words, ' […] ') FROM (
        SELECT substr(a.body, part.start_char + 1, part.end_char - part.start_char) AS words
        FROM articles AS a JOIN quote_parts AS part ON part.quote_id = q.id
        WHERE a.id = q.article_id ORDER BY part.ordinal)), q.text)";

/// The page about a person, an organization or a place.
pub fn show(reader: &ReadOnly, word: &str, id: i64) -> Result<String, Failure> {
    let column = format!("{word}_id");
    let (head, sections): (&str, &[Section]) = match word {
        "person" => (
            "SELECT name, NULL, given_name, family_name, NULL FROM people WHERE id = :id",
            &[ROLES, MET, EVENTS, QUOTES, TOLD, BYLINES, ARTICLES],
        ),
        "organization" => (
            "SELECT name, kind, NULL, NULL, NULL FROM organizations WHERE id = :id",
            &[HOLDERS, MET, EVENTS, QUOTES, TOLD, PUBLISHED, ARTICLES],
        ),
        _ => (
            "SELECT name, kind, NULL, NULL, country FROM places WHERE id = :id",
            &[MET, EVENTS, HERE, QUOTES, ARTICLES],
        ),
    };
    let labels = [word, "kind", "given name", "family name", "country"];
    let mut fields: Vec<(&str, Option<String>)> =
        labels.into_iter().zip(one(reader, word, id, head)?).collect();
    let by_id = [("id", Value::Integer(id))];
    let forms =
        format!("SELECT alias || ' (' || kind || ')' FROM aliases WHERE {column} = :id ORDER BY kind, alias");
    let forms: Vec<String> = texts(reader, &forms, &by_id)?.into_iter().flatten().flatten().collect();
    fields.push(("names", Some(forms.join("; "))));
    let mut page = labelled(&fields);
    for (title, sql) in sections {
        let sql = sql.replace("{column}", &column).replace("{words}", WORDS);
        let rows = texts(reader, &sql, &by_id)?;
        if !rows.is_empty() {
            page.push_str(&format!("\n{title}\n"));
        }
        for line in rows.into_iter().flatten().flatten() {
            let line = crate::cli::shown::shown_on_one_line(&line).into_owned();
            page.push_str(&format!("  {}\n", marked::wrap(&line, usize::from(line_width()), 4)));
        }
    }
    Ok(page)
}
