//! Files that are no corpus of this program: a clear word, and not a byte of them changed.

use std::fs;
use std::time::Duration;

use corpus::store::{Error, Store};

use crate::session::Session;

/// Every command that opens the database must refuse this file, say why, and leave it alone.
#[track_caller]
fn is_refused(session: &Session, word: &str) {
    session.file("article.txt", "Ferry stays in port\n\nThe ferry stayed in port, Joren Holm said.\n");
    let before = fs::read(session.database()).expect("the file");
    for arguments in
        [&["import", "article.txt"][..], &["status"], &["sql", "SELECT 1"], &["query", "who-said"]]
    {
        let said = session.corpus(arguments).fails(1);
        assert!(said.contains(word), "`{}` should say {word:?}: {said}", arguments.join(" "));
    }
    assert!(before == fs::read(session.database()).expect("the file"), "the file changed");
    let beside = fs::read_dir(session.path(".")).expect("a folder").count();
    assert_eq!(beside, 2, "something was left beside it");
}

#[test]
fn a_text_file() {
    let session = Session::new();
    session.file("corpus.db", "Dear diary,\n");
    is_refused(&session, "text file");
}

#[test]
fn a_picture() {
    let session = Session::new();
    session.file("corpus.db", [0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
    is_refused(&session, "not a corpus");
}

#[test]
fn a_database_of_another_program() {
    let session = Session::new();
    session.open().execute_batch("CREATE TABLE recipes (title TEXT)").expect("a database");
    is_refused(&session, "another program");
}

#[test]
fn a_corpus_of_a_newer_program() {
    let session = Session::with_articles();
    session.open().execute_batch("PRAGMA user_version = 1000").expect("a database");
    is_refused(&session, "newer");
}

#[test]
fn a_damaged_corpus() {
    let session = Session::with_articles();
    let mut bytes = fs::read(session.database()).expect("a database");
    let page = 4096;
    bytes[100..page].fill(0xAA);
    fs::write(session.database(), bytes).expect("writing");
    is_refused(&session, "damaged");
}

#[test]
fn a_corpus_cut_short() {
    let session = Session::with_articles();
    let bytes = fs::read(session.database()).expect("a database");
    fs::write(session.database(), &bytes[..bytes.len() / 3]).expect("writing");
    is_refused(&session, "damaged");
}

#[test]
fn nothing_at_all() {
    let session = Session::new();
    let said = session.corpus(&["status"]).fails(1);
    assert!(said.contains("there is no database") && said.contains("corpus import"), "{said}");
    assert!(!session.database().exists());
}

#[test]
fn an_empty_file() {
    let session = Session::new();
    session.file("corpus.db", "");
    let said = session.corpus(&["query", "who-said"]).fails(1);
    assert!(said.contains("holds nothing yet") && said.contains("corpus import"), "{said}");
    session.file("article.txt", "Ferry stays in port\n\nThe ferry stayed in port, Joren Holm said.\n");
    session.corpus(&["import", "article.txt"]).done();
}

#[test]
fn a_folder_that_is_not_there() {
    let session = Session::new();
    session.file("article.txt", "Ferry stays in port\n\nThe ferry stayed in port, Joren Holm said.\n");
    let said = session.corpus(&["import", "--db", "no/such/corpus.db", "article.txt"]).fails(1);
    assert!(said.contains("there is no folder"), "{said}");
}

#[test]
fn a_corpus_that_another_program_writes_to() {
    let session = Session::with_articles();
    let other = session.open();
    other.execute_batch("BEGIN IMMEDIATE").expect("a lock");
    let mut store = Store::open(&session.database()).expect("a corpus");
    store.wait_at_most(Duration::from_millis(20)).expect("a setting");
    assert!(matches!(store.save(&[]), Err(Error::Busy { .. })));
    other.execute_batch("ROLLBACK").expect("unlocking");
    store.save(&[]).expect("the lock is gone");
}
