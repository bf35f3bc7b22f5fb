//! What the user says beside the files: a manifest, an outlet and a date for all.

use crate::session::Session;

const FIELDS: &str = "SELECT a.title, o.name, a.published, a.published_basis, a.url,
    (SELECT group_concat(p.name, '; ') FROM bylines b JOIN people p ON p.id = b.person_id WHERE b.article_id = a.id)
    FROM articles a LEFT JOIN organizations o ON o.id = a.outlet_id ORDER BY a.source_path";

fn session() -> Session {
    let session = Session::new();
    session.file("news/a.txt", "Ferry sails on Monday\n\nIt sails on Monday, the harbour office said.\n");
    session.file(
        "news/b/c.txt",
        "Ferry stays in port\n\nIt stays in port, the harbour office said.\n\n© 2019 Example Media Ltd.\n",
    );
    session.file(
        "news/d.json",
        "{\"title\": \"Ferry sinks\", \"text\": \"It sank.\", \"publication\": \"Fjord Times\", \"date\": \"2020-01-02\"}",
    );
    session
}

#[test]
fn a_manifest_says_what_files_do_not() {
    let session = session();
    session.file(
        "news/list.csv",
        "Path,Outlet,Published,URL,Author,Title\n\
         a.txt,Lund Bay Post,2021-05-03,https://lundbay.example/a,Marit Solheim,\n\
         b/c.txt,Lund Bay Post,2021-05-04,,,\n\
         d.json,Lund Bay Post,2021-05-05,https://lundbay.example/d,,Another title\n",
    );
    // The manifest lies in the folder, and is no article.
    let done = session.corpus(&["import", "news", "--manifest", "news/list.csv"]).done();
    assert_eq!(done, "3 added, 0 unchanged, 0 skipped, 1 left out\n");
    assert_eq!(
        session.rows(FIELDS),
        [
            [
                "Ferry sails on Monday",
                "Lund Bay Post",
                "2021-05-03",
                "metadata",
                "https://lundbay.example/a",
                "Marit Solheim"
            ],
            ["Ferry stays in port", "Lund Bay Post", "2021-05-04", "metadata", "NULL", "NULL"],
            ["Ferry sinks", "Fjord Times", "2020-01-02", "metadata", "https://lundbay.example/d", "NULL"],
        ]
    );
}

#[test]
fn a_manifest_that_names_what_is_not_there_is_told_of() {
    let session = session();
    session.file("list.csv", "path,outlet\nnews/a.txt,Lund Bay Post\nnews/x.txt,Lund Bay Post\n");
    let run = session.corpus(&["import", "news", "--manifest", "list.csv"]).exits(3);
    assert_eq!(run.stdout, "3 added, 0 unchanged, 1 skipped\n");
    assert_eq!(
        run.stderr,
        "skipped list.csv, line 3: it names news/x.txt, which is not among the files read\n"
    );

    let said = session.corpus(&["import", "news", "--manifest", "none.csv"]).fails(2);
    assert!(said.contains("none.csv: no such file"), "{said}");
    session.file("list.csv", "file,outlet\nnews/a.txt,Lund Bay Post\n");
    let said = session.corpus(&["import", "news", "--manifest", "list.csv"]).fails(2);
    assert!(said.contains("list.csv: it has no column path; its columns are file, outlet"), "{said}");
    session.file("list.csv", "path,published\nnews/a.txt,someday\n");
    let said = session.corpus(&["import", "news", "--manifest", "list.csv"]).fails(2);
    assert!(said.contains("list.csv: line 2: 'someday' is no date"), "{said}");
}

#[test]
fn an_outlet_and_a_date_are_given_for_all() {
    let session = session();
    session.corpus(&["import", "news", "--outlet", "Lund Bay Post", "--published", "2018-07"]).done();
    let rows = session.rows(FIELDS);
    assert_eq!(rows[0][1..4], ["Lund Bay Post", "2018-07", "metadata"]);
    assert_eq!(rows[2][1..4], ["Fjord Times", "2020-01-02", "metadata"]);
    session.corpus(&["import", "news", "--published", "yesterday"]).fails(2);
}
