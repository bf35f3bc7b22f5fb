//! Who speaks "in a statement", "at a briefing", where a noun tells a formal statement.

use std::ops::Range;

use super::noun_stand::Stand;
use super::participant;
use super::phrase;
use super::scene::Scene;
use super::subject;
use super::trigger::Trigger;
use super::verb_group;
use super::words;
use crate::document::EntityIndex;
use crate::model::Tag;

/// "in a statement", "during a briefing".
fn spoken_in(scene: &Scene<'_>, stand: &Stand) -> bool {
    let governor = stand.governor.map_or("", |at| scene.word(at));
    matches!(governor, "in" | "at" | "during" | "via" | "through")
}

/// The verb that tells what was said in the statement.
pub fn teller(scene: &Scene<'_>, sentence: &Range<usize>, stand: &Stand) -> Option<usize> {
    let governor = stand.governor.filter(|_| spoken_in(scene, stand))?;
    let before = (sentence.start..governor).rev().find(|at| scene.tag(*at).is_finite());
    before.or_else(|| {
        let comma = (stand.phrase.end..sentence.end).find(|at| scene.tag(*at) == Tag::Comma)?;
        (comma..sentence.end).find(|at| scene.tag(*at).is_finite())
    })
}

/// Who speaks "in a statement": the speaker of the sentence's quote, or the subject of its verb of saying.
pub fn speaker(scene: &Scene<'_>, sentence: &Range<usize>, stand: &Stand) -> Vec<EntityIndex> {
    if !spoken_in(scene, stand) {
        return Vec::new();
    }
    let saying = teller(scene, sentence, stand);
    // "…, said Green in a statement": whoever the words are given to.
    let cue = saying.map(|verb| scene.text.tokens[verb].span);
    let told = scene.all_quotes().iter().find(|quote| quote.cue.is_some() && quote.cue == cue);
    if let Some(entity) = told.and_then(|quote| quote.speaker.entity) {
        return vec![entity];
    }
    let by_verb = saying.map_or_else(Vec::new, |verb| of_verb(scene, sentence, verb));
    if !by_verb.is_empty() {
        return by_verb;
    }
    let span = scene.text.span(sentence.clone());
    let quote = scene.all_quotes().iter().find(|quote| {
        let told_here = quote.cue.is_some_and(|cue| span.contains(cue)) || span.overlaps(quote.span());
        told_here && quote.speaker.entity.is_some()
    });
    let after_verb = saying.and_then(|verb| phrase::starting(scene, verb + 1, sentence.end));
    let inverted = after_verb.and_then(|phrase| participant::of_phrase(scene, phrase));
    quote.and_then(|quote| quote.speaker.entity).or(inverted).into_iter().collect()
}

/// "said in a statement": a statement was made where somebody has said something in it.
pub fn is_said(scene: &Scene<'_>, sentence: &Range<usize>, stand: &Stand, trigger: &Trigger) -> bool {
    let saying = teller(scene, sentence, stand).filter(|_| trigger.entry.kind == "statement");
    saying.is_some_and(|verb| scene.tag(verb) == Tag::Vbd && words::is_saying(scene.word(verb)))
}

fn of_verb(scene: &Scene<'_>, sentence: &Range<usize>, verb: usize) -> Vec<EntityIndex> {
    participant::of_phrases(scene, &subject::find(scene, sentence, &verb_group::read(scene, sentence, verb)))
}
