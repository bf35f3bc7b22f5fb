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

// FNV-1a over characters.
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;
