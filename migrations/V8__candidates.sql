-- Who else could have said a quote, and what spoke for each.
PRAGMA user_version = 8;

CREATE TABLE quote_candidates (
    quote_id          INTEGER NOT NULL REFERENCES quotes (id),
    rank              INTEGER NOT NULL,
    candidate         TEXT,
    article_entity_id INTEGER REFERENCES article_entities (id),
    share             REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    speaks_for        TEXT,
    speaks_against    TEXT,
    UNIQUE (quote_id, rank)
);
CREATE INDEX quote_candidates_by_entity ON quote_candidates (article_entity_id) WHERE article_entity_id IS NOT NULL;

INSERT INTO data_dictionary (table_name, column_name, description) VALUES
    ('quote_candidates', NULL, 'Who could have said a quote whose words leave a choice ("he said", no reporting clause), the likeliest first; nothing for other quotes and for those of corpora made before this table.'),
    ('quote_candidates', 'quote_id', 'The quote.'),
    ('quote_candidates', 'rank', 'Place among the candidates, from 1; at most 5 are kept.'),
    ('quote_candidates', 'candidate', 'The name in this article, or the words for somebody without a name; NULL for nobody of those mentioned.'),
    ('quote_candidates', 'article_entity_id', 'The candidate as the article knows it, if it has a name.'),
    ('quote_candidates', 'share', 'How much of all trust the candidate has, from 0 to 1.'),
    ('quote_candidates', 'speaks_for', 'What speaks most for the candidate, in words.'),
    ('quote_candidates', 'speaks_against', 'What speaks most against the candidate, in words.');
