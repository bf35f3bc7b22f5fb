//! Quotation marks to quotations: which mark opens, which closes, which is an apostrophe.
//!
//! The spaces around a mark tell more than its glyph: people type “ where ” belongs. Marks that stay open at the end
//! of a paragraph go on in the next one if that one opens with a mark; otherwise they are taken for strays.

use std::ops::Range;

use crate::extract::text::{Text, TokenKind};
use crate::span::Span;

/// A stretch of one passage between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Its tokens, marks included.
    pub tokens: Range<usize>,
    /// The words between the marks.
    pub inside: Span,
    /// The passage it stands in.
    pub passage: usize,
    /// Whether the quotation goes on in the next passage.
    pub goes_on: bool,
    /// Whether it goes on from the passage before.
    pub went_on: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Double,
    Single,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// All quotations of a text, outermost only, in order.
pub fn find(text: &Text) -> Vec<Marked> {
    let mut found: Vec<Marked> = Vec::new();
    let mut first = 0;
    for passage in 0..text.passages.len() {
        let end =
            first + text.tokens[first..].partition_point(|t| t.span.start < text.passages[passage].span.end);
        in_passage(text, passage, first..end, &mut found);
        first = end;
    }
    found
}

fn in_passage(text: &Text, passage: usize, tokens: Range<usize>, found: &mut Vec<Marked>) {
    let continues = found.last().is_some_and(|last| last.goes_on && last.passage + 1 == passage);
    let mut open: Option<(usize, Sort)> = None;
    let mut at = tokens.start;
    while at < tokens.end {
        if let Some((sort, side)) = mark_at(text, &tokens, at) {
            open = step(text, passage, &tokens, at, (sort, side), open, found);
        }
        at += 1;
    }
    if let Some((start, Sort::Double)) = open {
        let opens_paragraph = start == tokens.start || ends_with_colon(text, start, tokens.start);
        let goes_on = next_opens(text, tokens.end);
        if start + 1 < tokens.end && (goes_on || (opens_paragraph && closes_nowhere(text, start, tokens.end)))
        {
            let inside = text.span(start + 1..tokens.end);
            found.push(Marked { tokens: start..tokens.end, inside, passage, goes_on, went_on: false });
        }
    }
    if continues {
        let mine = found.iter_mut().rev().take_while(|m| m.passage == passage).last();
        match mine {
            Some(m) if m.tokens.start == tokens.start => m.went_on = true,
            _ => {
                if let Some(last) = found.iter_mut().rev().find(|m| m.passage + 1 == passage) {
                    last.goes_on = false;
                }
            }
        }
    }
}

/// One mark further: what is open after it.
fn step(
    text: &Text,
    passage: usize,
    tokens: &Range<usize>,
    at: usize,
    (sort, side): (Sort, Side),
    open: Option<(usize, Sort)>,
    found: &mut Vec<Marked>,
) -> Option<(usize, Sort)> {
    match open {
        None if side == Side::Closes => None,
        None if sort == Sort::Single && !closed_later(text, tokens, at) => None,
        None => Some((at, sort)),
        Some((start, kind)) if kind == sort => {
            if side == Side::Opens {
                // A second opening mark: the first one was never closed.
                return Some((at, sort));
            }
            if start + 1 < at {
                let inside = text.span(start + 1..at);
                let goes_on = false;
                let end = if touches(text, tokens, at + 1) { at + 2 } else { at + 1 };
                found.push(Marked { tokens: start..end, inside, passage, goes_on, went_on: false });
            }
            None
        }
        // Double marks inside single ones: a quotation in the British way goes on; others are strays.
        Some((start, Sort::Single)) if side == Side::Opens && !closed_later(text, tokens, start) => {
            Some((at, Sort::Double))
        }
        still => still,
    }
}

/// Whether a single mark hangs on the double one before it: ''A 'B''' is typed with three in a row.
fn touches(text: &Text, tokens: &Range<usize>, at: usize) -> bool {
    at < tokens.end
        && text.tokens[at].kind == TokenKind::Mark
        && matches!(text.word(at), "'" | "’")
        && text.tokens[at - 1].span.end == text.tokens[at].span.start
}

/// Whether a single mark at `from` finds its partner later in the passage.
fn closed_later(text: &Text, tokens: &Range<usize>, from: usize) -> bool {
    (from + 2..tokens.end)
        .take(400)
        .any(|at| matches!(mark_at(text, tokens, at), Some((Sort::Single, Side::Closes | Side::Either))))
}

/// Whether the token is a quotation mark, of which sort, and which way it faces.
fn mark_at(text: &Text, tokens: &Range<usize>, at: usize) -> Option<(Sort, Side)> {
    let token = text.tokens[at];
    if token.kind != TokenKind::Mark {
        return None;
    }
    let glyph = text.word(at);
    let sort = if matches!(glyph, "‘" | "’" | "'" | "`" | "‚" | "‹" | "›") {
        Sort::Single
    } else {
        Sort::Double
    };
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
    if sort == Sort::Single && is_apostrophe(text, at, side) { None } else { Some((sort, side)) }
}

fn is_opener(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '—' | '–' | '-' | '“' | '‘' | '"' | '/' | '…')
}

fn is_closer(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '—' | '–' | ',' | '.' | ';' | ':' | '?' | '!' | '”' | '’' | '"' | '…' | '-')
}

/// A single mark that belongs to a word: "the senators’ letter", "’90s", "rock ’n’ roll", "5'".
fn is_apostrophe(text: &Text, at: usize, side: Side) -> bool {
    let span = text.tokens[at].span;
    let next = text.body[span.end..].chars().next();
    let before = text.body[..span.start].chars().next_back();
    match side {
        Side::Opens => {
            next.is_some_and(|c| c.is_ascii_digit())
                || (text.word(at) != "‘"
                    && at + 1 < text.tokens.len()
                    && matches!(
                        text.lower_word(at + 1),
                        "em" | "n" | "til" | "cause" | "tis" | "twas" | "bout" | "s"
                    ))
        }
        _ => {
            let plural = before.is_some_and(|c| matches!(c, 's' | 'S' | 'z'))
                && text.body[span.end..].trim_start().starts_with(char::is_alphanumeric);
            plural || before.is_some_and(|c| c.is_ascii_digit())
        }
    }
}

fn ends_with_colon(text: &Text, start: usize, first: usize) -> bool {
    start > first && text.word(start - 1) == ":"
}

/// Whether the passage after these tokens opens with a double mark.
fn next_opens(text: &Text, next: usize) -> bool {
    next < text.tokens.len()
        && matches!(text.word(next), "“" | "\"" | "„" | "«" | "``" | "''" | "”")
        && text.tokens.get(next + 1).is_some_and(|t| t.span.start == text.tokens[next].span.end)
}

/// Whether no mark at all follows in the passage: an opening mark whose partner was lost.
fn closes_nowhere(text: &Text, start: usize, end: usize) -> bool {
    text.tokens[start + 1..end].iter().all(|t| t.kind != TokenKind::Mark)
}
