-- What each import did with each file.
PRAGMA user_version = 5;

CREATE TABLE imports (
    id              INTEGER PRIMARY KEY,
    started_at      TEXT NOT NULL,
    finished_at     TEXT,
    program_version TEXT NOT NULL,
    added           INTEGER NOT NULL,
    unchanged       INTEGER NOT NULL,
    skipped         INTEGER NOT NULL
);

CREATE TABLE import_files (
    import_id INTEGER NOT NULL REFERENCES imports (id),
    path      TEXT NOT NULL,
    result    TEXT NOT NULL CHECK (result IN ('added', 'unchanged', 'skipped')),
    reason    TEXT,
    CHECK ((result = 'skipped') = (reason IS NOT NULL))
);
CREATE INDEX import_files_by_import ON import_files (import_id);
CREATE INDEX import_files_by_path ON import_files (path);

INSERT INTO data_dictionary (table_name, column_name, description) VALUES
    ('imports', NULL, 'One row per import that added articles; one that changes nothing leaves no trace.'),
    ('imports', 'id', 'Row number.'),
    ('imports', 'started_at', 'When it began (UTC), or SOURCE_DATE_EPOCH where that was set.'),
    ('imports', 'finished_at', 'When it ended; NULL if it was interrupted: what it had saved by then is whole.'),
    ('imports', 'program_version', 'The program that ran it.'),
    ('imports', 'added', 'Articles added.'),
    ('imports', 'unchanged', 'Articles that were there already.'),
    ('imports', 'skipped', 'Files and records that could not be read as articles.'),

    ('import_files', NULL, 'What an import did with each file, or each record of a file of several.'),
    ('import_files', 'import_id', 'The import.'),
    ('import_files', 'path', 'The file, as named to the import.'),
    ('import_files', 'result', 'added, unchanged or skipped.'),
    ('import_files', 'reason', 'Why it was skipped.');
