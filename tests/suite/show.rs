//! `corpus show`: the words with what was found in them. The rows are written by hand, so that the pages depend on
//! nothing but themselves.

use corpus::store::Store;

use crate::session::Session;

const BODY: &str = "Ferry runs again\n\nAnna Berg, the minister, met Ole Strand in Bergen on Monday. “It floats,” \
                    she told reporters, “and it will run.”\n\nThe harbour office said the ferry was \u{1b}[31msafe.";

/// One article, as if read by a careful reader.
fn ferry() -> Session {
    let session = Session::new();
    drop(Store::open(&session.database()).expect("an empty corpus"));
    let place = |words: &str| {
        let start = BODY.find(words).unwrap_or_else(|| panic!("{words} is not in the article"));
        let chars = BODY[..start].chars().count();
        format!("{chars}, {}", chars + words.chars().count())
    };
    let body = BODY.replace('\'', "''");
    session
        .open()
        .execute_batch(&format!(
            "INSERT INTO organizations (id, name, kind) VALUES (1, 'Fjord Post', 'media'), (2, 'Harbour Office', 'government');
             INSERT INTO people (id, name, given_name, family_name) VALUES (1, 'Anna Berg', 'Anna', 'Berg'), (2, 'Ole Strand', 'Ole', 'Strand');
             INSERT INTO places (id, name, kind, country) VALUES (1, 'Bergen', 'city', 'Norway');
             INSERT INTO aliases (alias, kind, person_id) VALUES ('Anna Berg', 'full', 1), ('Berg', 'short', 1);
             INSERT INTO articles (id, title, outlet_id, published, published_basis, language, body, word_count, source_path, source_sha256)
             VALUES (1, 'Ferry runs again', 1, '2023-06-12', 'metadata', 'en', '{body}', 30, 'ferry.txt', 'x');
             INSERT INTO passages (article_id, ordinal, kind, start_char, end_char)
             VALUES (1, 1, 'headline', {headline}), (1, 2, 'paragraph', {first}), (1, 3, 'paragraph', {second});
             INSERT INTO removed_passages (article_id, ordinal, reason, text) VALUES (1, 1, 'share button', 'Share');
             INSERT INTO roles (person_id, role, article_id, start_char, end_char) VALUES (1, 'the minister', 1, {role});
             INSERT INTO mentions (article_id, start_char, end_char, text, kind, person_id, made_by)
             VALUES (1, {anna}, 'Anna Berg', 'name', 1, 'person-by-form'), (1, {ole}, 'Ole Strand', 'name', 2, 'person-by-form'),
                    (1, {she}, 'she', 'pronoun', 1, 'pronoun-to-subject');
             INSERT INTO mentions (article_id, start_char, end_char, text, kind, place_id, made_by)
             VALUES (1, {bergen}, 'Bergen', 'name', 1, 'listed-place');
             INSERT INTO mentions (article_id, start_char, end_char, text, kind, organization_id, made_by)
             VALUES (1, {office}, 'harbour office', 'name', 2, 'organization-by-word');
             INSERT INTO quotes (id, article_id, ordinal, kind, text, start_char, end_char, speaker_kind, speaker_person_id, speaker_text,
                                 cue, cue_start_char, cue_end_char, addressee, floating, confidence, made_by)
             VALUES (1, 1, 1, 'direct', 'It floats, and it will run.', {quote}, 'person', 1, 'she', 'told', {told}, 'reporters', 0, 0.97,
                     'marks-then-subject-cue');
             INSERT INTO quote_parts (quote_id, ordinal, start_char, end_char) VALUES (1, 1, {part}), (1, 2, {rest});
             INSERT INTO quotes (id, article_id, ordinal, kind, text, start_char, end_char, speaker_kind, speaker_organization_id, speaker_text,
                                 cue, cue_start_char, cue_end_char, floating, confidence, made_by)
             VALUES (2, 1, 2, 'indirect', 'the ferry was safe', {indirect}, 'organization', 2, 'The harbour office', 'said', {said}, 0, 0.8, 'no-such-rule');
             INSERT INTO quote_parts (quote_id, ordinal, start_char, end_char) VALUES (2, 1, {indirect});
             INSERT OR IGNORE INTO event_kinds (kind, description) VALUES ('meeting', 'talks');
             INSERT INTO events (id, kind, title, status, starts_on, ends_on, date_precision, place_id)
             VALUES (1, 'meeting', 'Anna Berg meets Ole Strand', 'happened', '2023-06-12', '2023-06-12', 'day', 1);
             INSERT INTO event_reports (event_id, article_id, trigger, start_char, end_char, date_text, made_by)
             VALUES (1, 1, 'met', {sentence}, 'on Monday', 'event-verb');
             INSERT INTO event_participants (event_id, side, person_id) VALUES (1, 'who', 1), (1, 'whom', 2);",
            headline = place("Ferry runs again"),
            first = place(BODY.split("\n\n").nth(1).expect("a paragraph")),
            second = place(BODY.split("\n\n").nth(2).expect("a paragraph")),
            role = place("the minister"),
            anna = place("Anna Berg"),
            ole = place("Ole Strand"),
            she = place("she"),
            bergen = place("Bergen"),
            office = place("harbour office"),
            quote = place("It floats,” she told reporters, “and it will run."),
            told = place("told"),
            part = place("It floats,"),
            rest = place("and it will run."),
            indirect = place("the ferry was \u{1b}[31msafe"),
            said = place("said"),
            sentence = place("Anna Berg, the minister, met Ole Strand in Bergen on Monday."),
        ))
        .expect("the rows fit the tables");
    session
}

