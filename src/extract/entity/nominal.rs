//! Descriptions: "the secretary", "the Chinese foreign minister", "the ministry".
//!
//! A description refers to the one last named who was called so. Where two were, or nobody, it stays alone.

use std::collections::BTreeSet;

use super::description::{Description, complement, followed_by_noun, free_tokens};
use super::fold;
use super::mentioned::Mentioned;
use super::phrase::{is_role, run_end};
use super::role_word::{fold_words, same_word, words};
use crate::document::{EntityIndex, EntityKind, Mention, MentionKind, OrganizationKind, Role};
use crate::extract::name::regnal::is_regnal;
use crate::extract::text::Text;
use crate::model::Tag;

/// Sentences back that a description reaches where several could be meant; twice as far where one only could.
const REACH: usize = 6;

/// Mentions and roles looked at for a description, the nearest first.
const LOOKED_AT: usize = 200;

/// The mention that a description makes, if there is no doubt whom it means.
pub fn resolve(
    text: &Text,
    mentioned: &Mentioned,
    roles: &[Role],
    description: &Description,
) -> Option<Mention> {
    if !description.definite
        || is_too_general(text.lower_word(description.head)) && !says_more(text, description)
        || followed_by_noun(text, description)
    {
        return None;
    }
    let entity = match is_role(text, description.head) {
        true => {
            sovereign(text, mentioned, description).or_else(|| person(text, mentioned, roles, description))?
        }
        false => organization(text, mentioned, description)
            .or_else(|| organization_ahead(text, mentioned, description))?,
    };
    if is_in_own_clause(text, mentioned, description, entity) {
        return None;
    }
    let span = text.span(free_tokens(text, mentioned, description));
    Some(Mention { span, kind: MentionKind::Nominal, entity, made_by: "description-by-role" })
}

/// "Nordal bought the company": a description does not mean whom its own clause named already.
fn is_in_own_clause(
    text: &Text,
    mentioned: &Mentioned,
    description: &Description,
    entity: EntityIndex,
) -> bool {
    let sentence = &text.sentences[text.sentence_of(description.head)].tokens;
    let named = (sentence.start..description.tokens.start)
        .any(|at| mentioned.at(at).is_some_and(|mention| mentioned.mentions[mention].entity == entity));
    named && !super::subject::is_subject(text, sentence, &description.tokens)
}

/// "the deputy head of the delegation": with two words more, even a word for anybody tells who.
fn says_more(text: &Text, description: &Description) -> bool {
    let inside = words(text, description.tokens.start + 1..description.head);
    !inside.is_empty() && inside.len() + words(text, complement(text, description)).len() >= 2
}

/// Words for anybody.
fn is_too_general(lower: &str) -> bool {
    matches!(
        lower,
        "official"
            | "person"
            | "man"
            | "woman"
            | "member"
            | "resident"
            | "employee"
            | "worker"
            | "aide"
            | "citizen"
            | "victim"
            | "passenger"
            | "child"
            | "boy"
            | "girl"
            | "user"
            | "reader"
            | "fan"
            | "visitor"
            | "friend"
            | "partner"
            | "counterpart"
            | "host"
            | "guest"
            | "native"
            | "winner"
            | "leader"
            | "head"
            | "side"
    )
}

/// The person last mentioned whom a role with the same noun and modifiers describes.
fn person(
    text: &Text,
    mentioned: &Mentioned,
    roles: &[Role],
    description: &Description,
) -> Option<EntityIndex> {
    let start = text.tokens[description.tokens.start].span.start;
    let mut wanted = words(text, description.tokens.start + 1..description.tokens.end);
    wanted.extend(words(text, complement(text, description)));
    let mut people: Vec<EntityIndex> = Vec::new();
    let before = roles.partition_point(|role| role.span.start < start);
    for role in roles[..before].iter().rev().take(LOOKED_AT) {
        let known = words(text, text.tokens_in(role.span));
        let fits = wanted.iter().all(|word| known.iter().any(|other| same_word(word, other)));
        if fits && !people.contains(&role.person) {
            people.push(role.person);
        }
    }
    let found = only_or_nearest(text, mentioned, start, &people)?;
    was_near(text, mentioned, start, found).then_some(found)
}

