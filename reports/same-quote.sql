-- title: One utterance in several wordings
-- about: Utterances that several articles carry, their wordings side by side in order of publication. `speaker` is as
--   each article has it, so that different speakers of one utterance stand out.
-- columns: wording speaker utterance outlet published article kind cue start_char end_char
-- param: words (text): Only utterances with these words in one of their wordings
-- param: speaker (name): Only utterances of this person, organization or place
-- param: since (date): Only wordings published then or later
-- param: until (date): Only wordings published then or earlier
-- note: SELECT printf('%d utterances stand in several articles', count(*)) FROM utterances
-- example: corpus query same-quote --speaker biden
WITH chosen AS (
    SELECT DISTINCT utterance_id FROM quotes
    WHERE utterance_id IS NOT NULL
      AND (:words IS NULL OR id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH all_words(:words)))
      AND (:speaker IS NULL OR speaker_person_id = :speaker_person
           OR speaker_organization_id = :speaker_organization OR speaker_place_id = :speaker_place)
)
SELECT q.utterance_id AS utterance, shown.speaker, shown.quote AS wording, shown.kind, shown.cue,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM chosen
CROSS JOIN quotes AS q ON q.utterance_id = chosen.utterance_id
JOIN articles AS a ON a.id = q.article_id
JOIN who_said AS shown ON shown.quote_id = q.id
WHERE (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
  AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
ORDER BY q.utterance_id, a.published IS NULL, a.published, a.id, q.start_char
