//! Pages of the web as browsers save them: the article is told from the page around it.

use std::fmt::Write as _;
use std::fs;

use proptest::prelude::*;

use crate::session::{Session, repository};

/// Title, outlet, dateline, date, language and address of every article.
fn fields(session: &Session) -> Vec<Vec<String>> {
    session.rows(
        "SELECT a.title, o.name, a.dateline, a.published, a.language, a.url FROM articles a \
        LEFT JOIN organizations o ON o.id = a.outlet_id ORDER BY a.source_path",
    )
}

fn authors(session: &Session) -> Vec<Vec<String>> {
    session.rows("SELECT p.name FROM bylines b JOIN people p ON p.id = b.person_id ORDER BY b.ordinal")
}

fn body(session: &Session) -> String {
    session.rows("SELECT body FROM articles")[0][0].clone()
}

/// A page of these marks in its head and its body, imported.
fn page(head: &str, body: &str) -> Session {
    let session = Session::new();
    session.file(
        "a.html",
        format!("<!doctype html><html lang=\"en\"><head>{head}</head><body>{body}</body></html>"),
    );
    session.corpus(&["import", "a.html"]).done();
    session
}

const VOTE: &str = "The council of the vale voted on Monday to close the old bridge, which has carried the road to the \
    mill since 1911, for two years.";
const WORKS: &str = "The works, which cost 4 million crowns, begin in May, when the ice on the canal has gone, and end two \
    years later.";
const REGRET: &str = "“We know how much people will miss it,” said Marit Sølheim, who leads the council, adding that a ferry \
    would sail in the meantime.";

const FERRY: &str = "Until then, a ferry will take people, and their bicycles, from the mill to the market every half hour, \
    from six in the morning until ten at night, the council says; cars have to take the long way by the lock, which adds \
    eleven kilometres to the trip. Shops near the bridge, several of which opened only last year, fear for their trade.";

fn story() -> String {
    format!("<p>{VOTE}</p>\n<p>{REGRET}</p><p>“No,” she said.</p>\n<p>{WORKS}</p><p>{FERRY}</p>")
}

fn story_alone() -> String {
    format!("{VOTE}\n\n{REGRET}\n\n“No,” she said.\n\n{WORKS}\n\n{FERRY}")
}

#[test]
fn a_saved_page_gives_its_article() {
    let page = r#"<!DOCTYPE html>
<html lang="en"><head><meta charset="windows-1252"><title>Ferry sails again | The Vale Courier</title>
<meta property="og:site_name" content="The Vale Courier"><link rel="canonical" href="https://vale.example/ferry">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry sails again", "datePublished": "2021-05-03T08:00:00Z", "author": {"@type": "Person", "name": "Jane Roe"}}</script>
</head><body><header><a href="/">Home</a><a href="/news">News</a></header><nav>Menu</nav>
<article><h1>Ferry sails again</h1><div class="share"><button>Share</button></div>
<p>The ferry to <em>Oster</em>holm will sail again on Monday, the harbour office said.</p>
<figure><img src="x_files/a.jpg"><figcaption>The ferry on Friday. Photo: Per Aune/Vale Press</figcaption></figure>
<p>&ldquo;We know how much people missed it,&rdquo; said Marit Sølheim.<p>Read more:<ul><li><a href="/a">Bridge closes for two years</a></ul>
</article><aside><p>Most read on this site today by many people of the vale</p></aside><footer>© 2021 Vale Media</footer></body></html>"#;
    let session = Session::new();
    let bytes: Vec<u8> = page.chars().map(|c| u8::try_from(u32::from(c)).expect("a Latin letter")).collect();
    session.file("saved/x.html", bytes);
    session
        .file("saved/x_files/frame.html", "<p>Buy our boats, they are the best boats of the whole vale.</p>");
    session.corpus(&["import", "saved"]).done();
    let expected =
        ["Ferry sails again", "The Vale Courier", "NULL", "2021-05-03", "en", "https://vale.example/ferry"];
    assert_eq!(fields(&session), [expected]);
    assert_eq!(authors(&session), [["Jane Roe"]]);
    let expected = "Ferry sails again\n\nThe ferry to Osterholm will sail again on Monday, the harbour office said.\n\n\
        The ferry on Friday.\n\n“We know how much people missed it,” said Marit Sølheim.";
    assert_eq!(session.rows("SELECT body FROM articles"), [[expected]]);
}

