//! Epithets: "the lawmaker", "the 32-year-old", "the Democratic presidential candidate" of somebody just named, though
//! the text never gives that role elsewhere.
//!
//! Only where the epithet opens a clause and one person alone was named in the sentence before, as its subject.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::described::{Described, age_in_words};
use super::description::Description;
use super::fold::fold;
use super::mentioned::Mentioned;
use super::phrase::is_role;
use super::role_noun::role_noun;
use super::role_word::same_word;
use super::subject::is_subject;
use crate::document::{EntityIndex, EntityKind, Gender, Mention, MentionKind};
use crate::extract::text::Text;
use crate::lexicon;

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
        || !is_subject(text, tokens, &description.tokens)
        || (tokens.start..description.tokens.start).any(|at| mentioned.person_at(at).is_some())
        || super::description::followed_by_noun(text, description)
    {
        return None;
    }
    let entity = subject_before(text, mentioned, sentence)?;
    let age = aged(text, description);
    let ages = &described[entity.0].ages;
    let fits_age = age.is_some_and(|age| ages.is_empty() || ages.contains(age));
    let colleague = is_role(text, head) && works_at_one(mentioned, &described[entity.0], description);
    if !(fits_age || age.is_none() && (is_epithet(text.lower_word(head)) || colleague)) {
        return None;
    }
    let shown = role_noun(text.lower_word(head)).and_then(|noun| noun.gender);
    let clash = shown.is_some() && genders[entity.0].is_some() && shown != genders[entity.0];
    if clash || is_called_otherwise(text, described, entity, description) {
        return None;
    }
    let span = text.span(super::description::free_tokens(text, mentioned, description));
    Some(Mention { span, kind: MentionKind::Nominal, entity, made_by: "epithet-of-subject" })
}

/// "46" of "the 46-year-old South African".
pub fn aged<'a>(text: &'a Text, description: &Description) -> Option<&'a str> {
    description.tokens.clone().find_map(|at| age_in_words(text.lower_word(at)))
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

/// Whether the article gives the role to another.
fn is_called_otherwise(
    text: &Text,
    described: &[Described],
    entity: EntityIndex,
    description: &Description,
) -> bool {
    let head = fold(text.lower_word(description.head));
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
