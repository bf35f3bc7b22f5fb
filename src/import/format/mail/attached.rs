//! Files attached to a message, those that may hold an article.

use mail_parser::{Message, MessagePart, MimeHeaders, PartType};
use memchr::memmem;

use super::letter::{is_encrypted, parse};

/// What is found beside the text of a message.
pub struct Attached {
    /// The files, in their order.
    pub files: Vec<File>,
    /// Whether the message has a text of its own; true of one that can't be read, so that it says why.
    pub has_text: bool,
}

/// A file.
pub struct File {
    /// Its name; one that is made up where it has none.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Kinds that hold no article: what belongs to the message, and what belongs to calendars and address books.
const OTHERS: &[(&str, &str)] = &[
    ("application", "pgp-"),
    ("application", "pkcs7-"),
    ("application", "x-pkcs7-"),
    ("application", "ics"),
    ("application", "ms-tnef"),
    ("audio", ""),
    ("font", ""),
    ("image", ""),
    ("message", "delivery-status"),
    ("message", "disposition-notification"),
    ("message", "external-body"),
    ("message", "partial"),
    ("text", "calendar"),
    ("text", "css"),
    ("text", "directory"),
    ("text", "rfc822-headers"),
    ("text", "vcard"),
    ("text", "x-vcard"),
    ("text", "x-amp-html"),
    ("video", ""),
];

/// Finds the files attached to a message.
pub fn find(bytes: &[u8]) -> Attached {
    let none = || Attached { files: vec![], has_text: true };
    // Most messages have none; they are read once, later.
    let may_have = ["ttachment", "message/", "ilename", "name="];
    if !may_have.iter().any(|sign| memmem::find(bytes, sign.as_bytes()).is_some()) {
        return none();
    }
    // Of an encrypted message, the reading says so.
    let Ok(message) = parse(bytes) else { return none() };
    if is_encrypted(&message) {
        return none();
    }
    let parts =
        message.attachments.iter().filter_map(|place| Some((*place, message.parts.get(*place as usize)?)));
    let files: Vec<File> = parts.filter_map(|(place, part)| file(&message, place, part)).collect();
    let mut texts = message.text_bodies().chain(message.html_bodies());
    let has_text = files.is_empty()
        || texts.any(|part| part.text_contents().is_some_and(|text| !text.trim().is_empty()));
    Attached { files, has_text }
}

fn file(message: &Message<'_>, place: u32, part: &MessagePart<'_>) -> Option<File> {
    let kind = part.content_type();
    let is = |(main, sub): &(&str, &str)| {
        kind.is_some_and(|kind| {
            kind.ctype().eq_ignore_ascii_case(main)
                && kind.subtype().unwrap_or_default().to_ascii_lowercase().starts_with(sub)
        })
    };
    if OTHERS.iter().any(is) {
        return None;
    }
    let name = part.attachment_name().map(|name| name.replace(['/', '\\', '\0'], "-"));
    let bytes = match &part.body {
        // Its own head and body, as they stand in this one; where it was packed, as it was unpacked.
        PartType::Message(inner) if part.encoding == mail_parser::Encoding::None => {
            let whole = part.raw_body_offset() as usize..part.raw_end_offset() as usize;
            message.raw_message.get(whole).unwrap_or(&inner.raw_message).to_vec()
        }
        PartType::Message(inner) => inner.raw_message.to_vec(),
        // Without a name it is a part of the text that could not be shown.
        _ if name.is_none() => return None,
        _ => part.contents().to_vec(),
    };
    Some(File {
        name: name.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| format!("message {place}.eml")),
        bytes,
    })
}
