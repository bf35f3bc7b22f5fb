-- title: Who is quoted most
-- about: Named speakers by the number of their quotes. An utterance that several articles carry counts once in
--   `n_utterances`. `share` is the part of all quotes whose speaker is named; unnamed and unknown speakers count for
--   nobody. The row ends with one quote as an example and the place where it stands.
-- columns: speaker n_quotes share n_articles n_outlets n_direct example n_utterances first last speaker_is article
--   outlet published start_char end_char
-- param: about (topic): Only quotes that mention this person, organization or place, or hold these words
-- param: outlet (outlet): Only articles of this outlet
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- param: kind (direct | mixed | indirect): Only words reported this way
-- param: least (integer, default 1): Leave out who has fewer quotes
-- note: SELECT printf('%d of the corpus''s %d quotes have no named speaker (%d unnamed or a group, %d unknown)',
--     total - named, total, total - named - unknown, unknown)
--   FROM (SELECT count(*) AS total, sum(speaker_kind = 'unknown') AS unknown,
--                sum(speaker_kind IN ('person', 'organization', 'place')) AS named FROM quotes)
--   WHERE total > named
-- example: corpus query most-quoted --kind direct --limit 20
WITH counted AS (
    SELECT q.speaker_kind, q.speaker_person_id, q.speaker_organization_id, q.speaker_place_id,
           count(*) AS n_quotes,
           count(DISTINCT coalesce(-q.utterance_id, q.id)) AS n_utterances,
           sum(q.kind = 'direct') AS n_direct,
           count(DISTINCT q.article_id) AS n_articles,
           count(DISTINCT a.outlet_id) AS n_outlets,
           min(a.published) AS first, max(a.published) AS last,
           min(q.id) AS example_id,
           sum(count(*)) OVER () AS n_all
    FROM quotes AS q
    JOIN articles AS a ON a.id = q.article_id
    WHERE q.speaker_kind IN ('person', 'organization', 'place')
      AND (:about IS NULL
           OR q.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH :about_words)
           OR q.id IN (SELECT quote_id FROM quote_mentions
                       WHERE person_id = :about_person OR organization_id = :about_organization
                          OR place_id = :about_place))
      AND (:kind IS NULL OR q.kind = :kind)
      AND (:outlet IS NULL OR a.outlet_id = :outlet)
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
    GROUP BY q.speaker_kind, q.speaker_person_id, q.speaker_organization_id, q.speaker_place_id
)
SELECT shown.speaker, counted.speaker_kind AS speaker_is, n_quotes, n_utterances, n_direct, n_articles, n_outlets,
       round(1.0 * n_quotes / n_all, 3) AS share, first, last, shown.quote AS example,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM counted
JOIN who_said AS shown ON shown.quote_id = counted.example_id
WHERE n_quotes >= :least
ORDER BY n_quotes DESC, n_articles DESC, shown.speaker, counted.example_id
