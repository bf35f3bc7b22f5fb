//! Places: one for each name known beforehand, one for each other string.

use std::collections::BTreeMap;

use super::best_name::{Use, commonest, commonest_kind, is_shouted, uses};
use super::{Alias, AliasKind, EntityFacts, Resolved};
use crate::extract::entity::acronym;
use crate::extract::entity::fold::fold;

/// The one key of a place.
pub fn keys(facts: &EntityFacts) -> Vec<String> {
    vec![format!("place:{}", key(facts))]
}

fn key(facts: &EntityFacts) -> String {
    fold(facts.canonical.as_deref().unwrap_or(&facts.name))
}

/// Groups places by their key.
pub fn cluster(facts: &[EntityFacts], members: &[usize]) -> Vec<Resolved> {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for &at in members {
        groups.entry(key(&facts[at])).or_default().push(at);
    }
    groups.into_values().filter_map(|members| resolved(facts, members)).collect()
}

fn resolved(facts: &[EntityFacts], members: Vec<usize>) -> Option<Resolved> {
    let uses = uses(members.iter().map(|at| &facts[*at].forms));
    let canonical = commonest(members.iter().filter_map(|at| facts[*at].canonical.as_deref()));
    let name = match canonical {
        Some(canonical) => canonical,
        None => best(&uses).unwrap_or_else(|| facts[members[0]].name.clone()),
    };
    let kind = commonest_kind(members.iter().map(|at| facts[*at].kind))?;
    let country = commonest(members.iter().filter_map(|at| facts[*at].country.as_deref()));
    let alias = |text: &str| {
        let kind = if acronym::looks_like(text) { AliasKind::Acronym } else { AliasKind::Full };
        Alias { text: text.to_owned(), kind }
    };
    let mut aliases: Vec<Alias> = uses.keys().map(|form| alias(form)).collect();
    aliases.push(alias(&name));
    aliases.sort_unstable();
    aliases.dedup();
    Some(Resolved { members, kind, name, person_name: None, country, aliases })
}

/// Not in capitals, used in most articles, then the shortest.
fn best(uses: &BTreeMap<&str, Use>) -> Option<String> {
    let rank = |form: &str, seen: Use| {
        (is_shouted(form) || !form.chars().any(char::is_lowercase), std::cmp::Reverse(seen), form.len())
    };
    uses.iter().min_by_key(|(form, seen)| (rank(form, **seen), **form)).map(|(form, _)| (*form).to_owned())
}
