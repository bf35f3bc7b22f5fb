//! Descriptions of bodies: "the ministry", "the airline", "the zoo".
//!
//! A body is meant whose name, or a word beside its name, says the noun; of several the one near by, or the subject of the
//! sentence before. Where no name says it, a body of a kind that the noun may stand for is meant if it is the subject just
//! before, or the only one of its kind.

use std::collections::BTreeSet;

use super::body_noun::{BodyNoun, body_noun};
use super::description::{Description, complement};
use super::mentioned::Mentioned;
use super::near;
use super::role_word::{fold_words, same_word, words};
use super::{fold, organization_name};
use crate::document::{Entity, EntityIndex, EntityKind, MentionKind, OrganizationKind, PlaceKind};
use crate::extract::text::Text;
use crate::work;

/// Mentions looked at for a description, the nearest first.
const LOOKED_AT: usize = 200;

/// The body that a description means.
pub fn resolve(text: &Text, mentioned: &Mentioned, description: &Description) -> Option<EntityIndex> {
    let noun = body_noun(text.lower_word(description.head))?;
    let wanted = Wanted::read(text, description, noun);
    let start = text.tokens[description.tokens.start].span.start;
    let upto = mentioned.mentions.partition_point(|mention| mention.span.start < start);
    let mut named: Vec<EntityIndex> = Vec::new();
    let mut of_kind: Vec<EntityIndex> = Vec::new();
    for mention in mentioned.mentions[..upto].iter().rev().take(LOOKED_AT) {
        let entity = mention.entity;
        if named.contains(&entity) || of_kind.contains(&entity) {
            continue;
        }
        match wanted.fit(text, mentioned, entity) {
            Some(Fit::Named) => named.push(entity),
            Some(Fit::OfKind) => of_kind.push(entity),
            None => {}
        }
    }
    // A newspaper is a company only where no other company is named.
    let is = |body: &EntityIndex, kind| mentioned.entities[body.0].kind == EntityKind::Organization(kind);
    if of_kind.iter().any(|body| is(body, OrganizationKind::Company)) {
        of_kind.retain(|body| !is(body, OrganizationKind::Media));
    }
    // Where others are of the kind, a body far above is not meant for a word of its name.
    let near_enough =
        |body: &EntityIndex| of_kind.is_empty() || near::was_just_named(text, mentioned, start, *body);
    let far = named.iter().all(|body| !near_enough(body));
    near::only_or_nearest(text, mentioned, start, &named)
        .filter(near_enough)
        .or_else(|| near::subject_before(text, mentioned, description, &named))
        .or_else(|| if far { of_the_kind(text, mentioned, description, noun, &of_kind) } else { None })
        .or_else(|| ahead(text, mentioned, description))
}

/// What a body must have to be meant.
struct Wanted<'a> {
    noun: &'a BodyNoun,
    /// The words before the noun and after "of".
    others: BTreeSet<String>,
}

/// How well a body fits; the earlier, the better.
enum Fit {
    Named,
    OfKind,
}

impl Wanted<'_> {
    fn read<'a>(text: &Text, description: &Description, noun: &'a BodyNoun) -> Wanted<'a> {
        let mut others = words(text, description.tokens.start + 1..description.head);
        others.extend(words(text, complement(text, description)));
        Wanted { noun, others }
    }

    fn fit(&self, text: &Text, mentioned: &Mentioned, index: EntityIndex) -> Option<Fit> {
        let entity = &mentioned.entities[index.0];
        let place = match entity.kind {
            EntityKind::Person => return None,
            EntityKind::Organization(_) => false,
            EntityKind::Place(PlaceKind::Building | PlaceKind::Other | PlaceKind::City) => true,
            EntityKind::Place(_) => return None,
        };
        let names = [Some(&entity.name), entity.canonical.as_ref()].into_iter().flatten();
        let heads = names.clone().flat_map(|name| head_words(name)).any(|word| word == self.noun.noun());
        let in_name: BTreeSet<String> = names.flat_map(|name| fold_words(name)).collect();
        let in_name_said = heads || in_name.iter().any(|word| self.noun.is_synonym(word));
        if place {
            return (in_name_said && self.says_the_rest(&in_name)).then_some(Fit::Named);
        }
        let beside = super::apposed::words_beside(text, mentioned, index);
        let called = beside.contains(self.noun.noun());
        let mut known = in_name;
        known.extend(entity.country.iter().map(|country| fold::fold(country)));
        known.extend(beside);
        if !self.says_the_rest(&known) {
            return None;
        }
        // "Nordal Motor Company" is no more a company than Nordal is.
        let of_kind =
            matches!(entity.kind, EntityKind::Organization(kind) if self.noun.kinds.contains(&kind));
        if called || in_name_said && (self.noun.alone || !of_kind) {
            return Some(Fit::Named);
        }
        of_kind.then_some(Fit::OfKind)
    }

    fn says_the_rest(&self, known: &BTreeSet<String>) -> bool {
        self.others.iter().all(|word| known.iter().any(|other| same_word(word, other)))
    }
}

