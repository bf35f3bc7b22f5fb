-- title: Who said what
-- about: Quotes with their speakers, in order of publication. Bare it lists everybody's; with a name only that person's,
--   organization's or place's. `about` names who and what is mentioned inside the quote. A speaker who is not named
--   stands as the article words it; one who is not known stands as unknown.
-- columns: quote speaker published outlet article kind role about cue addressee start_char end_char
-- param: speaker (name): Only what this person, organization or place said
-- param: about (topic): Only quotes that mention this person, organization or place, or hold these words
-- param: to (topic): Only what was said to this person or organization, or to those worded so ("reporters")
-- param: outlet (outlet): Only articles of this outlet
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- param: kind (direct | mixed | indirect): Only words reported this way
-- note: SELECT printf('%d of the corpus''s %d quotes have no known speaker', unknown, total)
--   FROM (SELECT count(*) AS total, sum(speaker_kind = 'unknown') AS unknown FROM quotes)
--   WHERE :speaker IS NULL AND unknown > 0
-- example: corpus query who-said
-- example: corpus query who-said blinken --about taiwan
-- example: corpus query who-said biden --kind direct --since 2023-06-18

-- The narrowest way in: by speaker, else by what is mentioned, else by outlet, else by date, else all.
WITH chosen AS (
    SELECT id FROM quotes
    WHERE speaker_person_id = :speaker_person
       OR speaker_organization_id = :speaker_organization
       OR speaker_place_id = :speaker_place
    UNION ALL
    SELECT DISTINCT quote_id FROM quote_mentions
    WHERE :speaker IS NULL
      AND (person_id = :about_person OR organization_id = :about_organization OR place_id = :about_place)
    UNION ALL
    SELECT rowid FROM quote_search WHERE :speaker IS NULL AND quote_search MATCH :about_words
    UNION ALL
    SELECT quotes.id FROM articles JOIN quotes ON quotes.article_id = articles.id
    WHERE :speaker IS NULL AND :about IS NULL AND articles.outlet_id = :outlet
    UNION ALL
    SELECT quotes.id FROM articles JOIN quotes ON quotes.article_id = articles.id
    WHERE :speaker IS NULL AND :about IS NULL AND :outlet IS NULL AND coalesce(:since, :until) IS NOT NULL
      AND articles.published BETWEEN coalesce(substr(:since, 1, 4), '0') AND coalesce(:until || '~', '~')
    UNION ALL
    SELECT id FROM quotes
    WHERE :speaker IS NULL AND :about IS NULL AND :outlet IS NULL AND :since IS NULL AND :until IS NULL
)
SELECT shown.speaker, shown.role, shown.quote, shown.kind, shown.cue, shown.addressee, shown.about,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM chosen
CROSS JOIN quotes AS q ON q.id = chosen.id
JOIN articles AS a ON a.id = q.article_id
JOIN who_said AS shown ON shown.quote_id = q.id
WHERE (:kind IS NULL OR q.kind = :kind)
  AND (:about IS NULL OR :speaker IS NULL
       OR q.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH :about_words)
       OR EXISTS (SELECT 1 FROM quote_mentions AS m
                  WHERE m.quote_id = q.id
                    AND (m.person_id = :about_person OR m.organization_id = :about_organization
                         OR m.place_id = :about_place)))
  AND (:to IS NULL OR q.addressee_person_id = :to_person OR q.addressee_organization_id = :to_organization
       OR q.addressee LIKE '%' || :to || '%')
  AND (:outlet IS NULL OR a.outlet_id = :outlet)
  AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
  AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
ORDER BY a.published IS NULL, a.published, a.id, q.start_char
