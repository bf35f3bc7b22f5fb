//! Acronyms: "ICRC" for International Committee of the Red Cross.

use std::collections::BTreeSet;

/// Whether a name looks like an acronym: two to seven letters, nearly all capitals ("CIA", "U.N.", "FSBs" is none).
pub fn looks_like(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = name.chars().filter(|c| c.is_uppercase()).count();
    let clean = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '&' | '-'));
    clean && (2..=7).contains(&letters) && capitals >= 2 && capitals + 1 >= letters
}

/// Whether an acronym is made of the first letters of a long form.
#[cfg(test)]
fn stands_for(acronym: &str, long: &str) -> bool {
    all_of(long).contains(&letters(acronym))
}

/// The letters of an acronym, in lower case.
pub fn letters(acronym: &str) -> String {
    acronym.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The acronyms that a long form can have, in lower case: of all its words, or without the small ones ("of", "and").
pub fn all_of(long: &str) -> BTreeSet<String> {
    let words: Vec<&str> = long
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '’' | '\''))
        .filter(|word| !word.is_empty())
        .collect();
    let all = initials(words.iter().copied());
    let main = initials(words.iter().copied().filter(|word| !is_small(word)));
    let no_article = initials(words.iter().copied().filter(|word| !word.eq_ignore_ascii_case("the")));
    [all, main, no_article].into_iter().filter(|letters| letters.chars().count() >= 2).collect()
}

/// The acronym that a long form would have, in lower case, if it has three letters or more.
pub fn of(long: &str) -> Option<String> {
    let words = long.split(|c: char| c.is_whitespace() || c == '-').filter(|word| !is_small(word));
    let letters = initials(words);
    (letters.chars().count() >= 3).then_some(letters)
}

fn initials<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words
        .filter_map(|word| word.chars().next())
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_small(word: &str) -> bool {
    matches!(
        word.to_ascii_lowercase().as_str(),
        "of" | "the"
            | "and"
            | "for"
            | "in"
            | "on"
            | "to"
            | "de"
            | "la"
            | "du"
            | "des"
            | "&"
            | "s"
            | "at"
            | "a"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_and_their_long_forms() {
        for (short, long) in [
            ("ICRC", "International Committee of the Red Cross"),
            ("FDIC", "Federal Deposit Insurance Corporation"),
            ("D.O.J.", "Department of Justice"),
            ("APEC", "Asia-Pacific Economic Cooperation"),
        ] {
            assert!(looks_like(short) && stands_for(short, long), "{short} {long}");
        }
        assert!(!stands_for("AP", "Asia"));
        assert!(!looks_like("Apple"));
    }
}
