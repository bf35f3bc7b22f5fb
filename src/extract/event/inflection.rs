//! The written forms of a verb and the plural of a noun.

use std::sync::OnceLock;

use crate::lexicon;

/// All forms of a verb: itself, -s, past, participle, -ing; some may be the same word.
pub fn verb_forms(verb: &str) -> Vec<String> {
    let mut forms = vec![verb.to_owned(), third_person(verb), gerund(verb)];
    match irregular(verb) {
        Some((past, participle)) => forms.extend([past.to_owned(), participle.to_owned()]),
        None => forms.push(past(verb)),
    }
    if verb == "be" {
        forms.extend(["is", "are", "were"].map(str::to_owned));
    }
    forms.extend(british(verb));
    forms.sort();
    forms.dedup();
    forms
}

/// Whether the word, in the past tense, is a form of the verb: "found" is of "find" and not of "to found".
pub fn is_past_of(word: &str, verb: &str) -> bool {
    word != verb || irregular(verb).is_some_and(|(past, participle)| past == word || participle == word)
}

/// The plural of a regular noun.
pub fn plural(noun: &str) -> String {
    third_person(noun)
}

/// The past of a verb if it can be nothing else: "stole", "sank", which a tagger may take for nouns.
pub fn sure_past(verb: &str) -> Option<&'static str> {
    let sure = lexicon::lexicon("irregular_verbs.tsv").find(|row| row.column(0) == verb)?;
    (sure.column(3) == "past").then(|| sure.column(1))
}

fn irregular(verb: &str) -> Option<(&'static str, &'static str)> {
    static TABLE: OnceLock<Vec<[&str; 3]>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        lexicon::lexicon("irregular_verbs.tsv")
            .map(|row| [row.column(0), row.column(1), row.column(2)])
            .collect()
    });
    let place = table.binary_search_by(|row| row[0].cmp(verb)).ok()?;
    Some((table[place][1], table[place][2]))
}

fn third_person(word: &str) -> String {
    if word == "have" {
        return "has".to_owned();
    }
    if word == "be" {
        return "is".to_owned();
    }
    let sibilant = ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| word.ends_with(end));
    match word.strip_suffix('y') {
        Some(stem) if ends_in_consonant(stem) => format!("{stem}ies"),
        _ if sibilant => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

fn past(verb: &str) -> String {
    match (verb.strip_suffix('e'), verb.strip_suffix('y')) {
        (Some(stem), _) => format!("{stem}ed"),
        (_, Some(stem)) if ends_in_consonant(stem) => format!("{stem}ied"),
        _ if doubles(verb) => format!("{verb}{}ed", last(verb)),
        _ => format!("{verb}ed"),
    }
}

fn gerund(verb: &str) -> String {
    if let Some(stem) = verb.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    match verb.strip_suffix('e') {
        Some(stem) if !stem.ends_with(['e', 'o', 'y']) && stem.len() > 1 => format!("{stem}ing"),
        _ if doubles(verb) => format!("{verb}{}ing", last(verb)),
        _ => format!("{verb}ing"),
    }
}

/// Where British and American spelling part: "cancelled", "travelling".
fn british(verb: &str) -> Vec<String> {
    if verb.ends_with('l') && verb.len() > 4 && !doubles(verb) {
        return vec![format!("{verb}led"), format!("{verb}ling")];
    }
    Vec::new()
}

/// Whether the last letter is doubled before an ending: one short vowel, one consonant, stress on the end.
fn doubles(verb: &str) -> bool {
    const STRESSED: &[&str] = &[
        "admit", "commit", "permit", "submit", "refer", "rebut", "rebel", "expel", "compel", "deter",
        "rerun", "repel", "acquit", "emit", "omit", "transmit", "remit", "abet", "occur", "incur", "concur",
        "prefer", "defer", "confer", "transfer", "allot", "equip", "patrol", "propel",
    ];
    let letters: Vec<char> = verb.chars().collect();
    let [.., before, vowel, end] = letters.as_slice() else { return verb.len() == 2 && verb == "up" };
    // "acquit": the u of "qu" is no vowel.
    let lead = !is_vowel(*before) || *before == 'u' && verb.contains("qu");
    let short = lead && is_vowel(*vowel) && !is_vowel(*end) && !matches!(end, 'w' | 'x' | 'y');
    let syllables = letters.windows(2).filter(|pair| is_vowel(pair[1]) && !is_vowel(pair[0])).count()
        + usize::from(letters.first().copied().is_some_and(is_vowel));
    short && (syllables == 1 || STRESSED.contains(&verb) || ["kidnap", "scrap", "unplug"].contains(&verb))
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

fn ends_in_consonant(stem: &str) -> bool {
    stem.chars().next_back().is_some_and(|c| !is_vowel(c))
}

fn last(verb: &str) -> &str {
    verb.char_indices().next_back().map_or("", |(at, _)| &verb[at..])
}

#[cfg(test)]
mod tests {
    use super::verb_forms;

    #[test]
    fn inflects_verbs() {
        let cases = [
            ("visit", "visit visited visiting visits"),
            ("meet", "meet meeting meets met"),
            ("stop", "stop stopped stopping stops"),
            ("cancel", "cancel canceled canceling cancelled cancelling cancels"),
            ("flee", "fled flee fleeing flees"),
            ("ratify", "ratified ratifies ratify ratifying"),
            ("expel", "expel expelled expelling expels"),
            ("host", "host hosted hosting hosts"),
            ("raid", "raid raided raiding raids"),
        ];
        for (verb, forms) in cases {
            assert_eq!(verb_forms(verb).join(" "), forms);
        }
    }
}
