//! Acronyms: "ICRC" for International Committee of the Red Cross.

/// Whether a name looks like an acronym: two to seven letters, nearly all capitals ("CIA", "U.N.", "FSBs" is none).
pub fn looks_like(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = name.chars().filter(|c| c.is_uppercase()).count();
    let clean = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '&' | '-'));
    clean && (2..=7).contains(&letters) && capitals >= 2 && capitals + 1 >= letters
}

/// Whether an acronym is made of the first letters of a long form: of its words, with or without the small ones
/// ("of", "the", "and"), with or without a country before it.
pub fn stands_for(acronym: &str, long: &str) -> bool {
    let wanted: String =
        acronym.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = long
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '’' | '\''))
        .filter(|w| !w.is_empty())
        .collect();
    if words.len() < 2 || wanted.len() < 2 {
        return false;
    }
    let all = initials(words.iter().copied());
    let main = initials(words.iter().copied().filter(|word| !is_small(word)));
    let no_article = initials(words.iter().copied().filter(|word| !word.eq_ignore_ascii_case("the")));
    [&all, &main, &no_article].into_iter().any(|letters| *letters == wanted)
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
