//! The words of a part in their encoding.

use std::borrow::Cow;

use mail_parser::decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode};
use mail_parser::{Encoding, Message, MessagePart};

/// The words of a part, in UTF-8 or, where nothing tells their encoding, as they were sent: what is in them may tell it.
pub fn words<'a>(message: &'a Message<'_>, part: &'a MessagePart<'_>) -> Cow<'a, [u8]> {
    let text = part.text_contents().unwrap_or_default();
    if !text.contains('\u{FFFD}') {
        return Cow::Borrowed(text.as_bytes());
    }
    let whole = part.raw_body_offset() as usize..part.raw_end_offset() as usize;
    let Some(raw) = message.raw_message.get(whole) else { return Cow::Borrowed(text.as_bytes()) };
    match part.encoding {
        Encoding::None => Cow::Borrowed(raw),
        Encoding::QuotedPrintable => {
            quoted_printable_decode(raw).map_or(Cow::Borrowed(text.as_bytes()), Cow::Owned)
        }
        Encoding::Base64 => base64_decode(raw).map_or(Cow::Borrowed(text.as_bytes()), Cow::Owned),
    }
}
