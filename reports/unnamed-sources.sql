-- title: How unnamed sources are described
-- about: Quotes of speakers that the articles do not name, by outlet and by the words for the speaker. `speaker_is`
--   tells one unnamed person from a group; `outlet_share` is the part of the outlet's quotes that has this speaker.
--   Quotes whose speaker was not found are no unnamed sources and not counted as such.
-- columns: description n_quotes quoted_by outlet_share n_articles example speaker_is cue article published outlet
--   start_char end_char
-- param: outlet (outlet): Only articles of this outlet
-- param: description (text): Only speakers worded so ("official")
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- note: SELECT printf('%d of the corpus''s %d quotes have an unnamed speaker or a group; %d have no known speaker',
--     unnamed, total, unknown)
--   FROM (SELECT count(*) AS total, sum(speaker_kind IN ('unnamed', 'group')) AS unnamed,
--                sum(speaker_kind = 'unknown') AS unknown FROM quotes)
-- example: corpus query unnamed-sources --description official
WITH per_outlet AS (
    SELECT a.outlet_id, count(*) AS n FROM quotes AS q JOIN articles AS a ON a.id = q.article_id GROUP BY a.outlet_id
), counted AS (
    SELECT lower(q.speaker_text) AS description, q.speaker_kind, a.outlet_id, count(*) AS n_quotes,
           count(DISTINCT a.id) AS n_articles, min(q.id) AS example_id
    FROM quotes AS q
    JOIN articles AS a ON a.id = q.article_id
    WHERE q.speaker_kind IN ('unnamed', 'group')
      AND (:description IS NULL OR q.speaker_text LIKE '%' || :description || '%')
      AND (:outlet IS NULL OR a.outlet_id = :outlet)
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
    GROUP BY lower(q.speaker_text), q.speaker_kind, a.outlet_id
)
SELECT coalesce(counted.description, 'not worded') AS description, counted.speaker_kind AS speaker_is,
       coalesce(shown.outlet, 'outlet not known') AS quoted_by, n_quotes, n_articles, round(1.0 * n_quotes / per_outlet.n, 3) AS outlet_share, shown.quote AS example, shown.cue,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM counted
JOIN per_outlet ON per_outlet.outlet_id IS counted.outlet_id
JOIN who_said AS shown ON shown.quote_id = counted.example_id
ORDER BY n_quotes DESC, n_articles DESC, counted.description, shown.outlet, counted.example_id
