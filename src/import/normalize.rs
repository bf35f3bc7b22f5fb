//! One way to write each character: composed letters, plain spaces, `\n` for every line end, no invisible marks.

use super::mojibake;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Rewrites `text`; quotation marks and dashes stay as they are.
pub fn normalize(text: &str) -> String {
    let mended = mojibake::mend(text);
    let text = mended.as_deref().unwrap_or(text);
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                out.push('\n');
            }
            '\n' | '\x0B' | '\x0C' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            _ if character.is_whitespace() => out.push(' '),
            '\u{FB00}'..='\u{FB06}' => out.push_str(LIGATURES[(u32::from(character) - 0xFB00) as usize]),
            _ if is_invisible(character) => {}
            _ => out.push(character),
        }
    }
    if is_nfc(&out) { out } else { out.nfc().collect() }
}

/// The letters of "ﬀ" to "ﬆ", which typesetters join and no word list knows.
const LIGATURES: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

/// Controls, soft hyphens, zero-width spaces, direction marks. Joiners stay: emoji and some scripts need them.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}')
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
