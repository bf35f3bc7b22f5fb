//! Questions of the parser whose answer is known before the weights are asked: more than a third of all.
//!
//! Training notes what the finished models answer in each context, and keeps the contexts in which they all but always
//! answer the same.

use super::relation::Relation;
use super::state::{Move, State};
use crate::model::feature::{Feature, Traits, one, two};
use crate::model::part_of_speech::Tag;
use crate::model::weights::{CutShort, Weights};

/// Stands for the tag of a place where no word is.
const NO_TAG: u32 = 78;

/// The context of a move: the tags of the top two words of the stack and of the next two words.
pub fn of_move(tags: &[Tag], state: &State) -> Feature {
    let tag = |at: Option<usize>| at.and_then(|at| tags.get(at)).map_or(NO_TAG, |tag| *tag as u32);
    let stack = tag(state.on_stack(1)) << 8 | tag(state.on_stack(0));
    one(600, stack << 16 | tag(Some(state.next)) << 8 | tag(Some(state.next + 1)))
}

/// The context of an arc between a word and its head: the word, both tags, and which of them comes first.
pub fn of_arc(words: &[Traits], tags: &[Tag], (word, head): (usize, usize)) -> Feature {
    let side = u32::from(word < head);
    two(601, words[word].word, side << 16 | (tags[word] as u32) << 8 | tags[head] as u32)
}

/// The contexts with their answers.
#[derive(Clone, Copy, Debug)]
pub struct Certain {
    moves: Weights,
    relations: Weights,
}

impl Certain {
    /// Contexts that lie ready.
    pub fn laid_out(moves: &'static [u8], relations: &'static [u8]) -> Certain {
        Certain { moves: Weights::laid_out(moves), relations: Weights::laid_out(relations) }
    }

    /// Reads the contexts of moves, then those of arcs; `bytes` is moved past them.
    ///
    /// # Errors
    /// If the bytes end too early.
    pub fn read(bytes: &mut &[u8]) -> Result<Certain, CutShort> {
        Ok(Certain { moves: Weights::read(bytes)?, relations: Weights::read(bytes)? })
    }

    /// The move of a context, if it is certain and allowed.
    #[inline]
    pub fn step(&self, tags: &[Tag], state: &State) -> Option<Move> {
        let step = Move::ALL[self.moves.class(of_move(tags, state))?];
        state.allows(step).then_some(step)
    }

    /// The relation of an arc, if it is certain.
    #[inline]
    pub fn relation(&self, words: &[Traits], tags: &[Tag], arc: (usize, usize)) -> Option<Relation> {
        self.relations.class(of_arc(words, tags, arc)).map(|relation| Relation::ALL[relation])
    }
}