#[test]
fn an_article_is_found_without_marks_that_name_it() {
    let links = "<ul><li><a href=1>Ferry prices rise again as fuel costs soar</a><li><a href=2>Mayor denies a rift</a></ul>";
    let bodies = [
        // Columns of a table, lines parted by breaks.
        format!(
            "<table><tr><td><a href=/>Home</a><br><a href=/s>Sport</a></td><td><font size=5>Bridge closes for two years</font>\
            <br><br>{}</td><td>{links}</td></tr></table>",
            story_alone().replace("\n\n", "<br><br>")
        ),
        // A page that is one form.
        format!(
            "<form id=page><div class=menu>{links}</div><div class=col><h1>Bridge closes for two years</h1>{}</div></form>",
            story()
        ),
        // Pieces of the text between adverts; a box beside it.
        format!(
            "<div id=app><div class=story><div class=piece><p>{VOTE}</p><p>{REGRET}</p></div><div class=ad><p>Advertisement</p></div>\
            <div class=piece><p>“No,” she said.</p><p>{WORKS}</p><p>{FERRY}</p></div></div><div class=\"related-box\">{links}</div></div>"
        ),
        // Paragraphs that are none by name, and a comment.
        format!(
            "<div role=main>{}</div><div id=comments><p>A disgrace, and the mayor should go, for I have paid, and paid.</p></div>",
            story().replace("<p>", "<div class=x><span>").replace("</p>", "</span></div>")
        ),
    ];
    for shape in bodies {
        let session = page("<title>Bridge closes for two years</title>", &shape);
        assert_eq!(body(&session), format!("Bridge closes for two years\n\n{}", story_alone()), "{shape}");
    }
}

#[test]
fn a_dateline_and_a_byline_of_a_class_are_read_as_such() {
    let head = "<title>Bridge closes for two years</title>";
    let story = story().replacen(
        "<p>",
        "<p><span class=\"article-dateline\">HOLMVIK, Norway (Example Wire) —</span> ",
        1,
    );
    let session = page(
        head,
        &format!(
            "<article><h1>Bridge closes for two years</h1><p class=byline>By <a rel=author>Jane Roe</a> in Lund</p>{story}</article>"
        ),
    );
    assert_eq!(fields(&session)[0][2], "HOLMVIK, Norway");
    assert_eq!(authors(&session), [["Jane Roe"]]);
    assert_eq!(
        session.rows("SELECT reason, text FROM removed_passages"),
        [["byline", "By Jane Roe in Lund"]],
        "what is taken out is kept whole"
    );
    assert!(
        body(&session).contains("\n\nHOLMVIK, Norway (Example Wire) — The council"),
        "{}",
        body(&session)
    );

    // A name alone is a byline only because a mark says whose it is.
    let session = page(
        head,
        &format!(
            "<article><h1>Bridge closes for two years</h1><div class=author-name>Jane Roe</div>{}</article>",
            self::story()
        ),
    );
    assert_eq!(authors(&session), [["Jane Roe"]]);
    assert_eq!(body(&session), format!("Bridge closes for two years\n\n{}", story_alone()));
}

