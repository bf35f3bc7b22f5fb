//! Quotes put together by their words.

use std::collections::BTreeSet;

use super::*;
use proptest::prelude::*;

fn keys(text: &str) -> Vec<String> {
    Wording::read(text).keys().collect()
}

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
    let words =
        prop::sample::select(vec!["ferry", "island", "opens", "again", "weeks", "harbour", "council", "the"]);
    let one = (
        prop::sample::select(vec!["a", "b", "c"]),
        prop::sample::select(vec!["", "Vale", "Holm"]),
        prop::collection::vec(words, 0..12),
    )
        .prop_map(|(article, speaker, words)| quote(article, speaker, &words.join(" ")));
    prop::collection::vec(one, 0..30)
}

fn partition(facts: &[QuoteFacts]) -> BTreeSet<Vec<String>> {
    let of = |one: Utterance| {
        let mut members: Vec<String> = one.members.iter().map(|at| format!("{:?}", facts[*at])).collect();
        members.sort();
        members
    };
    cluster(facts).into_iter().map(of).collect()
}

/// What [`cluster`] stands for: each quote, from the longest wording down, against all members of all groups before it.
fn one_by_one(facts: &[QuoteFacts]) -> Vec<Vec<usize>> {
    let wordings: Vec<Wording> = facts.iter().map(|fact| Wording::read(&fact.text)).collect();
    let mut order: Vec<usize> = (0..facts.len()).collect();
    order.sort_by_key(|at| rank(&facts[*at], &wordings[*at]));
    let agree = |one: &usize, other: &usize| match (&facts[*one].speaker, &facts[*other].speaker) {
        (Some(one), Some(other)) => one == other,
        _ => facts[*one].article != facts[*other].article,
    };
    let shares_key = |one: &usize, other: &usize| {
        wordings[*one].keys().any(|key| wordings[*other].keys().any(|other| other == key))
    };
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in order {
        let joins = |group: &&mut Vec<usize>| {
            group.iter().any(|member| shares_key(&at, member))
                && group.iter().all(|member| agree(&at, member))
                && wordings[at].is_held_by(&wordings[group[0]])
        };
        match groups.iter_mut().find(joins) {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups
}

proptest! {
    #[test]
    fn groups_are_those_of_comparing_one_by_one(facts in quotes()) {
        let found: Vec<Vec<usize>> = cluster(&facts).into_iter().map(|one| one.members).collect();
        prop_assert_eq!(found, one_by_one(&facts));
    }

    #[test]
    fn the_quick_look_never_says_no_wrongly(one in "([a-e]{3} ){1,40}", other in "([a-e]{3} ){1,40}", copied in 0usize..160) {
        let other = format!("{}{other}", &one[..copied.min(one.len())]);
        let (one, other) = (Wording::read(&one), Wording::read(&other));
        for (one, other) in [(&one, &other), (&other, &one), (&one, &one)] {
            prop_assert!(!one.is_surely_held_by(other) || one.may_be_held_by(other));
        }
    }

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
