-- title: What is in the corpus
-- about: Articles by outlet and month of publication: how many, how long, in which languages, how many lack a date or a
--   byline, how many come from a news agency, and what was found in them. `unknown_share` is the part of the quotes
--   whose speaker is not known. The row ends with its first article.
-- columns: published_by month n_articles n_quotes n_words unknown_share n_events n_without_byline n_wire languages
--   example article outlet published start_char end_char
-- param: outlet (outlet): Only this outlet
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- note: SELECT printf('%d articles; %d have no known outlet, %d no date; the imports skipped %d files',
--     total, no_outlet, no_date, (SELECT count(*) FROM import_files WHERE result = 'skipped'))
--   FROM (SELECT count(*) AS total, sum(outlet_id IS NULL) AS no_outlet, sum(published IS NULL) AS no_date FROM articles)
--   WHERE total > 0
-- example: corpus query coverage
-- example: corpus query coverage --since 2023
WITH counted AS (
    SELECT a.outlet_id, substr(a.published, 1, 7) AS month, count(*) AS n_articles, sum(a.word_count) AS n_words,
           group_concat(DISTINCT a.language) AS languages, sum(a.wire IS NOT NULL) AS n_wire,
           sum(NOT EXISTS (SELECT 1 FROM bylines WHERE article_id = a.id)) AS n_without_byline,
           sum((SELECT count(*) FROM quotes WHERE article_id = a.id)) AS n_quotes,
           sum((SELECT count(*) FROM quotes WHERE article_id = a.id AND speaker_kind = 'unknown')) AS n_unknown,
           sum((SELECT count(DISTINCT event_id) FROM event_reports WHERE article_id = a.id)) AS n_events,
           min(a.id) AS example_id
    FROM articles AS a
    WHERE (:outlet IS NULL OR a.outlet_id = :outlet)
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
    GROUP BY a.outlet_id, month
)
SELECT coalesce(outlets.name, 'outlet not known') AS published_by, coalesce(month, 'no date') AS month, n_articles, n_words, languages, n_wire, n_without_byline, n_quotes,
       round(1.0 * n_unknown / nullif(n_quotes, 0), 3) AS unknown_share, n_events, a.title AS example,
       a.id AS article, outlets.name AS outlet, a.published, 0 AS start_char, length(a.body) AS end_char
FROM counted
JOIN articles AS a ON a.id = counted.example_id
LEFT JOIN organizations AS outlets ON outlets.id = a.outlet_id
ORDER BY outlets.name IS NULL, outlets.name, counted.month IS NULL, counted.month
