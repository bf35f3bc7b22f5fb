-- title: Who speaks in own words, and who is paraphrased
-- about: Named speakers with their direct, mixed and indirect quotes. `share_direct` is the part that is wholly in
--   quotation marks. The row ends with one quote as an example and the place where it stands.
-- columns: speaker n_quotes n_direct n_mixed n_indirect share_direct n_articles example speaker_is article outlet
--   published start_char end_char
-- param: speaker (name): Only this speaker
-- param: outlet (outlet): Only articles of this outlet
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- param: least (integer, default 1): Leave out who has fewer quotes
-- note: SELECT printf('%d of the corpus''s %d quotes have no named speaker and are left out', total - named, total)
--   FROM (SELECT count(*) AS total, sum(speaker_kind IN ('person', 'organization', 'place')) AS named FROM quotes)
--   WHERE total > named
-- example: corpus query direct-indirect --least 3
WITH counted AS (
    SELECT q.speaker_kind, count(*) AS n_quotes, sum(q.kind = 'direct') AS n_direct, sum(q.kind = 'mixed') AS n_mixed,
           sum(q.kind = 'indirect') AS n_indirect, count(DISTINCT a.id) AS n_articles, min(q.id) AS example_id
    FROM quotes AS q
    JOIN articles AS a ON a.id = q.article_id
    WHERE q.speaker_kind IN ('person', 'organization', 'place')
      AND (:speaker IS NULL OR q.speaker_person_id = :speaker_person
           OR q.speaker_organization_id = :speaker_organization OR q.speaker_place_id = :speaker_place)
      AND (:outlet IS NULL OR a.outlet_id = :outlet)
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
    GROUP BY q.speaker_kind, q.speaker_person_id, q.speaker_organization_id, q.speaker_place_id
)
SELECT shown.speaker, counted.speaker_kind AS speaker_is, n_quotes, n_direct, n_mixed, n_indirect,
       round(1.0 * n_direct / n_quotes, 3) AS share_direct, n_articles, shown.quote AS example,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM counted
JOIN who_said AS shown ON shown.quote_id = counted.example_id
WHERE n_quotes >= :least
ORDER BY n_quotes DESC, n_direct DESC, shown.speaker, counted.example_id
