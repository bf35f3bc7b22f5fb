//! Whether a string is a person's name: rather none than a wrong one.

use std::collections::HashSet;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use crate::lexicon::agencies::{agency, is_outlet};
use crate::lexicon::lexicon;

/// Words inside names that are written small.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ter",
    "van", "von",
];

/// The name in `text`, without the outlet that some sites put behind it ("Jane Roe For Example.com").
pub fn name(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['.', ',', ';', ':']).trim_start_matches("By ").trim();
    let text = ["For ", "for "]
        .iter()
        .find_map(|word| text.split_once(&format!(" {word}")))
        .map_or(text, |(name, _)| name);
    let text = without_button(text);
    let name: Vec<&str> = text.split_whitespace().collect();
    is_name(&name).then(|| name.join(" "))
}

/// Cuts off the text of a link that stood glued to the name: "Jane RoeTwitter".
fn without_button(text: &str) -> &str {
    const BUTTONS: &[&str] =
        &["Twitter", "Facebook", "Instagram", "LinkedIn", "Linkedin", "Email", "Follow", "Bluesky"];
    let glued = |rest: &&str| rest.ends_with(char::is_lowercase);
    BUTTONS.iter().find_map(|button| text.strip_suffix(button).filter(glued)).unwrap_or(text)
}

fn is_name(words: &[&str]) -> bool {
    let text = words.join(" ");
    let marked = words.iter().any(|word| word.ends_with('.') || is_particle(word));
    let length = match words.len() {
        2 | 3 => true,
        4 | 5 => marked,
        _ => false,
    };
    length
        && words.iter().all(|word| is_name_word(word))
        && words.last().is_some_and(|last| !is_particle(last))
        && agency(&text).is_none()
        && !is_outlet(&text)
}

fn is_name_word(word: &str) -> bool {
    if is_particle(word) {
        return true;
    }
    let letters = word.chars().filter(|character| character.is_alphabetic()).count();
    let clean = word
        .chars()
        .all(|character| character.is_alphabetic() || matches!(character, '.' | '-' | '\'' | '’'));
    let initial = letters == 1 && !word.ends_with('.');
    clean && letters > 0 && !initial && word.starts_with(char::is_uppercase) && !is_no_name(word)
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

fn is_no_name(word: &str) -> bool {
    static WORDS: OnceLock<HashSet<&'static str, FixedState>> = OnceLock::new();
    let words = WORDS.get_or_init(|| lexicon("byline_words.tsv").map(|row| row.column(0)).collect());
    words.contains(word.trim_end_matches('.').to_lowercase().as_str())
}
