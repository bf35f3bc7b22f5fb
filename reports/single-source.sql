-- title: Which articles rest on few sources
-- about: Articles by the number of different named speakers they quote, the fewest first. Unnamed speakers are counted
--   beside, by the words for them; quotes without a known speaker are no source. The row ends with the article's first
--   quote, or with the whole article if it quotes nobody.
-- columns: title n_named n_quotes n_unnamed n_words n_unknown first_speaker outlet published article example start_char
--   end_char
-- param: most (integer, default 1): Only articles with so many named speakers at most
-- param: outlet (outlet): Only articles of this outlet
-- param: words (integer, default 0): Only articles of so many words or more
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- note: SELECT printf('%d articles are not in English and were not read for quotes', count(*)) FROM articles
--   WHERE language <> 'en' HAVING count(*) > 0
-- example: corpus query single-source --most 12 --words 300
WITH counted AS (
    SELECT a.id, count(q.id) AS n_quotes,
           count(DISTINCT coalesce('p' || q.speaker_person_id, 'o' || q.speaker_organization_id,
                                   'l' || q.speaker_place_id)) AS n_named,
           count(DISTINCT iif(q.speaker_kind IN ('unnamed', 'group'), lower(coalesce(q.speaker_text, '')), NULL))
               AS n_unnamed,
           sum(q.speaker_kind = 'unknown') AS n_unknown, min(q.ordinal) AS first_quote
    FROM articles AS a
    LEFT JOIN quotes AS q ON q.article_id = a.id
    WHERE coalesce(a.language, 'en') = 'en'
      AND a.word_count >= :words
      AND (:outlet IS NULL OR a.outlet_id = :outlet)
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
    GROUP BY a.id
    HAVING n_named <= :most
)
SELECT a.title, a.word_count AS n_words, n_named, n_unnamed, n_quotes, coalesce(n_unknown, 0) AS n_unknown,
       shown.speaker AS first_speaker, shown.quote AS example,
       a.id AS article, outlets.name AS outlet, a.published, coalesce(shown.start_char, 0) AS start_char,
       coalesce(shown.end_char, length(a.body)) AS end_char
FROM counted
JOIN articles AS a ON a.id = counted.id
LEFT JOIN organizations AS outlets ON outlets.id = a.outlet_id
LEFT JOIN quotes AS q ON q.article_id = a.id AND q.ordinal = counted.first_quote
LEFT JOIN who_said AS shown ON shown.quote_id = q.id
ORDER BY n_named, n_quotes, a.word_count DESC, a.id
