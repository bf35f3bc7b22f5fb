//! When two strings count as the same.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

/// Compatibility form, straight marks, single spaces, lower case.
pub fn plain(text: &str) -> String {
    let straight: String = text
        .nfkc()
        .map(|c| match c {
            '’' | '‘' => '\'',
            '“' | '”' => '"',
            other => other,
        })
        .collect();
    straight.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A name without possessive, stops and the commonest titles.
pub fn plain_name(text: &str) -> String {
    let plain = plain(text);
    let bare =
        plain.strip_suffix("'s").or_else(|| plain.strip_suffix('\'')).unwrap_or(&plain).replace('.', "");
    for title in ["the ", "mr ", "mrs ", "ms ", "dr ", "president ", "secretary "] {
        if let Some(rest) = bare.strip_prefix(title) {
            return rest.to_owned();
        }
    }
    bare
}

/// Whether two names are one.
pub fn same_name(a: &str, b: &str) -> bool {
    plain_name(a) == plain_name(b)
}

/// The words of a text, in lower case.
pub fn words(text: &str) -> Vec<String> {
    let plain: String = text.nfkc().collect();
    plain
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// How many words two texts share, of all they have: 0 to 1, counting repeats.
pub fn likeness(a: &[String], b: &[String]) -> f64 {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for word in a {
        counts.entry(word).or_default().0 += 1;
    }
    for word in b {
        counts.entry(word).or_default().1 += 1;
    }
    let shared: usize = counts.values().map(|(x, y)| x.min(y)).sum();
    let all: usize = counts.values().map(|(x, y)| x.max(y)).sum();
    if all == 0 { 0.0 } else { shared as f64 / all as f64 }
}

/// Whether two texts have a word in common.
pub fn share_a_word(a: &str, b: &str) -> bool {
    let b = words(b);
    words(a).iter().any(|word| b.contains(word))
}
