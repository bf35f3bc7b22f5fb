//! Who is one person across articles, and the laws: the order of facts and unrelated facts change nothing.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::document::OrganizationKind;

fn fact(article: &str, kind: EntityKind, forms: &[&str], roles: &[&str]) -> EntityFacts {
    EntityFacts {
        article: article.to_owned(),
        kind,
        name: forms[0].to_owned(),
        canonical: None,
        country: None,
        person_name: None,
        gender: None,
        forms: forms.iter().map(|form| ((*form).to_owned(), 1)).collect(),
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
    }
}

fn person(article: &str, forms: &[&str], roles: &[&str]) -> EntityFacts {
    fact(article, EntityKind::Person, forms, roles)
}

fn organization(article: &str, forms: &[&str]) -> EntityFacts {
    fact(article, EntityKind::Organization(OrganizationKind::Government), forms, &[])
}

/// "name: how many entities", in order of the name.
fn names(facts: &[EntityFacts]) -> Vec<String> {
    let mut names: Vec<String> =
        cluster(facts).iter().map(|found| format!("{}: {}", found.name, found.members.len())).collect();
    names.sort();
    names
}

#[test]
fn the_formal_name_names_a_person_with_a_nickname() {
    let facts = [
        person("a", &["Bill Harmon"], &["FSA Director"]),
        person("b", &["William Harmon"], &["FSA chief"]),
        person("c", &["Bill Harmon"], &["FSA Director"]),
        person("d", &["Sue Harmon"], &[]),
    ];
    assert_eq!(names(&facts), ["Sue Harmon: 1", "William Harmon: 3"]);
}

#[test]
fn a_misspelled_name_needs_the_role_or_an_article_that_uses_both() {
    let facts = [
        person("a", &["Daniel Kreitenberg"], &["the top official for East Asia"]),
        person("b", &["Daniel Kritenberg"], &["assistant secretary for East Asian affairs"]),
        person("c", &["Ana Holmes"], &["judge"]),
        person("d", &["Ana Holmer"], &["swimmer"]),
    ];
    assert_eq!(names(&facts), ["Ana Holmer: 1", "Ana Holmes: 1", "Daniel Kritenberg: 2"]);
    let both =
        [person("a", &["Antony Vale", "Anthony Vale", "Vale"], &[]), person("b", &["Antony Vale"], &[])];
    let found = cluster(&both);
    assert_eq!(found.len(), 1);
    let kinds: Vec<(&str, AliasKind)> = found[0].aliases.iter().map(|a| (a.text.as_str(), a.kind)).collect();
    assert_eq!(
        kinds,
        [
            ("Anthony Vale", AliasKind::Misspelling),
            ("Antony Vale", AliasKind::Full),
            ("Vale", AliasKind::Short)
        ]
    );
}

#[test]
fn a_bare_surname_goes_to_the_one_whom_several_articles_name() {
    let facts = [
        person("a", &["Antony Vale", "Vale"], &["secretary"]),
        person("b", &["Vale"], &[]),
        person("g", &["Antony Vale"], &["secretary"]),
        person("h", &["Antony Vale"], &[]),
        person("i", &["Ana Brandt"], &["judge"]),
        person("j", &["Brandt"], &[]),
        person("k", &["Brandt"], &["federal judge"]),
        person("c", &["Wang Lin"], &[]),
        person("d", &["Wang Wenhao"], &[]),
        person("e", &["Wang"], &[]),
        person("f", &["Vale"], &["violinist"]),
    ];
    let vales = ["Antony Vale: 4", "Brandt: 1", "Vale: 1"];
    let wangs = ["Wang Lin: 1", "Wang Wenhao: 1", "Wang: 1"];
    assert_eq!(names(&facts), [&["Ana Brandt: 2"], &vales[..], &wangs[..]].concat());
}

#[test]
fn a_name_that_fits_two_goes_to_neither() {
    let facts = [
        person("a", &["George Roe"], &[]),
        person("b", &["George W. Roe"], &[]),
        person("c", &["George H. Roe"], &[]),
    ];
    assert_eq!(cluster(&facts).len(), 3);
}

