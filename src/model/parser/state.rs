//! The parser's state: a stack of words whose head is not known yet, the words to come, the arcs so far.

use super::{Arc, Relation};

/// What the parser can do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Puts the next word on the stack.
    Shift,
    /// The top of the stack depends on the next word.
    Left(Relation),
    /// The top of the stack depends on the word below it.
    Right(Relation),
}

impl Move {
    /// How many moves there are.
    pub const COUNT: usize = 1 + 2 * Relation::ALL.len();

    /// The move of that number.
    pub fn from_number(number: usize) -> Move {
        match number.checked_sub(1) {
            None => Move::Shift,
            Some(left) if left < Relation::ALL.len() => Move::Left(Relation::ALL[left]),
            Some(other) => Move::Right(Relation::ALL[other - Relation::ALL.len()]),
        }
    }

    /// The number of the move in a model.
    pub fn number(self) -> usize {
        match self {
            Move::Shift => 0,
            Move::Left(relation) => 1 + relation as usize,
            Move::Right(relation) => 1 + Relation::ALL.len() + relation as usize,
        }
    }
}

/// What is known of the words below one: the outermost on each side, and how many.
#[derive(Clone, Copy, Debug, Default)]
pub struct Children {
    /// The leftmost child.
    pub left: Option<usize>,
    /// The rightmost child.
    pub right: Option<usize>,
    /// How many stand on the left.
    pub left_count: u8,
    /// How many stand on the right.
    pub right_count: u8,
}

/// A sentence half parsed. The root stands behind the last word, as word number `length`.
#[derive(Clone, Debug)]
pub struct State {
    /// Number of words.
    pub length: usize,
    /// Words whose head is not known yet; the top is last.
    pub stack: Vec<usize>,
    /// The next word to come; `length` is the root.
    pub next: usize,
    /// Heads and relations found so far.
    pub arcs: Vec<Option<Arc>>,
    /// By word; the root is last.
    pub children: Vec<Children>,
}

impl State {
    /// A sentence of `length` words, nothing read.
    pub fn new(length: usize) -> State {
        State {
            length,
            stack: Vec::with_capacity(16),
            next: 0,
            arcs: vec![None; length],
            children: vec![Children::default(); length + 1],
        }
    }

    /// Whether every word has its head.
    pub fn is_done(&self) -> bool {
        self.next == self.length && self.stack.is_empty()
    }

    /// The word `below` places under the top of the stack.
    pub fn on_stack(&self, below: usize) -> Option<usize> {
        self.stack.len().checked_sub(below + 1).map(|at| self.stack[at])
    }

    /// Whether the next word may be put on the stack.
    pub fn can_shift(&self) -> bool {
        self.next < self.length
    }

    /// Whether the top may depend on the next word. Only one word may depend on the root.
    pub fn can_left(&self) -> bool {
        !self.stack.is_empty() && (self.next < self.length || self.stack.len() == 1)
    }

    /// Whether the top may depend on the word below it.
    pub fn can_right(&self) -> bool {
        self.stack.len() > 1
    }

    /// Whether the move is allowed now.
    pub fn allows(&self, number: usize) -> bool {
        if number == 0 {
            self.can_shift()
        } else if number <= Relation::ALL.len() {
            let root = number - 1 == Relation::Root as usize;
            self.can_left() && root == (self.next == self.length)
        } else {
            self.can_right() && number - 1 - Relation::ALL.len() != Relation::Root as usize
        }
    }

    /// The allowed move with the highest score, the lowest number first.
    pub fn best_allowed<N: Copy + PartialOrd>(&self, scores: &[N]) -> Move {
        let mut best: Option<usize> = None;
        for (number, score) in scores.iter().enumerate() {
            if self.allows(number) && best.is_none_or(|place| *score > scores[place]) {
                best = Some(number);
            }
        }
        Move::from_number(best.unwrap_or(0))
    }

    /// Makes a move, which must be allowed.
    pub fn make(&mut self, step: Move) {
        match step {
            Move::Shift => {
                self.stack.push(self.next);
                self.next += 1;
            }
            Move::Left(relation) => {
                if let Some(word) = self.stack.pop() {
                    self.attach(word, self.next, relation);
                }
            }
            Move::Right(relation) => {
                if let Some(word) = self.stack.pop()
                    && let Some(head) = self.stack.last()
                {
                    self.attach(word, *head, relation);
                }
            }
        }
    }

    fn attach(&mut self, word: usize, head: usize, relation: Relation) {
        let to = (head < self.length).then_some(head);
        self.arcs[word] = Some(Arc { head: to, relation });
        let children = &mut self.children[head];
        if word < head {
            children.left_count = children.left_count.saturating_add(1);
            children.left = Some(children.left.map_or(word, |left| left.min(word)));
        } else {
            children.right_count = children.right_count.saturating_add(1);
            children.right = Some(children.right.map_or(word, |right| right.max(word)));
        }
    }

    /// The relation of a word to its head, if found.
    pub fn relation(&self, word: usize) -> Option<Relation> {
        self.arcs.get(word).copied().flatten().map(|arc| arc.relation)
    }

    /// The finished tree.
    pub fn into_arcs(self) -> Vec<Arc> {
        self.arcs.into_iter().map(|arc| arc.unwrap_or(Arc { head: None, relation: Relation::Dep })).collect()
    }
}
