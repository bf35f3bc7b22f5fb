-- title: Whose words stand first and take most room
-- about: Named speakers by the words of theirs that articles print: in how many articles they are quoted first, how far
--   down their quotes stand on average (0 is the top of an article, 1 its end), and their share of all quoted words of
--   named speakers. Indirect quotes are in the writer's words and count only if asked for. The row ends with their
--   longest quote.
-- columns: speaker n_words share_of_words n_quotes n_first mean_position longest n_articles speaker_is article outlet
--   published start_char end_char
-- param: speaker (name): Only this speaker
-- param: outlet (outlet): Only articles of this outlet
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- param: indirect (no | yes, default no): Whether indirect quotes count
-- param: least (integer, default 1): Leave out who has fewer quotes
-- note: SELECT printf('%d of the corpus''s %d quotes have no named speaker and are left out', total - named, total)
--   FROM (SELECT count(*) AS total, sum(speaker_kind IN ('person', 'organization', 'place')) AS named FROM quotes)
--   WHERE total > named
-- example: corpus query prominence --least 2
WITH said AS (
    SELECT q.id, q.article_id, q.ordinal, q.speaker_kind,
           coalesce('p' || q.speaker_person_id, 'o' || q.speaker_organization_id, 'l' || q.speaker_place_id) AS speaker,
           1 + length(q.text) - length(replace(q.text, ' ', '')) AS n_words,
           1.0 * q.start_char / length(a.body) AS position,
           row_number() OVER (PARTITION BY q.article_id ORDER BY q.ordinal) AS place,
           :speaker IS NULL OR q.speaker_person_id IS :speaker_person AND q.speaker_organization_id IS :speaker_organization
               AND q.speaker_place_id IS :speaker_place AS wanted
    FROM quotes AS q
    JOIN articles AS a ON a.id = q.article_id
    WHERE q.speaker_kind IN ('person', 'organization', 'place')
      AND (:indirect = 'yes' OR q.kind <> 'indirect')
      AND (:outlet IS NULL OR a.outlet_id = :outlet)
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
), counted AS (
    SELECT speaker_kind, max(wanted) AS wanted, count(*) AS n_quotes, count(DISTINCT article_id) AS n_articles,
           sum(place = 1) AS n_first, avg(position) AS position, sum(n_words) AS n_words,
           1.0 * sum(n_words) / sum(sum(n_words)) OVER () AS share,
           max(printf('%08d %012d', n_words, 999999999999 - id)) AS longest
    FROM said GROUP BY speaker, speaker_kind
)
SELECT shown.speaker, counted.speaker_kind AS speaker_is, n_words, round(share, 3) AS share_of_words, n_quotes,
       n_articles, n_first, round(position, 2) AS mean_position, shown.quote AS longest,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM counted
JOIN who_said AS shown ON shown.quote_id = 999999999999 - CAST(substr(counted.longest, 10) AS INTEGER)
WHERE wanted AND n_quotes >= :least
ORDER BY n_words DESC, n_quotes DESC, shown.speaker, shown.quote_id
