-- title: What is known of somebody or something
-- about: A person, organization or place on one page, section by section: forms of the name, roles, what they said,
--   whom they spoke about, who spoke about them, whom they met, what happened, with whom they are named. `n` counts
--   articles for names, roles and company, quotes and events for the rest; `first` and `last` are dates of publication, of events
--   their own. Each row ends with one place where it stands.
-- columns: section item n first last article outlet published start_char end_char
-- param: name (name, required): The person, organization or place
-- param: most (integer, default 10): So many rows of each section at most
-- example: corpus query profile blinken
WITH mine AS (
    SELECT m.article_id, m.start_char, m.end_char, m.text, m.kind, a.published FROM mentions AS m
    JOIN articles AS a ON a.id = m.article_id
    WHERE m.person_id = :name_person OR m.organization_id = :name_organization OR m.place_id = :name_place
), said AS (
    SELECT q.id, q.kind, q.article_id, q.start_char, q.end_char, a.published FROM quotes AS q
    JOIN articles AS a ON a.id = q.article_id
    WHERE q.speaker_person_id = :name_person OR q.speaker_organization_id = :name_organization
       OR q.speaker_place_id = :name_place
), events_of AS (
    SELECT DISTINCT event_id FROM event_participants
    WHERE person_id = :name_person OR organization_id = :name_organization OR place_id = :name_place
), items AS (
    SELECT 1 AS place, 'name' AS section, text AS item, article_id, start_char, end_char, published AS first,
           published AS last
    FROM mine WHERE kind = 'name'
    UNION ALL
    SELECT 2, 'role', r.role, r.article_id, r.start_char, r.end_char, a.published, a.published
    FROM roles AS r JOIN articles AS a ON a.id = r.article_id WHERE r.person_id = :name_person
    UNION ALL
    SELECT 3, 'said', kind || ' quotes', article_id, start_char, end_char, published, published FROM said
    UNION ALL
    SELECT 4, 'spoke about', m.name, said.article_id, said.start_char, said.end_char, said.published, said.published
    FROM said JOIN quote_mentions AS m ON m.quote_id = said.id
    WHERE m.person_id IS NOT :name_person OR m.organization_id IS NOT :name_organization OR m.place_id IS NOT :name_place
    UNION ALL
    SELECT 5, 'spoken about by', shown.speaker, shown.article_id, shown.start_char, shown.end_char, shown.published,
           shown.published
    FROM quote_mentions AS m JOIN who_said AS shown ON shown.quote_id = m.quote_id
    WHERE (m.person_id = :name_person OR m.organization_id = :name_organization OR m.place_id = :name_place)
      AND shown.speaker_kind IN ('person', 'organization', 'place')
      AND NOT EXISTS (SELECT 1 FROM said WHERE said.id = m.quote_id)
    UNION ALL
    SELECT 6, 'met', coalesce(people.name, organizations.name, places.name), r.article_id, r.start_char, r.end_char,
           e.starts_on, e.ends_on
    FROM events_of
    CROSS JOIN events AS e ON e.id = events_of.event_id
    JOIN event_participants AS p ON p.event_id = e.id
    JOIN event_reports AS r ON r.id = (SELECT min(id) FROM event_reports WHERE event_id = e.id)
    LEFT JOIN people ON people.id = p.person_id
    LEFT JOIN organizations ON organizations.id = p.organization_id
    LEFT JOIN places ON places.id = p.place_id
    WHERE e.kind IN ('meeting', 'visit', 'call', 'negotiation') AND e.status = 'happened'
      AND NOT (p.person_id IS :name_person AND p.organization_id IS :name_organization AND p.place_id IS :name_place)
    UNION ALL
    SELECT 7, 'took part', e.kind || ', ' || e.status, r.article_id, r.start_char, r.end_char, e.starts_on, e.ends_on
    FROM events_of
    CROSS JOIN events AS e ON e.id = events_of.event_id
    JOIN event_reports AS r ON r.id = (SELECT min(id) FROM event_reports WHERE event_id = e.id)
), counted AS (
    SELECT place, section, item, CASE WHEN place <= 2 THEN count(DISTINCT article_id) ELSE count(*) END AS n,
           min(first) AS first, max(last) AS last,
           min(printf('%012d %012d %012d', article_id, start_char, end_char)) AS example
    FROM items GROUP BY place, item
), ranked AS (
    SELECT *, row_number() OVER (PARTITION BY place ORDER BY n DESC, item) AS rank,
           CAST(substr(example, 1, 12) AS INTEGER) AS article,
           CAST(substr(example, 14, 12) AS INTEGER) AS start_char, CAST(substr(example, 27, 12) AS INTEGER) AS end_char
    FROM counted
)
SELECT section, item, n, first, last, article, outlets.name AS outlet, a.published, start_char, end_char
FROM ranked
JOIN articles AS a ON a.id = ranked.article
LEFT JOIN organizations AS outlets ON outlets.id = a.outlet_id
WHERE rank <= :most
ORDER BY place, rank