#[test]
fn fields_are_read_from_marks_where_no_object_gives_them() {
    let head = r#"<title>Bridge closes - The Vale Courier</title><meta property="og:title" content="Bridge closes &amp; ferry sails">
        <meta name="author" content="Jane Roe"><meta property="og:url" content="https://vale.example/b"><meta name="pubdate" content="2021-05-03">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Organization", "name": "Vale Media"}</script>
        <script type="application/ld+json">{not json</script>"#;
    let session = page(head, &format!("<main>{}</main>", story()));
    let expected =
        ["Bridge closes & ferry sails", "vale.example", "NULL", "2021-05-03", "en", "https://vale.example/b"];
    assert_eq!(fields(&session), [expected]);
    assert_eq!(authors(&session), [["Jane Roe"]]);

    let head = r#"<title>x</title><script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "y"},
        {"@type": ["NewsArticle", "Thing"], "headline": "Bridge &amp; ferry", "datePublished": "2021-05-04", "publisher": {"name": "The Vale Courier"},
        "author": [{"name": "Jane Roe"}, {"name": "John Doe"}]}]}</script>"#;
    let session = page(head, &format!("<main>{}</main>", story()));
    let expected = ["Bridge & ferry", "The Vale Courier", "NULL", "2021-05-04", "en", "NULL"];
    assert_eq!(fields(&session), [expected]);
    assert_eq!(authors(&session), [["Jane Roe"], ["John Doe"]]);
}

#[test]
fn a_text_that_a_script_writes_is_taken_from_the_object() {
    let paragraphs = story_alone().replace("\n\n", "</p><p>").replace('’', "&rsquo;");
    let head = format!(
        "<title>Bridge closes for two years</title><script type=\"application/ld+json\">{}</script>",
        serde_json::json!({"@type": "NewsArticle", "articleBody": format!("<p>{paragraphs}</p>")})
    );
    for shape in
        ["<div id=app></div>", "<div id=app><p>Turn on scripts to read this page of ours, please.</p></div>"]
    {
        let session = page(&head, shape);
        assert_eq!(body(&session), format!("Bridge closes for two years\n\n{}", story_alone()));
    }
}

#[test]
fn a_title_is_not_cut_at_its_dash() {
    let title = "Council leaders of the valley resign – but only for a week";
    let session =
        page(&format!("<title>{title}</title>"), &format!("<article><h1>{title}</h1>{}</article>", story()));
    assert_eq!(fields(&session)[0][0], title);
    assert_eq!(body(&session), format!("{title}\n\n{}", story_alone()));
}

#[test]
fn a_page_built_to_break_readers_is_refused_with_its_reason() {
    let shapes = [
        ("<div>".repeat(50_000), "its marks are nested too deeply"),
        ("<p><span>".to_owned() + &"<span>".repeat(50_000), "its marks are nested too deeply"),
        ("<table>".to_owned() + &"x<b>".repeat(5_000), "its marks are nested too deeply"),
        (
            (0..3_000).map(|n| format!("<b a={n}>x")).collect::<String>() + &"<p>y".repeat(3_000),
            "its marks are nested too deeply",
        ),
        (
            "<p>".to_owned() + &"&".repeat(1_500_000),
            "a text in it goes on for more than a mebibyte without a mark",
        ),
        ("<p>a<b>b</b>".repeat(600_000), "it has too many marks"),
    ];
    for (marks, reason) in shapes {
        let session = Session::new();
        session.file("a.html", marks);
        session.file("b.html", story());
        let said = session.corpus(&["import", "."]).exits(3).stderr;
        assert!(said.contains(&format!("a page of the web, but {reason}")), "{said}");
    }
}

#[test]
fn a_deep_page_is_read() {
    let deep = format!("{}{}{}", "<div>".repeat(240), story(), "</div>".repeat(240));
    let session = page("<title>Bridge closes for two years</title>", &deep.repeat(3));
    assert!(
        body(&session).starts_with(&format!("Bridge closes for two years\n\n{}", story_alone())),
        "{}",
        body(&session)
    );
}

