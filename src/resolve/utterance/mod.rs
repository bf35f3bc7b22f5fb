//! Which quotes of which articles carry one utterance, perhaps worded differently.
//!
//! Two quotes are one utterance if one wording holds nearly all of the other's runs of words, and their speakers do
//! not contradict. Short, banal wordings ("yes, of course") are never put together unless they are long enough to be
//! somebody's own words.

mod choice;
mod wording;

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use choice::{Choice, Group};
pub use wording::Wording;

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

/// Groups quotes; every fact is a member of exactly one group.
///
/// Quotes are taken from the longest wording down, and each joins the first group it can. Quotes of equal words stand
/// together, so that a stock phrase is compared with each group once, however many quotes repeat it ([`choice`]).
pub fn cluster(facts: &[QuoteFacts]) -> Vec<Utterance> {
    let mut wordings: HashMap<&str, Wording> = HashMap::new();
    for fact in facts {
        wordings.entry(&fact.text).or_insert_with(|| Wording::read(&fact.text));
    }
    let mut order: Vec<usize> = (0..facts.len()).collect();
    order.sort_by_cached_key(|at| rank(&facts[*at], &wordings[facts[*at].text.as_str()]));
    let mut groups: Vec<Group> = Vec::new();
    let mut by_run: HashMap<u64, Vec<usize>> = HashMap::new();
    // The last turn in which a group came near.
    let mut met: Vec<usize> = Vec::new();
    let mut turn = 0;
    for same in order.chunk_by(|one, other| facts[*one].text == facts[*other].text) {
        let wording = &wordings[facts[same[0]].text.as_str()];
        if wording.is_short() {
            groups.extend(same.iter().map(|at| Group::new(wording).with(*at, &facts[*at])));
            continue;
        }
        turn += 1;
        met.resize(groups.len(), 0);
        let near = wording.sketch().iter().filter_map(|run| by_run.get(run)).flatten().copied();
        let near = near.filter(|group| std::mem::replace(&mut met[*group], turn) != turn);
        let holding = holding(wording, near, &groups);
        for group in join(facts, same, wording, &mut groups, holding) {
            for run in wording.sketch() {
                let groups = by_run.entry(*run).or_default();
                if groups.last() != Some(&group) {
                    groups.push(group);
                }
            }
        }
    }
    groups.into_iter().map(|group| utterance(facts, group.members)).collect()
}

/// Those of some groups that hold a wording, ascending. Groups of one wording follow each other, and are compared once.
fn holding(wording: &Wording, near: impl Iterator<Item = usize>, groups: &[Group]) -> Vec<usize> {
    let mut near: Vec<usize> = near.filter(|group| wording.may_be_held_by(groups[*group].wording)).collect();
    near.sort_unstable();
    let alike = near.chunk_by(|one, other| std::ptr::eq(groups[*one].wording, groups[*other].wording));
    alike.filter(|same| wording.is_surely_held_by(groups[same[0]].wording)).flatten().copied().collect()
}

/// Longer wordings first, so that a group's first member holds the others.
fn rank<'a>(fact: &'a QuoteFacts, wording: &Wording) -> (Reverse<usize>, &'a str, &'a str, usize) {
    (Reverse(wording.content), &fact.text, &fact.article, fact.ordinal)
}

/// Puts quotes of one wording into the groups that hold it, or into new ones; gives the groups they went to.
fn join<'a>(
    facts: &'a [QuoteFacts],
    same: &[usize],
    wording: &'a Wording,
    groups: &mut Vec<Group<'a>>,
    holding: Vec<usize>,
) -> BTreeSet<usize> {
    let mut choice = Choice::new(groups, holding);
    let mut joined = BTreeSet::new();
    for &at in same {
        let group = choice.first(groups, &facts[at]).unwrap_or_else(|| {
            groups.push(Group::new(wording));
            groups.len() - 1
        });
        groups[group].take(at, &facts[at]);
        choice.note(groups, group);
        joined.insert(group);
    }
    joined
}

fn utterance(facts: &[QuoteFacts], mut members: Vec<usize>) -> Utterance {
    members.sort_unstable();
    let longest = members
        .iter()
        .min_by_key(|at| (std::cmp::Reverse(facts[**at].text.chars().count()), facts[**at].text.as_str()));
    let text = longest.map(|at| facts[*at].text.clone()).unwrap_or_default();
    Utterance { members, text }
}
