//! Words and tags to a tree: which word depends on which, and how.
//!
//! A greedy transition parser (arc-hybrid: Kuhlmann, Gómez-Rodríguez and Satta 2011), trained with a dynamic oracle
//! (Goldberg and Nivre 2013). One averaged perceptron chooses among three moves, over and over; another names the
//! relation of each arc once it is made: most questions have three answers, not seventy; and some have one ([`certain`]). Relations are those of Universal Dependencies, version 2;
//! names are headed by their last word.

pub mod certain;
mod features;
pub mod label;
pub mod moves;
mod relation;
pub mod state;

pub use features::features;
pub use relation::Relation;

use super::feature::{Feature, Traits};
use super::part_of_speech::Tag;
use super::weights::{CutShort, NO_SCORES, Weights};
use certain::Certain;
use moves::MoveWeights;
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
#[derive(Clone, Copy, Debug)]
pub struct ParserModel {
    moves: MoveWeights,
    labels: Weights,
    certain: Option<Certain>,
}

impl ParserModel {
    /// A model that lies ready.
    pub fn laid_out(labels: &'static [u8], certain: Certain, moves: &'static [u8]) -> ParserModel {
        let labels = Weights::laid_out(labels);
        ParserModel { moves: MoveWeights::laid_out(moves), labels, certain: Some(certain) }
    }

    /// Reads a file: the weights of relations, what is certain, the weights of moves. For training: what is read stays
    /// for ever.
    ///
    /// # Errors
    /// If the bytes end too early.
    pub fn read(mut bytes: &[u8]) -> Result<ParserModel, CutShort> {
        let (labels, certain) = (Weights::read(&mut bytes)?, Some(Certain::read(&mut bytes)?));
        Ok(ParserModel { labels, certain, moves: MoveWeights::laid_out(bytes.to_vec().leak()) })
    }

    /// The same model for which nothing is certain.
    pub fn without_certain(self) -> ParserModel {
        ParserModel { certain: None, ..self }
    }

    /// The tree of a sentence: one arc a word.
    pub fn parse(&self, words: &[Traits], tags: &[Tag]) -> Vec<Arc> {
        let mut state = State::new(words.len());
        let mut found = Vec::with_capacity(80);
        while !state.is_done() {
            let step = self.next_move(words, tags, &state, &mut found);
            let relation = match state.arc_of(step) {
                None => Relation::Dep,
                Some((_, head)) if head == words.len() => Relation::Root,
                Some(arc) => self.relation(words, tags, &state, arc, &mut found),
            };
            state.make(step, relation);
        }
        state.into_arcs()
    }

    /// The best move now; `found` is room for features.
    pub fn next_move(&self, words: &[Traits], tags: &[Tag], state: &State, found: &mut Vec<Feature>) -> Move {
        let known = || self.certain.and_then(|certain| certain.step(tags, state));
        state.only_move().or_else(known).unwrap_or_else(|| {
            features(words, tags, state, found);
            state.best_allowed(&self.moves.scores(found))
        })
    }

    /// The best relation of an arc between two words; `found` is room for features.
    pub fn relation(
        &self,
        words: &[Traits],
        tags: &[Tag],
        state: &State,
        arc: (usize, usize),
        found: &mut Vec<Feature>,
    ) -> Relation {
        let known = self.certain.and_then(|certain| certain.relation(words, tags, arc));
        known.unwrap_or_else(|| {
            label::features(words, tags, state, arc, found);
            let mut scores = NO_SCORES;
            self.labels.add(found, &mut scores);
            best_relation(&scores[..Relation::ALL.len()])
        })
    }
}

/// The relation with the highest score; the root is none that is chosen.
pub fn best_relation<N: Copy + PartialOrd>(scores: &[N]) -> Relation {
    let mut best = 0;
    for number in 1..scores.len() {
        if scores[number] > scores[best] && number != Relation::Root as usize {
            best = number;
        }
    }
    Relation::ALL[best]
}
