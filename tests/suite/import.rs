//! What an import does with files: adds, leaves unchanged, skips with a reason.

use std::fs;

use crate::session::Session;

const BUDGET: &str = "Council passes budget\n\nMayor Ida Torvald said on Monday the budget had passed.\n\n\
                      “It was a long night,” Torvald told reporters.\n";
const FERRY: &str = "Ferry stays in port\n\nThe ferry stayed in port, the captain, Joren Holm, said.\n";

#[test]
fn says_what_it_added() {
    let session = Session::new();
    session.file("a/budget.txt", BUDGET);
    session.file("a/b/ferry.txt", FERRY);
    assert_eq!(session.corpus(&["import", "a"]).done(), "2 added, 0 unchanged, 0 skipped\n");
    assert_eq!(
        session.rows("SELECT source_path FROM articles ORDER BY id"),
        [["a/b/ferry.txt"], ["a/budget.txt"]]
    );
    assert_eq!(
        session.rows("SELECT path, result, reason FROM import_files ORDER BY path"),
        [["a/b/ferry.txt", "added", "NULL"], ["a/budget.txt", "added", "NULL"]]
    );
    assert_eq!(
        session.rows("SELECT started_at, finished_at, added, unchanged, skipped FROM imports"),
        [["2023-11-14T22:13:20Z", "2023-11-14T22:13:20Z", "2", "0", "0"]]
    );
}

#[test]
fn the_same_article_again_changes_no_byte() {
    let session = Session::new();
    session.file("budget.txt", BUDGET);
    session.corpus(&["import", "budget.txt"]).done();
    let before = fs::read(session.database()).expect("a database");
    session.file("elsewhere/copy.txt", BUDGET);
    assert_eq!(
        session.corpus(&["import", "budget.txt", "elsewhere"]).done(),
        "0 added, 2 unchanged, 0 skipped\n"
    );
    assert!(before == fs::read(session.database()).expect("a database"), "the file changed");
    assert_eq!(fs::read_dir(session.path(".")).expect("a folder").count(), 3, "something was left beside it");
}

#[test]
fn one_article_in_two_files_is_added_once() {
    let session = Session::new();
    session.file("one.txt", BUDGET);
    session.file("two.txt", BUDGET);
    assert_eq!(session.corpus(&["import", "one.txt", "two.txt"]).done(), "1 added, 1 unchanged, 0 skipped\n");
    assert_eq!(session.rows("SELECT source_path FROM articles"), [["one.txt"]]);
}

#[test]
fn a_bad_file_is_skipped_with_its_reason_and_the_rest_goes_on() {
    let session = Session::new();
    session.file("a.txt", "");
    session.file("b.txt", BUDGET);
    session.file("c.txt", [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 1, 0, 0, 0]);
    let run = session.corpus(&["import", "a.txt", "b.txt", "c.txt", "d.txt"]).exits(3);
    assert_eq!(run.stdout, "1 added, 0 unchanged, 3 skipped\n");
    for path in ["a.txt", "c.txt", "d.txt"] {
        assert!(run.stderr.contains(&format!("skipped {path}: ")), "{}", run.stderr);
    }
    let skipped = session
        .rows("SELECT path FROM import_files WHERE result = 'skipped' AND reason IS NOT NULL ORDER BY path");
    assert_eq!(skipped, [["a.txt"], ["c.txt"], ["d.txt"]]);
    assert_eq!(session.rows("SELECT added, unchanged, skipped FROM imports"), [["1", "0", "3"]]);
}

#[test]
fn an_import_that_adds_nothing_makes_no_file() {
    let session = Session::new();
    session.corpus(&["import", "nowhere.txt"]).exits(3);
    assert!(!session.database().exists());
}

#[test]
fn an_import_that_only_skips_changes_no_byte() {
    let session = Session::new();
    session.file("budget.txt", BUDGET);
    session.corpus(&["import", "budget.txt"]).done();
    let before = fs::read(session.database()).expect("a database");
    session.file("empty.txt", " \n");
    session.corpus(&["import", "empty.txt"]).exits(3);
    assert!(before == fs::read(session.database()).expect("a database"), "the file changed");
}

#[test]
fn an_empty_file_becomes_a_corpus() {
    let session = Session::new();
    session.file("corpus.db", "");
    session.file("budget.txt", BUDGET);
    assert_eq!(session.corpus(&["import", "budget.txt"]).done(), "1 added, 0 unchanged, 0 skipped\n");
    assert_eq!(session.rows("SELECT title FROM articles"), [["Council passes budget"]]);
}

#[test]
fn the_number_of_cores_changes_no_byte() {
    let made_with = |cores: &str| {
        let session = Session::new();
        session.link("tests/articles");
        session.link("seeds");
        session
            .command()
            .env("RAYON_NUM_THREADS", cores)
            .args(["import", "seeds", "tests"])
            .assert()
            .success();
        fs::read(session.database()).expect("a database")
    };
    assert!(made_with("1") == made_with("4"), "one core and four made different files");
}

#[test]
fn leaves_an_ordinary_file() {
    let session = Session::with_articles();
    assert_eq!(session.rows("PRAGMA journal_mode"), [["delete"]]);
    assert_eq!(session.rows("PRAGMA application_id"), [["1131377264"]]);
    let unusual =
        session.rows("SELECT name FROM pragma_table_list WHERE type = 'table' AND (wr = 1 OR strict = 1)");
    assert_eq!(unusual, Vec::<Vec<String>>::new());
    let newest = session.rows("SELECT max(version) FROM refinery_schema_history");
    assert_eq!(session.rows("PRAGMA user_version"), newest);
}

#[test]
fn a_wrong_source_date_epoch_is_misuse() {
    let session = Session::new();
    session.file("budget.txt", BUDGET);
    let output =
        session.command().env("SOURCE_DATE_EPOCH", "yesterday").args(["import", "budget.txt"]).output();
    assert_eq!(output.expect("running corpus").status.code(), Some(2));
    assert!(!session.database().exists());
}

#[test]
fn what_is_piped_in_may_be_of_any_length() {
    let session = Session::new();
    let filler = "x".repeat(12 << 20);
    let line = |n: usize| {
        format!("{{\"filler\": \"{filler}\", \"title\": \"Ferry {n}\", \"text\": \"Ferry {n} sails.\"}}\n")
    };
    let lines: String = (0..8).map(line).collect();
    let done = session.corpus_reading(lines, &["import", "-"]).done();
    assert_eq!(done, "8 added, 0 unchanged, 0 skipped\n");
    assert_eq!(session.rows("SELECT source_path FROM articles LIMIT 2"), [["-"], ["-#2"]]);
}
