//! Articles in all the forms they come in, imported as a user would.

use crate::session::Session;

const REPORT: &str = "Ferry service resumes in Lund Bay\n\n\
    LUND BAY, Norway (Example Wire) — The ferry to Osterholm will sail again on Monday, the harbour office said.\n\n\
    “We know how much people missed it,” said Marit Solheim, who runs the line.\n\n\
    Additional reporting by Per Aune.\n\n\
    ©2021 Example Media Ltd.\n";

/// Title, outlet, dateline, date and its basis, language of every article, in the order of their paths.
const FIELDS: &str = "SELECT a.title, o.name, a.dateline, a.published, a.published_basis, a.language \
    FROM articles a LEFT JOIN organizations o ON o.id = a.outlet_id ORDER BY a.source_path";

fn fields(session: &Session) -> Vec<Vec<String>> {
    session.rows(FIELDS)
}

#[test]
fn a_text_is_read_in_any_encoding() {
    let utf16 =
        |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let windows: Vec<u8> = REPORT
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            '—' => 0x97,
            '©' => 0xA9,
            other => u8::try_from(u32::from(other)).expect("a Latin letter"),
        })
        .collect();
    let session = Session::new();
    session.file("a/bom.txt", format!("\u{FEFF}{REPORT}"));
    session.file("a/crlf.txt", REPORT.replace('\n', "\r\n"));
    session.file("a/marked.txt", utf16(&format!("\u{FEFF}{REPORT}"), u16::to_le_bytes));
    session.file("a/old-mac.txt", REPORT.replace('\n', "\r"));
    session.file("a/plain.txt", REPORT);
    session.file("a/unmarked.txt", utf16(REPORT, u16::to_be_bytes));
    session.file("a/windows.txt", windows);
    session.corpus(&["import", "a"]).done();
    let expected =
        ["Ferry service resumes in Lund Bay", "Example Media", "LUND BAY, Norway", "2021", "copyright", "en"];
    assert_eq!(fields(&session), vec![expected; 7]);
    let bodies = session.rows("SELECT DISTINCT body FROM articles");
    assert_eq!(bodies.len(), 1, "{bodies:?}");
    let removed = session.rows("SELECT DISTINCT reason, text FROM removed_passages ORDER BY ordinal");
    assert_eq!(
        removed,
        [
            ["contributors", "Additional reporting by Per Aune."],
            ["copyright line", "©2021 Example Media Ltd."]
        ]
    );
}

#[test]
fn json_says_beside_the_text_what_the_text_need_not_say() {
    let session = Session::new();
    let one = r#"{"title": "Mill closes | The Vale Courier", "maintext": "The last mill of the vale closed on Friday.\nIts owner, Ada Lind, said she had no choice.",
        "authors": ["Rolf Berg", "Email The Author", "Vale Courier Staff"], "date_publish": "2020-02-03 10:00:00", "source_domain": "www.valecourier.example", "language": "en"}"#;
    session.file("one.json", one);
    session.corpus(&["import", "one.json"]).done();
    let expected = ["Mill closes", "valecourier.example", "NULL", "2020-02-03", "metadata", "en"];
    assert_eq!(fields(&session), [expected]);
    let authors = session.rows("SELECT p.name, b.role FROM bylines b JOIN people p ON p.id = b.person_id");
    assert_eq!(authors, [["Rolf Berg", "author"]]);
}

#[test]
fn one_bad_record_does_not_hide_the_others() {
    let session = Session::new();
    let record = |title: &str| {
        format!(
            r#"{{"title": "{title}", "text": "The council of {title} met on Tuesday and agreed on nothing at all."}}"#
        )
    };
    session.file(
        "list.json",
        format!("[{}, {{\"title\": \"no text\"}}, {}]", record("Arden"), record("Bowden")),
    );
    session.file("lines.jsonl", format!("{}\n{{broken\n\n{}\n", record("Corden"), record("Dunden")));
    let run = session.corpus(&["import", "list.json", "lines.jsonl"]).exits(3);
    assert!(run.stdout.contains("4 added"), "{}", run.stdout);
    assert_eq!(
        session.rows("SELECT source_path, title FROM articles ORDER BY source_path"),
        [
            ["lines.jsonl", "Corden"],
            ["lines.jsonl#3", "Dunden"],
            ["list.json", "Arden"],
            ["list.json#3", "Bowden"]
        ]
    );
    assert!(run.stderr.contains("not JSON"), "{}", run.stderr);
    assert!(run.stderr.contains("it has no \"text\""), "{}", run.stderr);
}

#[test]
fn markdown_keeps_its_headings_and_lists() {
    let session = Session::new();
    session.file("report.md", "# Bridge opens\n\nThe bridge opened on Friday after nine years of work.\n\n## The cost\n\n- It cost twice as much as planned.\n\n> We are glad, the mayor wrote.\n");
    session.corpus(&["import", "report.md"]).done();
    let passages = "SELECT p.kind, substr(a.body, p.start_char + 1, p.end_char - p.start_char) FROM passages p JOIN articles a ON a.id = p.article_id ORDER BY p.ordinal";
    assert_eq!(
        session.rows(passages),
        [
            ["headline", "Bridge opens"],
            ["paragraph", "The bridge opened on Friday after nine years of work."],
            ["heading", "The cost"],
            ["list", "It cost twice as much as planned."],
            ["quote", "We are glad, the mayor wrote."],
        ]
    );
}

#[test]
fn wrapped_lines_are_one_paragraph() {
    let session = Session::new();
    session.file("wrapped.txt", "Storm shuts three schools\n\nThree schools in the north of the county stayed shut on Monday\nafter a storm took the roof off one of them and cut the power of\nthe other two, the county said in a statement on its site that\nmorning.\n\nThey will open again on Wednesday if the power is back by then,\na spokeswoman said, and asked parents to follow the radio.\n");
    session.corpus(&["import", "wrapped.txt"]).done();
    assert_eq!(session.rows("SELECT count(*) FROM passages"), [["3"]]);
}

#[test]
fn a_text_in_another_language_is_kept_and_marked() {
    let session = Session::new();
    session.file("de.txt", "Fähre fährt wieder\n\nDie Fähre nach Osterholm fährt ab Montag wieder, teilte das Hafenamt am Freitag mit. „Wir wissen, wie sehr die Leute sie vermisst haben“, sagte Marit Solheim, die die Linie betreibt.\n");
    session.corpus(&["import", "de.txt"]).done();
    assert_eq!(session.rows("SELECT language, title FROM articles"), [["de", "Fähre fährt wieder"]]);
    assert_eq!(session.rows("SELECT count(*) FROM quotes"), [["0"]]);
}

#[test]
fn a_folder_gives_its_articles_in_order_and_nothing_else() {
    let session = Session::new();
    for name in ["b.txt", "deep/er/a.txt", ".hidden.txt", "README.md", "notes.pdf", ".git/c.txt"] {
        session.file(
            &format!("in/{name}"),
            format!("Report {name}\n\nThe report of {name} was read in full by the council on Friday.\n"),
        );
    }
    session.corpus(&["import", "in", "in/b.txt"]).done();
    assert_eq!(
        session.rows("SELECT source_path FROM articles ORDER BY id"),
        [["in/b.txt"], ["in/deep/er/a.txt"]]
    );
}
