//! An event, with the sentences that tell of it.

use super::{labelled, marked, one};
use crate::cli::Failure;
use crate::cli::contents::texts;
use crate::cli::output::line_width;
use crate::report::{ReadOnly, Value};

const FIELDS: &str = "\
SELECT e.title, e.kind || ' (' || k.description || ')', e.status,
       e.starts_on || CASE WHEN e.ends_on <> e.starts_on THEN ' to ' || e.ends_on ELSE '' END, l.name,
       (SELECT group_concat(name, '; ') FROM (SELECT coalesce(p.name, o.name, t.name) AS name
        FROM event_participants AS x LEFT JOIN people AS p ON p.id = x.person_id
        LEFT JOIN organizations AS o ON o.id = x.organization_id LEFT JOIN places AS t ON t.id = x.place_id
        WHERE x.event_id = e.id AND x.side = 'who' ORDER BY 1)),
       (SELECT group_concat(name, '; ') FROM (SELECT coalesce(p.name, o.name, t.name) AS name
        FROM event_participants AS x LEFT JOIN people AS p ON p.id = x.person_id
        LEFT JOIN organizations AS o ON o.id = x.organization_id LEFT JOIN places AS t ON t.id = x.place_id
        WHERE x.event_id = e.id AND x.side = 'whom' ORDER BY 1))
FROM events AS e JOIN event_kinds AS k ON k.kind = e.kind LEFT JOIN places AS l ON l.id = e.place_id
WHERE e.id = :id";

const REPORTS: &str = "\
SELECT substr(a.body, r.start_char + 1, r.end_char - r.start_char),
       'article ' || a.id || coalesce(', ' || o.name, '') || coalesce(', ' || a.published, ''),
       '“' || r.trigger || '”' || coalesce(', “' || r.date_text || '”', '') || ', rule ' || r.made_by
FROM event_reports AS r JOIN articles AS a ON a.id = r.article_id LEFT JOIN organizations AS o ON o.id = a.outlet_id
WHERE r.event_id = :id ORDER BY r.article_id, r.start_char";

/// The page about an event.
pub fn show(reader: &ReadOnly, id: i64) -> Result<String, Failure> {
    let labels = ["event", "kind", "status", "when", "where", "who", "whom"];
    let fields: Vec<_> = labels.into_iter().zip(one(reader, "event", id, FIELDS)?).collect();
    let mut page = format!("event {id}\n{}", labelled(&fields));
    let width = usize::from(line_width());
    for report in texts(reader, REPORTS, &[("id", Value::Integer(id))])? {
        let cell = |place: usize| report[place].as_deref().unwrap_or_default();
        let sentence = marked::wrap(&crate::cli::shown::shown(cell(0)), width, 4);
        page.push_str(&format!("\n    {sentence}\n  {}: {}\n", cell(1), cell(2)));
    }
    Ok(page)
}
