-- What happened, who took part, and which sentences say so.
PRAGMA user_version = 4;

CREATE TABLE event_kinds (
    kind        TEXT NOT NULL PRIMARY KEY,
    plover      TEXT,
    plover_mode TEXT,
    description TEXT NOT NULL
);

CREATE TABLE events (
    id             INTEGER PRIMARY KEY,
    kind           TEXT NOT NULL REFERENCES event_kinds (kind),
    title          TEXT NOT NULL,
    status         TEXT NOT NULL CHECK (status IN ('happened', 'planned', 'cancelled', 'denied', 'hypothetical')),
    starts_on      TEXT,
    ends_on        TEXT,
    date_precision TEXT CHECK (date_precision IN ('day', 'month', 'year')),
    place_id       INTEGER REFERENCES places (id),
    CHECK ((starts_on IS NULL) = (date_precision IS NULL)),
    CHECK ((starts_on IS NULL) = (ends_on IS NULL))
);
CREATE INDEX events_by_kind ON events (kind);
CREATE INDEX events_by_start ON events (starts_on);
CREATE INDEX events_by_place ON events (place_id) WHERE place_id IS NOT NULL;

CREATE TABLE event_reports (
    id         INTEGER PRIMARY KEY,
    event_id   INTEGER NOT NULL REFERENCES events (id),
    article_id INTEGER NOT NULL REFERENCES articles (id),
    trigger    TEXT NOT NULL,
    start_char INTEGER NOT NULL,
    end_char   INTEGER NOT NULL,
    date_text  TEXT,
    made_by    TEXT NOT NULL,
    CHECK (start_char < end_char)
);
CREATE INDEX event_reports_by_event ON event_reports (event_id);
CREATE INDEX event_reports_by_article ON event_reports (article_id);

