//! What shares a key, directly or through others.

use std::collections::{BTreeSet, HashSet};
use std::hash::Hash;

/// Everything that is reached from some keys: the members with these keys, the members with a key of those, and so on.
pub(super) fn reach<Key: Clone + Eq + Hash>(
    start: impl IntoIterator<Item = Key>,
    mut members_with: impl FnMut(&Key) -> rusqlite::Result<Vec<i64>>,
    mut keys_of: impl FnMut(i64) -> rusqlite::Result<Vec<Key>>,
) -> rusqlite::Result<BTreeSet<i64>> {
    let mut seen = HashSet::new();
    let mut pending: Vec<Key> = start.into_iter().filter(|key| seen.insert(key.clone())).collect();
    let mut found = BTreeSet::new();
    while let Some(key) = pending.pop() {
        for member in members_with(&key)? {
            if found.insert(member) {
                pending.extend(keys_of(member)?.into_iter().filter(|key| seen.insert(key.clone())));
            }
        }
    }
    Ok(found)
}
