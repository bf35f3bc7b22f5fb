//! Titles that a single given name keeps: "Pope Francis", "Queen Elizabeth II", "Prince Harry".

use super::Name;
use crate::document::EntityKind;
use crate::extract::text::Text;
use crate::work;

/// Takes the title into the name, unless the article names that person in full ("Prince Mohammed" is Mohammed bin Roe).
pub fn keep_titles(text: &Text, names: &mut [Name]) {
    for at in 0..names.len() {
        let Name { span, kind: EntityKind::Person, .. } = names[at] else { continue };
        let tokens = text.tokens_in(span);
        let Some(title) = tokens.start.checked_sub(1).filter(|title| is_title(text, *title)) else {
            continue;
        };
        let numbered = tokens.clone().skip(1).all(|token| is_number(text.word(token)));
        let free = at == 0 || names[at - 1].span.end <= text.tokens[title].span.start;
        let same_sentence = text.sentence_of(title) == text.sentence_of(tokens.start);
        if numbered && free && same_sentence && !is_full_elsewhere(text, names, text.word(tokens.start)) {
            names[at].span = text.span(title..tokens.end);
        }
    }
}

fn is_title(text: &Text, token: usize) -> bool {
    text.word(token).starts_with(char::is_uppercase) && is_regnal(text.lower_word(token))
}

/// Titles of popes, kings and their kin, in lower case.
pub fn is_regnal(lower: &str) -> bool {
    matches!(lower, "pope" | "king" | "queen" | "prince" | "princess" | "emperor" | "empress" | "tsar")
}

fn is_number(word: &str) -> bool {
    word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'))
}

/// Whether a longer name of a person has the word, other than with such a title.
fn is_full_elsewhere(text: &Text, names: &[Name], word: &str) -> bool {
    work::spend(names.len());
    names.iter().filter(|name| name.kind == EntityKind::Person).any(|name| {
        let mut tokens = text.tokens_in(name.span);
        let first = tokens.start;
        tokens.len() > 1
            && !is_regnal(text.lower_word(first))
            && !(first + 1..tokens.end).all(|token| is_number(text.word(token)))
            && tokens.any(|token| text.word(token) == word)
    })
}
