//! The marks of a passage: which are quotation marks and which way they face; which are apostrophes.
//!
//! The spaces around a mark tell more than its glyph: people type “ where ” belongs.

use std::ops::Range;

use crate::extract::text::{Text, TokenKind};

/// Double or single.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Double,
    Single,
}

/// Which way a mark faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Opens,
    Closes,
    /// Its place does not tell.
    Either,
    /// A single mark after an "s" or a number, before another word: it closes, or is an apostrophe.
    Weak,
}

/// A quotation mark.
#[derive(Clone, Copy, Debug)]
pub struct Sign {
    /// Its token.
    pub at: usize,
    pub sort: Sort,
    pub side: Side,
}

/// The quotation marks of a passage, in order.
pub fn find(text: &Text, tokens: &Range<usize>) -> Vec<Sign> {
    tokens.clone().filter_map(|at| sign_at(text, tokens, at)).collect()
}

/// The quotation mark that a token is.
pub fn sign_at(text: &Text, tokens: &Range<usize>, at: usize) -> Option<Sign> {
    let token = text.tokens[at];
    if token.kind != TokenKind::Mark {
        return None;
    }
    let glyph = text.word(at);
    let single = matches!(glyph, "‘" | "’" | "'" | "`" | "‚" | "‹" | "›");
    let before = text.body[..token.span.start].chars().next_back();
    let after = text.body[token.span.end..].chars().next();
    let loose_before = at == tokens.start || before.is_none_or(|c| c.is_whitespace() || is_opener(c));
    let loose_after = at + 1 == tokens.end || after.is_none_or(|c| c.is_whitespace() || is_closer(c));
    let side = match (loose_before, loose_after) {
        (true, false) => Side::Opens,
        (false, true) => Side::Closes,
        _ => match glyph {
            "“" | "„" | "«" | "``" | "‘" | "‹" | "`" => Side::Opens,
            "”" | "»" | "’’" | "’" | "›" => Side::Closes,
            _ => Side::Either,
        },
    };
    if !single {
        return Some(Sign { at, sort: Sort::Double, side });
    }
    let of_and = at > 1 && text.lower_word(at - 1) == "n" && text.tokens[at - 2].kind == TokenKind::Mark;
    let side = match side {
        _ if of_and => return None,
        Side::Opens if is_elision(text, tokens, at) => return None,
        Side::Opens => Side::Opens,
        side if is_weak(text, at) => {
            if side == Side::Closes || after.is_some_and(char::is_whitespace) {
                Side::Weak
            } else {
                return None;
            }
        }
        side => side,
    };
    Some(Sign { at, sort: Sort::Single, side })
}

fn is_opener(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '—' | '–' | '-' | '“' | '‘' | '"' | '/' | '…')
}

fn is_closer(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '—' | '–' | ',' | '.' | ';' | ':' | '?' | '!' | '”' | '’' | '"' | '…' | '-')
}

/// An apostrophe where letters are left out at the start of a word: "’90s", "’em", "rock ’n’ roll".
fn is_elision(text: &Text, tokens: &Range<usize>, at: usize) -> bool {
    let rest = &text.body[text.tokens[at].span.end..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let decade = rest[digits..].starts_with('s');
        let paused =
            at == tokens.start || matches!(text.word(at - 1), "," | ":" | "." | "?" | "!" | "—" | "–");
        return digits == 2 && (decade || !paused);
    }
    text.word(at) != "‘"
        && at + 1 < text.tokens.len()
        && matches!(
            text.lower_word(at + 1),
            "em" | "n" | "til" | "till" | "cause" | "cos" | "tis" | "twas" | "bout" | "round" | "s"
        )
}

/// A closing single mark that may be an apostrophe: "the senators’ letter", "5'", "goin’ home".
fn is_weak(text: &Text, at: usize) -> bool {
    let span = text.tokens[at].span;
    let before = text.body[..span.start].chars().next_back();
    let word_follows = text.body[span.end..].trim_start().starts_with(char::is_alphanumeric);
    let clipped = at > 0 && text.lower_word(at - 1).ends_with("in") && text.word(at - 1).len() > 3;
    before.is_some_and(|c| c.is_ascii_digit())
        || word_follows && (clipped || before.is_some_and(|c| matches!(c, 's' | 'S' | 'z')))
}
