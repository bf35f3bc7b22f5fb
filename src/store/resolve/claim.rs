//! Which group keeps which row that is there.

use std::collections::BTreeSet;

/// Hands out rows that are there, each to one group.
#[derive(Debug)]
pub(super) struct Claims<Row> {
    taken: BTreeSet<Row>,
    before: BTreeSet<Row>,
}

impl<Row: Copy + Ord> Claims<Row> {
    pub fn new() -> Self {
        Claims { taken: BTreeSet::new(), before: BTreeSet::new() }
    }

    /// The first row that members of a group stood for and that no other group has claimed.
    pub fn claim(&mut self, before: impl Iterator<Item = Row>) -> Option<Row> {
        let before: BTreeSet<Row> = before.collect();
        self.before.extend(&before);
        before.into_iter().find(|row| self.taken.insert(*row))
    }

    /// The rows that nobody has claimed.
    pub fn orphans(&self) -> impl Iterator<Item = Row> {
        self.before.difference(&self.taken).copied()
    }
}
