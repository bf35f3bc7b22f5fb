//! `corpus sql`: SQL of the user's own, held to reading.

use std::fs;

use crate::session::Session;

fn csv(session: &Session, arguments: &[&str]) -> String {
    session.corpus(&[&["sql", "--format", "csv"], arguments].concat()).done()
}

#[test]
fn it_answers_from_the_argument_a_file_and_standard_input() {
    let session = Session::with_articles();
    let sql = "SELECT count(*) AS articles FROM articles";
    session.file("mine.sql", format!("-- how many\n{sql};\n"));
    let expected = "articles\r\n5\r\n";
    assert_eq!(csv(&session, &[sql]), expected);
    assert_eq!(csv(&session, &["mine.sql"]), expected);
    let read = session.corpus_reading(sql, &["sql", "-", "--format", "csv"]).done();
    assert_eq!(read, expected);
}

#[test]
fn parameters_have_names_and_the_types_they_are_written_in() {
    let session = Session::with_articles();
    let types = "SELECT typeof(:a) AS a, typeof(:b) AS b, typeof(:c) AS c, typeof(:d) AS d, :d AS text";
    let given = ["-p", "a=5", "-p", "b=0.5", "--param", "c=007", "-p", "d='2023'"];
    assert_eq!(
        csv(&session, &[&[types][..], &given].concat()),
        "a,b,c,d,text\r\ninteger,real,text,text,2023\r\n"
    );
}

#[test]
fn a_missing_parameter_is_no_silent_null() {
    let session = Session::with_articles();
    let said = session.corpus(&["sql", "SELECT :name, :kind", "-p", "kind=x"]).fails(2);
    assert!(said.contains("no value is given for :name") && said.contains("-p name="), "{said}");
    let said = session.corpus(&["sql", "SELECT :name", "-p", "name=x", "-p", "nam=y"]).fails(2);
    assert!(said.contains("no parameter :nam") && said.contains("it has :name"), "{said}");
    let said = session.corpus(&["sql", "SELECT ?", "-p", "a=x"]).fails(2);
    assert!(said.contains("without a name"), "{said}");
}

#[test]
fn nothing_can_be_changed() {
    let session = Session::with_articles();
    session.file("other.db", "");
    let before = fs::read(session.database()).expect("the database");
    let forbidden = [
        "DROP TABLE people",
        "DELETE FROM articles",
        "UPDATE articles SET title = 'x'",
        "INSERT INTO people (name) VALUES ('x')",
        "CREATE TABLE mine (x)",
        "CREATE TEMP TABLE mine (x)",
        "CREATE VIRTUAL TABLE mine USING fts5 (x)",
        "ALTER TABLE people ADD COLUMN x",
        "ATTACH 'other.db' AS other",
        "VACUUM",
        "VACUUM INTO 'copy.db'",
        "REINDEX",
        "ANALYZE",
        "BEGIN",
        "SAVEPOINT x",
        "PRAGMA journal_mode = WAL",
        "PRAGMA user_version = 1",
        "PRAGMA writable_schema = 1",
        "SELECT load_extension('x')",
        "EXPLAIN DELETE FROM articles",
        "WITH x AS (SELECT 1) DELETE FROM articles",
        "SELECT 1; DELETE FROM articles",
        "INSERT INTO article_search (article_search) VALUES ('rebuild')",
    ];
    for sql in forbidden {
        let said = session.corpus(&["sql", sql]).fails(2);
        assert!(said.contains("only read") || said.contains("more than one statement"), "{sql}: {said}");
    }
    assert_eq!(fs::read(session.database()).expect("the database"), before);
    assert!(!session.path("copy.db").exists());
}

#[test]
fn reading_in_all_its_forms_is_allowed() {
    let session = Session::with_articles();
    for sql in [
        "SELECT count(*) FROM article_search WHERE article_search MATCH 'harbour'",
        "SELECT snippet(article_search, 0, '[', ']', '…', 5) FROM article_search WHERE article_search MATCH 'toll'",
        "SELECT name FROM pragma_table_info('people')",
        "PRAGMA table_info(people)",
        "PRAGMA integrity_check",
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n",
        "VALUES (1), (2)",
        "EXPLAIN QUERY PLAN SELECT * FROM people",
        "SELECT 1;",
        "-- a comment first\nSELECT 1 -- and last",
    ] {
        session.corpus(&["sql", sql]).done();
    }
}

#[test]
fn a_wrong_name_is_answered_with_the_nearest() {
    let session = Session::with_articles();
    let said = session.corpus(&["sql", "SELECT * FROM peple"]).fails(2);
    assert!(said.contains("no such table: peple") && said.contains("did you mean people?"), "{said}");
    let said = session.corpus(&["sql", "SELECT\n titel\nFROM articles"]).fails(2);
    assert!(said.contains("titel (line 2)") && said.contains("did you mean title?"), "{said}");
}

