//! Organizations across articles: by the name known beforehand, by name, by acronym, by short form.

use std::collections::{BTreeMap, BTreeSet};

use super::best_name::{Use, commonest, commonest_kind, is_shouted, uses};
use super::{Alias, AliasKind, EntityFacts, Resolved};
use crate::extract::entity::acronym;
use crate::extract::entity::fold::fold;
use crate::extract::entity::organization_name;

/// The keys of an organization: its own, and one for each form that could stand for it alone.
pub fn keys(facts: &EntityFacts) -> Vec<String> {
    let forms = facts.forms.keys().filter(|form| !organization_name::is_kind_of_body(&fold(form)));
    let mut keys: Vec<String> = forms.map(|form| organization_name::key(form)).collect();
    keys.extend(acronym::of(&facts.name));
    keys.push(own_key(facts));
    keys.into_iter().map(|key| format!("organization:{key}")).collect()
}

/// What makes two organizations one: the known name, or the name and, for "the foreign ministry", whose it is.
fn own_key(facts: &EntityFacts) -> String {
    if let Some(canonical) = &facts.canonical {
        return organization_name::key(canonical);
    }
    let key = organization_name::key(&facts.name);
    match &facts.country {
        Some(country) if organization_name::country(&facts.name).is_none() => {
            format!("{} {key}", fold(country))
        }
        None if organization_name::is_kind_of_body(&key) => format!("{key} @{}", facts.article),
        _ => key,
    }
}

/// Groups organizations.
pub fn cluster(facts: &[EntityFacts], members: &[usize]) -> Vec<Resolved> {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for &at in members {
        groups.entry(own_key(&facts[at])).or_default().push(at);
    }
    let joined = joined(facts, &groups);
    let mut into: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (key, members) in groups {
        let target = joined.get(&key).unwrap_or(&key).clone();
        into.entry(target).or_default().extend(members);
    }
    into.into_values().filter_map(|members| resolved(facts, members)).collect()
}

/// Groups known by an acronym or short form only, and the one group whose long form that is.
fn joined(facts: &[EntityFacts], groups: &BTreeMap<String, Vec<usize>>) -> BTreeMap<String, String> {
    let mut long_forms: BTreeMap<String, BTreeSet<&String>> = BTreeMap::new();
    for (key, members) in groups {
        for &at in members {
            let forms = facts[at].forms.keys().map(|form| organization_name::key(form));
            for form in forms.chain(acronym::of(&facts[at].name)).filter(|form| form != key) {
                long_forms.entry(form).or_default().insert(key);
            }
        }
    }
    let mut joined = BTreeMap::new();
    for (key, members) in groups {
        let known = members.iter().any(|at| facts[*at].canonical.is_some());
        let Some(long) = long_forms.get(key).filter(|long| !known && long.len() == 1) else { continue };
        // Not into a group that itself joins another: chains would depend on where they start.
        let target = long.iter().next().copied().filter(|target| *target != key);
        if let Some(target) = target.filter(|target| long_forms.get(*target).is_none_or(BTreeSet::is_empty)) {
            joined.insert(key.clone(), target.clone());
        }
    }
    joined
}

fn resolved(facts: &[EntityFacts], mut members: Vec<usize>) -> Option<Resolved> {
    members.sort_unstable();
    let uses = uses(members.iter().map(|at| &facts[*at].forms));
    let canonical = commonest(members.iter().filter_map(|at| facts[*at].canonical.as_deref()));
    let name = best(&uses, canonical.as_deref()).unwrap_or_else(|| facts[members[0]].name.clone());
    let kind = commonest_kind(members.iter().map(|at| facts[*at].kind))?;
    let country = commonest(members.iter().filter_map(|at| facts[*at].country.as_deref()));
    let chosen = fold(&name);
    let mut aliases: Vec<Alias> = uses
        .keys()
        .copied()
        .chain([name.as_str()])
        .map(|form| Alias { text: form.to_owned(), kind: alias_kind(form, &chosen) })
        .collect();
    aliases.sort_unstable();
    aliases.dedup();
    Some(Resolved { members, kind, name, person_name: None, country, aliases })
}

fn alias_kind(form: &str, chosen: &str) -> AliasKind {
    if acronym::looks_like(form) {
        return AliasKind::Acronym;
    }
    let short = organization_name::is_part_of(&fold(form), chosen);
    if short { AliasKind::Short } else { AliasKind::Full }
}

/// The best form: the known one; not an acronym, not in capitals, not part of another; in most articles; longest.
fn best(uses: &BTreeMap<&str, Use>, canonical: Option<&str>) -> Option<String> {
    let known = canonical.map(fold);
    let folded: Vec<String> = uses.keys().map(|form| fold(form)).collect();
    let best = uses.iter().zip(&folded).min_by_key(|((form, seen), folded_form)| {
        let is_known = known.as_deref() == Some(folded_form.as_str());
        let part = folded.iter().any(|other| organization_name::is_part_of(folded_form, other));
        let article = form.starts_with("the ");
        let rank = (!is_known, acronym::looks_like(form), is_shouted(form), article, part);
        (rank, std::cmp::Reverse((seen.articles, form.split_whitespace().count())), form.len(), **form)
    });
    best.map(|((form, _), _)| (*form).to_owned())
}
