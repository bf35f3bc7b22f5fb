//! What a new user gets wrong: every mistake gets an answer, and none of them a panic.

use std::fs;
use std::io::Read as _;
use std::process::{Command, Stdio};

use crate::session::Session;

/// An article short enough to read at a glance.
const FERRY: &str = "Ferry runs again\n\nThe ferry to the island runs again, the harbour office said.\n";

#[test]
fn an_unknown_command_gets_the_nearest() {
    let said = Session::new().corpus(&["imprt"]).fails(2);
    assert!(said.contains("import"), "{said}");
}

#[test]
fn no_command_gets_the_help() {
    let said = Session::new().corpus(&[]).fails(2);
    assert!(said.contains("Usage: corpus [OPTIONS] <COMMAND>") && said.contains("who said what"), "{said}");
}

#[test]
fn no_such_file_to_import() {
    let session = Session::new();
    let run = session.corpus(&["import", "nowhere.txt"]);
    assert!(matches!(run.code, Some(1 | 3)), "{run:?}");
    assert!(run.stderr.contains("nowhere.txt") && run.stderr.contains("no such file"), "{}", run.stderr);
}

#[test]
fn a_folder_without_articles() {
    let session = Session::new();
    session.file("pictures/one.png", "x");
    let run = session.corpus(&["import", "pictures"]);
    assert!(matches!(run.code, Some(1 | 3)), "{run:?}");
    assert!(run.stderr.contains("pictures") && run.stderr.contains("no articles"), "{}", run.stderr);
}

#[test]
fn a_picture_named_txt() {
    let session = Session::new();
    session.file("news/a.txt", FERRY);
    session
        .file("news/b.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xdb");
    let run = session.corpus(&["import", "news"]).exits(3);
    assert!(run.stderr.contains("b.txt") && run.stderr.contains("JPEG"), "{}", run.stderr);
    assert_eq!(session.rows("SELECT count(*) FROM articles"), [["1"]]);
}