CREATE TABLE event_participants (
    event_id        INTEGER NOT NULL REFERENCES events (id),
    side            TEXT NOT NULL CHECK (side IN ('who', 'whom')),
    person_id       INTEGER REFERENCES people (id),
    organization_id INTEGER REFERENCES organizations (id),
    place_id        INTEGER REFERENCES places (id),
    CHECK ((person_id IS NOT NULL) + (organization_id IS NOT NULL) + (place_id IS NOT NULL) = 1)
);
CREATE INDEX event_participants_by_event ON event_participants (event_id);
CREATE INDEX event_participants_by_person ON event_participants (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX event_participants_by_organization ON event_participants (organization_id)
    WHERE organization_id IS NOT NULL;
CREATE INDEX event_participants_by_place ON event_participants (place_id) WHERE place_id IS NOT NULL;

-- What resolving events across articles reads again when new articles come.

CREATE TABLE article_events (
    id              INTEGER PRIMARY KEY,
    article_id      INTEGER NOT NULL REFERENCES articles (id),
    ordinal         INTEGER NOT NULL,
    kind            TEXT NOT NULL REFERENCES event_kinds (kind),
    status          TEXT NOT NULL,
    starts_on       TEXT,
    ends_on         TEXT,
    place_entity_id INTEGER REFERENCES article_entities (id),
    event_id        INTEGER REFERENCES events (id),
    UNIQUE (article_id, ordinal)
);
CREATE INDEX article_events_by_kind ON article_events (kind);
CREATE INDEX article_events_by_place ON article_events (place_entity_id) WHERE place_entity_id IS NOT NULL;
CREATE INDEX article_events_by_event ON article_events (event_id);

CREATE TABLE article_event_participants (
    id                INTEGER PRIMARY KEY,
    article_event_id  INTEGER NOT NULL REFERENCES article_events (id),
    side              TEXT NOT NULL CHECK (side IN ('who', 'whom')),
    article_entity_id INTEGER NOT NULL REFERENCES article_entities (id)
);
CREATE INDEX article_event_participants_by_event ON article_event_participants (article_event_id);
CREATE INDEX article_event_participants_by_entity ON article_event_participants (article_entity_id);

CREATE TABLE article_event_reports (
    event_report_id  INTEGER PRIMARY KEY REFERENCES event_reports (id),
    article_event_id INTEGER NOT NULL REFERENCES article_events (id)
);
CREATE INDEX article_event_reports_by_event ON article_event_reports (article_event_id);

CREATE TABLE article_event_keys (
    id               INTEGER PRIMARY KEY,
    article_event_id INTEGER NOT NULL REFERENCES article_events (id),
    key              TEXT NOT NULL
);
CREATE INDEX article_event_keys_by_event ON article_event_keys (article_event_id, key);
CREATE INDEX article_event_keys_by_key ON article_event_keys (key, article_event_id);

INSERT INTO data_dictionary (table_name, column_name, description) VALUES
    ('event_kinds', NULL, 'The closed list of kinds of events.'),
    ('event_kinds', 'kind', 'The kind, as in events.kind.'),
    ('event_kinds', 'plover', 'The PLOVER event type it corresponds to; NULL where PLOVER has none.'),
    ('event_kinds', 'plover_mode', 'The PLOVER mode, where one fits.'),
    ('event_kinds', 'description', 'What counts as this kind.'),

    ('events', NULL, 'One row per happening, in however many articles it is told.'),
    ('events', 'id', 'Row number.'),
    ('events', 'kind', 'One of event_kinds.'),
    ('events', 'title', 'Made from its parts for reading: who, what, whom, where.'),
    ('events', 'status', 'happened, planned, cancelled, denied or hypothetical.'),
    ('events', 'starts_on', 'First day, month or year (ISO 8601), as far as the articles prove it.'),
    ('events', 'ends_on', 'Last day, month or year; the same as starts_on for a single one.'),
    ('events', 'date_precision', 'How precise the dates are: day, month or year.'),
    ('events', 'place_id', 'Where.'),

    ('event_reports', NULL, 'The sentences that tell of an event.'),
    ('event_reports', 'id', 'Row number.'),
    ('event_reports', 'event_id', 'The event.'),
    ('event_reports', 'article_id', 'The article.'),
    ('event_reports', 'trigger', 'The words in the sentence that tell it.'),
    ('event_reports', 'start_char', 'First character of the sentence in articles.body, counted from 0.'),
    ('event_reports', 'end_char', 'One past the last character of the sentence.'),
    ('event_reports', 'date_text', 'The words for the time, if any.'),
    ('event_reports', 'made_by', 'The rule that found it.'),

    ('event_participants', NULL, 'Who took part in an event, on which side.'),
    ('event_participants', 'event_id', 'The event.'),
    ('event_participants', 'side', 'who (the acting side) or whom (the other side).'),
    ('event_participants', 'person_id', 'The person; exactly one of the three is set.'),
    ('event_participants', 'organization_id', 'The organization.'),
    ('event_participants', 'place_id', 'The place, where a country or city acts.'),

    ('article_events', NULL, 'Working table: events as one article alone tells them; those of several articles that are one share a row of events.'),
    ('article_events', 'id', 'Row number.'),
    ('article_events', 'article_id', 'The article.'),
    ('article_events', 'ordinal', 'Place in the order of the article, from 1.'),
    ('article_events', 'kind', 'One of event_kinds.'),
    ('article_events', 'status', 'happened, planned, cancelled, denied or hypothetical.'),
    ('article_events', 'starts_on', 'First day, month or year, as far as the article proves it.'),
    ('article_events', 'ends_on', 'Last day, month or year.'),
    ('article_events', 'place_entity_id', 'Where, as the article knows the place.'),
    ('article_events', 'event_id', 'The event it was found to be.'),

    ('article_event_participants', NULL, 'Working table: who took part, as one article tells it.'),
    ('article_event_participants', 'id', 'Row number.'),
    ('article_event_participants', 'article_event_id', 'The event of the article.'),
    ('article_event_participants', 'side', 'who or whom.'),
    ('article_event_participants', 'article_entity_id', 'The participant, as the article knows it.'),

    ('article_event_reports', NULL, 'Working table: which event of its article a report tells.'),
    ('article_event_reports', 'event_report_id', 'The report.'),
    ('article_event_reports', 'article_event_id', 'The event of the article.'),

    ('article_event_keys', NULL, 'Working table: keys by which events of different articles are brought together for comparison.'),
    ('article_event_keys', 'id', 'Row number.'),
    ('article_event_keys', 'article_event_id', 'The event of the article.'),
    ('article_event_keys', 'key', 'The key.');
