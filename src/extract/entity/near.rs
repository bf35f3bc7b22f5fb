//! Of several that a description could mean, the one that the text before it speaks of.

use super::description::Description;
use super::mentioned::Mentioned;
use super::subject::{is_subject, says_before};
use crate::document::{EntityIndex, Mention, MentionKind};
use crate::extract::text::Text;

/// Sentences back that a description reaches where several could be meant; twice as far where one only could.
const REACH: usize = 6;

/// Sentences back in which a subject is looked for.
const SUBJECT_REACH: usize = 2;

/// The only one of these; of several the one mentioned near by, if only one is.
pub fn only_or_nearest(
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

/// Whether an entity was mentioned in the last few sentences.
pub fn was_near(text: &Text, mentioned: &Mentioned, place: usize, entity: EntityIndex) -> bool {
    named_within(text, mentioned, place, entity, 2 * REACH)
}

/// Whether an entity was mentioned in this sentence or the ones right before.
pub fn was_just_named(text: &Text, mentioned: &Mentioned, place: usize, entity: EntityIndex) -> bool {
    named_within(text, mentioned, place, entity, SUBJECT_REACH + 1)
}

fn named_within(
    text: &Text,
    mentioned: &Mentioned,
    place: usize,
    entity: EntityIndex,
    sentences: usize,
) -> bool {
    let here = text.sentence_at(place).unwrap_or(0);
    let upto = mentioned.mentions.partition_point(|mention| mention.span.start < place);
    let is_near = |mention: &&Mention| {
        text.sentence_at(mention.span.start).is_some_and(|sentence| sentence + sentences >= here)
    };
    let mut near = mentioned.mentions[..upto].iter().rev().take_while(is_near);
    near.any(|mention| mention.entity == entity)
}

/// Of these, the one that is the subject of an earlier clause of the sentence, or else of the nearest sentence before
/// that has one of them as subject. None if two are, and neither says the sentence.
pub fn subject_before(
    text: &Text,
    mentioned: &Mentioned,
    description: &Description,
    entities: &[EntityIndex],
) -> Option<EntityIndex> {
    if entities.is_empty() {
        return None;
    }
    let here = text.sentence_of(description.head);
    for sentence in (here.saturating_sub(SUBJECT_REACH)..=here).rev() {
        let mut subjects: Vec<(EntityIndex, bool)> = Vec::new();
        let tokens = &text.sentences[sentence].tokens;
        let mut last = None;
        for at in tokens.start..tokens.end.min(description.tokens.start) {
            let Some(mention) = mentioned.at(at).filter(|mention| last != Some(*mention)) else { continue };
            last = Some(mention);
            let mention = &mentioned.mentions[mention];
            let phrase = text.tokens_in(mention.span);
            // "Nordal fighters said": the name is not the subject.
            let modifies = text.tags.get(phrase.end).is_some_and(|tag| tag.is_noun());
            let counts = mention.kind == MentionKind::Name && entities.contains(&mention.entity) && !modifies;
            if counts && is_subject(text, tokens, &phrase) {
                subjects.push((mention.entity, says_before(text, tokens, phrase.start)));
            }
        }
        let Some((first, _)) = subjects.first().copied() else { continue };
        if subjects.iter().all(|(entity, _)| *entity == first) {
            return Some(first);
        }
        let mut saying = subjects.iter().filter(|(_, says)| *says).map(|(entity, _)| *entity);
        return saying.next_back();
    }
    None
}
