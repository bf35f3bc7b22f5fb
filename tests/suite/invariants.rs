//! What holds for every row of every corpus: evidence, references, no empty words.

use rusqlite::Connection;

use crate::session::{Session, rows};

/// Tables with offsets, and the column that holds the words at these; `None` where no column does.
const OFFSETS: &[(&str, &str, &str, Option<&str>)] = &[
    ("passages", "start_char", "end_char", None),
    ("roles", "start_char", "end_char", Some("role")),
    ("mentions", "start_char", "end_char", Some("text")),
    ("quotes", "start_char", "end_char", None),
    ("quotes", "speaker_start_char", "speaker_end_char", Some("speaker_text")),
    ("quotes", "cue_start_char", "cue_end_char", Some("cue")),
    ("event_reports", "start_char", "end_char", None),
];

/// Every rule that some row breaks, with the first of these rows.
pub fn broken(connection: &Connection) -> Vec<String> {
    let mut broken = Vec::new();
    broken.extend(offsets(connection));
    broken.extend(statements(connection));
    broken.extend(empty_texts(connection));
    broken
}

fn check(connection: &Connection, rule: &str, sql: &str) -> Option<String> {
    let found = rows(connection, sql);
    (!found.is_empty()).then(|| format!("{rule}: {} rows, first {:?}", found.len(), found[0]))
}

fn offsets(connection: &Connection) -> Vec<String> {
    let mut broken = Vec::new();
    for (table, start, end, text) in OFFSETS {
        let inside = format!(
            "SELECT t.rowid FROM {table} AS t JOIN articles AS a ON a.id = t.article_id
             WHERE t.{start} IS NOT NULL AND NOT (t.{start} >= 0 AND t.{start} < t.{end} AND t.{end} <= length(a.body))
                OR (t.{start} IS NULL) <> (t.{end} IS NULL)"
        );
        broken.extend(check(connection, &format!("{table}.{start} lies in the body"), &inside));
        let Some(text) = text else { continue };
        let same = format!(
            "SELECT t.rowid, t.{text} FROM {table} AS t JOIN articles AS a ON a.id = t.article_id
             WHERE t.{text} IS NOT substr(a.body, t.{start} + 1, t.{end} - t.{start})"
        );
        broken.extend(check(connection, &format!("{table}.{text} stands at {start}"), &same));
    }
    broken
}

