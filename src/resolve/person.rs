//! People across articles: one person for Bill and William Burns, for Antony and Anthony Blinken; two for two Wangs.
//!
//! Names are put together, not entities: the same full name is the same person. Two different full names are one
//! person's if they agree and nothing speaks against it; a group of names is kept only if every two of them agree.

use std::collections::{BTreeMap, BTreeSet};

use super::best_name::{Use, is_shouted, uses};
use super::person_bare;
use super::person_node::{Link, Named, Node, given_keys, link, nodes, skeleton};
use super::{Alias, AliasKind, EntityFacts, Resolved};
use crate::document::EntityKind;
use crate::extract::entity::nickname;
use crate::extract::entity::person_name::{self, Parts};
use crate::extract::entity::same_name::{Agreement, agreement};
use crate::extract::entity::spelling;

/// The keys of a person: the family name, and for misspellings of it the given name with its consonants.
pub fn keys(facts: &EntityFacts) -> Vec<String> {
    let mut keys = Vec::new();
    for form in facts.forms.keys().chain([&facts.name]) {
        let parts = Parts::read(form);
        if !parts.is_full() {
            if *form == facts.name {
                keys.push(format!("person:{}", parts.words.join(" ")));
            }
            continue;
        }
        keys.push(format!("person:{}", parts.family));
        keys.push(format!("person:{}", parts.family_root()));
        keys.extend(misspelling_key(&parts).map(|key| format!("person~{key}")));
    }
    keys
}

fn misspelling_key(parts: &Parts) -> Option<String> {
    let given = parts.first_given().filter(|given| given.chars().count() > 1)?;
    (parts.family.len() >= 5).then(|| format!("{given}:{}", skeleton(&parts.family)))
}

/// Groups people.
pub fn cluster(facts: &[EntityFacts], members: &[usize]) -> Vec<Resolved> {
    let nodes = nodes(facts, members);
    let named: Vec<Named> = nodes.iter().map(|(key, node)| Named { key, node }).collect();
    let groups = groups(&named);
    let mut people: Vec<Vec<usize>> = groups
        .iter()
        .map(|group| group.iter().flat_map(|at| named[*at].node.members.iter().copied()).collect())
        .collect();
    let known: Vec<Vec<&Node>> =
        groups.iter().map(|group| group.iter().map(|at| named[*at].node).collect()).collect();
    person_bare::assign(facts, members, &known, &mut people);
    people.into_iter().filter(|members| !members.is_empty()).map(|members| resolved(facts, members)).collect()
}