/// An article as the files `tests/pages/*.expected` write it: its fields, then its passages.
fn written(session: &Session, path: &str) -> String {
    let article = format!("FROM articles a WHERE a.source_path = '{path}'");
    let fields = &session.rows(&format!("SELECT a.title, a.published {article}"))[0];
    let authors = session.rows(&format!(
        "SELECT p.name FROM bylines b JOIN people p ON p.id = b.person_id JOIN articles a ON a.id = b.article_id \
         WHERE b.role = 'author' AND a.source_path = '{path}' ORDER BY b.ordinal"
    ));
    let authors: Vec<String> = authors.into_iter().flatten().collect();
    let mut written =
        format!("title: {}\npublished: {}\nauthors: {}\n", fields[0], fields[1], authors.join("; "));
    let passages = session.rows(&format!(
        "SELECT g.kind, substr(a.body, g.start_char + 1, g.end_char - g.start_char) \
         FROM articles a JOIN passages g ON g.article_id = a.id \
         WHERE a.source_path = '{path}' AND g.kind <> 'headline' ORDER BY g.ordinal"
    ));
    for passage in passages {
        write!(written, "\n{}: {}\n", passage[0], passage[1]).expect("writing to a string");
    }
    written
}

/// The pages of `tests/pages` are built as those of many houses are; `UPDATE_PAGES=1` writes what is found.
#[test]
fn pages_of_many_houses_give_their_articles_and_no_more() {
    let session = Session::new();
    let folder = repository().join("tests/pages");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("the folder of pages")
        .filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.strip_suffix(".html")?.to_owned()))
        .collect();
    names.sort();
    assert!(names.len() >= 20, "{names:?}");
    for name in &names {
        session
            .file(&format!("pages/{name}.html"), fs::read(folder.join(format!("{name}.html"))).expect(name));
    }
    session.corpus(&["import", "pages"]).done();
    for name in names {
        let found = written(&session, &format!("pages/{name}.html"));
        let expected = folder.join(format!("{name}.expected"));
        if std::env::var_os("UPDATE_PAGES").is_some() {
            fs::write(&expected, &found).expect("writing what is expected");
        }
        assert_eq!(found, fs::read_to_string(&expected).unwrap_or_default(), "{name}");
    }
}

#[test]
fn the_headline_is_what_most_of_a_page_agrees_on() {
    let title = |head: &str, heading: &str| {
        let session = page(head, &format!("<article>{heading}{}</article>", story()));
        fields(&session)[0][0].clone()
    };
    let og = |title: &str| format!("<meta property=\"og:title\" content=\"{title}\">");
    let object = |title: &str| {
        let object = serde_json::json!({"@type": "NewsArticle", "headline": title});
        format!("<script type=\"application/ld+json\">{object}</script>")
    };
    let (long, short) = ("Council of the vale closes the bridge for two years", "Bridge to close");
    let window = |title: &str| format!("<title>{title} | Vale Courier</title>");
    let heading = format!("<h1>{long}</h1>");
    // Shortened to be shared: readers and the object have the whole.
    assert_eq!(title(&(og(short) + &object(long)), &heading), long);
    // The object is written for machines, here: two others agree.
    assert_eq!(title(&(og(long) + &object(short)), &heading), long);
    // The heading is a slogan, and alone.
    assert_eq!(title(&(og(long) + &object(long)), "<h1>News of the vale, every day</h1>"), long);
    assert_eq!(title(&(window(long) + &og(long)), "<h1>News of the vale, every day</h1>"), long);
    // Nothing agrees: what readers saw.
    assert_eq!(title(&(og("Bridge blow") + &object(short)), &heading), long);
    // The site's name is none.
    assert_eq!(
        title(
            &("<meta property=\"og:site_name\" content=\"Vale Courier\">".to_owned() + &window(long)),
            "<h1>Vale Courier</h1>"
        ),
        long
    );
}

