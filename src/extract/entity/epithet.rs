//! Epithets: "the lawmaker", "the 32-year-old", "the Democratic presidential candidate" of somebody just named, though
//! the text never gives that role elsewhere.
//!
//! Only where the epithet opens a clause and one person alone was named in the sentence before, as its subject, or in an
//! earlier clause of its own sentence, as no subject.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::OnceLock;

use super::described::{Described, age_in_words};
use super::description::{self, Description};
use super::fold::fold;
use super::known;
use super::mentioned::Mentioned;
use super::phrase::is_role;
use super::role_noun::role_noun;
use super::role_word::same_word;
use super::subject::is_subject;
use crate::document::{EntityIndex, EntityKind, Gender, Mention, MentionKind};
use crate::extract::text::Text;
use crate::lexicon;
use crate::model::Tag;
use crate::work;

/// The mention that an epithet makes.
pub fn resolve(
    text: &Text,
    mentioned: &Mentioned,
    described: &[Described],
    genders: &[Option<Gender>],
    description: &Description,
) -> Option<Mention> {
    let head = description.head;
    let sentence = text.sentence_of(head);
    let tokens = &text.sentences[sentence].tokens;
    if text.lower_word(description.tokens.start) != "the"
        || description.tokens.clone().any(|at| text.lower_word(at) == "former")
        || !description::is_subject(text, description)
        || super::description::followed_by_noun(text, description)
        || is_coordinated(text, description)
    {
        return None;
    }
    let named = (tokens.start..description.tokens.start).any(|at| mentioned.person_at(at).is_some());
    let entity = match named {
        true => object_before(text, mentioned, tokens.start..description.tokens.start)?,
        false => subject_before(text, mentioned, sentence)?,
    };
    let age = aged(text, description);
    let ages = &described[entity.0].ages;
    let fits_age = age.is_some_and(|age| ages.is_empty() || ages.contains(age));
    let person = &described[entity.0];
    let called = is_role(text, head) && is_called(text, person, description);
    let colleague = is_role(text, head) && works_at_one(mentioned, person, description);
    if !(fits_age || age.is_none() && (is_epithet(text.lower_word(head)) || colleague || called)) {
        return None;
    }
    let shown = role_noun(text.lower_word(head)).and_then(|noun| noun.gender);
    let clash = shown.is_some() && genders[entity.0].is_some() && shown != genders[entity.0];
    if clash
        || !called && serves_another(person)
        || !called && is_called_otherwise(text, described, entity, description)
    {
        return None;
    }
    let span = text.span(super::description::free_tokens(text, mentioned, description));
    Some(Mention { span, kind: MentionKind::Nominal, entity, made_by: "epithet-of-subject" })
}

/// "The mogul and the senator", "the mogul turned candidate": more than the phrase says who.
fn is_coordinated(text: &Text, description: &Description) -> bool {
    let before = description.tokens.start.checked_sub(1).map_or("", |at| text.lower_word(at));
    let after =
        if description.tokens.end < text.tokens.len() { text.lower_word(description.tokens.end) } else { "" };
    matches!(before, "and" | "or") || matches!(after, "and" | "or" | "turned")
}

/// Steps to compare an epithet with what one of the people is called.
const STEPS_TO_COMPARE: usize = 8;

/// Whether somebody is in the text for another's sake: a spokeswoman is not "the nominee".
fn serves_another(person: &Described) -> bool {
    let serves = [
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "adviser",
        "advisor",
        "aide",
        "lawyer",
        "attorney",
        "strategist",
        "manager",
        "representative",
        "analyst",
        "professor",
    ];
    person.roles.iter().any(|role| serves.iter().any(|word| role.heads.contains(*word)))
}

/// "46" of "the 46-year-old South African".
pub fn aged<'a>(text: &'a Text, description: &Description) -> Option<&'a str> {
    description.tokens.clone().find_map(|at| age_in_words(text.lower_word(at)))
}

/// "The two-time coach of the year" after the name of a coach, unless it names another country.
fn is_called(text: &Text, person: &Described, description: &Description) -> bool {
    work::spend(person.roles.len() * STEPS_TO_COMPARE);
    let head = fold(text.lower_word(description.head));
    let mut inside = description.tokens.start + 1..description.head;
    let foreign = inside.any(|at| {
        known::country(text.word(at))
            .is_some_and(|country| !person.roles.iter().any(|role| role.words.contains(&fold(country))))
    });
    !foreign && person.roles.iter().any(|role| role.heads.iter().any(|word| same_word(&head, word)))
}

/// "The Nordal researcher" after the name of somebody who has a role at Nordal.
fn works_at_one(mentioned: &Mentioned, person: &Described, description: &Description) -> bool {
    description.tokens.clone().filter_map(|at| mentioned.at(at)).any(|mention| {
        let body = mentioned.mentions[mention].entity;
        person.roles.iter().any(|role| role.organization == Some(body))
    })
}

/// The person who is the subject of the sentence before, if no other stands in subject place there.
fn subject_before(text: &Text, mentioned: &Mentioned, sentence: usize) -> Option<EntityIndex> {
    let tokens = &text.sentences[sentence.checked_sub(1)?].tokens;
    let mut subject = None;
    let mut last = None;
    for at in tokens.clone() {
        let Some(mention) = mentioned.at(at).filter(|mention| last != Some(*mention)) else { continue };
        last = Some(mention);
        if mentioned.kind(mention) != EntityKind::Person {
            continue;
        }
        let entity = mentioned.mentions[mention].entity;
        if is_subject(text, tokens, &text.tokens_in(mentioned.mentions[mention].span)) {
            if subject.is_some_and(|known| known != entity) {
                return None;
            }
            subject = Some(entity);
        }
    }
    subject
}

/// "A lawmaker wants Roe banned after the candidate said …": the only person named so far in the sentence, if not as a
/// subject, and if the epithet opens another clause.
fn object_before(text: &Text, mentioned: &Mentioned, before: Range<usize>) -> Option<EntityIndex> {
    let opens = text.lower_word(before.end.checked_sub(1)?);
    if !matches!(opens, "after" | "because" | "when" | "since" | "as") {
        return None;
    }
    let mut only = None;
    for at in before.clone().filter(|at| mentioned.person_at(*at).is_some()) {
        let mention = &mentioned.mentions[mentioned.at(at)?];
        let name = text.tokens_in(mention.span);
        let owns = text.tags.get(name.end) == Some(&Tag::Pos);
        if owns || only.is_some_and(|known| known != mention.entity) || is_subject(text, &before, &name) {
            return None;
        }
        only = Some(mention.entity);
    }
    only
}

/// Whether the article gives the role to another.
fn is_called_otherwise(
    text: &Text,
    described: &[Described],
    entity: EntityIndex,
    description: &Description,
) -> bool {
    let head = fold(text.lower_word(description.head));
    work::spend(described.len() * STEPS_TO_COMPARE);
    let others = described.iter().enumerate().filter(|(other, _)| *other != entity.0);
    others
        .flat_map(|(_, person)| &person.roles)
        .any(|role| role.heads.iter().any(|word| same_word(&head, word)))
}

/// Words for people who are in the news themselves; not for the many who only bear witness ("the officer", "the woman").
fn is_epithet(lower: &str) -> bool {
    static WORDS: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    WORDS.get_or_init(|| lexicon::lexicon("epithets.tsv").map(|row| row.column(0)).collect()).contains(lower)
}
