//! Documents of word processors, PDF and texts with fields above them.

use std::io::Write as _;

use crate::session::{Session, repository};

fn sample(path: &str) -> Vec<u8> {
    std::fs::read(repository().join("tests/formats").join(path)).expect("a sample")
}

fn body(session: &Session, title: &str) -> String {
    let rows = session.rows(&format!("SELECT body FROM articles WHERE title = '{title}'"));
    assert_eq!(rows.len(), 1, "{title}");
    rows[0][0].clone()
}

fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut archive = zip::ZipWriter::new(&mut bytes);
    for (name, words) in files {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a file");
        archive.write_all(words.as_bytes()).expect("its words");
    }
    archive.finish().expect("an archive");
    bytes.into_inner()
}

/// A Word document of these marks.
fn docx(body: &str) -> Vec<u8> {
    let body =
        format!(r#"<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>{body}</w:body></w:document>"#);
    zip(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", &body)])
}

#[test]
fn a_document_is_read_as_it_is_printed() {
    let session = Session::new();
    session.file("weavers.docx", sample("docx/weavers.docx"));
    session.file("mill.odt", sample("odt/mill.odt"));
    session.file("choir.rtf", sample("rtf/cyrillic.rtf"));
    session.corpus(&["import", "weavers.docx", "mill.odt", "choir.rtf"]).done();
    let weavers = body(&session, "Weavers of Bowden keep their looms");
    assert!(weavers.contains("will keep all their looms, the council"), "{weavers}");
    assert!(weavers.contains("\n\nWeaver 310 crowns\n\n"), "{weavers}");
    for unprinted in ["most of", "TK check", "HYPERLINK", "agenda", "Office PC"] {
        assert!(!weavers.contains(unprinted), "{unprinted}: {weavers}");
    }
    assert_eq!(weavers.matches("The oldest loom was built").count(), 1);
    let mill = body(&session, "Tide mill to grind again");
    assert!(
        mill.contains("said Tomas Okafor, a retired ferryman.") && mill.ends_with("It last ran in 1961."),
        "{mill}"
    );
    for unprinted in ["struck out", "Ask Per", "a comment"] {
        assert!(!mill.contains(unprinted), "{unprinted}: {mill}");
    }
    let choir = body(&session, "Choir of Arden sings in two languages");
    assert!(
        choir.contains("“Полюшко поле”") && !choir.contains("cold") && !choir.contains("Cut here"),
        "{choir}"
    );
}

#[test]
fn what_no_reader_opens_says_what_to_do() {
    let session = Session::new();
    let stream = |name: &str| {
        let name: Vec<u8> = format!("{name}\0").encode_utf16().flat_map(u16::to_le_bytes).collect();
        [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", &[0u8; 600][..], &name, &[0; 40]].concat()
    };
    let whole = sample("docx/salt.docx");
    let files: [(&str, Vec<u8>, &str); 9] = [
        ("locked.docx", stream("EncryptedPackage"), "locked by a password"),
        (
            "old.doc",
            stream("WordDocument"),
            "a Word document of before 2007 (.doc), which is not read; save it as .docx",
        ),
        ("cut.docx", whole[..whole.len() - 300].to_vec(), "cut short"),
        ("odd.docx", docx("<w:p><w:r>"), "a broken Word document"),
        ("empty.docx", docx("<w:p/>"), "empty"),
        ("cut.rtf", br"{\rtf1 The ferry to Lund Bay".to_vec(), "cut short"),
        (
            "scan.pdf",
            sample("pdf/scan.pdf"),
            "it holds pictures of pages and no text: run text recognition (OCR)",
        ),
        ("locked.pdf", sample("pdf/locked.pdf"), "locked by a password"),
        ("cut.pdf", sample("pdf/frost.pdf")[..700].to_vec(), "a broken PDF document"),
    ];
    for (name, bytes, _) in &files {
        session.file(name, bytes);
    }
    let names: Vec<&str> = ["import"].into_iter().chain(files.iter().map(|(name, _, _)| *name)).collect();
    let run = session.corpus(&names);
    assert!(matches!(run.code, Some(1 | 3)), "{run:?}");
    for (name, _, why) in &files {
        let line = run.stderr.lines().find(|line| line.contains(name)).unwrap_or_default();
        assert!(line.contains(why), "{name}: {line}");
    }
    assert!(!run.stderr.contains("panicked") && !run.stderr.contains("mistake in corpus"), "{}", run.stderr);
}

#[test]
fn a_document_made_to_fill_the_memory_is_given_back() {
    let session = Session::new();
    session.file("deep.docx", docx(&"<w:p><w:r><w:txbxContent>".repeat(100_000)));
    session.file("deep.rtf", format!(r"{{\rtf1 {}", "{".repeat(1_000_000)));
    session.file("large.docx", docx(&" ".repeat(70 << 20)));
    let entities = r#"<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <w:document xmlns:w="urn:w"><w:p><w:r><w:t>The pier &b; of Lund Bay was closed on Monday.</w:t></w:r></w:p></w:document>"#;
    session.file("entities.docx", zip(&[("[Content_Types].xml", ""), ("word/document.xml", entities)]));
    let run = session.corpus(&["import", "deep.docx", "deep.rtf", "large.docx", "entities.docx"]).exits(3);
    for (name, why) in
        [("deep.docx", "nested too deeply"), ("deep.rtf", "nested too deeply"), ("large.docx", "too large")]
    {
        let line = run.stderr.lines().find(|line| line.contains(name)).unwrap_or_default();
        assert!(line.contains(why), "{name}: {line}");
    }
    assert_eq!(session.rows("SELECT body FROM articles"), [["The pier of Lund Bay was closed on Monday."]]);
}

#[test]
fn lines_of_a_pdf_become_paragraphs() {
    let session = Session::new();
    session.file("across.pdf", sample("pdf/across.pdf"));
    session.file("printed.pdf", sample("pdf/printed.pdf"));
    session.corpus(&["import", "across.pdf", "printed.pdf"]).done();
    let across = body(&session, "Old ferry becomes a house");
    assert!(
        across.contains("the harbour office said.\n\n“It has eleven cabins and no neighbours,” said Tomas"),
        "{across}"
    );
    assert!(across.ends_with("Nobody is sure that it will, not even the makers."), "{across}");
    let printed = session.rows("SELECT a.url, r.text FROM articles a JOIN removed_passages r ON r.article_id = a.id WHERE r.reason = 'running head' AND r.text LIKE '%AM'");
    assert_eq!(printed, [["https://courier.example/news/swallows", "6/18/23, 9:12 AM"]]);
}

#[test]
fn fields_above_a_text_are_its_own() {
    let session = Session::new();
    session.file(
        "story.md",
        "---\ntitle: The well of Corden\nauthors: [Ann Poe, {name: Per Aune}]\ndate: 2024-05-06T07:08:09+02:00\n\
         publication: The Vale Courier\nlang: en\ntags: [water]\n---\n\n# The well of Corden\n\nThe well has water again, the council said.\n",
    );
    session.file("toml.txt", "+++\ntitle = \"Bees return\"\nlink = \"https://a.example/bees\"\n+++\nThe bees of Arden are back, their keeper said.\n");
    session.file(
        "prose.txt",
        "---\nThe council met: nothing was decided.\n---\n\nIt will meet again on Monday, the mayor said.\n",
    );
    session.corpus(&["import", "story.md", "toml.txt", "prose.txt"]).done();
    let fields = session.rows(
        "SELECT a.title, o.name, a.published_at, a.url FROM articles a LEFT JOIN organizations o ON o.id = a.outlet_id
         WHERE source_path <> 'prose.txt' ORDER BY source_path",
    );
    assert_eq!(
        fields,
        [
            ["The well of Corden", "The Vale Courier", "2024-05-06T07:08:09+02:00", "NULL"],
            ["Bees return", "a.example", "NULL", "https://a.example/bees"]
        ]
    );
    let authors =
        session.rows("SELECT p.name FROM bylines b JOIN people p ON p.id = b.person_id ORDER BY p.name");
    assert_eq!(authors, [["Ann Poe"], ["Per Aune"]]);
    let prose = session.rows("SELECT body FROM articles WHERE source_path = 'prose.txt'");
    assert!(prose[0][0].contains("nothing was decided"), "{prose:?}");
}
