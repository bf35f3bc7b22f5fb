-- title: What happened, in order
-- about: Events by date, as precise as the articles prove it; those without a date come last, in the order of the
--   articles. An event stands once, however many articles tell of it; the row ends with the first sentence that does.
-- columns: event starts_on status sentence kind place n_articles outlet published who whom article ends_on date_text
--   start_char end_char
-- param: about (name): Only events of this person, organization or place, or at this place
-- param: kind (event_kind): Only of this kind
-- param: status (happened | planned | cancelled | denied | hypothetical): Only of this status
-- param: outlet (outlet): Only events that this outlet tells of
-- param: since (date): Only on this date or later
-- param: until (date): Only on this date or earlier
-- note: SELECT printf('%d of the corpus''s %d events have no date', without, total)
--   FROM (SELECT count(*) AS total, sum(starts_on IS NULL) AS without FROM events) WHERE without > 0
-- example: corpus query timeline blinken --since 2023-06
WITH chosen AS (
    SELECT event_id AS id FROM event_participants
    WHERE person_id = :about_person OR organization_id = :about_organization OR place_id = :about_place
    UNION
    SELECT id FROM events WHERE place_id = :about_place OR :about IS NULL
)
SELECT shown.starts_on, nullif(shown.ends_on, shown.starts_on) AS ends_on, shown.event, shown.kind, shown.status,
       shown.who, shown.whom, shown.place,
       (SELECT count(DISTINCT article_id) FROM event_reports WHERE event_id = e.id) AS n_articles, shown.date_text,
       shown.sentence, shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM chosen
CROSS JOIN events AS e ON e.id = chosen.id
JOIN event_reports AS r ON r.id = (
    SELECT min(one.id) FROM event_reports AS one
    JOIN articles ON articles.id = one.article_id
    WHERE one.event_id = e.id AND (:outlet IS NULL OR articles.outlet_id = :outlet))
JOIN timeline AS shown ON shown.event_report_id = r.id
WHERE (:kind IS NULL OR e.kind = :kind)
  AND (:status IS NULL OR e.status = :status)
  AND (:since IS NULL OR e.ends_on >= substr(:since, 1, length(e.ends_on)))
  AND (:until IS NULL OR substr(e.starts_on, 1, length(:until)) <= :until)
ORDER BY e.starts_on IS NULL, e.starts_on, r.article_id, r.start_char, e.id
