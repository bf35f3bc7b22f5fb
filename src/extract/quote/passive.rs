//! Passive reports that say who speaks: "the plan was dismissed by Roe as “reckless”", "called “reckless” by Roe", "Roe was
//! asked by a reporter whether …".

use std::ops::Range;

use super::cue;
use super::cue_words::{self, CueWord, Frames};
use super::draft::Draft;
use super::phrase;
use super::scene::Scene;
use super::subject::{self, Subject};
use super::words::Class;
use crate::model::Tag;

/// How far behind the verb the one who speaks may stand.
const REACH: usize = 16;

/// The drafts of a unit's passive reports.
pub fn drafts(scene: &Scene, unit: usize, out: &mut Vec<Draft>) {
    let tokens = scene.units[unit].tokens.clone();
    for at in tokens.clone() {
        if scene.tag(at) != Tag::Vbn || scene.marked_at(at).is_some() || scene.mention_at(at).is_some() {
            continue;
        }
        let group = cue::group_start(scene, tokens.start, at);
        if !(group..at).any(|t| scene.is(t, Class::BE)) || (group..at).any(|t| scene.is(t, Class::NEGATION)) {
            continue;
        }
        let Some((word, length)) = cue_words::find(scene.word(at), |offset| {
            (at + offset < tokens.end).then(|| scene.word(at + offset))
        }) else {
            continue;
        };
        let Some((agent, contents)) = said_by(scene, word, at + length, tokens.end) else { continue };
        let about = subject::before(scene, tokens.start, group).map(|found| found.subject.phrase);
        let named = word.frames.has(Frames::NAME.or(Frames::BLAME));
        let parts = about.clone().filter(|_| named).into_iter().chain([contents]).collect();
        out.push(Draft {
            parts,
            subject: Some(agent),
            cue: Some(at..at + length),
            addressee: about.filter(|_| !named),
            unit,
            rule: "passive-with-agent",
            weight: word.weight,
            floating: false,
        });
    }
}

/// Who speaks, and what: "by Roe as B", "“B” by Roe", "by Roe whether B".
fn said_by(scene: &Scene, word: &CueWord, from: usize, hi: usize) -> Option<(Subject, Range<usize>)> {
    let by =
        (from..hi.min(from + REACH)).find(|at| scene.word(*at) == "by" && scene.marked_at(*at).is_none())?;
    let end = (by + 1..hi).find(|at| ends_agent(scene, by + 1, *at)).unwrap_or(hi);
    if end == by + 1 {
        return None;
    }
    let agent = phrase::plain(scene, by + 1..end);
    if !agent.can_speak(scene) {
        return None;
    }
    if by > from {
        let start = from + usize::from(scene.word(from) == "as");
        let marked = (start..by).any(|at| scene.marked_at(at).is_some());
        let clause = (start..by).any(|at| scene.is_finite(at) && scene.marked_at(at).is_none());
        return (marked && !clause && word.frames.has(Frames::NAME)).then_some((agent, start..by));
    }
    let asked =
        word.frames.has(Frames::TELL) && matches!(scene.word(end), "whether" | "if" | "that" | "how" | "why");
    let named = word.frames.has(Frames::NAME.or(Frames::BLAME)) && matches!(scene.word(end), "as" | "for");
    let start = end + usize::from(matches!(scene.word(end), "as" | "that"));
    let stop = (start + 1..hi).find(|at| ends_content(scene, *at)).unwrap_or(hi);
    let marked = (start..stop).any(|at| scene.marked_at(at).is_some());
    (asked || named && marked).then_some((agent, start..stop))
}

fn ends_agent(scene: &Scene, first: usize, at: usize) -> bool {
    scene.is_sign(at)
        || scene.marked_at(at).is_some()
        || matches!(
            scene.word(at),
            "as" | "for" | "that" | "whether" | "if" | "how" | "why" | "who" | "and" | "but"
        )
        || at > first && (scene.is(at, Class::WEEKDAY) || scene.is_finite(at))
}

fn ends_content(scene: &Scene, at: usize) -> bool {
    scene.marked_at(at).is_none()
        && (matches!(scene.word(at), "," | ";" | ":") || scene.is_dash(at) || scene.is_stop(at))
}
