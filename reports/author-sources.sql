-- title: Which writer quotes whom
-- about: Bylined writers with the named speakers they quote. `share` is the part of the quotes with a named speaker in
--   the writer's articles. Articles without a byline are left out. The row ends with one quote as an example.
-- columns: author speaker n_quotes share n_articles example first last article outlet published start_char end_char
-- param: author (person): Only this writer
-- param: speaker (name): Only quotes of this person, organization or place
-- param: outlet (outlet): Only articles of this outlet
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- param: least (integer, default 1): Leave out who has fewer quotes
-- note: SELECT printf('%d of the corpus''s %d articles have no byline and are left out', without, total)
--   FROM (SELECT count(*) AS total, sum(id NOT IN (SELECT article_id FROM bylines WHERE role = 'author')) AS without
--         FROM articles) WHERE without > 0
-- example: corpus query author-sources --least 2
WITH said AS (
    SELECT b.person_id AS author_id, q.id, q.article_id, a.published,
           coalesce('p' || q.speaker_person_id, 'o' || q.speaker_organization_id, 'l' || q.speaker_place_id) AS speaker,
           :speaker IS NULL OR q.speaker_person_id IS :speaker_person AND q.speaker_organization_id IS :speaker_organization
               AND q.speaker_place_id IS :speaker_place AS wanted
    FROM bylines AS b
    JOIN articles AS a ON a.id = b.article_id
    JOIN quotes AS q ON q.article_id = a.id
    WHERE b.role = 'author'
      AND q.speaker_kind IN ('person', 'organization', 'place')
      AND (:author IS NULL OR b.person_id = :author)
      AND (:outlet IS NULL OR a.outlet_id = :outlet)
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
), counted AS (
    SELECT author_id, speaker, max(wanted) AS wanted, count(*) AS n_quotes, count(DISTINCT article_id) AS n_articles,
           1.0 * count(*) / sum(count(*)) OVER (PARTITION BY author_id) AS share,
           min(published) AS first, max(published) AS last, min(id) AS example_id
    FROM said GROUP BY author_id, speaker
)
SELECT people.name AS author, shown.speaker, n_quotes, n_articles, round(share, 3) AS share, first, last,
       shown.quote AS example,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM counted
JOIN people ON people.id = counted.author_id
JOIN who_said AS shown ON shown.quote_id = counted.example_id
WHERE wanted AND n_quotes >= :least
ORDER BY people.name, people.id, n_quotes DESC, shown.speaker, counted.example_id
