//! Which quotes of which articles carry one utterance, perhaps worded differently.
//!
//! Two quotes are one utterance if one wording holds nearly all of the other's runs of words, and their speakers do
//! not contradict. Short, banal wordings ("yes, of course") are never put together unless they are long enough to be
//! somebody's own words.

use std::collections::{BTreeMap, BTreeSet};

use foldhash::fast::FixedState;
use std::hash::BuildHasher;

use crate::extract::entity::fold::fold;

/// What is known of a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteFacts {
    /// The article, by its SHA-256.
    pub article: String,
    /// Its place among the quotes of the article.
    pub ordinal: usize,
    /// The content.
    pub text: String,
    /// The speaker: equal strings for equal people, organizations and places; `None` if unnamed or unknown.
    pub speaker: Option<String>,
}

/// Quotes that carry one utterance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance {
    /// Places in the list of facts, ascending.
    pub members: Vec<usize>,
    /// The wording shown: the longest, then the first in byte order.
    pub text: String,
}

/// Content words that two wordings must share at least.
const LEAST_WORDS: usize = 5;
/// Part of the shorter wording's runs of words that the other must hold.
const LEAST_SHARED: f64 = 0.6;
/// Words of a run.
const RUN: usize = 3;

/// The keys of a quote, by its words: two quotes that are one utterance share one. None for a wording that is too
/// short to be known again.
pub fn keys(text: &str) -> Vec<String> {
    let wording = Wording::read(text);
    if wording.content < LEAST_WORDS {
        return Vec::new();
    }
    wording.sketch().into_iter().map(|hash| format!("utterance:{hash:016x}")).collect()
}

/// Groups quotes; every fact is a member of exactly one group.
pub fn cluster(facts: &[QuoteFacts]) -> Vec<Utterance> {
    let wordings: Vec<Wording> = facts.iter().map(|fact| Wording::read(&fact.text)).collect();
    let mut order: Vec<usize> = (0..facts.len()).collect();
    order.sort_by(|a, b| rank(facts, &wordings, *a).cmp(&rank(facts, &wordings, *b)));
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut by_run: BTreeMap<u64, BTreeSet<usize>> = BTreeMap::new();
    for at in order {
        let mut found = BTreeSet::new();
        if wordings[at].content >= LEAST_WORDS {
            let sketch = wordings[at].sketch();
            found.extend(sketch.iter().filter_map(|run| by_run.get(run)).flatten().copied());
            found.retain(|group| belongs(facts, &wordings, at, &groups[*group]));
        }
        let group = found.first().copied().unwrap_or_else(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[group].push(at);
        if wordings[at].content >= LEAST_WORDS {
            for run in wordings[at].sketch() {
                by_run.entry(run).or_default().insert(group);
            }
        }
    }
    groups.into_iter().map(|members| utterance(facts, members)).collect()
}

/// Longer wordings first, so that a group's first member holds the others.
fn rank<'a>(
    facts: &'a [QuoteFacts],
    wordings: &[Wording],
    at: usize,
) -> (std::cmp::Reverse<usize>, &'a str, &'a str, usize) {
    (std::cmp::Reverse(wordings[at].content), &facts[at].text, &facts[at].article, facts[at].ordinal)
}

/// Whether a quote carries the utterance of a group: nearly the wording of its first member, no other speaker.
fn belongs(facts: &[QuoteFacts], wordings: &[Wording], at: usize, group: &[usize]) -> bool {
    let speakers_agree = group.iter().all(|other| match (&facts[*other].speaker, &facts[at].speaker) {
        (Some(a), Some(b)) => a == b,
        // Unnamed or unknown: only across articles, and only for what cannot be chance.
        _ => facts[*other].article != facts[at].article,
    });
    speakers_agree && group.first().is_some_and(|first| wordings[at].is_held_by(&wordings[*first]))
}

fn utterance(facts: &[QuoteFacts], mut members: Vec<usize>) -> Utterance {
    members.sort_unstable();
    let longest = members
        .iter()
        .min_by_key(|at| (std::cmp::Reverse(facts[**at].text.chars().count()), facts[**at].text.as_str()));
    let text = longest.map(|at| facts[*at].text.clone()).unwrap_or_default();
    Utterance { members, text }
}

/// The words of a quote without case and marks.
pub struct Wording {
    /// Words that are no small words.
    content: usize,
    /// Hashes of its runs of words.
    runs: BTreeSet<u64>,
    /// Hashes of its content words without endings.
    stems: BTreeSet<u64>,
    words: usize,
}

impl Wording {
    /// Reads a quote.
    pub fn read(text: &str) -> Wording {
        let folded = fold(text);
        let words: Vec<&str> = folded
            .split(|c: char| !c.is_alphanumeric() && c != '\'')
            .map(|word| word.trim_matches('\''))
            .filter(|word| !word.is_empty())
            .collect();
        let content = words.iter().filter(|word| !is_small(word)).count();
        let hasher = FixedState::with_seed(0x636f_7270_7573);
        let runs = words.windows(RUN.min(words.len()).max(1)).map(|run| hasher.hash_one(run)).collect();
        let large = words.iter().filter(|word| !is_small(word));
        let stems = large.map(|word| hasher.hash_one(stem(word))).collect();
        Wording { content, runs, stems, words: words.len() }
    }

    /// Whether the two can be one utterance by their words: only such quotes have a say in each other's group.
    pub fn is_like(&self, other: &Wording) -> bool {
        self.is_held_by(other) || other.is_held_by(self)
    }