#[test]
fn what_is_no_question_is_said_so() {
    let session = Session::with_articles();
    for (sql, words) in [("", "no SQL"), ("-- nothing", "no SQL"), ("SELEC 1", "syntax error")] {
        let said = session.corpus(&["sql", sql]).fails(2);
        assert!(said.contains(words), "{sql}: {said}");
    }
    let said = session.corpus(&["sql", "missing.sql"]).fails(1);
    assert!(said.contains("can't read missing.sql"), "{said}");
}

#[test]
fn a_statement_without_end_is_ended() {
    let endless = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    let said = Session::with_articles().corpus(&["sql", endless, "--timeout", "0.1"]).fails(1);
    assert!(said.contains("longer than it was allowed"), "{said}");
}

/// The clock is not looked at inside a function, however long it takes.
#[test]
fn the_time_is_over_inside_one_call_too() {
    let session = Session::with_articles();
    let endless = "SELECT instr(hex(zeroblob(20000000)), hex(zeroblob(10000000)) || '1')";
    let said = session.corpus(&["sql", endless, "--timeout", "0.2"]).fails(1);
    assert!(said.contains("ran longer than it was allowed to"), "{said}");
    let said = session.corpus(&["sql", "SELECT length(hex(zeroblob(900000000)))"]).fails(1);
    assert!(said.contains("too big"), "{said}");
}

#[test]
fn the_place_of_a_mistake_is_shown_on_lines_of_its_own() {
    let session = Session::with_articles();
    let said = session.corpus(&["sql", "SELECT titel FROM articles"]).fails(2);
    let lines =
        "error: no such column: titel\n  SELECT titel FROM articles\n         ^\nhint: did you mean title?\n";
    assert_eq!(said, lines);
    let said = session.corpus(&["sql", "SELECT title\nFROM\tarticles\nWERE id = 1\nLIMIT 1"]).fails(2);
    assert!(said.contains("(line 3)\n  WERE id = 1\n       ^\n"), "{said}");
    let long = format!("SELECT '{}', titel, '{}' FROM articles", "x".repeat(500), "y".repeat(500));
    let said = session.corpus(&["sql", &long]).fails(2);
    assert!(said.lines().all(|line| line.chars().count() <= 80), "{said}");
    let said = session.corpus(&["sql", "SELECT \u{1b}[31m"]).fails(2);
    assert!(!said.contains('\u{1b}'), "{said}");
}

#[test]
fn regular_expressions() {
    let session = Session::with_articles();
    let sql = "SELECT 'Harbour' REGEXP '^H.*r$' AS a, regexp('(?i)h', 'Harbour') AS b, 'x' REGEXP 'y' AS c, \
               NULL REGEXP 'x' AS d, 2023 REGEXP '^20' AS e, 'x' REGEXP NULL AS f";
    assert_eq!(csv(&session, &[sql]), "a,b,c,d,e,f\r\n1,1,0,,1,\r\n");
    let found = csv(&session, &["SELECT count(*) FROM articles WHERE body REGEXP '[Hh]arbour'"]);
    let all = session.rows("SELECT count(*) FROM articles WHERE body GLOB '*[Hh]arbour*'");
    assert_eq!(found.lines().nth(1).expect("a row"), all[0][0]);
    let said = session.corpus(&["sql", "SELECT 'x' REGEXP '(x'"]).fails(1);
    assert!(
        said.contains("'(x' is no regular expression") && said.contains("\nerror: unclosed group"),
        "{said}"
    );
    let said = session.corpus(&["sql", "SELECT 'x' REGEXP '(\\w{100}){100}{100}'"]).fails(1);
    assert!(said.contains("no regular expression"), "{said}");
}

#[test]
fn all_rows_or_some() {
    let session = Session::with_articles();
    let sql = "SELECT value FROM json_each('[1,2,3]')";
    assert_eq!(csv(&session, &[sql, "--limit", "all"]), "value\r\n1\r\n2\r\n3\r\n");
    let run = session.corpus(&["sql", sql, "--limit", "0", "--format", "csv"]).exits(0);
    assert_eq!(
        (run.stdout.as_str(), run.stderr.as_str()),
        ("value\r\n", "0 of 3 rows; --limit N or --limit all shows more\n")
    );
    let columns = csv(&session, &["SELECT 1 AS a, 2 AS b", "--columns", "b,a"]);
    assert_eq!(columns, "b,a\r\n2,1\r\n");
}
