-- title: Which roles a person carries
-- about: What the articles call people, by the words they use, from the first to the last article that uses them. The
--   row ends with the first place where it stands.
-- columns: person role organization n_articles first last article outlet published start_char end_char
-- param: person (person): Only this person
-- param: role (text): Only roles with these words ("minister")
-- param: organization (organization): Only roles held in this organization
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- example: corpus query roles blinken
-- example: corpus query roles --role minister
WITH counted AS (
    SELECT r.person_id, lower(r.role) AS role, max(r.organization_id) AS organization_id,
           count(DISTINCT r.article_id) AS n_articles, min(a.published) AS first, max(a.published) AS last,
           min(r.id) AS example_id
    FROM roles AS r
    JOIN articles AS a ON a.id = r.article_id
    WHERE (:person IS NULL OR r.person_id = :person)
      AND (:role IS NULL OR r.role LIKE '%' || :role || '%')
      AND (:organization IS NULL OR r.organization_id = :organization)
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
    GROUP BY r.person_id, lower(r.role)
)
SELECT people.name AS person, r.role, organizations.name AS organization, n_articles, first, last,
       r.article_id AS article, outlets.name AS outlet, a.published, r.start_char, r.end_char
FROM counted
JOIN roles AS r ON r.id = counted.example_id
JOIN people ON people.id = counted.person_id
JOIN articles AS a ON a.id = r.article_id
LEFT JOIN organizations ON organizations.id = counted.organization_id
LEFT JOIN organizations AS outlets ON outlets.id = a.outlet_id
ORDER BY people.name, people.id, n_articles DESC, first IS NULL, first, r.article_id, r.start_char
