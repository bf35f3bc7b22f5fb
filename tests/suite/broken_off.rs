//! Writes that broke off: what is left of them is put right, or named in the right words.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, ffi};

use corpus::store::Error;

use crate::session::Session;

const FERRY: &str = "Ferry stays in port\n\nThe ferry stayed in port, Joren Holm said.\n";

/// A session whose corpus was being written to by `sql` when the program was killed: the file half-written, and beside
/// it the journal from which it can be put right.
fn killed_while(sql: &str) -> Session {
    let (writer, session) = (Session::with_articles(), Session::new());
    let connection = writer.open();
    // So few pages fit into the memory that the others go to the file before the end.
    connection.execute_batch(&format!("PRAGMA cache_size = 1; BEGIN; {sql}")).expect("a write");
    for file in ["corpus.db", "corpus.db-journal"] {
        fs::copy(writer.path(file), session.path(file)).expect("a copy of what is there");
    }
    assert!(fs::read(session.path("corpus.db-journal")).expect("a journal")[0] != 0, "the journal is in use");
    session
}

const SPOILING: &str = "UPDATE articles SET body = upper(body); UPDATE quotes SET text = 'spoilt'; UPDATE mentions SET text = 'spoilt'";

#[test]
fn reading_puts_right_what_broke_off() {
    for command in [&["status"][..], &["query", "who-said"], &["sql", "SELECT 1"], &["export", "people"]] {
        let session = killed_while(SPOILING);
        assert_eq!(session.corpus(command).done(), Session::with_articles().corpus(command).done());
        assert!(!session.path("corpus.db-journal").exists(), "the journal did its work");
        assert_eq!(crate::invariants::broken(&session.open()), [""; 0]);
        assert_eq!(session.rows("SELECT count(*) FROM quotes WHERE text = 'spoilt'"), [["0"]]);
    }
}

#[test]
fn a_file_of_another_program_is_not_put_right() {
    let session = killed_while(SPOILING);
    let mut bytes = fs::read(session.database()).expect("the file");
    bytes[68..72].copy_from_slice(b"Othr");
    fs::write(session.database(), &bytes).expect("writing");
    let said = session.corpus(&["status"]).fails(1);
    assert!(
        said.contains("was left in the middle of a write") && said.contains("corpus.db-journal"),
        "{said}"
    );
    assert!(bytes == fs::read(session.database()).expect("the file"));
    assert!(session.path("corpus.db-journal").exists());
}

#[test]
fn each_way_to_be_kept_from_reading_has_its_own_words() {
    let failure = |code| rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
    let said = |code| Error::of(Path::new("corpus.db"), failure(code)).to_string();
    let rollback = said(ffi::SQLITE_READONLY_ROLLBACK);
    assert!(
        rollback.contains("in the middle of a write") && rollback.contains("corpus.db-journal"),
        "{rollback}"
    );
    let recovery = said(ffi::SQLITE_READONLY_RECOVERY);
    assert!(
        recovery.contains("in the middle of a write") && recovery.contains("corpus.db-wal"),
        "{recovery}"
    );
    let wal = said(ffi::SQLITE_READONLY_CANTINIT);
    assert!(wal.contains("WAL mode"), "{wal}");
    let moved = said(ffi::SQLITE_READONLY_DBMOVED);
    assert!(moved.contains("moved or removed"), "{moved}");
    assert!(said(ffi::SQLITE_READONLY).contains("it is read-only"));
}

/// Takes from a folder the right to write there; false where that means nothing, as to the superuser.
#[cfg(unix)]
fn close(session: &Session, folder: &str) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(session.path(folder), fs::Permissions::from_mode(0o555)).expect("closing a folder");
    let is_closed = fs::write(session.path(&format!("{folder}/try")), "").is_err();
    if !is_closed {
        open(session, folder);
    }
    is_closed
}

#[cfg(unix)]
fn open(session: &Session, folder: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(session.path(folder), fs::Permissions::from_mode(0o755)).expect("opening a folder");
}

#[cfg(unix)]
#[test]
fn a_journal_in_a_folder_that_may_not_be_written_to_must_stay() {
    let session = killed_while(SPOILING);
    fs::create_dir(session.path("kept")).expect("a folder");
    for file in ["corpus.db", "corpus.db-journal"] {
        fs::rename(session.path(file), session.path(&format!("kept/{file}"))).expect("moving");
    }
    if close(&session, "kept") {
        let said = session.corpus(&["status", "--db", "kept/corpus.db"]).fails(1);
        open(&session, "kept");
        assert!(said.contains("in the middle of a write") && said.contains("keep both files"), "{said}");
    }
    session.corpus(&["status", "--db", "kept/corpus.db"]).done();
}

#[cfg(unix)]
#[test]
fn a_wal_file_in_a_folder_that_may_not_be_written_to_is_told_as_such() {
    let session = Session::with_articles();
    session.open().pragma_update(None, "journal_mode", "WAL").expect("WAL");
    fs::create_dir(session.path("kept")).expect("a folder");
    fs::rename(session.database(), session.path("kept/corpus.db")).expect("moving");
    if close(&session, "kept") {
        let said = session.corpus(&["status", "--db", "kept/corpus.db"]).fails(1);
        open(&session, "kept");
        assert!(said.contains("WAL mode") && said.contains("copy it"), "{said}");
    }
    session.corpus(&["status", "--db", "kept/corpus.db"]).done();
}

#[test]
fn the_next_import_ends_wal_mode() {
    let session = Session::with_articles();
    session.open().pragma_update(None, "journal_mode", "WAL").expect("WAL");
    session.file("a.txt", FERRY);
    session.corpus(&["import", "a.txt"]).done();
    assert_eq!(session.rows("PRAGMA journal_mode"), [["delete"]]);
    assert!(!session.path("corpus.db-wal").exists() && !session.path("corpus.db-shm").exists());
}

#[test]
fn a_dead_journal_goes_with_the_next_import() {
    let session = Session::with_articles();
    session.file("corpus.db-journal", [0; 4096]);
    session.corpus(&["status"]).done();
    session.file("a.txt", FERRY);
    session.corpus(&["import", "a.txt"]).done();
    assert!(!session.path("corpus.db-journal").exists());
    session.file("corpus.db-journal", [0; 4096]);
    assert_eq!(session.corpus(&["import", "a.txt"]).done(), "0 added, 1 unchanged, 0 skipped\n");
    assert!(!session.path("corpus.db-journal").exists());
    assert_eq!(
        crate::invariants::broken(&Connection::open(session.database()).expect("the corpus")),
        [""; 0]
    );
}