#[test]
fn authors_are_people_who_wrote_it() {
    let writers = |author: serde_json::Value, marks: &str| {
        let object = serde_json::json!({"@type": "NewsArticle", "author": author, "publisher": {"name": "Vale Courier"}});
        let session = page(
            &format!("<title>x</title><script type=\"application/ld+json\">{object}</script>"),
            &format!("<article><h1>Bridge closes for two years</h1>{marks}{}</article>", story()),
        );
        authors(&session).into_iter().flatten().collect::<Vec<_>>()
    };
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    assert_eq!(writers(json(r#"[{"@type": "Person", "name": "Jane RoeTwitter"}]"#), ""), ["Jane Roe"]);
    assert_eq!(writers(json(r#"["Jane Roe, Vale Courier", "John Doe"]"#), ""), ["Jane Roe", "John Doe"]);
    assert_eq!(
        writers(json(r#"[{"@type": "Organization", "name": "Vale Rural"}, {"name": ["Jane Roe"]}]"#), ""),
        ["Jane Roe"]
    );
    // The house is nobody; the byline over the text is asked then, and no box of others.
    let byline = "<div class=meta><a rel=author href=1>Jane Roe</a><a href=2>Twitter</a></div>";
    assert_eq!(writers(json(r#"{"@type": "Person", "name": "Vale Courier"}"#), byline), ["Jane Roe"]);
    let others = "<blockquote>“No.” <cite class=quote-author>Ann Poe</cite></blockquote>\
        <div class=comment><span class=comment-author>Rob Poe</span></div>";
    assert_eq!(writers(json(r#"{"@type": "Organization", "name": "Vale Courier"}"#), others), [""; 0]);
}

#[test]
fn an_author_may_stand_elsewhere_in_the_graph() {
    let graph = serde_json::json!({"@context": "https://schema.org", "@graph": [
        {"@type": "NewsArticle", "headline": "Bridge closes", "author": {"@id": "#jroe", "name": "jroe"}},
        {"@type": "Person", "@id": "#jroe", "name": "Jane Roe"}]});
    let session = page(
        &format!("<title>x</title><script type=\"application/ld+json\">{graph}</script>"),
        &format!("<main>{}</main>", story()),
    );
    assert_eq!(authors(&session), [["Jane Roe"]]);
}

#[test]
fn a_live_blog_is_one_article_with_the_times_of_its_entries() {
    let entry = |time: &str, words: &str| {
        format!(
            "<div class=entry><time>{time}</time><h3>What happened</h3><p>{words}</p><button>Share</button></div>"
        )
    };
    let entries: String = [("18:02", VOTE), ("17:40", WORKS), ("17:05", FERRY)]
        .map(|(time, words)| entry(time, words))
        .concat();
    let session = page(
        "<title>Live: bridge closes</title>",
        &format!("<main><h1>Live: bridge closes</h1><div>{entries}</div></main>"),
    );
    let times = session.rows(
        "SELECT substr(a.body, g.start_char + 1, g.end_char - g.start_char) FROM passages g \
         JOIN articles a ON a.id = g.article_id WHERE g.kind = 'heading' ORDER BY g.ordinal",
    );
    assert_eq!(
        times.concat(),
        ["18:02", "What happened", "17:40", "What happened", "17:05", "What happened"]
    );
    assert_eq!(session.rows("SELECT count(*) FROM articles"), [["1"]]);
}

#[test]
fn an_object_that_gives_the_start_of_a_text_does_not_end_it() {
    let object = serde_json::json!({"@type": "NewsArticle", "articleBody": format!("{VOTE} {WORKS}")});
    let head = format!("<title>x</title><script type=\"application/ld+json\">{object}</script>");
    let more = "<p>Nobody has said yet who pays for the ferry, its crew, or the lights along the tow path in winter.</p>".repeat(3);
    let session = page(
        &head,
        &format!("<article><h1>Bridge closes</h1><p>{VOTE}</p><p>{WORKS}</p><p>{FERRY}</p>{more}</article>"),
    );
    assert!(body(&session).contains(FERRY), "{}", body(&session));
}

#[test]
fn a_box_is_taken_out_and_told_and_the_article_never_is() {
    let boxed = |class: &str, words: &str| format!("<div class=\"{class}\"><p>{words}</p></div>");
    let pitch = "Our morning letter brings the vale to your breakfast table, with weather and ferries.";
    let session = page(
        "<title>Bridge closes for two years</title>",
        &format!(
            "<article><h1>Bridge closes for two years</h1><p>{VOTE}</p>{}<p>{WORKS}</p><p>{FERRY}</p></article>",
            boxed("c-newsletterSignup", pitch)
        ),
    );
    assert!(!body(&session).contains("breakfast"));
    assert_eq!(session.rows("SELECT reason, text FROM removed_passages"), [["sign-up", pitch]]);
    // The same name on what holds the article.
    let session = page(
        "<title>Bridge closes for two years</title>",
        &format!("<h1>Bridge closes for two years</h1><div class=newsletter>{}</div>", story()),
    );
    assert_eq!(body(&session), format!("Bridge closes for two years\n\n{}", story_alone()));
}

#[test]
fn a_gallery_keeps_its_captions() {
    let captions = [
        "The ferry leaves the mill on its first trip of the year, with eleven people on board.",
        "The crew of the ferry before the trip: Rob Poe, Ann Poe and the dog.",
        "A school class waves from the old bridge, which has been closed since Monday.",
        "The harbour office has painted the landing stage in the colours of the vale",
        "Evening over the canal, seen from the tow path near the lock.",
    ];
    let slides: String = captions
        .iter()
        .map(|words| format!("<li class=slide><figure><img><figcaption>{words}</figcaption></figure></li>"))
        .collect();
    let session = page(
        "<title>In pictures: the ferry sails</title>",
        &format!(
            "<main><article><h1>In pictures: the ferry sails</h1><p>{VOTE}</p><ol>{slides}</ol></article></main>"
        ),
    );
    let kept = session.rows(
        "SELECT substr(a.body, g.start_char + 1, g.end_char - g.start_char) FROM passages g \
         JOIN articles a ON a.id = g.article_id WHERE g.kind = 'caption' ORDER BY g.ordinal",
    );
    assert_eq!(kept.concat(), captions);
}

/// The names of boxes that are furniture.
fn box_names() -> Vec<String> {
    let markers = fs::read_to_string(repository().join("lexicon/page_widgets.tsv")).expect("UTF-8");
    markers.lines().skip(1).filter_map(|line| Some(line.split('\t').next()?.replace(' ', "-"))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever the boxes of a page are called, a page that has a text gives one.
    #[test]
    fn no_name_of_a_box_empties_an_article(
        boxes in proptest::collection::vec(
            (any::<prop::sample::Index>(), prop::sample::select(vec![VOTE, WORKS, FERRY, REGRET, "Share", "Read more"]), any::<bool>()),
            1..12,
        )
    ) {
        let names = box_names();
        let boxes: String = boxes
            .iter()
            .map(|(name, words, link)| {
                let words = if *link { format!("<a href=x>{words}</a>") } else { (*words).to_owned() };
                format!("<div class=\"{}\"><p>{words}</p></div>", name.get(&names))
            })
            .collect();
        let page = format!("<!doctype html><title>Bridge closes</title><body><h1>Bridge closes</h1>{boxes}");
        let articles = corpus::import::read_bytes(page.into_bytes(), "a.html");
        let article = articles.into_iter().next().expect("an article").expect("a text");
        let words = article.passages.iter().filter(|passage| passage.kind != corpus::article::PassageKind::Headline);
        prop_assert!(words.count() > 0 || article.removed.is_empty(), "{article:?}");
    }
}
