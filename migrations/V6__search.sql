-- Full text: words of articles and of quotes. Both indexes read the tables they index and are kept in step by triggers.
PRAGMA user_version = 6;

CREATE VIRTUAL TABLE article_search USING fts5 (
    body, content = 'articles', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_are_searched AFTER INSERT ON articles BEGIN
    INSERT INTO article_search (rowid, body) VALUES (new.id, new.body);
END;
CREATE TRIGGER articles_are_forgotten AFTER DELETE ON articles BEGIN
    INSERT INTO article_search (article_search, rowid, body) VALUES ('delete', old.id, old.body);
END;
CREATE TRIGGER articles_are_reworded AFTER UPDATE OF id, body ON articles BEGIN
    INSERT INTO article_search (article_search, rowid, body) VALUES ('delete', old.id, old.body);
    INSERT INTO article_search (rowid, body) VALUES (new.id, new.body);
END;

CREATE VIRTUAL TABLE quote_search USING fts5 (
    text, content = 'quotes', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER quotes_are_searched AFTER INSERT ON quotes BEGIN
    INSERT INTO quote_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER quotes_are_forgotten AFTER DELETE ON quotes BEGIN
    INSERT INTO quote_search (quote_search, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER quotes_are_reworded AFTER UPDATE OF id, text ON quotes BEGIN
    INSERT INTO quote_search (quote_search, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO quote_search (rowid, text) VALUES (new.id, new.text);
END;

INSERT INTO data_dictionary (table_name, column_name, description) VALUES
    ('article_search', NULL, 'Full-text index of articles: … WHERE article_search MATCH ''taiwan NEAR weapons''; its rowid is articles.id.'),
    ('article_search', 'body', 'articles.body.'),
    ('quote_search', NULL, 'Full-text index of quotes: … WHERE quote_search MATCH ''"candid talks"''; its rowid is quotes.id.'),
    ('quote_search', 'text', 'quotes.text.');
