-- title: Which words report what is said
-- about: The cues (said, warned, according to) by the number of quotes they report, with how many of these are direct
--   and by how many named speakers. `share` is the part of all quotes that have a cue.
-- columns: cue n_quotes share n_direct n_mixed n_indirect n_speakers n_articles example example_speaker article outlet
--   published start_char end_char
-- param: speaker (name): Only quotes of this person, organization or place
-- param: outlet (outlet): Only articles of this outlet
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- param: kind (direct | mixed | indirect): Only words reported this way
-- param: least (integer, default 1): Leave out cues with fewer quotes
-- note: SELECT printf('%d of the corpus''s %d quotes have no cue', without, total)
--   FROM (SELECT count(*) AS total, sum(cue IS NULL) AS without FROM quotes) WHERE without > 0
-- example: corpus query reporting-verbs biden
WITH counted AS (
    SELECT lower(q.cue) AS cue, count(*) AS n_quotes, sum(count(*)) OVER () AS n_all,
           sum(q.kind = 'direct') AS n_direct, sum(q.kind = 'mixed') AS n_mixed, sum(q.kind = 'indirect') AS n_indirect,
           count(DISTINCT coalesce('p' || q.speaker_person_id, 'o' || q.speaker_organization_id,
                                   'l' || q.speaker_place_id)) AS n_speakers,
           count(DISTINCT a.id) AS n_articles, min(q.id) AS example_id
    FROM quotes AS q
    JOIN articles AS a ON a.id = q.article_id
    WHERE q.cue IS NOT NULL
      AND (:speaker IS NULL OR q.speaker_person_id = :speaker_person
           OR q.speaker_organization_id = :speaker_organization OR q.speaker_place_id = :speaker_place)
      AND (:kind IS NULL OR q.kind = :kind)
      AND (:outlet IS NULL OR a.outlet_id = :outlet)
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
    GROUP BY lower(q.cue)
)
SELECT counted.cue, n_quotes, round(1.0 * n_quotes / n_all, 3) AS share, n_direct, n_mixed, n_indirect, n_speakers,
       n_articles, shown.speaker AS example_speaker, shown.quote AS example,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM counted
JOIN who_said AS shown ON shown.quote_id = counted.example_id
WHERE n_quotes >= :least
ORDER BY n_quotes DESC, counted.cue
