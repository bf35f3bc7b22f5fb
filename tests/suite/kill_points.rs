//! An import that ends at any write: the system kills it where a file would grow past a limit, each limit another point of the
//! import. What is left is whole, and the next import finishes the same corpus.
#![cfg(target_os = "linux")]

use std::os::unix::process::ExitStatusExt as _;
use std::process::{Command, ExitStatus};

use crate::dump::dump;
use crate::session::{NOW, Session};

/// What ends a program that writes past the limit, unless it ignores it.
const SIGXFSZ: i32 = 25;

/// A few articles in two folders, that share people and words.
fn session() -> Session {
    let session = Session::new();
    let families = ["Aldersund", "Torrealba", "Quispe", "Otuoma"];
    for number in 0..12 {
        let family = families[number % families.len()];
        let folder = if number < 4 { "first" } else { "second" };
        let text = format!(
            "Talks on harbour number {number}\n\nLydia {family}, the minister, met Henrik Sund in Oslo on June 11, 2023.\n\n\
             “We have lost years over this harbour and the boats of the town are old,” {family} said.\n\n{}\n",
            "The harbour was built long ago, and nobody has looked after it. ".repeat(40)
        );
        session.file(&format!("{folder}/{number:02}.txt"), text);
    }
    session
}

/// What an import does whose files may grow to so many KiB.
struct Limited {
    status: ExitStatus,
    said: String,
}

/// Imports under a limit; the signal that comes with it is ignored, or ends the program.
fn import(session: &Session, folder: &str, kib: u64, ignore: bool) -> Limited {
    let trap = if ignore { "trap '' XFSZ; " } else { "" };
    let script = format!("{trap}ulimit -c 0; ulimit -f {kib}; exec \"$0\" import {folder}");
    let output = Command::new("bash")
        .args(["-c", &script, env!("CARGO_BIN_EXE_corpus")])
        .current_dir(session.path("."))
        .env("SOURCE_DATE_EPOCH", NOW)
        .env("TMPDIR", session.path("."))
        .env_remove("CORPUS_DB")
        .output()
        .expect("bash, which sets the limit");
    Limited { status: output.status, said: String::from_utf8_lossy(&output.stderr).into_owned() }
}

/// Every row of the corpus that an undisturbed import makes of both folders, one after the other, and the size of the file
/// after each.
fn undisturbed() -> (Vec<String>, [u64; 2]) {
    let session = session();
    let size = || std::fs::metadata(session.database()).expect("the corpus").len();
    session.corpus(&["import", "first"]).done();
    let first = size();
    session.corpus(&["import", "second"]).done();
    (dump(&session.open()), [first, size()])
}

/// What an import left is whole: commands answer, and every row keeps the rules.
#[track_caller]
fn is_whole(session: &Session, point: &str) {
    let run = session.corpus(&["status"]);
    let nothing_yet = run.stderr.contains("there is no database") || run.stderr.contains("holds nothing yet");
    assert!(run.code == Some(0) || run.code == Some(1) && nothing_yet, "{point}: {run:?}");
    if run.code == Some(0) {
        assert_eq!(crate::invariants::broken(&session.open()), [""; 0], "{point}");
    }
}

/// Ends the import of a folder where a file would grow past `kib`, and looks at what is left; gives whether it was ended.
fn try_point(folder: &str, kib: u64, whole: &[String]) -> bool {
    let point = format!("{folder} at {kib} KiB");
    let session = session();
    if folder == "second" {
        session.corpus(&["import", "first"]).done();
    }
    let limited = import(&session, folder, kib, false);
    let ended = limited.status.signal() == Some(SIGXFSZ);
    assert!(ended || limited.status.success(), "{point}: {} {}", limited.status, limited.said);
    is_whole(&session, &point);
    session.corpus(&["import", "first"]).done();
    session.corpus(&["import", "second"]).done();
    assert!(dump(&session.open()) == whole, "{point}: the next import makes another corpus");
    assert!(!session.path("corpus.db-journal").exists(), "{point}: a journal stays");
    assert_eq!(crate::invariants::broken(&session.open()), [""; 0], "{point}");
    ended
}

/// Tries so many points between nothing and what the import of each folder needs.
fn try_points(step: impl Fn(u64) -> u64) {
    let (whole, sizes) = undisturbed();
    let mut ended = 0;
    for (folder, size) in ["first", "second"].into_iter().zip(sizes) {
        let last = size / 1024 + 16;
        let mut kib = 0;
        while kib <= last {
            ended += u64::from(try_point(folder, kib, &whole));
            kib += step(last);
        }
    }
    assert!(ended > 4, "the import was ended at {ended} points only");
}

#[test]
fn an_import_killed_at_some_writes_leaves_a_whole_corpus() {
    try_points(|last| last / 6 + 1);
}

/// `cargo test --test suite -- --ignored killed_at_all_writes`: the same at every size that differs by a KiB.
#[test]
#[ignore = "takes minutes"]
fn an_import_killed_at_all_writes_leaves_a_whole_corpus() {
    try_points(|_| 1);
}

/// A disk that fills: the import says so, and what was saved stays.
#[test]
fn a_write_that_fails_is_told_and_loses_nothing() {
    let (whole, [first, last]) = undisturbed();
    for kib in [0, 16, first / 1024, last / 1024 - 8] {
        let session = session();
        session.corpus(&["import", "first"]).done();
        let limited = import(&session, "second", kib, true);
        assert_eq!(limited.status.code(), Some(1), "{kib} KiB: {}", limited.said);
        let told = ["can't be written", "the disk is full"].iter().any(|words| limited.said.contains(words));
        assert!(told && limited.said.contains("what is saved stays"), "{kib} KiB: {}", limited.said);
        is_whole(&session, &format!("{kib} KiB"));
        session.corpus(&["import", "second"]).done();
        assert!(dump(&session.open()) == whole);
    }
}