#[test]
fn an_acronym_joins_its_long_form() {
    let facts = [
        organization("a", &["Federal Rail Office", "FRO"]),
        organization("b", &["FRO"]),
        organization("c", &["the Federal Rail Office"]),
        organization("d", &["Ministry"]),
        organization("e", &["Ministry"]),
    ];
    assert_eq!(names(&facts), ["Federal Rail Office: 3", "Ministry: 1", "Ministry: 1"]);
}

/// Articles with a few people and bodies out of a small world in which everything nearly collides.
fn world() -> impl Strategy<Value = Vec<EntityFacts>> {
    let given = prop::sample::select(vec![
        "Bill",
        "William",
        "Antony",
        "Anthony",
        "Will",
        "Ana",
        "A.",
        "George W.",
        "George H.",
        "George",
    ]);
    let family = prop::sample::select(vec!["Kritenberg", "Kreitenberg", "Vale", "Wang", "Valen"]);
    let role = prop::sample::select(vec!["FSA Director", "FSA chief", "secretary", "judge", ""]);
    let article = prop::sample::select(vec!["a", "b", "c", "d", "e", "f"]);
    let bare = any::<bool>();
    let human =
        (article.clone(), given, family, role, bare).prop_map(|(article, given, family, role, bare)| {
            let full = format!("{given} {family}");
            let forms: Vec<&str> = if bare { vec![family] } else { vec![&full, family] };
            let roles: Vec<&str> = if role.is_empty() { vec![] } else { vec![role] };
            person(article, &forms, &roles)
        });
    let body = prop::sample::select(vec!["Federal Rail Office", "FRO", "Rail Office", "Ministry", "Office"]);
    let body =
        (article, body.clone(), body).prop_map(|(article, one, other)| organization(article, &[one, other]));
    prop::collection::vec(prop_oneof![3 => human, 1 => body], 0..24)
}

/// The groups as sets of facts written out, so that places in the list do not matter.
fn partition(facts: &[EntityFacts]) -> BTreeMap<Vec<String>, (String, Vec<Alias>)> {
    cluster(facts)
        .into_iter()
        .map(|found| {
            let mut members: Vec<String> =
                found.members.iter().map(|at| format!("{:?}", facts[*at])).collect();
            members.sort();
            (members, (found.name, found.aliases))
        })
        .collect()
}

/// The facts that are connected with the first one by shared keys.
fn closure(facts: &[EntityFacts]) -> Vec<EntityFacts> {
    let mut known: BTreeSet<String> = facts.first().map(keys).unwrap_or_default().into_iter().collect();
    loop {
        let before = known.len();
        for fact in facts {
            let keys = keys(fact);
            if keys.iter().any(|key| known.contains(key)) {
                known.extend(keys);
            }
        }
        if known.len() == before {
            return facts
                .iter()
                .filter(|fact| keys(fact).iter().any(|key| known.contains(key)))
                .cloned()
                .collect();
        }
    }
}

proptest! {
    #[test]
    fn the_order_of_facts_changes_nothing(facts in world(), seed in any::<u64>()) {
        let mut shuffled: Vec<(u64, EntityFacts)> = facts.iter().cloned().enumerate().map(|(at, fact)| {
            ((at as u64 + 1).wrapping_mul(seed | 1).rotate_left(17).wrapping_mul(0x9e37_79b9_7f4a_7c15), fact)
        }).collect();
        shuffled.sort_by_key(|(key, _)| *key);
        let shuffled: Vec<EntityFacts> = shuffled.into_iter().map(|(_, fact)| fact).collect();
        prop_assert_eq!(partition(&facts), partition(&shuffled));
    }

    #[test]
    fn unrelated_facts_change_nothing(facts in world()) {
        let all = partition(&facts);
        for (members, found) in partition(&closure(&facts)) {
            prop_assert_eq!(all.get(&members), Some(&found));
        }
    }

    #[test]
    fn every_fact_is_in_one_group(facts in world()) {
        let mut members: Vec<usize> = cluster(&facts).into_iter().flat_map(|found| found.members).collect();
        members.sort_unstable();
        prop_assert_eq!(members, (0..facts.len()).collect::<Vec<_>>());
    }
}
