-- Who and what is named: people, organizations, places, and every place in the text that mentions them.
PRAGMA user_version = 2;

CREATE TABLE people (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    given_name  TEXT,
    family_name TEXT
);
CREATE INDEX people_by_name ON people (name);

CREATE TABLE organizations (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('government', 'military', 'legislature', 'party', 'company', 'media',
                                       'education', 'research', 'international', 'ngo', 'other'))
);
CREATE INDEX organizations_by_name ON organizations (name);

CREATE TABLE places (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('country', 'capital', 'city', 'region', 'water', 'building', 'other')),
    country TEXT
);
CREATE INDEX places_by_name ON places (name);

CREATE TABLE aliases (
    id              INTEGER PRIMARY KEY,
    alias           TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('full', 'short', 'acronym', 'misspelling')),
    person_id       INTEGER REFERENCES people (id),
    organization_id INTEGER REFERENCES organizations (id),
    place_id        INTEGER REFERENCES places (id),
    CHECK ((person_id IS NOT NULL) + (organization_id IS NOT NULL) + (place_id IS NOT NULL) = 1)
);
CREATE INDEX aliases_by_alias ON aliases (alias COLLATE NOCASE);
CREATE INDEX aliases_by_person ON aliases (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX aliases_by_organization ON aliases (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX aliases_by_place ON aliases (place_id) WHERE place_id IS NOT NULL;

CREATE TABLE roles (
    id              INTEGER PRIMARY KEY,
    person_id       INTEGER NOT NULL REFERENCES people (id),
    role            TEXT NOT NULL,
    organization_id INTEGER REFERENCES organizations (id),
    article_id      INTEGER NOT NULL REFERENCES articles (id),
    start_char      INTEGER NOT NULL,
    end_char        INTEGER NOT NULL,
    CHECK (start_char < end_char)
);
CREATE INDEX roles_by_person ON roles (person_id, article_id);
CREATE INDEX roles_by_organization ON roles (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX roles_by_article ON roles (article_id);

CREATE TABLE mentions (
    id              INTEGER PRIMARY KEY,
    article_id      INTEGER NOT NULL REFERENCES articles (id),
    start_char      INTEGER NOT NULL,
    end_char        INTEGER NOT NULL,
    text            TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('name', 'nominal', 'pronoun')),
    person_id       INTEGER REFERENCES people (id),
    organization_id INTEGER REFERENCES organizations (id),
    place_id        INTEGER REFERENCES places (id),
    made_by         TEXT NOT NULL,
    CHECK (start_char < end_char),
    CHECK ((person_id IS NOT NULL) + (organization_id IS NOT NULL) + (place_id IS NOT NULL) = 1)
);
CREATE INDEX mentions_by_article ON mentions (article_id, start_char);
CREATE INDEX mentions_by_person ON mentions (person_id, article_id) WHERE person_id IS NOT NULL;
CREATE INDEX mentions_by_organization ON mentions (organization_id, article_id) WHERE organization_id IS NOT NULL;
CREATE INDEX mentions_by_place ON mentions (place_id, article_id) WHERE place_id IS NOT NULL;

-- What resolving people, organizations and places across articles reads again when new articles come.

CREATE TABLE article_entities (
    id              INTEGER PRIMARY KEY,
    article_id      INTEGER NOT NULL REFERENCES articles (id),
    ordinal         INTEGER NOT NULL,
    origin          TEXT NOT NULL CHECK (origin IN ('text', 'byline', 'outlet')),
    kind            TEXT NOT NULL,
    name            TEXT NOT NULL,
    canonical       TEXT,
    country         TEXT,
    given_name      TEXT,
    family_name     TEXT,
    name_suffix     TEXT,
    gender          TEXT CHECK (gender IN ('female', 'male')),
    person_id       INTEGER REFERENCES people (id),
    organization_id INTEGER REFERENCES organizations (id),
    place_id        INTEGER REFERENCES places (id),
    UNIQUE (article_id, ordinal),
    CHECK ((person_id IS NOT NULL) + (organization_id IS NOT NULL) + (place_id IS NOT NULL) <= 1)
);
CREATE INDEX article_entities_by_person ON article_entities (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX article_entities_by_organization ON article_entities (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX article_entities_by_place ON article_entities (place_id) WHERE place_id IS NOT NULL;

CREATE TABLE article_entity_forms (
    id                INTEGER PRIMARY KEY,
    article_entity_id INTEGER NOT NULL REFERENCES article_entities (id),
    form              TEXT NOT NULL,
    times             INTEGER NOT NULL
);
CREATE INDEX article_entity_forms_by_entity ON article_entity_forms (article_entity_id);

CREATE TABLE name_keys (
    id  INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE
);

CREATE TABLE article_entity_keys (
    id                INTEGER PRIMARY KEY,
    article_entity_id INTEGER NOT NULL REFERENCES article_entities (id),
    name_key_id       INTEGER NOT NULL REFERENCES name_keys (id)
);
CREATE INDEX article_entity_keys_by_entity ON article_entity_keys (article_entity_id, name_key_id);
CREATE INDEX article_entity_keys_by_key ON article_entity_keys (name_key_id, article_entity_id);

CREATE TABLE mention_entities (
    mention_id        INTEGER PRIMARY KEY REFERENCES mentions (id),
    article_entity_id INTEGER NOT NULL REFERENCES article_entities (id)
);
CREATE INDEX mention_entities_by_entity ON mention_entities (article_entity_id);

CREATE TABLE role_entities (
    role_id                INTEGER PRIMARY KEY REFERENCES roles (id),
    person_entity_id       INTEGER NOT NULL REFERENCES article_entities (id),
    organization_entity_id INTEGER REFERENCES article_entities (id)
);
CREATE INDEX role_entities_by_person ON role_entities (person_entity_id);
CREATE INDEX role_entities_by_organization ON role_entities (organization_entity_id)
    WHERE organization_entity_id IS NOT NULL;

INSERT INTO data_dictionary (table_name, column_name, description) VALUES
    ('people', NULL, 'One row per human being, whatever the forms of the name in the articles.'),
    ('people', 'id', 'Row number.'),
    ('people', 'name', 'The best full form of the name found in the corpus.'),
    ('people', 'given_name', 'Given name, where the forms found tell it.'),
    ('people', 'family_name', 'Family name, where the forms found tell it.'),

    ('organizations', NULL, 'One row per named body that can act.'),
    ('organizations', 'id', 'Row number.'),
    ('organizations', 'name', 'The best full form of the name found in the corpus.'),
    ('organizations', 'kind', 'government, military, legislature, party, company, media, education, research, international, ngo or other.'),

    ('places', NULL, 'One row per named country, city, region, sea or building.'),
    ('places', 'id', 'Row number.'),
    ('places', 'name', 'The best full form of the name found in the corpus.'),
    ('places', 'kind', 'country, capital, city, region, water, building or other.'),
    ('places', 'country', 'The country it lies in, if known.'),

    ('aliases', NULL, 'Every form of a name found in the corpus, and whom it stands for.'),
    ('aliases', 'id', 'Row number.'),
    ('aliases', 'alias', 'The form as written.'),
    ('aliases', 'kind', 'full, short, acronym or misspelling.'),
    ('aliases', 'person_id', 'The person, if it names one.'),
    ('aliases', 'organization_id', 'The organization, if it names one.'),
    ('aliases', 'place_id', 'The place, if it names one.'),

    ('roles', NULL, 'What an article calls a person ("US Secretary of State"), with the place where it says so.'),
    ('roles', 'id', 'Row number.'),
    ('roles', 'person_id', 'The person.'),
    ('roles', 'role', 'The words of the article.'),
    ('roles', 'organization_id', 'The organization the role is held in, if the words name one.'),
    ('roles', 'article_id', 'The article that says so.'),
    ('roles', 'start_char', 'First character of the words in articles.body, counted from 0.'),
    ('roles', 'end_char', 'One past their last character.'),

    ('mentions', NULL, 'Every place in an article that refers to a person, an organization or a place.'),
    ('mentions', 'id', 'Row number.'),
    ('mentions', 'article_id', 'The article.'),
    ('mentions', 'start_char', 'First character in articles.body, counted from 0.'),
    ('mentions', 'end_char', 'One past the last character.'),
    ('mentions', 'text', 'The words there, without title and possessive.'),
    ('mentions', 'kind', 'name, nominal (a description such as "the secretary") or pronoun.'),
    ('mentions', 'person_id', 'The person meant; exactly one of the three is set.'),
    ('mentions', 'organization_id', 'The organization meant.'),
    ('mentions', 'place_id', 'The place meant.'),
    ('mentions', 'made_by', 'The rule that found it.'),

    ('article_entities', NULL, 'Working table: people, organizations and places as one article alone knows them; those of several articles that are one share a row of people, organizations or places.'),
    ('article_entities', 'id', 'Row number.'),
    ('article_entities', 'article_id', 'The article.'),
    ('article_entities', 'ordinal', 'Place in the order of the article, from 1.'),
    ('article_entities', 'origin', 'Where the article names it: text, byline or outlet.'),
    ('article_entities', 'kind', 'person, or the kind of organization or place after a colon (organization:media).'),
    ('article_entities', 'name', 'The fullest form of the name in this article.'),
    ('article_entities', 'canonical', 'The name known beforehand that it stands for, if any.'),
    ('article_entities', 'country', 'The country in whose name it acts or in which it lies, if the article shows it.'),
    ('article_entities', 'given_name', 'Given name, for people.'),
    ('article_entities', 'family_name', 'Family name, for people.'),
    ('article_entities', 'name_suffix', 'Jr., III …, for people.'),
    ('article_entities', 'gender', 'female or male, as titles and pronouns of the article show it.'),
    ('article_entities', 'person_id', 'The person it was found to be.'),
    ('article_entities', 'organization_id', 'The organization it was found to be.'),
    ('article_entities', 'place_id', 'The place it was found to be.'),

    ('article_entity_forms', NULL, 'Working table: the forms of a name in one article.'),
    ('article_entity_forms', 'id', 'Row number.'),
    ('article_entity_forms', 'article_entity_id', 'Whose name.'),
    ('article_entity_forms', 'form', 'The form as written.'),
    ('article_entity_forms', 'times', 'How often it stands there.'),

    ('name_keys', NULL, 'Working table: normalised names by which entities of different articles are brought together for comparison.'),
    ('name_keys', 'id', 'Row number.'),
    ('name_keys', 'key', 'The normalised name.'),

    ('article_entity_keys', NULL, 'Working table: which entities of articles have which keys.'),
    ('article_entity_keys', 'id', 'Row number.'),
    ('article_entity_keys', 'article_entity_id', 'The entity of an article.'),
    ('article_entity_keys', 'name_key_id', 'The key.'),

    ('mention_entities', NULL, 'Working table: the entity of its article that a mention refers to.'),
    ('mention_entities', 'mention_id', 'The mention.'),
    ('mention_entities', 'article_entity_id', 'The entity of the article.'),

    ('role_entities', NULL, 'Working table: the entities of its article that a role belongs to.'),
    ('role_entities', 'role_id', 'The role.'),
    ('role_entities', 'person_entity_id', 'The person, as the article knows it.'),
    ('role_entities', 'organization_entity_id', 'The organization, as the article knows it.');
