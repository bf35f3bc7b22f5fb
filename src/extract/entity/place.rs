//! Names of places: "US", "U.S." and "United States" are one.

use foldhash::fast::FixedState;
use std::collections::HashMap;

use super::fold::{fold, one_line};
use super::group::{Group, fullest};
use super::known;
use crate::document::{EntityKind, PlaceKind};
use crate::extract::name::gazetteer::Listed;
use crate::extract::name::{Name, half};
use crate::extract::text::Text;
use crate::work;

/// Groups the names of kind place.
pub fn group(text: &Text, names: &[Name]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_key: HashMap<String, usize, FixedState> = HashMap::default();
    for (at, name) in names.iter().enumerate() {
        if !matches!(name.kind, EntityKind::Place(_)) {
            continue;
        }
        let written = one_line(text.words(name.span));
        let listed =
            if name.made_by == half::MADE_BY { whole(text, names, &written) } else { known::place(&written) };
        let key = listed.map_or_else(|| fold(&written), |listed| fold(listed.canonical));
        let found = *by_key.entry(key).or_insert_with(|| {
            let mut group = Group::new(name.kind, written.clone(), Vec::new());
            group.entity.canonical = listed.map(|listed| listed.canonical.to_owned());
            group.entity.country =
                listed.map(|listed| listed.country.to_owned()).filter(|country| !country.is_empty());
            groups.push(group);
            groups.len() - 1
        });
        groups[found].names.push(at);
    }
    for group in &mut groups {
        let written: Vec<String> =
            group.names.iter().map(|at| one_line(text.words(names[*at].span))).collect();
        group.entity.name = fullest(written.iter().map(String::as_str)).to_owned();
    }
    groups
}

/// The country named of which this is the half: "the North" of North Nordal.
fn whole(text: &Text, names: &[Name], half: &str) -> Option<Listed> {
    work::spend(names.len());
    let countries = names.iter().filter(|name| matches!(name.kind, EntityKind::Place(PlaceKind::Country)));
    let mut listed = countries.filter_map(|name| known::place(&one_line(text.words(name.span))));
    listed.find(|listed| listed.canonical.strip_prefix(half).is_some_and(|rest| rest.starts_with(' ')))
}
