//! Tokens to what the models see of them, and to parts of speech by the trained tagger.

use super::{Sentence, Token};
use crate::model::feature::{Traits, traits};
use crate::model::{self, Tag};
use crate::work;

/// Steps to tag a token.
const STEPS_TO_TAG: usize = 60;

/// The traits and the part of speech of every token.
pub fn find(body: &str, sentences: &[Sentence], tokens: &[Token]) -> (Vec<Traits>, Vec<Tag>) {
    let tagger = model::tagger();
    let mut words = Vec::with_capacity(tokens.len());
    let mut tags = Vec::with_capacity(tokens.len());
    for sentence in sentences {
        work::spend(sentence.tokens.len() * STEPS_TO_TAG);
        let written = tokens[sentence.tokens.clone()].iter().map(|token| token.span.of(body));
        let first = words.len();
        traits(written, &mut words);
        tagger.tag(&words[first..], &mut tags);
    }
    (words, tags)
}
