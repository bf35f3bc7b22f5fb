//! Databases made to do harm: planted names, views, triggers, computed columns, statements without end.

use std::fs;

use crate::session::Session;

const FERRY: &str = "Ferry stays in port\n\nThe ferry stayed in port, Joren Holm said.\n";

/// A view that never ends.
const ENDLESS: &str =
    "CREATE VIEW endless AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";

/// A corpus into which somebody put something.
fn planted(sql: &str) -> Session {
    let session = Session::with_articles();
    session.open().execute_batch(sql).expect("what is planted");
    session
}

/// The names in a folder of the session, sorted.
fn names(session: &Session, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(session.path(folder)).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn an_export_stays_in_its_folder_whatever_the_tables_are_called() {
    let outside = tempfile::tempdir().expect("a folder");
    let absolute = outside.path().join("victim").to_string_lossy().into_owned();
    let odd =
        ["../../victim", &absolute, "a/b", "a\\b", "con", ".hidden", "-rf", &"long".repeat(200), "x\ny"];
    let plants: Vec<String> =
        odd.iter().map(|name| format!("CREATE VIEW \"{name}\" AS SELECT 1 AS x;")).collect();
    let session = planted(&plants.concat());
    let before = names(&session, ".");
    let run = session.corpus(&["export", "--all", "-o", "deep/out"]).exits(0);
    assert!(run.stderr.contains("../../victim is written as victim-"), "{}", run.stderr);
    assert_eq!(names(&session, "deep"), ["out"]);
    assert_eq!(fs::read_dir(outside.path()).expect("the folder").count(), 0, "written outside");
    let mut after = names(&session, ".");
    after.retain(|name| name != "deep");
    assert_eq!(after, before);
    let written = names(&session, "deep/out");
    let readable = session.rows(
        "SELECT count(*) FROM pragma_table_list AS l LEFT JOIN data_dictionary AS d
         ON d.table_name = l.name AND d.column_name IS NULL
         WHERE l.schema = 'main' AND l.type IN ('table', 'view') AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND coalesce(d.description, '') NOT LIKE 'Working table%'",
    );
    assert_eq!(
        written.len().to_string(),
        (readable[0][0].parse::<usize>().expect("a number") + 1).to_string()
    );
    // Each is found where the data package says.
    let package: serde_json::Value =
        serde_json::from_str(&session.read("deep/out/datapackage.json")).expect("JSON");
    for resource in package["resources"].as_array().expect("resources") {
        let path = resource["path"].as_str().expect("a path");
        assert!(written.iter().any(|name| name == path), "{path} is not there");
    }
    session.corpus(&["export", "../../victim", "a/b", "-o", "named"]).done();
    assert_eq!(names(&session, "named").len(), 2);
}

#[cfg(unix)]
#[test]
fn links_in_the_folder_of_an_export_are_replaced_and_not_followed() {
    use std::os::unix::fs::symlink;
    let session = Session::with_articles();
    session.file("victim", "mine");
    session.file("out/.keep", "");
    symlink(session.path("victim"), session.path("out/people.csv")).expect("a link");
    symlink(session.path("nowhere"), session.path("out/places.csv")).expect("a link");
    let said = session.corpus(&["export", "people", "places", "-o", "out"]).fails(1);
    assert!(said.contains("people.csv is there already"), "{said}");
    session.corpus(&["export", "people", "places", "-o", "out", "--force"]).done();
    assert_eq!(session.read("victim"), "mine");
    assert!(!session.path("nowhere").exists());
    assert!(
        session.read("out/people.csv").starts_with("id,name")
            && session.read("out/places.csv").starts_with("id,name")
    );
}

/// The name of the unfinished file tells the process, and can be foreseen.
#[cfg(unix)]
#[test]
fn a_link_planted_for_the_unfinished_file_is_neither_followed_nor_removed() {
    let session = Session::with_articles();
    session.file("victim", "mine");
    let script = "ln -s victim .people.csv.$$.part; exec \"$0\" export people -o people.csv";
    let run = std::process::Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_corpus")])
        .current_dir(session.path("."))
        .output()
        .expect("a shell");
    assert!(run.status.success(), "{run:?}");
    assert_eq!(session.read("victim"), "mine");
    assert!(session.read("people.csv").starts_with("id,name"));
    let links: Vec<String> =
        names(&session, ".").into_iter().filter(|name| name.ends_with(".part")).collect();
    assert_eq!(links.len(), 1, "the link is as it was, and nothing else is left: {links:?}");
    assert!(session.path(&links[0]).is_symlink());
}

#[test]
fn a_view_without_end_is_ended() {
    let session = planted(ENDLESS);
    let said = session.corpus(&["sql", "SELECT max(i) FROM endless", "--timeout", "0.2"]).fails(1);
    assert!(
        said.contains("longer than it was allowed to: 0.2 seconds") && said.contains("--timeout SECONDS"),
        "{said}"
    );
    let said = session.corpus(&["export", "endless", "-o", "out/", "--timeout", "0.2"]).fails(1);
    assert!(said.contains("endless: the statement ran longer"), "{said}");
    assert_eq!(names(&session, "out"), [""; 0], "an unfinished file stays");
    session.file("mine.sql", "-- title: Mine\nSELECT i FROM endless\n");
    let said = session.corpus(&["query", "./mine.sql", "--timeout", "0.2"]).fails(1);
    assert!(said.contains("longer than it was allowed to"), "{said}");
    let said = session.corpus(&["sql", "SELECT 1", "--timeout", "long"]).fails(2);
    assert!(said.contains("not a number of seconds"), "{said}");
    session.corpus(&["sql", "SELECT 1", "--timeout", "none"]).done();
    session.corpus(&["sql", "SELECT 1", "--timeout", "0"]).done();
}

/// Nobody asked for the rest: it is counted for a short time only.
#[test]
fn a_limit_of_endless_rows_is_answered() {
    let session = planted(ENDLESS);
    let run = session.corpus(&["sql", "SELECT i FROM endless", "--limit", "3", "--format", "csv"]).exits(0);
    assert_eq!(run.stdout, "i\r\n1\r\n2\r\n3\r\n");
    assert!(
        run.stderr.contains("3 of more than ") && run.stderr.contains("--limit shows more"),
        "{}",
        run.stderr
    );
    session.file("mine.sql", "-- title: Mine\nSELECT i FROM endless\n");
    let run = session.corpus(&["query", "./mine.sql", "--limit", "3", "--format", "csv"]).exits(0);
    assert_eq!(run.stdout, "i\r\n1\r\n2\r\n3\r\n");
    assert!(run.stderr.contains("3 of more than 3 rows"), "{}", run.stderr);
}

#[test]
fn what_takes_too_much_memory_is_ended() {
    let session = planted(ENDLESS);
    // In the rows that a table gathers.
    let said = session.corpus(&["sql", "SELECT i FROM endless", "--memory", "8M"]).fails(1);
    assert!(
        said.contains("the rows take more memory than they may: 2 MiB") && said.contains("--memory"),
        "{said}"
    );
    session.file("mine.sql", "-- title: Mine\nSELECT i FROM endless\n");
    let said = session.corpus(&["query", "./mine.sql", "--memory", "8M", "--format", "csv"]).fails(1);
    assert!(said.contains("the rows take more memory than they may: 8 MiB"), "{said}");
    // In SQLite itself.
    let greedy = "SELECT length(group_concat(hex(zeroblob(100000)))) FROM (SELECT i FROM endless LIMIT 1000)";
    let said = session.corpus(&["sql", greedy, "--memory", "16M"]).fails(1);
    assert!(
        said.contains("needs more memory than it may use: 16 MiB") && said.contains("--memory"),
        "{said}"
    );
    // What is sorted goes to files.
    let sorted = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
                  SELECT i, hex(zeroblob(1000)) AS x FROM n ORDER BY x, i DESC";
    let run = session.corpus(&["sql", sorted, "--memory", "16M", "--limit", "1", "--format", "csv"]).exits(0);
    assert!(run.stdout.starts_with("i,x\r\n10000,0000"), "{}", run.stderr);
    let said = session.corpus(&["sql", "SELECT 1", "--memory", "12"]).fails(2);
    assert!(said.contains("500M or 8G"), "{said}");
}

/// Each view doubles the one before: SQLite writes them out in full before it reads a row, up to an end of its own.
#[test]
fn views_that_unfold_are_ended() {
    let mut plants = "CREATE VIEW v0 AS SELECT 1 AS x;".to_owned();
    for n in 1..18 {
        let before = n - 1;
        plants += &format!("CREATE VIEW v{n} AS SELECT a.x FROM v{before} AS a JOIN v{before} AS b;");
    }
    let session = planted(&plants);
    session.corpus(&["status"]).done();
    let run = session.corpus(&["sql", "SELECT * FROM v17"]);
    assert!(matches!(run.code, Some(1 | 2)), "{run:?}");
}

#[test]
fn a_view_in_the_place_of_a_table_is_refused() {
    for plant in [
        "DROP TABLE data_dictionary; CREATE VIEW data_dictionary AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL \
         SELECT i + 1 FROM n) SELECT 'articles' AS table_name, NULL AS column_name, 'x' AS description FROM n",
        "DROP TABLE quotes; CREATE VIEW quotes AS SELECT * FROM articles, articles, articles",
        "DROP TABLE event_kinds; CREATE VIRTUAL TABLE event_kinds USING fts5 (kind, plover, description)",
    ] {
        let session = planted(&format!("PRAGMA foreign_keys = OFF; {plant}"));
        session.file("a.txt", FERRY);
        let before = fs::read(session.database()).expect("the file");
        for command in
            [&["status"][..], &["query", "who-said"], &["export", "--all", "-o", "out"], &["import", "a.txt"]]
        {
            let said = session.corpus(command).fails(1);
            assert!(said.contains("was changed by another program: its table"), "{plant}: {said}");
        }
        assert!(before == fs::read(session.database()).expect("the file"), "the file changed");
    }
}

#[test]
fn triggers_do_not_fire_and_computed_columns_are_refused() {
    let session = planted(
        "CREATE TABLE traces (x);
         CREATE TRIGGER planted AFTER INSERT ON articles BEGIN INSERT INTO traces VALUES (1); END;
         CREATE TRIGGER planted_too AFTER INSERT ON imports BEGIN INSERT INTO traces VALUES (1); END",
    );
    session.file("a.txt", FERRY);
    session.corpus(&["import", "a.txt"]).done();
    assert_eq!(session.rows("SELECT count(*) FROM traces"), [["0"]]);

    let session = planted("ALTER TABLE articles ADD COLUMN costly TEXT AS (hex(zeroblob(100000000)))");
    session.file("a.txt", FERRY);
    let said = session.corpus(&["import", "a.txt"]).fails(1);
    assert!(said.contains("its table articles has computed columns"), "{said}");
}

#[test]
fn columns_and_tables_of_the_users_own_are_welcome() {
    let session = planted(
        "ALTER TABLE articles ADD COLUMN my_note TEXT; CREATE TABLE mine (x); CREATE INDEX i ON mine (x)",
    );
    session.file("a.txt", FERRY);
    assert_eq!(session.corpus(&["import", "a.txt"]).done(), "1 added, 0 unchanged, 0 skipped\n");
    session.corpus(&["export", "--all", "-o", "out"]).done();
}

#[test]
fn a_dictionary_without_measure_does_no_harm() {
    let session = planted(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
         INSERT INTO data_dictionary SELECT 'table ' || i, 'column', 'x' FROM n",
    );
    session.file("a.txt", FERRY);
    for command in [&["status"][..], &["schema"], &["query", "who-said"], &["import", "a.txt"]] {
        session.corpus(command).done();
    }
}
