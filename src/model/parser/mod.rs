//! Words and tags to a tree: which word depends on which, and how.
//!
//! A greedy transition parser (arc-hybrid: Kuhlmann, Gómez-Rodríguez and Satta 2011) with an averaged perceptron,
//! trained with a dynamic oracle (Goldberg and Nivre 2013). Relations are those of Universal Dependencies, version 2;
//! names are headed by their last word.

mod features;
mod relation;
pub mod state;

pub use features::features;
pub use relation::Relation;

use super::feature::Traits;
use super::part_of_speech::Tag;
use super::weights::{CutShort, NO_SCORES, Weights};
use state::{Move, State};

/// A word's place in its sentence's tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// The word it depends on, by its place in the sentence; `None` for the root.
    pub head: Option<usize>,
    /// How.
    pub relation: Relation,
}

/// The parser.
#[derive(Debug)]
pub struct ParserModel {
    weights: Weights,
}

impl ParserModel {
    /// A model that lies ready.
    pub fn laid_out(bytes: &'static [u8]) -> ParserModel {
        ParserModel { weights: Weights::laid_out(bytes) }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// If the bytes end too early.
    pub fn read(mut bytes: &[u8]) -> Result<ParserModel, CutShort> {
        Ok(ParserModel { weights: Weights::read(&mut bytes)? })
    }

    /// The tree of a sentence: one arc a word.
    pub fn parse(&self, words: &[Traits], tags: &[Tag]) -> Vec<Arc> {
        let mut state = State::new(words.len());
        let mut found = Vec::with_capacity(80);
        while !state.is_done() {
            features(words, tags, &state, &mut found);
            let mut scores = NO_SCORES;
            self.weights.add(&found, &mut scores);
            let best = state.best_allowed(&scores[..Move::COUNT]);
            state.make(best);
        }
        state.into_arcs()
    }
}
