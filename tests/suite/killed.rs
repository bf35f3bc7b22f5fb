//! An import that is killed leaves a whole corpus; run again, it finishes.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};

use crate::dump::dump;
use crate::session::Session;

const ARTICLES: usize = 700;

/// A folder of articles about a few people, many of whose words stand in several of them.
fn session() -> Session {
    let session = Session::new();
    let families = ["Aldersund", "Torrealba", "Quispe", "Otuoma", "Cherono", "Lindqvar", "Ferrada"];
    let givens = ["Henrik", "Camila", "Rosa", "Daniel", "Lydia", "Tove"];
    for number in 0..ARTICLES {
        let family = families[number % families.len()];
        let given = givens[number % givens.len()];
        let other = families[(number / 7 + 3) % families.len()];
        let text = format!(
            "Talks on harbour number {number}\n\n{given} {family}, the minister, met {other} in Oslo on June 11, 2023.\n\n\
             “We have lost {} years over harbour number {} and the boats of the town are old,” {family} said.\n",
            number % 9,
            number / 3
        );
        session.file(&format!("articles/{number:04}.txt"), text);
    }
    session
}

/// Articles that another process has saved so far.
fn saved(session: &Session) -> i64 {
    Connection::open_with_flags(session.database(), OpenFlags::SQLITE_OPEN_READ_ONLY)
        .and_then(|connection| connection.query_row("SELECT count(*) FROM articles", [], |row| row.get(0)))
        .unwrap_or(0)
}

/// Begins an import and kills it when it has saved something; tells how many articles are there then.
fn import_and_kill(session: &Session) -> i64 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_corpus"))
        .current_dir(session.path("."))
        .args(["import", "articles"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("running corpus");
    let patience = Instant::now() + Duration::from_secs(120);
    while saved(session) == 0 {
        assert!(Instant::now() < patience, "nothing was saved");
        std::thread::sleep(Duration::from_millis(1));
    }
    child.kill().expect("ending the import");
    child.wait().expect("the import ended");
    saved(session)
}

#[test]
fn what_was_saved_is_whole_and_the_rest_comes_with_the_next_run() {
    // On a busy machine the import may be over before it can be killed: then again.
    let interrupted = std::iter::repeat_with(session)
        .take(5)
        .map(|session| (import_and_kill(&session), session))
        .find(|(before, _)| *before < ARTICLES as i64);
    let (before, session) = interrupted.expect("an import that was killed before its end");
    assert_eq!(crate::invariants::broken(&session.open()), [""; 0]);
    assert_eq!(session.rows("SELECT added, finished_at FROM imports"), [[before.to_string(), "NULL".into()]]);

    let rest = ARTICLES as i64 - before;
    let done = session.corpus(&["import", "articles"]).done();
    assert_eq!(done, format!("{rest} added, {before} unchanged, 0 skipped\n"));
    let whole = Session::new();
    whole.corpus(&["import", &session.path("articles").to_string_lossy()]).done();
    let paths = |lines: Vec<String>| -> Vec<String> {
        let folder = format!("{}/", session.path("").display()).replace("//", "/");
        lines.into_iter().map(|line| line.replace(&folder, "")).collect()
    };
    assert!(paths(dump(&session.open())) == paths(dump(&whole.open())), "the two differ");
}
