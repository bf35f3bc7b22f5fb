//! Where the words of the lexicon of events stand in a text.

use std::ops::Range;
use std::sync::OnceLock;

use super::entry::{Entry, Slot, entries};
use super::inflection::{is_past_of, plural, sure_past, verb_forms};
use super::scene::Scene;
use super::words::Table;
use crate::model::Tag;

/// An entry of the lexicon found in the text.
#[derive(Clone, Debug)]
pub struct Trigger {
    /// The entry.
    pub entry: &'static Entry,
    /// From its first word to its last.
    pub tokens: Range<usize>,
    /// The verb, or the last word of a noun.
    pub head: usize,
}

/// Entries by the written form of their inflected word.
struct Index {
    verbs: Table<Vec<&'static Entry>>,
    nouns: Table<Vec<&'static Entry>>,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index { verbs: Table::default(), nouns: Table::default() };
        for entry in entries() {
            if entry.verb {
                for form in verb_forms(entry.words[0]) {
                    index.verbs.entry(form).or_default().push(entry);
                }
                if let Some(past) = sure_past(entry.words[0]) {
                    index.nouns.entry(past.to_owned()).or_default().push(entry);
                }
            } else if let Some(last) = entry.words.last() {
                for form in [(*last).to_owned(), plural(last)] {
                    index.nouns.entry(form).or_default().push(entry);
                }
            }
        }
        index
    })
}

/// All triggers of a sentence, the longest first where several start with one word.
pub fn find(scene: &Scene<'_>, sentence: &Range<usize>) -> Vec<Trigger> {
    let mut found = Vec::new();
    for at in sentence.clone() {
        let (word, tag) = (scene.word(at), scene.tag(at));
        if scene.is_date(at) {
            continue;
        }
        if tag.is_verb() {
            let known = index().verbs.get(word).into_iter().flatten();
            found.extend(known.filter_map(|entry| verb(scene, sentence, entry, at)));
        }
        if tag.is_noun() || (tag == Tag::Vbg && stands_as_noun(scene, sentence, at)) {
            let known = index().nouns.get(word).into_iter().flatten();
            found.extend(known.filter_map(|entry| match entry.verb {
                true => verb(scene, sentence, entry, at),
                false => noun(scene, sentence, entry, at),
            }));
        }
    }
    found.sort_by_key(|trigger| (trigger.head, std::cmp::Reverse(trigger.entry.words.len())));
    found
}

fn stands_as_noun(scene: &Scene<'_>, sentence: &Range<usize>, at: usize) -> bool {
    at > sentence.start && matches!(scene.tag(at - 1), Tag::Dt | Tag::PrpS | Tag::Jj | Tag::Pos)
}

/// The other words must follow; articles and adjectives may stand between, and an object before a particle.
fn verb(scene: &Scene<'_>, sentence: &Range<usize>, entry: &'static Entry, head: usize) -> Option<Trigger> {
    // "barring talks" is a preposition, "declining demand" a description.
    let declines =
        scene.word(head) == "declining" && head + 1 < sentence.end && scene.tag(head + 1).is_noun();
    if scene.word(head) == "barring" || declines {
        return None;
    }
    let past = matches!(scene.tag(head), Tag::Vbd | Tag::Vbn);
    if past && !is_past_of(scene.word(head), entry.words[0]) {
        return None;
    }
    let mut end = head + 1;
    for (place, word) in entry.words.iter().enumerate().skip(1) {
        // "signed the measure into law", "took two men into custody": an object before the fixed end of a phrase.
        let parted =
            place == 1 && entry.words.len() > 2 && is_preposition(word) && entry.whom.contains(&Slot::Object);
        let reach = match place {
            1 if is_particle(word) && entry.words.len() == 2 => 5,
            1 if parted => 8,
            // "made an unsolicited $103 billion offer".
            _ if scene.tag(end.min(sentence.end - 1)) == Tag::Dt => 6,
            _ => 3,
        };
        let found = (end..sentence.end.min(end + reach + 1)).find(|at| scene.word(*at) == *word)?;
        let between = end..found;
        let object = (reach == 5 || parted) && !entry.who.is_empty();
        let fits = between.clone().all(|at| {
            let tag = scene.tag(at);
            scene.is_date(at)
                || tag == Tag::Rb && !(reach == 5 && at + 1 == found)
                || matches!(
                    tag,
                    Tag::Dt
                        | Tag::Jj
                        | Tag::Jjr
                        | Tag::Cd
                        | Tag::Dollar
                        | Tag::PrpS
                        | Tag::Pos
                        | Tag::Nnp
                        | Tag::Nn
                        | Tag::Nns
                )
                || object && tag == Tag::Prp
        });
        let adjacent = is_preposition(word) && found > end && !parted;
        if !fits || adjacent {
            return None;
        }
        end = found + 1;
    }
    Some(Trigger { entry, tokens: head..end, head })
}

fn is_particle(word: &str) -> bool {
    matches!(word, "down" | "up" | "off" | "out" | "in" | "away" | "over" | "back" | "aside")
}

fn is_preposition(word: &str) -> bool {
    matches!(word, "to" | "with" | "of" | "for" | "into" | "on" | "against" | "from" | "as" | "at" | "by")
}

/// The other words must stand right before; no noun may follow ("a meeting room").
fn noun(scene: &Scene<'_>, sentence: &Range<usize>, entry: &'static Entry, head: usize) -> Option<Trigger> {
    let start = (head + 1).checked_sub(entry.words.len()).filter(|start| *start >= sentence.start)?;
    let before = entry.words.len() - 1;
    let fits =
        entry.words[..before].iter().enumerate().all(|(place, word)| scene.word(start + place) == *word);
    let next = head + 1;
    let premodifies = next < sentence.end
        && !scene.is_date(next)
        && (matches!(scene.tag(next), Tag::Nn | Tag::Nns) || scene.tag(next) == Tag::Pos);
    let hyphenated = scene.word(head).contains('-') && !entry.words[before].contains('-');
    (fits && !premodifies && !hyphenated).then_some(Trigger { entry, tokens: start..next, head })
}
