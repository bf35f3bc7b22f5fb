-- title: Is this wording in the corpus, and whose is it
-- about: Looks for a wording in quotes and in the articles' text. `match` is exact (word by word, whatever the case and
--   the marks), near (`likeness` tells how much of the wording stands in the quote in this order) or none. An exact
--   match in the text that is in no quote is told as "text". Where nothing is found one row says so, with what was
--   searched: an answer to cite.
-- columns: found match speaker likeness outlet published article kind start_char end_char
-- param: wording (text, required): The words looked for
-- param: likeness (number, default 0.6): How much of the wording a near match must hold, 0 to 1
-- example: corpus query find-quote "hoping that over the next several months"
WITH wording AS MATERIALIZED (
    SELECT id, likeness(:wording, text) AS likeness FROM quotes
    WHERE id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH phrase(:wording))
       OR id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH any_words(:wording) ORDER BY rank LIMIT 500)
), quoted AS (
    SELECT CASE WHEN likeness = 1 THEN 'exact' ELSE 'near' END AS match, round(likeness, 2) AS likeness,
           shown.speaker, shown.quote AS found, shown.kind,
           shown.article_id, shown.outlet, shown.published, shown.start_char, shown.end_char
    FROM wording
    CROSS JOIN who_said AS shown ON shown.quote_id = wording.id
    WHERE likeness >= :likeness
), worded AS MATERIALIZED (
    SELECT a.id AS article_id, outlets.name AS outlet, a.published,
           words_start(:wording, a.body) AS start_char, words_end(:wording, a.body) AS end_char, a.body
    FROM article_search
    JOIN articles AS a ON a.id = article_search.rowid
    LEFT JOIN organizations AS outlets ON outlets.id = a.outlet_id
    WHERE article_search MATCH phrase(:wording)
), found AS MATERIALIZED (
    SELECT * FROM quoted
    UNION ALL
    SELECT 'text', 1.0, NULL, substr(body, start_char + 1, end_char - start_char), NULL,
           article_id, outlet, published, start_char, end_char
    FROM worded
    WHERE start_char IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM quotes AS q WHERE q.article_id = worded.article_id
                      AND q.start_char < worded.end_char AND q.end_char > worded.start_char)
)
SELECT match, likeness, speaker, found, kind, article_id AS article, outlet, published, start_char, end_char FROM (
    SELECT * FROM found
    UNION ALL
    SELECT 'none', NULL, NULL, printf('not found in %d articles with %d quotes', articles, quotes) ||
           iif(first IS NULL, '', printf(', published %s to %s', first, last)), NULL, NULL, NULL, NULL, NULL, NULL
    FROM (SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM quotes) AS quotes,
                 (SELECT min(published) FROM articles) AS first, (SELECT max(published) FROM articles) AS last)
    WHERE NOT EXISTS (SELECT 1 FROM found)
)
ORDER BY likeness DESC, match, published IS NULL, published, article, start_char
