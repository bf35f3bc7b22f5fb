//! Text, entities and mentions to quotes: what was said, by whom, to whom.
//!
//! 1. [`marks`] pairs quotation marks; [`scene`] prepares sentences and word classes.
//! 2. [`cue`] finds the words that report ([`participle`]: those that only look so), [`report`] their subjects ([`subject`],
//!    [`phrase`]); [`clause`] and [`clause_end`] where content starts and ends ([`remark`]: the writer goes on), with
//!    [`structure`] (the tree of the sentence) for the end.
//! 3. The attributors propose drafts: [`content`] (content after, before or around a reporting clause, with [`plain`]
//!    for content without marks and [`frame`] for what a cue takes), [`according`],
//!    [`possessed`] (nouns that report), [`passive`], [`floating`] (quotations without a clause of their own).
//! 4. [`speaker`] resolves subjects in the order of the text; [`confidence`] says how sure all this is.

mod according;
mod addressee;
mod candidate;
mod choice;
mod clause;
mod clause_end;
mod confidence;
mod content;
mod cue;
pub(crate) mod cue_words;
mod draft;
mod evidence;
mod floating;
mod frame;
mod governor;
pub mod marks;
mod nested;
mod nominal;
mod paper;
mod parted;
mod participle;
mod passive;
mod phrase;
mod plain;
mod possessed;
mod remark;
mod report;
mod scene;
mod speaker;
mod statement;
mod structure;
mod subject;
mod turns;
mod words;

use super::text::Text;
use crate::article::PassageKind;
use crate::document::{Addressee, Entity, Mention, Quote, QuoteKind};
use crate::work;
use choice::Answer;
use cue::{Cue, Mood};
use draft::Draft;
use scene::Scene;
use speaker::Memory;

pub use choice::pronouns;

/// Steps to look at a token for attributions.
const STEPS_TO_READ: usize = 60;

/// Finds all attributed words, in order of the text.
pub fn attribute(text: &Text, entities: &[Entity], mentions: &[Mention]) -> Vec<Quote> {
    let scene = Scene::new(text, entities, mentions);
    let mut drafts = propose(&scene);
    turns::drafts(&scene, &mut drafts);
    floating::add(&scene, &mut drafts);
    drafts.sort_by_key(|draft| (draft.start(), draft.cue.as_ref().map_or(0, |cue| cue.start)));
    let mut quotes = settle(&scene, &drafts);
    nested::add(&scene, &mut quotes);
    quotes
}

/// What the rules propose, unit by unit; a rule does not claim a quotation that a surer one has claimed.
fn propose(scene: &Scene) -> Vec<Draft> {
    let cues = cue::find(scene);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut next = 0;
    for (at, unit) in scene.units.iter().enumerate() {
        work::spend(unit.tokens.len() * STEPS_TO_READ);
        let first = next;
        while next < cues.len() && cues[next].tokens.start < unit.tokens.end {
            next += 1;
        }
        if scene.text.passages[unit.passage].kind == PassageKind::Headline {
            continue;
        }
        in_unit(scene, at, &cues[first..next], &mut drafts);
    }
    drafts
}

fn in_unit(scene: &Scene, unit: usize, cues: &[Cue], drafts: &mut Vec<Draft>) {
    let mut found = Vec::new();
    let reports = report::find(scene, unit, cues);
    content::drafts(scene, &reports, &mut found);
    for cue in cues.iter().filter(|cue| cue.mood == Mood::Phrase) {
        found.extend(according::draft(scene, unit, cue));
    }
    possessed::drafts(scene, unit, &mut found);
    passive::drafts(scene, unit, &mut found);
    found.extend(statement::draft(scene, unit, &reports));
    for draft in found {
        if !is_rival(scene, &draft, drafts) {
            drafts.push(draft);
        }
    }
}

