-- title: Which article carried a quote first
-- about: For each utterance that several articles carry, or for each quote with the words asked for, the earliest
--   article of this corpus, and how many carried it. A date known to the month or year only counts as its
--   last day, and an article without a date comes after all others: `n_undated` tells how many have none.
-- columns: quote speaker outlet published n_articles title n_outlets article last n_undated kind start_char end_char
-- param: words (text): Quotes with these words, also those of one article only
-- param: speaker (name): Only what this person, organization or place said
-- example: corpus query first-said "next several months"
WITH chosen AS (
    SELECT DISTINCT coalesce(-utterance_id, id) AS utterance, utterance_id, iif(utterance_id IS NULL, id, NULL) AS quote_id
    FROM quotes
    WHERE CASE WHEN :words IS NULL THEN utterance_id IS NOT NULL
          ELSE id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH all_words(:words)) END
      AND (:speaker IS NULL OR speaker_person_id = :speaker_person
           OR speaker_organization_id = :speaker_organization OR speaker_place_id = :speaker_place)
), carried AS (
    SELECT q.id, chosen.utterance, q.article_id, a.published, a.outlet_id,
           row_number() OVER (PARTITION BY chosen.utterance
                              ORDER BY a.published IS NULL, a.published || '~', a.id, q.start_char) AS place
    FROM chosen
    CROSS JOIN quotes AS q ON q.utterance_id = chosen.utterance_id OR q.id = chosen.quote_id
    JOIN articles AS a ON a.id = q.article_id
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