    /// The smallest hashes of its runs: wordings that share most runs share some of these, however long they are.
    fn sketch(&self) -> Vec<u64> {
        let keep = (self.runs.len() / 2).max(8);
        self.runs.iter().copied().take(keep).collect()
    }

    /// Whether a longer wording holds nearly all runs of this one.
    fn is_held_by(&self, longer: &Wording) -> bool {
        let shared = self.runs.intersection(&longer.runs).count();
        let needed = (self.runs.len() as f64 * LEAST_SHARED).ceil() as usize;
        let exact = shared == self.runs.len() && self.words == longer.words;
        (shared >= needed.max(1) && shared + RUN > LEAST_WORDS) || exact || self.is_retold_of(longer, shared)
    }

    /// "he hopes to open it “over the next few weeks”", where another has "hoping that over the next few weeks we open
    /// it": nearly all words are there, and some in one run.
    fn is_retold_of(&self, longer: &Wording, shared_runs: usize) -> bool {
        let shared = self.stems.intersection(&longer.stems).count();
        shared_runs >= 2 && shared >= LEAST_WORDS && shared * 5 >= self.stems.len() * 4
    }
}

/// A word without the commonest endings.
fn stem(word: &str) -> &str {
    let endings = ["ing", "ed", "es", "s", "e"];
    endings.iter().find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() >= 3)).unwrap_or(word)
}

fn is_small(word: &str) -> bool {
    word.len() <= 2
        || matches!(
            word,
            "the"
                | "and"
                | "that"
                | "this"
                | "for"
                | "but"
                | "was"
                | "are"
                | "were"
                | "has"
                | "have"
                | "had"
                | "with"
                | "they"
                | "you"
                | "our"
                | "his"
                | "her"
                | "its"
                | "not"
                | "will"
                | "would"
                | "from"
                | "been"
                | "their"
                | "she"
                | "who"
                | "what"
                | "there"
                | "which"
                | "can"
                | "all"
                | "said"
                | "very"
                | "just"
                | "about"
                | "it's"
                | "we're"
                | "don't"
                | "i'm"
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quote(article: &str, speaker: &str, text: &str) -> QuoteFacts {
        let speaker = (!speaker.is_empty()).then(|| speaker.to_owned());
        QuoteFacts { article: article.to_owned(), ordinal: 0, text: text.to_owned(), speaker }
    }

    #[test]
    fn one_utterance_in_several_wordings() {
        let facts = [
            quote(
                "a",
                "Vale",
                "We are hoping that in the coming weeks the ferry line opens again for every islander",
            ),
            quote("b", "Vale", "hoping that in the coming weeks the ferry line opens again"),
            quote("c", "Vale", "Hoping that “in the coming weeks” the ferry line opens, for every islander"),
            quote("g", "Vale", "she hopes to open the ferry line again “in the coming weeks”"),
            quote("d", "Holm", "hoping that in the coming weeks the ferry line opens again"),
            quote("e", "Vale", "Yes, of course"),
            quote("f", "Vale", "Yes, of course"),
        ];
        let found = cluster(&facts);
        assert_eq!(found.iter().map(|one| one.members.clone()).collect::<Vec<_>>()[0], [0, 1, 2, 3]);
        assert_eq!(found.len(), 4);
        assert_eq!(found[0].text, facts[0].text);
        assert!(keys(&facts[0].text).iter().any(|key| keys(&facts[2].text).contains(key)));
    }

    fn quotes() -> impl Strategy<Value = Vec<QuoteFacts>> {
        let words = prop::sample::select(vec![
            "ferry", "island", "opens", "again", "weeks", "harbour", "council", "the",
        ]);
        let one = (
            prop::sample::select(vec!["a", "b", "c"]),
            prop::sample::select(vec!["", "Vale", "Holm"]),
            prop::collection::vec(words, 0..12),
        )
            .prop_map(|(article, speaker, words)| quote(article, speaker, &words.join(" ")));
        prop::collection::vec(one, 0..12)
    }

    fn partition(facts: &[QuoteFacts]) -> BTreeSet<Vec<String>> {
        let of = |one: Utterance| {
            let mut members: Vec<String> = one.members.iter().map(|at| format!("{:?}", facts[*at])).collect();
            members.sort();
            members
        };
        cluster(facts).into_iter().map(of).collect()
    }

    proptest! {
        #[test]
        fn the_order_of_quotes_changes_nothing(facts in quotes()) {
            // Equal quotes of one article differ by their place there.
            let facts: Vec<QuoteFacts> =
                facts.into_iter().enumerate().map(|(ordinal, fact)| QuoteFacts { ordinal, ..fact }).collect();
            let turned: Vec<QuoteFacts> = facts.iter().rev().cloned().collect();
            prop_assert_eq!(partition(&facts), partition(&turned));
        }

        #[test]
        fn quotes_that_share_no_key_change_nothing(facts in quotes()) {
            let mut known: BTreeSet<String> = facts.first().map(|fact| keys(&fact.text)).unwrap_or_default().into_iter().collect();
            for _ in 0..facts.len() {
                for fact in &facts {
                    let keys = keys(&fact.text);
                    if keys.iter().any(|key| known.contains(key)) {
                        known.extend(keys);
                    }
                }
            }
            let near: Vec<QuoteFacts> =
                facts.iter().filter(|fact| keys(&fact.text).iter().any(|key| known.contains(key))).cloned().collect();
            let all = partition(&facts);
            for group in partition(&near) {
                prop_assert!(all.contains(&group), "{:?}", group);
            }
        }
    }
}
