//! Whether a word is made of the syllables that Chinese and Korean given names are written with.

const INITIALS: &[&str] = &[
    "zh", "ch", "sh", "kk", "ts", "hs", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x",
    "r", "z", "c", "s", "y", "w", "",
];

const FINALS: &[&str] = &[
    "iang", "iong", "uang", "ueng", "yeon", "yeong", "young", "eung", "eong", "yung", "ang", "eng", "ing",
    "ong", "ung", "ian", "iao", "uan", "uai", "eon", "eun", "eul", "yun", "oon", "yuk", "oong", "ook", "eok",
    "ai", "ei", "ao", "ou", "an", "en", "in", "un", "on", "ia", "ie", "iu", "ua", "uo", "ui", "ue", "er",
    "ee", "oo", "eo", "ae", "ye", "yo", "am", "im", "om", "um", "ak", "ok", "uk", "ik", "al", "il", "ol",
    "ul", "a", "e", "i", "o", "u",
];

/// How many syllables the word (lower case) has, if it has one to three and nothing else.
pub fn count(word: &str) -> Option<usize> {
    (1..=3).find(|most| fits(word, *most))
}

fn fits(word: &str, left: usize) -> bool {
    if word.is_empty() {
        return left == 0;
    }
    if left == 0 {
        return false;
    }
    INITIALS.iter().filter_map(|initial| word.strip_prefix(initial)).any(|rest| {
        FINALS.iter().filter_map(|last| rest.strip_prefix(last)).any(|after| fits(after, left - 1))
    })
}