#[test]
fn utf_16_text() {
    let session = Session::new();
    let text = FERRY.replace("island", "Île de Ré");
    let little: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let big: Vec<u8> =
        [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    session.file("little.txt", little);
    session.file("big.txt", big);
    session.corpus(&["import", "little.txt", "big.txt"]).done();
    let found = session.rows("SELECT count(*) FROM articles WHERE body LIKE '%to the Île de Ré runs%'");
    assert_eq!(found, [["2"]]);
}

#[test]
fn utf_16_lines() {
    let session = Session::new();
    let lines: String = (1..=3)
        .map(|n| {
            format!("{{\"title\": \"Ferry {n}\", \"text\": \"Ferry {n} to the Île de Ré runs again.\"}}\r\n")
        })
        .collect();
    session.file("unmarked.jsonl", lines.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    session.file(
        "marked.jsonl",
        format!("\u{feff}{lines}").encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>(),
    );
    session.file("plain.jsonl", &lines);
    let said = session.corpus(&["import", "unmarked.jsonl", "marked.jsonl", "plain.jsonl"]).done();
    assert!(said.contains("3 added, 6 unchanged, 0 skipped"), "{said}");
    let found = session.rows("SELECT count(*) FROM articles WHERE body LIKE '%to the Île de Ré runs%'");
    assert_eq!(found, [["3"]]);
}

/// Long as a book, and one paragraph of it has tens of thousands of words.
#[test]
fn an_article_as_long_as_a_book() {
    let session = Session::new();
    let mut text = "A very long article\n\n".to_owned();
    for number in 0..4_000 {
        text.push_str(&format!(
            "The harbour office said on Monday that ferry number {number} would run again. "
        ));
        if number % 7 == 0 && number > 2_000 {
            text.push_str("\n\n");
        }
    }
    session.file("long.txt", &text);
    session.corpus(&["import", "long.txt"]).done();
    assert_eq!(session.rows("SELECT length(body) > 280000 FROM articles"), [["1"]]);
}

#[test]
fn a_database_that_is_a_text_file() {
    let session = Session::new();
    session.file("corpus.db", "my notes\n");
    session.file("a.txt", FERRY);
    for arguments in [&["sql", "SELECT 1"][..], &["query", "who-said"], &["status"], &["import", "a.txt"]] {
        let said = session.corpus(arguments).fails(1);
        assert!(
            said.contains("corpus.db is not a corpus") && said.contains("text file"),
            "{arguments:?}: {said}"
        );
    }
    assert_eq!(session.read("corpus.db"), "my notes\n");
}

#[test]
fn a_database_of_another_program() {
    let session = Session::new();
    let other = rusqlite::Connection::open(session.database()).expect("a database");
    other.execute_batch("CREATE TABLE notes (text)").expect("a table");
    drop(other);
    let before = fs::read(session.database()).expect("the file");
    session.file("a.txt", FERRY);
    for arguments in [&["status"][..], &["import", "a.txt"]] {
        let said = session.corpus(arguments).fails(1);
        assert!(said.contains("another program"), "{arguments:?}: {said}");
    }
    assert_eq!(fs::read(session.database()).expect("the file"), before);
}

#[test]
fn a_newer_database() {
    let session = Session::with_articles();
    session.open().execute_batch("PRAGMA user_version = 9999").expect("setting the version");
    let before = fs::read(session.database()).expect("the file");
    session.file("a.txt", FERRY);
    for arguments in [&["status"][..], &["import", "a.txt"], &["query", "who-said"]] {
        let said = session.corpus(arguments).fails(1);
        assert!(
            said.contains("newer version") && said.contains("update the program"),
            "{arguments:?}: {said}"
        );
    }
    assert_eq!(fs::read(session.database()).expect("the file"), before);
}

#[test]
fn a_damaged_database() {
    let session = Session::with_articles();
    let mut bytes = fs::read(session.database()).expect("the file");
    let end = bytes.len();
    bytes[4096..end].fill(0xa5);
    fs::write(session.database(), &bytes).expect("damaging it");
    for arguments in [&["status"][..], &["query", "who-said"], &["sql", "SELECT * FROM people"]] {
        let said = session.corpus(arguments).fails(1);
        assert!(said.contains("malformed") || said.contains("damaged"), "{arguments:?}: {said}");
    }
}

#[test]
fn no_database_yet() {
    let session = Session::new();
    for arguments in
        [&["status"][..], &["query", "who-said"], &["show", "article", "1"], &["export", "people"]]
    {
        let said = session.corpus(arguments).fails(1);
        assert!(
            said.contains("no database corpus.db") && said.contains("corpus import"),
            "{arguments:?}: {said}"
        );
    }
    assert!(!session.database().exists(), "asking makes no file");
}

#[test]
fn a_place_where_no_database_can_be() {
    let session = Session::new();
    session.file("taken", "a file, not a folder");
    session.file("a.txt", FERRY);
    let said = session.corpus(&["import", "a.txt", "--db", "taken/corpus.db"]).fails(1);
    assert!(said.contains("taken"), "{said}");
    let said = session.corpus(&["import", "a.txt", "--db", "missing/corpus.db"]).fails(1);
    assert!(said.contains("no folder"), "{said}");
    let said = session.corpus(&["status", "--db", "."]).fails(1);
    assert!(said.contains("a folder"), "{said}");
}

#[test]
fn an_unknown_report() {
    let said = Session::with_articles().corpus(&["query", "who-sad"]).fails(2);
    assert!(said.contains("who-said"), "{said}");
}

#[test]
fn nothing_of_that_number() {
    let session = Session::with_articles();
    let said = session.corpus(&["show", "article", "99"]).fails(2);
    assert!(said.contains("there is no article 99") && said.contains("the last one is 5"), "{said}");
    session.corpus(&["show", "quote", "99999"]).fails(2);
    session.corpus(&["show", "event", "99999"]).fails(2);
    session.corpus(&["show", "person", "99999"]).fails(2);
    session.corpus(&["show", "article", "one"]).fails(2);
}

/// `corpus … | head -1`: the reader goes away while there is more to write.
#[test]
fn a_pipe_closed_early() {
    let session = Session::with_articles();
    let long = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 60000) SELECT i, 'row' FROM n";
    let commands: &[&[&str]] = &[
        &["sql", long],
        &["sql", long, "--format", "csv"],
        &["sql", long, "--format", "json"],
        &["sql", long, "--format", "html"],
        &["show", "article", "1"],
        &["schema", "--page"],
        &["export", "articles"],
        &["completions", "bash"],
        &["man"],
        &["query"],
        &["status"],
        &["--help"],
    ];
    for arguments in commands {
        let mut child = Command::new(env!("CARGO_BIN_EXE_corpus"))
            .args(*arguments)
            .current_dir(session.path(""))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("starting corpus");
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().expect("its standard error").read_to_string(&mut said).expect("UTF-8");
        let status = child.wait().expect("its end");
        assert!(status.success() && !said.contains("panicked"), "{arguments:?}: {status}: {said}");
    }
}

/// A disk without room is an error, unlike a closed pipe.
#[cfg(target_os = "linux")]
#[test]
fn an_output_that_is_full() {
    let session = Session::with_articles();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
    let output = Command::new(env!("CARGO_BIN_EXE_corpus"))
        .args(["export", "articles"])
        .current_dir(session.path(""))
        .stdout(full)
        .output()
        .expect("running corpus");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("can't write to standard output"), "{said}");
}

#[test]
fn one_bad_byte_does_not_spoil_the_letters_of_an_article() {
    let session = Session::new();
    let mut bytes =
        "Mayor returns\n\n“We will not wait,” said Mayor Zoë Marchetti. “Not a day — not an hour.”\n"
            .as_bytes()
            .to_vec();
    bytes.splice(20..20, *b"\xff");
    session.file("article.txt", bytes);
    session.corpus(&["import", "article.txt"]).done();
    assert_eq!(session.rows("SELECT speaker FROM who_said"), [["Zoë Marchetti"]]);
}

