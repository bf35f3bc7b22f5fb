//! Whether the roles two articles give can be one person's.

use std::collections::BTreeSet;

use crate::extract::entity::fold::fold;

/// The words of roles that tell people apart: "state" and "secretary" of "former US Secretary of State".
pub fn telling_words<'a>(roles: impl IntoIterator<Item = &'a String>) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for role in roles {
        let folded = fold(role);
        let parts =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1 && !is_common(word));
        words.extend(parts.map(str::to_owned));
    }
    words
}

/// Whether two sets of words share one; "asia" and "asian" count as one word.
pub fn overlap(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    one.iter().any(|word| other.iter().any(|known| same_stem(word, known)))
}

fn same_stem(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    short == long || (short.len() >= 4 && long.len() - short.len() <= 2 && long.starts_with(short))
}

/// Words that stand in the roles of many people.
fn is_common(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "of"
            | "an"
            | "and"
            | "at"
            | "in"
            | "for"
            | "on"
            | "to"
            | "his"
            | "her"
            | "their"
            | "its"
            | "who"
            | "is"
            | "was"
            | "former"
            | "ex"
            | "senior"
            | "top"
            | "chief"
            | "us"
            | "american"
            | "chinese"
            | "british"
            | "one"
            | "then"
            | "late"
            | "current"
            | "new"
            | "old"
            | "official"
            | "man"
            | "woman"
            | "mr"
            | "mrs"
            | "ms"
            | "dr"
            | "has"
            | "as"
            | "with"
            | "from"
            | "by"
            | "that"
            | "which"
            | "also"
            | "counterpart"
            | "year"
            | "time"
            | "person"
            | "people"
            | "member"
            | "leader"
            | "head"
    )
}
