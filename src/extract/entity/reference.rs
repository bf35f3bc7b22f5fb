//! Descriptions and pronouns to entities, and what they show of gender.

use super::description::Description;
use super::mentioned::Mentioned;
use super::phrase::is_role;
use super::pronoun::Pronouns;
use super::quoted::quoted;
use super::role_noun::role_noun;
use super::{ahead, described, description, epithet, it, nominal};
use crate::document::{Entity, EntityIndex, EntityKind, Gender, Mention, Role};
use crate::extract::text::Text;
use crate::model::Tag;
use crate::work;

/// Adds mentions by description and pronoun, and the gender of people, where the text leaves little doubt.
pub fn resolve(text: &Text, entities: &mut [Entity], mentions: &mut Vec<Mention>, roles: &[Role]) {
    let quoted = quoted(text);
    let mentioned = Mentioned::read(text, entities, mentions);
    let mut descriptions = description::find(text, &mentioned, roles);
    descriptions.retain(|description| !quoted[description.head]);
    let said = described::read(text, &mentioned, roles);
    let people = || descriptions.iter().filter(|description| is_role(text, description.head));
    let shown = shown_by_roles(text, entities, roles);
    let genders = Pronouns::read(text, &mentioned, people(), &quoted).genders(&shown);
    let ahead = ahead::Page::read(text, &mentioned, roles, &said, &quoted);
    let resolve = |description: &Description| {
        nominal::resolve(text, &mentioned, &said, description)
            .or_else(|| ahead.resolve(description))
            .or_else(|| epithet::resolve(text, &mentioned, &said, &genders, description))
    };
    let mut described: Vec<Mention> = in_turn(&descriptions, &ahead, resolve);
    described.extend(roles.iter().filter_map(|role| nominal::set_off(text, &mentioned, role)));
    part(text, &mut described);
    mentions.extend(described);
    mentions.sort_by_key(|mention| mention.span);

    let mentioned = Mentioned::read(text, entities, mentions);
    let pronouns = Pronouns::read(text, &mentioned, people(), &quoted);
    let genders = pronouns.genders(&shown);
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

/// The mentions of descriptions: those that stand on their own, then those that other descriptions explain.
fn in_turn(
    descriptions: &[Description],
    ahead: &ahead::Page,
    resolve: impl Fn(&Description) -> Option<Mention>,
) -> Vec<Mention> {
    let mut found: Vec<Option<Mention>> = descriptions.iter().map(resolve).collect();
    let known = |found: &[Option<Mention>]| -> Vec<(&Description, EntityIndex)> {
        let pairs = descriptions.iter().zip(found);
        pairs.filter_map(|(description, mention)| Some((description, mention.as_ref()?.entity))).collect()
    };
    let all = known(&found);
    for (at, description) in descriptions.iter().enumerate() {
        if found[at].is_none() {
            found[at] = ahead.resolve_again(description, &all);
        }
    }
    let mut all = known(&found);
    for (at, description) in descriptions.iter().enumerate() {
        if found[at].is_some() {
            continue;
        }
        found[at] = ahead.resolve_after(description, descriptions[..at].iter().rev(), &all);
        if let Some(mention) = found[at] {
            work::spend(all.len() / 4);
            let place = all.partition_point(|(other, _)| other.head < description.head);
            all.insert(place, (description, mention.entity));
        }
    }
    found.into_iter().flatten().collect()
}

/// Orders mentions and keeps them apart: of "the company" in "the company’s president" the longer keeps what follows.
fn part(text: &Text, mentions: &mut Vec<Mention>) {
    mentions.sort_by_key(|mention| mention.span);
    let mut parted: Vec<Mention> = Vec::with_capacity(mentions.len());
    for mut mention in mentions.drain(..) {
        if let Some(last) = parted.last().filter(|last| last.span.overlaps(mention.span)) {
            let mut rest = text.tokens_in(last.span).end..text.tokens_in(mention.span).end;
            if rest.len() > 1 && text.tags[rest.start] == Tag::Pos {
                rest.start += 1;
            }
            if rest.is_empty() {
                continue;
            }
            mention.span = text.span(rest);
        }
        parted.push(mention);
    }
    *mentions = parted;
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
