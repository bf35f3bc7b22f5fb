//! Archives and compressed files, read as if they were folders; broken and hostile ones are told of.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use crate::session::Session;

/// An article with its own title.
fn article(title: &str) -> String {
    format!("{title}\n\nThe ferry to Osterholm will sail again on Monday, the harbour office said.\n")
}

/// The titles of the articles, sorted.
fn titles(session: &Session) -> Vec<Vec<String>> {
    session.rows("SELECT title FROM articles ORDER BY title")
}

fn paths(session: &Session) -> Vec<Vec<String>> {
    session.rows("SELECT source_path FROM articles ORDER BY source_path")
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a file");
        archive.write_all(bytes).expect("its bytes");
    }
    archive.finish().expect("an archive").into_inner()
}

fn tar(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    for (name, bytes) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        archive.append_data(&mut header, name, *bytes).expect("a file");
    }
    archive.into_inner().expect("an archive")
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(bytes).expect("packing");
    packed.finish().expect("packed")
}

fn bzip2(bytes: &[u8]) -> Vec<u8> {
    let mut packed = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::default());
    packed.write_all(bytes).expect("packing");
    packed.finish().expect("packed")
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    zstd::stream::encode_all(bytes, 0).expect("packed")
}

#[test]
fn an_archive_is_a_folder() {
    let session = Session::new();
    let files: &[(&str, &[u8])] = &[
        ("one.txt", article("Ferry sails").as_bytes()).to_owned(),
        ("deep/two.md", article("# Ferry stays").as_bytes()).to_owned(),
        ("deep/picture.png", b"\x89PNG\r\n\x1A\n"),
        ("__MACOSX/._one.txt", b"x"),
    ]
    .map(|(name, bytes)| (name, Box::leak(bytes.to_vec().into_boxed_slice()) as &[u8]));
    session.file("in/a.zip", zip(files));
    session.file("in/b.tar", tar(&files[..1]));
    session.corpus(&["import", "in"]).done();
    assert_eq!(paths(&session), [["in/a.zip/deep/two.md"], ["in/a.zip/one.txt"]]);
    assert_eq!(
        session.rows("SELECT path, result, reason FROM import_files ORDER BY path"),
        [
            ["in/a.zip/__MACOSX/._one.txt", "left out", "hidden file"],
            ["in/a.zip/deep/picture.png", "left out", "picture"],
            ["in/a.zip/deep/two.md", "added", "NULL"],
            ["in/a.zip/one.txt", "added", "NULL"],
            ["in/b.tar/one.txt", "unchanged", "NULL"],
        ]
    );
}

#[test]
fn a_compressed_file_is_what_it_holds() {
    let session = Session::new();
    let line =
        |title: &str| format!("{{\"title\": \"{title}\", \"text\": \"The ferry sails on Monday.\"}}\n");
    session.file("a.jsonl.gz", gzip((line("A") + &line("B")).as_bytes()));
    session.file("b.bz2", bzip2(line("C").as_bytes()));
    session.file("c.txt.zst", zstd(article("Ferry D").as_bytes()));
    // xz of the text "Ferry E\n\nThe ferry sails on Monday, he said.\n", made by the xz program.
    session.file("e.txt.xz", include_bytes!("../formats/archives/ferry.txt.xz"));
    session.corpus(&["import", "."]).done();
    assert_eq!(titles(&session), [["A"], ["B"], ["C"], ["Ferry D"], ["Ferry E"]]);
    assert_eq!(
        paths(&session),
        [["./a.jsonl.gz"], ["./a.jsonl.gz#2"], ["./b.bz2"], ["./c.txt.zst"], ["./e.txt.xz"]]
    );
}

#[test]
fn archives_lie_in_each_other() {
    let session = Session::new();
    let inner = tar(&[("x.txt", article("Inner").as_bytes())]);
    let middle = gzip(&inner);
    session.file("a.zip", zip(&[("b.tar.gz", &middle), ("c.txt", article("Outer").as_bytes())]));
    session.corpus(&["import", "a.zip"]).done();
    assert_eq!(paths(&session), [["a.zip/b.tar.gz/x.txt"], ["a.zip/c.txt"]]);
    let mut deep = zip(&[("c.txt", article("Deep").as_bytes())]);
    for _ in 0..8 {
        deep = zip(&[("in.zip", &deep)]);
    }
    session.file("deep.zip", deep);
    let said = session.corpus(&["import", "deep.zip"]).exits(3).stderr;
    assert!(said.contains("it lies in too many archives"), "{said}");
}

#[test]
fn what_is_broken_gives_what_is_whole() {
    let session = Session::new();
    let whole = zip(&[("a.txt", article("Ferry A").as_bytes()), ("b.txt", article("Ferry B").as_bytes())]);
    session.file("cut.zip", &whole[..whole.len() - 30]);
    let said = session.corpus(&["import", "cut.zip"]).exits(3).stderr;
    assert!(said.contains("skipped cut.zip: it is cut short: its end is missing"), "{said}");

    let lines: String = (0..4000)
        .map(|n| {
            format!(
                "{{\"title\": \"Ferry {n}\", \"text\": \"The ferry number {} sails.\"}}\n",
                n * 7919 % 4001
            )
        })
        .collect();
    let packed = gzip(lines.as_bytes());
    session.file("cut.jsonl.gz", &packed[..packed.len() / 2]);
    let run = session.corpus(&["import", "cut.jsonl.gz"]).exits(3);
    assert!(run.stderr.contains("it is cut short"), "{}", run.stderr);
    assert!(!run.stdout.starts_with("0 added"), "{}", run.stdout);

    let archive = tar(&[("a.txt", article("Tar A").as_bytes()), ("b.txt", &[b'x'; 4000])]);
    session.file("cut.tar", &archive[..archive.len() - 4000]);
    let run = session.corpus(&["import", "cut.tar"]).exits(3);
    assert!(run.stdout.starts_with("1 added"), "{run:?}");
}

#[test]
fn a_locked_archive_says_so() {
    let session = Session::new();
    session.file("locked.zip", include_bytes!("../formats/archives/locked.zip"));
    let said = session.corpus(&["import", "locked.zip"]).exits(3).stderr;
    assert!(said.contains("locked by a password"), "{said}");
}

#[test]
fn a_bomb_does_not_go_off() {
    let session = Session::new();
    let zeros = vec![b' '; 80 << 20];
    session.file("bomb.txt.gz", gzip(&zeros));
    session.file("bomb.zip", zip(&[("a.txt", &zeros)]));
    let mut lines = vec![b'x'; 70 << 20];
    lines.extend(b"\n{\"title\": \"Ferry\", \"text\": \"It sails.\"}\n");
    session.file("bomb.jsonl.zst", zstd(&lines));
    let said = session.corpus(&["import", "."]).exits(3).stderr;
    assert_eq!(said.matches("skipped").count(), 3, "{said}");
    assert_eq!(said.matches("unpacks to more than").count(), 3, "{said}");
}

#[test]
fn other_archives_say_what_to_do() {
    let session = Session::new();
    session.file("a.rar", b"Rar!\x1A\x07\x01\x00 and more");
    session.file("b.7z", b"7z\xBC\xAF\x27\x1C and more");
    let said = session.corpus(&["import", "."]).exits(3).stderr;
    assert!(said.contains("a RAR archive, which is not read: unpack it and import what is in it"), "{said}");
    assert!(said.contains("a 7z archive, which is not read: unpack it and import what is in it"), "{said}");
}
