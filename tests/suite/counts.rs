//! Counts add up: every file under the paths is added, unchanged, skipped or left out, and `import_files` holds it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::session::Session;

/// A folder as people keep them: articles, what lies beside them, and what is broken.
fn folder() -> Session {
    let session = Session::new();
    let article = |title: &str| format!("{title}\n\nThe ferry sails on Monday, the harbour office said.\n");
    session.file("in/2021/one.txt", article("One"));
    session.file("in/2021/copy of one.txt", article("One"));
    session.file("in/2021/two", article("Two"));
    session.file("in/2021/three.story", article("Three"));
    session.file(
        "in/2021/front page.html",
        format!("<!doctype html><title>Four</title><p>{}</p>", article("It sails")),
    );
    session.file("in/2021/front page_files/style.css", "p { color: red }");
    session.file("in/2021/front page_files/advert.html", "<html><p>Buy!</p>");
    session.file(
        "in/lines.jsonl",
        "{\"title\": \"Five\", \"text\": \"It sails.\"}\n{}\n{\"title\": \"Six\", \"text\": \"It stays.\"}\n",
    );
    session.file("in/empty.txt", "");
    session.file("in/photo.jpg", b"\xFF\xD8\xFF\xE0");
    session.file("in/photo", b"\x89PNG\r\n\x1A\n\0\0");
    session.file("in/story.txt", b"\x89PNG\r\n\x1A\n\0\0");
    session.file("in/.DS_Store", b"\0\0");
    session.file("in/.git/config", "[core]");
    session.file("in/README", "About this folder");
    session.file("in/package.json", "{\"name\": \"site\", \"version\": \"1\"}");
    session.file("in/what.bin2", b"\0\x01\x02\x03\xFF\xFE\0\0\0\0\x05\x06");
    session
}

fn files_below(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.map(|path| if path.is_dir() { files_below(&path) } else { 1 }).sum()
}

#[test]
fn every_file_is_accounted_for() {
    let session = folder();
    let run = session.corpus(&["import", "in"]).exits(3);
    assert_eq!(run.stdout, "6 added, 1 unchanged, 5 skipped, 7 left out\n");
    let rows = session.rows("SELECT path, result, reason FROM import_files");
    let mut of_file: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in &rows {
        // The records of a file of several belong to it.
        let file = row[0].split('#').next().unwrap_or_default();
        of_file.entry(file).or_default().push(&row[1]);
    }
    assert_eq!(of_file.len(), files_below(&session.path("in")), "{rows:#?}");
    assert_eq!(of_file["in/lines.jsonl"], ["added", "skipped", "added"]);
    let counted = session.rows("SELECT added, unchanged, skipped, left_out FROM imports");
    assert_eq!(counted, [["6", "1", "5", "7"]]);
    let left_out = session.rows(
        "SELECT reason, count(*) FROM import_files WHERE result = 'left out' GROUP BY reason ORDER BY reason",
    );
    assert_eq!(
        left_out,
        [
            ["hidden file", "2"],
            ["part of a saved page", "1"],
            ["picture", "2"],
            ["read-me file", "1"],
            ["style sheet", "1"]
        ]
    );
    assert!(
        run.stderr.ends_with(
            "left out, as files of their kind hold no article: hidden file 2, part of a saved page 1, picture 2, \
             read-me file 1, style sheet 1\n"
        ),
        "{}",
        run.stderr
    );
}

#[test]
fn a_file_that_is_named_is_read_whatever_it_is() {
    let session = folder();
    let said = session.corpus(&["import", "in/photo.jpg", "in/photo", "in/.DS_Store"]).exits(3);
    assert_eq!(said.stdout, "0 added, 0 unchanged, 3 skipped\n");
    assert!(said.stderr.contains("skipped in/photo: not text, but a PNG picture"), "{}", said.stderr);
}

#[cfg(unix)]
#[test]
fn names_that_are_no_text_stay_apart() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let session = Session::new();
    session.file("in/x.txt", "x");
    for (byte, title) in [(0xFFu8, "First"), (0xFE, "Second")] {
        let name = [b"a", [byte].as_slice(), b".txt"].concat();
        fs::write(session.path("in").join(OsStr::from_bytes(&name)), format!("{title} ferry\n\nIt sails.\n"))
            .expect("a file");
    }
    session.corpus(&["import", "in"]).done();
    let paths = session.rows("SELECT source_path FROM articles ORDER BY source_path");
    assert_eq!(paths, [["in/a\\xFE.txt"], ["in/a\\xFF.txt"], ["in/x.txt"]]);
}

#[cfg(unix)]
#[test]
fn a_file_that_never_ends_is_not_begun() {
    let session = Session::new();
    session.file("in/a.txt", "Ferry sails\n\nIt sails.\n");
    std::os::unix::fs::symlink("/dev/zero", session.path("in/b.jsonl")).expect("a link");
    let run = session.corpus(&["import", "in"]).exits(3);
    assert!(run.stderr.contains("in/b.jsonl: can't be read: it is no ordinary file"), "{}", run.stderr);
    let said = session.corpus(&["import", "in/b.jsonl"]).exits(3).stderr;
    assert!(said.contains("it is a device, which may never end"), "{said}");
}
