-- title: Who speaks about whom
-- about: How often each named speaker mentions each person, organization or place in quotes. Speaking of oneself is
--   left out. The row ends with one quote as an example and the place where it stands.
-- columns: speaker about n_quotes n_articles example n_outlets first last article outlet published start_char end_char
-- param: speaker (name): Only this speaker
-- param: about (name): Only what is said about this person, organization or place
-- param: outlet (outlet): Only articles of this outlet
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- param: least (integer, default 1): Leave out pairs with fewer quotes
-- note: SELECT printf('%d of the corpus''s %d quotes have no named speaker and are left out', total - named, total)
--   FROM (SELECT count(*) AS total, sum(speaker_kind IN ('person', 'organization', 'place')) AS named FROM quotes)
--   WHERE total > named
-- example: corpus query who-about-whom biden
-- example: corpus query who-about-whom --about china

-- The narrowest way in: by speaker, else by who is spoken about, else all.
WITH chosen AS (
    SELECT id FROM quotes
    WHERE speaker_person_id = :speaker_person OR speaker_organization_id = :speaker_organization
       OR speaker_place_id = :speaker_place
    UNION ALL
    SELECT DISTINCT quote_id FROM quote_mentions
    WHERE :speaker IS NULL
      AND (person_id = :about_person OR organization_id = :about_organization OR place_id = :about_place)
    UNION ALL
    SELECT id FROM quotes WHERE :speaker IS NULL AND :about IS NULL
), pairs AS (
    SELECT DISTINCT q.id, q.article_id, q.speaker_person_id AS sp, q.speaker_organization_id AS so,
           q.speaker_place_id AS sl, m.person_id AS mp, m.organization_id AS mo, m.place_id AS ml
    FROM chosen
    CROSS JOIN quotes AS q ON q.id = chosen.id
    JOIN quote_parts ON quote_parts.quote_id = q.id
    JOIN mentions AS m ON m.article_id = q.article_id
        AND m.start_char >= quote_parts.start_char AND m.end_char <= quote_parts.end_char
    WHERE q.speaker_kind IN ('person', 'organization', 'place')
      AND NOT (q.speaker_person_id IS m.person_id AND q.speaker_organization_id IS m.organization_id
               AND q.speaker_place_id IS m.place_id)
      AND (:about IS NULL OR m.person_id = :about_person OR m.organization_id = :about_organization
           OR m.place_id = :about_place)
), counted AS (
    SELECT mp, mo, ml, count(*) AS n_quotes, count(DISTINCT a.id) AS n_articles,
           count(DISTINCT a.outlet_id) AS n_outlets, min(a.published) AS first, max(a.published) AS last,
           min(pairs.id) AS example_id
    FROM pairs
    CROSS JOIN articles AS a ON a.id = pairs.article_id
    WHERE (:outlet IS NULL OR a.outlet_id = :outlet)
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
    GROUP BY sp, so, sl, mp, mo, ml
)
SELECT shown.speaker, coalesce(people.name, organizations.name, places.name) AS about, n_quotes, n_articles, n_outlets, first, last, shown.quote AS example,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM counted
JOIN who_said AS shown ON shown.quote_id = counted.example_id
LEFT JOIN people ON people.id = counted.mp
LEFT JOIN organizations ON organizations.id = counted.mo
LEFT JOIN places ON places.id = counted.ml
WHERE n_quotes >= :least
ORDER BY n_quotes DESC, n_articles DESC, shown.speaker, coalesce(people.name, organizations.name, places.name), counted.example_id