/// "the pope" for the only one whom the article calls so by name: "Pope Roe".
fn sovereign(text: &Text, mentioned: &Mentioned, description: &Description) -> Option<EntityIndex> {
    let noun = match text.lower_word(description.head) {
        "pontiff" => "pope",
        other => other,
    };
    if !is_regnal(noun) || description.tokens.len() != 2 {
        return None;
    }
    let titled = |mention: &&Mention| {
        let tokens = text.tokens_in(mention.span);
        mention.kind == MentionKind::Name && tokens.len() > 1 && text.lower_word(tokens.start) == noun
    };
    let mut called = mentioned.mentions.iter().filter(titled).map(|mention| mention.entity);
    let first = called.next()?;
    called.all(|other| other == first).then_some(first)
}

/// "The committee’s report" right before the committee is named: the only body of the article with the noun in its name.
fn organization_ahead(text: &Text, mentioned: &Mentioned, description: &Description) -> Option<EntityIndex> {
    if description.tokens.len() != 2 {
        return None;
    }
    let noun = text.lower_word(description.head);
    let here = text.sentence_of(description.head);
    let from =
        mentioned.mentions.partition_point(|m| m.span.start < text.tokens[description.head].span.start);
    let ahead = mentioned.mentions[from..].iter().take(LOOKED_AT).filter(|mention| {
        let entity = &mentioned.entities[mention.entity.0];
        matches!(entity.kind, EntityKind::Organization(_))
            && fold_words(&entity.name).iter().any(|word| word == noun)
    });
    let mut entities = ahead.clone().map(|mention| mention.entity);
    let first = entities.next()?;
    let near = text.sentence_at(ahead.clone().next()?.span.start)? <= here + 1;
    (near && entities.all(|other| other == first)).then_some(first)
}

/// Whether an entity was mentioned in the last few sentences.
fn was_near(text: &Text, mentioned: &Mentioned, place: usize, entity: EntityIndex) -> bool {
    let here = text.sentence_at(place).unwrap_or(0);
    let upto = mentioned.mentions.partition_point(|mention| mention.span.start < place);
    let mut before = mentioned.mentions[..upto].iter().rev();
    before
        .find(|mention| mention.entity == entity)
        .and_then(|mention| text.sentence_at(mention.span.start))
        .is_some_and(|sentence| sentence + 2 * REACH >= here)
}

/// A description at the head of the article whose person is named later: "A Danish envoy said …", and then "Eva Brandt,
/// the Danish envoy". Only if it says more than the bare noun, and says it of one person only.
pub fn resolve_ahead(
    text: &Text,
    mentioned: &Mentioned,
    roles: &[Role],
    description: &Description,
) -> Option<Mention> {
    let by = matches!(text.lower_word(description.tokens.start), "a" | "an" | "the");
    let early = text.sentence_of(description.head) < AHEAD;
    if !by || !early || !is_role(text, description.head) || followed_by_noun(text, description) {
        return None;
    }
    let mut wanted = words(text, description.tokens.start + 1..description.tokens.end);
    wanted.extend(words(text, complement(text, description)));
    if wanted.len() < 2 {
        return None;
    }
    let mut people: Vec<EntityIndex> = Vec::new();
    for role in roles.iter().take(LOOKED_AT) {
        let known = words(text, text.tokens_in(role.span));
        let fits = wanted.iter().all(|word| known.iter().any(|other| same_word(word, other)));
        if fits && !people.contains(&role.person) {
            people.push(role.person);
        }
    }
    let [entity] = people[..] else { return None };
    let span = text.span(free_tokens(text, mentioned, description));
    let later = mentioned.mentions.iter().find(|mention| mention.entity == entity)?.span.start > span.end;
    later.then_some(Mention {
        span,
        kind: MentionKind::Nominal,
        entity,
        made_by: "description-ahead-of-name",
    })
}

/// Sentences at the head of an article in which a description may come before the name.
const AHEAD: usize = 4;

/// The mention that a set-off role makes: "an expert" of "Roe, an expert at Nordal University,".
pub fn set_off(text: &Text, mentioned: &Mentioned, role: &Role) -> Option<Mention> {
    let tokens = text.tokens_in(role.span);
    let end = run_end(text, tokens.start, tokens.end);
    let possessive = text.tags[tokens.start..end].contains(&Tag::Pos);
    if tokens.is_empty() || !(possessive || super::phrase::determines(text.tags[tokens.start])) {
        return None;
    }
    let head =
        (tokens.start..end).rev().find(|at| text.tags[*at].is_noun() && mentioned.at(*at).is_none())?;
    // A title right before the name is part of the naming, not a second mention.
    let next_is_name =
        mentioned.at(tokens.end).is_some_and(|mention| mentioned.mentions[mention].entity == role.person);
    if next_is_name || !is_role(text, head) {
        return None;
    }
    let description = Description { tokens: tokens.start..head + 1, head, definite: true };
    let span = text.span(free_tokens(text, mentioned, &description));
    Some(Mention { span, kind: MentionKind::Nominal, entity: role.person, made_by: "role-beside-name" })
}

