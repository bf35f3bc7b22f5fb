//! The JSON of crawlers, services and databases.

use crate::session::Session;

/// Title, outlet, date, authors, address and body of every article, in the order of the import.
const ARTICLES: &str = "SELECT a.title, coalesce(o.name, ''), coalesce(a.published, ''),
    coalesce((SELECT group_concat(p.name, '; ' ORDER BY b.ordinal) FROM bylines b JOIN people p ON p.id = b.person_id
        WHERE b.article_id = a.id), ''), coalesce(a.url, ''), a.body
    FROM articles a LEFT JOIN organizations o ON o.id = a.outlet_id ORDER BY a.id";

fn articles(file: &str) -> Vec<Vec<String>> {
    let session = Session::new();
    session.link("tests/formats/json");
    session.corpus(&["import", &format!("tests/formats/json/{file}")]).done();
    session.rows(ARTICLES)
}

#[test]
fn crawlers_name_fields_in_their_own_ways() {
    for (file, title, outlet, published, authors, url) in [
        (
            "news-please.json",
            "Last mill of the vale closes",
            "valecourier.example",
            "2021-05-03",
            "Rolf Berg",
            "https://www.valecourier.example/mill",
        ),
        (
            "newspaper4k.json",
            "Ferry line finds a new owner",
            "The Harbour Times",
            "2022-01-14",
            "Marit Solheim; Per Aune",
            "https://www.harbourtimes.example/2022/01/ferry",
        ),
        (
            "trafilatura.json",
            "Council votes for the bridge",
            "North Post",
            "2020-11-02",
            "Jane Roe; John Doe",
            "https://northpost.example/bridge",
        ),
        ("fundus.json", "Storm cuts power to nine villages", "Coast Herald", "2023-02-01", "Ola Vik", ""),
        (
            "schema-org.json",
            "Sheep return to the upland",
            "Upland Echo",
            "2021-06-12",
            "Jon Lund",
            "https://echo.example/sheep",
        ),
        ("ninjs-1.json", "Glass works to reopen", "Example Wire", "2021-05-03", "Tove Lie", ""),
        (
            "ninjs-2.json",
            "Orchard gives its apples away",
            "Example Wire",
            "2022-09-01",
            "Tove Lie",
            "https://wire.example/2",
        ),
        (
            "newsapi.json",
            "Mill may open again",
            "Vale Courier",
            "2021-08-01",
            "Rolf Berg",
            "https://www.valecourier.example/mill-2",
        ),
        (
            "wordpress.json",
            "The ferry’s back again",
            "blog.example",
            "2021-05-03",
            "Ida Moe",
            "https://blog.example/ferry",
        ),
        (
            "webz.json",
            "Ice on the lake is thin",
            "lakeside.example",
            "2019-12-21",
            "Ane Ruud",
            "https://www.lakeside.example/ice",
        ),
        (
            "event-registry.json",
            "Train line opens to the east",
            "East Line",
            "2022-04-05",
            "Jon Lund",
            "https://www.eastline.example/a",
        ),
        (
            "washington-post-like.json",
            "Museum finds a lost letter",
            "The Capital",
            "2012-01-01",
            "Jane Roe",
            "https://www.capital.example/x1",
        ),
    ] {
        let found = articles(file);
        assert_eq!(found.len(), 1, "{file}: {found:?}");
        assert_eq!(found[0][..5], [title, outlet, published, authors, url], "{file}");
    }
}

#[test]
fn a_text_in_parts_is_put_together_in_order() {
    let body = |file| articles(file).remove(0).remove(5);
    assert_eq!(
        body("fundus.json"),
        "Storm cuts power to nine villages\n\nNine villages were without power on Wednesday.\n\nA storm cut the lines at night.\n\n\
         \"We work as fast as we can,\" said Eva Dahl of the grid company.\n\nSchools stay shut\n\nAll schools of the coast stayed shut."
    );
    assert_eq!(
        body("ninjs-2.json"),
        "Orchard gives its apples away\n\nAn orchard gave its apples away on Thursday.\n\n\"They would rot,\" said Siri Holm."
    );
    assert!(body("newsapi.json").ends_with("She would not say wh…"));
    let live = body("live-blog.json");
    let places: Vec<Option<usize>> =
        ["Harbour vote", "The vote is over", "by nine to four.", "The mayor speaks", "Nobody answered her."]
            .iter()
            .map(|words| live.find(words))
            .collect();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{live}");
}

