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
    assert!(run.stderr.contains("skipped lines.jsonl: line 2: not JSON: "), "{}", run.stderr);
    assert!(
        run.stderr.contains("skipped list.json: article 2: JSON, but not of an article: it has no \"text\""),
        "{}",
        run.stderr
    );
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
    for name in ["b.txt", "deep/er/a.txt", ".hidden.txt", "README.md", "style.css", ".git/c.txt"] {
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

#[test]
fn datelines_of_every_house_are_read() {
    let lines = [
        ("(CNN) Two ferries", "NULL", "CNN"),
        ("(CNN)Two ferries", "NULL", "CNN"),
        ("London (CNN) Two ferries", "London", "CNN"),
        ("London CNN — Two ferries", "London", "CNN"),
        ("CNN — Two ferries", "NULL", "CNN"),
        ("MOSCOW: Two ferries", "MOSCOW", "NULL"),
        ("New Delhi: Two ferries", "New Delhi", "NULL"),
        ("SEOUL, SOUTH KOREA — Two ferries", "SEOUL, SOUTH KOREA", "NULL"),
        ("MOSCOW, June 18. /TASS/. Two ferries", "MOSCOW", "TASS"),
        ("SEOUL, June 18 (Yonhap) -- Two ferries", "SEOUL", "Yonhap"),
        ("Harbour news: Two ferries", "NULL", "NULL"),
        ("Jane Roe (Reuters) Two ferries", "NULL", "NULL"),
        ("(Again) Two ferries", "NULL", "NULL"),
    ];
    let session = Session::new();
    for (number, (line, _, _)) in lines.iter().enumerate() {
        let text = format!(
            "Ferries sail again number {number}\n\n{line} will sail to Osterholm again on Monday, the harbour office said.\n\nNobody knows for how long."
        );
        session.file(&format!("a/{number:02}.txt"), text);
    }
    session.corpus(&["import", "a"]).done();
    let found = session.rows("SELECT a.dateline, o.name FROM articles a LEFT JOIN organizations o ON o.id = a.outlet_id ORDER BY a.source_path");
    for (found, (line, place, outlet)) in found.iter().zip(lines) {
        assert_eq!(found[0], place, "{line}");
        assert!(outlet == found[1] || outlet != "NULL" && found[1].contains(outlet), "{line}: {found:?}");
    }
}

#[test]
fn letters_broken_on_their_way_are_put_right() {
    let session = Session::new();
    session.file("a.txt", "Ferry sails\n\nâ€œWe didnâ€™t know,â€\u{9d} said Marit Solheim of the cafÃ© on Monday â€“ and left.\n");
    session
        .file("b.txt", "CAFÉ— A NAME\n\nThe CAFÉ— once “Â la Carte” – was sold on Monday, its owner said.\n");
    session.corpus(&["import", "a.txt", "b.txt"]).done();
    let bodies = session.rows("SELECT body FROM articles ORDER BY source_path");
    assert!(
        bodies[0][0].ends_with("“We didn’t know,” said Marit Solheim of the café on Monday – and left."),
        "{bodies:?}"
    );
    assert!(bodies[1][0].contains("The CAFÉ— once “Â la Carte” –"), "{bodies:?}");
}

#[test]
fn json_that_is_nearly_json_is_read() {
    let session = Session::new();
    let text = "The council met on Tuesday and agreed on nothing at all.";
    session.file(
        "nan.json",
        format!(r#"{{"title": "Arden", "text": "{text}", "score": NaN, "other": [1e999, -Infinity]}}"#),
    );
    session.file(
        "half.json",
        format!(r#"{{"title": "Bowden", "text": "{text}", "summary": "cut \ud83d off"}}"#),
    );
    session.file(
        "lines.jsonl",
        format!("{{\"title\": \"Corden\", \"text\": \"{text} \\ude00\", \"x\": NaN}}\n"),
    );
    session.file("raw.json", format!("{{\"title\": \"Dunden\", \"text\": \"{text}\nIt met again.\"}}"));
    session.corpus(&["import", "."]).done();
    let titles = session.rows("SELECT title FROM articles ORDER BY title");
    assert_eq!(titles, [["Arden"], ["Bowden"], ["Corden"], ["Dunden"]]);
    assert_eq!(session.rows("SELECT count(*) FROM passages WHERE kind = 'paragraph'"), [["5"]]);
}

#[test]
fn marks_of_a_page_in_fields_are_read_as_a_page_shows_them() {
    let session = Session::new();
    let wordpress = r#"{"title": {"rendered": "The ferry&#8217;s back"}, "date": "2021-05-03T08:00:00",
        "content": {"rendered": "<p>The ferry <b>sails</b> on Monday &amp; on Friday.</p>\n<figure><iframe src=x>film</iframe></figure><p>&#8220;Good,&#8221; said Marit Solheim.<br/>She left.</p>"}}"#;
    session.file("a.json", wordpress);
    session.file("b.json", r#"{"title": "AT&T <3 ferries", "text": "The &quot;old&quot; <em>ferry</em> & its crew: 1 < 2 > 0, a<b.\nIt sails &c."}"#);
    session.file("c.txt", "<!doctype html><html><head><title>Ferry sails</title></head><body><p>The ferry sails on Monday.</p></body></html>");
    session.corpus(&["import", "."]).done();
    assert_eq!(
        session.rows("SELECT body FROM articles ORDER BY source_path"),
        [
            [
                "The ferry’s back\n\nThe ferry sails on Monday & on Friday.\n\n“Good,” said Marit Solheim.\n\nShe left."
            ],
            ["AT&T <3 ferries\n\nThe \"old\" ferry & its crew: 1 < 2 > 0, a<b.\n\nIt sails &c."],
            ["Ferry sails\n\nThe ferry sails on Monday."]
        ]
    );
}

#[test]
fn an_array_cut_short_gives_what_is_whole() {
    let session = Session::new();
    let article = |n: u8| format!("{{\"title\": \"Ferry {n}\", \"text\": \"Ferry {n} sails on Monday.\"}}");
    let whole = format!("[\n {},\n {},\n {}]", article(1), article(2), article(3));
    session.file("a.json", &whole[..whole.len() - 20]);
    let run = session.corpus(&["import", "a.json"]).exits(3);
    assert!(run.stdout.contains("2 added, 0 unchanged, 1 skipped"), "{}", run.stdout);
    assert!(
        run.stderr.contains("skipped a.json: not JSON: EOF while parsing a string at line 4"),
        "{}",
        run.stderr
    );
    assert_eq!(session.rows("SELECT title FROM articles ORDER BY id"), [["Ferry 1"], ["Ferry 2"]]);
}

#[test]
fn joined_letters_are_parted() {
    let session = Session::new();
    session.file("a.txt", "Oﬃce reopens\n\nThe oﬃce ﬁnally reopened on Monday, its staﬀ said.\n");
    session.corpus(&["import", "a.txt"]).done();
    let body = &session.rows("SELECT body FROM articles")[0][0];
    assert!(body.ends_with("The office finally reopened on Monday, its staff said."), "{body}");
}
