-- Articles and what belongs to them alone; the dictionary that describes every table, this one included.
-- 'Corp' as a number: what tells this file from other SQLite files.
PRAGMA application_id = 1131377264;
PRAGMA user_version = 1;

CREATE TABLE data_dictionary (
    table_name  TEXT NOT NULL,
    column_name TEXT,
    description TEXT NOT NULL,
    UNIQUE (table_name, column_name)
);

CREATE TABLE articles (
    id              INTEGER PRIMARY KEY,
    title           TEXT,
    outlet_id       INTEGER REFERENCES organizations (id),
    published       TEXT,
    published_basis TEXT CHECK (published_basis IN ('metadata', 'text', 'copyright')),
    dateline        TEXT,
    url             TEXT,
    language        TEXT,
    word_count      INTEGER NOT NULL,
    source_path     TEXT NOT NULL,
    source_sha256   TEXT NOT NULL UNIQUE,
    wire            TEXT,
    body            TEXT NOT NULL, -- last, so that reading the others does not read through it
    CHECK ((published IS NULL) = (published_basis IS NULL))
);
CREATE INDEX articles_by_outlet ON articles (outlet_id);
CREATE INDEX articles_by_published ON articles (published);

CREATE TABLE bylines (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    person_id  INTEGER NOT NULL REFERENCES people (id),
    role       TEXT NOT NULL CHECK (role IN ('author', 'contributor', 'photographer')),
    ordinal    INTEGER NOT NULL,
    UNIQUE (article_id, ordinal)
);
CREATE INDEX bylines_by_person ON bylines (person_id);

CREATE TABLE passages (
    id         INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id),
    ordinal    INTEGER NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('headline', 'paragraph', 'heading', 'caption', 'list', 'quote')),
    start_char INTEGER NOT NULL,
    end_char   INTEGER NOT NULL,
    UNIQUE (article_id, ordinal),
    CHECK (start_char < end_char)
);

CREATE TABLE removed_passages (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    ordinal    INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    text       TEXT NOT NULL,
    UNIQUE (article_id, ordinal)
);

INSERT INTO data_dictionary (table_name, column_name, description) VALUES
    ('data_dictionary', NULL, 'What every table, view and column holds.'),
    ('data_dictionary', 'table_name', 'The table or view described.'),
    ('data_dictionary', 'column_name', 'The column described; NULL where the row describes the table itself.'),
    ('data_dictionary', 'description', 'What it holds.'),

    ('refinery_schema_history', NULL, 'Working table: the migrations that made the tables of this file.'),
    ('refinery_schema_history', 'version', 'Number of the migration.'),
    ('refinery_schema_history', 'name', 'Its name.'),
    ('refinery_schema_history', 'applied_on', 'Always the same: no clock goes into this file but in imports.'),
    ('refinery_schema_history', 'checksum', 'Tells whether the migration was changed since.'),

    ('articles', NULL, 'One row per article, with its words after furniture was taken out.'),
    ('articles', 'id', 'Row number.'),
    ('articles', 'title', 'Headline, without site furniture; NULL if the article shows none.'),
    ('articles', 'outlet_id', 'The publisher, if the text or its metadata names it.'),
    ('articles', 'published', 'Date of publication as precisely as proved: YYYY, YYYY-MM or YYYY-MM-DD.'),
    ('articles', 'published_basis', 'What proves the date: metadata beside the text, the text itself, or a copyright line.'),
    ('articles', 'dateline', 'The place that opens the text, as spelled there.'),
    ('articles', 'url', 'Address of the page, if known.'),
    ('articles', 'language', 'Two-letter code; articles that are not English (en) are kept, but not mined.'),
    ('articles', 'body', 'The words of the article, headline first, paragraphs parted by a blank line. All offsets (start_char, end_char) count Unicode code points of this text from 0: substr(body, start_char + 1, end_char - start_char) is the passage meant.'),
    ('articles', 'word_count', 'Words in body.'),
    ('articles', 'source_path', 'The file it was read from, as named to the import; #2 is appended for the second article of a file of several.'),
    ('articles', 'source_sha256', 'SHA-256 of the bytes it was read from; the same bytes are never imported twice.'),
    ('articles', 'wire', 'The news agency whose copy this is, if a credit says so.'),

    ('bylines', NULL, 'The people credited for an article.'),
    ('bylines', 'article_id', 'The article.'),
    ('bylines', 'person_id', 'The person credited.'),
    ('bylines', 'role', 'What the credit is for: author, contributor or photographer.'),
    ('bylines', 'ordinal', 'Place in the order of the credits, from 1.'),

    ('passages', NULL, 'The parts of a body: headline, paragraphs, captions.'),
    ('passages', 'id', 'Row number.'),
    ('passages', 'article_id', 'The article.'),
    ('passages', 'ordinal', 'Place in the order of the text, from 1.'),
    ('passages', 'kind', 'headline, paragraph, heading, caption, list or quote (a block quotation).'),
    ('passages', 'start_char', 'First character in articles.body, counted from 0.'),
    ('passages', 'end_char', 'One past the last character in articles.body.'),

    ('removed_passages', NULL, 'Site furniture that is not part of the article, kept with the reason it was taken out.'),
    ('removed_passages', 'article_id', 'The article whose source held it.'),
    ('removed_passages', 'ordinal', 'Place in the order of the source, from 1.'),
    ('removed_passages', 'reason', 'Why it is not in the body.'),
    ('removed_passages', 'text', 'The words taken out.');
