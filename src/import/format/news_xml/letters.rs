//! The letters of XML, in the encoding it declares.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::Error;
use crate::import::decode;

/// How far into a file its declaration goes.
const DECLARATION: usize = 200;

/// Decodes XML by its mark, by its declaration, or as any text.
pub fn decode(bytes: &[u8]) -> Result<String, Error> {
    if Encoding::for_bom(bytes).is_some() {
        return decode::decode(bytes);
    }
    // The first sign is always a bracket.
    if bytes.starts_with(b"<\0") {
        return Ok(UTF_16LE.decode_without_bom_handling(bytes).0.into_owned());
    }
    if bytes.starts_with(b"\0<") {
        return Ok(UTF_16BE.decode_without_bom_handling(bytes).0.into_owned());
    }
    match declared(bytes) {
        Some(encoding)
            if encoding != UTF_8 && encoding.is_ascii_compatible() && std::str::from_utf8(bytes).is_err() =>
        {
            Ok(encoding.decode_without_bom_handling(bytes).0.into_owned())
        }
        _ => decode::decode(bytes),
    }
}

/// Whether the first sign is a bracket, as it is in all XML.
pub fn may_be_xml(bytes: &[u8]) -> bool {
    let before =
        |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0 | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF);
    bytes.iter().find(|byte| !before(byte)) == Some(&b'<')
}

/// Whether bytes begin with the declaration that only XML has.
pub fn declares(bytes: &[u8]) -> bool {
    let start = decode(&bytes[..bytes.len().min(DECLARATION) & !1]).unwrap_or_default();
    start.trim_start_matches('\u{FEFF}').trim_start().starts_with("<?xml")
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION)]).into_owned();
    let declaration = start.trim_start().strip_prefix("<?xml")?.split("?>").next()?.to_owned();
    let value = declaration.split("encoding").nth(1)?.trim_start_matches([' ', '=']);
    let mark = value.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
    Encoding::for_label(value[1..].split(mark).next()?.as_bytes())
}
