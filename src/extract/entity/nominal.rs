//! Descriptions: "the secretary", "the Chinese foreign minister", "the ministry".
//!
//! A description refers to the one last named who was called so. Where two were, or nobody, it stays alone.

use std::collections::BTreeSet;
use std::ops::Range;

use super::mentioned::Mentioned;
use super::phrase::{is_role, run_end};
use super::{fold, known};
use crate::document::{EntityIndex, EntityKind, Mention, MentionKind, OrganizationKind, Role};
use crate::extract::text::Text;
use crate::model::Tag;

/// Sentences back that a description reaches where several could be meant; twice as far where one only could.
const REACH: usize = 6;

/// A noun phrase with "the" and a role noun, or a noun for a kind of body.
#[derive(Clone, Debug)]
pub struct Description {
    /// From the determiner to the head.
    pub tokens: Range<usize>,
    /// Its last noun.
    pub head: usize,
    /// Whether it is definite: "the", "this", "that".
    pub definite: bool,
}

/// All descriptions of one person or body that are neither title nor apposition of a name.
pub fn find(text: &Text, mentioned: &Mentioned, roles: &[Role]) -> Vec<Description> {
    let mut found = Vec::new();
    for sentence in &text.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            if !opens(text, at) {
                at += 1;
                continue;
            }
            let end = run_end(text, at, sentence.tokens.end);
            if let Some(head) = head(text, mentioned, at, end) {
                let span = text.span(at..head + 1);
                let place = roles.partition_point(|role| role.span.end <= span.start);
                let is_role_of_name = roles[place..].iter().take(4).any(|role| role.span.overlaps(span));
                if !is_role_of_name {
                    found.push(Description { tokens: at..head + 1, head, definite: is_definite(text, at) });
                }
            }
            at = end.max(at + 1);
        }
    }
    found
}

/// "the", "his", "one": what a description starts with.
fn opens(text: &Text, at: usize) -> bool {
    super::phrase::determines(text.tags[at]) || matches!(text.lower_word(at), "one" | "another")
}

fn is_definite(text: &Text, at: usize) -> bool {
    matches!(text.lower_word(at), "the" | "this" | "that")
}

fn head(text: &Text, mentioned: &Mentioned, start: usize, end: usize) -> Option<usize> {
    let last = (start + 1..end).rev().find(|at| text.tags[*at].is_noun())?;
    let free = mentioned.at(last).is_none()
        && mentioned.at(end).is_none_or(|_| text.tags.get(end) == Some(&Tag::Pos));
    (free && (is_role(text, last) || is_body(text.lower_word(last)))).then_some(last)
}

/// Nouns for bodies.
fn is_body(lower: &str) -> bool {
    matches!(
        lower,
        "ministry"
            | "department"
            | "agency"
            | "company"
            | "firm"
            | "bank"
            | "university"
            | "newspaper"
            | "bureau"
            | "commission"
            | "committee"
            | "council"
            | "court"
            | "airline"
            | "association"
            | "institute"
            | "office"
            | "organization"
            | "organisation"
            | "foundation"
            | "party"
            | "group"
            | "union"
            | "network"
            | "manufacturer"
            | "automaker"
            | "carmaker"
            | "retailer"
            | "charity"
            | "embassy"
            | "military"
            | "army"
            | "navy"
            | "paper"
            | "magazine"
            | "broadcaster"
            | "club"
            | "team"
            | "school"
            | "college"
            | "hospital"
            | "church"
            | "think-tank"
    )
}

