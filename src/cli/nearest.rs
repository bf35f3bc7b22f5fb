//! The name that somebody who mistyped one probably meant.

use rapidfuzz::distance::damerau_levenshtein::normalized_similarity;

/// How much of two names must agree for one to be offered in place of the other.
const ALIKE: f64 = 0.6;

/// The most similar of some names, if one is similar enough; of equals the first.
pub fn nearest<'n>(wanted: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let wanted = wanted.to_lowercase();
    let mut best: Option<(f64, &str)> = None;
    for name in names {
        let alike = normalized_similarity(wanted.chars(), name.to_lowercase().chars());
        if alike >= ALIKE && best.is_none_or(|(before, _)| alike > before) {
            best = Some((alike, name));
        }
    }
    best.map(|(_, name)| name)
}
