//! The corpus that comes with the repository.

use std::fs;

use crate::session::{Session, repository};

/// Makes `corpus.db` again; run it where `Cargo.toml` is, after a change that changes what is found.
const AGAIN: &str = "rm -f corpus.db && SOURCE_DATE_EPOCH=0 cargo run --release -- import seeds";

#[test]
fn is_what_the_program_makes_of_the_seeds() {
    let session = Session::new();
    session.link("seeds");
    session.command().env("SOURCE_DATE_EPOCH", "0").args(["import", "seeds"]).assert().success();
    let made = fs::read(session.database()).expect("the database just made");
    let committed = fs::read(repository().join("corpus.db")).unwrap_or_default();
    assert!(
        made == committed,
        "corpus.db is not what this program makes of seeds/; to make it again:\n{AGAIN}"
    );
}

#[test]
fn is_not_changed_by_importing_the_seeds_again() {
    let session = Session::new();
    session.link("seeds");
    let committed = fs::read(repository().join("corpus.db")).expect("corpus.db");
    fs::write(session.database(), &committed).expect("writing");
    assert_eq!(session.corpus(&["import", "seeds"]).done(), "0 added, 5 unchanged, 0 skipped, 1 left out\n");
    assert!(fs::read(session.database()).expect("corpus.db") == committed, "the file changed");
}
