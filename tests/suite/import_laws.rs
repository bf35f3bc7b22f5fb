//! Laws of reading that hold for any bytes.

use std::collections::BTreeMap;

use corpus::article::Article;
use corpus::import::{Error, read_bytes};
use proptest::prelude::*;

/// The articles and errors of some bytes.
fn read(bytes: &[u8], name: &str) -> Vec<Result<Article, Error>> {
    read_bytes(bytes.to_vec(), name)
}

/// The one article of a plain text.
fn article(text: &str) -> Option<Article> {
    read(text.as_bytes(), "page.txt").into_iter().next()?.ok()
}

/// How often each character occurs that is not white space.
fn letters<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeMap<char, usize> {
    let mut count = BTreeMap::new();
    for character in texts.into_iter().flat_map(str::chars).filter(|character| !character.is_whitespace()) {
        *count.entry(character).or_default() += 1;
    }
    count
}

/// The places of an article are sorted, apart, on character boundaries, and without white space at their ends.
fn check_passages(article: &Article) {
    let mut last = 0;
    for passage in &article.passages {
        let span = passage.span;
        assert!(span.start >= last && span.start < span.end, "{span:?} in {:?}", article.body);
        let words = &article.body[span.start..span.end];
        assert_eq!(words, words.trim());
        assert_eq!(article.body[last..span.start].trim(), "", "what stands between passages");
        last = span.end;
    }
    assert_eq!(last, article.body.len());
}

/// Lines that sites print around articles, and sentences.
fn line() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "",
        "",
        "",
        "World",
        "Advertisement",
        "Read more",
        "Read more:",
        "Comments (4)",
        "By Ann Poe",
        "AFP",
        "Articles You May Like",
        "LISBON (Reuters) - The talks ended.",
        "https://news.example/a-1",
        "Share this article",
        "© 2021 Example Media Ltd.",
        "# Heading",
        "> quoted",
        "- item",
        "___",
        "The mayor of the old town said on Monday that the bridge would stay open all summer.",
        "The mayor of the old town said on Monday that the bridge would stay open all summer. He smiled.",
        "The mayor opens the bridge in Porto on May 4, 2021. (Ann Poe/Example Press)",
        "Image copyright Reuters Image caption The mayor (L) at the bridge",
        "CLOSE The mayor at the bridge",
        "Follow Ann Poe on Twitter @annpoe",
        "(Reporting by Ann Poe; Editing by Joe Doe)",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "\\PC{0,40}", 1 => "[A-Za-z’“” .,:()/©#@]{0,60}"]
}

fn page() -> impl Strategy<Value = String> {
    prop::collection::vec(line(), 1..25).prop_map(|lines| lines.join("\n"))
}

/// Marks and texts of a page, well-formed or not.
fn markup() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "p",
        "div",
        "span",
        "a",
        "b",
        "article",
        "section",
        "table",
        "tr",
        "td",
        "ul",
        "li",
        "h1",
        "h2",
        "br",
        "img",
        "figure",
        "figcaption",
        "form",
        "header",
        "footer",
        "font",
        "pre",
        "blockquote",
        "template",
        "svg",
        "math",
        "body",
        "html",
        "head",
        "title",
        "select",
        "option",
        "frameset",
        "plaintext",
        "ins",
        "code",
        "time",
        "picture",
        "input",
    ]);
    let attribute = prop::sample::select(vec![
        "",
        " class=\"story-body\"",
        " class=related",
        " id='comments'",
        " hidden",
        " role=navigation",
        " style=\"display:none\"",
        " href=\"javascript:x\"",
        " href=x",
        " src=\"€youtube.com\"",
        " src=\"data:image/png;base64,é\"",
        " srcset=\"€.jpg 1\"",
        " data-x='é.jpg 2x'",
        " colspan=99999999999999999999",
        " class=\"dateline\"",
        " rel=author",
        " itemprop=author",
        " datetime=\"2021-05\"",
        " class=lazy data-src=a.jpg",
        " =\"",
    ]);
    let text = prop_oneof![
        Just("The mayor said, after the vote, that the bridge, the road and the ferry would open. ".to_owned()),
        Just("&amp;&lt;&#0;&#xD800;&bogus;&".to_owned()),
        "\\PC{0,12}",
        Just("<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"A &amp; b\"}</script>".to_owned()),
        Just("<meta property=\"og:title\" content=\"é - b - c: d\"><title>é - : | »</title><base href=\"é\">".to_owned()),
        Just("<!-- <![CDATA[ -->]]>".to_owned()),
        Just("<iframe src='€youtube.com'></iframe><object data='éééyoutube.com'></object>".to_owned()),
    ];
    prop_oneof![
        3 => (name.clone(), attribute).prop_map(|(name, attribute)| format!("<{name}{attribute}>")),
        2 => name.prop_map(|name| format!("</{name}>")),
        2 => text,
    ]
}

