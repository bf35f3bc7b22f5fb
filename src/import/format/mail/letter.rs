//! A message to a record.

use mail_parser::{Message, MessageParser, MimeHeaders};
use memchr::memmem;

use super::super::{Error, Record};
use super::{body, sender, subject};
use crate::article::RemovedPassage;
use crate::import::field::published;

/// How many bytes may be looked through for the parts of a message, each from its head to its end.
const MOST_WORK: usize = 1 << 31;
/// The longest line that parts may be parted by; the standard allows 70 signs.
const LONGEST_BOUNDARY: usize = 256;

/// Reads a message.
///
/// # Errors
/// If it is none, is encrypted, or holds no text.
pub fn read(bytes: &[u8]) -> Result<Record, Error> {
    let message = parse(bytes)?;
    if is_encrypted(&message) {
        return Err(Error::Encrypted);
    }
    let is_reply =
        message.subject().is_some_and(subject::is_reply) || message.header("In-Reply-To").is_some();
    let body = body::of(&message, is_reply)?;
    let sender = sender::of(&message);
    let sent = match &body.forwarded {
        // Whoever sends it on did not write it, nor on that day.
        Some(forwarded) => forwarded.date.clone(),
        None => message.date().filter(|date| date.is_valid()).map(mail_parser::DateTime::to_rfc3339),
    };
    let author = sender.author.filter(|_| body.forwarded.is_none());
    Ok(Record {
        text: body.text,
        title: message.subject().map(subject::title).filter(|title| !title.is_empty()).map(str::to_owned),
        authors: author.into_iter().collect(),
        published: sent.as_deref().and_then(published::parse),
        published_at: sent.as_deref().and_then(published::instant),
        outlet: sender.outlet,
        url: sender::address(&message).or(body.address),
        language: message.root_part().content_language().as_text().map(str::to_owned),
        removed: body.taken_out.into_iter().map(|(reason, text)| RemovedPassage { reason, text }).collect(),
        ..Record::default()
    })
}

/// The parts of a message.
///
/// # Errors
/// If it has no head, or is built so that looking for its parts would never end.
pub fn parse(bytes: &[u8]) -> Result<Message<'_>, Error> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let bytes = without_length(bytes);
    if !is_sound(bytes) {
        return Err(Error::OddMessage);
    }
    MessageParser::default().parse(bytes).ok_or(Error::NothingIn { kind: "mail message" })
}

/// Apple Mail puts the length of a message before it, on a line of its own.
fn without_length(bytes: &[u8]) -> &[u8] {
    let first = memchr::memchr(b'\n', bytes).filter(|end| *end < 20);
    match first {
        Some(end) if end > 0 && bytes[..end].trim_ascii().iter().all(u8::is_ascii_digit) => &bytes[end + 1..],
        _ => bytes,
    }
}

/// Whether the parts of a message can be found in time: for each the library looks through what follows.
fn is_sound(bytes: &[u8]) -> bool {
    let (mut parted, mut pieced) = (0usize, 0usize);
    for at in memmem::find_iter(bytes, b"oundary") {
        let rest = &bytes[at..bytes.len().min(at + LONGEST_BOUNDARY)];
        let named = rest.get(7).is_some_and(|sign| matches!(sign, b'=' | b'*' | b' '));
        parted += usize::from(named);
        pieced += usize::from(rest.get(7) == Some(&b'*'));
        let ends = rest.len() < LONGEST_BOUNDARY || rest.contains(&b'\n');
        if named && !ends || pieced > 1 {
            return false;
        }
    }
    bytes.len().saturating_mul(parted) <= MOST_WORK
}

/// Whether only who has a key can read a message.
pub fn is_encrypted(message: &Message<'_>) -> bool {
    let root = message.root_part();
    root.is_content_type("multipart", "encrypted")
        || root.content_type().is_some_and(|kind| {
            kind.subtype().is_some_and(|sub| sub.ends_with("pkcs7-mime"))
                && kind.attribute("smime-type").is_none_or(|kind| kind.contains("enveloped"))
        })
}

#[cfg(test)]
mod tests {
    use super::is_sound;

    #[test]
    fn a_message_of_many_parts_that_never_end_is_given_back() {
        let part = "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--a\r\n";
        assert!(is_sound(part.as_bytes()));
        assert!(!is_sound(part.repeat(10_000).as_bytes()));
        assert!(!is_sound(
            format!("Content-Type: multipart/mixed; boundary=\"{}\"\r\n", "-".repeat(1000)).as_bytes()
        ));
    }
}
