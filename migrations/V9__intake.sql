-- What every file of an import became, times of publication, and full-text tables that other programs find.
PRAGMA user_version = 9;

ALTER TABLE articles ADD COLUMN published_at TEXT;

ALTER TABLE imports ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;

CREATE TABLE import_files_9 (
    import_id INTEGER NOT NULL REFERENCES imports (id),
    path      TEXT NOT NULL,
    result    TEXT NOT NULL CHECK (result IN ('added', 'unchanged', 'skipped', 'left out')),
    reason    TEXT,
    CHECK ((result IN ('skipped', 'left out')) = (reason IS NOT NULL))
);
INSERT INTO import_files_9 (import_id, path, result, reason)
    SELECT import_id, path, result, reason FROM import_files ORDER BY rowid;
DROP TABLE import_files;
ALTER TABLE import_files_9 RENAME TO import_files;
CREATE INDEX import_files_by_import ON import_files (import_id);
CREATE INDEX import_files_by_path ON import_files (path);

-- Datasette and sqlite-utils know the table of an index by content="…" and no other quotation marks.
DROP TABLE article_search;
CREATE VIRTUAL TABLE article_search USING fts5 (
    body, content="articles", content_rowid="id", tokenize="porter unicode61 remove_diacritics 2"
);
INSERT INTO article_search (article_search) VALUES ('rebuild');
DROP TABLE quote_search;
CREATE VIRTUAL TABLE quote_search USING fts5 (
    text, content="quotes", content_rowid="id", tokenize="porter unicode61 remove_diacritics 2"
);
INSERT INTO quote_search (quote_search) VALUES ('rebuild');

INSERT INTO data_dictionary (table_name, column_name, description) VALUES
    ('articles', 'published_at', 'Time of publication in ISO 8601, with its offset from UTC where the source gives one; NULL if only the day, or less, is known.'),
    ('imports', 'left_out', 'Files of kinds that hold no article: pictures, style sheets, programs …');
UPDATE data_dictionary SET description = 'added, unchanged, skipped or left out.'
    WHERE table_name = 'import_files' AND column_name = 'result';
UPDATE data_dictionary SET description = 'Why it was skipped; what kind of file was left out.'
    WHERE table_name = 'import_files' AND column_name = 'reason';
UPDATE data_dictionary SET description = 'The file, as named to the import; a file in an archive stands behind the archive''s name and a /; #2 is appended for the second record of a file of several.'
    WHERE table_name = 'import_files' AND column_name = 'path';
UPDATE data_dictionary SET description = 'The file it was read from, as named to the import; a file in an archive stands behind the archive''s name and a /; #2 is appended for the second article of a file of several.'
    WHERE table_name = 'articles' AND column_name = 'source_path';
