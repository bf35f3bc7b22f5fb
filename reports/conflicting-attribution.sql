-- title: Which utterances have different speakers
-- about: Utterances that several articles carry and that these give to different speakers, each wording with its own.
--   An unnamed speaker in one article and a name in another is a difference too; an unknown speaker is none.
-- columns: wording speaker utterance outlet published cue speaker_is article start_char end_char
-- param: words (text): Only utterances with these words in one of their wordings
-- example: corpus query conflicting-attribution
WITH named AS (
    SELECT utterance_id, id, speaker_kind,
           coalesce('p' || speaker_person_id, 'o' || speaker_organization_id, 'l' || speaker_place_id,
                    speaker_kind || lower(coalesce(speaker_text, ''))) AS speaker
    FROM quotes
    WHERE utterance_id IS NOT NULL AND speaker_kind <> 'unknown'
)
SELECT named.utterance_id AS utterance, shown.speaker, named.speaker_kind AS speaker_is, shown.quote AS wording, shown.cue,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM named
CROSS JOIN who_said AS shown ON shown.quote_id = named.id
WHERE named.utterance_id IN (SELECT utterance_id FROM named GROUP BY utterance_id HAVING count(DISTINCT speaker) > 1)
  AND (:words IS NULL OR named.utterance_id IN (
      SELECT utterance_id FROM quotes
      WHERE id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH all_words(:words))))
ORDER BY named.utterance_id, shown.published IS NULL, shown.published, shown.article_id, shown.start_char
