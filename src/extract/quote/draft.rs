//! An attribution as the rules propose it, in tokens; speakers are resolved later, in the order of the text.

use std::ops::Range;

use super::scene::Scene;
use super::subject::Subject;
use crate::document::QuoteKind;
use crate::extract::text::TokenKind;
use crate::span::Span;

/// A proposed quote.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The content, in order; quotation marks at both ends of a part are left out where they enclose it.
    pub parts: Vec<Range<usize>>,
    pub subject: Option<Subject>,
    pub cue: Option<Range<usize>>,
    pub addressee: Option<Range<usize>>,
    /// Where it was found.
    pub unit: usize,
    /// The name of the rule.
    pub rule: &'static str,
    /// How often of a hundred times a cue like this reports.
    pub weight: u8,
    pub floating: bool,
}

impl Draft {
    /// First token of the content.
    pub fn start(&self) -> usize {
        self.parts.first().map_or(0, |part| part.start)
    }

    /// Whether a token belongs to the content.
    pub fn covers(&self, token: usize) -> bool {
        self.parts.iter().any(|part| part.contains(&token))
    }

    /// The spans of the content, trimmed.
    pub fn spans(&self, scene: &Scene) -> Vec<Span> {
        if self.is_turn() {
            return self.parts.iter().filter_map(|part| spoken(scene, part.clone())).collect();
        }
        self.parts.iter().filter_map(|part| trimmed(scene, part.clone())).collect()
    }

    /// All in marks and a clause, partly in marks, or in the writer's words.
    pub fn kind(&self, scene: &Scene) -> QuoteKind {
        let words = || {
            self.parts
                .iter()
                .cloned()
                .flatten()
                .filter(|at| matches!(scene.kind(*at), Some(TokenKind::Word | TokenKind::Number)))
        };
        let inside = words().filter(|at| scene.marked_at(*at).is_some()).count();
        let outside = words().filter(|at| scene.marked_at(*at).is_none()).count();
        match (inside, outside) {
            _ if self.is_turn() => QuoteKind::Direct,
            (0, _) => QuoteKind::Indirect,
            (_, 0) if self.is_clause(scene) => QuoteKind::Direct,
            _ => QuoteKind::Mixed,
        }
    }

    /// Whether the form of a transcript, an interview, a post or a statement stands for quotation marks.
    pub fn is_turn(&self) -> bool {
        matches!(self.rule, "transcript-turn" | "interview-answer" | "signed-post" | "statement-after-colon")
    }

    fn is_clause(&self, scene: &Scene) -> bool {
        let Some(marked) = self.parts.first().and_then(|part| scene.marked_at(part.start)) else {
            return false;
        };
        let word = scene.word(self.start());
        scene.opens_upper(marked) && scene.words_in(marked) > 1
            || has_finite_verb(scene, self.parts[0].clone())
                && word != "to"
                && !scene.is(self.start(), super::words::Class::PREPOSITION)
    }
}

/// Whether a verb that a subject can govern stands in a stretch.
pub fn has_finite_verb(scene: &Scene, tokens: Range<usize>) -> bool {
    tokens.into_iter().any(|at| scene.is_finite(at))
}

/// A part that is no part of a sentence, without the bullet or dash before it.
fn spoken(scene: &Scene, part: Range<usize>) -> Option<Span> {
    let bullet = |at: &usize| scene.is_dash(*at) || matches!(scene.word(*at), "•" | "●" | "*" | "·" | ">");
    let first = part.clone().find(|at| !bullet(at))?;
    Some(scene.span(first..part.end))
}

/// A part without the signs around it, and without the marks that enclose it.
fn trimmed(scene: &Scene, mut part: Range<usize>) -> Option<Span> {
    while part.start < part.end
        && scene.is_sign(part.start)
        && !matches!(scene.word(part.start), "(" | "[" | "." | "#" | "@" | "…" | "...")
    {
        part.start += 1;
    }
    while part.start < part.end && is_tail(scene, part.clone()) {
        part.end -= 1;
    }
    let enclosing = scene.marked_at(part.start).filter(|m| {
        let tokens = &scene.marked[*m].tokens;
        tokens.start == part.start && tokens.end >= part.end
    });
    if let Some(marked) = enclosing {
        let inside = scene.marked[marked].inside;
        return (!inside.is_empty()).then_some(inside);
    }
    (part.start < part.end).then(|| scene.span(part))
}

/// A comma, dash or stop that ends a part outside of quotation marks.
fn is_tail(scene: &Scene, part: Range<usize>) -> bool {
    let last = part.end - 1;
    scene.marked_at(last).is_none()
        && scene.is_sign(last)
        && (matches!(scene.word(last), "," | ";" | ":" | "." | "(" | "[" | "?" | "!" | "…" | "...")
            || scene.is_dash(last))
}
