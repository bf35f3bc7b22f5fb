PRAGMA foreign_keys = OFF;
BEGIN;
PRAGMA application_id = 1131377264;
PRAGMA user_version = 9;
CREATE TABLE refinery_schema_history(
             version int4 PRIMARY KEY,
             name VARCHAR(255),
             applied_on VARCHAR(255),
             checksum VARCHAR(255));
INSERT INTO refinery_schema_history VALUES (1, 'articles', '1970-01-01T00:00:00Z', '514028274223777795');
INSERT INTO refinery_schema_history VALUES (2, 'entities', '1970-01-01T00:00:00Z', '8238853665870292502');
INSERT INTO refinery_schema_history VALUES (3, 'quotes', '1970-01-01T00:00:00Z', '6154537692355002907');
INSERT INTO refinery_schema_history VALUES (4, 'events', '1970-01-01T00:00:00Z', '5980547409731949961');
INSERT INTO refinery_schema_history VALUES (5, 'imports', '1970-01-01T00:00:00Z', '15203734391096133196');
INSERT INTO refinery_schema_history VALUES (6, 'search', '1970-01-01T00:00:00Z', '127433653493436402');
INSERT INTO refinery_schema_history VALUES (7, 'views', '1970-01-01T00:00:00Z', '4365985044394448912');
INSERT INTO refinery_schema_history VALUES (8, 'candidates', '1970-01-01T00:00:00Z', '15848152946025335520');
INSERT INTO refinery_schema_history VALUES (9, 'intake', '1970-01-01T00:00:00Z', '8903081624875418633');
CREATE TABLE data_dictionary (
    table_name  TEXT NOT NULL,
    column_name TEXT,
    description TEXT NOT NULL,
    UNIQUE (table_name, column_name)
);
INSERT INTO data_dictionary VALUES ('data_dictionary', NULL, 'What every table, view and column holds.');
INSERT INTO data_dictionary VALUES ('data_dictionary', 'table_name', 'The table or view described.');
INSERT INTO data_dictionary VALUES ('data_dictionary', 'column_name', 'The column described; NULL where the row describes the table itself.');
INSERT INTO data_dictionary VALUES ('data_dictionary', 'description', 'What it holds.');
INSERT INTO data_dictionary VALUES ('refinery_schema_history', NULL, 'Working table: the migrations that made the tables of this file.');
INSERT INTO data_dictionary VALUES ('refinery_schema_history', 'version', 'Number of the migration.');
INSERT INTO data_dictionary VALUES ('refinery_schema_history', 'name', 'Its name.');
INSERT INTO data_dictionary VALUES ('refinery_schema_history', 'applied_on', 'Always the same: no clock goes into this file but in imports.');
INSERT INTO data_dictionary VALUES ('refinery_schema_history', 'checksum', 'Tells whether the migration was changed since.');
INSERT INTO data_dictionary VALUES ('articles', NULL, 'One row per article, with its words after furniture was taken out.');
INSERT INTO data_dictionary VALUES ('articles', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('articles', 'title', 'Headline, without site furniture; NULL if the article shows none.');
INSERT INTO data_dictionary VALUES ('articles', 'outlet_id', 'The publisher, if the text or its metadata names it.');
INSERT INTO data_dictionary VALUES ('articles', 'published', 'Date of publication as precisely as proved: YYYY, YYYY-MM or YYYY-MM-DD.');
INSERT INTO data_dictionary VALUES ('articles', 'published_basis', 'What proves the date: metadata beside the text, the text itself, or a copyright line.');
INSERT INTO data_dictionary VALUES ('articles', 'dateline', 'The place that opens the text, as spelled there.');
INSERT INTO data_dictionary VALUES ('articles', 'url', 'Address of the page, if known.');
INSERT INTO data_dictionary VALUES ('articles', 'language', 'Two-letter code; articles that are not English (en) are kept, but not mined.');
INSERT INTO data_dictionary VALUES ('articles', 'body', 'The words of the article, headline first, paragraphs parted by a blank line. All offsets (start_char, end_char) count Unicode code points of this text from 0: substr(body, start_char + 1, end_char - start_char) is the passage meant.');
INSERT INTO data_dictionary VALUES ('articles', 'word_count', 'Words in body.');
INSERT INTO data_dictionary VALUES ('articles', 'source_path', 'The file it was read from, as named to the import; a file in an archive stands behind the archive''s name and a /; #2 is appended for the second article of a file of several.');
INSERT INTO data_dictionary VALUES ('articles', 'source_sha256', 'SHA-256 of the bytes it was read from; the same bytes are never imported twice.');
INSERT INTO data_dictionary VALUES ('articles', 'wire', 'The news agency whose copy this is, if a credit says so.');
INSERT INTO data_dictionary VALUES ('bylines', NULL, 'The people credited for an article.');
INSERT INTO data_dictionary VALUES ('bylines', 'article_id', 'The article.');
INSERT INTO data_dictionary VALUES ('bylines', 'person_id', 'The person credited.');
INSERT INTO data_dictionary VALUES ('bylines', 'role', 'What the credit is for: author, contributor or photographer.');
INSERT INTO data_dictionary VALUES ('bylines', 'ordinal', 'Place in the order of the credits, from 1.');
INSERT INTO data_dictionary VALUES ('passages', NULL, 'The parts of a body: headline, paragraphs, captions.');
INSERT INTO data_dictionary VALUES ('passages', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('passages', 'article_id', 'The article.');
INSERT INTO data_dictionary VALUES ('passages', 'ordinal', 'Place in the order of the text, from 1.');
INSERT INTO data_dictionary VALUES ('passages', 'kind', 'headline, paragraph, heading, caption, list or quote (a block quotation).');
INSERT INTO data_dictionary VALUES ('passages', 'start_char', 'First character in articles.body, counted from 0.');
INSERT INTO data_dictionary VALUES ('passages', 'end_char', 'One past the last character in articles.body.');
INSERT INTO data_dictionary VALUES ('removed_passages', NULL, 'Site furniture that is not part of the article, kept with the reason it was taken out.');
INSERT INTO data_dictionary VALUES ('removed_passages', 'article_id', 'The article whose source held it.');
INSERT INTO data_dictionary VALUES ('removed_passages', 'ordinal', 'Place in the order of the source, from 1.');
INSERT INTO data_dictionary VALUES ('removed_passages', 'reason', 'Why it is not in the body.');
INSERT INTO data_dictionary VALUES ('removed_passages', 'text', 'The words taken out.');
INSERT INTO data_dictionary VALUES ('people', NULL, 'One row per human being, whatever the forms of the name in the articles.');
INSERT INTO data_dictionary VALUES ('people', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('people', 'name', 'The best full form of the name found in the corpus.');
INSERT INTO data_dictionary VALUES ('people', 'given_name', 'Given name, where the forms found tell it.');
INSERT INTO data_dictionary VALUES ('people', 'family_name', 'Family name, where the forms found tell it.');
INSERT INTO data_dictionary VALUES ('organizations', NULL, 'One row per named body that can act.');
INSERT INTO data_dictionary VALUES ('organizations', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('organizations', 'name', 'The best full form of the name found in the corpus.');
INSERT INTO data_dictionary VALUES ('organizations', 'kind', 'government, military, legislature, party, company, media, education, research, international, ngo or other.');
INSERT INTO data_dictionary VALUES ('places', NULL, 'One row per named country, city, region, sea or building.');
INSERT INTO data_dictionary VALUES ('places', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('places', 'name', 'The best full form of the name found in the corpus.');
INSERT INTO data_dictionary VALUES ('places', 'kind', 'country, capital, city, region, water, building or other.');
INSERT INTO data_dictionary VALUES ('places', 'country', 'The country it lies in, if known.');
INSERT INTO data_dictionary VALUES ('aliases', NULL, 'Every form of a name found in the corpus, and whom it stands for.');
INSERT INTO data_dictionary VALUES ('aliases', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('aliases', 'alias', 'The form as written.');
INSERT INTO data_dictionary VALUES ('aliases', 'kind', 'full, short, acronym or misspelling.');
INSERT INTO data_dictionary VALUES ('aliases', 'person_id', 'The person, if it names one.');
INSERT INTO data_dictionary VALUES ('aliases', 'organization_id', 'The organization, if it names one.');
INSERT INTO data_dictionary VALUES ('aliases', 'place_id', 'The place, if it names one.');
INSERT INTO data_dictionary VALUES ('roles', NULL, 'What an article calls a person ("US Secretary of State"), with the place where it says so.');
INSERT INTO data_dictionary VALUES ('roles', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('roles', 'person_id', 'The person.');
INSERT INTO data_dictionary VALUES ('roles', 'role', 'The words of the article.');
INSERT INTO data_dictionary VALUES ('roles', 'organization_id', 'The organization the role is held in, if the words name one.');
INSERT INTO data_dictionary VALUES ('roles', 'article_id', 'The article that says so.');
INSERT INTO data_dictionary VALUES ('roles', 'start_char', 'First character of the words in articles.body, counted from 0.');
INSERT INTO data_dictionary VALUES ('roles', 'end_char', 'One past their last character.');
INSERT INTO data_dictionary VALUES ('mentions', NULL, 'Every place in an article that refers to a person, an organization or a place.');
INSERT INTO data_dictionary VALUES ('mentions', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('mentions', 'article_id', 'The article.');
INSERT INTO data_dictionary VALUES ('mentions', 'start_char', 'First character in articles.body, counted from 0.');
INSERT INTO data_dictionary VALUES ('mentions', 'end_char', 'One past the last character.');
INSERT INTO data_dictionary VALUES ('mentions', 'text', 'The words there, without title and possessive.');
INSERT INTO data_dictionary VALUES ('mentions', 'kind', 'name, nominal (a description such as "the secretary") or pronoun.');
INSERT INTO data_dictionary VALUES ('mentions', 'person_id', 'The person meant; exactly one of the three is set.');
INSERT INTO data_dictionary VALUES ('mentions', 'organization_id', 'The organization meant.');
INSERT INTO data_dictionary VALUES ('mentions', 'place_id', 'The place meant.');
INSERT INTO data_dictionary VALUES ('mentions', 'made_by', 'The rule that found it.');
INSERT INTO data_dictionary VALUES ('article_entities', NULL, 'Working table: people, organizations and places as one article alone knows them; those of several articles that are one share a row of people, organizations or places.');
INSERT INTO data_dictionary VALUES ('article_entities', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('article_entities', 'article_id', 'The article.');
INSERT INTO data_dictionary VALUES ('article_entities', 'ordinal', 'Place in the order of the article, from 1.');
INSERT INTO data_dictionary VALUES ('article_entities', 'origin', 'Where the article names it: text, byline or outlet.');
INSERT INTO data_dictionary VALUES ('article_entities', 'kind', 'person, or the kind of organization or place after a colon (organization:media).');
INSERT INTO data_dictionary VALUES ('article_entities', 'name', 'The fullest form of the name in this article.');
INSERT INTO data_dictionary VALUES ('article_entities', 'canonical', 'The name known beforehand that it stands for, if any.');
INSERT INTO data_dictionary VALUES ('article_entities', 'country', 'The country in whose name it acts or in which it lies, if the article shows it.');
INSERT INTO data_dictionary VALUES ('article_entities', 'given_name', 'Given name, for people.');
INSERT INTO data_dictionary VALUES ('article_entities', 'family_name', 'Family name, for people.');
INSERT INTO data_dictionary VALUES ('article_entities', 'name_suffix', 'Jr., III …, for people.');
INSERT INTO data_dictionary VALUES ('article_entities', 'gender', 'female or male, as titles and pronouns of the article show it.');
INSERT INTO data_dictionary VALUES ('article_entities', 'person_id', 'The person it was found to be.');
INSERT INTO data_dictionary VALUES ('article_entities', 'organization_id', 'The organization it was found to be.');
INSERT INTO data_dictionary VALUES ('article_entities', 'place_id', 'The place it was found to be.');
INSERT INTO data_dictionary VALUES ('article_entity_forms', NULL, 'Working table: the forms of a name in one article.');
INSERT INTO data_dictionary VALUES ('article_entity_forms', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('article_entity_forms', 'article_entity_id', 'Whose name.');
INSERT INTO data_dictionary VALUES ('article_entity_forms', 'form', 'The form as written.');
INSERT INTO data_dictionary VALUES ('article_entity_forms', 'times', 'How often it stands there.');
INSERT INTO data_dictionary VALUES ('name_keys', NULL, 'Working table: normalised names by which entities of different articles are brought together for comparison.');
INSERT INTO data_dictionary VALUES ('name_keys', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('name_keys', 'key', 'The normalised name.');
INSERT INTO data_dictionary VALUES ('article_entity_keys', NULL, 'Working table: which entities of articles have which keys.');
INSERT INTO data_dictionary VALUES ('article_entity_keys', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('article_entity_keys', 'article_entity_id', 'The entity of an article.');
INSERT INTO data_dictionary VALUES ('article_entity_keys', 'name_key_id', 'The key.');
INSERT INTO data_dictionary VALUES ('mention_entities', NULL, 'Working table: the entity of its article that a mention refers to.');
INSERT INTO data_dictionary VALUES ('mention_entities', 'mention_id', 'The mention.');
INSERT INTO data_dictionary VALUES ('mention_entities', 'article_entity_id', 'The entity of the article.');
INSERT INTO data_dictionary VALUES ('role_entities', NULL, 'Working table: the entities of its article that a role belongs to.');
INSERT INTO data_dictionary VALUES ('role_entities', 'role_id', 'The role.');
INSERT INTO data_dictionary VALUES ('role_entities', 'person_entity_id', 'The person, as the article knows it.');
INSERT INTO data_dictionary VALUES ('role_entities', 'organization_entity_id', 'The organization, as the article knows it.');
INSERT INTO data_dictionary VALUES ('utterances', NULL, 'One row per utterance that several articles carry, perhaps worded differently.');
INSERT INTO data_dictionary VALUES ('utterances', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('utterances', 'text', 'Its fullest wording.');
INSERT INTO data_dictionary VALUES ('quotes', NULL, 'Words attributed to a source, reported once in an article.');
INSERT INTO data_dictionary VALUES ('quotes', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('quotes', 'article_id', 'The article.');
INSERT INTO data_dictionary VALUES ('quotes', 'ordinal', 'Place in the order of the article, from 1.');
INSERT INTO data_dictionary VALUES ('quotes', 'kind', 'direct (all inside quotation marks), mixed (partly) or indirect (in the writer''s words).');
INSERT INTO data_dictionary VALUES ('quotes', 'text', 'The words said, without outer quotation marks, cue and speaker; the parts of an interrupted quote are joined by one space.');
INSERT INTO data_dictionary VALUES ('quotes', 'start_char', 'First character of the words in articles.body, counted from 0.');
INSERT INTO data_dictionary VALUES ('quotes', 'end_char', 'One past their last character; for an interrupted quote see quote_parts.');
INSERT INTO data_dictionary VALUES ('quotes', 'speaker_kind', 'person, organization, place, unnamed (one individual), group (several or a class) or unknown.');
INSERT INTO data_dictionary VALUES ('quotes', 'speaker_person_id', 'The speaker, if a person.');
INSERT INTO data_dictionary VALUES ('quotes', 'speaker_organization_id', 'The speaker, if an organization.');
INSERT INTO data_dictionary VALUES ('quotes', 'speaker_place_id', 'The speaker, if a country or city stands for its government.');
INSERT INTO data_dictionary VALUES ('quotes', 'speaker_text', 'The words that name the speaker at the quote; NULL if it has no reporting clause of its own.');
INSERT INTO data_dictionary VALUES ('quotes', 'speaker_start_char', 'First character of these words in articles.body, counted from 0.');
INSERT INTO data_dictionary VALUES ('quotes', 'speaker_end_char', 'One past their last character.');
INSERT INTO data_dictionary VALUES ('quotes', 'cue', 'The reporting words: said, according to.');
INSERT INTO data_dictionary VALUES ('quotes', 'cue_start_char', 'First character of the cue in articles.body, counted from 0.');
INSERT INTO data_dictionary VALUES ('quotes', 'cue_end_char', 'One past its last character.');
INSERT INTO data_dictionary VALUES ('quotes', 'addressee', 'To whom it was said, as worded, if told.');
INSERT INTO data_dictionary VALUES ('quotes', 'addressee_person_id', 'The addressee, if a known person.');
INSERT INTO data_dictionary VALUES ('quotes', 'addressee_organization_id', 'The addressee, if a known organization.');
INSERT INTO data_dictionary VALUES ('quotes', 'floating', '1 if it stands without a reporting clause and got its speaker from context.');
INSERT INTO data_dictionary VALUES ('quotes', 'confidence', 'How sure the attribution is, from 0 to 1.');
INSERT INTO data_dictionary VALUES ('quotes', 'made_by', 'The rule that made it.');
INSERT INTO data_dictionary VALUES ('quotes', 'utterance_id', 'The utterance that this and quotes of other articles report; NULL if no other article carries it.');
INSERT INTO data_dictionary VALUES ('quote_parts', NULL, 'The stretches of text a quote is made of; an interrupted quote has several.');
INSERT INTO data_dictionary VALUES ('quote_parts', 'quote_id', 'The quote.');
INSERT INTO data_dictionary VALUES ('quote_parts', 'ordinal', 'Place in the order of the text, from 1.');
INSERT INTO data_dictionary VALUES ('quote_parts', 'start_char', 'First character in articles.body, counted from 0.');
INSERT INTO data_dictionary VALUES ('quote_parts', 'end_char', 'One past the last character.');
INSERT INTO data_dictionary VALUES ('quote_entities', NULL, 'Working table: the entities of its article that speak a quote or are addressed by it.');
INSERT INTO data_dictionary VALUES ('quote_entities', 'quote_id', 'The quote.');
INSERT INTO data_dictionary VALUES ('quote_entities', 'speaker_entity_id', 'The speaker, as the article knows it.');
INSERT INTO data_dictionary VALUES ('quote_entities', 'addressee_entity_id', 'The addressee, as the article knows it.');
INSERT INTO data_dictionary VALUES ('quote_keys', NULL, 'Working table: normalised pieces of wording by which quotes of different articles are brought together for comparison.');
INSERT INTO data_dictionary VALUES ('quote_keys', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('quote_keys', 'quote_id', 'The quote.');
INSERT INTO data_dictionary VALUES ('quote_keys', 'key', 'The piece, as a number made from its words.');
INSERT INTO data_dictionary VALUES ('event_kinds', NULL, 'The closed list of kinds of events.');
INSERT INTO data_dictionary VALUES ('event_kinds', 'kind', 'The kind, as in events.kind.');
INSERT INTO data_dictionary VALUES ('event_kinds', 'plover', 'The PLOVER event type it corresponds to; NULL where PLOVER has none.');
INSERT INTO data_dictionary VALUES ('event_kinds', 'plover_mode', 'The PLOVER mode, where one fits.');
INSERT INTO data_dictionary VALUES ('event_kinds', 'description', 'What counts as this kind.');
INSERT INTO data_dictionary VALUES ('events', NULL, 'One row per happening, in however many articles it is told.');
INSERT INTO data_dictionary VALUES ('events', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('events', 'kind', 'One of event_kinds.');
INSERT INTO data_dictionary VALUES ('events', 'title', 'Made from its parts for reading: who, what, whom, where.');
INSERT INTO data_dictionary VALUES ('events', 'status', 'happened, planned, cancelled, denied or hypothetical.');
INSERT INTO data_dictionary VALUES ('events', 'starts_on', 'First day, month or year (ISO 8601), as far as the articles prove it.');
INSERT INTO data_dictionary VALUES ('events', 'ends_on', 'Last day, month or year; the same as starts_on for a single one.');
INSERT INTO data_dictionary VALUES ('events', 'date_precision', 'How precise the dates are: day, month or year.');
INSERT INTO data_dictionary VALUES ('events', 'place_id', 'Where.');
INSERT INTO data_dictionary VALUES ('event_reports', NULL, 'The sentences that tell of an event.');
INSERT INTO data_dictionary VALUES ('event_reports', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('event_reports', 'event_id', 'The event.');
INSERT INTO data_dictionary VALUES ('event_reports', 'article_id', 'The article.');
INSERT INTO data_dictionary VALUES ('event_reports', 'trigger', 'The words in the sentence that tell it.');
INSERT INTO data_dictionary VALUES ('event_reports', 'start_char', 'First character of the sentence in articles.body, counted from 0.');
INSERT INTO data_dictionary VALUES ('event_reports', 'end_char', 'One past the last character of the sentence.');
INSERT INTO data_dictionary VALUES ('event_reports', 'date_text', 'The words for the time, if any.');
INSERT INTO data_dictionary VALUES ('event_reports', 'made_by', 'The rule that found it.');
INSERT INTO data_dictionary VALUES ('event_participants', NULL, 'Who took part in an event, on which side.');
INSERT INTO data_dictionary VALUES ('event_participants', 'event_id', 'The event.');
INSERT INTO data_dictionary VALUES ('event_participants', 'side', 'who (the acting side) or whom (the other side).');
INSERT INTO data_dictionary VALUES ('event_participants', 'person_id', 'The person; exactly one of the three is set.');
INSERT INTO data_dictionary VALUES ('event_participants', 'organization_id', 'The organization.');
INSERT INTO data_dictionary VALUES ('event_participants', 'place_id', 'The place, where a country or city acts.');
INSERT INTO data_dictionary VALUES ('article_events', NULL, 'Working table: events as one article alone tells them; those of several articles that are one share a row of events.');
INSERT INTO data_dictionary VALUES ('article_events', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('article_events', 'article_id', 'The article.');
INSERT INTO data_dictionary VALUES ('article_events', 'ordinal', 'Place in the order of the article, from 1.');
INSERT INTO data_dictionary VALUES ('article_events', 'kind', 'One of event_kinds.');
INSERT INTO data_dictionary VALUES ('article_events', 'status', 'happened, planned, cancelled, denied or hypothetical.');
INSERT INTO data_dictionary VALUES ('article_events', 'starts_on', 'First day, month or year, as far as the article proves it.');
INSERT INTO data_dictionary VALUES ('article_events', 'ends_on', 'Last day, month or year.');
INSERT INTO data_dictionary VALUES ('article_events', 'place_entity_id', 'Where, as the article knows the place.');
INSERT INTO data_dictionary VALUES ('article_events', 'event_id', 'The event it was found to be.');
INSERT INTO data_dictionary VALUES ('article_event_participants', NULL, 'Working table: who took part, as one article tells it.');
INSERT INTO data_dictionary VALUES ('article_event_participants', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('article_event_participants', 'article_event_id', 'The event of the article.');
INSERT INTO data_dictionary VALUES ('article_event_participants', 'side', 'who or whom.');
INSERT INTO data_dictionary VALUES ('article_event_participants', 'article_entity_id', 'The participant, as the article knows it.');
INSERT INTO data_dictionary VALUES ('article_event_reports', NULL, 'Working table: which event of its article a report tells.');
INSERT INTO data_dictionary VALUES ('article_event_reports', 'event_report_id', 'The report.');
INSERT INTO data_dictionary VALUES ('article_event_reports', 'article_event_id', 'The event of the article.');
INSERT INTO data_dictionary VALUES ('article_event_keys', NULL, 'Working table: keys by which events of different articles are brought together for comparison.');
INSERT INTO data_dictionary VALUES ('article_event_keys', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('article_event_keys', 'article_event_id', 'The event of the article.');
INSERT INTO data_dictionary VALUES ('article_event_keys', 'key', 'The key.');
INSERT INTO data_dictionary VALUES ('imports', NULL, 'One row per import that added articles; one that changes nothing leaves no trace.');
INSERT INTO data_dictionary VALUES ('imports', 'id', 'Row number.');
INSERT INTO data_dictionary VALUES ('imports', 'started_at', 'When it began (UTC), or SOURCE_DATE_EPOCH where that was set.');
INSERT INTO data_dictionary VALUES ('imports', 'finished_at', 'When it ended; NULL if it was interrupted: what it had saved by then is whole.');
INSERT INTO data_dictionary VALUES ('imports', 'program_version', 'The program that ran it.');
INSERT INTO data_dictionary VALUES ('imports', 'added', 'Articles added.');
INSERT INTO data_dictionary VALUES ('imports', 'unchanged', 'Articles that were there already.');
INSERT INTO data_dictionary VALUES ('imports', 'skipped', 'Files and records that could not be read as articles.');
INSERT INTO data_dictionary VALUES ('import_files', NULL, 'What an import did with each file, or each record of a file of several.');
INSERT INTO data_dictionary VALUES ('import_files', 'import_id', 'The import.');
INSERT INTO data_dictionary VALUES ('import_files', 'path', 'The file, as named to the import; a file in an archive stands behind the archive''s name and a /; #2 is appended for the second record of a file of several.');
INSERT INTO data_dictionary VALUES ('import_files', 'result', 'added, unchanged, skipped or left out.');
INSERT INTO data_dictionary VALUES ('import_files', 'reason', 'Why it was skipped; what kind of file was left out.');
INSERT INTO data_dictionary VALUES ('article_search', NULL, 'Full-text index of articles: … WHERE article_search MATCH ''taiwan NEAR weapons''; its rowid is articles.id.');
INSERT INTO data_dictionary VALUES ('article_search', 'body', 'articles.body.');
INSERT INTO data_dictionary VALUES ('quote_search', NULL, 'Full-text index of quotes: … WHERE quote_search MATCH ''"candid talks"''; its rowid is quotes.id.');
INSERT INTO data_dictionary VALUES ('quote_search', 'text', 'quotes.text.');
INSERT INTO data_dictionary VALUES ('quote_mentions', NULL, 'View: who and what is mentioned in the words of each quote, one row per mention.');
INSERT INTO data_dictionary VALUES ('quote_mentions', 'quote_id', 'The quote.');
INSERT INTO data_dictionary VALUES ('quote_mentions', 'article_id', 'The article.');
INSERT INTO data_dictionary VALUES ('quote_mentions', 'name', 'The name of whoever or whatever is mentioned.');
INSERT INTO data_dictionary VALUES ('quote_mentions', 'mention', 'The words that mention it.');
INSERT INTO data_dictionary VALUES ('quote_mentions', 'person_id', 'The person mentioned; exactly one of the three is set.');
INSERT INTO data_dictionary VALUES ('quote_mentions', 'organization_id', 'The organization mentioned.');
INSERT INTO data_dictionary VALUES ('quote_mentions', 'place_id', 'The place mentioned.');
INSERT INTO data_dictionary VALUES ('quote_mentions', 'start_char', 'First character of the mention in articles.body, counted from 0.');
INSERT INTO data_dictionary VALUES ('quote_mentions', 'end_char', 'One past its last character.');
INSERT INTO data_dictionary VALUES ('who_said', NULL, 'View: one row per quote, with names instead of numbers.');
INSERT INTO data_dictionary VALUES ('who_said', 'speaker', 'Who said it: the name, or the words of the article for an unnamed source; unknown if not known.');
INSERT INTO data_dictionary VALUES ('who_said', 'role', 'What the article first calls the speaker.');
INSERT INTO data_dictionary VALUES ('who_said', 'quote', 'The words.');
INSERT INTO data_dictionary VALUES ('who_said', 'kind', 'direct, mixed or indirect.');
INSERT INTO data_dictionary VALUES ('who_said', 'cue', 'The reporting words.');
INSERT INTO data_dictionary VALUES ('who_said', 'addressee', 'To whom, if told.');
INSERT INTO data_dictionary VALUES ('who_said', 'about', 'The people, organizations and places mentioned in the words.');
INSERT INTO data_dictionary VALUES ('who_said', 'outlet', 'The publisher of the article.');
INSERT INTO data_dictionary VALUES ('who_said', 'published', 'When the article was published.');
INSERT INTO data_dictionary VALUES ('who_said', 'title', 'The headline of the article.');
INSERT INTO data_dictionary VALUES ('who_said', 'speaker_kind', 'person, organization, place, unnamed, group or unknown.');
INSERT INTO data_dictionary VALUES ('who_said', 'confidence', 'How sure the attribution is, from 0 to 1.');
INSERT INTO data_dictionary VALUES ('who_said', 'quote_id', 'The quote.');
INSERT INTO data_dictionary VALUES ('who_said', 'article_id', 'The article.');
INSERT INTO data_dictionary VALUES ('who_said', 'start_char', 'First character of the words in articles.body, counted from 0.');
INSERT INTO data_dictionary VALUES ('who_said', 'end_char', 'One past their last character.');
INSERT INTO data_dictionary VALUES ('timeline', NULL, 'View: one row per sentence that tells of an event; order it by starts_on.');
INSERT INTO data_dictionary VALUES ('timeline', 'starts_on', 'First day, month or year of the event.');
INSERT INTO data_dictionary VALUES ('timeline', 'ends_on', 'Last day, month or year.');
INSERT INTO data_dictionary VALUES ('timeline', 'event', 'The event in short.');
INSERT INTO data_dictionary VALUES ('timeline', 'kind', 'One of event_kinds.');
INSERT INTO data_dictionary VALUES ('timeline', 'status', 'happened, planned, cancelled, denied or hypothetical.');
INSERT INTO data_dictionary VALUES ('timeline', 'who', 'The acting side.');
INSERT INTO data_dictionary VALUES ('timeline', 'whom', 'The other side.');
INSERT INTO data_dictionary VALUES ('timeline', 'place', 'Where.');
INSERT INTO data_dictionary VALUES ('timeline', 'date_text', 'The words of the sentence for the time.');
INSERT INTO data_dictionary VALUES ('timeline', 'sentence', 'The sentence.');
INSERT INTO data_dictionary VALUES ('timeline', 'outlet', 'The publisher of the article.');
INSERT INTO data_dictionary VALUES ('timeline', 'published', 'When the article was published.');
INSERT INTO data_dictionary VALUES ('timeline', 'title', 'The headline of the article.');
INSERT INTO data_dictionary VALUES ('timeline', 'event_id', 'The event.');
INSERT INTO data_dictionary VALUES ('timeline', 'event_report_id', 'The sentence that tells of it.');
INSERT INTO data_dictionary VALUES ('timeline', 'article_id', 'The article.');
INSERT INTO data_dictionary VALUES ('timeline', 'start_char', 'First character of the sentence in articles.body, counted from 0.');
INSERT INTO data_dictionary VALUES ('timeline', 'end_char', 'One past its last character.');
INSERT INTO data_dictionary VALUES ('who_met_whom', NULL, 'View: pairs of participants of visits, meetings, calls and negotiations, one row per sentence that tells of it.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'one', 'A participant.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'other', 'Another participant of the same event.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'starts_on', 'First day, month or year of the event.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'ends_on', 'Last day, month or year.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'kind', 'visit, meeting, call or negotiation.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'status', 'happened, planned, cancelled, denied or hypothetical.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'place', 'Where.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'sentence', 'The sentence.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'outlet', 'The publisher of the article.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'published', 'When the article was published.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'title', 'The headline of the article.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'event_id', 'The event.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'article_id', 'The article.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'start_char', 'First character of the sentence in articles.body, counted from 0.');
INSERT INTO data_dictionary VALUES ('who_met_whom', 'end_char', 'One past its last character.');
INSERT INTO data_dictionary VALUES ('co_mentions', NULL, 'View: pairs of people, organizations and places that one passage mentions, one row per passage.');
INSERT INTO data_dictionary VALUES ('co_mentions', 'one', 'A person, organization or place.');
INSERT INTO data_dictionary VALUES ('co_mentions', 'one_kind', 'person, organization or place.');
INSERT INTO data_dictionary VALUES ('co_mentions', 'other', 'Another one in the same passage.');
INSERT INTO data_dictionary VALUES ('co_mentions', 'other_kind', 'person, organization or place.');
INSERT INTO data_dictionary VALUES ('co_mentions', 'passage', 'The passage.');
INSERT INTO data_dictionary VALUES ('co_mentions', 'outlet', 'The publisher of the article.');
INSERT INTO data_dictionary VALUES ('co_mentions', 'published', 'When the article was published.');
INSERT INTO data_dictionary VALUES ('co_mentions', 'title', 'The headline of the article.');
INSERT INTO data_dictionary VALUES ('co_mentions', 'article_id', 'The article.');
INSERT INTO data_dictionary VALUES ('co_mentions', 'start_char', 'First character of the passage in articles.body, counted from 0.');
INSERT INTO data_dictionary VALUES ('co_mentions', 'end_char', 'One past its last character.');
INSERT INTO data_dictionary VALUES ('quote_candidates', NULL, 'Who could have said a quote whose words leave a choice ("he said", no reporting clause), the likeliest first; nothing for other quotes and for those of corpora made before this table.');
INSERT INTO data_dictionary VALUES ('quote_candidates', 'quote_id', 'The quote.');
INSERT INTO data_dictionary VALUES ('quote_candidates', 'rank', 'Place among the candidates, from 1; at most 5 are kept.');
INSERT INTO data_dictionary VALUES ('quote_candidates', 'candidate', 'The name in this article, or the words for somebody without a name; NULL for nobody of those mentioned.');
INSERT INTO data_dictionary VALUES ('quote_candidates', 'article_entity_id', 'The candidate as the article knows it, if it has a name.');
INSERT INTO data_dictionary VALUES ('quote_candidates', 'share', 'How much of all trust the candidate has, from 0 to 1.');
INSERT INTO data_dictionary VALUES ('quote_candidates', 'speaks_for', 'What speaks most for the candidate, in words.');
INSERT INTO data_dictionary VALUES ('quote_candidates', 'speaks_against', 'What speaks most against the candidate, in words.');
INSERT INTO data_dictionary VALUES ('articles', 'published_at', 'Time of publication in ISO 8601, with its offset from UTC where the source gives one; NULL if only the day, or less, is known.');
INSERT INTO data_dictionary VALUES ('imports', 'left_out', 'Files of kinds that hold no article: pictures, style sheets, programs …');
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
    body            TEXT NOT NULL, published_at TEXT, -- last, so that reading the others does not read through it
    CHECK ((published IS NULL) = (published_basis IS NULL))
);
INSERT INTO articles VALUES (1, 'Norway and Chile agree to reopen harbour talks after minister''s visit', 1, NULL, NULL, 'SANTIAGO', NULL, 'en', 242, 'tests/articles/harbour-talks.txt', 'ada36b17360e5e95fb09073d3e2cfb31ac96155d74d231055701837fc967f035', NULL, 'Norway and Chile agree to reopen harbour talks after minister''s visit

SANTIAGO (Meridian News) — Norwegian Fisheries Minister Henrik Aldersund met Chilean President Camila Torrealba in Santiago on Sunday, June 11, 2023, and the two governments agreed to reopen talks on a shared harbour.

“We have lost two years, and nobody here wants to lose a third,” Aldersund told reporters after the meeting.

Torrealba said the talks would “begin on firm ground” in September. She said she had spoken by phone with Norwegian Prime Minister Ragnhild Moestad on Friday.

“The boats are old,” the president said, “and the people who work on them are tired. They deserve an answer.”

According to the Chilean Ministry of Foreign Affairs, the harbour would employ 900 people.

Aldersund, who took office in March, called the plan “the most modest big idea in Europe.” He warned that the money might not come before 2025.

“My grandfather fished here,” he said. “He never saw a contract.

“I would like my children to see one.”

Ignacio Ferrada, an economist at the Valdez Institute in Santiago, was not convinced. “It’s a promise on paper,” said Ferrada, who studies ports.

“Paper gets wet.”

One senior Norwegian official, who spoke on condition of anonymity, said the agreement was not final. Some analysts said fuel prices could rise.

Asked whether the fishermen’s union would join, its spokeswoman, Paloma Iriarte, answered: “Not yet.”

The Chilean Senate is expected to vote on the plan next month. Greenpeace declined to comment.', NULL);
INSERT INTO articles VALUES (2, 'Storm kills three on the coast of Peru', 6, '2023', 'copyright', NULL, NULL, 'en', 138, 'tests/articles/night-storm.txt', '311363712049d28ddce729808cc2f018a40cef75efe5ea7e9200beb4d3844b4e', NULL, 'Storm kills three on the coast of Peru

A storm struck the coast of Peru on Monday night, killing three people and cutting off the town of Talara, the mayor said.

‘The sea came up the stairs,’ Mayor Rosa Quispe told the radio station Radio Costa. ‘I have never seen that.’

“The army will be there by morning”: with these words President Julián Altamirano promised help on Tuesday. Soldiers were deployed to Talara the same day.

Quispe, nicknamed “the Captain,” said people had slept on roofs. Her deputy, Óscar Quispe, has resigned.

Meteorologists say storms like this one will become more common; the forecaster Elena Marchetti-Ruiz puts it in four words: “Warm water, big waves.”

A rescue worker is pulled ashore in Talara.

A joint statement by Peru, Ecuador and Colombia said the three countries would share ships.', NULL);
CREATE TABLE bylines (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    person_id  INTEGER NOT NULL REFERENCES people (id),
    role       TEXT NOT NULL CHECK (role IN ('author', 'contributor', 'photographer')),
    ordinal    INTEGER NOT NULL,
    UNIQUE (article_id, ordinal)
);
INSERT INTO bylines VALUES (1, 6, 'author', 1);
INSERT INTO bylines VALUES (1, 7, 'author', 2);
INSERT INTO bylines VALUES (1, 8, 'contributor', 3);
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
INSERT INTO passages VALUES (1, 1, 1, 'headline', 0, 69);
INSERT INTO passages VALUES (2, 1, 2, 'paragraph', 71, 288);
INSERT INTO passages VALUES (3, 1, 3, 'paragraph', 290, 398);
INSERT INTO passages VALUES (4, 1, 4, 'paragraph', 400, 558);
INSERT INTO passages VALUES (5, 1, 5, 'paragraph', 560, 669);
INSERT INTO passages VALUES (6, 1, 6, 'paragraph', 671, 761);
INSERT INTO passages VALUES (7, 1, 7, 'paragraph', 763, 906);
INSERT INTO passages VALUES (8, 1, 8, 'paragraph', 908, 972);
INSERT INTO passages VALUES (9, 1, 9, 'paragraph', 974, 1012);
INSERT INTO passages VALUES (10, 1, 10, 'paragraph', 1014, 1159);
INSERT INTO passages VALUES (11, 1, 11, 'paragraph', 1161, 1178);
INSERT INTO passages VALUES (12, 1, 12, 'paragraph', 1180, 1324);
INSERT INTO passages VALUES (13, 1, 13, 'paragraph', 1326, 1427);
INSERT INTO passages VALUES (14, 1, 14, 'paragraph', 1429, 1523);
INSERT INTO passages VALUES (15, 2, 1, 'headline', 0, 38);
INSERT INTO passages VALUES (16, 2, 2, 'paragraph', 40, 162);
INSERT INTO passages VALUES (17, 2, 3, 'paragraph', 164, 273);
INSERT INTO passages VALUES (18, 2, 4, 'paragraph', 275, 429);
INSERT INTO passages VALUES (19, 2, 5, 'paragraph', 431, 535);
INSERT INTO passages VALUES (20, 2, 6, 'paragraph', 537, 685);
INSERT INTO passages VALUES (21, 2, 7, 'caption', 687, 730);
INSERT INTO passages VALUES (22, 2, 8, 'paragraph', 732, 823);
CREATE TABLE removed_passages (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    ordinal    INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    text       TEXT NOT NULL,
    UNIQUE (article_id, ordinal)
);
INSERT INTO removed_passages VALUES (1, 1, 'byline', 'By Tove Lindqvar and Samuel Ocheng');
INSERT INTO removed_passages VALUES (1, 2, 'contributors', 'With assistance from Jonas Brekke');
INSERT INTO removed_passages VALUES (2, 1, 'repeated headline', 'Storm kills three on the coast of Peru');
INSERT INTO removed_passages VALUES (2, 2, 'share button', 'Share this article');
INSERT INTO removed_passages VALUES (2, 3, 'photo credit', 'Photo: Luis Pardo / Costa Images');
INSERT INTO removed_passages VALUES (2, 4, 'related headlines', 'Articles You May Like');
INSERT INTO removed_passages VALUES (2, 5, 'related headlines', 'Ten places to see whales');
INSERT INTO removed_passages VALUES (2, 6, 'related headlines', 'Why the sea is salt');
INSERT INTO removed_passages VALUES (2, 7, 'copyright line', '© 2023 The Costa Herald. All rights reserved.');
CREATE TABLE people (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    given_name  TEXT,
    family_name TEXT
);
INSERT INTO people VALUES (1, 'Henrik Aldersund', 'Henrik', 'Aldersund');
INSERT INTO people VALUES (2, 'Camila Torrealba', 'Camila', 'Torrealba');
INSERT INTO people VALUES (3, 'Ragnhild Moestad', 'Ragnhild', 'Moestad');
INSERT INTO people VALUES (4, 'Ignacio Ferrada', 'Ignacio', 'Ferrada');
INSERT INTO people VALUES (5, 'Paloma Iriarte', 'Paloma', 'Iriarte');
INSERT INTO people VALUES (6, 'Tove Lindqvar', 'Tove', 'Lindqvar');
INSERT INTO people VALUES (7, 'Samuel Ocheng', 'Samuel', 'Ocheng');
INSERT INTO people VALUES (8, 'Jonas Brekke', 'Jonas', 'Brekke');
INSERT INTO people VALUES (9, 'Rosa Quispe', 'Rosa', 'Quispe');
INSERT INTO people VALUES (10, 'Julián Altamirano', 'Julián', 'Altamirano');
INSERT INTO people VALUES (11, 'Óscar Quispe', 'Óscar', 'Quispe');
INSERT INTO people VALUES (12, 'Elena Marchetti-Ruiz', 'Elena', 'Marchetti-Ruiz');
CREATE TABLE organizations (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('government', 'military', 'legislature', 'party', 'company', 'media',
                                       'education', 'research', 'international', 'ngo', 'other'))
);
INSERT INTO organizations VALUES (1, 'Meridian News', 'media');
INSERT INTO organizations VALUES (2, 'Chilean Ministry of Foreign Affairs', 'government');
INSERT INTO organizations VALUES (3, 'Valdez Institute', 'research');
INSERT INTO organizations VALUES (4, 'Chilean Senate', 'legislature');
INSERT INTO organizations VALUES (5, 'Greenpeace', 'ngo');
INSERT INTO organizations VALUES (6, 'The Costa Herald', 'media');
CREATE TABLE places (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('country', 'capital', 'city', 'region', 'water', 'building', 'other')),
    country TEXT
);
INSERT INTO places VALUES (1, 'Norway', 'country', 'Norway');
INSERT INTO places VALUES (2, 'Chile', 'country', 'Chile');
INSERT INTO places VALUES (3, 'Santiago', 'capital', 'Chile');
INSERT INTO places VALUES (4, 'Europe', 'region', NULL);
INSERT INTO places VALUES (5, 'Peru', 'country', 'Peru');
INSERT INTO places VALUES (6, 'Talara', 'other', NULL);
INSERT INTO places VALUES (7, 'Ecuador', 'country', 'Ecuador');
INSERT INTO places VALUES (8, 'Colombia', 'country', 'Colombia');
CREATE TABLE aliases (
    id              INTEGER PRIMARY KEY,
    alias           TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('full', 'short', 'acronym', 'misspelling')),
    person_id       INTEGER REFERENCES people (id),
    organization_id INTEGER REFERENCES organizations (id),
    place_id        INTEGER REFERENCES places (id),
    CHECK ((person_id IS NOT NULL) + (organization_id IS NOT NULL) + (place_id IS NOT NULL) = 1)
);
INSERT INTO aliases VALUES (1, 'Norway', 'full', NULL, NULL, 1);
INSERT INTO aliases VALUES (2, 'Chile', 'full', NULL, NULL, 2);
INSERT INTO aliases VALUES (3, 'SANTIAGO', 'full', NULL, NULL, 3);
INSERT INTO aliases VALUES (4, 'Santiago', 'full', NULL, NULL, 3);
INSERT INTO aliases VALUES (5, 'Meridian News', 'full', NULL, 1, NULL);
INSERT INTO aliases VALUES (6, 'Aldersund', 'short', 1, NULL, NULL);
INSERT INTO aliases VALUES (7, 'Henrik Aldersund', 'full', 1, NULL, NULL);
INSERT INTO aliases VALUES (8, 'Camila Torrealba', 'full', 2, NULL, NULL);
INSERT INTO aliases VALUES (9, 'Torrealba', 'short', 2, NULL, NULL);
INSERT INTO aliases VALUES (10, 'Ragnhild Moestad', 'full', 3, NULL, NULL);
INSERT INTO aliases VALUES (11, 'Chilean Ministry of Foreign Affairs', 'full', NULL, 2, NULL);
INSERT INTO aliases VALUES (12, 'Europe', 'full', NULL, NULL, 4);
INSERT INTO aliases VALUES (13, 'Ferrada', 'short', 4, NULL, NULL);
INSERT INTO aliases VALUES (14, 'Ignacio Ferrada', 'full', 4, NULL, NULL);
INSERT INTO aliases VALUES (15, 'Valdez Institute', 'full', NULL, 3, NULL);
INSERT INTO aliases VALUES (16, 'Paloma Iriarte', 'full', 5, NULL, NULL);
INSERT INTO aliases VALUES (17, 'Chilean Senate', 'full', NULL, 4, NULL);
INSERT INTO aliases VALUES (18, 'Greenpeace', 'full', NULL, 5, NULL);
INSERT INTO aliases VALUES (19, 'Tove Lindqvar', 'full', 6, NULL, NULL);
INSERT INTO aliases VALUES (20, 'Samuel Ocheng', 'full', 7, NULL, NULL);
INSERT INTO aliases VALUES (21, 'Jonas Brekke', 'full', 8, NULL, NULL);
INSERT INTO aliases VALUES (22, 'Peru', 'full', NULL, NULL, 5);
INSERT INTO aliases VALUES (23, 'Talara', 'full', NULL, NULL, 6);
INSERT INTO aliases VALUES (24, 'Quispe', 'short', 9, NULL, NULL);
INSERT INTO aliases VALUES (25, 'Rosa Quispe', 'full', 9, NULL, NULL);
INSERT INTO aliases VALUES (26, 'Julián Altamirano', 'full', 10, NULL, NULL);
INSERT INTO aliases VALUES (27, 'Óscar Quispe', 'full', 11, NULL, NULL);
INSERT INTO aliases VALUES (28, 'Elena Marchetti-Ruiz', 'full', 12, NULL, NULL);
INSERT INTO aliases VALUES (29, 'Ecuador', 'full', NULL, NULL, 7);
INSERT INTO aliases VALUES (30, 'Colombia', 'full', NULL, NULL, 8);
INSERT INTO aliases VALUES (31, 'The Costa Herald', 'full', NULL, 6, NULL);
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
INSERT INTO roles VALUES (1, 1, 'Norwegian Fisheries Minister', NULL, 1, 98, 126);
INSERT INTO roles VALUES (2, 2, 'Chilean President', NULL, 1, 148, 165);
INSERT INTO roles VALUES (3, 3, 'Norwegian Prime Minister', NULL, 1, 506, 530);
INSERT INTO roles VALUES (4, 4, 'an economist at the Valdez Institute in Santiago', 3, 1, 1031, 1079);
INSERT INTO roles VALUES (5, 5, 'its spokeswoman', NULL, 1, 1374, 1389);
INSERT INTO roles VALUES (6, 9, 'Mayor', NULL, 2, 194, 199);
INSERT INTO roles VALUES (7, 10, 'President', NULL, 2, 329, 338);
INSERT INTO roles VALUES (8, 11, 'Her deputy', NULL, 2, 496, 506);
INSERT INTO roles VALUES (9, 12, 'the forecaster', NULL, 2, 602, 616);
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
INSERT INTO mentions VALUES (1, 1, 0, 6, 'Norway', 'name', NULL, NULL, 1, 'listed-place');
INSERT INTO mentions VALUES (2, 1, 11, 16, 'Chile', 'name', NULL, NULL, 2, 'listed-place');
INSERT INTO mentions VALUES (3, 1, 71, 79, 'SANTIAGO', 'name', NULL, NULL, 3, 'listed-place');
INSERT INTO mentions VALUES (4, 1, 81, 94, 'Meridian News', 'name', NULL, 1, NULL, 'organization-by-word');
INSERT INTO mentions VALUES (5, 1, 127, 143, 'Henrik Aldersund', 'name', 1, NULL, NULL, 'person-after-title');
INSERT INTO mentions VALUES (6, 1, 166, 182, 'Camila Torrealba', 'name', 2, NULL, NULL, 'person-after-title');
INSERT INTO mentions VALUES (7, 1, 186, 194, 'Santiago', 'name', NULL, NULL, 3, 'listed-place');
INSERT INTO mentions VALUES (8, 1, 355, 364, 'Aldersund', 'name', 1, NULL, NULL, 'short-form');
INSERT INTO mentions VALUES (9, 1, 400, 409, 'Torrealba', 'name', 2, NULL, NULL, 'short-form');
INSERT INTO mentions VALUES (10, 1, 468, 471, 'She', 'pronoun', 2, NULL, NULL, 'pronoun-to-subject');
INSERT INTO mentions VALUES (11, 1, 477, 480, 'she', 'pronoun', 2, NULL, NULL, 'pronoun-to-subject');
INSERT INTO mentions VALUES (12, 1, 531, 547, 'Ragnhild Moestad', 'name', 3, NULL, NULL, 'person-after-title');
INSERT INTO mentions VALUES (13, 1, 581, 594, 'the president', 'nominal', 2, NULL, NULL, 'description-by-role');
INSERT INTO mentions VALUES (14, 1, 688, 723, 'Chilean Ministry of Foreign Affairs', 'name', NULL, 2, NULL, 'organization-by-word');
INSERT INTO mentions VALUES (15, 1, 763, 772, 'Aldersund', 'name', 1, NULL, NULL, 'short-form');
INSERT INTO mentions VALUES (16, 1, 845, 851, 'Europe', 'name', NULL, NULL, 4, 'listed-place');
INSERT INTO mentions VALUES (17, 1, 854, 856, 'He', 'pronoun', 1, NULL, NULL, 'pronoun-to-subject');
INSERT INTO mentions VALUES (18, 1, 938, 940, 'he', 'pronoun', 1, NULL, NULL, 'pronoun-to-subject');
INSERT INTO mentions VALUES (19, 1, 1014, 1029, 'Ignacio Ferrada', 'name', 4, NULL, NULL, 'person-by-form');
INSERT INTO mentions VALUES (20, 1, 1031, 1043, 'an economist', 'nominal', 4, NULL, NULL, 'role-beside-name');
INSERT INTO mentions VALUES (21, 1, 1051, 1067, 'Valdez Institute', 'name', NULL, 3, NULL, 'organization-by-word');
INSERT INTO mentions VALUES (22, 1, 1071, 1079, 'Santiago', 'name', NULL, NULL, 3, 'listed-place');
INSERT INTO mentions VALUES (23, 1, 1132, 1139, 'Ferrada', 'name', 4, NULL, NULL, 'short-form');
INSERT INTO mentions VALUES (24, 1, 1374, 1389, 'its spokeswoman', 'nominal', 5, NULL, NULL, 'role-beside-name');
INSERT INTO mentions VALUES (25, 1, 1391, 1405, 'Paloma Iriarte', 'name', 5, NULL, NULL, 'person-by-form');
INSERT INTO mentions VALUES (26, 1, 1433, 1447, 'Chilean Senate', 'name', NULL, 4, NULL, 'organization-by-word');
INSERT INTO mentions VALUES (27, 1, 1492, 1502, 'Greenpeace', 'name', NULL, 5, NULL, 'listed-organization');
INSERT INTO mentions VALUES (28, 2, 34, 38, 'Peru', 'name', NULL, NULL, 5, 'listed-place');
INSERT INTO mentions VALUES (29, 2, 68, 72, 'Peru', 'name', NULL, NULL, 5, 'listed-place');
INSERT INTO mentions VALUES (30, 2, 139, 145, 'Talara', 'name', NULL, NULL, 6, 'short-form');
INSERT INTO mentions VALUES (31, 2, 147, 156, 'the mayor', 'nominal', 9, NULL, NULL, 'description-ahead-of-name');
INSERT INTO mentions VALUES (32, 2, 200, 211, 'Rosa Quispe', 'name', 9, NULL, NULL, 'person-after-title');
INSERT INTO mentions VALUES (33, 2, 339, 356, 'Julián Altamirano', 'name', 10, NULL, NULL, 'person-after-title');
INSERT INTO mentions VALUES (34, 2, 409, 415, 'Talara', 'name', NULL, NULL, 6, 'short-form');
INSERT INTO mentions VALUES (35, 2, 431, 437, 'Quispe', 'name', 9, NULL, NULL, 'short-form');
INSERT INTO mentions VALUES (36, 2, 496, 506, 'Her deputy', 'nominal', 11, NULL, NULL, 'role-beside-name');
INSERT INTO mentions VALUES (37, 2, 508, 520, 'Óscar Quispe', 'name', 11, NULL, NULL, 'person-by-form');
INSERT INTO mentions VALUES (38, 2, 617, 637, 'Elena Marchetti-Ruiz', 'name', 12, NULL, NULL, 'person-after-title');
INSERT INTO mentions VALUES (39, 2, 723, 729, 'Talara', 'name', NULL, NULL, 6, 'place-after-preposition');
INSERT INTO mentions VALUES (40, 2, 753, 757, 'Peru', 'name', NULL, NULL, 5, 'listed-place');
INSERT INTO mentions VALUES (41, 2, 759, 766, 'Ecuador', 'name', NULL, NULL, 7, 'listed-place');
INSERT INTO mentions VALUES (42, 2, 771, 779, 'Colombia', 'name', NULL, NULL, 8, 'listed-place');
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
INSERT INTO article_entities VALUES (1, 1, 1, 'text', 'place:country', 'Norway', 'Norway', 'Norway', NULL, NULL, NULL, NULL, NULL, NULL, 1);
INSERT INTO article_entities VALUES (2, 1, 2, 'text', 'place:country', 'Chile', 'Chile', 'Chile', NULL, NULL, NULL, NULL, NULL, NULL, 2);
INSERT INTO article_entities VALUES (3, 1, 3, 'text', 'place:capital', 'SANTIAGO', 'Santiago', 'Chile', NULL, NULL, NULL, NULL, NULL, NULL, 3);
INSERT INTO article_entities VALUES (4, 1, 4, 'text', 'organization:media', 'Meridian News', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO article_entities VALUES (5, 1, 5, 'text', 'person', 'Henrik Aldersund', NULL, NULL, 'Henrik', 'Aldersund', NULL, 'male', 1, NULL, NULL);
INSERT INTO article_entities VALUES (6, 1, 6, 'text', 'person', 'Camila Torrealba', NULL, NULL, 'Camila', 'Torrealba', NULL, 'female', 2, NULL, NULL);
INSERT INTO article_entities VALUES (7, 1, 7, 'text', 'person', 'Ragnhild Moestad', NULL, NULL, 'Ragnhild', 'Moestad', NULL, NULL, 3, NULL, NULL);
INSERT INTO article_entities VALUES (8, 1, 8, 'text', 'organization:government', 'Chilean Ministry of Foreign Affairs', NULL, 'Chile', NULL, NULL, NULL, NULL, NULL, 2, NULL);
INSERT INTO article_entities VALUES (9, 1, 9, 'text', 'place:region', 'Europe', 'Europe', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 4);
INSERT INTO article_entities VALUES (10, 1, 10, 'text', 'person', 'Ignacio Ferrada', NULL, NULL, 'Ignacio', 'Ferrada', NULL, NULL, 4, NULL, NULL);
INSERT INTO article_entities VALUES (11, 1, 11, 'text', 'organization:research', 'Valdez Institute', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3, NULL);
INSERT INTO article_entities VALUES (12, 1, 12, 'text', 'person', 'Paloma Iriarte', NULL, NULL, 'Paloma', 'Iriarte', NULL, 'female', 5, NULL, NULL);
INSERT INTO article_entities VALUES (13, 1, 13, 'text', 'organization:legislature', 'Chilean Senate', NULL, 'Chile', NULL, NULL, NULL, NULL, NULL, 4, NULL);
INSERT INTO article_entities VALUES (14, 1, 14, 'text', 'organization:ngo', 'Greenpeace', 'Greenpeace', NULL, NULL, NULL, NULL, NULL, NULL, 5, NULL);
INSERT INTO article_entities VALUES (15, 1, 15, 'outlet', 'organization:media', 'Meridian News', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, NULL);
INSERT INTO article_entities VALUES (16, 1, 16, 'byline', 'person', 'Tove Lindqvar', NULL, NULL, 'Tove', 'Lindqvar', NULL, NULL, 6, NULL, NULL);
INSERT INTO article_entities VALUES (17, 1, 17, 'byline', 'person', 'Samuel Ocheng', NULL, NULL, 'Samuel', 'Ocheng', NULL, NULL, 7, NULL, NULL);
INSERT INTO article_entities VALUES (18, 1, 18, 'byline', 'person', 'Jonas Brekke', NULL, NULL, 'Jonas', 'Brekke', NULL, NULL, 8, NULL, NULL);
INSERT INTO article_entities VALUES (19, 2, 1, 'text', 'place:country', 'Peru', 'Peru', 'Peru', NULL, NULL, NULL, NULL, NULL, NULL, 5);
INSERT INTO article_entities VALUES (20, 2, 2, 'text', 'place:other', 'Talara', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 6);
INSERT INTO article_entities VALUES (21, 2, 3, 'text', 'person', 'Rosa Quispe', NULL, NULL, 'Rosa', 'Quispe', NULL, NULL, 9, NULL, NULL);
INSERT INTO article_entities VALUES (22, 2, 4, 'text', 'person', 'Julián Altamirano', NULL, NULL, 'Julián', 'Altamirano', NULL, NULL, 10, NULL, NULL);
INSERT INTO article_entities VALUES (23, 2, 5, 'text', 'person', 'Óscar Quispe', NULL, NULL, 'Óscar', 'Quispe', NULL, NULL, 11, NULL, NULL);
INSERT INTO article_entities VALUES (24, 2, 6, 'text', 'person', 'Elena Marchetti-Ruiz', NULL, NULL, 'Elena', 'Marchetti-Ruiz', NULL, NULL, 12, NULL, NULL);
INSERT INTO article_entities VALUES (25, 2, 7, 'text', 'place:country', 'Ecuador', 'Ecuador', 'Ecuador', NULL, NULL, NULL, NULL, NULL, NULL, 7);
INSERT INTO article_entities VALUES (26, 2, 8, 'text', 'place:country', 'Colombia', 'Colombia', 'Colombia', NULL, NULL, NULL, NULL, NULL, NULL, 8);
INSERT INTO article_entities VALUES (27, 2, 9, 'outlet', 'organization:media', 'The Costa Herald', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 6, NULL);
CREATE TABLE article_entity_forms (
    id                INTEGER PRIMARY KEY,
    article_entity_id INTEGER NOT NULL REFERENCES article_entities (id),
    form              TEXT NOT NULL,
    times             INTEGER NOT NULL
);
INSERT INTO article_entity_forms VALUES (1, 1, 'Norway', 1);
INSERT INTO article_entity_forms VALUES (2, 2, 'Chile', 1);
INSERT INTO article_entity_forms VALUES (3, 3, 'SANTIAGO', 1);
INSERT INTO article_entity_forms VALUES (4, 3, 'Santiago', 2);
INSERT INTO article_entity_forms VALUES (5, 4, 'Meridian News', 1);
INSERT INTO article_entity_forms VALUES (6, 5, 'Aldersund', 2);
INSERT INTO article_entity_forms VALUES (7, 5, 'Henrik Aldersund', 1);
INSERT INTO article_entity_forms VALUES (8, 6, 'Camila Torrealba', 1);
INSERT INTO article_entity_forms VALUES (9, 6, 'Torrealba', 1);
INSERT INTO article_entity_forms VALUES (10, 7, 'Ragnhild Moestad', 1);
INSERT INTO article_entity_forms VALUES (11, 8, 'Chilean Ministry of Foreign Affairs', 1);
INSERT INTO article_entity_forms VALUES (12, 9, 'Europe', 1);
INSERT INTO article_entity_forms VALUES (13, 10, 'Ferrada', 1);
INSERT INTO article_entity_forms VALUES (14, 10, 'Ignacio Ferrada', 1);
INSERT INTO article_entity_forms VALUES (15, 11, 'Valdez Institute', 1);
INSERT INTO article_entity_forms VALUES (16, 12, 'Paloma Iriarte', 1);
INSERT INTO article_entity_forms VALUES (17, 13, 'Chilean Senate', 1);
INSERT INTO article_entity_forms VALUES (18, 14, 'Greenpeace', 1);
INSERT INTO article_entity_forms VALUES (19, 15, 'Meridian News', 1);
INSERT INTO article_entity_forms VALUES (20, 16, 'Tove Lindqvar', 1);
INSERT INTO article_entity_forms VALUES (21, 17, 'Samuel Ocheng', 1);
INSERT INTO article_entity_forms VALUES (22, 18, 'Jonas Brekke', 1);
INSERT INTO article_entity_forms VALUES (23, 19, 'Peru', 3);
INSERT INTO article_entity_forms VALUES (24, 20, 'Talara', 3);
INSERT INTO article_entity_forms VALUES (25, 21, 'Quispe', 1);
INSERT INTO article_entity_forms VALUES (26, 21, 'Rosa Quispe', 1);
INSERT INTO article_entity_forms VALUES (27, 22, 'Julián Altamirano', 1);
INSERT INTO article_entity_forms VALUES (28, 23, 'Óscar Quispe', 1);
INSERT INTO article_entity_forms VALUES (29, 24, 'Elena Marchetti-Ruiz', 1);
INSERT INTO article_entity_forms VALUES (30, 25, 'Ecuador', 1);
INSERT INTO article_entity_forms VALUES (31, 26, 'Colombia', 1);
INSERT INTO article_entity_forms VALUES (32, 27, 'The Costa Herald', 1);
CREATE TABLE name_keys (
    id  INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE
);
INSERT INTO name_keys VALUES (1, 'place:norway');
INSERT INTO name_keys VALUES (2, 'place:chile');
INSERT INTO name_keys VALUES (3, 'place:santiago');
INSERT INTO name_keys VALUES (4, 'organization:meridian news');
INSERT INTO name_keys VALUES (5, 'person:aldersund');
INSERT INTO name_keys VALUES (6, 'person~henrik:aldrsnd');
INSERT INTO name_keys VALUES (7, 'person:torrealba');
INSERT INTO name_keys VALUES (8, 'person~camila:trlb');
INSERT INTO name_keys VALUES (9, 'person:moestad');
INSERT INTO name_keys VALUES (10, 'person~ragnhild:mstd');
INSERT INTO name_keys VALUES (11, 'organization:chile: foreign ministry');
INSERT INTO name_keys VALUES (12, 'organization:cmfa');
INSERT INTO name_keys VALUES (13, 'place:europe');
INSERT INTO name_keys VALUES (14, 'person:ferrada');
INSERT INTO name_keys VALUES (15, 'person~ignacio:frd');
INSERT INTO name_keys VALUES (16, 'organization:valdez institute');
INSERT INTO name_keys VALUES (17, 'person:iriarte');
INSERT INTO name_keys VALUES (18, 'person~paloma:irt');
INSERT INTO name_keys VALUES (19, 'organization:chile: senate');
INSERT INTO name_keys VALUES (20, 'organization:greenpeace');
INSERT INTO name_keys VALUES (21, 'person:lindqvar');
INSERT INTO name_keys VALUES (22, 'person~tove:lndqvr');
INSERT INTO name_keys VALUES (23, 'person:ocheng');
INSERT INTO name_keys VALUES (24, 'person~samuel:ocng');
INSERT INTO name_keys VALUES (25, 'person:brekke');
INSERT INTO name_keys VALUES (26, 'person~jonas:brk');
INSERT INTO name_keys VALUES (27, 'place:peru');
INSERT INTO name_keys VALUES (28, 'place:talara');
INSERT INTO name_keys VALUES (29, 'person:quispe');
INSERT INTO name_keys VALUES (30, 'person~rosa:qsp');
INSERT INTO name_keys VALUES (31, 'person:altamirano');
INSERT INTO name_keys VALUES (32, 'person~julian:altmrn');
INSERT INTO name_keys VALUES (33, 'person~oscar:qsp');
INSERT INTO name_keys VALUES (34, 'person:marchetti-ruiz');
INSERT INTO name_keys VALUES (35, 'person~elena:mrctrz');
INSERT INTO name_keys VALUES (36, 'place:ecuador');
INSERT INTO name_keys VALUES (37, 'place:colombia');
INSERT INTO name_keys VALUES (38, 'organization:costa herald');
CREATE TABLE article_entity_keys (
    id                INTEGER PRIMARY KEY,
    article_entity_id INTEGER NOT NULL REFERENCES article_entities (id),
    name_key_id       INTEGER NOT NULL REFERENCES name_keys (id)
);
INSERT INTO article_entity_keys VALUES (1, 1, 1);
INSERT INTO article_entity_keys VALUES (2, 2, 2);
INSERT INTO article_entity_keys VALUES (3, 3, 3);
INSERT INTO article_entity_keys VALUES (4, 4, 4);
INSERT INTO article_entity_keys VALUES (5, 5, 5);
INSERT INTO article_entity_keys VALUES (6, 5, 6);
INSERT INTO article_entity_keys VALUES (7, 6, 7);
INSERT INTO article_entity_keys VALUES (8, 6, 8);
INSERT INTO article_entity_keys VALUES (9, 7, 9);
INSERT INTO article_entity_keys VALUES (10, 7, 10);
INSERT INTO article_entity_keys VALUES (11, 8, 11);
INSERT INTO article_entity_keys VALUES (12, 8, 12);
INSERT INTO article_entity_keys VALUES (13, 9, 13);
INSERT INTO article_entity_keys VALUES (14, 10, 14);
INSERT INTO article_entity_keys VALUES (15, 10, 15);
INSERT INTO article_entity_keys VALUES (16, 11, 16);
INSERT INTO article_entity_keys VALUES (17, 12, 17);
INSERT INTO article_entity_keys VALUES (18, 12, 18);
INSERT INTO article_entity_keys VALUES (19, 13, 19);
INSERT INTO article_entity_keys VALUES (20, 14, 20);
INSERT INTO article_entity_keys VALUES (21, 15, 4);
INSERT INTO article_entity_keys VALUES (22, 16, 21);
INSERT INTO article_entity_keys VALUES (23, 16, 22);
INSERT INTO article_entity_keys VALUES (24, 17, 23);
INSERT INTO article_entity_keys VALUES (25, 17, 24);
INSERT INTO article_entity_keys VALUES (26, 18, 25);
INSERT INTO article_entity_keys VALUES (27, 18, 26);
INSERT INTO article_entity_keys VALUES (28, 19, 27);
INSERT INTO article_entity_keys VALUES (29, 20, 28);
INSERT INTO article_entity_keys VALUES (30, 21, 29);
INSERT INTO article_entity_keys VALUES (31, 21, 30);
INSERT INTO article_entity_keys VALUES (32, 22, 31);
INSERT INTO article_entity_keys VALUES (33, 22, 32);
INSERT INTO article_entity_keys VALUES (34, 23, 29);
INSERT INTO article_entity_keys VALUES (35, 23, 33);
INSERT INTO article_entity_keys VALUES (36, 24, 34);
INSERT INTO article_entity_keys VALUES (37, 24, 35);
INSERT INTO article_entity_keys VALUES (38, 25, 36);
INSERT INTO article_entity_keys VALUES (39, 26, 37);
INSERT INTO article_entity_keys VALUES (40, 27, 38);
CREATE TABLE mention_entities (
    mention_id        INTEGER PRIMARY KEY REFERENCES mentions (id),
    article_entity_id INTEGER NOT NULL REFERENCES article_entities (id)
);
INSERT INTO mention_entities VALUES (1, 1);
INSERT INTO mention_entities VALUES (2, 2);
INSERT INTO mention_entities VALUES (3, 3);
INSERT INTO mention_entities VALUES (4, 4);
INSERT INTO mention_entities VALUES (5, 5);
INSERT INTO mention_entities VALUES (6, 6);
INSERT INTO mention_entities VALUES (7, 3);
INSERT INTO mention_entities VALUES (8, 5);
INSERT INTO mention_entities VALUES (9, 6);
INSERT INTO mention_entities VALUES (10, 6);
INSERT INTO mention_entities VALUES (11, 6);
INSERT INTO mention_entities VALUES (12, 7);
INSERT INTO mention_entities VALUES (13, 6);
INSERT INTO mention_entities VALUES (14, 8);
INSERT INTO mention_entities VALUES (15, 5);
INSERT INTO mention_entities VALUES (16, 9);
INSERT INTO mention_entities VALUES (17, 5);
INSERT INTO mention_entities VALUES (18, 5);
INSERT INTO mention_entities VALUES (19, 10);
INSERT INTO mention_entities VALUES (20, 10);
INSERT INTO mention_entities VALUES (21, 11);
INSERT INTO mention_entities VALUES (22, 3);
INSERT INTO mention_entities VALUES (23, 10);
INSERT INTO mention_entities VALUES (24, 12);
INSERT INTO mention_entities VALUES (25, 12);
INSERT INTO mention_entities VALUES (26, 13);
INSERT INTO mention_entities VALUES (27, 14);
INSERT INTO mention_entities VALUES (28, 19);
INSERT INTO mention_entities VALUES (29, 19);
INSERT INTO mention_entities VALUES (30, 20);
INSERT INTO mention_entities VALUES (31, 21);
INSERT INTO mention_entities VALUES (32, 21);
INSERT INTO mention_entities VALUES (33, 22);
INSERT INTO mention_entities VALUES (34, 20);
INSERT INTO mention_entities VALUES (35, 21);
INSERT INTO mention_entities VALUES (36, 23);
INSERT INTO mention_entities VALUES (37, 23);
INSERT INTO mention_entities VALUES (38, 24);
INSERT INTO mention_entities VALUES (39, 20);
INSERT INTO mention_entities VALUES (40, 19);
INSERT INTO mention_entities VALUES (41, 25);
INSERT INTO mention_entities VALUES (42, 26);
CREATE TABLE role_entities (
    role_id                INTEGER PRIMARY KEY REFERENCES roles (id),
    person_entity_id       INTEGER NOT NULL REFERENCES article_entities (id),
    organization_entity_id INTEGER REFERENCES article_entities (id)
);
INSERT INTO role_entities VALUES (1, 5, NULL);
INSERT INTO role_entities VALUES (2, 6, NULL);
INSERT INTO role_entities VALUES (3, 7, NULL);
INSERT INTO role_entities VALUES (4, 10, 11);
INSERT INTO role_entities VALUES (5, 12, NULL);
INSERT INTO role_entities VALUES (6, 21, NULL);
INSERT INTO role_entities VALUES (7, 22, NULL);
INSERT INTO role_entities VALUES (8, 23, NULL);
INSERT INTO role_entities VALUES (9, 24, NULL);
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
INSERT INTO quotes VALUES (1, 1, 1, 'direct', 'We have lost two years, and nobody here wants to lose a third,', 291, 353, 'person', 1, NULL, NULL, 'Aldersund', 355, 364, 'told', 365, 369, 'reporters', NULL, NULL, 0, 0.95, 'marks-then-subject-cue', NULL);
INSERT INTO quotes VALUES (2, 1, 2, 'mixed', 'the talks would “begin on firm ground” in September', 415, 466, 'person', 2, NULL, NULL, 'Torrealba', 400, 409, 'said', 410, 414, NULL, NULL, NULL, 0, 0.91, 'cue-then-clause', NULL);
INSERT INTO quotes VALUES (3, 1, 3, 'indirect', 'she had spoken by phone with Norwegian Prime Minister Ragnhild Moestad on Friday', 477, 557, 'person', 2, NULL, NULL, 'She', 468, 471, 'said', 472, 476, NULL, NULL, NULL, 0, 0.81, 'cue-then-clause', NULL);
INSERT INTO quotes VALUES (4, 1, 4, 'direct', 'The boats are old, and the people who work on them are tired. They deserve an answer.', 561, 668, 'person', 2, NULL, NULL, 'the president', 581, 594, 'said', 595, 599, NULL, NULL, NULL, 0, 0.97, 'marks-then-subject-cue', NULL);
INSERT INTO quotes VALUES (5, 1, 5, 'indirect', 'the harbour would employ 900 people', 725, 760, 'organization', NULL, 2, NULL, 'Chilean Ministry of Foreign Affairs', 688, 723, 'According to', 671, 683, NULL, NULL, NULL, 0, 0.82, 'according-to', NULL);
INSERT INTO quotes VALUES (6, 1, 6, 'mixed', 'the plan “the most modest big idea in Europe.”', 807, 853, 'person', 1, NULL, NULL, 'Aldersund', 763, 772, 'called', 800, 806, NULL, NULL, NULL, 0, 0.82, 'cue-then-clause', NULL);
INSERT INTO quotes VALUES (7, 1, 7, 'indirect', 'the money might not come before 2025', 869, 905, 'person', 1, NULL, NULL, 'He', 854, 856, 'warned', 857, 863, NULL, NULL, NULL, 0, 0.82, 'cue-then-content', NULL);
INSERT INTO quotes VALUES (8, 1, 8, 'direct', 'My grandfather fished here, He never saw a contract. I would like my children to see one.', 909, 1011, 'person', 1, NULL, NULL, 'he', 938, 940, 'said', 941, 945, NULL, NULL, NULL, 0, 0.94, 'marks-then-subject-cue', NULL);
INSERT INTO quotes VALUES (9, 1, 9, 'direct', 'It’s a promise on paper,', 1101, 1125, 'person', 4, NULL, NULL, 'Ferrada', 1132, 1139, 'said', 1127, 1131, NULL, NULL, NULL, 0, 0.97, 'marks-then-cue-subject', NULL);
INSERT INTO quotes VALUES (10, 1, 10, 'direct', 'Paper gets wet.', 1162, 1177, 'person', 4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 0.89, 'quotation-alone', NULL);
INSERT INTO quotes VALUES (11, 1, 11, 'indirect', 'the agreement was not final', 1253, 1280, 'unnamed', NULL, NULL, NULL, 'One senior Norwegian official', 1180, 1209, 'said', 1248, 1252, NULL, NULL, NULL, 0, 0.78, 'cue-then-clause', NULL);
INSERT INTO quotes VALUES (12, 1, 12, 'indirect', 'fuel prices could rise', 1301, 1323, 'group', NULL, NULL, NULL, 'Some analysts', 1282, 1295, 'said', 1296, 1300, NULL, NULL, NULL, 0, 0.78, 'cue-then-clause', NULL);
INSERT INTO quotes VALUES (13, 1, 13, 'direct', 'Not yet.', 1418, 1426, 'person', 5, NULL, NULL, 'Paloma Iriarte', 1391, 1405, 'answered', 1407, 1415, NULL, NULL, NULL, 0, 0.87, 'cue-then-content', NULL);
INSERT INTO quotes VALUES (14, 2, 1, 'indirect', 'A storm struck the coast of Peru on Monday night, killing three people and cutting off the town of Talara', 40, 145, 'person', 9, NULL, NULL, 'the mayor', 147, 156, 'said', 157, 161, NULL, NULL, NULL, 0, 0.82, 'clause-then-cue', NULL);
INSERT INTO quotes VALUES (15, 2, 2, 'direct', 'The sea came up the stairs, I have never seen that.', 165, 272, 'person', 9, NULL, NULL, 'Rosa Quispe', 200, 211, 'told', 212, 216, 'the radio station Radio Costa', NULL, NULL, 0, 0.95, 'marks-then-subject-cue', NULL);
INSERT INTO quotes VALUES (16, 2, 3, 'indirect', 'had slept on roofs', 476, 494, 'group', NULL, NULL, NULL, 'people', 469, 475, 'said', 464, 468, NULL, NULL, NULL, 0, 0.78, 'cue-then-clause', NULL);
INSERT INTO quotes VALUES (17, 2, 4, 'indirect', 'storms like this one will become more common', 556, 600, 'group', NULL, NULL, NULL, 'Meteorologists', 537, 551, 'say', 552, 555, NULL, NULL, NULL, 0, 0.78, 'cue-then-clause', NULL);
INSERT INTO quotes VALUES (18, 2, 5, 'direct', 'Warm water, big waves.', 662, 684, 'person', 12, NULL, NULL, 'Elena Marchetti-Ruiz', 617, 637, 'puts it', 638, 645, NULL, NULL, NULL, 0, 0.91, 'cue-then-content', NULL);
INSERT INTO quotes VALUES (19, 2, 6, 'indirect', 'the three countries would share ships', 785, 822, 'group', NULL, NULL, NULL, 'Ecuador and Colombia', 759, 779, 'said', 780, 784, NULL, NULL, NULL, 0, 0.78, 'cue-then-clause', NULL);
CREATE TABLE quote_parts (
    quote_id   INTEGER NOT NULL REFERENCES quotes (id),
    ordinal    INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char   INTEGER NOT NULL,
    UNIQUE (quote_id, ordinal),
    CHECK (start_char < end_char)
);
INSERT INTO quote_parts VALUES (1, 1, 291, 353);
INSERT INTO quote_parts VALUES (2, 1, 415, 466);
INSERT INTO quote_parts VALUES (3, 1, 477, 557);
INSERT INTO quote_parts VALUES (4, 1, 561, 579);
INSERT INTO quote_parts VALUES (4, 2, 602, 668);
INSERT INTO quote_parts VALUES (5, 1, 725, 760);
INSERT INTO quote_parts VALUES (6, 1, 807, 853);
INSERT INTO quote_parts VALUES (7, 1, 869, 905);
INSERT INTO quote_parts VALUES (8, 1, 909, 936);
INSERT INTO quote_parts VALUES (8, 2, 948, 972);
INSERT INTO quote_parts VALUES (8, 3, 975, 1011);
INSERT INTO quote_parts VALUES (9, 1, 1101, 1125);
INSERT INTO quote_parts VALUES (10, 1, 1162, 1177);
INSERT INTO quote_parts VALUES (11, 1, 1253, 1280);
INSERT INTO quote_parts VALUES (12, 1, 1301, 1323);
INSERT INTO quote_parts VALUES (13, 1, 1418, 1426);
INSERT INTO quote_parts VALUES (14, 1, 40, 145);
INSERT INTO quote_parts VALUES (15, 1, 165, 192);
INSERT INTO quote_parts VALUES (15, 2, 249, 272);
INSERT INTO quote_parts VALUES (16, 1, 476, 494);
INSERT INTO quote_parts VALUES (17, 1, 556, 600);
INSERT INTO quote_parts VALUES (18, 1, 662, 684);
INSERT INTO quote_parts VALUES (19, 1, 785, 822);
CREATE TABLE quote_entities (
    quote_id            INTEGER PRIMARY KEY REFERENCES quotes (id),
    speaker_entity_id   INTEGER REFERENCES article_entities (id),
    addressee_entity_id INTEGER REFERENCES article_entities (id)
);
INSERT INTO quote_entities VALUES (1, 5, NULL);
INSERT INTO quote_entities VALUES (2, 6, NULL);
INSERT INTO quote_entities VALUES (3, 6, NULL);
INSERT INTO quote_entities VALUES (4, 6, NULL);
INSERT INTO quote_entities VALUES (5, 8, NULL);
INSERT INTO quote_entities VALUES (6, 5, NULL);
INSERT INTO quote_entities VALUES (7, 5, NULL);
INSERT INTO quote_entities VALUES (8, 5, NULL);
INSERT INTO quote_entities VALUES (9, 10, NULL);
INSERT INTO quote_entities VALUES (10, 10, NULL);
INSERT INTO quote_entities VALUES (13, 12, NULL);
INSERT INTO quote_entities VALUES (14, 21, NULL);
INSERT INTO quote_entities VALUES (15, 21, NULL);
INSERT INTO quote_entities VALUES (18, 24, NULL);
CREATE TABLE quote_keys (
    id       INTEGER PRIMARY KEY,
    quote_id INTEGER NOT NULL REFERENCES quotes (id),
    key      INTEGER NOT NULL
);
INSERT INTO quote_keys VALUES (1, 1, -7299085389873684158);
INSERT INTO quote_keys VALUES (2, 1, -7030099835914009473);
INSERT INTO quote_keys VALUES (3, 1, -6048675733708097235);
INSERT INTO quote_keys VALUES (4, 1, -5849691380981398977);
INSERT INTO quote_keys VALUES (5, 1, -4987523636779310326);
INSERT INTO quote_keys VALUES (6, 1, 578855215986971971);
INSERT INTO quote_keys VALUES (7, 1, 5570422193146373809);
INSERT INTO quote_keys VALUES (8, 1, 7713527000819246681);
INSERT INTO quote_keys VALUES (9, 2, -8769826539664629007);
INSERT INTO quote_keys VALUES (10, 2, -3044776942945843731);
INSERT INTO quote_keys VALUES (11, 2, -2099623278500892091);
INSERT INTO quote_keys VALUES (12, 2, 3206596942778534074);
INSERT INTO quote_keys VALUES (13, 2, 3569373839456960840);
INSERT INTO quote_keys VALUES (14, 2, 6597001455771894652);
INSERT INTO quote_keys VALUES (15, 2, 6742395577128511704);
INSERT INTO quote_keys VALUES (16, 3, -8889410399129843745);
INSERT INTO quote_keys VALUES (17, 3, -7869038165419421778);
INSERT INTO quote_keys VALUES (18, 3, -843681998758359175);
INSERT INTO quote_keys VALUES (19, 3, 2105665125318610992);
INSERT INTO quote_keys VALUES (20, 3, 7584601281278081007);
INSERT INTO quote_keys VALUES (21, 3, 8538236360017890934);
INSERT INTO quote_keys VALUES (22, 3, 8884816235551369754);
INSERT INTO quote_keys VALUES (23, 3, 9141006543445632716);
INSERT INTO quote_keys VALUES (24, 4, -7743933707082804199);
INSERT INTO quote_keys VALUES (25, 4, -7466243970903000204);
INSERT INTO quote_keys VALUES (26, 4, -7278009112047637413);
INSERT INTO quote_keys VALUES (27, 4, -4417680876660877222);
INSERT INTO quote_keys VALUES (28, 4, -3935797729267165476);
INSERT INTO quote_keys VALUES (29, 4, 2711280470904995397);
INSERT INTO quote_keys VALUES (30, 4, 4942518583001595676);
INSERT INTO quote_keys VALUES (31, 4, 8628653557668446830);
INSERT INTO quote_keys VALUES (32, 6, -5730722018446350786);
INSERT INTO quote_keys VALUES (33, 6, -5282927374972988776);
INSERT INTO quote_keys VALUES (34, 6, -2718527956052961711);
INSERT INTO quote_keys VALUES (35, 6, -996755455056378717);
INSERT INTO quote_keys VALUES (36, 6, 4168319634531828963);
INSERT INTO quote_keys VALUES (37, 6, 4858050079909439299);
INSERT INTO quote_keys VALUES (38, 6, 5779997997180397196);
INSERT INTO quote_keys VALUES (39, 7, -8442996195126952476);
INSERT INTO quote_keys VALUES (40, 7, -6374191459327888629);
INSERT INTO quote_keys VALUES (41, 7, -3110166355957043050);
INSERT INTO quote_keys VALUES (42, 7, -1948916610842353781);
INSERT INTO quote_keys VALUES (43, 7, 120399176289050311);
INSERT INTO quote_keys VALUES (44, 8, -8138332287667868370);
INSERT INTO quote_keys VALUES (45, 8, -3097002773618242265);
INSERT INTO quote_keys VALUES (46, 8, -2803029638327657450);
INSERT INTO quote_keys VALUES (47, 8, -2134621517679948486);
INSERT INTO quote_keys VALUES (48, 8, -1512123621902802918);
INSERT INTO quote_keys VALUES (49, 8, -1493719624260945196);
INSERT INTO quote_keys VALUES (50, 8, 423162905252541338);
INSERT INTO quote_keys VALUES (51, 8, 1927235190844559379);
INSERT INTO quote_keys VALUES (52, 14, -7071348331924023058);
INSERT INTO quote_keys VALUES (53, 14, -7021487752485654940);
INSERT INTO quote_keys VALUES (54, 14, -6845211001083973133);
INSERT INTO quote_keys VALUES (55, 14, -3344382271621615180);
INSERT INTO quote_keys VALUES (56, 14, -2607393338841156807);
INSERT INTO quote_keys VALUES (57, 14, -2585597376400109439);
INSERT INTO quote_keys VALUES (58, 14, -1643266195387333715);
INSERT INTO quote_keys VALUES (59, 14, 424242534641489901);
INSERT INTO quote_keys VALUES (60, 14, 2498855694489796036);
INSERT INTO quote_keys VALUES (61, 15, -8113858625464363770);
INSERT INTO quote_keys VALUES (62, 15, -6195723239286323178);
INSERT INTO quote_keys VALUES (63, 15, -5592223484788535071);
INSERT INTO quote_keys VALUES (64, 15, 4078660950699567101);
INSERT INTO quote_keys VALUES (65, 15, 6485108643897986865);
INSERT INTO quote_keys VALUES (66, 15, 7780674604611132419);
INSERT INTO quote_keys VALUES (67, 15, 8120078265930773288);
INSERT INTO quote_keys VALUES (68, 15, 8851544469546690488);
INSERT INTO quote_keys VALUES (69, 17, -149815813133435534);
INSERT INTO quote_keys VALUES (70, 17, 1739287145137711356);
INSERT INTO quote_keys VALUES (71, 17, 2117825272363520540);
INSERT INTO quote_keys VALUES (72, 17, 2876543425863046667);
INSERT INTO quote_keys VALUES (73, 17, 6180035208685529352);
INSERT INTO quote_keys VALUES (74, 17, 8502907916009419608);
CREATE TABLE event_kinds (
    kind        TEXT NOT NULL PRIMARY KEY,
    plover      TEXT,
    plover_mode TEXT,
    description TEXT NOT NULL
);
INSERT INTO event_kinds VALUES ('agreement', 'AGREE', NULL, 'Sides agree, promise to cooperate or sign.');
INSERT INTO event_kinds VALUES ('appointment', NULL, NULL, 'Somebody takes or leaves an office; an election is won.');
INSERT INTO event_kinds VALUES ('arrest', 'COERCE', 'arrest', 'Arrest, detention, charge, trial, sentence.');
INSERT INTO event_kinds VALUES ('attack', 'ASSAULT', NULL, 'Use of force, abduction, killing, shooting down, war, hacking.');
INSERT INTO event_kinds VALUES ('call', 'CONSULT', 'phone', 'A call by phone or video.');
INSERT INTO event_kinds VALUES ('cancellation', 'REJECT', 'meet', 'Something planned is postponed or called off.');
INSERT INTO event_kinds VALUES ('deal', NULL, NULL, 'Purchase, sale, merger, investment.');
INSERT INTO event_kinds VALUES ('disaster', NULL, NULL, 'Accident, crash, natural disaster, epidemic.');
INSERT INTO event_kinds VALUES ('investigation', 'ACCUSE', 'investigate', 'Investigation, inquiry, questioning.');
INSERT INTO event_kinds VALUES ('law', NULL, NULL, 'A law or rule is passed, tightened or repealed.');
INSERT INTO event_kinds VALUES ('meeting', 'CONSULT', NULL, 'Talks, hosting, a dinner, an encounter at a summit. Multilateral for three sides or more.');
INSERT INTO event_kinds VALUES ('military', 'MOBILIZE', NULL, 'Drill, deployment, weapons test, close encounter.');
INSERT INTO event_kinds VALUES ('negotiation', 'CONSULT', NULL, 'Sides negotiate.');
INSERT INTO event_kinds VALUES ('other', NULL, NULL, 'Any other clear happening.');
INSERT INTO event_kinds VALUES ('protest', 'PROTEST', 'demo', 'Protest, demonstration, strike, riot.');
INSERT INTO event_kinds VALUES ('refusal', 'REJECT', NULL, 'Somebody declines, snubs, rejects or vetoes.');
INSERT INTO event_kinds VALUES ('sanction', 'SANCTION', 'discontinue', 'A sanction, export control, tariff, ban or expulsion.');
INSERT INTO event_kinds VALUES ('statement', NULL, NULL, 'A formal statement: communiqué, letter, press release, news conference, testimony.');
INSERT INTO event_kinds VALUES ('visit', 'CONSULT', 'visit', 'Somebody goes to a place, arrives or leaves.');
INSERT INTO event_kinds VALUES ('vote', NULL, NULL, 'An election, a referendum, a vote.');
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
INSERT INTO events VALUES (1, 'agreement', 'agreement: Norway, Chile', 'happened', NULL, NULL, NULL, NULL);
INSERT INTO events VALUES (2, 'meeting', 'meeting: Henrik Aldersund → Camila Torrealba (Santiago)', 'happened', '2023-06-11', '2023-06-11', 'day', 3);
INSERT INTO events VALUES (3, 'call', 'call: Camila Torrealba → Ragnhild Moestad', 'happened', NULL, NULL, NULL, NULL);
INSERT INTO events VALUES (4, 'appointment', 'appointment: Henrik Aldersund', 'happened', NULL, NULL, NULL, NULL);
INSERT INTO events VALUES (5, 'vote', 'vote: Chilean Senate', 'planned', NULL, NULL, NULL, NULL);
INSERT INTO events VALUES (6, 'disaster', 'disaster (Peru)', 'happened', '2023', '2023', 'year', 5);
INSERT INTO events VALUES (7, 'appointment', 'appointment: Óscar Quispe', 'happened', NULL, NULL, NULL, NULL);
INSERT INTO events VALUES (8, 'statement', 'statement: Peru, Ecuador, Colombia', 'happened', NULL, NULL, NULL, NULL);
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
INSERT INTO event_reports VALUES (1, 1, 1, 'agree', 0, 69, NULL, 'event-verb');
INSERT INTO event_reports VALUES (2, 1, 1, 'agreed', 71, 288, NULL, 'event-verb');
INSERT INTO event_reports VALUES (3, 1, 1, 'agreement', 1180, 1281, NULL, 'event-verb');
INSERT INTO event_reports VALUES (4, 2, 1, 'met', 71, 288, 'Sunday, June 11, 2023', 'event-verb');
INSERT INTO event_reports VALUES (5, 2, 1, 'meeting', 290, 398, NULL, 'event-verb');
INSERT INTO event_reports VALUES (6, 3, 1, 'spoken by phone with', 468, 558, 'Friday', 'event-verb');
INSERT INTO event_reports VALUES (7, 4, 1, 'took office', 763, 853, 'March', 'event-verb');
INSERT INTO event_reports VALUES (8, 5, 1, 'vote on', 1429, 1491, 'next month', 'event-verb');
INSERT INTO event_reports VALUES (9, 6, 2, 'struck', 40, 162, 'Monday night', 'event-verb');
INSERT INTO event_reports VALUES (10, 7, 2, 'resigned', 496, 535, NULL, 'event-verb');
INSERT INTO event_reports VALUES (11, 8, 2, 'joint statement', 732, 823, NULL, 'event-noun');
CREATE TABLE event_participants (
    event_id        INTEGER NOT NULL REFERENCES events (id),
    side            TEXT NOT NULL CHECK (side IN ('who', 'whom')),
    person_id       INTEGER REFERENCES people (id),
    organization_id INTEGER REFERENCES organizations (id),
    place_id        INTEGER REFERENCES places (id),
    CHECK ((person_id IS NOT NULL) + (organization_id IS NOT NULL) + (place_id IS NOT NULL) = 1)
);
INSERT INTO event_participants VALUES (1, 'who', NULL, NULL, 1);
INSERT INTO event_participants VALUES (1, 'who', NULL, NULL, 2);
INSERT INTO event_participants VALUES (2, 'who', 1, NULL, NULL);
INSERT INTO event_participants VALUES (2, 'whom', 2, NULL, NULL);
INSERT INTO event_participants VALUES (3, 'who', 2, NULL, NULL);
INSERT INTO event_participants VALUES (3, 'whom', 3, NULL, NULL);
INSERT INTO event_participants VALUES (4, 'who', 1, NULL, NULL);
INSERT INTO event_participants VALUES (5, 'who', NULL, 4, NULL);
INSERT INTO event_participants VALUES (7, 'who', 11, NULL, NULL);
INSERT INTO event_participants VALUES (8, 'who', NULL, NULL, 5);
INSERT INTO event_participants VALUES (8, 'who', NULL, NULL, 7);
INSERT INTO event_participants VALUES (8, 'who', NULL, NULL, 8);
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
INSERT INTO article_events VALUES (1, 1, 1, 'agreement', 'happened', NULL, NULL, NULL, 1);
INSERT INTO article_events VALUES (2, 1, 2, 'meeting', 'happened', '2023-06-11', '2023-06-11', 3, 2);
INSERT INTO article_events VALUES (3, 1, 3, 'call', 'happened', NULL, NULL, NULL, 3);
INSERT INTO article_events VALUES (4, 1, 4, 'appointment', 'happened', NULL, NULL, NULL, 4);
INSERT INTO article_events VALUES (5, 1, 5, 'vote', 'planned', NULL, NULL, NULL, 5);
INSERT INTO article_events VALUES (6, 2, 1, 'disaster', 'happened', '2023', '2023', 19, 6);
INSERT INTO article_events VALUES (7, 2, 2, 'appointment', 'happened', NULL, NULL, NULL, 7);
INSERT INTO article_events VALUES (8, 2, 3, 'statement', 'happened', NULL, NULL, NULL, 8);
CREATE TABLE article_event_participants (
    id                INTEGER PRIMARY KEY,
    article_event_id  INTEGER NOT NULL REFERENCES article_events (id),
    side              TEXT NOT NULL CHECK (side IN ('who', 'whom')),
    article_entity_id INTEGER NOT NULL REFERENCES article_entities (id)
);
INSERT INTO article_event_participants VALUES (1, 1, 'who', 1);
INSERT INTO article_event_participants VALUES (2, 1, 'who', 2);
INSERT INTO article_event_participants VALUES (3, 2, 'who', 5);
INSERT INTO article_event_participants VALUES (4, 2, 'whom', 6);
INSERT INTO article_event_participants VALUES (5, 3, 'who', 6);
INSERT INTO article_event_participants VALUES (6, 3, 'whom', 7);
INSERT INTO article_event_participants VALUES (7, 4, 'who', 5);
INSERT INTO article_event_participants VALUES (8, 5, 'who', 13);
INSERT INTO article_event_participants VALUES (9, 7, 'who', 23);
INSERT INTO article_event_participants VALUES (10, 8, 'who', 19);
INSERT INTO article_event_participants VALUES (11, 8, 'who', 25);
INSERT INTO article_event_participants VALUES (12, 8, 'who', 26);
CREATE TABLE article_event_reports (
    event_report_id  INTEGER PRIMARY KEY REFERENCES event_reports (id),
    article_event_id INTEGER NOT NULL REFERENCES article_events (id)
);
INSERT INTO article_event_reports VALUES (1, 1);
INSERT INTO article_event_reports VALUES (2, 1);
INSERT INTO article_event_reports VALUES (3, 1);
INSERT INTO article_event_reports VALUES (4, 2);
INSERT INTO article_event_reports VALUES (5, 2);
INSERT INTO article_event_reports VALUES (6, 3);
INSERT INTO article_event_reports VALUES (7, 4);
INSERT INTO article_event_reports VALUES (8, 5);
INSERT INTO article_event_reports VALUES (9, 6);
INSERT INTO article_event_reports VALUES (10, 7);
INSERT INTO article_event_reports VALUES (11, 8);
CREATE TABLE article_event_keys (
    id               INTEGER PRIMARY KEY,
    article_event_id INTEGER NOT NULL REFERENCES article_events (id),
    key              TEXT NOT NULL
);
INSERT INTO article_event_keys VALUES (1, 2, 'happening:meeting|happened|2023-06-11/2023-06-11|person 1+person 2');
CREATE TABLE imports (
    id              INTEGER PRIMARY KEY,
    started_at      TEXT NOT NULL,
    finished_at     TEXT,
    program_version TEXT NOT NULL,
    added           INTEGER NOT NULL,
    unchanged       INTEGER NOT NULL,
    skipped         INTEGER NOT NULL
, left_out INTEGER NOT NULL DEFAULT 0);
INSERT INTO imports VALUES (1, '2023-11-14T22:13:20Z', '2023-11-14T22:13:20Z', '0.2.0', 2, 0, 0, 0);
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
INSERT INTO quote_candidates VALUES (3, 1, 'Camila Torrealba', 6, 0.99, 'mentioned in the same paragraph; the subject of the sentence before; mentioned often in the article', 'the only one who comes into question; the last one mentioned');
INSERT INTO quote_candidates VALUES (7, 1, 'Henrik Aldersund', 5, 0.99, 'mentioned in the same paragraph; the subject of the sentence before; mentioned often in the article', 'the last one mentioned');
INSERT INTO quote_candidates VALUES (8, 1, 'Henrik Aldersund', 5, 0.97, 'the subject of the sentence before; mentioned often in the article; mentioned in the paragraph before', 'the only one who comes into question; last mentioned by a pronoun; the last one mentioned');
INSERT INTO quote_candidates VALUES (8, 2, NULL, NULL, 0.03, NULL, 'nobody at all');
INSERT INTO quote_candidates VALUES (10, 1, 'Ignacio Ferrada', 10, 0.98, 'the first subject of the last sentence that mentions anybody; the subject of the sentence before; spoke last, in the paragraph before', NULL);
CREATE TABLE "import_files" (
    import_id INTEGER NOT NULL REFERENCES imports (id),
    path      TEXT NOT NULL,
    result    TEXT NOT NULL CHECK (result IN ('added', 'unchanged', 'skipped', 'left out')),
    reason    TEXT,
    CHECK ((result IN ('skipped', 'left out')) = (reason IS NOT NULL))
);
INSERT INTO import_files VALUES (1, 'tests/articles/harbour-talks.txt', 'added', NULL);
INSERT INTO import_files VALUES (1, 'tests/articles/night-storm.txt', 'added', NULL);
CREATE INDEX articles_by_outlet ON articles (outlet_id);
CREATE INDEX articles_by_published ON articles (published);
CREATE INDEX bylines_by_person ON bylines (person_id);
CREATE INDEX people_by_name ON people (name);
CREATE INDEX organizations_by_name ON organizations (name);
CREATE INDEX places_by_name ON places (name);
CREATE INDEX aliases_by_alias ON aliases (alias COLLATE NOCASE);
CREATE INDEX aliases_by_person ON aliases (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX aliases_by_organization ON aliases (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX aliases_by_place ON aliases (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX roles_by_person ON roles (person_id, article_id);
CREATE INDEX roles_by_organization ON roles (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX roles_by_article ON roles (article_id);
CREATE INDEX mentions_by_article ON mentions (article_id, start_char);
CREATE INDEX mentions_by_person ON mentions (person_id, article_id) WHERE person_id IS NOT NULL;
CREATE INDEX mentions_by_organization ON mentions (organization_id, article_id) WHERE organization_id IS NOT NULL;
CREATE INDEX mentions_by_place ON mentions (place_id, article_id) WHERE place_id IS NOT NULL;
CREATE INDEX article_entities_by_person ON article_entities (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX article_entities_by_organization ON article_entities (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX article_entities_by_place ON article_entities (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX article_entity_forms_by_entity ON article_entity_forms (article_entity_id);
CREATE INDEX article_entity_keys_by_entity ON article_entity_keys (article_entity_id, name_key_id);
CREATE INDEX article_entity_keys_by_key ON article_entity_keys (name_key_id, article_entity_id);
CREATE INDEX mention_entities_by_entity ON mention_entities (article_entity_id);
CREATE INDEX role_entities_by_person ON role_entities (person_entity_id);
CREATE INDEX role_entities_by_organization ON role_entities (organization_entity_id)
    WHERE organization_entity_id IS NOT NULL;
CREATE INDEX quotes_by_speaker_person ON quotes (speaker_person_id) WHERE speaker_person_id IS NOT NULL;
CREATE INDEX quotes_by_speaker_organization ON quotes (speaker_organization_id)
    WHERE speaker_organization_id IS NOT NULL;
CREATE INDEX quotes_by_speaker_place ON quotes (speaker_place_id) WHERE speaker_place_id IS NOT NULL;
CREATE INDEX quotes_by_addressee_person ON quotes (addressee_person_id) WHERE addressee_person_id IS NOT NULL;
CREATE INDEX quotes_by_addressee_organization ON quotes (addressee_organization_id)
    WHERE addressee_organization_id IS NOT NULL;
CREATE INDEX quotes_with_addressee ON quotes (article_id) WHERE addressee IS NOT NULL;
CREATE INDEX quotes_by_utterance ON quotes (utterance_id) WHERE utterance_id IS NOT NULL;
CREATE INDEX quote_entities_by_speaker ON quote_entities (speaker_entity_id) WHERE speaker_entity_id IS NOT NULL;
CREATE INDEX quote_entities_by_addressee ON quote_entities (addressee_entity_id)
    WHERE addressee_entity_id IS NOT NULL;
CREATE INDEX quote_keys_by_quote ON quote_keys (quote_id, key);
CREATE INDEX quote_keys_by_key ON quote_keys (key, quote_id);
CREATE INDEX events_by_kind ON events (kind);
CREATE INDEX events_by_start ON events (starts_on);
CREATE INDEX events_by_place ON events (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX event_reports_by_event ON event_reports (event_id);
CREATE INDEX event_reports_by_article ON event_reports (article_id);
CREATE INDEX event_participants_by_event ON event_participants (event_id);
CREATE INDEX event_participants_by_person ON event_participants (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX event_participants_by_organization ON event_participants (organization_id)
    WHERE organization_id IS NOT NULL;
CREATE INDEX event_participants_by_place ON event_participants (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX article_events_by_kind ON article_events (kind);
CREATE INDEX article_events_by_place ON article_events (place_entity_id) WHERE place_entity_id IS NOT NULL;
CREATE INDEX article_events_by_event ON article_events (event_id);
CREATE INDEX article_event_participants_by_event ON article_event_participants (article_event_id);
CREATE INDEX article_event_participants_by_entity ON article_event_participants (article_entity_id);
CREATE INDEX article_event_reports_by_event ON article_event_reports (article_event_id);
CREATE INDEX article_event_keys_by_event ON article_event_keys (article_event_id, key);
CREATE INDEX article_event_keys_by_key ON article_event_keys (key, article_event_id);
CREATE INDEX quote_candidates_by_entity ON quote_candidates (article_entity_id) WHERE article_entity_id IS NOT NULL;
CREATE INDEX import_files_by_import ON import_files (import_id);
CREATE INDEX import_files_by_path ON import_files (path);
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
CREATE VIRTUAL TABLE article_search USING fts5 (
    body, content="articles", content_rowid="id", tokenize="porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE quote_search USING fts5 (
    text, content="quotes", content_rowid="id", tokenize="porter unicode61 remove_diacritics 2"
);
INSERT INTO article_search (article_search) VALUES ('rebuild');
INSERT INTO quote_search (quote_search) VALUES ('rebuild');
COMMIT;
