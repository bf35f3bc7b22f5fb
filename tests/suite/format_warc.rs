//! Web archives: the pages of a crawl, and what happens where one is cut short or lies about itself.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::session::Session;

/// A record with its head.
fn record(kind: &str, address: &str, fields: &str, block: &[u8]) -> Vec<u8> {
    let mut record = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-03-09T10:00:00Z\r\n{fields}Content-Length: {}\r\n\r\n",
        block.len()
    )
    .into_bytes();
    record.extend_from_slice(block);
    record.extend_from_slice(b"\r\n\r\n");
    record
}

/// What a server answered with a page.
fn response(address: &str, fields: &str, payload: &[u8]) -> Vec<u8> {
    let mut block = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{fields}\r\n").into_bytes();
    block.extend_from_slice(payload);
    record("response", address, "Content-Type: application/http; msgtype=response\r\n", &block)
}

fn page(title: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>\
        <p>The council of Arden met on Tuesday and spoke for three hours about the bridge over the river.</p>\
        <p>“It will stand,” said Tove Holm, the mayor, after the meeting. She would not say for how long.</p>\
        </article></body></html>"
    )
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).expect("packing");
    packed.finish().expect("packing")
}

fn titles(session: &Session) -> Vec<String> {
    session.rows("SELECT title FROM articles ORDER BY id").concat()
}

#[test]
fn the_pages_of_crawls_by_several_programs_are_read() {
    let session = Session::new();
    session.link("tests/formats/warc");
    let said = session.corpus(&["import", "tests/formats/warc"]).done();
    assert!(said.contains("12 added, 1 unchanged, 0 skipped"), "{said}");
    let found = session.rows(
        "SELECT substr(a.source_path, 20), a.title, o.name, a.published, a.url FROM articles a \
        LEFT JOIN organizations o ON o.id = a.outlet_id ORDER BY a.source_path",
    );
    let courier = "The Vale Courier";
    let expected = [
        [
            "dictionary.warc.zst",
            "Tram line 3 of Arden opens to the public",
            courier,
            "2024-02-13",
            "https://www.valecourier.example/2024/tram-0",
        ],
        [
            "dictionary.warc.zst#2",
            "Tram line 4 of Arden opens to the public",
            courier,
            "2024-02-14",
            "https://www.valecourier.example/2024/tram-1",
        ],
        [
            "fort.wacz/archive/fort.warc.gz",
            "Gate of the old fort opens to visitors",
            "Fjord Times",
            "2024-05-04",
            "https://fjordtimes.example/fort",
        ],
        [
            "recorded.warc",
            "Ferry to Osterholm sails again after the storm",
            "Harbour Post",
            "2024-03-04",
            "https://harbourpost.example/ferry",
        ],
        [
            "recorded.warc#2",
            "Schools of Lund Bay to teach swimming",
            "Harbour Post",
            "2024-03-06",
            "https://harbourpost.example/schools?utm_source=front",
        ],
        [
            "recorded.warc#3",
            "Café on the pier wins its case",
            "Harbour Post",
            "2024-03-07",
            "https://harbourpost.example/cafe",
        ],
        [
            "recorded.warc#5",
            "Lighthouse of Skarn to be painted",
            "Harbour Post",
            "2024-03-08",
            "https://harbourpost.example/api/story/7",
        ],
        [
            "recorded.warc#6",
            "Spring tide floods the market of Skarn",
            "harbourpost.example",
            "NULL",
            "https://harbourpost.example/notes/tide.txt",
        ],
        [
            "texts.warc.wet.gz",
            "Cod returns to the fjord",
            "fjordtimes.example",
            "NULL",
            "http://www.fjordtimes.example/fish",
        ],
        [
            "texts.warc.wet.gz#2",
            "Road to Tveit closed by rocks",
            "fjordtimes.example",
            "NULL",
            "http://www.fjordtimes.example/road",
        ],
        [
            "wget.warc.gz",
            "Last paper mill of the vale closes",
            courier,
            "2024-03-05",
            "http://www.valecourier.example/2024/mill-closes",
        ],
        [
            "wget.warc.gz#2",
            "Council of Arden votes for a new bridge",
            courier,
            "2024-03-06",
            "http://www.valecourier.example/2024/bridge",
        ],
    ];
    assert_eq!(found, expected);
}

