//! Statements inside statements: “He told me he would never return,” said Roe.
//!
//! What stands in quotation marks is read once more as a text of its own. Only what has a cue and a source other than the
//! speaker of the whole is kept.

use super::clause;
use super::confidence;
use super::draft::Draft;
use super::scene::Scene;
use super::speaker::{self, Memory};
use super::subject::Subject;
use super::words::{Class, noun_number};
use crate::document::{EntityKind, Gender, Quote, QuoteKind, Speaker, SpeakerKind};
use crate::model::Tag;
use crate::work;

/// Quotations with fewer words have no room for a statement of another.
pub const LEAST_WORDS: usize = 6;

/// Verbs that report less often than this do not count.
const LEAST_WEIGHT: u8 = 55;

/// Adds the statements that stand inside quotations.
pub fn add(scene: &Scene, quotes: &mut Vec<Quote>) {
    if scene.marked.iter().all(|marked| marked.tokens.len() <= LEAST_WORDS) {
        return;
    }
    let inside = scene.inside();
    let memory = Memory::default();
    let mut found: Vec<Quote> = Vec::new();
    for draft in super::propose(&inside) {
        let start = draft.start();
        let Some(place) = inside.text.tokens.get(start).map(|token| token.span.start) else { continue };
        let upto = quotes.partition_point(|quote| quote.span().start <= place);
        let mut near = quotes[..upto].iter().rev().take(12);
        work::spend(near.clone().map(|quote| quote.parts.len()).sum());
        let whole = near.find(|quote| quote.parts.iter().any(|part| part.covers(place)));
        let Some(whole) = whole.filter(|whole| whole.kind == QuoteKind::Direct) else { continue };
        found.extend(quote(&inside, &draft, whole, &memory));
    }
    if !found.is_empty() {
        quotes.extend(found);
        quotes.sort_by_key(|quote| (quote.span().start, quote.span().end));
    }
}

/// The quote of a draft inside another quote, if its words are surely another's.
fn quote(scene: &Scene, draft: &Draft, whole: &Quote, memory: &Memory) -> Option<Quote> {
    let (Some(subject), Some(cue)) = (&draft.subject, &draft.cue) else { return None };
    let parts = draft.spans(scene);
    let covered = parts.iter().all(|part| whole.span().contains(*part));
    if parts.is_empty() || !covered {
        return None;
    }
    let kind = draft.kind(scene);
    let first = subject.head.start;
    let quoted = scene.marked_at(draft.start()).is_some();
    if !quoted && !is_told(scene, draft) {
        return None;
    }
    let own = subject.phrase.len() == 1 && matches!(scene.word(first), "i" | "we");
    // In talk written down word by word, what somebody says to have said is told like the rest.
    let retold = matches!(whole.made_by, "transcript-turn" | "interview-answer");
    if own && !quoted && !retold || matches!(scene.word(first), "you" | "who" | "it" | "that" | "this" | "no")
    {
        return None;
    }
    if !named_whole(scene, subject) {
        return None;
    }
    let speaker = if own {
        Speaker { span: Some(scene.span(first..first + 1)), ..whole.speaker }
    } else if matches!(scene.word(first), "he" | "she") && scene.mention_at(first).is_none() {
        another(scene, first, whole)
    } else {
        speaker::resolve(scene, draft, subject, scene.units[draft.unit].passage, memory).speaker
    };
    if speaker.kind == SpeakerKind::Unknown && !scene.is(first, Class::PRONOUN) {
        return None;
    }
    Some(Quote {
        kind,
        speaker,
        cue: Some(scene.span(cue.clone())),
        addressee: draft.addressee.clone().map(|tokens| super::addressee_of(scene, tokens)),
        floating: false,
        confidence: confidence::of(draft, kind, &speaker, &[]),
        candidates: Vec::new(),
        made_by: draft.rule,
        parts,
    })
}

/// Whether reported words make a clause, and the cue is one that mostly reports.
fn is_told(scene: &Scene, draft: &Draft) -> bool {
    let Some(first) = draft.parts.first().filter(|_| draft.weight >= LEAST_WEIGHT) else { return false };
    let opens = first.clone().find(|at| scene.is_finite(*at)).unwrap_or(first.end);
    let plain = first.start < opens
        && (first.start..opens)
            .all(|at| scene.word(at) != "," && scene.tag(at) != Tag::Vbg && !scene.is(at, Class::WH));
    match scene.word(first.start) {
        "to" => draft.addressee.is_some(),
        _ if scene.is(first.start, Class::WH.or(Class::CONJUNCTION)) => false,
        _ => draft.rule != "according-to" && plain && clause::opens_clause(scene, first.clone()),
    }
}

/// Whether the source is a pronoun, a name or a noun phrase with its determiner: talk is too loose for less.
fn named_whole(scene: &Scene, subject: &Subject) -> bool {
    let first = subject.phrase.start;
    let last = subject.head.end - 1;
    scene.mention_at(last).is_some()
        || scene.is(first, Class::SUBJECT)
        || noun_number(scene.word(last)).is_some()
        || subject.phrase.len() > 1
            && scene.is(first, Class::DETERMINER.or(Class::POSSESSIVE).or(Class::QUANTITY))
}

/// Who "he" or "she" is in somebody's speech: the one other person who is named in it before, or else in the paragraphs
/// up to it.
fn another(scene: &Scene, pronoun: usize, whole: &Quote) -> Speaker {
    let span = scene.span(pronoun..pronoun + 1);
    let passage = scene.text.sentences[scene.text.sentence_of(pronoun)].passage;
    let start = scene.text.passages[passage.saturating_sub(1)].span.start;
    let gender = if scene.word(pronoun) == "he" { Gender::Male } else { Gender::Female };
    let named = |from: usize, upto: usize| {
        let first = scene.mentions.partition_point(|mention| mention.span.start < from);
        let last = scene.mentions.partition_point(|mention| mention.span.start < upto);
        work::spend(last.saturating_sub(first));
        let mut people = scene.mentions[first..last.max(first)].iter().filter_map(|mention| {
            let entity = scene.entities.get(mention.entity.0)?;
            let fits = entity.kind == EntityKind::Person && entity.gender.is_none_or(|of| of == gender);
            (fits && Some(mention.entity) != whole.speaker.entity).then_some(mention.entity)
        });
        let first = people.next()?;
        people.all(|other| other == first).then_some(first)
    };
    let said = whole.span().start;
    let entity = named(said, span.start).or_else(|| named(start, span.start));
    let kind = if entity.is_some() { SpeakerKind::Person } else { SpeakerKind::Unknown };
    Speaker { kind, entity, span: Some(span) }
}
