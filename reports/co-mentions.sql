-- title: Who appears with whom
-- about: Pairs of people, organizations and places that the same passages mention by name, by the number of articles.
--   With a name only the company of that one, who stands first. The row ends with a passage that mentions both. The
--   pairs fit Gephi as edges: rename `one` and `other` to Source and Target, `n_articles` to Weight.
-- columns: one other n_articles n_passages other_is first last example article outlet published start_char end_char
-- param: name (name): Only the company of this person, organization or place
-- param: kind (person | organization | place): Only company of this kind; without a name, only pairs of this kind
-- param: least (integer, default 1): Leave out pairs of fewer articles
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- example: corpus query co-mentions blinken --kind person
-- example: corpus query co-mentions --kind person --least 2 --format csv
WITH present AS (
    SELECT DISTINCT m.article_id, p.id AS passage_id, a.published, m.person_id, m.organization_id, m.place_id,
           coalesce('person ' || m.person_id, 'organization ' || m.organization_id, 'place ' || m.place_id) AS entity
    FROM mentions AS m
    JOIN articles AS a ON a.id = m.article_id
    JOIN passages AS p ON p.article_id = m.article_id AND p.start_char <= m.start_char AND m.end_char <= p.end_char
    WHERE m.kind = 'name'
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
      AND m.article_id IN (
          SELECT article_id FROM mentions
          WHERE person_id = :name_person OR organization_id = :name_organization OR place_id = :name_place
          UNION ALL SELECT id FROM articles WHERE :name IS NULL)
), counted AS (
    SELECT one.person_id AS person1, one.organization_id AS organization1, one.place_id AS place1,
           other.person_id AS person2, other.organization_id AS organization2, other.place_id AS place2,
           count(DISTINCT one.article_id) AS n_articles, count(*) AS n_passages,
           min(one.published) AS first, max(one.published) AS last, min(one.passage_id) AS example_id
    FROM present AS one
    JOIN present AS other ON other.passage_id = one.passage_id AND other.entity <> one.entity
    WHERE CASE WHEN :name IS NULL THEN one.entity < other.entity AND (:kind IS NULL OR one.entity LIKE :kind || ' %')
          ELSE one.person_id = :name_person OR one.organization_id = :name_organization OR one.place_id = :name_place END
      AND (:kind IS NULL OR other.entity LIKE :kind || ' %')
    GROUP BY one.entity, other.entity
)
SELECT coalesce(p1.name, o1.name, l1.name) AS one, coalesce(p2.name, o2.name, l2.name) AS other,
       iif(person2, 'person', iif(organization2, 'organization', 'place')) AS other_is,
       n_articles, n_passages, first, last, substr(a.body, example.start_char + 1, example.end_char - example.start_char) AS example,
       a.id AS article, outlets.name AS outlet, a.published, example.start_char, example.end_char
FROM counted
JOIN passages AS example ON example.id = counted.example_id
JOIN articles AS a ON a.id = example.article_id
LEFT JOIN organizations AS outlets ON outlets.id = a.outlet_id
LEFT JOIN people AS p1 ON p1.id = person1
LEFT JOIN organizations AS o1 ON o1.id = organization1
LEFT JOIN places AS l1 ON l1.id = place1
LEFT JOIN people AS p2 ON p2.id = person2
LEFT JOIN organizations AS o2 ON o2.id = organization2
LEFT JOIN places AS l2 ON l2.id = place2
WHERE n_articles >= :least
ORDER BY n_articles DESC, n_passages DESC, one, other, example_id