/// The mention that a description makes, if there is no doubt whom it means.
pub fn resolve(
    text: &Text,
    mentioned: &Mentioned,
    roles: &[Role],
    description: &Description,
) -> Option<Mention> {
    if !description.definite
        || is_too_general(text.lower_word(description.head))
        || followed_by_noun(text, description)
    {
        return None;
    }
    let entity = match is_role(text, description.head) {
        true => person(text, mentioned, roles, description)?,
        false => organization(text, mentioned, description)?,
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

/// The tokens after the last name inside: mentions do not overlap.
fn free_tokens(text: &Text, mentioned: &Mentioned, description: &Description) -> Range<usize> {
    let named = description.tokens.clone().rev().find(|at| mentioned.at(*at).is_some());
    let mut start = named.map_or(description.tokens.start, |at| at + 1);
    if text.tags[start] == Tag::Pos && start < description.head {
        start += 1;
    }
    start..description.tokens.end
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

/// "the company car", "the man who": what follows belongs to the phrase.
fn followed_by_noun(text: &Text, description: &Description) -> bool {
    text.tags.get(description.tokens.end).is_some_and(|tag| tag.is_noun() || *tag == Tag::Wp)
}

/// "of the club" after "the secretary": it says whose, so a role must say the same.
fn complement(text: &Text, description: &Description) -> Range<usize> {
    let next = description.tokens.end;
    let sentence_end = text.sentences[text.sentence_of(description.head)].tokens.end;
    if next >= sentence_end || !matches!(text.lower_word(next), "of" | "for" | "at" | "in") {
        return next..next;
    }
    next + 1..super::phrase::run_end(text, next + 1, sentence_end)
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
    for role in roles.iter().filter(|role| role.span.start < start) {
        let known = words(text, text.tokens_in(role.span));
        let fits = wanted.iter().all(|word| known.iter().any(|other| same_word(word, other)));
        if fits && !people.contains(&role.person) {
            people.push(role.person);
        }
    }
    let found = only_or_nearest(text, mentioned, start, &people)?;
    was_near(text, mentioned, start, found).then_some(found)
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
    for role in roles {
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
    for mention in mentioned.mentions[..upto].iter().rev() {
        let entity = &mentioned.entities[mention.entity.0];
        let EntityKind::Organization(kind) = entity.kind else { continue };
        let names = [Some(&entity.name), entity.canonical.as_ref()].into_iter().flatten();
        let mut known: BTreeSet<String> = names.flat_map(|name| fold_words(name)).collect();
        known.extend(entity.country.iter().map(|country| fold::fold(country)));
        let is_kind = known.contains(noun) || (wanted.is_empty() && is_of_kind(noun, kind));
        let fits = is_kind && wanted.iter().all(|word| known.iter().any(|other| same_word(word, other)));
        if fits && !found.contains(&mention.entity) {
            found.push(mention.entity);
        }
    }
    only_or_nearest(text, mentioned, start, &found)
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
        _ => false,
    }
}

/// The words of a description or role that tell whose it is, folded; countries by their name.
fn words(text: &Text, tokens: Range<usize>) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for at in tokens {
        let tag = text.tags[at];
        if !(tag.is_noun() || matches!(tag, Tag::Jj | Tag::Vbn | Tag::Cd)) {
            continue;
        }
        let word = fold::fold(text.word(at));
        let country = known::country(text.word(at));
        words.insert(country.map_or(word, fold::fold));
    }
    words
}

fn fold_words(name: &str) -> Vec<String> {
    fold::fold(name).split([' ', '\'']).filter(|word| word.len() > 1).map(str::to_owned).collect()
}

/// "spokesman" and "spokesperson" are one role, "chair" and "chairman".
fn same_word(one: &str, other: &str) -> bool {
    let root = |word: &str| -> usize {
        ["man", "woman", "person", "men", "women"]
            .iter()
            .find_map(|end| word.strip_suffix(end))
            .unwrap_or(word)
            .len()
    };
    one == other || (one[..root(one)] == other[..root(other)] && root(one) >= 4) || is_kind(one, other)
}

/// "lawmaker" for a senator, "diplomat" for an envoy.
fn is_kind(general: &str, role: &str) -> bool {
    match general {
        "lawmaker" | "legislator" => matches!(
            role,
            "senator"
                | "sen"
                | "representative"
                | "rep"
                | "congressman"
                | "congresswoman"
                | "mp"
                | "parliamentarian"
                | "assemblyman"
                | "assemblywoman"
                | "legislator"
                | "lawmaker"
        ),
        "diplomat" => matches!(role, "ambassador" | "envoy" | "consul"),
        "senator" => role == "sen",
        "congressman" | "congresswoman" => matches!(role, "rep" | "representative"),
        "governor" => role == "gov",
        "general" => role == "gen",
        "detective" => role == "det",
        "pontiff" => role == "pope",
        "professor" => matches!(role, "prof" | "lecturer"),
        _ => false,
    }
}
