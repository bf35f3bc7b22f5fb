//! Nicknames: "Bill" for William, "Mike" for Michael (`lexicon/nicknames.tsv`).

use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use crate::lexicon;

/// Whether two given names (folded) can be one person's: one is short for the other, or both for a third.
pub fn same_person_may_have(one: &str, other: &str) -> bool {
    one == other
        || is_short_for(one, other)
        || is_short_for(other, one)
        || formal_names(one).any(|formal| is_short_for(other, formal))
}

/// Whether `nickname` is short for `formal` (both folded).
pub fn is_short_for(nickname: &str, formal: &str) -> bool {
    formal_names(nickname).any(|known| known == formal)
}

/// The formal names that a nickname (folded) is short for.
pub fn formal_names(nickname: &str) -> impl Iterator<Item = &'static str> {
    nicknames().get(nickname).into_iter().flat_map(|formal| formal.split(','))
}

fn nicknames() -> &'static HashMap<&'static str, &'static str, FixedState> {
    static ROWS: OnceLock<HashMap<&str, &str, FixedState>> = OnceLock::new();
    ROWS.get_or_init(|| lexicon::lexicon("nicknames.tsv").map(|row| (row.column(0), row.column(1))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_nicknames_of_one_name_agree() {
        assert!(same_person_may_have("bill", "william"));
        assert!(same_person_may_have("bob", "bobby"));
        assert!(!same_person_may_have("bill", "robert"));
    }
}
