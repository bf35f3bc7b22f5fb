//! Epithets: "the lawmaker", "the 32-year-old", "the Democratic presidential candidate" of somebody just named, though
//! the text never gives that role elsewhere.
//!
//! Only where the epithet opens a clause and one person alone was named in the sentence before, as its subject.

use super::description::Description;
use super::mentioned::Mentioned;
use super::phrase::run_end;
use super::role_noun::role_noun;
use super::role_word::{same_word, words};
use super::subject::is_subject;
use crate::document::{EntityIndex, EntityKind, Mention, MentionKind, Role};
use crate::extract::text::Text;

/// The mention that an epithet makes.
pub fn resolve(
    text: &Text,
    mentioned: &Mentioned,
    roles: &[Role],
    description: &Description,
) -> Option<Mention> {
    let head = description.head;
    let sentence = text.sentence_of(head);
    let tokens = &text.sentences[sentence].tokens;
    if text.lower_word(description.tokens.start) != "the"
        || !is_epithet(text.lower_word(head))
        || description.tokens.clone().any(|at| text.lower_word(at) == "former")
        || !is_subject(text, tokens, &description.tokens)
        || (tokens.start..description.tokens.start).any(|at| mentioned.person_at(at).is_some())
        || super::description::followed_by_noun(text, description)
    {
        return None;
    }
    let entity = subject_before(text, mentioned, sentence)?;
    let shown = role_noun(text.lower_word(head)).and_then(|noun| noun.gender);
    let known = mentioned.entities[entity.0].gender;
    let clash = shown.is_some() && known.is_some() && shown != known;
    if clash || is_called_otherwise(text, roles, entity, description) {
        return None;
    }
    let span = text.span(super::description::free_tokens(text, mentioned, description));
    Some(Mention { span, kind: MentionKind::Nominal, entity, made_by: "epithet-of-subject" })
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

/// Whether the article gives the role to another, or this person a role that contradicts it.
fn is_called_otherwise(text: &Text, roles: &[Role], entity: EntityIndex, description: &Description) -> bool {
    let head = text.lower_word(description.head);
    roles.iter().filter(|role| role.person != entity).any(|role| {
        let tokens = text.tokens_in(role.span);
        let end = run_end(text, tokens.start, tokens.end);
        words(text, tokens.start..end).iter().any(|word| same_word(head, word))
    })
}

/// Words for people who are in the news themselves; not for the many who only bear witness ("the officer", "the woman").
fn is_epithet(lower: &str) -> bool {
    matches!(
        lower,
        "lawmaker"
            | "legislator"
            | "senator"
            | "congressman"
            | "congresswoman"
            | "politician"
            | "candidate"
            | "nominee"
            | "front-runner"
            | "frontrunner"
            | "socialist"
            | "conservative"
            | "republican"
            | "democrat"
            | "billionaire"
            | "millionaire"
            | "tycoon"
            | "businessman"
            | "businesswoman"
            | "entrepreneur"
            | "mogul"
            | "actor"
            | "actress"
            | "singer"
            | "rapper"
            | "musician"
            | "star"
            | "comedian"
            | "comic"
            | "model"
            | "filmmaker"
            | "novelist"
            | "playwright"
            | "athlete"
            | "striker"
            | "midfielder"
            | "defender"
            | "goalkeeper"
            | "quarterback"
            | "golfer"
            | "boxer"
            | "veteran"
            | "pontiff"
            | "monarch"
    )
}