fn statements(connection: &Connection) -> Vec<String> {
    let rules = [
        ("integrity", "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
        ("foreign keys", "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check"),
        (
            "a quote is its parts",
            "SELECT id, text FROM (
                SELECT q.id, q.text,
                       (SELECT group_concat(part, ' ') FROM (
                           SELECT substr(a.body, p.start_char + 1, p.end_char - p.start_char) AS part
                           FROM quote_parts AS p WHERE p.quote_id = q.id ORDER BY p.ordinal)) AS parts
                FROM quotes AS q JOIN articles AS a ON a.id = q.article_id)
             WHERE text IS NOT parts",
        ),
        (
            "a quote goes from its first part to its last",
            "SELECT q.id FROM quotes AS q JOIN quote_parts AS p ON p.quote_id = q.id GROUP BY q.id
             HAVING min(p.start_char) <> q.start_char OR max(p.end_char) <> q.end_char",
        ),
        (
            "the trigger and the date stand in the sentence",
            "SELECT r.id, r.trigger, r.date_text FROM event_reports AS r JOIN articles AS a ON a.id = r.article_id
             WHERE instr(substr(a.body, r.start_char + 1, r.end_char - r.start_char), r.trigger) = 0
                OR instr(substr(a.body, r.start_char + 1, r.end_char - r.start_char), coalesce(r.date_text, '')) = 0",
        ),
        ("the addressee stands in the article", "SELECT q.id, q.addressee FROM quotes AS q
             JOIN articles AS a ON a.id = q.article_id WHERE instr(a.body, q.addressee) = 0"),
        (
            "passages follow each other",
            "SELECT id FROM (SELECT id, start_char,
                    lag(end_char) OVER (PARTITION BY article_id ORDER BY ordinal) AS before FROM passages)
             WHERE start_char < before",
        ),
        (
            "the kind of speaker is the one that is named",
            "SELECT id, speaker_kind FROM quotes WHERE
                (speaker_kind = 'person') <> (speaker_person_id IS NOT NULL)
             OR (speaker_kind = 'organization') <> (speaker_organization_id IS NOT NULL)
             OR (speaker_kind = 'place') <> (speaker_place_id IS NOT NULL)",
        ),
        ("an event is told somewhere", "SELECT id, title FROM events WHERE id NOT IN (SELECT event_id FROM event_reports)"),
        ("nobody takes part twice", "SELECT event_id FROM event_participants
             GROUP BY event_id, person_id, organization_id, place_id HAVING count(*) > 1"),
        (
            "an utterance stands in several articles",
            "SELECT u.id, u.text FROM utterances AS u LEFT JOIN quotes AS q ON q.utterance_id = u.id
             GROUP BY u.id HAVING count(DISTINCT q.article_id) < 2",
        ),
        ("everybody is known from an article", "SELECT name FROM people WHERE id NOT IN (SELECT person_id FROM article_entities
                WHERE person_id IS NOT NULL)
             UNION ALL SELECT name FROM organizations WHERE id NOT IN (SELECT organization_id FROM article_entities
                WHERE organization_id IS NOT NULL)
             UNION ALL SELECT name FROM places WHERE id NOT IN (SELECT place_id FROM article_entities
                WHERE place_id IS NOT NULL)"),
        ("every entity of an article is resolved", "SELECT id, name FROM article_entities
             WHERE coalesce(person_id, organization_id, place_id) IS NULL"),
        ("a mention is what its entity is", "SELECT m.id FROM mentions AS m
             JOIN mention_entities AS me ON me.mention_id = m.id JOIN article_entities AS e ON e.id = me.article_entity_id
             WHERE (m.person_id, m.organization_id, m.place_id) IS NOT (e.person_id, e.organization_id, e.place_id)"),
        ("every mention has an entity", "SELECT id FROM mentions WHERE id NOT IN (SELECT mention_id FROM mention_entities)"),
        ("every name has its own alias", "SELECT name FROM people WHERE id NOT IN (SELECT person_id FROM aliases
             WHERE person_id IS NOT NULL)"),
        ("an alias stands once", "SELECT alias FROM aliases GROUP BY alias, person_id, organization_id, place_id HAVING count(*) > 1"),
        ("dates are dates", "SELECT id FROM events WHERE starts_on > ends_on AND substr(starts_on, 1, length(ends_on)) > ends_on"),
    ];
    rules.iter().filter_map(|(rule, sql)| check(connection, rule, sql)).collect()
}

/// Columns of text that hold nothing, or only white space.
fn empty_texts(connection: &Connection) -> Vec<String> {
    let columns = rows(
        connection,
        "SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c
         WHERE t.schema = 'main' AND t.type = 'table' AND c.type = 'TEXT' AND t.name NOT LIKE 'sqlite%'",
    );
    assert!(columns.len() > 50, "the tables have texts");
    let find = |column: &Vec<String>| {
        let sql = format!(
            "SELECT rowid FROM {0} WHERE trim({1}, char(9, 10, 13, 32, 160)) = ''",
            column[0], column[1]
        );
        check(connection, &format!("{}.{} says something", column[0], column[1]), &sql)
    };
    columns.iter().filter_map(find).collect()
}

#[test]
fn hold_for_the_seeds() {
    assert_eq!(broken(&Session::with_seeds().open()), [""; 0]);
}

#[test]
fn hold_for_articles_of_many_kinds() {
    assert_eq!(broken(&Session::with_articles().open()), [""; 0]);
}

/// `CORPUS_DB=big.db cargo test -- --ignored`: the same for a corpus of one's own.
#[test]
#[ignore = "looks at the corpus that CORPUS_DB names"]
fn hold_for_the_corpus_of_the_environment() {
    let path = std::env::var("CORPUS_DB").expect("CORPUS_DB names a corpus");
    assert_eq!(broken(&Connection::open(path).expect("a database")), [""; 0]);
}
