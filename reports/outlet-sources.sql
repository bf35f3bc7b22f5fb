-- title: Whom each outlet quotes
-- about: For each outlet its named speakers, with their share of the outlet's quotes that have a named speaker, their
--   share in the whole corpus, and the difference: above 0 the outlet quotes them more than others do.
--   `unnamed_share` is the part of all the outlet's quotes whose speaker is not named or not known. Articles whose
--   outlet is not known stand together.
-- columns: quoted_by speaker n_quotes share_of_outlet share_in_corpus difference n_articles unnamed_share example
--   article outlet published start_char end_char
-- param: outlet (outlet): Only this outlet
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- param: kind (direct | mixed | indirect): Only words reported this way
-- param: least (integer, default 1): Leave out who has fewer quotes in the outlet
-- note: SELECT printf('%d of the corpus''s %d articles have no known outlet', without, total)
--   FROM (SELECT count(*) AS total, sum(outlet_id IS NULL) AS without FROM articles) WHERE without > 0
-- example: corpus query outlet-sources --least 2
WITH said AS (
    SELECT q.id, q.article_id, a.outlet_id, q.speaker_kind IN ('person', 'organization', 'place') AS named,
           coalesce('p' || q.speaker_person_id, 'o' || q.speaker_organization_id, 'l' || q.speaker_place_id) AS speaker
    FROM quotes AS q
    JOIN articles AS a ON a.id = q.article_id
    WHERE (:kind IS NULL OR q.kind = :kind)
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
), outlets AS (
    SELECT outlet_id, count(*) AS n, sum(named) AS n_named FROM said GROUP BY outlet_id
), speakers AS (
    SELECT speaker, count(*) AS n, 1.0 * count(*) / sum(count(*)) OVER () AS share FROM said WHERE named GROUP BY speaker
), counted AS (
    SELECT outlet_id, speaker, count(*) AS n_quotes, count(DISTINCT article_id) AS n_articles, min(id) AS example_id
    FROM said WHERE named AND (:outlet IS NULL OR outlet_id = :outlet) GROUP BY outlet_id, speaker
)
SELECT coalesce(shown.outlet, 'outlet not known') AS quoted_by, shown.speaker, n_quotes, n_articles,
       round(1.0 * n_quotes / outlets.n_named, 3) AS share_of_outlet,
       round(speakers.share, 3) AS share_in_corpus,
       round(1.0 * n_quotes / outlets.n_named - speakers.share, 3) AS difference,
       round(1.0 - 1.0 * outlets.n_named / outlets.n, 3) AS unnamed_share, shown.quote AS example,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM counted
JOIN outlets ON outlets.outlet_id IS counted.outlet_id
JOIN speakers ON speakers.speaker = counted.speaker
JOIN who_said AS shown ON shown.quote_id = counted.example_id
WHERE n_quotes >= :least
ORDER BY shown.outlet IS NULL, shown.outlet, n_quotes DESC, shown.speaker, counted.example_id
