//! Titles that stand before a name and show gender: "Mrs. Clinton", "Mr Farage".

use crate::document::Gender;
use crate::extract::name::regnal::is_regnal;
use crate::extract::text::Text;
use crate::span::Span;

/// The gender that the word before a name shows, if it is such a title.
pub fn gender_before(text: &Text, name: Span) -> Option<Gender> {
    let kept =
        text.tokens_in(name).next().map(|first| text.lower_word(first)).filter(|first| is_regnal(first));
    gender_of(kept.or_else(|| word_before(text, name))?)
}

/// The word right before a span, in lower case, in the same sentence.
pub fn word_before(text: &Text, span: Span) -> Option<&str> {
    let token = text.tokens_in(span).start.checked_sub(1)?;
    let sentence = text.sentence_at(span.start)?;
    (token >= text.sentences[sentence].tokens.start).then(|| text.lower_word(token))
}

/// The gender of a title in lower case.
pub fn gender_of(title: &str) -> Option<Gender> {
    match title.trim_end_matches('.') {
        "mr" | "sir" | "lord" | "king" | "prince" | "pope" | "emperor" | "father" | "brother" | "señor"
        | "monsieur" | "herr" => Some(Gender::Male),
        "mrs" | "ms" | "miss" | "dame" | "lady" | "queen" | "princess" | "empress" | "sister" | "madam"
        | "madame" | "señora" | "frau" => Some(Gender::Female),
        _ => None,
    }
}
