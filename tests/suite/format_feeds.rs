//! What sites publish for readers of news.

use crate::session::Session;

const ARTICLES: &str = "SELECT a.title, coalesce(o.name, ''), coalesce(a.published, ''),
    coalesce((SELECT group_concat(p.name, '; ' ORDER BY b.ordinal) FROM bylines b JOIN people p ON p.id = b.person_id
        WHERE b.article_id = a.id), ''), coalesce(a.url, '') FROM articles a LEFT JOIN organizations o ON o.id = a.outlet_id ORDER BY a.id";

fn samples() -> Session {
    let session = Session::new();
    session.link("tests/formats/feeds");
    session
}

#[test]
fn feeds_of_all_kinds_give_an_article_an_item() {
    let long =
        "Lighthouse E & its keeper | Upland Echo | 2022-02-01 | Jon Lund; Siri Holm | https://echo.example/e";
    for (file, code, expected) in [
        (
            "wordpress.rss",
            3,
            vec![
                "Lighthouse A shines again – at last | Skarvik Post | 2021-05-03 | Ida Moe | https://post.example/lighthouse-a/",
            ],
        ),
        (
            "plain.xml",
            0,
            vec![
                "Lighthouse C gets a keeper | Example Wire | 2022-01-02 | Ola Vik | http://herald.example/c",
            ],
        ),
        (
            "rss-1.rdf",
            0,
            vec!["Lighthouse D goes dark | Old Harbour News | 2004-11-03 | Tove Lie | http://old.example/d"],
        ),
        (
            "atom.xml",
            0,
            vec![long, "Lighthouse F has a new lamp | Upland Echo | 2022-02-03 |  | https://echo.example/f"],
        ),
        ("latin.rss", 0, vec!["Lighthouse K at Brønnøy | Küstenblick |  |  | https://k.example/k"]),
        (
            "feedgen.rss",
            0,
            vec![
                "Lighthouse L in fog | Made Daily | 2021-05-03 | Per Aune | https://made.example/L",
                "Lighthouse M in fog | Made Daily | 2021-05-03 | Per Aune | https://made.example/M",
            ],
        ),
    ] {
        let session = samples();
        session.corpus(&["import", &format!("tests/formats/feeds/{file}")]).exits(code);
        let found: Vec<String> = session.rows(ARTICLES).into_iter().map(|row| row.join(" | ")).collect();
        assert_eq!(found, expected, "{file}");
    }
}

#[test]
fn a_teaser_is_no_article() {
    let session = samples();
    let run = session
        .corpus(&["import", "tests/formats/feeds/wordpress.rss", "tests/formats/feeds/feed.json"])
        .exits(3);
    for said in [
        "wordpress.rss: item 2: there is only a summary of 6 words in it (\"description\"), not the article",
        "feed.json: item 3: there is only a summary of 4 words in it (\"summary\"), not the article",
    ] {
        assert!(run.stderr.contains(said), "{said}\n{}", run.stderr);
    }
    let bodies = session.rows("SELECT body FROM articles ORDER BY source_path");
    assert_eq!(bodies.len(), 3, "{bodies:?}");
    assert!(
        bodies[0][0].ends_with("The lighthouse opens in June.\n\nIt is free, said Max Huber."),
        "{bodies:?}"
    );
    assert!(bodies[2][0].ends_with("again.\n\n“We missed it,” said Kari Foss."), "{bodies:?}");
}

#[test]
fn a_piece_of_a_page_is_read_as_a_page_shows_it() {
    let session = samples();
    session
        .corpus(&[
            "import",
            "tests/formats/feeds/atom.xml",
            "tests/formats/feeds/plain.xml",
            "tests/formats/feeds/latin.rss",
        ])
        .done();
    let body = |title: &str| {
        session
            .rows(&format!("SELECT body FROM articles WHERE title LIKE 'Lighthouse {title}%'"))
            .remove(0)
            .remove(0)
    };
    assert!(
        body("E").ends_with(
            "The keeper of the lighthouse left on Monday.\n\nHe took the lamp & the cat, Kari Foss said."
        ),
        "{}",
        body("E")
    );
    assert!(body("C").ends_with("November.\n\nEva Dahl & her son keep it."), "{}", body("C"));
    assert!(body("K").ends_with("It is near."), "{}", body("K"));
}

#[test]
fn an_item_is_the_same_in_the_feed_of_another_day() {
    let session = Session::new();
    let item = |n: u8| {
        format!(
            "<item><title>Lamp {n}</title><link>https://a.example/{n}</link><content:encoded>It shines, number {n} said.</content:encoded></item>"
        )
    };
    let feed = |items: &str| format!("<rss version=\"2.0\"><channel><title>A</title>{items}</channel></rss>");
    session.file("monday.xml", feed(&format!("{}{}", item(1), item(2))));
    session.file("tuesday.xml", feed(&format!("{}{}", item(3), item(1))));
    session.corpus(&["import", "monday.xml"]).done();
    let said = session.corpus(&["import", "tuesday.xml"]).done();
    assert!(said.contains("1 added, 1 unchanged"), "{said}");
}

#[test]
fn a_broken_feed_gives_what_is_whole() {
    let session = samples();
    session.file("bomb.xml", "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss version=\"2.0\"><channel><item><title>Bomb in a feed</title><content:encoded>&b;&b; is what it says, Eva Dahl said.</content:encoded></item></channel></rss>");
    session.file("deep.xml", format!("<rss><channel><item>{}", "<a>".repeat(10_000)));
    let run = session
        .corpus(&[
            "import",
            "tests/formats/feeds/cut-short.rss",
            "tests/formats/feeds/empty.rss",
            "bomb.xml",
            "deep.xml",
        ])
        .exits(3);
    let titles = session.rows("SELECT title FROM articles ORDER BY title");
    assert_eq!(titles, [["Bomb in a feed"], ["Lighthouse J shines again – at last"]]);
    for said in [
        "cut-short.rss: it is cut short: its end is missing",
        "empty.rss: a feed, but there is no article in it",
        "deep.xml: a broken feed: it is nested too deeply",
    ] {
        assert!(run.stderr.contains(said), "{said}\n{}", run.stderr);
    }
}
