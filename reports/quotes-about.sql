-- title: Who said what about somebody or something
-- about: Quotes that mention a person, organization or place, by name or otherwise, or that hold these words.
--   `mentioned_as` has the words that mention it.
-- columns: quote speaker mentioned_as published outlet article kind role cue addressee start_char end_char
-- param: about (topic, required): The person, organization, place or words spoken of
-- param: speaker (name): Only what this person, organization or place said
-- param: outlet (outlet): Only articles of this outlet
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- param: kind (direct | mixed | indirect): Only words reported this way
-- example: corpus query quotes-about taiwan
-- example: corpus query quotes-about "spy balloon" --speaker biden
WITH chosen AS (
    SELECT quote_id, group_concat(DISTINCT mention) AS mentioned_as FROM quote_mentions
    WHERE person_id = :about_person OR organization_id = :about_organization OR place_id = :about_place
    GROUP BY quote_id
    UNION ALL
    SELECT rowid, :about FROM quote_search WHERE quote_search MATCH :about_words
)
SELECT shown.speaker, shown.role, shown.quote, chosen.mentioned_as, shown.kind, shown.cue, shown.addressee,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM chosen
CROSS JOIN quotes AS q ON q.id = chosen.quote_id
JOIN articles AS a ON a.id = q.article_id
JOIN who_said AS shown ON shown.quote_id = q.id
WHERE (:speaker IS NULL OR q.speaker_person_id = :speaker_person
       OR q.speaker_organization_id = :speaker_organization OR q.speaker_place_id = :speaker_place)
  AND (:kind IS NULL OR q.kind = :kind)
  AND (:outlet IS NULL OR a.outlet_id = :outlet)
  AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
  AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
ORDER BY a.published IS NULL, a.published, a.id, q.start_char
