//! Which records of a web archive are pages, and what is read of them.

use std::borrow::Cow;
use std::io::{BufRead, Cursor};

use encoding_rs::Encoding;

use super::super::{Start, html, json};
use super::head::{self, Head};
use super::{Error, Record, Sink, chunked, encoding};
use crate::import::decode::decode;
use crate::import::field::url;

/// Files by which sites talk to crawlers.
const FOR_PROGRAMS: &[&str] = &[
    "/robots.txt",
    "/ads.txt",
    "/app-ads.txt",
    "/sellers.json",
    "/security.txt",
    "/llms.txt",
    "/manifest.json",
];

/// A record that may be a page: what its heads say of it.
pub struct Page {
    /// Where it was got.
    pub address: String,
    kind: Kind,
    /// The encoding of its letters, as the server said.
    charset: Option<&'static Encoding>,
    /// How it was packed for the way, the last step last.
    encodings: Vec<String>,
    is_chunked: bool,
}

/// What a page is made of.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Html,
    Text,
    Json,
    Feed,
    /// Nothing says it, or only that it is XML: its first bytes do.
    Unsaid,
}

impl Page {
    /// What a record may be; none if its heads say that it is no page. Reads the head that the server sent.
    ///
    /// # Errors
    /// If the record can't be read.
    pub fn of(head: &Head, block: &mut impl BufRead) -> Result<Option<Page>, Error> {
        let address = head.field("warc-target-uri").unwrap_or_default().trim_matches(['<', '>']);
        if !address.starts_with("http://") && !address.starts_with("https://") {
            return Ok(None);
        }
        match head.field("warc-type").map(str::to_ascii_lowercase).as_deref() {
            Some("response") => {
                let status = head::line(block)?;
                let sent = Head::read(block)?;
                Ok(sent.filter(|_| is_found(&status)).and_then(|sent| Page::new(address, &sent)))
            }
            Some("resource" | "conversion") => Ok(Page::new(address, head)),
            _ => Ok(None),
        }
    }

    fn new(address: &str, head: &Head) -> Option<Page> {
        let list = |name| head.field(name).unwrap_or_default().to_ascii_lowercase();
        let content_type = head.field("content-type").unwrap_or_default();
        let charset = content_type.to_ascii_lowercase().split_once("charset=").and_then(|(_, label)| {
            let label = label.split([';', ',']).next().unwrap_or(label);
            Encoding::for_label(label.trim_matches(['"', '\'', ' ']).as_bytes())
        });
        let steps = list("content-encoding");
        let steps = steps.split(',').map(str::trim).filter(|step| !step.is_empty() && *step != "identity");
        Some(Page {
            kind: Kind::of(content_type, address)?,
            address: address.to_owned(),
            charset,
            encodings: steps.map(str::to_owned).collect(),
            is_chunked: list("transfer-encoding").contains("chunked"),
        })
    }

    /// Whether it is a page, now that its first bytes are known.
    pub fn is_one(&mut self, start: &[u8]) -> bool {
        if self.kind == Kind::Unsaid {
            let Some(kind) = Kind::by_content(start) else { return false };
            self.kind = kind;
        }
        true
    }

    /// Hands the page over, by its bytes as they were sent.
    ///
    /// # Errors
    /// [`Error::Stopped`] where nobody wants more.
    pub fn hand_over(self, mut payload: Vec<u8>, label: String, sink: &mut Sink<'_>) -> Result<(), Error> {
        if self.is_chunked {
            chunked::join(&mut payload);
        }
        match self.kind {
            Kind::Feed => match encoding::decoded(&payload, &self.encodings) {
                Ok(feed) => sink.member(&self.address, Cursor::new(feed)),
                Err(error) => sink.fail(label, error),
            },
            // Most of it is for the programs of a site.
            Kind::Json if self.read(&payload).is_err() => Ok(()),
            _ => sink.record(label, payload, move |bytes| self.read(bytes)),
        }
    }

    fn read(&self, payload: &[u8]) -> Result<Record, Error> {
        let bytes = encoding::decoded(payload, &self.encodings)?;
        let bytes = self.in_utf8(&bytes);
        let record = match self.kind {
            Kind::Text => Record { text: decode(&bytes)?, ..Record::default() },
            Kind::Json => json::record(decode(&bytes)?.trim(), &[])?,
            _ => html::page(&bytes)?,
        };
        Ok(Record {
            domain: record.domain.or_else(|| url::domain(&self.address)),
            url: record.url.or_else(|| Some(self.address.clone())),
            ..record
        })
    }

    /// Text in the encoding that the server named, unless the bytes show another: many servers name one for all pages.
    fn in_utf8<'a>(&self, bytes: &'a [u8]) -> Cow<'a, [u8]> {
        match self.charset {
            Some(charset)
                if Encoding::for_bom(bytes).is_none()
                    && (!charset.is_ascii_compatible() || std::str::from_utf8(bytes).is_err()) =>
            {
                Cow::Owned(charset.decode(bytes).0.into_owned().into_bytes())
            }
            _ => Cow::Borrowed(bytes),
        }
    }
}

impl Kind {
    fn of(content_type: &str, address: &str) -> Option<Kind> {
        let media = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let path = address.split(['?', '#']).next().unwrap_or(address);
        if FOR_PROGRAMS.iter().any(|name| path.ends_with(name)) {
            return None;
        }
        match media.as_str() {
            "text/html" | "application/xhtml+xml" => Some(Kind::Html),
            "text/plain" => Some(Kind::Text),
            "application/json" | "application/ld+json" => Some(Kind::Json),
            "application/rss+xml"
            | "application/atom+xml"
            | "application/rdf+xml"
            | "application/feed+json" => Some(Kind::Feed),
            "" | "unk" | "no-type" | "application/octet-stream" | "text/xml" | "application/xml" => {
                Some(Kind::Unsaid)
            }
            _ => None,
        }
    }

    fn by_content(start: &[u8]) -> Option<Kind> {
        let is_html = (html::HTML.recognizes)(&Start { bytes: start, name: "", members: &[] });
        let text = String::from_utf8_lossy(start);
        let is_feed = ["<rss", "<feed", "<rdf:RDF"].iter().any(|mark| text.contains(mark));
        if is_html { Some(Kind::Html) } else { is_feed.then_some(Kind::Feed) }
    }
}

/// Whether a server sent what was asked for: "HTTP/1.1 200 OK".
fn is_found(status: &[u8]) -> bool {
    let status = String::from_utf8_lossy(status);
    status.starts_with("HTTP/") && status.split_whitespace().nth(1) == Some("200")
}
