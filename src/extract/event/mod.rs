//! Text, entities, mentions and quotes to events: what happened, who took part, where and when.
//!
//! A word of `lexicon/events/` is a trigger; its entry says where its participants stand around it. Each trigger makes
//! a candidate, and the candidates that tell of one happening become one event.

mod argument;
mod candidate;
mod entry;
mod inflection;
mod merge;
mod merge_time;
mod noun_event;
mod noun_speech;
mod noun_stand;
mod pair;
mod participant;
mod phrase;
mod scene;
mod structure;
mod subject;
mod time;
mod trigger;
mod verb_event;
mod verb_group;
mod verb_outlook;
mod words;

#[cfg(test)]
mod tests;

use super::text::Text;
use crate::article::Published;
use crate::document::{Entity, EntityIndex, EntityKind, Event, Mention, PlaceKind, Quote};
use crate::work;
use candidate::Candidate;
use scene::Scene;
use trigger::Trigger;

/// Steps to look at a token for happenings.
const STEPS_TO_READ: usize = 40;
/// Steps to compare two happenings of a sentence.
const STEPS_TO_COMPARE: usize = 30;

/// Finds all happenings, in order of their first report.
pub fn detect(
    text: &Text,
    published: Option<Published>,
    entities: &[Entity],
    mentions: &[Mention],
    quotes: &[Quote],
) -> Vec<Event> {
    let scene = Scene::new(text, published.map(|published| published.date), entities, mentions, quotes);
    let mut candidates = Vec::new();
    for sentence in &text.sentences {
        work::spend(sentence.tokens.len() * STEPS_TO_READ);
        let triggers = trigger::find(&scene, &sentence.tokens);
        let found = of_sentence(&scene, &triggers, &candidates);
        candidates.extend(found);
    }
    merge::merge(&scene, candidates)
}

/// One candidate for each stretch of the sentence that triggers cover.
fn of_sentence(scene: &Scene<'_>, triggers: &[Trigger], before: &[Candidate]) -> Vec<Candidate> {
    work::spend(triggers.len() * triggers.len() * STEPS_TO_COMPARE);
    let heads: Vec<usize> = triggers.iter().map(|trigger| trigger.head).collect();
    let mut found: Vec<Candidate> = Vec::new();
    for trigger in triggers {
        let read = if trigger.entry.verb {
            verb_event::read(scene, trigger)
        } else {
            noun_event::read(scene, trigger)
        };
        let Some(mut candidate) = read else { continue };
        pair::join(scene, &found, before, &mut candidate);
        drop_scenes(scene, &mut candidate);
        time::place_in_time(scene, &mut candidate, &heads);
        if candidate.habitual && candidate.date.is_none() {
            continue;
        }
        // A noun may point back to a happening told before; a verb must stand for itself.
        if candidate.holds(scene) || !trigger.entry.verb && candidate.definite {
            found.push(candidate);
        }
    }
    // A blast may be an attack, a crash is none.
    let accident = triggers.iter().any(|trigger| {
        let entry = trigger.entry;
        entry.kind == "disaster" && !matches!(entry.words[0], "explode" | "explosion" | "blast" | "fire")
    });
    drop_covered(scene, found, accident)
}

/// "the attack on the Promenade": a street or house does not attack; "crashed into the Rhine": that is where it was.
fn drop_scenes(scene: &Scene<'_>, candidate: &mut Candidate) {
    if candidate.entry.kind == "disaster" {
        let scenes: Vec<_> = candidate.whom.extract_if(.., |entity| scene.is_place(*entity)).collect();
        candidate.place = candidate.place.or(scenes.first().copied());
        // "the Peru plane crash".
        let scene_of = |entity: &mut EntityIndex| !candidate.entry.verb && scene.is_place(*entity);
        let places: Vec<_> = candidate.who.extract_if(.., scene_of).collect();
        candidate.place = candidate.place.or(places.first().copied());
    }
    if matches!(candidate.entry.kind, "attack" | "disaster" | "arrest") {
        candidate.who.retain(|entity| {
            !matches!(
                scene.kind(*entity),
                EntityKind::Place(
                    PlaceKind::Building | PlaceKind::Water | PlaceKind::Region | PlaceKind::Other
                )
            )
        });
    }
}

/// Of several readings of the same words the fullest stays; what is called off or refused is no event beside that.
fn drop_covered(scene: &Scene<'_>, found: Vec<Candidate>, accident: bool) -> Vec<Candidate> {
    let covered = |small: &Candidate, large: &Candidate| {
        let inside = large.trigger.start <= small.trigger.start && small.trigger.end <= large.trigger.end;
        let longer = large.trigger.len() > small.trigger.len();
        let same = large.trigger == small.trigger
            && (large.holds(scene), large.entry.needs.len()) > (small.holds(scene), small.entry.needs.len());
        inside && (longer || same)
    };
    let undone = |noun: &Candidate, other: &Candidate| {
        let undoes = matches!(other.entry.kind, "cancellation" | "refusal") && other.holds(scene);
        let object = other.object == Some(noun.head)
            || (other.head < noun.head && noun.head <= other.trigger.end + 4 && !noun.entry.verb);
        undoes && object && noun.head != other.head
    };
    // "An earthquake struck Peru": the subject of a verb of the same kind tells nothing more.
    let subject = |noun: &Candidate, verb: &Candidate| {
        let same = noun.entry.kind == verb.entry.kind && verb.subject == Some(noun.head);
        same && !noun.entry.verb && verb.holds(scene)
    };
    // "a statement issued by the bank", "convened a meeting": a verb and its object tell of one happening.
    let object = |one: &Candidate, other: &Candidate| {
        let (noun, verb) = if one.entry.verb { (other, one) } else { (one, other) };
        let same = noun.entry.kind == verb.entry.kind && verb.object == Some(noun.head);
        let fuller = (other.sides().count(), other.entry.verb) > (one.sides().count(), one.entry.verb);
        same && noun.entry.verb != verb.entry.verb && other.holds(scene) && fuller
    };
    let mut kept: Vec<Candidate> = Vec::new();
    for (place, candidate) in found.iter().enumerate() {
        let beaten = found.iter().enumerate().any(|(other_place, other)| {
            other_place != place
                && (covered(candidate, other)
                    || undone(candidate, other)
                    || subject(candidate, other)
                    || object(candidate, other))
        });
        let victims = candidate.entry.kind == "attack" && candidate.entry.words[0].starts_with("kill")
            || candidate.entry.words == ["die"];
        let beaten = beaten || accident && victims;
        let twin = kept.iter().any(|other| other.trigger == candidate.trigger);
        if !beaten && !twin {
            kept.push(candidate.clone());
        }
    }
    kept
}