/// The only one of these; of several the one mentioned near by, if only one is.
fn only_or_nearest(
    text: &Text,
    mentioned: &Mentioned,
    place: usize,
    entities: &[EntityIndex],
) -> Option<EntityIndex> {
    if let [one] = entities {
        return Some(*one);
    }
    let here = text.sentence_at(place)?;
    let upto = mentioned.mentions.partition_point(|mention| mention.span.start < place);
    let mut near: Vec<EntityIndex> = Vec::new();
    for mention in mentioned.mentions[..upto].iter().rev() {
        let sentence = text.sentence_at(mention.span.start).unwrap_or(0);
        if sentence + REACH < here {
            break;
        }
        if entities.contains(&mention.entity) && !near.contains(&mention.entity) {
            near.push(mention.entity);
        }
    }
    match near[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// The organization last mentioned whose name has the noun, or that is of its kind.
fn organization(text: &Text, mentioned: &Mentioned, description: &Description) -> Option<EntityIndex> {
    let start = text.tokens[description.tokens.start].span.start;
    let noun = text.lower_word(description.head);
    let mut wanted = words(text, description.tokens.start + 1..description.head);
    wanted.extend(words(text, complement(text, description)));
    let upto = mentioned.mentions.partition_point(|mention| mention.span.start < start);
    let mut found: Vec<EntityIndex> = Vec::new();
    for mention in mentioned.mentions[..upto].iter().rev().take(LOOKED_AT) {
        let entity = &mentioned.entities[mention.entity.0];
        let kind = match entity.kind {
            EntityKind::Organization(kind) => kind,
            EntityKind::Place(_) if matches!(noun, "zoo" | "museum" | "hospital" | "school") => {
                OrganizationKind::Other
            }
            _ => continue,
        };
        let names = [Some(&entity.name), entity.canonical.as_ref()].into_iter().flatten();
        let mut known: BTreeSet<String> = names.flat_map(|name| fold_words(name)).collect();
        known.extend(entity.country.iter().map(|country| fold::fold(country)));
        known.extend(super::apposed::words_beside(text, mentioned, mention.entity));
        let is_kind = known.contains(noun) || (wanted.is_empty() && is_of_kind(noun, kind));
        let fits = is_kind && wanted.iter().all(|word| known.iter().any(|other| same_word(word, other)));
        if fits && !found.contains(&mention.entity) {
            found.push(mention.entity);
        }
    }
    only_or_nearest(text, mentioned, start, &found)
        .or_else(|| subject_of_sentence_before(text, mentioned, description, &found))
}

/// Of several bodies, the one that is the subject of the sentence before.
fn subject_of_sentence_before(
    text: &Text,
    mentioned: &Mentioned,
    description: &Description,
    entities: &[EntityIndex],
) -> Option<EntityIndex> {
    let before = text.sentence_of(description.head).checked_sub(1)?;
    let tokens = &text.sentences[before].tokens;
    let mut subjects = tokens.clone().filter_map(|at| {
        let mention = &mentioned.mentions[mentioned.at(at)?];
        let subject = super::subject::is_subject(text, tokens, &text.tokens_in(mention.span));
        (subject && entities.contains(&mention.entity)).then_some(mention.entity)
    });
    let first = subjects.next()?;
    subjects.all(|other| other == first).then_some(first)
}

fn is_of_kind(noun: &str, kind: OrganizationKind) -> bool {
    match noun {
        "company" | "firm" | "airline" | "retailer" | "manufacturer" | "automaker" | "carmaker" => {
            kind == OrganizationKind::Company
        }
        "newspaper" | "broadcaster" | "magazine" | "network" | "paper" => kind == OrganizationKind::Media,
        "university" | "college" => kind == OrganizationKind::Education,
        "party" => kind == OrganizationKind::Party,
        "charity" => kind == OrganizationKind::Ngo,
        "agency" | "authority" | "regulator" | "watchdog" => kind == OrganizationKind::Government,
        _ => false,
    }
}
