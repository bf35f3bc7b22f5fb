//! Exports of press archives: many articles in one file, each with its own fields.

use crate::session::{Session, repository};

const FIELDS: &str = "SELECT a.source_path, a.title, o.name, coalesce(a.published_at, a.published), a.dateline, \
    (SELECT group_concat(p.name, '; ' ORDER BY b.ordinal) FROM bylines b JOIN people p ON p.id = b.person_id WHERE b.article_id = a.id) \
    FROM articles a LEFT JOIN organizations o ON o.id = a.outlet_id ORDER BY a.source_path";

fn sample(path: &str) -> Vec<u8> {
    std::fs::read(repository().join("tests/formats").join(path)).expect("a sample")
}

#[test]
fn an_export_is_parted_at_its_own_marks() {
    let session = Session::new();
    session.file("nexis.txt", sample("nexis/academic.txt"));
    let run = session.corpus(&["import", "nexis.txt"]).exits(3);
    assert!(run.stderr.contains("article 3: no full text"), "{}", run.stderr);
    let outlet = "The Vale Courier (Arden)";
    assert_eq!(
        session.rows(FIELDS),
        [
            [
                "nexis.txt",
                "Harbour tolls to rise in autumn, council says",
                outlet,
                "2019-06-18",
                "OSTERHOLM",
                "Marit Solheim; Per Aune"
            ],
            [
                "nexis.txt#2",
                "Letter: The quay is older than the council thinks",
                outlet,
                "2019-06-19",
                "NULL",
                "NULL"
            ],
        ]
    );
    let odd = session.rows(
        "SELECT count(*) FROM articles WHERE body LIKE '%SECTION:%' OR body LIKE '%Copyright%' OR body LIKE '%GRAPHIC%'",
    );
    assert_eq!(odd, [["0"]]);
    assert_eq!(
        session.rows("SELECT count(*) FROM people WHERE name LIKE '%LENGTH%' OR name LIKE '%Ferry%'"),
        [["0"]]
    );
    let kept = session.rows("SELECT count(*) FROM removed_passages WHERE text = 'JOURNAL-CODE: VCO'");
    assert_eq!(kept, [["2"]].map(|_| ["1"]));
}

#[test]
fn the_same_article_is_known_in_another_file() {
    let session = Session::new();
    let whole = String::from_utf8(sample("factiva/articles.txt")).expect("UTF-8");
    let start = whole.find("Wool prices").expect("the second article");
    let end = whole.find("Page 2 of 3").expect("its end");
    session.file("all.txt", &whole);
    session.file("one.txt", whole[start..end].replace('\n', "\r\n"));
    let said = session.corpus(&["import", "all.txt"]).done();
    assert!(said.contains("3 added"), "{said}");
    let said = session.corpus(&["import", "one.txt"]).done();
    assert!(said.contains("0 added, 1 unchanged"), "{said}");
}

#[test]
fn codes_and_lines_of_factiva_say_the_same() {
    let session = Session::new();
    session.file("coded.txt", sample("factiva/tabbed.txt"));
    session.file("lines.rtf", sample("factiva/articles.rtf"));
    session.corpus(&["import", "coded.txt", "lines.rtf"]).done();
    let courier = "The Vale Courier";
    assert_eq!(
        session.rows(FIELDS),
        [
            ["coded.txt", "Glassworks lights its last oven", courier, "2016-02-02", "NULL", "Marit Solheim"],
            [
                "lines.rtf",
                "Windmill of Harrowdale loses a sail",
                courier,
                "2024-01-05",
                "NULL",
                "Marit Solheim"
            ],
            [
                "lines.rtf#2",
                "Storm closes the harbour of Lund Bay for a second night as ferries wait outside",
                "Example Wire",
                "2024-01-06T18:40:00",
                "LUND BAY",
                "Jane Roe"
            ],
        ]
    );
}

#[test]
fn names_of_proquest_are_put_in_order() {
    let session = Session::new();
    session.file("pq.txt", sample("proquest/documents.txt"));
    let run = session.corpus(&["import", "pq.txt"]).exits(3);
    assert!(run.stderr.contains("article 2: no full text"), "{}", run.stderr);
    let found = session.rows(FIELDS);
    assert_eq!(found[0][5], "Ann Poe; Rolf Berg");
    assert_eq!(found[1][1..4], ["Village buys its pub", "The Vale Courier", "2017-03-06"]);
    let body = session.rows("SELECT body FROM articles WHERE title LIKE 'Lighthouse%'").remove(0).remove(0);
    assert!(body.contains("Location: the rock") && body.ends_with("electric since 1990."), "{body}");
}

#[test]
fn an_article_about_an_archive_is_an_article() {
    let session = Session::new();
    session.file(
        "about.txt",
        "How archives label the news\n\nLENGTH: 523 words, a line of the archive says, and nobody reads it.\n\n\
         Document 3 of 50 is the one she looked for, the librarian Ada Lind said.\n\nEnd of Document\n",
    );
    session.file(
        "rule.txt",
        format!("News\n\nThe mayor spoke.\n\n{}\n\nFull text: he said nothing.\n", "_".repeat(60)),
    );
    let said = session.corpus(&["import", "about.txt", "rule.txt"]).done();
    assert!(said.contains("2 added"), "{said}");
    assert_eq!(session.rows("SELECT count(*) FROM articles WHERE body LIKE '%Document 3 of 50%'"), [["1"]]);
}
