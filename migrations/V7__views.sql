-- Readable views: names instead of numbers, and at the end of every row the words it came from.
PRAGMA user_version = 7;

CREATE VIEW quote_mentions AS
SELECT
    quotes.id AS quote_id,
    quotes.article_id,
    coalesce(people.name, organizations.name, places.name) AS name,
    mentions.text AS mention,
    mentions.person_id,
    mentions.organization_id,
    mentions.place_id,
    mentions.start_char,
    mentions.end_char
FROM quotes
JOIN quote_parts ON quote_parts.quote_id = quotes.id
JOIN mentions ON mentions.article_id = quotes.article_id
    AND mentions.start_char >= quote_parts.start_char AND mentions.end_char <= quote_parts.end_char
LEFT JOIN people ON people.id = mentions.person_id
LEFT JOIN organizations ON organizations.id = mentions.organization_id
LEFT JOIN places ON places.id = mentions.place_id;

CREATE VIEW who_said AS
SELECT
    coalesce(person.name, organization.name, place.name,
             CASE WHEN quotes.speaker_kind <> 'unknown' THEN quotes.speaker_text END, quotes.speaker_kind) AS speaker,
    (SELECT roles.role FROM roles
     WHERE roles.person_id = quotes.speaker_person_id AND roles.article_id = quotes.article_id
     ORDER BY roles.start_char, roles.end_char LIMIT 1) AS role,
    quotes.text AS quote,
    quotes.kind,
    quotes.cue,
    coalesce(to_person.name, to_organization.name, quotes.addressee) AS addressee,
    (SELECT group_concat(name, '; ') FROM (
        SELECT DISTINCT name FROM quote_mentions WHERE quote_mentions.quote_id = quotes.id ORDER BY name)) AS about,
    outlets.name AS outlet,
    articles.published,
    articles.title,
    quotes.speaker_kind,
    quotes.confidence,
    quotes.id AS quote_id,
    quotes.article_id,
    quotes.start_char,
    quotes.end_char
FROM quotes
JOIN articles ON articles.id = quotes.article_id
LEFT JOIN organizations AS outlets ON outlets.id = articles.outlet_id
LEFT JOIN people AS person ON person.id = quotes.speaker_person_id
LEFT JOIN organizations AS organization ON organization.id = quotes.speaker_organization_id
LEFT JOIN places AS place ON place.id = quotes.speaker_place_id
LEFT JOIN people AS to_person ON to_person.id = quotes.addressee_person_id
LEFT JOIN organizations AS to_organization ON to_organization.id = quotes.addressee_organization_id;

CREATE VIEW timeline AS
SELECT
    events.starts_on,
    events.ends_on,
    events.title AS event,
    events.kind,
    events.status,
    (SELECT group_concat(name, '; ') FROM (
        SELECT DISTINCT coalesce(people.name, organizations.name, places.name) AS name
        FROM event_participants
        LEFT JOIN people ON people.id = event_participants.person_id
        LEFT JOIN organizations ON organizations.id = event_participants.organization_id
        LEFT JOIN places ON places.id = event_participants.place_id
        WHERE event_participants.event_id = events.id AND event_participants.side = 'who'
        ORDER BY name)) AS who,
    (SELECT group_concat(name, '; ') FROM (
        SELECT DISTINCT coalesce(people.name, organizations.name, places.name) AS name
        FROM event_participants
        LEFT JOIN people ON people.id = event_participants.person_id
        LEFT JOIN organizations ON organizations.id = event_participants.organization_id
        LEFT JOIN places ON places.id = event_participants.place_id
        WHERE event_participants.event_id = events.id AND event_participants.side = 'whom'
        ORDER BY name)) AS whom,
    places.name AS place,
    event_reports.date_text,
    substr(articles.body, event_reports.start_char + 1, event_reports.end_char - event_reports.start_char) AS sentence,
    outlets.name AS outlet,
    articles.published,
    articles.title,
    events.id AS event_id,
    event_reports.id AS event_report_id,
    event_reports.article_id,
    event_reports.start_char,
    event_reports.end_char