/// Groups of names, by their places in the list.
fn groups(named: &[Named]) -> Vec<Vec<usize>> {
    let mut links = links(named);
    drop_ambiguous(named, &mut links);
    let mut group_of: Vec<usize> = (0..named.len()).collect();
    let mut groups: Vec<Vec<usize>> = (0..named.len()).map(|at| vec![at]).collect();
    for (_, one, other) in links {
        let (into, from) = (group_of[one], group_of[other]);
        let agree = |a: &usize, b: &usize| agreement(&named[*a].node.parts, &named[*b].node.parts).is_some();
        if into == from || !groups[into].iter().all(|a| groups[from].iter().all(|b| agree(a, b))) {
            continue;
        }
        let moved = std::mem::take(&mut groups[from]);
        for at in &moved {
            group_of[*at] = into;
        }
        groups[into].extend(moved);
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// All links, the surest first.
fn links(named: &[Named]) -> Vec<(Link, usize, usize)> {
    let mut buckets: BTreeMap<(String, String), BTreeSet<usize>> = BTreeMap::new();
    let mut families: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (at, Named { node, .. }) in named.iter().enumerate() {
        let parts = &node.parts;
        families.entry(&parts.family).or_default().extend(parts.first_given());
        for given in given_keys(parts) {
            buckets.entry((parts.family.clone(), given)).or_default().insert(at);
        }
        if let Some(key) = misspelling_key(parts) {
            buckets.entry((key, String::new())).or_default().insert(at);
        }
    }
    let pairs: BTreeSet<(usize, usize)> = buckets.values().flat_map(pairs).collect();
    let rare =
        |at: usize| families.get(named[at].node.parts.family.as_str()).is_some_and(|given| given.len() <= 3);
    let mut links: Vec<(Link, usize, usize)> = pairs
        .into_iter()
        .filter_map(|(one, other)| {
            let link = link(&named[one], &named[other], rare(one) && rare(other))?;
            Some((link, one, other))
        })
        .collect();
    links.sort_unstable();
    links
}

fn pairs(bucket: &BTreeSet<usize>) -> impl Iterator<Item = (usize, usize)> {
    bucket.iter().flat_map(move |one| bucket.range(one + 1..).map(move |other| (*one, *other)))
}

/// "George Bush" goes neither to George W. nor to George H. W. Bush, unless one of them is named far more often.
fn drop_ambiguous(named: &[Named], links: &mut Vec<(Link, usize, usize)>) {
    let mut neighbours: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for &(link, one, other) in links.iter() {
        if link != Link::Said {
            neighbours.entry(one).or_default().push(other);
            neighbours.entry(other).or_default().push(one);
        }
    }
    let agree =
        |a: usize, b: usize| a == b || agreement(&named[a].node.parts, &named[b].node.parts).is_some();
    let mut dropped: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (&at, others) in &neighbours {
        if others.iter().all(|a| others.iter().all(|b| agree(*a, *b))) {
            continue;
        }
        let weight = |other: &usize| named[*other].node.articles.len();
        let Some(first) =
            others.iter().copied().max_by_key(|other| (weight(other), std::cmp::Reverse(*other)))
        else {
            continue;
        };
        let rivals = others.iter().filter(|other| !agree(first, **other)).map(weight).max().unwrap_or(0);
        let prevails = weight(&first) >= 4 * rivals;
        for &other in others {
            if !prevails || !agree(first, other) {
                dropped.insert((at.min(other), at.max(other)));
            }
        }
    }
    links.retain(|(link, one, other)| {
        *link == Link::Said || !dropped.contains(&(*one.min(other), *one.max(other)))
    });
}

fn resolved(facts: &[EntityFacts], mut members: Vec<usize>) -> Resolved {
    members.sort_unstable();
    let uses = uses(members.iter().map(|at| &facts[*at].forms));
    let name = best(&uses).unwrap_or_else(|| facts[members[0]].name.clone());
    let chosen = Parts::read(&name);
    let mut aliases: Vec<Alias> = uses
        .keys()
        .copied()
        .chain([name.as_str()])
        .map(|form| Alias { text: form.to_owned(), kind: alias_kind(form, &chosen) })
        .collect();
    aliases.sort_unstable();
    aliases.dedup();
    let person_name = person_name::split(&name);
    Resolved { members, kind: EntityKind::Person, name, person_name, country: None, aliases }
}

fn alias_kind(form: &str, chosen: &Parts) -> AliasKind {
    let parts = Parts::read(form);
    if parts.is_full() {
        return match agreement(&parts, chosen) {
            Some(Agreement::Misspelled) => AliasKind::Misspelling,
            _ => AliasKind::Full,
        };
    }
    let bare = parts.words.join(" ");
    let misspelled = !chosen.words.contains(&bare) && spelling::is_close(&bare, &chosen.family);
    if misspelled { AliasKind::Misspelling } else { AliasKind::Short }
}

/// The best form: a full one; formal rather than a nickname, unless hardly anybody uses the formal one; used in most
/// articles and mentions; with most words; then the shortest and first in byte order.
fn best(uses: &BTreeMap<&str, Use>) -> Option<String> {
    let parsed: Vec<(&str, Use, Parts)> =
        uses.iter().map(|(form, seen)| (*form, *seen, Parts::read(form))).collect();
    let is_nickname = |seen: &Use, parts: &Parts| {
        parts.first_given().is_some_and(|given| {
            parsed.iter().any(|(_, formal_seen, formal)| {
                let short = formal.first_given().is_some_and(|formal| nickname::is_short_for(given, formal));
                short && formal_seen.articles * 4 >= seen.articles
            })
        })
    };
    // "Hajj Omar Selim", where "Omar Selim" stands as well: the first word is a title.
    let has_title = |parts: &Parts| {
        parsed.iter().any(|(_, _, other)| {
            let rest = parts
                .given
                .split_first()
                .filter(|(first, rest)| first.chars().count() > 1 && !rest.is_empty());
            other.family == parts.family && rest.is_some_and(|(_, rest)| *rest == *other.given)
        })
    };
    let best = parsed.iter().min_by_key(|(form, seen, parts)| {
        let rank = (!parts.is_full(), is_shouted(form), has_title(parts), is_nickname(seen, parts));
        (rank, std::cmp::Reverse((seen.articles, seen.mentions, parts.words.len())), form.len(), *form)
    });
    best.map(|(form, _, _)| (*form).to_owned())
}
