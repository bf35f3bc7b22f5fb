-- title: Who said what to whom
-- about: Quotes whose article tells to whom they were said, in order of publication. `addressee` is the name where the
--   article names somebody, and else its words ("reporters").
-- columns: quote speaker addressee published outlet article kind about cue start_char end_char
-- param: addressee (topic): To this person or organization, or to those worded so ("reporters")
-- param: speaker (name): Only what this person, organization or place said
-- param: outlet (outlet): Only articles of this outlet
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- param: kind (direct | mixed | indirect): Only words reported this way
-- note: SELECT printf('%d of the corpus''s %d quotes tell to whom they were said', told, total)
--   FROM (SELECT count(*) AS total, count(addressee) AS told FROM quotes)
-- example: corpus query said-to
-- example: corpus query said-to reporters --since 2023-06
SELECT shown.speaker, shown.addressee, shown.quote, shown.kind, shown.cue, shown.about,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM quotes AS q
JOIN articles AS a ON a.id = q.article_id
JOIN who_said AS shown ON shown.quote_id = q.id
WHERE q.addressee IS NOT NULL
  AND (:addressee IS NULL OR q.addressee_person_id = :addressee_person
       OR q.addressee_organization_id = :addressee_organization
       OR q.addressee LIKE '%' || :addressee || '%')
  AND (:speaker IS NULL OR q.speaker_person_id = :speaker_person
       OR q.speaker_organization_id = :speaker_organization OR q.speaker_place_id = :speaker_place)
  AND (:kind IS NULL OR q.kind = :kind)
  AND (:outlet IS NULL OR a.outlet_id = :outlet)
  AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
  AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
ORDER BY a.published IS NULL, a.published, a.id, q.start_char
