//! One spelling for strings that differ only in case, accents, stops and apostrophes.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The string in lower case, without accents, stops and invisible characters, white space as single spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd() {
        if c.is_whitespace() {
            if !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else if matches!(c, '’' | '‘' | 'ʼ' | '`') {
            folded.push('\'');
        } else if matches!(c, '‐' | '‑' | '–') {
            folded.push('-');
        } else if c != '.' && !is_combining_mark(c) && !is_invisible(c) {
            folded.extend(c.to_lowercase());
        }
    }
    folded.truncate(folded.trim_end().len());
    if folded.starts_with(' ') { folded.trim_start().to_owned() } else { folded }
}

/// The string with every run of white space as one space.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_invisible(c: char) -> bool {
    c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_what_writers_leave_out() {
        assert_eq!(fold("  Stéphane\nO’Neil  Jr. "), "stephane o'neil jr");
    }
}
