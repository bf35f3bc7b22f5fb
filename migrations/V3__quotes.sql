-- Who said what to whom.
PRAGMA user_version = 3;

CREATE TABLE utterances (
    id   INTEGER PRIMARY KEY,
    text TEXT NOT NULL
);

CREATE TABLE quotes (
    id                        INTEGER PRIMARY KEY,
    article_id                INTEGER NOT NULL REFERENCES articles (id),
    ordinal                   INTEGER NOT NULL,
    kind                      TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect')),
    text                      TEXT NOT NULL,
    start_char                INTEGER NOT NULL,
    end_char                  INTEGER NOT NULL,
    speaker_kind              TEXT NOT NULL
        CHECK (speaker_kind IN ('person', 'organization', 'place', 'unnamed', 'group', 'unknown')),
    speaker_person_id         INTEGER REFERENCES people (id),
    speaker_organization_id   INTEGER REFERENCES organizations (id),
    speaker_place_id          INTEGER REFERENCES places (id),
    speaker_text              TEXT,
    speaker_start_char        INTEGER,
    speaker_end_char          INTEGER,
    cue                       TEXT,
    cue_start_char            INTEGER,
    cue_end_char              INTEGER,
    addressee                 TEXT,
    addressee_person_id       INTEGER REFERENCES people (id),
    addressee_organization_id INTEGER REFERENCES organizations (id),
    floating                  INTEGER NOT NULL CHECK (floating IN (0, 1)),
    confidence                REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    made_by                   TEXT NOT NULL,
    utterance_id              INTEGER REFERENCES utterances (id),
    UNIQUE (article_id, ordinal),
    CHECK (start_char < end_char)
);
CREATE INDEX quotes_by_speaker_person ON quotes (speaker_person_id) WHERE speaker_person_id IS NOT NULL;
CREATE INDEX quotes_by_speaker_organization ON quotes (speaker_organization_id)
    WHERE speaker_organization_id IS NOT NULL;
CREATE INDEX quotes_by_speaker_place ON quotes (speaker_place_id) WHERE speaker_place_id IS NOT NULL;
CREATE INDEX quotes_by_addressee_person ON quotes (addressee_person_id) WHERE addressee_person_id IS NOT NULL;
CREATE INDEX quotes_by_addressee_organization ON quotes (addressee_organization_id)
    WHERE addressee_organization_id IS NOT NULL;
CREATE INDEX quotes_with_addressee ON quotes (article_id) WHERE addressee IS NOT NULL;
CREATE INDEX quotes_by_utterance ON quotes (utterance_id) WHERE utterance_id IS NOT NULL;

CREATE TABLE quote_parts (
    quote_id   INTEGER NOT NULL REFERENCES quotes (id),
    ordinal    INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char   INTEGER NOT NULL,
    UNIQUE (quote_id, ordinal),
    CHECK (start_char < end_char)
);

-- What resolving speakers and utterances across articles reads again when new articles come.

CREATE TABLE quote_entities (
    quote_id            INTEGER PRIMARY KEY REFERENCES quotes (id),
    speaker_entity_id   INTEGER REFERENCES article_entities (id),
    addressee_entity_id INTEGER REFERENCES article_entities (id)
);
CREATE INDEX quote_entities_by_speaker ON quote_entities (speaker_entity_id) WHERE speaker_entity_id IS NOT NULL;
CREATE INDEX quote_entities_by_addressee ON quote_entities (addressee_entity_id)
    WHERE addressee_entity_id IS NOT NULL;

CREATE TABLE quote_keys (
    id       INTEGER PRIMARY KEY,
    quote_id INTEGER NOT NULL REFERENCES quotes (id),
    key      INTEGER NOT NULL
);
CREATE INDEX quote_keys_by_quote ON quote_keys (quote_id, key);
CREATE INDEX quote_keys_by_key ON quote_keys (key, quote_id);

INSERT INTO data_dictionary (table_name, column_name, description) VALUES
    ('utterances', NULL, 'One row per utterance that several articles carry, perhaps worded differently.'),
    ('utterances', 'id', 'Row number.'),
    ('utterances', 'text', 'Its fullest wording.'),

    ('quotes', NULL, 'Words attributed to a source, reported once in an article.'),
    ('quotes', 'id', 'Row number.'),
    ('quotes', 'article_id', 'The article.'),
    ('quotes', 'ordinal', 'Place in the order of the article, from 1.'),
    ('quotes', 'kind', 'direct (all inside quotation marks), mixed (partly) or indirect (in the writer''s words).'),
    ('quotes', 'text', 'The words said, without outer quotation marks, cue and speaker; the parts of an interrupted quote are joined by one space.'),
    ('quotes', 'start_char', 'First character of the words in articles.body, counted from 0.'),
    ('quotes', 'end_char', 'One past their last character; for an interrupted quote see quote_parts.'),
    ('quotes', 'speaker_kind', 'person, organization, place, unnamed (one individual), group (several or a class) or unknown.'),
    ('quotes', 'speaker_person_id', 'The speaker, if a person.'),
    ('quotes', 'speaker_organization_id', 'The speaker, if an organization.'),
    ('quotes', 'speaker_place_id', 'The speaker, if a country or city stands for its government.'),
    ('quotes', 'speaker_text', 'The words that name the speaker at the quote; NULL if it has no reporting clause of its own.'),
    ('quotes', 'speaker_start_char', 'First character of these words in articles.body, counted from 0.'),
    ('quotes', 'speaker_end_char', 'One past their last character.'),
    ('quotes', 'cue', 'The reporting words: said, according to.'),
    ('quotes', 'cue_start_char', 'First character of the cue in articles.body, counted from 0.'),
    ('quotes', 'cue_end_char', 'One past its last character.'),
    ('quotes', 'addressee', 'To whom it was said, as worded, if told.'),
    ('quotes', 'addressee_person_id', 'The addressee, if a known person.'),
    ('quotes', 'addressee_organization_id', 'The addressee, if a known organization.'),
    ('quotes', 'floating', '1 if it stands without a reporting clause and got its speaker from context.'),
    ('quotes', 'confidence', 'How sure the attribution is, from 0 to 1.'),
    ('quotes', 'made_by', 'The rule that made it.'),
    ('quotes', 'utterance_id', 'The utterance that this and quotes of other articles report; NULL if no other article carries it.'),

    ('quote_parts', NULL, 'The stretches of text a quote is made of; an interrupted quote has several.'),
    ('quote_parts', 'quote_id', 'The quote.'),
    ('quote_parts', 'ordinal', 'Place in the order of the text, from 1.'),
    ('quote_parts', 'start_char', 'First character in articles.body, counted from 0.'),
    ('quote_parts', 'end_char', 'One past the last character.'),

    ('quote_entities', NULL, 'Working table: the entities of its article that speak a quote or are addressed by it.'),
    ('quote_entities', 'quote_id', 'The quote.'),
    ('quote_entities', 'speaker_entity_id', 'The speaker, as the article knows it.'),
    ('quote_entities', 'addressee_entity_id', 'The addressee, as the article knows it.'),

    ('quote_keys', NULL, 'Working table: normalised pieces of wording by which quotes of different articles are brought together for comparison.'),
    ('quote_keys', 'id', 'Row number.'),
    ('quote_keys', 'quote_id', 'The quote.'),
    ('quote_keys', 'key', 'The piece, as a number made from its words.');
