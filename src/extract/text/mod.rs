//! The body as sentences and tokens.

mod sentence;
mod tag;
mod token;
mod tree;

use std::ops::Range;
use std::sync::Arc;

use crate::article::{Article, Passage};
use crate::model::Tag;
use crate::model::feature::Traits;
use crate::span::Span;
use tree::Trees;

pub use token::{Token, TokenKind};
pub use tree::Tree;

/// A body with its passages, sentences and tokens; every later pass reads this.
#[derive(Clone, Debug)]
pub struct Text {
    /// The words of the article.
    pub body: Arc<str>,
    /// The body with ASCII letters in lower case: the same length, so the same spans, for looking words up.
    pub lower: String,
    /// Headline, paragraphs, captions …
    pub passages: Vec<Passage>,
    /// In order; none crosses a passage.
    pub sentences: Vec<Sentence>,
    /// In order; every one belongs to a sentence.
    pub tokens: Vec<Token>,
    /// The part of speech of each token.
    pub tags: Vec<Tag>,
    /// What the models see of each token: [`Text::traits`].
    traits: Vec<Traits>,
    /// Made when asked for: [`Text::tree`].
    trees: Trees,
}

/// A sentence and its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last.
    pub span: Span,
    /// The passage it stands in.
    pub passage: usize,
    /// Its tokens in [`Text::tokens`]; never empty.
    pub tokens: Range<usize>,
}

/// The tokens of some words that stand alone.
pub fn tokens(words: &str) -> Vec<Token> {
    let mut found = Vec::new();
    token::find(words, Span::new(0, words.len()), &mut found);
    found
}

impl Text {
    /// Reads the passages of an article.
    pub fn read(article: &Article) -> Text {
        let body = Arc::clone(&article.body);
        let lower = body.to_ascii_lowercase();
        let mut tokens = Vec::new();
        let mut sentences = Vec::new();
        for (passage, found) in article.passages.iter().enumerate() {
            let first = tokens.len();
            token::find(&body, found.span, &mut tokens);
            sentence::find(&body, passage, &tokens, first, &mut sentences);
        }
        let (traits, tags) = tag::find(&body, &sentences, &tokens);
        let trees = Trees::of(sentences.len());
        Text { body, lower, passages: article.passages.clone(), sentences, tokens, tags, traits, trees }
    }

    /// The words of a span.
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.body)
    }

    /// A token as it is written.
    pub fn word(&self, token: usize) -> &str {
        self.tokens[token].span.of(&self.body)
    }

    /// A token in lower case (ASCII letters only).
    pub fn lower_word(&self, token: usize) -> &str {
        self.tokens[token].span.of(&self.lower)
    }

    /// What the models see of the tokens of a sentence.
    pub fn traits(&self, sentence: &Sentence) -> &[Traits] {
        &self.traits[sentence.tokens.clone()]
    }

    /// The span from the first of some tokens to the last; the range must not be empty.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        self.tokens[tokens.start].span.join(self.tokens[tokens.end - 1].span)
    }

    /// The sentence a token belongs to.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }

    /// The sentence that covers a byte, or the next one after it; `None` past the last.
    pub fn sentence_at(&self, place: usize) -> Option<usize> {
        let found = self.sentences.partition_point(|sentence| sentence.span.end <= place);
        (found < self.sentences.len()).then_some(found)
    }

    /// The tokens that lie wholly inside a span.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.span.start < span.start);
        let last = self.tokens.partition_point(|token| token.span.end <= span.end);
        first..last.max(first)
    }
}
