//! Bodies that have no name but whose they are: "Roe’s office said", "the Roe campaign".
//!
//! Only where one of them speaks is there such a body; it is called as the text calls it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::subject::says_before;
use crate::document::{Entity, EntityIndex, EntityKind, Mention, MentionKind, OrganizationKind};
use crate::extract::quote::cue_words::{self, Frames};
use crate::extract::text::Text;
use crate::model::Tag;
use crate::span::Span;
use crate::work;

/// How often of a hundred times a verb must report for its subject to be taken for one that speaks.
const LEAST_WEIGHT: u8 = 40;

/// A phrase for such a body.
struct Staff {
    /// Whose, and which noun.
    key: (usize, String),
    /// The words after the name.
    own: Range<usize>,
    /// The whole phrase with the name.
    span: Span,
    speaks: bool,
}

/// Adds the bodies that speak, and keeps entities in the order of their first mention.
pub fn add(text: &Text, entities: &mut Vec<Entity>, mentions: &mut Vec<Mention>) {
    let mut groups: BTreeMap<(usize, String), Vec<Staff>> = BTreeMap::new();
    for mention in mentions.iter() {
        if entities[mention.entity.0].kind == EntityKind::Person
            && let Some(staff) = of_person(text, mention)
        {
            groups.entry(staff.key.clone()).or_default().push(staff);
        }
    }
    groups.retain(|_, group| group.iter().any(|staff| staff.speaks));
    if groups.is_empty() {
        return;
    }
    // In order, not overlapping.
    let named = mentions.clone();
    let mut added: Vec<Mention> = Vec::new();
    for group in groups.values() {
        let entity = EntityIndex(entities.len());
        let name = super::fold::one_line(text.words(group[0].span));
        entities.push(
            super::group::Group::new(EntityKind::Organization(OrganizationKind::Other), name, Vec::new())
                .entity,
        );
        for staff in group {
            let span = text.span(staff.own.clone());
            let place = named.partition_point(|mention| mention.span.end <= span.start);
            let is_free =
                |mention: Option<&Mention>| mention.is_none_or(|mention| !mention.span.overlaps(span));
            work::spend(added.len());
            if is_free(named.get(place)) && !added.iter().any(|mention| mention.span.overlaps(span)) {
                added.push(Mention { span, kind: MentionKind::Nominal, entity, made_by: "staff-of-person" });
            }
        }
    }
    mentions.extend(added);
    mentions.sort_by_key(|mention| mention.span);
    in_order(entities, mentions);
}

/// "’s office" after the name of a person.
fn of_person(text: &Text, mention: &Mention) -> Option<Staff> {
    let name = text.tokens_in(mention.span);
    let sentence = &text.sentences[text.sentence_of(name.clone().next()?)].tokens;
    // The mark of "Sanders’ campaign" is often taken for a quotation mark.
    let mark = |at: usize| text.tags[at] == Tag::Pos || matches!(text.word(at), "’" | "'");
    let possessive = name.end < sentence.end && mark(name.end);
    let from = name.end + usize::from(possessive);
    let modifier = |at: usize| at < sentence.end && matches!(text.tags[at], Tag::Jj | Tag::Nn);
    let head =
        [from, from + 1].into_iter().find(|at| *at < sentence.end && is_staff(text.lower_word(*at)))?;
    let plain = head == from || possessive && modifier(from);
    let ends = text.tags.get(head + 1).is_none_or(|tag| !tag.is_noun() && *tag != Tag::Pos);
    // "The Roe campaign", but not "Roe office".
    let fits = possessive || text.lower_word(head) != "office" && head == from;
    if !plain || !ends || !fits || text.tags[head] == Tag::Vb {
        return None;
    }
    let phrase = name.start..head + 1;
    let speaks = verb_speaks(text, sentence, head + 1)
        || says_before(text, sentence, name.start)
        || follows_according_to(text, sentence, name.start);
    let key = (mention.entity.0, text.lower_word(head).to_owned());
    Some(Staff { key, own: from..head + 1, span: text.span(phrase), speaks })
}

fn is_staff(lower: &str) -> bool {
    matches!(lower, "office" | "campaign" | "administration")
}

/// Whether a finite verb of saying follows at once, or another verb and then "and said".
fn verb_speaks(text: &Text, sentence: &Range<usize>, from: usize) -> bool {
    let skipped = |at: &usize| text.tags[*at] == Tag::Rb || matches!(text.lower_word(*at), "has" | "had");
    let Some(verb) = (from..sentence.end).find(|at| !skipped(at)) else { return false };
    let then = (verb..sentence.end.min(verb + 20))
        .find(|at| text.tags[*at].is_finite() && matches!(text.lower_word(at - 1), "and" | "but"));
    says(text, verb) || text.tags[verb].is_finite() && then.is_some_and(|then| says(text, then))
}

fn says(text: &Text, verb: usize) -> bool {
    (text.tags[verb].is_finite() || text.tags[verb] == Tag::Vbn)
        && cue_words::find(text.lower_word(verb), |_| None)
            .is_some_and(|(cue, _)| cue.weight >= LEAST_WEIGHT && !cue.frames.has(Frames::THINK))
}

/// "according to Roe’s office".
fn follows_according_to(text: &Text, sentence: &Range<usize>, name: usize) -> bool {
    let before = |back: usize| {
        name.checked_sub(back).filter(|at| *at >= sentence.start).map_or("", |at| text.lower_word(at))
    };
    before(2) == "according" && before(1) == "to"
        || before(3) == "according"
            && before(2) == "to"
            && matches!(before(1), "the" | "mr." | "mrs." | "ms.")
}

/// Numbers the entities anew, in the order of their first mention.
fn in_order(entities: &mut Vec<Entity>, mentions: &mut [Mention]) {
    let mut place = vec![usize::MAX; entities.len()];
    let mut next = 0;
    for mention in mentions.iter() {
        if place[mention.entity.0] == usize::MAX {
            place[mention.entity.0] = next;
            next += 1;
        }
    }
    for place in place.iter_mut().filter(|place| **place == usize::MAX) {
        *place = next;
        next += 1;
    }
    let mut ordered: Vec<(usize, Entity)> = place.iter().copied().zip(entities.drain(..)).collect();
    ordered.sort_by_key(|(place, _)| *place);
    entities.extend(ordered.into_iter().map(|(_, entity)| entity));
    for mention in mentions {
        mention.entity = EntityIndex(place[mention.entity.0]);
    }
}
