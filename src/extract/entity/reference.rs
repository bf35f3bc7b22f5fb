//! Descriptions and pronouns to entities, and what they show of gender.

use super::mentioned::Mentioned;
use super::pronoun::Pronouns;
use super::quoted::quoted;
use super::role_noun::role_noun;
use super::{description, epithet, it, nominal};
use crate::document::{Entity, EntityKind, Gender, Mention, Role};
use crate::extract::text::Text;

/// Adds mentions by description and pronoun, and the gender of people, where the text leaves little doubt.
pub fn resolve(text: &Text, entities: &mut [Entity], mentions: &mut Vec<Mention>, roles: &[Role]) {
    let quoted = quoted(text);
    let mentioned = Mentioned::read(text, entities, mentions);
    let descriptions = description::find(text, &mentioned, roles);
    let mut described: Vec<Mention> = descriptions
        .iter()
        .filter(|description| !quoted[description.head])
        .filter_map(|description| {
            nominal::resolve(text, &mentioned, roles, description)
                .or_else(|| nominal::resolve_ahead(text, &mentioned, roles, description))
                .or_else(|| epithet::resolve(text, &mentioned, roles, description))
        })
        .collect();
    described.extend(roles.iter().filter_map(|role| nominal::set_off(text, &mentioned, role)));
    described.sort_by_key(|mention| mention.span);
    described.dedup_by(|later, earlier| later.span.overlaps(earlier.span));
    mentions.extend(described);
    mentions.sort_by_key(|mention| mention.span);

    let mut genders = shown_by_roles(text, entities, roles);
    let mentioned = Mentioned::read(text, entities, mentions);
    let people: Vec<description::Description> = descriptions
        .into_iter()
        .filter(|description| super::phrase::is_role(text, description.head))
        .collect();
    let pronouns = Pronouns::read(text, &mentioned, &people, &quoted);
    genders = pronouns.genders(&genders);
    let mut found = pronouns.resolve(&genders);
    found.extend(it::resolve(text, &mentioned, &quoted));
    mentions.extend(found);
    mentions.sort_by_key(|mention| mention.span);
    for (entity, gender) in entities.iter_mut().zip(genders) {
        if entity.kind == EntityKind::Person {
            entity.gender = gender;
        }
    }
}

/// Gender by titles ("Mrs."), which is known already, and by role nouns ("spokeswoman", "his wife").
fn shown_by_roles(text: &Text, entities: &[Entity], roles: &[Role]) -> Vec<Option<Gender>> {
    let mut genders: Vec<Option<Gender>> = entities.iter().map(|entity| entity.gender).collect();
    for role in roles {
        let tokens = text.tokens_in(role.span);
        let end = super::phrase::run_end(text, tokens.start, tokens.end);
        let head = (tokens.start..end).rev().find(|at| text.tags[*at].is_noun());
        let shown = head.and_then(|head| role_noun(text.lower_word(head))?.gender);
        let gender = &mut genders[role.person.0];
        *gender = gender.or(shown);
    }
    genders
}
