//! What a rule's name (`made_by`) means, in words.

use crate::lexicon;

/// The rule in words, with its name; only the name where nothing is written about it.
pub fn explain(rule: &str) -> String {
    let described = lexicon::lexicon("rules.tsv").find(|row| row.column(0) == rule);
    match described {
        Some(row) => format!("{} (rule {rule})", row.column(1)),
        None => format!("rule {rule}"),
    }
}
