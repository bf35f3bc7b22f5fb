-- title: Where the timeline has holes
-- about: The longest stretches of days between one event that happened and the next, among events whose day is known;
--   with how many articles were published meanwhile. The row ends with the sentence that tells of the event after the
--   gap.
-- columns: before after days event_before event_after n_articles_between sentence outlet published article start_char
--   end_char
-- param: about (name): Only events of this person, organization or place, or at this place
-- param: kind (event_kind): Only events of this kind
-- param: least (integer, default 2): Leave out gaps of fewer days
-- note: SELECT printf('%d of the corpus''s %d events that happened have no known day and are left out', total - dated, total)
--   FROM (SELECT count(*) AS total, sum(date_precision IS 'day') AS dated FROM events WHERE status = 'happened')
--   WHERE total > dated
-- example: corpus query gaps blinken
WITH chosen AS (
    SELECT event_id AS id FROM event_participants
    WHERE person_id = :about_person OR organization_id = :about_organization OR place_id = :about_place
    UNION
    SELECT id FROM events WHERE place_id = :about_place OR :about IS NULL
), days AS (
    SELECT e.starts_on AS day, max(e.ends_on) AS until, min(e.id) AS event_id
    FROM chosen CROSS JOIN events AS e ON e.id = chosen.id
    WHERE e.date_precision = 'day' AND e.status = 'happened' AND (:kind IS NULL OR e.kind = :kind)
    GROUP BY e.starts_on
), steps AS (
    SELECT max(until) OVER (ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before, day AS after,
           lag(event_id) OVER (ORDER BY day) AS before_id, event_id AS after_id
    FROM days
)
SELECT steps.before, steps.after, CAST(julianday(steps.after) - julianday(steps.before) AS INTEGER) AS days,
       earlier.title AS event_before, later.title AS event_after,
       (SELECT count(*) FROM articles WHERE published > steps.before AND published < steps.after) AS n_articles_between,
       shown.sentence,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM steps
JOIN events AS earlier ON earlier.id = steps.before_id
JOIN events AS later ON later.id = steps.after_id
JOIN event_reports AS r ON r.id = (SELECT min(id) FROM event_reports WHERE event_id = steps.after_id)
JOIN timeline AS shown ON shown.event_report_id = r.id
WHERE julianday(steps.after) - julianday(steps.before) >= :least
ORDER BY days DESC, steps.before
