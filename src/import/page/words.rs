//! Words as numbers, to compare passages without regard to case, quotation marks and punctuation.

/// One number a word: letters and digits in lower case; apostrophes inside a word are left out.
pub fn fingerprints(text: &str) -> Vec<u64> {
    let mut words = Vec::new();
    let mut hash = None;
    for character in text.chars() {
        if character.is_alphanumeric() {
            let mut mixed = hash.unwrap_or(OFFSET);
            for lower in character.to_lowercase() {
                mixed = (mixed ^ u64::from(u32::from(lower))).wrapping_mul(PRIME);
            }
            hash = Some(mixed);
        } else if !matches!(character, '\'' | '’') {
            words.extend(hash.take());
        }
    }
    words.extend(hash);
    words
}

/// How many words, as white space parts them.
pub fn word_count(text: &str) -> usize {
    text.split(' ').filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Whether `text` holds `words` (given in lower case) in any case; only ASCII letters change theirs. Asked before a
/// costly pattern, so that most lines never meet it.
pub fn holds(text: &str, words: &str) -> bool {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    let Some(first) = words.first() else { return true };
    memchr::memchr2_iter(*first, first.to_ascii_uppercase(), text)
        .any(|at| text.get(at..at + words.len()).is_some_and(|found| found.eq_ignore_ascii_case(words)))
}

/// Whether `text` starts with `words`, in any case of ASCII letters.
pub fn opens_with(text: &str, words: &str) -> bool {
    text.as_bytes().get(..words.len()).is_some_and(|start| start.eq_ignore_ascii_case(words.as_bytes()))
}

// FNV-1a over characters.
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;