#[test]
fn an_article_with_signs_off_a_terminal() {
    insta::assert_snapshot!(ferry().corpus(&["show", "article", "1"]).done());
}

#[test]
fn an_article_with_colours_where_they_are_wished() {
    let session = ferry();
    let output = session
        .command()
        .env("CLICOLOR_FORCE", "1")
        .args(["show", "article", "1"])
        .output()
        .expect("running");
    let page = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(page.contains("\u{1b}[1m\u{1b}[36mAnna"), "{page:?}");
    assert!(
        page.contains("␛[31msafe") && !page.contains("\u{1b}[31m"),
        "the article's own colour is shown: {page:?}"
    );
    let output = session
        .command()
        .env("CLICOLOR_FORCE", "1")
        .env("NO_COLOR", "1")
        .args(["show", "article", "1"])
        .output()
        .expect("running");
    assert!(!String::from_utf8(output.stdout).expect("UTF-8").contains('\u{1b}'));
}

#[test]
fn a_quote_with_why_it_has_this_speaker() {
    insta::assert_snapshot!(ferry().corpus(&["show", "quote", "1"]).done());
}

#[test]
fn a_rule_that_is_not_told_is_named() {
    let page = ferry().corpus(&["show", "quote", "2"]).done();
    assert!(page.contains("rule no-such-rule"), "{page}");
}

#[test]
fn a_person_by_any_form_of_the_name_or_by_number() {
    let session = ferry();
    let page = session.corpus(&["show", "person", "berg"]).done();
    insta::assert_snapshot!(page);
    assert_eq!(session.corpus(&["show", "person", "1"]).done(), page);
}

#[test]
fn an_event_an_organization_and_a_place() {
    let session = ferry();
    insta::assert_snapshot!("event", session.corpus(&["show", "event", "1"]).done());
    insta::assert_snapshot!(
        "organization",
        session.corpus(&["show", "organization", "Harbour Office"]).done()
    );
    insta::assert_snapshot!("place", session.corpus(&["show", "place", "Bergen"]).done());
}

#[test]
fn somebody_nobody_knows() {
    let said = ferry().corpus(&["show", "person", "Anna Bergh"]).fails(2);
    assert!(said.contains("Anna Berg"), "{said}");
}

#[test]
fn a_quote_tells_its_candidates() {
    let session = ferry();
    session
        .open()
        .execute_batch(
            "INSERT INTO article_entities (id, article_id, ordinal, origin, kind, name, person_id)
             VALUES (1, 1, 1, 'text', 'person', 'Anna Berg', 1), (2, 1, 2, 'text', 'person', 'Ole Strand', 2);
             INSERT INTO quote_candidates (quote_id, rank, candidate, article_entity_id, share, speaks_for, speaks_against)
             VALUES (1, 1, 'Anna Berg', 1, 0.8, 'the subject of the sentence before; spoke last', NULL),
                    (1, 2, 'Ole Strand', 2, 0.15, NULL, 'the last one mentioned'), (1, 3, NULL, NULL, 0.05, NULL, NULL);",
        )
        .expect("the rows fit the tables");
    let page = session.corpus(&["show", "quote", "1"]).done();
    for line in [
        "margin      0.65 ahead of Ole Strand",
        "candidates  0.80 Anna Berg: the subject of the sentence before; spoke last",
        "            0.15 Ole Strand; against: the last one mentioned",
        "            0.05 nobody of those mentioned",
    ] {
        assert!(page.contains(line), "{line} is not in\n{page}");
    }
}

#[test]
fn a_quote_of_an_earlier_version_says_that_it_has_no_candidates() {
    let page = ferry().corpus(&["show", "quote", "1"]).done();
    assert!(page.contains("candidates  not kept: this corpus was made by an earlier version"), "{page}");
    let page = ferry().corpus(&["show", "quote", "2"]).done();
    assert!(!page.contains("candidates"), "{page}");
}
