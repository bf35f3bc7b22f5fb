//! Words of descriptions and roles, and which of them say the same.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{fold, known};
use crate::extract::text::Text;
use crate::model::Tag;

/// The words of a description or role that tell whose it is, folded; countries by their name.
pub fn words(text: &Text, tokens: Range<usize>) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for at in tokens {
        let tag = text.tags[at];
        if !(tag.is_noun() || matches!(tag, Tag::Jj | Tag::Vbn | Tag::Cd)) {
            continue;
        }
        let word = fold::fold(text.word(at));
        let country = known::country(text.word(at));
        words.insert(country.map_or(word, fold::fold));
    }
    words
}

pub fn fold_words(name: &str) -> Vec<String> {
    fold::fold(name).split([' ', '\'']).filter(|word| word.len() > 1).map(str::to_owned).collect()
}

/// "spokesman" and "spokesperson" are one role, "chair" and "chairman".
pub fn same_word(one: &str, other: &str) -> bool {
    let root = |word: &str| -> usize {
        ["man", "woman", "person", "men", "women"]
            .iter()
            .find_map(|end| word.strip_suffix(end))
            .unwrap_or(word)
            .len()
    };
    one == other || (one[..root(one)] == other[..root(other)] && root(one) >= 4) || is_kind(one, other)
}

/// "lawmaker" for a senator, "diplomat" for an envoy.
fn is_kind(general: &str, role: &str) -> bool {
    match general {
        "lawmaker" | "legislator" => matches!(
            role,
            "senator"
                | "sen"
                | "representative"
                | "rep"
                | "congressman"
                | "congresswoman"
                | "mp"
                | "parliamentarian"
                | "assemblyman"
                | "assemblywoman"
                | "legislator"
                | "lawmaker"
        ),
        "diplomat" => matches!(role, "ambassador" | "envoy" | "consul"),
        "envoy" => matches!(role, "ambassador" | "representative" | "negotiator"),
        "senator" => role == "sen",
        "congressman" | "congresswoman" => matches!(role, "rep" | "representative"),
        "governor" => role == "gov",
        "general" => role == "gen",
        "detective" => role == "det",
        "pontiff" => role == "pope",
        "professor" => matches!(role, "prof" | "lecturer"),
        _ => false,
    }
}

/// Whether the noun is an office of the state, so that whoever holds it is an official.
pub fn is_officeholder(role: &str) -> bool {
    matches!(
        role,
        "minister"
            | "secretary"
            | "undersecretary"
            | "commissioner"
            | "ambassador"
            | "envoy"
            | "consul"
            | "diplomat"
            | "mayor"
            | "governor"
            | "negotiator"
            | "administrator"
    )
}
