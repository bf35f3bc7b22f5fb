//! Misspellings: "Kreitenbrink" for Kritenbrink, "Anthony" for Antony.
//!
//! Says only that two strings are close enough; whether they are one person needs a second agreement (the other part of
//! the name, or the role), which the caller checks.

use rapidfuzz::distance::osa;

/// Whether two folded words differ as one word misspelled does: same first letter, one letter put in, left out,
/// changed or swapped; two in long words.
pub fn is_close(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() < 5 || one.chars().next() != other.chars().next() {
        return false;
    }
    let allowed = if short.len() >= 9 { 2 } else { 1 };
    long.len() - short.len() <= allowed * 2 && osa::distance(one.chars(), other.chars()) <= allowed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_in_a_long_enough_word() {
        assert!(is_close("antony", "anthony"));
        assert!(is_close("kritenbrink", "kreitenbrink"));
        assert!(!is_close("wang", "wong"));
        assert!(!is_close("miller", "muller2"));
        assert!(!is_close("adams", "edams"));
    }
}
