//! Names whose family name comes first: Chinese, Korean and Vietnamese ones.

use std::sync::OnceLock;

use regex::Regex;

use super::fold::fold;
use crate::lexicon;

/// Whether the first of these words (a name, as written) is the family name.
pub fn family_comes_first(words: &[&str]) -> bool {
    let [first, given @ ..] = words else { return false };
    if given.is_empty() || given.len() > 3 {
        return false;
    }
    let Some(surname) = surname(&fold(first)) else { return false };
    let given: Vec<String> = given.iter().map(|word| fold(word)).collect();
    let hyphenated = words.len() == 2 && is_hyphenated_given(words[1]);
    let chinese =
        surname.chinese && (hyphenated || is_chinese_given(&given)) && !is_reversed(surname, &given);
    let korean = surname.korean && (hyphenated || is_korean_given(&given));
    chinese || korean || (surname.vietnamese && given.len() >= 2)
}

/// Whether a word (folded) can be the given name behind such a family name: syllables of Chinese or Korean and nothing else.
pub fn is_given_word(word: &str) -> bool {
    let cuts = || (1..word.len()).filter(|cut| word.is_char_boundary(*cut));
    is_chinese_given(&[word.to_owned()])
        || cuts().any(|cut| is_korean_given(&[word[..cut].to_owned(), word[cut..].to_owned()]))
}

#[derive(Clone, Copy)]
struct Surname {
    chinese: bool,
    korean: bool,
    vietnamese: bool,
    common: bool,
}

fn surname(folded: &str) -> Option<Surname> {
    static ROWS: OnceLock<Vec<(&str, Surname)>> = OnceLock::new();
    let rows = ROWS.get_or_init(|| {
        lexicon::lexicon("family_first_surnames.tsv")
            .map(|row| {
                let has = |language: &str| row.column(1).split(',').any(|known| known == language);
                let common = row.column(2) == "common";
                let (chinese, korean) = (has("chinese"), has("korean"));
                (row.column(0), Surname { chinese, korean, vietnamese: has("vietnamese"), common })
            })
            .collect()
    });
    rows.binary_search_by(|(known, _)| (*known).cmp(folded)).ok().map(|at| rows[at].1)
}

/// "Jae-in", "Ing-wen": one capital, then a hyphen and a small letter.
fn is_hyphenated_given(word: &str) -> bool {
    let Some((before, after)) = word.split_once('-') else { return false };
    before.starts_with(char::is_uppercase)
        && before.chars().count() <= 6
        && after.chars().count() <= 6
        && after.starts_with(char::is_lowercase)
        && after.chars().all(char::is_alphabetic)
}

/// One or two syllables of pinyin, in one word or two: "Yi", "Jinping", "Kai Shek" is none.
fn is_chinese_given(given: &[String]) -> bool {
    match given {
        [one] => is_syllable(one) || (1..one.len()).any(|cut| splits(one, cut)),
        [one, two] => is_syllable(one) && is_syllable(two),
        _ => false,
    }
}

fn splits(word: &str, cut: usize) -> bool {
    word.is_char_boundary(cut)
        && is_syllable(&word[..cut])
        && is_syllable(word[cut..].trim_start_matches(['-', '\'']))
}

fn is_syllable(word: &str) -> bool {
    static SYLLABLES: OnceLock<Vec<&str>> = OnceLock::new();
    let known =
        SYLLABLES.get_or_init(|| lexicon::lexicon("pinyin_syllables.tsv").map(|row| row.column(0)).collect());
    known.binary_search(&word).is_ok()
}

/// "Wei Li": a rare surname before a very common one is a given name.
fn is_reversed(surname: Surname, given: &[String]) -> bool {
    !surname.common
        && matches!(given, [one] if self::surname(one).is_some_and(|last| last.chinese && last.common))
}

/// Two short syllables: "Jong Un", "Ki-moon".
fn is_korean_given(given: &[String]) -> bool {
    static SYLLABLE: OnceLock<Regex> = OnceLock::new();
    let syllable = SYLLABLE.get_or_init(|| {
        let pattern = "^(?:[gkndtrlmbpsjhwy]|kk|ch|sh|hy|ky|my|by|gy)?(?:[aeiou]|ae|ai|ya|eo|ye|yeo|oe|yo|yu|wa|wo|woo|oo|ee|ou|eu|ui|ei)(?:[knlmptgbhrs]|ng|ck)?$";
        Regex::new(pattern).expect("the pattern is constant and a test compiles it")
    });
    let parts: Vec<&str> = match given {
        [one] => one.split('-').collect(),
        [one, two] => vec![one, two],
        _ => return false,
    };
    parts.len() == 2 && parts.iter().all(|part| syllable.is_match(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(name: &str) -> bool {
        family_comes_first(&name.split(' ').collect::<Vec<_>>())
    }

    #[test]
    fn tells_east_asian_order_from_western() {
        for name in
            ["Wang Wenbin", "Xi Jinping", "Qin Gang", "Tsai Ing-wen", "Moon Jae-in", "Kim Jong Un", "Li Na"]
        {
            assert!(first(name), "{name}");
        }
        for name in ["Wei Li", "Kim Darroch", "Lee Harvey Oswald", "Song", "Jack Ma", "Park Geun Smith"] {
            assert!(!first(name), "{name}");
        }
    }
}
