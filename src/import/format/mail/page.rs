//! Pages that a browser saved as a message, with their pictures (`.mht`, `.mhtml`).

use mail_parser::{Message, MessagePart, MimeHeaders, PartType};

use super::super::{Error, Format, Record, html};
use super::words::words;
use super::{head, letter};
use crate::import::field::url;

/// A page with its pictures.
pub const MHTML: Format = Format {
    name: "saved page (MHTML)",
    extensions: &["mht", "mhtml"],
    recognizes: |start| {
        head::is_saved_page(start.bytes)
            || matches!(start.extension().as_str(), "mht" | "mhtml") && head::is_head(start.bytes)
    },
    read: |input, sink| sink.only(input.whole()?, read),
};

fn read(bytes: &[u8]) -> Result<Record, Error> {
    let message = letter::parse(bytes)?;
    let part = page_of(&message).ok_or(Error::NothingIn { kind: MHTML.name })?;
    let record = html::page(&words(&message, part))?;
    let saved = message.header_raw("Snapshot-Content-Location").map(|address| address.trim().to_owned());
    let address =
        saved.or_else(|| part.content_location().map(str::to_owned)).filter(|address| is_web(address));
    Ok(Record {
        domain: record.domain.or_else(|| address.as_deref().and_then(url::domain)),
        url: record.url.or(address),
        ..record
    })
}

/// The page itself: the part that the message says it starts with, or else the first that is a page.
fn page_of<'a>(message: &'a Message<'a>) -> Option<&'a MessagePart<'a>> {
    let start = message.root_part().content_type().and_then(|kind| kind.attribute("start"));
    let start = start.map(|start| start.trim_matches(['<', '>', ' ']));
    let mut pages = message.parts.iter().filter(|part| matches!(part.body, PartType::Html(_)));
    let named = start.and_then(|start| pages.clone().find(|part| part.content_id() == Some(start)));
    named.or_else(|| pages.next())
}

fn is_web(address: &str) -> bool {
    address.starts_with("http://") || address.starts_with("https://")
}
