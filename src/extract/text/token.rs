//! Passage to tokens.
//!
//! Words keep their hyphens ("Asia-Pacific") and the stops of initials and abbreviations ("U.S.", "Mr.", "J."); the
//! possessive and the contracted verb stand alone ("Blinken" "’s", "do" "n’t", "we" "’ll"), as in the Penn Treebank.

use crate::span::Span;

/// A word, number or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with digits, hyphens, stops and apostrophes inside.
    Word,
    /// Starts with a digit or with a currency sign and a digit.
    Number,
    /// `'s`, `’s` or the apostrophe of a plural possessive's clitics: `n't`, `'ll`, `'re`, `'ve`, `'d`, `'m`.
    Clitic,
    /// A quotation mark of any glyph; also `''` and ` `` `.
    Mark,
    /// Any other sign.
    Punctuation,
}

/// Whether `c` is a glyph that quotation marks are made of.
pub fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '‘' | '’' | '‚' | '\'' | '`' | '″')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// Appends the tokens of the passage at `within`.
pub fn find(body: &str, within: Span, tokens: &mut Vec<Token>) {
    let mut place = within.start;
    while let Some(c) = body[place..within.end].chars().next() {
        if c.is_whitespace() || c.is_control() || c == '\u{feff}' {
            place += c.len_utf8();
            continue;
        }
        let (end, kind) = one(&body[..within.end], place, c);
        let span = Span::new(place, end);
        match kind {
            TokenKind::Word => split_clitic(body, span, tokens),
            _ => tokens.push(Token { span, kind }),
        }
        place = end;
    }
}

/// The end and kind of the token that starts at `start` with `first`.
fn one(text: &str, start: usize, first: char) -> (usize, TokenKind) {
    let after = start + first.len_utf8();
    let next = text[after..].chars().next();
    if first.is_numeric() || (is_currency(first) && next.is_some_and(|c| c.is_ascii_digit())) {
        return (end_of_number(text, after), TokenKind::Number);
    }
    if first.is_alphabetic() {
        return (end_of_word(text, after), TokenKind::Word);
    }
    if is_mark(first) {
        let doubled = next == Some(first) && matches!(first, '\'' | '`' | '’' | '‘');
        return (if doubled { after + first.len_utf8() } else { after }, TokenKind::Mark);
    }
    if matches!(first, '.' | '-') {
        let run = text[start..].chars().take_while(|c| *c == first).count();
        return (start + run, TokenKind::Punctuation);
    }
    if (first == '@' || first == '#') && next.is_some_and(|c| c.is_alphabetic()) {
        return (end_of_word(text, after), TokenKind::Word);
    }
    (after, TokenKind::Punctuation)
}

fn is_currency(c: char) -> bool {
    matches!(c, '$' | '€' | '£' | '¥')
}

fn end_of_number(text: &str, mut end: usize) -> usize {
    let mut rest = text[end..].chars().peekable();
    while let Some(c) = rest.next() {
        let joins = matches!(c, '.' | ',' | ':' | '/' | '-' | '–');
        if c.is_alphanumeric() || c == '%' || (joins && rest.peek().is_some_and(|n| n.is_alphanumeric())) {
            end += c.len_utf8();
        } else {
            break;
        }
    }
    end
}

fn end_of_word(text: &str, mut end: usize) -> usize {
    let start = end;
    let mut rest = text[end..].chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied();
        // "Roe/Agency" in a credit is two names, "and/or" one word.
        let parts = c == '/' && next.is_some_and(char::is_uppercase) && end - start > 1;
        let joins = !parts && (is_apostrophe(c) || matches!(c, '-' | '‐' | '‑' | '&' | '_' | '/' | '@'));
        if c.is_alphanumeric() || is_combining(c) || (joins && next.is_some_and(char::is_alphanumeric)) {
            end += c.len_utf8();
        } else if c == '.' && (next.is_some_and(char::is_alphabetic) || stop_belongs(text, start, end)) {
            // "U.S", "gmail.com", "e.g": a stop between letters; but not a missing space after a sentence.
            if next.is_some_and(char::is_uppercase) && !is_initials(&text[..end]) {
                break;
            }
            end += 1;
        } else {
            break;
        }
    }
    end
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200d}' | '\u{200c}')
}

/// Whether the word that ends here is one letter, or letters each followed by a stop ("U.S").
fn is_initials(text: &str) -> bool {
    let mut letters = text.chars().rev();
    letters.next().is_some_and(char::is_alphabetic)
        && letters.next().is_none_or(|c| !c.is_alphanumeric() && !is_apostrophe(c))
}

/// Whether the stop after `text[..end]` is part of the word: an initial or a known abbreviation.
fn stop_belongs(text: &str, _start: usize, end: usize) -> bool {
    let head = &text[..end];
    let start = head
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric() || *c == '.' || *c == '-')
        .last()
        .map_or(end, |(at, _)| at);
    let word = &head[start..];
    is_initials(head) || super::sentence::is_abbreviation(word)
}

/// Splits the possessive or contracted ending off a word.
fn split_clitic(body: &str, word: Span, tokens: &mut Vec<Token>) {
    let written = word.of(body);
    let cut = clitic_start(written).filter(|at| *at > 0);
    let Some(at) = cut.map(|at| word.start + at) else {
        tokens.push(Token { span: word, kind: TokenKind::Word });
        return;
    };
    tokens.push(Token { span: Span::new(word.start, at), kind: TokenKind::Word });
    tokens.push(Token { span: Span::new(at, word.end), kind: TokenKind::Clitic });
}

fn clitic_start(word: &str) -> Option<usize> {
    let (at, mark) = word.char_indices().rev().find(|(_, c)| is_apostrophe(*c))?;
    let ending = &word[at + mark.len_utf8()..];
    if ending.eq_ignore_ascii_case("t") && word[..at].ends_with(['n', 'N']) {
        return Some(at - 1);
    }
    ["s", "re", "ve", "ll", "d", "m"].iter().any(|known| ending.eq_ignore_ascii_case(known)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        find(text, Span::new(0, text.len()), &mut tokens);
        tokens.iter().map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn keeps_hyphens_and_initials_and_splits_clitics() {
        assert_eq!(
            words("Donald J. Trump’s Asia-Pacific aide didn't leave the U.S. on Jan. 5."),
            [
                "Donald",
                "J.",
                "Trump",
                "’s",
                "Asia-Pacific",
                "aide",
                "did",
                "n't",
                "leave",
                "the",
                "U.S.",
                "on",
                "Jan.",
                "5",
                "."
            ]
        );
    }

    #[test]
    fn keeps_amounts_and_doubled_marks_whole() {
        assert_eq!(
            words("''$2,460.5 now,'' he said . . ."),
            ["''", "$2,460.5", "now", ",", "''", "he", "said", ".", ".", "."]
        );
    }
}