#[test]
fn lists_of_services_give_an_article_each() {
    let titles = |file| articles(file).into_iter().map(|row| row[..4].join(" | ")).collect::<Vec<_>>();
    assert_eq!(
        titles("guardian.json"),
        [
            "Salt mine floods after the thaw | The Paper | 2021-05-03 | Jane Roe",
            "Salt mine is pumped dry | paper.example | 2021-05-04 | "
        ]
    );
    assert_eq!(
        titles("elasticsearch.jsonl"),
        [
            "Library opens at night | Night Desk | 2021-05-03 | ",
            "Library full at midnight | Night Desk | 2021-05-04 | Ola Vik"
        ]
    );
}

#[test]
fn what_is_no_article_says_what_is_missing() {
    let session = Session::new();
    session.link("tests/formats/json");
    let run = session
        .corpus(&[
            "import",
            "tests/formats/json/nyt.json",
            "tests/formats/json/no-text.json",
            "tests/formats/json/cut-short.json",
        ])
        .exits(3);
    assert_eq!(
        session.rows("SELECT title FROM articles ORDER BY title"),
        [["Lights of the pier are back"], ["Whole before the break"]]
    );
    for said in [
        "skipped tests/formats/json/nyt.json: article 2: there is only a summary of 4 words in it (\"abstract\"), not the article",
        "skipped tests/formats/json/no-text.json: JSON, but not of an article: it has no \"text\"",
        "skipped tests/formats/json/cut-short.json: not JSON: EOF while parsing a string at line 1 column",
    ] {
        assert!(run.stderr.contains(said), "{said}\n{}", run.stderr);
    }
}

#[test]
fn a_field_is_found_under_the_name_the_user_gives() {
    let session = Session::new();
    session.file(
        "a.jsonl",
        "{\"Kopf\": \"Ferry A sails\", \"meta\": {\"Blatt\": \"Bay News\"}, \"Inhalt\": \"The ferry sails on Monday, the office said.\", \"text\": \"No.\"}\n\
         {\"Kopf\": \"Ferry B sails\", \"text\": \"No.\"}\n",
    );
    let run =
        session.corpus(&["import", "a.jsonl", "--map", "title=Kopf,text=inhalt,outlet=meta.Blatt"]).exits(3);
    assert_eq!(
        session.rows(ARTICLES),
        [[
            "Ferry A sails",
            "Bay News",
            "",
            "",
            "",
            "Ferry A sails\n\nThe ferry sails on Monday, the office said."
        ]]
    );
    assert!(
        run.stderr
            .contains("skipped a.jsonl: line 2: there is no inhalt (--map) in it; there are Kopf, text"),
        "{}",
        run.stderr
    );
}

#[test]
fn an_outlet_is_never_an_author() {
    let session = Session::new();
    session.file(
        "a.json",
        r#"{"headline": "Ferry sails", "articleBody": "The ferry sails on Monday, the office said.",
            "author": {"@type": "Organization", "name": "Example Desk"}, "publisher": {"@type": "Organization", "name": "Bay News"}}"#,
    );
    session.file("b.json", r#"{"title": "Ferry stops", "text": "The ferry stops on Friday, the office said.", "author": "Example Desk", "source": "https://www.bay.example/feed"}"#);
    session.corpus(&["import", "a.json", "b.json"]).done();
    let outlets = session
        .rows("SELECT o.name FROM articles a LEFT JOIN organizations o ON o.id = a.outlet_id ORDER BY a.id");
    assert_eq!(outlets, [["Bay News"], ["bay.example"]]);
}

#[test]
fn an_array_is_the_same_whether_it_is_held_or_streamed() {
    let session = Session::new();
    let article = |n: u32| {
        let filler = "The ferry sails on Monday, the office said. ".repeat(if n == 1 { 400_000 } else { 1 });
        format!("{{\"title\": \"Ferry {n}\", \"text\": \"It is number {n}.\", \"unused\": \"{filler}\"}}")
    };
    let (long, two, three) = (article(1), article(2), article(3));
    session.file("small.json", format!("[\n{two},\n{three}\n]"));
    session.file(
        "large.json",
        format!("{{\"status\": \"ok\", \"articles\": [\n{long},\n{two},\n{{\"title\": \"x}},\n{three}\n]}}"),
    );
    session.corpus(&["import", "small.json"]).done();
    let run = session.corpus(&["import", "large.json"]).exits(3);
    assert!(run.stdout.contains("1 added, 2 unchanged, 1 skipped"), "{}", run.stdout);
    assert!(run.stderr.contains("skipped large.json: article 3: not JSON: "), "{}", run.stderr);
}