/// A cell of a table, quoted well or not.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("\"It is open, she said.\"".to_owned()),
        Just("It is \"open\"".to_owned()),
        Just("\"open".to_owned()),
        Just("\"a\nb\"".to_owned()),
        Just("2021-05-03".to_owned()),
        "\\PC{0,20}",
    ]
}

/// A mark or text of a feed.
fn feed_mark() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "<item>",
        "</item>",
        "<title>",
        "</title>",
        "<content:encoded>",
        "</content:encoded>",
        "<author><name>",
        "</name></author>",
        "<source url=''>",
        "</source>",
        "<link href=\"https://a.example/b\" rel=alternate/>",
        "<guid isPermaLink='false'>",
        "<![CDATA[<p>It is open, she said.</p>]]>",
        "&lt;p&gt;&nbsp;&#xD800;&#65;&",
        "</channel></rss>",
        "<?x?><!-- -->",
        "It is open, she said.",
    ]);
    prop_oneof![5 => known.prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), name in "[a-z]{1,3}\\.(txt|md|json|jsonl|html|jpg|csv|tsv|xml|rss|xlsx|ods)") {
        for article in read(&bytes, &name).into_iter().flatten() {
            check_passages(&article);
        }
    }

    #[test]
    fn any_table_is_read_or_refused(rows in prop::collection::vec(prop::collection::vec(cell(), 0..5), 0..8), parted in "[,;\t|]") {
        let rows: Vec<String> = rows.iter().map(|cells| cells.join(&parted)).collect();
        let table = format!("title{parted}text{parted}date\n{}", rows.join("\n"));
        let once = read(table.as_bytes(), "a.csv");
        for article in once.iter().flatten() {
            check_passages(article);
        }
        prop_assert_eq!(once, read(table.as_bytes(), "a.csv"));
    }

    #[test]
    fn any_feed_is_read_or_refused(marks in prop::collection::vec(feed_mark(), 0..40)) {
        let feed = format!("<rss version=\"2.0\"><channel>{}", marks.concat());
        let once = read(feed.as_bytes(), "a.xml");
        for article in once.iter().flatten() {
            check_passages(article);
        }
        prop_assert_eq!(once, read(feed.as_bytes(), "a.xml"));
    }

    #[test]
    fn any_page_of_the_web_is_read_or_refused(marks in prop::collection::vec(markup(), 0..60)) {
        let page = marks.concat();
        let once = read(page.as_bytes(), "a.html");
        for article in once.iter().flatten() {
            check_passages(article);
        }
        prop_assert_eq!(once, read(page.as_bytes(), "a.html"));
    }

    #[test]
    fn any_text_has_passages_in_order(text in "\\PC{0,400}|(?s).{0,300}") {
        if let Some(article) = article(&text) {
            check_passages(&article);
        }
    }

    #[test]
    fn nothing_of_a_page_is_lost(text in page()) {
        let Some(article) = article(&text) else { return Ok(()) };
        check_passages(&article);
        let kept = std::iter::once(&*article.body);
        let removed = article.removed.iter().map(|removed| removed.text.as_str());
        // The reader composes letters and drops invisible marks; that is not what this law is about.
        if letters([text.as_str()]).keys().all(|character| character.is_ascii() || "’“”©".contains(*character)) {
            prop_assert_eq!(letters(kept.chain(removed)), letters([text.as_str()]));
        }
    }

    #[test]
    fn the_same_bytes_give_the_same_article(text in page()) {
        prop_assert_eq!(article(&text), article(&text));
    }

    #[test]
    fn any_json_is_read_or_refused(text in page(), title in "\\PC{0,60}", authors in prop::collection::vec("\\PC{0,30}", 0..4), date in "\\PC{0,20}") {
        let json = serde_json::json!({"title": title, "text": text, "authors": authors, "date_publish": date, "source_domain": title});
        let one = read(json.to_string().as_bytes(), "a.json");
        for article in one.iter().flatten() {
            check_passages(article);
        }
        let two = read(format!("{json}\n{{broken\n{json}\n").as_bytes(), "a.jsonl");
        prop_assert_eq!(two.len(), 3);
        prop_assert!(two[1].is_err());
    }
}

#[test]
fn ten_megabytes_of_lines_are_read() {
    let mut text = String::new();
    let mut line = 0;
    while text.len() < 10_000_000 {
        line += 1;
        text.push_str(&format!(
            "Speaker {line} told the assembly that motion {line} would be voted on later.\n\n"
        ));
    }
    let article = article(&text).expect("an article");
    assert_eq!(article.passages.len(), line);
}
