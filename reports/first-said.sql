-- title: Which article carried a quote first
-- about: For each utterance that several articles carry, or for each quote with the words asked for, the earliest
--   article of this corpus, and how many carried it. An article without a date comes after all that have one, so
--   "first" is only as sure as the dates: `n_undated` tells how many have none.
-- param: words (text): Quotes with these words, also those of one article only
-- param: speaker (name): Only what this person, organization or place said
-- example: corpus query first-said "strategic mistake"
WITH carried AS (
    SELECT q.id, coalesce(-q.utterance_id, q.id) AS utterance, q.article_id, a.published, a.outlet_id,
           row_number() OVER (PARTITION BY coalesce(-q.utterance_id, q.id)
                              ORDER BY a.published IS NULL, a.published, a.id, q.start_char) AS place
    FROM quotes AS q
    JOIN articles AS a ON a.id = q.article_id
    WHERE CASE WHEN :words IS NULL THEN q.utterance_id IS NOT NULL
          ELSE q.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH all_words(:words)) END
      AND (:speaker IS NULL OR q.speaker_person_id = :speaker_person
           OR q.speaker_organization_id = :speaker_organization OR q.speaker_place_id = :speaker_place)
), counted AS (
    SELECT utterance, count(DISTINCT article_id) AS n_articles, count(DISTINCT outlet_id) AS n_outlets,
           sum(published IS NULL) AS n_undated, max(published) AS last
    FROM carried GROUP BY utterance
)
SELECT shown.speaker, shown.quote, shown.kind, shown.title, n_articles, n_outlets, n_undated, last,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM carried
JOIN counted ON counted.utterance = carried.utterance
JOIN who_said AS shown ON shown.quote_id = carried.id
WHERE carried.place = 1
ORDER BY n_articles DESC, shown.published IS NULL, shown.published, shown.article_id, shown.start_char
