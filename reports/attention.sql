-- title: When somebody or something is in the news
-- about: Articles that mention a person, organization or place, and quotes that do, by month, day or year of publication;
--   periods without any stand with zeros. `share` is the part of the articles of that period. Articles whose date is
--   not known so precisely are left out. The row ends with the first mention of the period.
-- columns: period n_articles share n_mentions of_articles n_quotes_about article outlet published start_char end_char
-- param: name (name, required): The person, organization or place
-- param: by (day | month | year, default month): Length of a period
-- param: outlet (outlet): Only articles of this outlet
-- param: since (date): Only articles published then or later
-- param: until (date): Only articles published then or earlier
-- note: SELECT printf('%d of the corpus''s %d articles have no date so precise and are left out', without, total)
--   FROM (SELECT count(*) AS total,
--                sum(coalesce(length(published), 0) < CASE :by WHEN 'day' THEN 10 WHEN 'month' THEN 7 ELSE 4 END) AS without
--         FROM articles) WHERE without > 0
-- example: corpus query attention blinken --by year
WITH RECURSIVE dated AS (
    SELECT a.id, substr(a.published, 1, CASE :by WHEN 'day' THEN 10 WHEN 'month' THEN 7 ELSE 4 END) AS period
    FROM articles AS a
    WHERE length(a.published) >= CASE :by WHEN 'day' THEN 10 WHEN 'month' THEN 7 ELSE 4 END
      AND (:outlet IS NULL OR a.outlet_id = :outlet)
      AND (:since IS NULL OR a.published >= substr(:since, 1, length(a.published)))
      AND (:until IS NULL OR substr(a.published, 1, length(:until)) <= :until)
), periods AS (
    SELECT min(period) AS period FROM dated HAVING count(*) > 0
    UNION ALL
    SELECT CASE :by WHEN 'day' THEN date(period, '+1 day')
                    WHEN 'month' THEN strftime('%Y-%m', period || '-01', '+1 month')
                    ELSE printf('%04d', period + 1) END
    FROM periods WHERE period < (SELECT max(period) FROM dated)
), totals AS (
    SELECT period, count(*) AS n FROM dated GROUP BY period
), mentioned AS (
    SELECT dated.period, count(*) AS n_mentions, count(DISTINCT m.article_id) AS n_articles,
           min(printf('%012d %012d %012d', m.article_id, m.start_char, m.end_char)) AS example
    FROM mentions AS m JOIN dated ON dated.id = m.article_id
    WHERE m.person_id = :name_person OR m.organization_id = :name_organization OR m.place_id = :name_place
    GROUP BY dated.period
), quoted AS (
    SELECT dated.period, count(DISTINCT m.quote_id) AS n
    FROM quote_mentions AS m JOIN dated ON dated.id = m.article_id
    WHERE m.person_id = :name_person OR m.organization_id = :name_organization OR m.place_id = :name_place
    GROUP BY dated.period
)
SELECT periods.period, coalesce(n_articles, 0) AS n_articles, coalesce(totals.n, 0) AS of_articles,
       round(1.0 * n_articles / totals.n, 3) AS share, coalesce(n_mentions, 0) AS n_mentions,
       coalesce(quoted.n, 0) AS n_quotes_about,
       a.id AS article, outlets.name AS outlet, a.published, CAST(substr(example, 14, 12) AS INTEGER) AS start_char,
       CAST(substr(example, 27, 12) AS INTEGER) AS end_char
FROM periods
LEFT JOIN totals ON totals.period = periods.period
LEFT JOIN mentioned ON mentioned.period = periods.period
LEFT JOIN quoted ON quoted.period = periods.period
LEFT JOIN articles AS a ON a.id = CAST(substr(example, 1, 12) AS INTEGER)
LEFT JOIN organizations AS outlets ON outlets.id = a.outlet_id
ORDER BY periods.period
