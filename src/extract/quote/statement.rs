//! Statements set as a paragraph of their own, without marks: "In a letter to the council, Roe wrote:" and what follows.

use std::ops::Range;

use super::addressee;
use super::clause;
use super::cue::Mood;
use super::cue_words::Frames;
use super::draft::Draft;
use super::report::Report;
use super::scene::Scene;
use crate::article::PassageKind;

/// Verbs that report less often than this announce no statement.
const LEAST_WEIGHT: u8 = 60;

/// The statement that the last reporting clause of a unit leads into.
pub fn draft(scene: &Scene, unit: usize, reports: &[Report]) -> Option<Draft> {
    let report = reports.last()?;
    let own = &scene.units[unit];
    let colon = own.tokens.end - 1;
    if scene.word(colon) != ":" || scene.units.get(unit + 1).is_some_and(|next| next.passage == own.passage) {
        return None;
    }
    let cue = &report.cue;
    let states = matches!(cue.mood, Mood::Made | Mood::Participle)
        && cue.takes(Frames::CLAUSE.or(Frames::MARK))
        && cue.word.weight >= LEAST_WEIGHT;
    if !states || report.subject.is_none() || !leads_out(scene, report, colon) {
        return None;
    }
    let (addressee, _) = addressee::find(scene, cue, report.whole.end, own.tokens.end);
    let parts = paragraphs(scene, unit + 1, own.passage + 1)?;
    Some(Draft {
        parts,
        subject: report.subject.clone(),
        cue: Some(cue.tokens.clone()),
        addressee,
        unit,
        rule: "statement-after-colon",
        weight: cue.word.weight,
        floating: false,
    })
}

/// Whether nothing but "on Monday", "in a statement" or "the following" stands between the clause and its colon.
fn leads_out(scene: &Scene, report: &Report, colon: usize) -> bool {
    let (_, after) = addressee::find(scene, &report.cue, report.whole.end, colon + 1);
    let following = matches!(scene.word(after), "this" | "that")
        || scene.word(after) == "the" && scene.word(after + 1) == "following";
    if after >= colon || following && after + 2 >= colon {
        return true;
    }
    clause::opening(scene, after, colon + 1).is_some_and(|opening| opening.colon && opening.at == colon + 1)
        || clause::end_of_reporting(scene, after, colon) == Some(colon)
}

/// The paragraph after the colon, with the items of its list.
fn paragraphs(scene: &Scene, first: usize, passage: usize) -> Option<Vec<Range<usize>>> {
    let kind = scene.text.passages.get(passage)?.kind;
    if !matches!(kind, PassageKind::Paragraph | PassageKind::Quote | PassageKind::List) {
        return None;
    }
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut at = passage;
    for unit in &scene.units[first.min(scene.units.len())..] {
        if unit.passage > at {
            let next = scene.text.passages[unit.passage].kind;
            if unit.passage > at + 1 || next != kind || kind == PassageKind::Paragraph {
                break;
            }
            at = unit.passage;
        }
        match parts.last_mut() {
            Some(part) if at == passage && part.end == unit.tokens.start => part.end = unit.tokens.end,
            _ => parts.push(unit.tokens.clone()),
        }
    }
    let words = parts.first()?;
    let last = scene.word(words.end - 1);
    let ends = kind != PassageKind::Paragraph || matches!(last, "." | "!" | "?" | "…" | "...");
    let free = words
        .clone()
        .all(|at| scene.marked_at(at).is_none_or(|m| scene.marked[m].tokens.start > words.start));
    (ends && free && words.len() >= 5 && scene.is_capital(words.start)).then_some(parts)
}
