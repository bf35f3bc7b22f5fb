//! What speaks for and against a candidate, as features that people can read.
//!
//! Their names stand in `models/speakers/weights.tsv` with what each counts, and in `lexicon/speaker_features.tsv` in words.

use super::candidate::{Occurrence, Question, Suspect, is_possessive, is_same};
use super::scene::Scene;
use super::speaker::Memory;
use crate::article::PassageKind;
use crate::document::{EntityIndex, MentionKind, SpeakerKind};

/// The features of one of the suspects.
pub fn features(
    scene: &Scene,
    memory: &Memory,
    question: &Question,
    suspects: &[Suspect],
    at: usize,
) -> Vec<&'static str> {
    let suspect = &suspects[at];
    let mut found = Vec::with_capacity(16);
    if let Some(last) = suspect.occurrences.first() {
        place(scene, question, suspects, suspect, last, &mut found);
    } else {
        found.push("not-mentioned-near");
    }
    heard(scene, memory, question, suspect, &mut found);
    if is_same(&suspect.speaker, &question.by_rule) {
        found.push("rule-agrees");
    }
    if let Some(entity) = suspect.speaker.entity {
        of_entity(scene, memory, question, entity, &mut found);
    }
    match suspect.speaker.kind {
        SpeakerKind::Organization => found.push("organization"),
        SpeakerKind::Unnamed => found.push("without-name"),
        SpeakerKind::Group => found.push("group"),
        _ => {}
    }
    if suspects.len() == 1 {
        found.push("only-candidate");
    }
    found
}

/// The features of "unknown".
pub fn of_nobody(memory: &Memory, question: &Question, suspects: usize) -> Vec<&'static str> {
    let mut found = vec!["nobody"];
    match memory.heard().next() {
        None => found.push("nobody-spoke-yet"),
        Some(heard) if heard.passage + 1 < question.passage => found.push("nobody-spoke-near"),
        Some(_) => {}
    }
    if suspects == 0 {
        found.push("nobody-mentioned-near");
    }
    found
}

/// Where the suspect is mentioned.
fn place(
    scene: &Scene,
    question: &Question,
    suspects: &[Suspect],
    suspect: &Suspect,
    last: &Occurrence,
    found: &mut Vec<&'static str>,
) {
    let here = scene.text.sentence_of(question.at);
    let there = || suspect.occurrences.iter().filter(|one| one.sentence == last.sentence);
    let subject = there().any(|one| one.subject);
    found.push(match (here - last.sentence, subject) {
        (0, true) => "subject-in-sentence",
        (0, false) => "object-in-sentence",
        (1, true) => "subject-of-sentence-before",
        (1, false) => "object-in-sentence-before",
        (2, true) => "subject-two-sentences-before",
        (2, false) => "object-two-sentences-before",
        (_, true) => "subject-further-back",
        (_, false) => "object-further-back",
    });
    found.push(match question.passage.saturating_sub(last.passage) {
        0 => "in-paragraph",
        1 => "in-paragraph-before",
        _ => "in-paragraph-further-back",
    });
    if there().any(|one| one.says) {
        found.push("said-that-sentence");
    }
    if last.pronoun {
        found.push("last-a-pronoun");
    }
    if is_possessive(scene, last) {
        found.push("last-a-possessive");
    }
    if scene.text.passages[last.passage].kind == PassageKind::Headline {
        found.push("in-headline");
    }
    let all = || suspects.iter().flat_map(|one| &one.occurrences);
    if all().all(|one| one.tokens.start <= last.tokens.start) {
        found.push("mentioned-last");
    }
    let start = |one: &Occurrence| one.tokens.start;
    let nearest = all().filter(|one| one.sentence < here).map(|one| one.sentence).max();
    let firsts =
        |sentence: usize| all().filter(|one| one.sentence == sentence && one.subject).map(start).min();
    let is_own = |token: Option<usize>| {
        token.is_some_and(|token| suspect.occurrences.iter().any(|one| one.tokens.start == token))
    };
    if is_own(nearest.and_then(firsts)) {
        found.push("first-subject-before");
    }
    if question.situation.is_pronoun() && is_own(firsts(here)) {
        found.push("first-subject-in-sentence");
    }
    if is_own(all().filter(|one| one.passage == question.passage).map(start).min()) {
        found.push("first-in-paragraph");
    }
    if suspect.occurrences.len() > 1 {
        found.push("mentioned-repeatedly-near");
    }
}

/// Whether and when the suspect spoke before.
fn heard(
    scene: &Scene,
    memory: &Memory,
    question: &Question,
    suspect: &Suspect,
    found: &mut Vec<&'static str>,
) {
    for (place, heard) in memory.heard().enumerate() {
        if !is_same(&heard.speaker, &suspect.speaker) {
            continue;
        }
        found.push(match (place, question.passage.saturating_sub(heard.passage)) {
            (0, 0) => "spoke-last-in-paragraph",
            (0, 1) => "spoke-last-in-paragraph-before",
            (0, _) => "spoke-last-further-back",
            (1, 0 | 1) => "spoke-before-last",
            _ => "spoke-earlier",
        });
        if place == 0 && super::floating::unit_at(scene, question.at) == Some(memory.last_unit() + 1) {
            found.push("spoke-in-sentence-before");
        }
        if place == 0 && heard.floating {
            found.push("spoke-last-alone");
        }
        return;
    }
    if suspect.speaker.entity.is_some_and(|entity| memory.has_spoken(entity)) {
        found.push("spoke-earlier");
    }
}

/// What the article shows of an entity.
fn of_entity(
    scene: &Scene,
    memory: &Memory,
    question: &Question,
    entity: EntityIndex,
    found: &mut Vec<&'static str>,
) {
    found.push(match memory.mentions_of(entity) {
        0 | 1 => "mentioned-once",
        2..=4 => "mentioned-some-times",
        _ => "mentioned-often",
    });
    let gender = scene.entities.get(entity.0).and_then(|entity| entity.gender);
    if question.gender.is_some() && gender == question.gender {
        found.push("gender-shown");
    }
    let inside = question.parts.iter().cloned().flatten().filter_map(|at| scene.mention_at(at));
    let mut own = inside.filter(|mention| mention.entity == entity);
    if own.any(|mention| mention.kind == MentionKind::Name) {
        found.push("named-in-the-words");
    }
}
