//! A person's name to its parts: given names, family name with its particles, suffix.

use super::fold::fold;
use super::name_order::family_comes_first;
use crate::document::PersonName;
use crate::extract::name::regnal::is_regnal;

/// The folded words of a name, and which of them are what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Given and middle names and initials, in order.
    pub given: Vec<String>,
    /// Family name with its particles, words joined by spaces; empty for a name of one word.
    pub family: String,
    /// "jr", "iii".
    pub suffix: Option<String>,
    /// All words but the suffix, in the order written.
    pub words: Vec<String>,
}

impl Parts {
    /// Reads a name without titles.
    pub fn read(name: &str) -> Parts {
        let (written, suffix) = words_and_suffix(name);
        let words: Vec<String> =
            written.iter().map(|word| fold(word)).filter(|word| !word.is_empty()).collect();
        let family = family_at(&written, &words);
        let (given, family) = match family {
            Some((from, to)) => {
                let given = words[..from].iter().chain(&words[to..]).cloned().collect();
                let given = if from == 0 && to < words.len() { syllables(given) } else { given };
                (given, words[from..to].join(" "))
            }
            None => (Vec::new(), String::new()),
        };
        Parts { given, family, suffix: suffix.map(fold), words }
    }

    /// The first given name, folded; none where only the family name stands.
    pub fn first_given(&self) -> Option<&str> {
        self.given.first().map(String::as_str)
    }

    /// Whether it tells given and family name: "Antony Blinken", not "Blinken" or "Del Rio".
    pub fn is_full(&self) -> bool {
        !self.given.is_empty() && !self.family.is_empty()
    }

    /// The family name without particles: "bellen" of "van der Bellen".
    pub fn family_root(&self) -> &str {
        self.family.rsplit(' ').next().unwrap_or("")
    }
}

/// "Jong-un" and "Jong Un" are one given name.
fn syllables(given: Vec<String>) -> Vec<String> {
    given.iter().flat_map(|word| word.split('-')).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Given and family name and suffix as written; `None` for a name of one word.
pub fn split(name: &str) -> Option<PersonName> {
    let (written, suffix) = words_and_suffix(name);
    let words: Vec<String> = written.iter().map(|word| fold(word)).collect();
    let (from, to) = family_at(&written, &words)?;
    if words.len() == 2 && is_regnal(&words[0]) {
        return Some(PersonName {
            given: Some(written[1].to_owned()),
            family: None,
            suffix: suffix.map(str::to_owned),
        });
    }
    let given: Vec<&str> = written[..from].iter().chain(&written[to..]).copied().collect();
    Some(PersonName {
        given: (!given.is_empty()).then(|| without_middle_initials(&given).join(" ")),
        family: Some(written[from..to].join(" ")),
        suffix: suffix.map(str::to_owned),
    })
}

/// "Donald J." is Donald, but "J. D." stays.
fn without_middle_initials<'a>(given: &[&'a str]) -> Vec<&'a str> {
    let is_initial = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() == 1;
    match given {
        [first, rest @ ..] if !is_initial(first) => {
            std::iter::once(*first).chain(rest.iter().copied().filter(|word| !is_initial(word))).collect()
        }
        _ => given.to_vec(),
    }
}

fn words_and_suffix(name: &str) -> (Vec<&str>, Option<&str>) {
    let mut words: Vec<&str> =
        name.split_whitespace().map(|word| word.trim_matches(',')).filter(|word| !word.is_empty()).collect();
    let suffix = match words.last() {
        Some(last) if words.len() > 1 && is_suffix(last) => words.pop(),
        _ => None,
    };
    (words, suffix)
}

fn is_suffix(word: &str) -> bool {
    matches!(word, "Jr." | "Jr" | "Sr." | "Sr" | "JR." | "SR." | "II" | "III" | "IV")
}

/// Where the family name stands among the words; none for a single word.
fn family_at(written: &[&str], words: &[String]) -> Option<(usize, usize)> {
    if words.len() < 2 || written.len() != words.len() {
        return None;
    }
    if family_comes_first(written) {
        return Some((0, 1));
    }
    let mut from = words.len() - 1;
    while from > 0 && is_particle(&words[from - 1]) && (from > 1 || starts_family(&words[0])) {
        from -= 1;
    }
    Some((from, words.len()))
}

/// Words that belong to the family name they stand before.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "van"
            | "von"
            | "der"
            | "den"
            | "de"
            | "del"
            | "della"
            | "di"
            | "da"
            | "das"
            | "dos"
            | "du"
            | "des"
            | "la"
            | "le"
            | "las"
            | "los"
            | "al"
            | "el"
            | "bin"
            | "ibn"
            | "bint"
            | "ben"
            | "abu"
            | "ter"
            | "ten"
            | "te"
            | "zu"
            | "zur"
            | "st"
            | "san"
            | "santa"
            | "af"
            | "av"
            | "mac"
            | "op"
            | "ould"
    )
}

/// Particles that open a family name even where nothing stands before them ("Del Rio", "de Blasio"), but not those
/// that are given names as well ("Ben Smith", "Van Jones").
fn starts_family(word: &str) -> bool {
    is_particle(word)
        && !matches!(word, "ben" | "van" | "abu" | "al" | "el" | "mac" | "san" | "santa" | "te" | "op")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn family(name: &str) -> Option<String> {
        split(name).and_then(|name| name.family)
    }

    #[test]
    fn finds_the_family_name() {
        let wanted = [
            ("Antony Blinken", "Blinken"),
            ("Alexander van der Bellen", "van der Bellen"),
            ("Xi Jinping", "Xi"),
            ("Robert F. Kennedy Jr.", "Kennedy"),
            ("Jack Del Rio", "Del Rio"),
            ("Ben Smith", "Smith"),
        ];
        for (name, wanted) in wanted {
            assert_eq!(family(name).as_deref(), Some(wanted), "{name}");
        }
        assert_eq!(family("Blinken"), None);
    }

    #[test]
    fn a_middle_initial_is_no_given_name() {
        assert_eq!(split("Donald J. Trump").unwrap().given.as_deref(), Some("Donald"));
        assert_eq!(split("J. D. Roe").unwrap().given.as_deref(), Some("J. D."));
    }
}
