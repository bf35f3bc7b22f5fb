//! Across articles: which entities of which articles are one person, organization or place; which quotes are one
//! utterance; which reports tell of one happening.
//!
//! Pure functions over facts; `store` fetches the facts and saves the answer. The answer does not depend on the order
//! of the facts, and only facts that share a key (directly or through others) can become one.

pub mod happening;
pub mod utterance;

mod best_name;
mod organization;
mod person;
mod person_bare;
mod person_node;
mod place;
mod role_words;

#[cfg(test)]
mod tests;

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
    let mut keys = match facts.kind {
        EntityKind::Person => person::keys(facts),
        EntityKind::Organization(_) => organization::keys(facts),
        EntityKind::Place(_) => place::keys(facts),
    };
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Groups entities of many articles; every fact is a member of exactly one group. `facts` holds every entity that
/// shares a key with another of the list.
///
/// The groups stand in the order of their first members; their members, names and aliases do not depend on the order
/// of the facts.
pub fn cluster(facts: &[EntityFacts]) -> Vec<Resolved> {
    let of = |wanted: fn(EntityKind) -> bool| -> Vec<usize> {
        (0..facts.len()).filter(|at| wanted(facts[*at].kind)).collect()
    };
    let mut found = person::cluster(facts, &of(|kind| kind == EntityKind::Person));
    found.extend(organization::cluster(facts, &of(|kind| matches!(kind, EntityKind::Organization(_)))));
    found.extend(place::cluster(facts, &of(|kind| matches!(kind, EntityKind::Place(_)))));
    found.sort_by_key(|resolved| resolved.members.first().copied());
    found
}
