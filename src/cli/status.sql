-- What the corpus holds: one row per figure.
SELECT topic, item, value FROM (
    SELECT 1 AS place, 0 AS rank, 'articles' AS topic, 'all' AS item, count(*) AS value FROM articles
    UNION ALL
    SELECT 1, 1, 'articles', 'words', coalesce(sum(word_count), 0) FROM articles
    UNION ALL
    SELECT 1, 2, 'articles', 'earliest', min(published) FROM articles
    UNION ALL
    SELECT 1, 3, 'articles', 'latest', max(published) FROM articles
    UNION ALL
    SELECT 1, 4, 'articles', 'without a date', count(*) FROM articles WHERE published IS NULL
    UNION ALL
    SELECT 1, 5, 'articles', 'not in English, so not mined', count(*) FROM articles WHERE language <> 'en'
    UNION ALL
    SELECT 2, row_number() OVER (ORDER BY count(*) DESC, o.name IS NULL, o.name), 'outlet', coalesce(o.name, 'not named'), count(*)
    FROM articles AS a LEFT JOIN organizations AS o ON o.id = a.outlet_id GROUP BY a.outlet_id
    UNION ALL
    SELECT 3, row_number() OVER (ORDER BY count(*) DESC, language), 'language', coalesce(language, 'not known'), count(*)
    FROM articles GROUP BY language
    UNION ALL
    SELECT 4, row_number() OVER (ORDER BY substr(published, 1, 4)), 'year', substr(published, 1, 4), count(*)
    FROM articles WHERE published IS NOT NULL GROUP BY substr(published, 1, 4)
    UNION ALL
    SELECT 5, 0, 'found', 'people', count(*) FROM people
    UNION ALL
    SELECT 5, 1, 'found', 'organizations', count(*) FROM organizations
    UNION ALL
    SELECT 5, 2, 'found', 'places', count(*) FROM places
    UNION ALL
    SELECT 5, 3, 'found', 'mentions', count(*) FROM mentions
    UNION ALL
    SELECT 5, 4, 'found', 'roles', count(*) FROM roles
    UNION ALL
    SELECT 5, 5, 'found', 'quotes', count(*) FROM quotes
    UNION ALL
    SELECT 5, 6, 'found', 'events', count(*) FROM events
    UNION ALL
    SELECT 5, 7, 'found', 'passages taken out as furniture', count(*) FROM removed_passages
    UNION ALL
    SELECT 6, row_number() OVER (ORDER BY kind), 'quotes', kind, count(*) FROM quotes GROUP BY kind
    UNION ALL
    SELECT 7, row_number() OVER (ORDER BY count(*) DESC, speaker_kind), 'speakers', speaker_kind, count(*)
    FROM quotes GROUP BY speaker_kind
    UNION ALL
    SELECT 7, 100, 'speakers', 'unknown, per cent', round(100.0 * sum(speaker_kind = 'unknown') / count(*), 1)
    FROM quotes HAVING count(*) > 0
    UNION ALL
    SELECT 8, 0, 'imports', 'all', count(*) FROM imports
    UNION ALL
    SELECT 8, 1, 'imports', 'last began', max(started_at) FROM imports
    UNION ALL
    SELECT 8, 2, 'imports', 'not finished', count(*) FROM imports WHERE finished_at IS NULL
    UNION ALL
    SELECT 8, 3, 'imports', 'files skipped', count(*) FROM import_files WHERE result = 'skipped'
    UNION ALL
    SELECT 9, row_number() OVER (ORDER BY count(*) DESC, reason), 'skipped because', reason, count(*)
    FROM import_files WHERE result = 'skipped' GROUP BY reason
    UNION ALL
    SELECT 10, 0, 'program', 'this one', :program
    UNION ALL
    SELECT 10, 1, 'program', 'last import by', (SELECT program_version FROM imports ORDER BY id DESC LIMIT 1)
    UNION ALL
    SELECT 10, 2, 'program', 'version of the tables', user_version FROM pragma_user_version
)
ORDER BY place, rank
