//! The language of a body.

use whichlang::Lang;

/// Words that make up a good part of any English text and of no other.
const ENGLISH: &[&str] =
    &["the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "said", "on", "his", "has", "it"];
/// Shorter texts are not judged.
const FEWEST_WORDS: usize = 12;
/// No more of a text is read.
const SAMPLE: usize = 20_000;

/// The two-letter code of a body's language; what stands beside the text counts where the text is too short to tell.
pub fn find(body: &str, given: Option<&str>) -> Option<String> {
    let given = given.and_then(code);
    let sample = &body[..body.floor_char_boundary(SAMPLE)];
    let (mut words, mut english) = (0usize, 0usize);
    for word in sample.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty()) {
        words += 1;
        english += usize::from(ENGLISH.iter().any(|known| known.eq_ignore_ascii_case(word)));
    }
    if english * 8 >= words && words >= FEWEST_WORDS {
        return Some("en".to_owned());
    }
    let letters = sample.chars().filter(|character| character.is_alphabetic()).count();
    if letters < FEWEST_WORDS * 5 {
        return given;
    }
    match code_of(whichlang::detect_language(sample)) {
        "en" if given.as_deref().is_some_and(|given| given != "en") && english * 20 < words => given,
        found => Some(found.to_owned()),
    }
}

/// `en` of "en", "EN-us" and "English".
fn code(given: &str) -> Option<String> {
    let code: String =
        given.chars().take_while(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
    match code.as_str() {
        "english" => Some("en".to_owned()),
        _ => (code.len() == 2).then_some(code),
    }
}

fn code_of(language: Lang) -> &'static str {
    match language {
        Lang::Ara => "ar",
        Lang::Cmn => "zh",
        Lang::Deu => "de",
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Hin => "hi",
        Lang::Ita => "it",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Nld => "nl",
        Lang::Por => "pt",
        Lang::Rus => "ru",
        Lang::Spa => "es",
        Lang::Swe => "sv",
        Lang::Tur => "tr",
        Lang::Vie => "vi",
    }
}
