//! Across articles: which entities of which articles are one person, organization or place; which quotes are one
//! utterance; which reports tell of one happening.
//!
//! Pure functions over facts; `store` fetches the facts and saves the answer. The answer does not depend on the order
//! of the facts, and only facts that share a key (directly or through others) can become one.

use std::collections::BTreeMap;

use crate::document::{EntityKind, Gender, PersonName};

/// What is known of an entity of one article.
#[derive(Clone, Debug, PartialEq)]
pub struct EntityFacts {
    /// The article, by its SHA-256: two entities of one article are different people unless their names say otherwise.
    pub article: String,
    /// Person, organization or place.
    pub kind: EntityKind,
    /// Its fullest name in that article.
    pub name: String,
    /// The name known beforehand that it stands for, if any.
    pub canonical: Option<String>,
    /// The country it acts for, if the text shows one.
    pub country: Option<String>,
    /// For people.
    pub person_name: Option<PersonName>,
    /// For people, as the text shows it.
    pub gender: Option<Gender>,
    /// Every form of the name in that article, and how often it stands there.
    pub forms: BTreeMap<String, usize>,
    /// The roles that article gives, as written.
    pub roles: Vec<String>,
}

/// A person, organization or place of the corpus.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved {
    /// Places in the list of facts.
    pub members: Vec<usize>,
    /// Person, organization or place.
    pub kind: EntityKind,
    /// The best full form found.
    pub name: String,
    /// For people.
    pub person_name: Option<PersonName>,
    /// The country, for organizations and places, if known.
    pub country: Option<String>,
    /// All forms found, sorted.
    pub aliases: Vec<Alias>,
}

/// A string an entity is known by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alias {
    /// The string.
    pub text: String,
    /// What kind of form it is.
    pub kind: AliasKind,
}

/// What kind of form an alias is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AliasKind {
    /// "Antony Blinken".
    Full,
    /// "Blinken".
    Short,
    /// "CIA".
    Acronym,
    /// "Anthony Blinken".
    Misspelling,
}

impl AliasKind {
    /// The word stored in `aliases.kind`.
    pub fn as_str(self) -> &'static str {
        match self {
            AliasKind::Full => "full",
            AliasKind::Short => "short",
            AliasKind::Acronym => "acronym",
            AliasKind::Misspelling => "misspelling",
        }
    }
}

/// The keys of an entity: two entities that are one share at least one key.
pub fn keys(facts: &EntityFacts) -> Vec<String> {
    vec![facts.canonical.as_deref().unwrap_or(&facts.name).to_lowercase()]
}

/// Groups entities of many articles; every fact is a member of exactly one group. `facts` holds every entity that
/// shares a key with another of the list.
pub fn cluster(facts: &[EntityFacts]) -> Vec<Resolved> {
    let mut groups: BTreeMap<(String, Vec<String>), Vec<usize>> = BTreeMap::new();
    for (place, fact) in facts.iter().enumerate() {
        groups.entry((format!("{:?}", fact.kind), keys(fact))).or_default().push(place);
    }
    groups.into_values().map(|members| resolved(facts, members)).collect()
}

fn resolved(facts: &[EntityFacts], members: Vec<usize>) -> Resolved {
    let all = || members.iter().map(|&member| &facts[member]);
    let first = all().min_by_key(|fact| fact.name.clone()).unwrap_or(&facts[members[0]]).clone();
    let forms: std::collections::BTreeSet<String> =
        all().flat_map(|fact| fact.forms.keys().cloned()).collect();
    let kind = |text: &String| if *text == first.name { AliasKind::Full } else { AliasKind::Short };
    let aliases = forms.into_iter().map(|text| Alias { kind: kind(&text), text }).collect();
    Resolved {
        members,
        kind: first.kind,
        name: first.canonical.unwrap_or(first.name),
        person_name: first.person_name,
        country: first.country,
        aliases,
    }
}
