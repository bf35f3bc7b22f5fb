//! Tokens to sentences.

use std::sync::OnceLock;

use super::Sentence;
use super::token::{Token, TokenKind, is_mark};
use crate::lexicon;

/// No writer's sentence has so many tokens: what has more is a list or no prose, and is cut, so that reading a sentence
/// word against word stays cheap whatever the text.
const LONGEST: usize = 500;

/// Appends the sentences of the passage whose tokens start at `first`.
pub fn find(body: &str, passage: usize, tokens: &[Token], first: usize, sentences: &mut Vec<Sentence>) {
    let mut start = first;
    let mut at = first;
    while at < tokens.len() {
        let too_long = (at - start + 1 == LONGEST).then_some(at + 1);
        match boundary_after(body, tokens, at).or(too_long) {
            Some(end) => {
                push(passage, tokens, start, end, sentences);
                start = end;
                at = end;
            }
            None => at += 1,
        }
    }
    push(passage, tokens, start, tokens.len(), sentences);
}

fn push(passage: usize, tokens: &[Token], start: usize, end: usize, sentences: &mut Vec<Sentence>) {
    if start < end {
        let span = tokens[start].span.join(tokens[end - 1].span);
        sentences.push(Sentence { span, passage, tokens: start..end });
    }
}

/// Where the next sentence starts, if the token at `at` ends one. Closing marks and brackets after the stop belong to
/// the sentence that they close.
fn boundary_after(body: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let word = tokens[at].span.of(body);
    let strong =
        matches!(word, "!" | "?" | "…") || (word.starts_with('.') && word.bytes().all(|b| b == b'.'));
    let abbreviation = !strong && tokens[at].kind == TokenKind::Word && word.ends_with('.');
    if !strong && !abbreviation {
        return None;
    }
    let mut next = at + 1;
    while next < tokens.len() && closes(body, tokens, next) {
        next += 1;
    }
    let follower = tokens.get(next)?;
    let gap = tokens[next - 1].span.end < follower.span.start;
    let opener = follower.span.of(body);
    if abbreviation {
        return (gap && next > at && ends_by_abbreviation(word, tokens, next, body)).then_some(next);
    }
    if word == "." && opener == "." {
        return None;
    }
    // "The end.The next": a space lost between sentences.
    let glued = word == "." && starts_upper(opener) && follower.kind == TokenKind::Word;
    let ellipsis = word.len() > 1 || (at > 0 && tokens[at - 1].span.of(body) == ".");
    let begins = opens_sentence(body, tokens, next) && (!ellipsis || starts_upper_token(body, tokens, next));
    ((gap || glued) && begins).then_some(next)
}

/// Whether the token closes what was opened: a bracket, or a quotation mark that hangs on what stands before it.
fn closes(body: &str, tokens: &[Token], at: usize) -> bool {
    let token = tokens[at];
    let written = token.span.of(body);
    let hangs = tokens[at - 1].span.end == token.span.start;
    match token.kind {
        TokenKind::Mark => {
            matches!(written, "”" | "»" | "›" | "’’")
                || (hangs && !matches!(written, "“" | "„" | "«" | "‹" | "‘" | "``"))
        }
        TokenKind::Punctuation => matches!(written, ")" | "]") && hangs,
        _ => false,
    }
}

fn starts_upper(word: &str) -> bool {
    word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric())
}

fn starts_upper_token(body: &str, tokens: &[Token], at: usize) -> bool {
    tokens[at..].iter().find(|t| t.kind != TokenKind::Mark).is_some_and(|t| starts_upper(t.span.of(body)))
}

/// Whether a sentence can start with the token: not in lower case (but "iPhone" and the like can).
fn opens_sentence(body: &str, tokens: &[Token], at: usize) -> bool {
    let word = tokens[at].span.of(body);
    match tokens[at].kind {
        TokenKind::Word => word.chars().any(char::is_uppercase) || !word.chars().any(char::is_lowercase),
        TokenKind::Number => true,
        TokenKind::Mark => {
            tokens.get(at + 1).is_some_and(|next| !next.span.of(body).starts_with(char::is_lowercase))
        }
        TokenKind::Clitic => false,
        TokenKind::Punctuation => !matches!(
            word,
            "," | ";" | ":" | ")" | "]" | "—" | "–" | "--" | "-" | "." | "?" | "!" | "…" | "%"
        ),
    }
}

/// Whether a word with a stop of its own also ends the sentence: "in the U.S. He left", but not "U.S. President".
fn ends_by_abbreviation(word: &str, tokens: &[Token], next: usize, body: &str) -> bool {
    let bare = word.trim_end_matches('.');
    let kind = abbreviation_kind(bare);
    let follower = tokens[next].span.of(body);
    let after_mark = tokens[next].kind == TokenKind::Mark
        && follower.chars().all(is_mark)
        && tokens.get(next + 1).is_some_and(|t| starts_upper(t.span.of(body)));
    let can_end = match kind {
        Some("title" | "month") => false,
        Some("latin") => bare.eq_ignore_ascii_case("etc"),
        _ => bare.contains('.') || kind.is_some(),
    };
    can_end && (after_mark || is_sentence_opener(follower))
}

/// Words that open a sentence far more often than they go on a name after an abbreviation.
fn is_sentence_opener(word: &str) -> bool {
    const OPENERS: &[&str] = &[
        "A",
        "After",
        "Although",
        "An",
        "And",
        "As",
        "At",
        "Because",
        "But",
        "By",
        "For",
        "He",
        "Her",
        "His",
        "However",
        "I",
        "If",
        "In",
        "It",
        "Its",
        "Many",
        "Meanwhile",
        "Mr.",
        "Mrs.",
        "Ms.",
        "No",
        "Now",
        "On",
        "One",
        "She",
        "Since",
        "So",
        "Some",
        "That",
        "The",
        "Their",
        "Then",
        "There",
        "These",
        "They",
        "This",
        "Those",
        "To",
        "We",
        "What",
        "When",
        "While",
        "With",
        "You",
    ];
    OPENERS.binary_search(&word).is_ok()
}

/// Whether the word, without its last stop, is an abbreviation of `lexicon/abbreviations.tsv`.
pub fn is_abbreviation(word: &str) -> bool {
    abbreviation_kind(word).is_some()
}

fn abbreviation_kind(word: &str) -> Option<&'static str> {
    static KINDS: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    let kinds = KINDS.get_or_init(|| {
        lexicon::lexicon("abbreviations.tsv").map(|row| (row.column(0), row.column(1))).collect()
    });
    let lower = word.to_ascii_lowercase();
    kinds.binary_search_by(|(known, _)| (*known).cmp(lower.as_str())).ok().map(|at| kinds[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn sentences(body: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        super::super::token::find(body, Span::new(0, body.len()), &mut tokens);
        let mut found = Vec::new();
        find(body, 0, &tokens, 0, &mut found);
        found.iter().map(|sentence| sentence.span.of(body)).collect()
    }

    #[test]
    fn abbreviations_and_initials_do_not_end_a_sentence() {
        assert_eq!(
            sentences("U.S. Sen. John Q. Roe left on Jan. 5. He had been in the U.S. He was tired."),
            ["U.S. Sen. John Q. Roe left on Jan. 5.", "He had been in the U.S.", "He was tired."]
        );
    }

    #[test]
    fn a_question_inside_a_quote_does_not_end_the_sentence() {
        assert_eq!(
            sentences("“Why now?” she asked. “We wait . . . and see.” Then they left."),
            ["“Why now?” she asked.", "“We wait . . . and see.”", "Then they left."]
        );
    }
}