#[test]
fn an_archive_that_is_cut_short_gives_what_came_before() {
    let session = Session::new();
    let first = response("https://a.example/1", "", page("Bridge one").as_bytes());
    let second = response("https://a.example/2", "", page("Bridge two").as_bytes());
    let whole = [first.clone(), second.clone()].concat();
    session.file("plain.warc", &whole[..first.len() + second.len() / 2]);
    let packed = [gzip(&first), gzip(&second)].concat();
    session.file("packed.warc.gz", &packed[..gzip(&first).len() + gzip(&second).len() / 2]);
    for file in ["plain.warc", "packed.warc.gz"] {
        let said = session.corpus(&["import", file, "--db", &format!("{file}.db")]).exits(3).stderr;
        assert!(said.contains("record 2") && said.contains("cut short"), "{file}: {said}");
    }
    session.corpus(&["import", "plain.warc", "packed.warc.gz"]).exits(3);
    assert_eq!(titles(&session), ["Bridge one"]);
}

#[test]
fn a_wrong_length_hides_no_record_behind_it() {
    let session = Session::new();
    let bad =
        String::from_utf8(response("https://a.example/1", "", page("Bridge one").as_bytes())).expect("text");
    let length = bad.lines().find(|line| line.starts_with("Content-Length")).expect("a length").to_owned();
    let short = bad.replace(&length, "Content-Length: 300");
    let none = bad.replace(&format!("{length}\r\n"), "");
    let good = response("https://a.example/2", "", page("Bridge two").as_bytes());
    session.file("wrong.warc", [short.into_bytes(), none.into_bytes(), good].concat());
    let said = session.corpus(&["import", "wrong.warc"]).exits(3).stderr;
    assert!(said.contains("does not begin where") && said.contains("how long it is"), "{said}");
    assert!(titles(&session).contains(&"Bridge two".to_owned()));
}

#[test]
fn a_page_that_unpacks_without_end_is_given_back() {
    let session = Session::new();
    let bomb = gzip(&vec![b' '; 80 << 20]);
    let crawl = [
        response("https://a.example/bomb", "Content-Encoding: gzip\r\n", &bomb),
        response("https://a.example/odd", "Content-Encoding: exi\r\n", b"\x01\x02"),
        response("https://a.example/br", "Content-Encoding: br\r\n", b"\x11\x02\x03"),
        response("https://a.example/2", "Content-Encoding: gzip\r\n", page("Bridge two").as_bytes()),
    ];
    session.file("bomb.warc", crawl.concat());
    let said = session.corpus(&["import", "bomb.warc"]).exits(3).stderr;
    for part in ["record 1 (https://a.example/bomb)", "too large", "\"exi\"", "record 3"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(titles(&session), ["Bridge two"]);
}

#[test]
fn a_crawl_without_pages_says_so() {
    let session = Session::new();
    let picture = record("resource", "https://a.example/a.png", "Content-Type: image/png\r\n", b"\x89PNG");
    session.file("pictures.warc", picture);
    session.file("head.warc", "WARC/1.0\r\nWARC-Type: response\r\n");
    session.file("old.arc", "filedesc://old.arc 0.0.0.0 20050101000000 text/plain 76\n1 0 Archive\n");
    let said = session.corpus(&["import", "pictures.warc", "head.warc", "old.arc"]).exits(3).stderr;
    for part in ["no article in it", "cut short", "ARC"] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn a_feed_in_a_crawl_is_read_as_a_feed() {
    let session = Session::new();
    let entry = |title: &str| {
        format!(
            "<item><title>{title}</title><link>https://a.example/{title}</link><pubDate>Tue, 05 Mar 2024 08:30:00 +0100</pubDate>\
            <content:encoded><![CDATA[<p>The council of Arden met on Tuesday and spoke about the bridge for three hours.</p>\
            <p>“It will stand,” said Tove Holm, the mayor, after the meeting. She would not say for how long.</p>]]></content:encoded></item>"
        )
    };
    let feed = format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>\
        <title>The Vale Courier</title>{}{}</channel></rss>",
        entry("Bridge-one"),
        entry("Bridge-two")
    );
    let map = "<?xml version=\"1.0\"?><urlset><url><loc>https://a.example/1</loc></url></urlset>";
    let sent = |address: &str, kind: &str, payload: &str| {
        let block = format!("HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n{payload}");
        record("response", address, "Content-Type: application/http; msgtype=response\r\n", block.as_bytes())
    };
    let crawl = [
        sent("https://a.example/feed.xml", "application/xml", &feed),
        sent("https://a.example/sitemap.xml", "application/xml", map),
    ];
    session.file("crawl.warc", crawl.concat());
    session.corpus(&["import", "crawl.warc"]).done();
    let found = session.rows("SELECT source_path, title FROM articles ORDER BY id");
    let path = "crawl.warc/https://a.example/feed.xml";
    assert_eq!(found, [[path, "Bridge-one"], [format!("{path}#2").as_str(), "Bridge-two"]]);
}
