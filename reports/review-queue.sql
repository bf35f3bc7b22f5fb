-- title: Which quotes most need a second look
-- about: Quotes in the order of doubt: the least certain attributions first. `reason` tells what makes it doubtful,
--   `speaker_text` the words that name the speaker at the quote, `made_by` the rule that decided. `corpus show quote N`
--   tells more of one.
-- columns: quote_id quote speaker reason confidence speaker_text cue kind outlet published article made_by start_char
--   end_char
-- param: below (number, default 0.8): Only quotes less certain than this, 0 to 1
-- param: reason (unknown | context | other): Only for this reason
-- param: outlet (outlet): Only articles of this outlet
-- param: kind (direct | mixed | indirect): Only words reported this way
-- note: SELECT printf('%d of the corpus''s %d quotes have no known speaker, %d got theirs from context', unknown, total, floating)
--   FROM (SELECT count(*) AS total, sum(speaker_kind = 'unknown') AS unknown,
--                sum(floating AND speaker_kind <> 'unknown') AS floating FROM quotes) WHERE total > 0
-- example: corpus query review-queue --limit 20
SELECT shown.quote_id, round(q.confidence, 2) AS confidence,
       CASE WHEN q.speaker_kind = 'unknown' THEN 'the speaker is not known'
            WHEN q.floating THEN 'the speaker is known from the context only'
            ELSE 'the attribution is not certain' END AS reason,
       shown.speaker, q.speaker_text, shown.quote, q.kind, shown.cue, q.made_by,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM quotes AS q
JOIN articles AS a ON a.id = q.article_id
JOIN who_said AS shown ON shown.quote_id = q.id
WHERE (q.confidence < :below OR q.speaker_kind = 'unknown')
  AND (:reason IS NULL OR :reason = CASE WHEN q.speaker_kind = 'unknown' THEN 'unknown'
                                         WHEN q.floating THEN 'context' ELSE 'other' END)
  AND (:kind IS NULL OR q.kind = :kind)
  AND (:outlet IS NULL OR a.outlet_id = :outlet)
ORDER BY q.confidence, q.article_id, q.start_char
