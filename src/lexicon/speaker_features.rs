//! What the features of speakers mean, in words: `lexicon/speaker_features.tsv`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::lexicon;

/// A feature of `models/speakers/weights.tsv` in words; its name where nothing is written about it.
pub fn in_words(feature: &'static str) -> &'static str {
    static WORDS: OnceLock<BTreeMap<&'static str, &'static str>> = OnceLock::new();
    let words = WORDS
        .get_or_init(|| lexicon("speaker_features.tsv").map(|row| (row.column(0), row.column(1))).collect());
    words.get(feature).copied().unwrap_or(feature)
}