/// The words of a name that say what the body is: its last, and those before "of", "for", "on" and the first "and".
fn head_words(name: &str) -> Vec<String> {
    let words: Vec<String> = fold::fold(name)
        .split([' ', ','])
        .filter(|word| !word.is_empty() && !organization_name::is_company_suffix(word))
        .map(str::to_owned)
        .collect();
    let small = |word: &str| matches!(word, "of" | "for" | "on" | "in" | "at");
    let joins = |word: &str| small(word) || matches!(word, "and" | "&");
    let first = words.iter().position(|word| joins(word));
    let later = (0..words.len()).filter(|at| small(&words[*at]) && Some(*at) != first);
    let before = first.into_iter().chain(later).filter_map(|at| at.checked_sub(1));
    before.chain(words.len().checked_sub(1)).map(|at| words[at].clone()).collect()
}

/// The only organization whose name has a noun for a body as its head: "committee" of "the committee’s report".
pub fn named(entities: &[Entity], noun: &str) -> Option<EntityIndex> {
    body_noun(noun)?;
    let called = |entity: &Entity| {
        let names = [Some(&entity.name), entity.canonical.as_ref()].into_iter().flatten();
        matches!(entity.kind, EntityKind::Organization(_))
            && names.flat_map(|name| head_words(name)).any(|word| word == noun)
    };
    let mut bodies = (0..entities.len()).filter(|at| called(&entities[*at]));
    let only = bodies.next().filter(|_| bodies.next().is_none())?;
    Some(EntityIndex(only))
}

/// The body that is only of a kind the noun may stand for: the subject just before, or the only one.
fn of_the_kind(
    text: &Text,
    mentioned: &Mentioned,
    description: &Description,
    noun: &BodyNoun,
    bodies: &[EntityIndex],
) -> Option<EntityIndex> {
    let only = match bodies {
        [one] => Some(*one),
        _ => None,
    };
    let start = text.tokens[description.tokens.start].span.start;
    if noun.alone {
        let most = only.or_else(|| most_named(mentioned, bodies))?;
        let subject = near::subject_before(text, mentioned, description, bodies) == Some(most);
        return (subject || only.is_some() && near::was_near(text, mentioned, start, most)).then_some(most);
    }
    let vague = noun.kinds.contains(&OrganizationKind::Other);
    // Companies and media are often named in a form that is not found, so the only one may not be the one meant.
    let many =
        [OrganizationKind::Company, OrganizationKind::Media].iter().any(|kind| noun.kinds.contains(kind));
    near::subject_before(text, mentioned, description, bodies).or_else(|| {
        only.filter(|entity| !vague && (!many || near::was_just_named(text, mentioned, start, *entity)))
    })
}

/// The one of these that the article names far more often than the others.
fn most_named(mentioned: &Mentioned, bodies: &[EntityIndex]) -> Option<EntityIndex> {
    work::spend(bodies.len() * mentioned.mentions.len());
    let count =
        |body: &EntityIndex| mentioned.mentions.iter().filter(|mention| mention.entity == *body).count();
    let mut counted: Vec<(usize, EntityIndex)> = bodies.iter().map(|body| (count(body), *body)).collect();
    counted.sort_by_key(|(count, body)| (std::cmp::Reverse(*count), *body));
    match counted[..] {
        [(most, body), (next, _), ..] if most >= 2 * next => Some(body),
        _ => None,
    }
}

/// "The committee’s report" right before the committee is named: the only body of the article with the noun in its name.
fn ahead(text: &Text, mentioned: &Mentioned, description: &Description) -> Option<EntityIndex> {
    if description.tokens.len() != 2 {
        return None;
    }
    let noun = text.lower_word(description.head);
    let here = text.sentence_of(description.head);
    let from =
        mentioned.mentions.partition_point(|m| m.span.start < text.tokens[description.head].span.start);
    let ahead = mentioned.mentions[from..].iter().take(LOOKED_AT).filter(|mention| {
        let entity = &mentioned.entities[mention.entity.0];
        mention.kind == MentionKind::Name
            && matches!(entity.kind, EntityKind::Organization(_))
            && fold_words(&entity.name).iter().any(|word| word == noun)
    });
    let mut entities = ahead.clone().map(|mention| mention.entity);
    let first = entities.next()?;
    let near = text.sentence_at(ahead.clone().next()?.span.start)? <= here + 1;
    (near && entities.all(|other| other == first)).then_some(first)
}
