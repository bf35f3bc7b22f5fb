//! The distinct full names of people, and which of them can be one person's.

use std::collections::{BTreeMap, BTreeSet};

use super::EntityFacts;
use super::role_words;
use crate::document::Gender;
use crate::extract::entity::nickname;
use crate::extract::entity::person_name::Parts;
use crate::extract::entity::same_name::{Agreement, agreement};

/// A full name with all entities that bear it as their fullest one.
#[derive(Clone, Debug, Default)]
pub struct Node {
    pub parts: Parts,
    /// Entities whose name this is.
    pub members: Vec<usize>,
    /// Articles that use it, as the fullest name or beside it.
    pub articles: BTreeSet<String>,
    /// Telling words of the roles of its members.
    pub roles: BTreeSet<String>,
    /// Of its members, where the text shows it.
    pub women: bool,
    pub men: bool,
    /// Names that an article uses for the same person.
    pub beside: BTreeSet<String>,
}

impl Node {
    /// The gender of its members, if they have one gender.
    pub fn gender(&self) -> Option<Gender> {
        match (self.women, self.men) {
            (true, false) => Some(Gender::Female),
            (false, true) => Some(Gender::Male),
            _ => None,
        }
    }

    /// Whether its members are of the other gender.
    pub fn excludes(&self, gender: Gender) -> bool {
        self.gender().is_some_and(|known| known != gender)
    }
}

/// Nodes by their folded names.
pub fn nodes(facts: &[EntityFacts], members: &[usize]) -> BTreeMap<String, Node> {
    let mut nodes: BTreeMap<String, Node> = BTreeMap::new();
    for &at in members {
        let fact = &facts[at];
        let main = Parts::read(&fact.name);
        if !main.is_full() {
            continue;
        }
        let key = key(&main);
        let node = nodes.entry(key.clone()).or_default();
        node.members.push(at);
        node.roles.extend(role_words::telling_words(&fact.roles));
        node.women |= fact.gender == Some(Gender::Female);
        node.men |= fact.gender == Some(Gender::Male);
        for form in fact.forms.keys().chain([&fact.name]) {
            let parts = Parts::read(form);
            if parts.is_full() && (parts == main || agreement(&parts, &main).is_some()) {
                let other = self::key(&parts);
                let node = nodes.entry(other.clone()).or_default();
                node.parts = parts;
                node.articles.insert(fact.article.clone());
                if other != key {
                    node.beside.insert(key.clone());
                    nodes.entry(key.clone()).or_default().beside.insert(other);
                }
            }
        }
    }
    nodes
}

fn key(parts: &Parts) -> String {
    let mut key = parts.words.join(" ");
    if let Some(suffix) = &parts.suffix {
        key.push_str(" + ");
        key.push_str(suffix);
    }
    key
}

/// A name with what is needed to put it together with others.
pub struct Named<'a> {
    pub key: &'a str,
    pub node: &'a Node,
}

/// Why two names can be one person's, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// An article uses both for one person.
    Said,
    /// One gives more of the name than the other.
    Fuller,
    Nickname,
    Misspelled,
}

/// Whether two names are taken for one person's. `rare` says that few people of the corpus have that family name.
pub fn link(one: &Named, other: &Named, rare: bool) -> Option<Link> {
    let found = agreement(&one.node.parts, &other.node.parts)?;
    if one.node.beside.contains(other.key) {
        return Some(Link::Said);
    }
    let one_article_has_both = one.node.articles.intersection(&other.node.articles).next().is_some();
    let genders_differ = one.node.gender().is_some_and(|gender| other.node.excludes(gender));
    if one_article_has_both || genders_differ {
        return None;
    }
    let unknown = one.node.roles.is_empty() || other.node.roles.is_empty();
    let agree = role_words::overlap(&one.node.roles, &other.node.roles);
    match found {
        Agreement::Same | Agreement::Fuller => (agree || unknown || rare).then_some(Link::Fuller),
        Agreement::Nickname => (agree || (unknown && rare)).then_some(Link::Nickname),
        Agreement::Misspelled => {
            let same_family = one.node.parts.family == other.node.parts.family;
            let long = one.node.parts.family.len() >= 8;
            (agree || (unknown && rare && (same_family || long))).then_some(Link::Misspelled)
        }
    }
}

/// What two given names that agree have in common: the name, a formal name, or a spelling without vowels.
pub fn given_keys(parts: &Parts) -> Vec<String> {
    let mut keys = Vec::new();
    for given in &parts.given {
        keys.push(given.clone());
        keys.extend(nickname::formal_names(given).map(str::to_owned));
    }
    if let Some(first) = parts.first_given() {
        keys.push(format!("~{}", skeleton(first)));
        keys.extend(first.chars().next().map(|letter| format!("{letter}.")));
    }
    keys
}

/// The consonants of a word, doubled ones once: what most misspellings keep.
pub fn skeleton(word: &str) -> String {
    let mut skeleton = String::new();
    for (at, c) in word.chars().enumerate() {
        let dropped = at > 0 && matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | '-' | '\'');
        if !dropped && !skeleton.ends_with(c) {
            skeleton.push(c);
        }
    }
    skeleton
}
