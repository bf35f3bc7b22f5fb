//! Past forms that may be participles: "a plan called Harbour", "Roe's reported wealth"; and those that the tagger takes for
//! participles though they are the verb of their clause.

use std::ops::Range;

use super::cue::group_start;
use super::cue_words;
use super::scene::Scene;
use super::words::{Class, NounNumber, noun_number};
use crate::extract::entity::role_noun::role_noun;
use crate::extract::text::TokenKind;
use crate::model::Tag;

/// A past form that hangs on a noun ("a plan called Z") or opens a sentence ("Asked about it, he").
pub fn is_participle(scene: &Scene, unit: &Range<usize>, group: usize, at: usize) -> bool {
    if group == unit.start && !scene.starts_phrase(at + 1) {
        return true;
    }
    let reported = scene.marked_at(at + 1).is_some() || matches!(scene.word(at + 1), "that" | ":" | ",");
    let after = group.checked_sub(1).filter(|b| *b >= unit.start);
    let own = after
        .is_some_and(|b| scene.tag(b) == Tag::Prp || scene.word(b) == "," || scene.marked_at(b).is_some());
    // "called on drivers"
    let length =
        cue_words::find(scene.word(at), |offset| Some(scene.word(at + offset))).map_or(1, |(_, n)| n);
    let next = at + length;
    let object = scene.starts_phrase(next)
        && !matches!(scene.tag(next), Tag::Jj | Tag::Vbn)
        && !scene.is(next, Class::TIME);
    let noun = after.is_some_and(|b| scene.tag(b).is_noun());
    let dated = noun && scene.is(at + 2, Class::WEEKDAY) && scene.word(at + 1) == "on";
    let pledged = scene.word(at + 1) == "to" && after.is_some_and(|b| scene.is(b, Class::CONJUNCTION));
    let joined =
        || (object || length > 1) && after.is_some_and(|b| is_joined_to_active(scene, unit.start, b));
    let own =
        own || pledged || dated || object && noun || joined() || noun && has_no_other_verb(scene, unit, at);
    let apposed = !object && after.is_some_and(|b| is_apposed_thing(scene, unit.start, b));
    let hangs = scene.tag(at) == Tag::Vbn && !own || scene.tag(at) == Tag::Vbd && apposed;
    hangs && !reported && !scene.is_sign(at + 1) && scene.word(at) != "said"
}

/// ", a plan announced in May": whether a thing, or a paper, that nobody has heard of yet ends here behind a comma.
fn is_apposed_thing(scene: &Scene, first: usize, noun: usize) -> bool {
    let article = (first..noun).rev().take(3).find(|at| matches!(scene.word(*at), "a" | "an"));
    let thing = || {
        matches!(noun_number(scene.word(noun)), None | Some(NounNumber::Document))
            && role_noun(scene.word(noun)).is_none()
    };
    article.is_some_and(|at| at > first && scene.word(at - 1) == ",") && scene.tag(noun) == Tag::Nn && thing()
}

/// "Roe's reported wealth", "remains committed to": a participle that is an adjective.
pub fn is_adjective_after(scene: &Scene, before: usize, at: usize) -> bool {
    let owned = scene.kind(before) == Some(TokenKind::Clitic)
        && (scene.tag(at + 1).is_noun() || scene.tag(at + 1) == Tag::Jj)
        && scene.mention_at(at + 1).is_none();
    let linked = matches!(
        scene.word(before),
        "remain"
            | "remains"
            | "remained"
            | "seem"
            | "seems"
            | "seemed"
            | "appears"
            | "appeared"
            | "become"
            | "becomes"
            | "became"
            | "get"
            | "gets"
            | "got"
            | "stays"
            | "stayed"
    );
    owned || linked
}

/// Whether a conjunction joins on to a verb that is no passive one: "thanked them and called".
fn is_joined_to_active(scene: &Scene, first: usize, conjunction: usize) -> bool {
    let verb =
        |at: &usize| (scene.is_finite(*at) || scene.tag(*at) == Tag::Vbn) && scene.marked_at(*at).is_none();
    scene.is(conjunction, Class::CONJUNCTION)
        && (first..conjunction).rev().find(verb).is_some_and(|verb| {
            let mut group = group_start(scene, first, verb)..verb;
            let passive = group.clone().any(|at| scene.is(at, Class::BE));
            !passive && (scene.tag(verb) == Tag::Vbd || group.any(|at| scene.is(at, Class::HAVE)))
        })
}

/// Whether the sentence has no verb but this one, so that it is one: "Roe called on fellow drivers to".
fn has_no_other_verb(scene: &Scene, unit: &Range<usize>, at: usize) -> bool {
    unit.clone().all(|other| other == at || !scene.is_finite(other) || scene.marked_at(other).is_some())
}
