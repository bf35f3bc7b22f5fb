//! Names to entities: which names of one article are one person, organization or place.

mod ahead;
mod apposed;
mod bare_name;
mod body;
mod body_noun;
mod body_words;
mod described;
mod description;
mod epithet;
mod group;
mod it;
mod known;
mod mentioned;
mod near;
mod nominal;
mod organization;
mod person;
mod phrase;
mod place;
mod pronoun;
mod quoted;
mod reference;
mod role;
mod role_word;
mod staff;
mod title;

#[cfg(test)]
mod marked;
#[cfg(test)]
mod reference_tests;
#[cfg(test)]
mod tests;

pub(crate) mod acronym;
pub(crate) mod fold;
pub(crate) mod name_order;
pub(crate) mod nickname;
pub(crate) mod organization_name;
pub(crate) mod person_name;
pub(crate) mod role_noun;
pub(crate) mod same_name;
pub(crate) mod spelling;
pub(crate) mod subject;

pub(crate) use body::named as body_named;
use mentioned::Mentioned;

use super::name::Name;
use super::text::Text;
use crate::document::{Entity, EntityIndex, Mention, MentionKind, Role};

/// What [`resolve`] makes.
#[derive(Clone, Debug, Default)]
pub struct Resolved {
    /// In order of first mention.
    pub entities: Vec<Entity>,
    /// In order of the text, not overlapping.
    pub mentions: Vec<Mention>,
    /// In order of the text.
    pub roles: Vec<Role>,
}

/// Groups names into entities, and gives descriptions and pronouns their entity where the text leaves no doubt.
pub fn resolve(text: &Text, names: &[Name]) -> Resolved {
    let mut groups = person::group(text, names);
    groups.extend(organization::group(text, names));
    groups.extend(place::group(text, names));
    groups.sort_by_key(|group| group.names[0]);
    let (mut entities, mut mentions) = entities_and_mentions(names, groups);
    staff::add(text, &mut entities, &mut mentions);
    let roles = role::find(text, &Mentioned::read(text, &entities, &mentions));
    reference::resolve(text, &mut entities, &mut mentions, &roles);
    Resolved { entities, mentions, roles }
}

/// Entities in order of first mention, and a mention for every name.
fn entities_and_mentions(names: &[Name], groups: Vec<group::Group>) -> (Vec<Entity>, Vec<Mention>) {
    let mut entities = Vec::with_capacity(groups.len());
    let mut mentions = Vec::with_capacity(names.len());
    for (index, group) in groups.into_iter().enumerate() {
        for at in group.names {
            let Name { span, made_by, .. } = names[at];
            mentions.push(Mention { span, kind: MentionKind::Name, entity: EntityIndex(index), made_by });
        }
        entities.push(group.entity);
    }
    mentions.sort_by_key(|mention| mention.span);
    (entities, mentions)
}