FROM events
JOIN event_reports ON event_reports.event_id = events.id
JOIN articles ON articles.id = event_reports.article_id
LEFT JOIN organizations AS outlets ON outlets.id = articles.outlet_id
LEFT JOIN places ON places.id = events.place_id;

CREATE VIEW who_met_whom AS
WITH sides AS (
    SELECT event_participants.event_id, event_participants.side,
           coalesce(people.name, organizations.name, places.name) AS name
    FROM event_participants
    LEFT JOIN people ON people.id = event_participants.person_id
    LEFT JOIN organizations ON organizations.id = event_participants.organization_id
    LEFT JOIN places ON places.id = event_participants.place_id
)
SELECT
    one.name AS one,
    other.name AS other,
    events.starts_on,
    events.ends_on,
    events.kind,
    events.status,
    places.name AS place,
    substr(articles.body, event_reports.start_char + 1, event_reports.end_char - event_reports.start_char) AS sentence,
    outlets.name AS outlet,
    articles.published,
    articles.title,
    events.id AS event_id,
    event_reports.article_id,
    event_reports.start_char,
    event_reports.end_char
FROM events
JOIN sides AS one ON one.event_id = events.id
JOIN sides AS other ON other.event_id = events.id AND one.name < other.name
JOIN event_reports ON event_reports.event_id = events.id
JOIN articles ON articles.id = event_reports.article_id
LEFT JOIN organizations AS outlets ON outlets.id = articles.outlet_id
LEFT JOIN places ON places.id = events.place_id
WHERE events.kind IN ('visit', 'meeting', 'call', 'negotiation');

CREATE VIEW co_mentions AS
WITH named AS (
    SELECT DISTINCT mentions.article_id, passages.ordinal AS passage, passages.start_char, passages.end_char,
           CASE WHEN mentions.person_id IS NOT NULL THEN 'person'
                WHEN mentions.organization_id IS NOT NULL THEN 'organization' ELSE 'place' END AS kind,
           coalesce(people.name, organizations.name, places.name) AS name
    FROM mentions
    JOIN passages ON passages.article_id = mentions.article_id
        AND passages.start_char <= mentions.start_char AND mentions.end_char <= passages.end_char
    LEFT JOIN people ON people.id = mentions.person_id
    LEFT JOIN organizations ON organizations.id = mentions.organization_id
    LEFT JOIN places ON places.id = mentions.place_id
)
SELECT
    one.name AS one,
    one.kind AS one_kind,
    other.name AS other,
    other.kind AS other_kind,
    substr(articles.body, one.start_char + 1, one.end_char - one.start_char) AS passage,
    outlets.name AS outlet,
    articles.published,
    articles.title,
    one.article_id,
    one.start_char,
    one.end_char
FROM named AS one
JOIN named AS other ON other.article_id = one.article_id AND other.passage = one.passage AND one.name < other.name
JOIN articles ON articles.id = one.article_id
LEFT JOIN organizations AS outlets ON outlets.id = articles.outlet_id;

