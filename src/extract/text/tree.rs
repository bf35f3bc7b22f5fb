//! Sentences to trees, by the trained parser; only the sentences that a pass asks for.

use std::ops::Range;
use std::sync::OnceLock;

use super::Text;
use crate::model;
use crate::model::parser::{Arc, Relation};

/// The trees of a text, each made when it is first asked for.
#[derive(Clone, Debug, Default)]
pub struct Trees {
    of_sentences: Vec<OnceLock<Vec<Arc>>>,
}

impl Trees {
    /// No tree made yet.
    pub fn of(sentences: usize) -> Trees {
        Trees { of_sentences: vec![OnceLock::new(); sentences] }
    }
}

/// The tree of one sentence; words are named by their place in [`Text::tokens`].
#[derive(Clone, Copy, Debug)]
pub struct Tree<'t> {
    arcs: &'t [Arc],
    first: usize,
}

impl Text {
    /// The tree of a sentence.
    pub fn tree(&self, sentence: usize) -> Tree<'_> {
        let tokens = self.sentences[sentence].tokens.clone();
        let arcs = self.trees.of_sentences[sentence].get_or_init(|| {
            model::parser().parse(self.traits(&self.sentences[sentence]), &self.tags[tokens.clone()])
        });
        Tree { arcs, first: tokens.start }
    }
}

impl<'t> Tree<'t> {
    /// The word that `token` depends on; `None` for the root.
    pub fn head(self, token: usize) -> Option<usize> {
        self.arcs[token - self.first].head.map(|head| head + self.first)
    }

    /// How `token` depends on its head.
    pub fn relation(self, token: usize) -> Relation {
        self.arcs[token - self.first].relation
    }

    /// The words that depend on `token`, in order.
    pub fn children(self, token: usize) -> impl Iterator<Item = usize> + 't {
        let (first, arcs) = (self.first, self.arcs);
        let head = Some(token - first);
        arcs.iter().enumerate().filter(move |(_, arc)| arc.head == head).map(move |(at, _)| at + first)
    }

    /// The first child with one of some relations.
    pub fn child(self, token: usize, relations: &[Relation]) -> Option<usize> {
        self.children(token).find(|child| relations.contains(&self.relation(*child)))
    }

    /// From the first to the last word that depends on `token`, directly or through others, itself included.
    pub fn subtree(self, token: usize) -> Range<usize> {
        let mut range = token..token + 1;
        let mut open = vec![token];
        while let Some(word) = open.pop() {
            range = range.start.min(word)..range.end.max(word + 1);
            open.extend(self.children(word));
        }
        range
    }

    /// Whether `token` is `above` or depends on it, directly or through others.
    pub fn is_below(self, token: usize, above: usize) -> bool {
        let mut word = Some(token);
        while let Some(at) = word {
            if at == above {
                return true;
            }
            word = self.head(at);
        }
        false
    }
}
