//! Sentences to trees, by the trained parser; only the sentences that a pass asks for.

use std::ops::Range;
use std::sync::OnceLock;

use super::Text;
use crate::model;
use crate::model::parser::{Arc, Relation};
use crate::work;

/// Steps to put a token in its place in the tree.
const STEPS_TO_PARSE: usize = 250;

/// The trees of a text, each made when it is first asked for.
#[derive(Clone, Debug, Default)]
pub struct Trees {
    of_sentences: Vec<OnceLock<Branches>>,
}

/// A tree with what is asked of it most: a sentence may be as long as its article, so nothing looks through all words.
#[derive(Clone, Debug)]
struct Branches {
    arcs: Vec<Arc>,
    /// The first child of each word …
    first_child: Vec<Option<u32>>,
    /// … and the next word with the same head.
    sibling: Vec<Option<u32>>,
    /// From the first to the last word below each word, itself included.
    extent: Vec<(u32, u32)>,
}

impl Branches {
    fn of(arcs: Vec<Arc>) -> Branches {
        let count = arcs.len();
        let (mut first_child, mut sibling) = (vec![None; count], vec![None; count]);
        let mut waiting = vec![0u32; count];
        for (word, arc) in arcs.iter().enumerate().rev() {
            if let Some(head) = arc.head {
                sibling[word] = first_child[head].replace(word as u32);
                waiting[head] += 1;
            }
        }
        let mut extent: Vec<(u32, u32)> = (0..count as u32).map(|word| (word, word)).collect();
        // From the leaves up: a word is ready when all that depends on it is.
        let mut ready: Vec<usize> = (0..count).filter(|word| waiting[*word] == 0).collect();
        while let Some(word) = ready.pop() {
            let Some(head) = arcs[word].head else { continue };
            let (start, end) = extent[word];
            extent[head] = (extent[head].0.min(start), extent[head].1.max(end));
            waiting[head] -= 1;
            if waiting[head] == 0 {
                ready.push(head);
            }
        }
        Branches { arcs, first_child, sibling, extent }
    }
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
    branches: &'t Branches,
    first: usize,
}

impl Text {
    /// How many sentences somebody asked a tree of so far.
    pub fn trees_made(&self) -> usize {
        self.trees.of_sentences.iter().filter(|tree| tree.get().is_some()).count()
    }

    /// The tree of a sentence.
    pub fn tree(&self, sentence: usize) -> Tree<'_> {
        let tokens = self.sentences[sentence].tokens.clone();
        let branches = self.trees.of_sentences[sentence].get_or_init(|| {
            work::spend(tokens.len() * STEPS_TO_PARSE);
            let traits = self.traits(&self.sentences[sentence]);
            Branches::of(model::parser().parse(traits, &self.tags[tokens.clone()]))
        });
        Tree { branches, first: tokens.start }
    }
}

impl<'t> Tree<'t> {
    /// The word that `token` depends on; `None` for the root.
    pub fn head(self, token: usize) -> Option<usize> {
        self.branches.arcs[token - self.first].head.map(|head| head + self.first)
    }

    /// How `token` depends on its head.
    pub fn relation(self, token: usize) -> Relation {
        self.branches.arcs[token - self.first].relation
    }

    /// The words that depend on `token`, in order.
    pub fn children(self, token: usize) -> impl Iterator<Item = usize> + 't {
        let (first, branches) = (self.first, self.branches);
        let next = |word: &u32| branches.sibling[*word as usize];
        std::iter::successors(branches.first_child[token - first], next)
            .map(move |word| word as usize + first)
    }

    /// The first child with one of some relations.
    pub fn child(self, token: usize, relations: &[Relation]) -> Option<usize> {
        self.children(token).find(|child| relations.contains(&self.relation(*child)))
    }

    /// From the first to the last word that depends on `token`, directly or through others, itself included.
    pub fn subtree(self, token: usize) -> Range<usize> {
        let (start, end) = self.branches.extent[token - self.first];
        self.first + start as usize..self.first + end as usize + 1
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
