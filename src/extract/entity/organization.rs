//! Names of organizations: long form, acronym, short form.

use foldhash::fast::FixedState;
use std::collections::{BTreeSet, HashMap};

use super::fold::{fold, one_line};
use super::group::{Group, fullest};
use super::{acronym, known, organization_name};
use crate::document::{EntityKind, OrganizationKind};
use crate::extract::name::Name;
use crate::extract::text::Text;
use crate::work;

/// Groups the names of kind organization.
pub fn group(text: &Text, names: &[Name]) -> Vec<Group> {
    let mut groups = same_key(text, names);
    join_branches(names, &mut groups);
    join_acronyms(&mut groups);
    join_short_forms(&mut groups);
    for group in &mut groups {
        let written: Vec<String> =
            group.names.iter().map(|at| one_line(text.words(names[*at].span))).collect();
        group.entity.name = fullest(written.iter().map(String::as_str)).to_owned();
    }
    groups
}

/// Names of one canonical form, or of one key.
fn same_key(text: &Text, names: &[Name]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_key: HashMap<String, usize, FixedState> = HashMap::default();
    for (at, name) in names.iter().enumerate() {
        if !matches!(name.kind, EntityKind::Organization(_)) {
            continue;
        }
        let written = one_line(text.words(name.span));
        let canonical = known::organization(&written).map(|listed| listed.canonical);
        let key = organization_name::key(canonical.unwrap_or(&written));
        let found = *by_key.entry(key).or_insert_with(|| {
            let mut group = Group::new(name.kind, written.clone(), Vec::new());
            group.entity.country = organization_name::country(&written).map(str::to_owned);
            group.entity.canonical = canonical.map(str::to_owned);
            groups.push(group);
            groups.len() - 1
        });
        groups[found].names.push(at);
    }
    groups
}

/// "ICRC Africa" joins the international body whose branch it is, if that is named, too.
fn join_branches(names: &[Name], groups: &mut Vec<Group>) {
    let international = EntityKind::Organization(OrganizationKind::International);
    let body = |group: &Group| {
        let branch =
            names[group.names[0]].made_by == "branch-of-listed" && group.entity.kind == international;
        let (body, _) = group.entity.name.split_once(' ').filter(|_| branch)?;
        Some(known::organization(body)?.canonical)
    };
    let joined: Vec<Option<usize>> = groups
        .iter()
        .map(|group| {
            let canonical = body(group)?;
            work::spend(groups.len());
            groups.iter().position(|other| other.entity.canonical.as_deref() == Some(canonical))
        })
        .collect();
    merge(groups, &joined);
}

/// "ICRC" joins the one organization whose initials it is.
fn join_acronyms(groups: &mut Vec<Group>) {
    let mut by_letters: HashMap<String, Vec<usize>, FixedState> = HashMap::default();
    for (at, group) in groups.iter().enumerate() {
        for letters in acronym::all_of(&group.entity.name) {
            by_letters.entry(letters).or_default().push(at);
        }
    }
    let mut joined = vec![None; groups.len()];
    for (at, group) in groups.iter().enumerate() {
        if !acronym::looks_like(&group.entity.name) {
            continue;
        }
        let letters = acronym::letters(&group.entity.name);
        // One that is known as another's stands for the long form that the article gives, if it is long enough.
        if group.entity.canonical.is_some() && letters.len() < 3 {
            continue;
        }
        let long = by_letters.get(&letters).map_or(&[][..], Vec::as_slice);
        if let [found] = long {
            joined[at] = Some(*found).filter(|found| {
                *found != at && (group.entity.canonical.is_none() || is_first(groups, *found, at))
            });
        }
    }
    merge(groups, &joined);
}

/// Whether one group is named before another.
fn is_first(groups: &[Group], one: usize, other: usize) -> bool {
    groups[one].names[0] < groups[other].names[0]
}

/// "Compass" joins Compass Group, "Cardinals" Arizona Cardinals, if only one such organization is named.
fn join_short_forms(groups: &mut Vec<Group>) {
    let keys: Vec<String> = groups.iter().map(|group| fold(&group.entity.name)).collect();
    let mut by_end: HashMap<&str, Vec<usize>, FixedState> = HashMap::default();
    for (at, key) in keys.iter().enumerate() {
        let ends = [key.split(' ').next().unwrap_or(""), key.rsplit(' ').next().unwrap_or("")];
        for end in if ends[0] == ends[1] { &ends[..1] } else { &ends[..] } {
            by_end.entry(end).or_default().push(at);
        }
    }
    let mut joined = vec![None; groups.len()];
    for (at, group) in groups.iter().enumerate() {
        if group.entity.canonical.is_some() || acronym::looks_like(&group.entity.name) {
            continue;
        }
        let first = keys[at].split(' ').next().unwrap_or("");
        let last = keys[at].rsplit(' ').next().unwrap_or("");
        let near = [by_end.get(first), by_end.get(last)].into_iter().flatten();
        let long: BTreeSet<usize> = near
            .flat_map(|places| {
                let places = &places[..places.len().min(BUCKET_LIMIT)];
                work::spend(places.len() * STEPS_TO_COMPARE);
                places.iter().copied()
            })
            .filter(|other| {
                let named_before = groups[*other].names[0] < group.names[0];
                let joins = *other != at && (named_before || is_known_by(group, &groups[*other]));
                joins && organization_name::is_part_of(&keys[at], &keys[*other])
            })
            .collect();
        if long.len() == 1 {
            joined[at] = long.first().copied();
        }
    }
    merge(groups, &joined);
}

/// Whether a short form may stand before the long one, as in headlines: a company's or a team's that is listed.
fn is_known_by(short: &Group, long: &Group) -> bool {
    let private = EntityKind::Organization(OrganizationKind::Company) == long.entity.kind
        || EntityKind::Organization(OrganizationKind::Other) == long.entity.kind;
    private
        && long.entity.canonical.is_some()
        && !organization_name::is_kind_of_body(&fold(&short.entity.name))
}

/// Steps to compare two names.
const STEPS_TO_COMPARE: usize = 10;

/// Organizations looked at that share a word: only a text made to be slow has more.
const BUCKET_LIMIT: usize = 200;

/// Puts every group into the one it joins; chains are followed.
fn merge(groups: &mut Vec<Group>, joined: &[Option<usize>]) {
    for at in 0..groups.len() {
        let Some(mut into) = joined[at] else { continue };
        for _ in 0..groups.len() {
            match joined[into] {
                Some(next) if next != at => into = next,
                _ => break,
            }
        }
        let moved = std::mem::take(&mut groups[at].names);
        work::spend(moved.len() + groups[into].names.len());
        groups[into].names.extend(moved);
        groups[into].names.sort_unstable();
    }
    groups.retain(|group| !group.names.is_empty());
}
