//! The parser's state: a stack of words whose head is not known yet, the words to come, the arcs so far.

use super::{Arc, Relation};

/// What the parser can do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Puts the next word on the stack.
    Shift,
    /// The top of the stack depends on the next word.
    Left,
    /// The top of the stack depends on the word below it.
    Right,
}

impl Move {
    /// All moves; the place in this list is the move's number in a model.
    pub const ALL: [Move; 3] = [Move::Shift, Move::Left, Move::Right];
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
    /// A bit for each relation found among them.
    found: u64,
}

impl Children {
    /// Which relations were found among them, as a number.
    pub fn relations(self) -> u32 {
        (self.found ^ self.found >> 32) as u32
    }
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
    pub fn allows(&self, step: Move) -> bool {
        match step {
            Move::Shift => self.can_shift(),
            Move::Left => self.can_left(),
            Move::Right => self.can_right(),
        }
    }

    /// The only move that is allowed now, if there is no choice.
    pub fn only_move(&self) -> Option<Move> {
        let mut allowed = Move::ALL.into_iter().filter(|step| self.allows(*step));
        let first = allowed.next()?;
        allowed.next().is_none().then_some(first)
    }

    /// The allowed move with the highest score, the lowest number first.
    pub fn best_allowed<N: Copy + PartialOrd>(&self, scores: &[N; 3]) -> Move {
        let mut best: Option<Move> = None;
        for step in Move::ALL.into_iter().filter(|step| self.allows(*step)) {
            if best.is_none_or(|found| scores[step as usize] > scores[found as usize]) {
                best = Some(step);
            }
        }
        best.unwrap_or(Move::Shift)
    }

    /// The word that a move would give its head, and that head; none for a shift.
    pub fn arc_of(&self, step: Move) -> Option<(usize, usize)> {
        match step {
            Move::Shift => None,
            Move::Left => Some((self.on_stack(0)?, self.next)),
            Move::Right => Some((self.on_stack(0)?, self.on_stack(1)?)),
        }
    }

    /// Makes a move, which must be allowed; `relation` is that of the arc, if it makes one.
    pub fn make(&mut self, step: Move, relation: Relation) {
        match self.arc_of(step) {
            None => {
                self.stack.push(self.next);
                self.next += 1;
            }
            Some((word, head)) => {
                self.stack.pop();
                self.attach(word, head, relation);
            }
        }
    }

    fn attach(&mut self, word: usize, head: usize, relation: Relation) {
        let to = (head < self.length).then_some(head);
        self.arcs[word] = Some(Arc { head: to, relation });
        let children = &mut self.children[head];
        children.found |= 1 << relation as u64;
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
