//! Pages as a browser saves them: the article's own element, and what the page says of itself beside it.

mod beside;
mod character;
mod element;
mod tag;

use std::borrow::Cow;
use std::io::BufRead;

use encoding_rs::{Encoding, UTF_8};

use super::{Articles, Error, Format, Record, finish};
use crate::import::decode::decode;
use crate::import::read::whole;

/// A page of the web.
pub const HTML: Format = Format { extensions: &["html", "htm", "xhtml"], recognizes: looks_like_html, read };

/// How far into a page its first mark stands.
const START: usize = 1024;

fn looks_like_html(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(START)]).to_ascii_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    start.starts_with("<!doctype html")
        || start.starts_with("<html")
        || start.starts_with("<?xml") && start.contains("<html")
}

fn read(input: Box<dyn BufRead + Send>, name: String) -> Result<Articles, Error> {
    let bytes = whole(input)?;
    let page = text(&bytes)?;
    let record = record(&page);
    if record.text.trim().is_empty() {
        return Err(Error::Empty);
    }
    let article = finish(record, &bytes, &name, 1)?;
    Ok(Box::new(std::iter::once(Ok(article))))
}

/// The page in the encoding it names, if that is another than its bytes prove.
fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2 * START)]).to_ascii_lowercase();
    let label = head.split("charset=").nth(1).map(|rest| rest.trim_start_matches(['"', '\'']));
    let label = label
        .and_then(|rest| rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).next());
    match label.and_then(|label| Encoding::for_label(label.as_bytes())) {
        Some(encoding) if encoding != UTF_8 && std::str::from_utf8(bytes).is_err() => {
            Ok(encoding.decode(bytes).0)
        }
        _ => Ok(Cow::Owned(decode(bytes)?)),
    }
}

/// What a page holds.
fn record(page: &str) -> Record {
    let found = element::read(page);
    let mut record = beside::read(&found.beside);
    record.text = found.text;
    record.title = record.title.or(found.heading).or(found.beside.title);
    record
}

#[cfg(test)]
mod tests {
    use super::record;

    #[test]
    fn the_article_is_told_from_its_page() {
        let page = r#"<!doctype html><html lang="en-GB"><head><title>Bridge closes | Vale</title>
            <meta property="og:site_name" content="The Vale Courier"><meta content='2021-05-03T10:00:00Z' property='article:published_time'>
            <script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "headline": "Bridge &amp; ferry close", "author": [{"name": "Jane Roe"}]}]}</script>
            <style>p { color: red }</style></head>
            <body><nav><ul><li>Home<li>News</ul></nav><main><h1>Bridge &amp; ferry close</h1>
            <article><p>The <b>old</b> bridge<br>closed on Monday.<p>&ldquo;It&#8217;s sad,&rdquo; said <a href="/x">Jane&nbsp;Roe</a>.
            <script>var x = "</p>";</script><aside><p>Other news</p></aside><figure><figcaption>The bridge</figcaption></figure></article></main>
            <footer><p>All rights reserved</p></footer></body></html>"#;
        let record = record(page);
        assert_eq!(
            record.text,
            "The old bridge\nclosed on Monday.\n\n“It’s sad,” said Jane\u{a0}Roe.\n\nThe bridge"
        );
        assert_eq!(record.title.as_deref(), Some("Bridge & ferry close"));
        assert_eq!(record.outlet.as_deref(), Some("The Vale Courier"));
        assert_eq!(record.authors, ["Jane Roe"]);
        assert_eq!(record.published.map(|date| date.to_string()).as_deref(), Some("2021-05-03"));
        assert_eq!(record.language.as_deref(), Some("en-GB"));
    }

    #[test]
    fn any_page_is_read() {
        for page in [
            "",
            "<",
            "<p",
            "<!--",
            "</p></p><p>a",
            "<script>",
            "&",
            "&#xFFFFFFF;",
            "<a b='",
            "<p>1 < 2 & 3 > 2</p>",
        ] {
            record(page);
        }
        let deep = "<div>".repeat(100_000) + "x" + &"</span></p>".repeat(100_000);
        assert_eq!(record(&deep).text, "x");
        assert_eq!(record("<p>1 < 2 &c. 3 > 2</p>").text, "1 < 2 &c. 3 > 2");
    }
}
