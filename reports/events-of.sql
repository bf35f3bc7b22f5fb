-- title: What somebody did, and what was done to them
-- about: Events in which a person, organization or place takes part, with every sentence that tells of them. `side` is
--   who for the acting side and whom for the other.
-- columns: event starts_on status side sentence kind place outlet published who whom article ends_on date_text
--   start_char end_char
-- param: name (name, required): The person, organization or place
-- param: kind (event_kind): Only of this kind
-- param: status (happened | planned | cancelled | denied | hypothetical): Only of this status
-- param: side (who | whom): Only where they act, or only where it is done to them
-- param: since (date): Only on this date or later
-- param: until (date): Only on this date or earlier
-- example: corpus query events-of "xi jinping" --side whom
WITH chosen AS (
    SELECT event_id, group_concat(DISTINCT side) AS side FROM event_participants
    WHERE (person_id = :name_person OR organization_id = :name_organization OR place_id = :name_place)
      AND (:side IS NULL OR side = :side)
    GROUP BY event_id
)
SELECT shown.starts_on, nullif(shown.ends_on, shown.starts_on) AS ends_on, chosen.side, shown.event, shown.kind,
       shown.status, shown.who, shown.whom, shown.place, shown.date_text, shown.sentence,
       shown.article_id AS article, shown.outlet, shown.published, shown.start_char, shown.end_char
FROM chosen
CROSS JOIN events AS e ON e.id = chosen.event_id
JOIN timeline AS shown ON shown.event_id = e.id
WHERE (:kind IS NULL OR e.kind = :kind)
  AND (:status IS NULL OR e.status = :status)
  AND (:since IS NULL OR e.ends_on >= substr(:since, 1, length(e.ends_on)))
  AND (:until IS NULL OR substr(e.starts_on, 1, length(:until)) <= :until)
ORDER BY e.starts_on IS NULL, e.starts_on, e.id, shown.article_id, shown.start_char
