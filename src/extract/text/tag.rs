//! Tokens to parts of speech, by the trained tagger.

use super::{Sentence, Token};
use crate::model::feature::traits;
use crate::model::{self, Tag};

/// The part of speech of every token.
pub fn find(body: &str, sentences: &[Sentence], tokens: &[Token]) -> Vec<Tag> {
    let tagger = model::tagger();
    let mut tags = Vec::with_capacity(tokens.len());
    let mut words = Vec::new();
    for sentence in sentences {
        traits(tokens[sentence.tokens.clone()].iter().map(|token| token.span.of(body)), &mut words);
        tagger.tag(&words, &mut tags);
    }
    tags
}
