-- title: How far quotes travel
-- about: Utterances that several articles carry, by the number of articles, with the outlets, the news agencies among
--   them, and the days from the first to the last article whose day is known. The row ends with the first of them.
-- columns: utterance speaker n_articles n_outlets first last days n_wire first_wording outlet published article
--   start_char end_char
-- param: speaker (name): Only utterances of this person, organization or place
-- param: least (integer, default 2): Leave out utterances of fewer articles
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- example: corpus query quote-spread biden
WITH carried AS (
    SELECT q.utterance_id, q.id, q.article_id, a.outlet_id, a.published, a.wire,
           row_number() OVER (PARTITION BY q.utterance_id ORDER BY a.published IS NULL, a.published || '~', a.id, q.start_char)
               AS place
    FROM quotes AS q
    JOIN articles AS a ON a.id = q.article_id
    WHERE q.utterance_id IS NOT NULL
      AND (:speaker IS NULL OR q.utterance_id IN (
          SELECT utterance_id FROM quotes
          WHERE speaker_person_id = :speaker_person OR speaker_organization_id = :speaker_organization
             OR speaker_place_id = :speaker_place))
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
), counted AS (
    SELECT utterance_id, count(DISTINCT article_id) AS n_articles, count(DISTINCT outlet_id) AS n_outlets,
           count(DISTINCT iif(wire IS NULL, NULL, article_id)) AS n_wire, min(published) AS first, max(published) AS last,
           CAST(julianday(max(iif(length(published) = 10, published, NULL)))
                - julianday(min(iif(length(published) = 10, published, NULL))) AS INTEGER) AS days,
           max(iif(place = 1, id, NULL)) AS example_id
    FROM carried GROUP BY utterance_id
)
SELECT shown.speaker, utterances.text AS utterance, n_articles, n_outlets, n_wire, first, last, days,
       shown.quote AS first_wording,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM counted
JOIN utterances ON utterances.id = counted.utterance_id
JOIN who_said AS shown ON shown.quote_id = counted.example_id
WHERE n_articles >= :least
ORDER BY n_articles DESC, n_outlets DESC, first IS NULL, first, shown.article_id, shown.start_char
