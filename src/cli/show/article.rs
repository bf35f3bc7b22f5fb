//! An article with its names and quotes marked, and below it the list of what was found.

use super::marked::{self, Mark, Stretch};
use super::{labelled, one};
use crate::cli::Failure;
use crate::cli::contents::texts;
use crate::cli::output::line_width;
use crate::report::{ReadOnly, Value};

const FIELDS: &str = "\
SELECT a.body, a.title, o.name, a.published || ' (by ' || a.published_basis || ')',
       (SELECT group_concat(name, '; ') FROM (SELECT p.name || CASE b.role WHEN 'author' THEN '' ELSE ' (' || b.role || ')' END AS name
        FROM bylines AS b JOIN people AS p ON p.id = b.person_id WHERE b.article_id = a.id ORDER BY b.ordinal)),
       a.dateline, a.wire, a.language, a.url, a.source_path, a.word_count || ' words',
       (SELECT group_concat(counted, '; ') FROM (SELECT reason || CASE count(*) WHEN 1 THEN '' ELSE ' (' || count(*) || ')' END AS counted
        FROM removed_passages WHERE article_id = a.id GROUP BY reason ORDER BY min(ordinal)))
FROM articles AS a LEFT JOIN organizations AS o ON o.id = a.outlet_id
WHERE a.id = :id";

const STRETCHES: &str = "\
SELECT 'quote' AS mark, p.start_char, p.end_char, q.id AS label
FROM quotes AS q JOIN quote_parts AS p ON p.quote_id = q.id WHERE q.article_id = :id
UNION ALL
SELECT 'cue', cue_start_char, cue_end_char, NULL FROM quotes WHERE article_id = :id AND cue_start_char IS NOT NULL
UNION ALL
SELECT CASE WHEN m.person_id IS NOT NULL THEN 'person' WHEN m.organization_id IS NOT NULL THEN 'organization' ELSE 'place' END,
       m.start_char, m.end_char,
       CASE WHEN m.kind <> 'name' THEN coalesce(p.name, o.name, l.name) END
FROM mentions AS m
LEFT JOIN people AS p ON p.id = m.person_id
LEFT JOIN organizations AS o ON o.id = m.organization_id
LEFT JOIN places AS l ON l.id = m.place_id
WHERE m.article_id = :id
ORDER BY 2, 3 DESC, 1";

const QUOTES: &str = "\
SELECT q.id, coalesce(p.name, o.name, l.name, q.speaker_text, 'unknown'), q.kind, q.cue,
       CASE WHEN q.addressee IS NOT NULL THEN 'to ' || q.addressee END, printf('%.2f', q.confidence)
FROM quotes AS q
LEFT JOIN people AS p ON p.id = q.speaker_person_id
LEFT JOIN organizations AS o ON o.id = q.speaker_organization_id
LEFT JOIN places AS l ON l.id = q.speaker_place_id
WHERE q.article_id = :id ORDER BY q.ordinal";

const EVENTS: &str = "\
SELECT DISTINCT e.id, e.title, e.kind, e.status, e.starts_on || CASE WHEN e.ends_on <> e.starts_on THEN ' to ' || e.ends_on ELSE '' END
FROM events AS e JOIN event_reports AS r ON r.event_id = e.id
WHERE r.article_id = :id ORDER BY e.id";

/// The page about an article.
pub fn show(reader: &ReadOnly, id: i64) -> Result<String, Failure> {
    let mut fields = one(reader, "article", id, FIELDS)?.into_iter();
    let body: Vec<char> = fields.next().flatten().unwrap_or_default().chars().collect();
    let labels = [
        "title",
        "outlet",
        "published",
        "by",
        "dateline",
        "agency",
        "language",
        "url",
        "file",
        "length",
        "taken out",
    ];
    let fields: Vec<(&str, Option<String>)> = labels.into_iter().zip(fields).collect();
    let colour = marked::in_colour();
    let stretches = stretches(reader, id)?;
    let width = usize::from(line_width());
    let mut page = format!("article {id}\n{}\n", labelled(&fields));
    page.push_str(&marked::render(&body, 0, body.len(), &stretches, colour, width));
    page.push_str(&format!("\n\n{}\n", marked::legend(colour)));
    for (title, sql) in [("quotes", QUOTES), ("events", EVENTS)] {
        let rows = texts(reader, sql, &[("id", Value::Integer(id))])?;
        if !rows.is_empty() {
            page.push_str(&format!("\n{title}\n"));
        }
        for row in rows {
            let cells: Vec<String> = row.into_iter().flatten().collect();
            let (number, rest) = cells.split_first().map_or(("", &[][..]), |(id, rest)| (id.as_str(), rest));
            let words = crate::cli::shown::shown_on_one_line(&rest.join(" · ")).into_owned();
            page.push_str(&format!("{number:>6}  {}\n", marked::wrap(&words, width, 8)));
        }
    }
    Ok(page)
}

/// Everything marked in an article, in order of its text.
pub fn stretches(reader: &ReadOnly, id: i64) -> Result<Vec<Stretch>, Failure> {
    let rows = texts(reader, STRETCHES, &[("id", Value::Integer(id))])?;
    let number = |cell: &Option<String>| cell.as_deref().and_then(|digits| digits.parse().ok()).unwrap_or(0);
    let stretch = |row: Vec<Option<String>>| Stretch {
        mark: match row[0].as_deref() {
            Some("quote") => Mark::Quote,
            Some("cue") => Mark::Cue,
            Some("person") => Mark::Person,
            Some("organization") => Mark::Organization,
            _ => Mark::Place,
        },
        start: number(&row[1]),
        end: number(&row[2]),
        label: row[3].clone(),
    };
    Ok(rows.into_iter().map(stretch).collect())
}
