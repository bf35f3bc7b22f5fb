//! What a message is known by: its head, a line for each field.

/// The most lines that are looked at.
const MOST: usize = 400;

/// Whether bytes begin with the head of a message that was sent.
pub fn is_mail(bytes: &[u8]) -> bool {
    let Some(fields) = fields(bytes) else { return false };
    let has = |name: &str| fields.iter().any(|(known, _)| known == name);
    let sent = ["message-id", "received", "return-path", "mime-version", "delivered-to", "x-mailer"];
    has("from") && (has("date") || has("received")) && sent.iter().any(|name| has(name))
}

/// Whether bytes begin with the head of a page that was saved with all its parts.
pub fn is_saved_page(bytes: &[u8]) -> bool {
    let Some(fields) = fields(bytes) else { return false };
    let value = |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let sent = ["message-id", "received", "return-path", "to"];
    let saved = value("from").is_none_or(|from| from.to_ascii_lowercase().contains("saved by"));
    let parted = value("content-type").is_some_and(|kind| {
        let kind = kind.to_ascii_lowercase();
        kind.starts_with("multipart/related") || kind.starts_with("text/html")
    });
    value("snapshot-content-location").is_some()
        || saved
            && parted
            && value("mime-version").is_some()
            && !sent.iter().any(|name| value(name).is_some())
}

/// Whether bytes begin with the head of any message.
pub fn is_head(bytes: &[u8]) -> bool {
    fields(bytes)
        .is_some_and(|fields| fields.iter().any(|(name, _)| name == "mime-version" || name == "content-type"))
}

/// The fields before the first empty line, names in lower case; none if any other line stands among them.
fn fields(bytes: &[u8]) -> Option<Vec<(String, String)>> {
    let mut fields: Vec<(String, String)> = Vec::new();
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // Apple Mail puts the length of the message before it.
    let bytes = match bytes.iter().position(|byte| *byte == b'\n') {
        Some(end) if bytes[..end].trim_ascii().iter().all(u8::is_ascii_digit) => &bytes[end + 1..],
        _ => bytes,
    };
    for line in bytes.split(|byte| *byte == b'\n').take(MOST) {
        let line = String::from_utf8_lossy(line);
        if line.trim().is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) {
            fields.last_mut()?.1.push_str(line.trim_end());
            continue;
        }
        let (name, value) = line.split_once(':')?;
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        fields.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    Some(fields)
}

#[cfg(test)]
mod tests {
    use super::{is_mail, is_saved_page};

    #[test]
    fn a_message_is_known_by_the_way_it_came() {
        assert!(is_mail(b"Return-Path: <a@b.example>\r\nFrom: A <a@b.example>\r\nDate: Tue, 5 Mar 2024 08:30:00 +0100\r\n\r\nHello"));
        assert!(!is_mail(b"From: our correspondent\nDate: Tuesday\n\nThe mill closed."));
        assert!(!is_mail(b"The mill closed.\nFrom: A\nDate: B\nMessage-ID: C\n\n"));
        assert!(!is_mail(b""));
    }

    #[test]
    fn a_page_was_saved_and_not_sent() {
        let saved = b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n";
        assert!(is_saved_page(saved));
        let sent = b"From: A <a@b.example>\r\nTo: B\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n";
        assert!(!is_saved_page(sent));
    }
}