/// Whether another draft already has most of the content.
fn is_rival(scene: &Scene, draft: &Draft, drafts: &[Draft]) -> bool {
    let size: usize = draft.parts.iter().map(|part| part.len()).sum();
    drafts.iter().rev().take(6).any(|other| {
        let shared = draft.parts.iter().cloned().flatten().filter(|at| other.covers(*at)).count();
        let theirs: usize = other.parts.iter().map(|part| part.len()).sum();
        // "The man said he was alone, police said": one statement inside the other.
        let nested =
            draft.rule == "clause-then-cue" && other.cue.as_ref().is_some_and(|cue| draft.covers(cue.start));
        let same = !nested && shared * 10 >= size * 8 && shared * 10 >= theirs * 8;
        let wholly_marked = draft
            .parts
            .iter()
            .all(|part| scene.marked_at(part.start).is_some_and(|m| scene.marked[m].tokens == *part));
        let second = draft.rule == "according-to" && other.unit == draft.unit && shared * 2 >= theirs;
        same || second && other.kind(scene) == QuoteKind::Direct
            || wholly_marked && shared == size && size * 2 >= theirs && other.kind(scene) == QuoteKind::Direct
    })
}

/// Drafts to quotes: speakers, addressees, kinds and confidence.
fn settle(scene: &Scene, drafts: &[Draft]) -> Vec<Quote> {
    let mut memory = Memory::new(scene);
    let mut quotes: Vec<Quote> = Vec::new();
    for draft in drafts {
        let parts = draft.spans(scene);
        if parts.is_empty() {
            continue;
        }
        let passage = scene.units[draft.unit].passage;
        let answer = match &draft.subject {
            Some(subject) if draft.floating => {
                speaker::resolve(scene, draft, subject, passage, &memory).unsaid()
            }
            Some(subject) => speaker::resolve(scene, draft, subject, passage, &memory),
            None if draft.floating => choice::floating(scene, &memory, draft, passage),
            // "Conceding that it was late." Nothing else: whoever spoke before goes on.
            None if is_fragment(scene, draft) => choice::floating(scene, &memory, draft, passage),
            None => Answer::plain(speaker::UNKNOWN),
        };
        let Answer { speaker, heard, candidates } = answer;
        let nested =
            quotes.last().is_some_and(|last: &Quote| last.span().contains(parts[0]) && last.cue.is_some());
        if !nested {
            memory.note(scene, heard, draft.unit, last_passage(scene, draft), draft.floating);
            memory.papers.note(scene, &scene.units[draft.unit].tokens, &speaker);
        }
        let kind = draft.kind(scene);
        quotes.push(Quote {
            kind,
            speaker,
            cue: draft.cue.clone().map(|cue| scene.span(cue)),
            addressee: draft.addressee.clone().map(|tokens| addressee_of(scene, tokens)),
            floating: draft.floating,
            confidence: confidence::of(draft, kind, &speaker, &candidates),
            candidates,
            made_by: draft.rule,
            parts,
        });
    }
    quotes.sort_by_key(|quote| (quote.span().start, quote.span().end));
    quotes
}

/// Where the words end: a quotation may run over paragraphs.
fn last_passage(scene: &Scene, draft: &Draft) -> usize {
    let last = draft.parts.iter().map(|part| part.end).max().unwrap_or(0).saturating_sub(1);
    let unit = floating::unit_at(scene, last).map_or(draft.unit, |unit| unit.max(draft.unit));
    scene.units[unit].passage
}

/// Whether a participle that reports opens its unit, with no subject after it.
fn is_fragment(scene: &Scene, draft: &Draft) -> bool {
    draft.cue.as_ref().is_some_and(|cue| cue.start == scene.units[draft.unit].tokens.start)
}

fn addressee_of(scene: &Scene, tokens: std::ops::Range<usize>) -> Addressee {
    let entity = tokens.clone().rev().find_map(|at| scene.mention_at(at)).map(|mention| mention.entity);
    Addressee { span: scene.span(tokens), entity }
}
