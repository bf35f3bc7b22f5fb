//! People whom an article knows by a bare name only: "Blinken" in an article that never says "Antony".

use std::collections::{BTreeMap, BTreeSet};

use super::EntityFacts;
use super::person_node::Node;
use super::role_words::{overlap, telling_words};
use crate::extract::entity::person_name::Parts;

/// Puts every such entity to the one known person of that family name whom nothing contradicts, or adds it as a person
/// of its own. `known` are the full names of each of `people`.
pub fn assign(facts: &[EntityFacts], members: &[usize], known: &[Vec<&Node>], people: &mut Vec<Vec<usize>>) {
    let mut families: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (person, names) in known.iter().enumerate() {
        for family in names.iter().flat_map(|node| [node.parts.family.as_str(), node.parts.family_root()]) {
            let people = families.entry(family).or_default();
            if !people.contains(&person) {
                people.push(person);
            }
        }
    }
    let mut alone: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for &at in members {
        let parts = Parts::read(&facts[at].name);
        if parts.is_full() {
            continue;
        }
        let bare = parts.words.join(" ");
        let candidates = families.get(bare.as_str()).map_or(&[][..], Vec::as_slice);
        match choose(&facts[at], candidates, known) {
            Some(person) => people[person].push(at),
            None => alone.entry(bare).or_default().push(at),
        }
    }
    for members in alone.into_values() {
        people.extend(by_role(facts, &members));
    }
}

/// The one person whom a bare name can mean.
fn choose(fact: &EntityFacts, candidates: &[usize], known: &[Vec<&Node>]) -> Option<usize> {
    let roles = telling_words(&fact.roles);
    let fits = |person: &usize| {
        known[*person].iter().all(|node| {
            // An article that names both keeps them apart on purpose.
            !node.articles.contains(&fact.article) && !fact.gender.is_some_and(|gender| node.excludes(gender))
        })
    };
    let fitting: Vec<usize> = candidates.iter().copied().filter(fits).collect();
    let agreeing: Vec<usize> = fitting
        .iter()
        .copied()
        .filter(|person| known[*person].iter().any(|node| overlap(&roles, &node.roles)))
        .collect();
    match (&fitting[..], &agreeing[..]) {
        (_, [one]) => Some(*one),
        ([one], []) => {
            let silent = roles.is_empty() || known[*one].iter().all(|node| node.roles.is_empty());
            (silent && is_well_known(*one, known)).then_some(*one)
        }
        (_, []) if roles.is_empty() => far_more_named(&fitting, known),
        _ => far_more_named(&agreeing, known),
    }
}

/// How many articles must name somebody in full before another may do with the family name and say nothing else.
const WELL_KNOWN: usize = 3;

/// Whether so many articles name somebody in full that a family name alone, with nothing beside it, calls them to mind.
fn is_well_known(person: usize, known: &[Vec<&Node>]) -> bool {
    let articles: BTreeSet<&String> = known[person].iter().flat_map(|node| &node.articles).collect();
    articles.len() >= WELL_KNOWN
}

/// The one that ten times as many articles name as any other.
fn far_more_named(people: &[usize], known: &[Vec<&Node>]) -> Option<usize> {
    let weight = |person: usize| known[person].iter().map(|node| node.articles.len()).max().unwrap_or(0);
    let first = people.iter().copied().max_by_key(|person| weight(*person))?;
    people.iter().all(|person| *person == first || weight(first) >= 10 * weight(*person)).then_some(first)
}

/// Bare names that nobody is known for are one person where roles agree, else everybody stays alone.
fn by_role(facts: &[EntityFacts], members: &[usize]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let roles: BTreeMap<usize, _> =
        members.iter().map(|at| (*at, telling_words(&facts[*at].roles))).collect();
    for &at in members {
        let agree = |group: &Vec<usize>| group.iter().any(|other| overlap(&roles[&at], &roles[other]));
        let mut merged = vec![at];
        groups.retain_mut(|group| {
            let joins = agree(group);
            if joins {
                merged.append(group);
            }
            !joins
        });
        groups.push(merged);
    }
    groups
}
