-- title: Who met whom
-- about: Meetings, visits, calls and negotiations with everybody who takes part, two by two. With a name only those of
--   that person, organization or place, who stands first. `status` tells what happened from what is planned, called
--   off, denied or only thought of. The row ends with the first sentence that tells it; `n_articles` tell of it.
-- columns: one other starts_on kind status sentence place n_articles outlet published article ends_on start_char
--   end_char
-- param: name (name): Only meetings of this person, organization or place
-- param: with (name): Only meetings with this other one
-- param: status (happened | planned | cancelled | denied | hypothetical): Only of this status
-- param: kind (meeting | visit | call | negotiation): Only of this kind
-- param: since (date): Only on this date or later
-- param: until (date): Only on this date or earlier
-- example: corpus query met-whom blinken
-- example: corpus query met-whom blinken --with xi --status happened
WITH met AS (
    SELECT DISTINCT e.id AS event_id, one.side AS side1, other.side AS side2,
           one.person_id AS person1, one.organization_id AS organization1, one.place_id AS place1,
           other.person_id AS person2, other.organization_id AS organization2, other.place_id AS place2
    FROM event_participants AS one
    JOIN events AS e ON e.id = one.event_id
    JOIN event_participants AS other ON other.event_id = one.event_id
    WHERE e.kind IN ('meeting', 'visit', 'call', 'negotiation')
      AND NOT (one.person_id IS other.person_id AND one.organization_id IS other.organization_id
               AND one.place_id IS other.place_id)
      AND (:name IS NULL OR one.person_id = :name_person OR one.organization_id = :name_organization
           OR one.place_id = :name_place)
      AND (:with IS NULL OR other.person_id = :with_person OR other.organization_id = :with_organization
           OR other.place_id = :with_place)
      AND (:status IS NULL OR e.status = :status)
      AND (:kind IS NULL OR e.kind = :kind)
      AND (:since IS NULL OR e.ends_on >= substr(:since, 1, length(e.ends_on)))
      AND (:until IS NULL OR substr(e.starts_on, 1, length(:until)) <= :until)
)
SELECT coalesce(p1.name, o1.name, l1.name) AS one, coalesce(p2.name, o2.name, l2.name) AS other, e.kind, e.status,
       e.starts_on, nullif(e.ends_on, e.starts_on) AS ends_on, places.name AS place,
       (SELECT count(DISTINCT article_id) FROM event_reports WHERE event_id = e.id) AS n_articles,
       substr(a.body, r.start_char + 1, r.end_char - r.start_char) AS sentence,
       r.article_id AS article, outlets.name AS outlet, a.published, r.start_char, r.end_char
FROM met
CROSS JOIN events AS e ON e.id = met.event_id
JOIN event_reports AS r ON r.id = (SELECT min(id) FROM event_reports WHERE event_id = e.id)
JOIN articles AS a ON a.id = r.article_id
LEFT JOIN organizations AS outlets ON outlets.id = a.outlet_id
LEFT JOIN places ON places.id = e.place_id
LEFT JOIN people AS p1 ON p1.id = met.person1
LEFT JOIN organizations AS o1 ON o1.id = met.organization1
LEFT JOIN places AS l1 ON l1.id = met.place1
LEFT JOIN people AS p2 ON p2.id = met.person2
LEFT JOIN organizations AS o2 ON o2.id = met.organization2
LEFT JOIN places AS l2 ON l2.id = met.place2
-- Without a name each pair stands once: who before whom, or else in the order of the alphabet.
WHERE :name IS NOT NULL OR :with IS NOT NULL OR side1 < side2 OR (side1 = side2 AND one < other)
ORDER BY e.starts_on IS NULL, e.starts_on, r.article_id, r.start_char, e.id, one, other