#[test]
fn the_name_of_a_database_is_the_name_of_a_file() {
    let session = Session::new();
    session.file("article.txt", "Mayor returns\n\nMayor Jane Roe said that the talks had ended.\n");
    session.corpus(&["import", "article.txt", "--db", ":memory:"]).done();
    assert!(session.path(":memory:").is_file());
}

#[test]
fn an_export_does_not_replace_the_corpus_it_reads() {
    let session = Session::new();
    session.file("article.txt", "Mayor returns\n\nMayor Jane Roe said that the talks had ended.\n");
    session.corpus(&["import", "article.txt"]).done();
    session.corpus(&["export", "people", "-o", "corpus.db", "--force"]).fails(2);
    assert_eq!(session.rows("SELECT count(*) FROM articles"), [["1"]]);
}

#[test]
fn fields_beside_the_text_are_cleaned_like_the_text() {
    let session = Session::new();
    session.file(
        "article.json",
        r#"{"title": "Mayor\u0000 returns", "source_domain": "null", "text": "Mayor Jane Roe said that the talks had ended."}"#,
    );
    session.corpus(&["import", "article.json"]).done();
    assert_eq!(
        session.rows("SELECT title, instr(body, char(0)), outlet_id FROM articles"),
        [["Mayor returns", "0", "NULL"]]
    );
}

#[test]
fn an_article_without_any_end_of_a_sentence_is_read() {
    let session = Session::new();
    session.file("article.txt", format!("Mayor returns\n\n{}", "[".repeat(100_000)));
    session.corpus(&["import", "article.txt"]).done();
}

/// A pipe in a folder would keep an import waiting for a writer for ever.
#[cfg(unix)]
#[test]
fn a_pipe_in_a_folder_is_told_of() {
    let session = Session::new();
    session.file("news/a.txt", FERRY);
    let made = std::process::Command::new("mkfifo").arg(session.path("news/feed.txt")).status();
    if !made.is_ok_and(|status| status.success()) {
        return;
    }
    let run = session.corpus(&["import", "news"]).exits(3);
    assert!(run.stderr.contains("feed.txt: can't be read: it is no ordinary file"), "{}", run.stderr);
    assert!(run.stdout.contains("1 added"), "{}", run.stdout);
}

#[cfg(unix)]
#[test]
fn a_name_of_a_file_stays_on_its_line() {
    let session = Session::new();
    session.file("news/a\n\u{1b}[2Jb.txt", "");
    let run = session.corpus(&["import", "news"]).exits(3);
    assert_eq!(run.stderr, "skipped news/a↵␛[2Jb.txt: empty\n");
}

#[test]
fn sql_behind_a_nul_is_not_passed_over() {
    let session = Session::with_articles();
    let said = session.corpus_reading("SELECT 1\0; DROP TABLE people", &["sql", "-"]).fails(2);
    assert!(said.contains("NUL character (line 1)"), "{said}");
}

#[test]
fn a_corpus_without_one_of_its_tables_is_damaged() {
    for table in ["quotes", "data_dictionary", "event_kinds"] {
        let session = Session::with_articles();
        session.file("a.txt", FERRY);
        let sql = format!("PRAGMA foreign_keys = OFF; DROP TABLE {table}");
        session.open().execute_batch(&sql).expect("dropping a table");
        for command in [
            &["status"][..],
            &["query", "who-said"],
            &["schema"],
            &["export", "people"],
            &["import", "a.txt"],
        ] {
            let said = session.corpus(command).fails(1);
            assert!(said.contains(&format!("corpus.db is damaged: its table {table} is missing")), "{said}");
            assert!(said.contains("hint: it was not touched"), "{said}");
        }
    }
}

#[test]
fn broken_pages_are_named_as_damage() {
    let session = Session::with_articles();
    let whole = std::fs::read(session.database()).expect("the corpus");
    let pages = whole.len() / 4096;
    let mut told = 0;
    for page in (1..pages).step_by(pages / 12 + 1) {
        let mut bytes = whole.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0xA5);
        std::fs::write(session.database(), bytes).expect("breaking a page");
        for command in [&["status"][..], &["export", "who_said"], &["schema"]] {
            let run = session.corpus(command);
            if run.code != Some(0) {
                told += 1;
                assert!(
                    run.code == Some(1) && run.stderr.contains("damaged"),
                    "{}: {}",
                    run.line,
                    run.stderr
                );
            }
        }
    }
    assert!(told > 0, "no page mattered");
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_is_named_as_one() {
    let session = Session::new();
    session.file("news/a.txt", FERRY);
    std::os::unix::fs::symlink("nowhere.txt", session.path("news/b.txt")).expect("a link");
    let run = session.corpus(&["import", "news"]).exits(3);
    assert!(
        run.stderr.contains("b.txt: it is a link to a file or folder that is not there"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_sentence_without_an_end_is_read_in_pieces() {
    let session = Session::new();
    let words = "he said that she ".repeat(4000);
    session.file("long.txt", format!("Talks\n\nMayor Edna Harrow said the pier would stay. But {words}\n"));
    session.corpus(&["import", "long.txt"]).done();
    assert_eq!(session.rows("SELECT name FROM people"), [["Edna Harrow"]]);
}