INSERT INTO data_dictionary (table_name, column_name, description) VALUES
    ('quote_mentions', NULL, 'View: who and what is mentioned in the words of each quote, one row per mention.'),
    ('quote_mentions', 'quote_id', 'The quote.'),
    ('quote_mentions', 'article_id', 'The article.'),
    ('quote_mentions', 'name', 'The name of whoever or whatever is mentioned.'),
    ('quote_mentions', 'mention', 'The words that mention it.'),
    ('quote_mentions', 'person_id', 'The person mentioned; exactly one of the three is set.'),
    ('quote_mentions', 'organization_id', 'The organization mentioned.'),
    ('quote_mentions', 'place_id', 'The place mentioned.'),
    ('quote_mentions', 'start_char', 'First character of the mention in articles.body, counted from 0.'),
    ('quote_mentions', 'end_char', 'One past its last character.'),

    ('who_said', NULL, 'View: one row per quote, with names instead of numbers.'),
    ('who_said', 'speaker', 'Who said it: the name, or the words of the article for an unnamed source; unknown if not known.'),
    ('who_said', 'role', 'What the article first calls the speaker.'),
    ('who_said', 'quote', 'The words.'),
    ('who_said', 'kind', 'direct, mixed or indirect.'),
    ('who_said', 'cue', 'The reporting words.'),
    ('who_said', 'addressee', 'To whom, if told.'),
    ('who_said', 'about', 'The people, organizations and places mentioned in the words.'),
    ('who_said', 'outlet', 'The publisher of the article.'),
    ('who_said', 'published', 'When the article was published.'),
    ('who_said', 'title', 'The headline of the article.'),
    ('who_said', 'speaker_kind', 'person, organization, place, unnamed, group or unknown.'),
    ('who_said', 'confidence', 'How sure the attribution is, from 0 to 1.'),
    ('who_said', 'quote_id', 'The quote.'),
    ('who_said', 'article_id', 'The article.'),
    ('who_said', 'start_char', 'First character of the words in articles.body, counted from 0.'),
    ('who_said', 'end_char', 'One past their last character.'),

    ('timeline', NULL, 'View: one row per sentence that tells of an event; order it by starts_on.'),
    ('timeline', 'starts_on', 'First day, month or year of the event.'),
    ('timeline', 'ends_on', 'Last day, month or year.'),
    ('timeline', 'event', 'The event in short.'),
    ('timeline', 'kind', 'One of event_kinds.'),
    ('timeline', 'status', 'happened, planned, cancelled, denied or hypothetical.'),
    ('timeline', 'who', 'The acting side.'),
    ('timeline', 'whom', 'The other side.'),
    ('timeline', 'place', 'Where.'),
    ('timeline', 'date_text', 'The words of the sentence for the time.'),
    ('timeline', 'sentence', 'The sentence.'),
    ('timeline', 'outlet', 'The publisher of the article.'),
    ('timeline', 'published', 'When the article was published.'),
    ('timeline', 'title', 'The headline of the article.'),
    ('timeline', 'event_id', 'The event.'),
    ('timeline', 'event_report_id', 'The sentence that tells of it.'),
    ('timeline', 'article_id', 'The article.'),
    ('timeline', 'start_char', 'First character of the sentence in articles.body, counted from 0.'),
    ('timeline', 'end_char', 'One past its last character.'),

    ('who_met_whom', NULL, 'View: pairs of participants of visits, meetings, calls and negotiations, one row per sentence that tells of it.'),
    ('who_met_whom', 'one', 'A participant.'),
    ('who_met_whom', 'other', 'Another participant of the same event.'),
    ('who_met_whom', 'starts_on', 'First day, month or year of the event.'),
    ('who_met_whom', 'ends_on', 'Last day, month or year.'),
    ('who_met_whom', 'kind', 'visit, meeting, call or negotiation.'),
    ('who_met_whom', 'status', 'happened, planned, cancelled, denied or hypothetical.'),
    ('who_met_whom', 'place', 'Where.'),
    ('who_met_whom', 'sentence', 'The sentence.'),
    ('who_met_whom', 'outlet', 'The publisher of the article.'),
    ('who_met_whom', 'published', 'When the article was published.'),
    ('who_met_whom', 'title', 'The headline of the article.'),
    ('who_met_whom', 'event_id', 'The event.'),
    ('who_met_whom', 'article_id', 'The article.'),
    ('who_met_whom', 'start_char', 'First character of the sentence in articles.body, counted from 0.'),
    ('who_met_whom', 'end_char', 'One past its last character.'),

    ('co_mentions', NULL, 'View: pairs of people, organizations and places that one passage mentions, one row per passage.'),
    ('co_mentions', 'one', 'A person, organization or place.'),
    ('co_mentions', 'one_kind', 'person, organization or place.'),
    ('co_mentions', 'other', 'Another one in the same passage.'),
    ('co_mentions', 'other_kind', 'person, organization or place.'),
    ('co_mentions', 'passage', 'The passage.'),
    ('co_mentions', 'outlet', 'The publisher of the article.'),
    ('co_mentions', 'published', 'When the article was published.'),
    ('co_mentions', 'title', 'The headline of the article.'),
    ('co_mentions', 'article_id', 'The article.'),
    ('co_mentions', 'start_char', 'First character of the passage in articles.body, counted from 0.'),
    ('co_mentions', 'end_char', 'One past its last character.');
