//! Quotations without a reporting clause: more of the quotation before, or words that context gives to a speaker.

use super::clause;
use super::draft::Draft;
use super::phrase;
use super::remark;
use super::scene::Scene;
use super::subject;
use super::words::{Class, noun_number};
use crate::work;

/// Lets attributed quotations take up those that go on from them, and drafts those that remain and are speech.
pub fn add(scene: &Scene, drafts: &mut Vec<Draft>) {
    let mut taken = vec![false; scene.marked.len()];
    // Turns are not looked for an owner: theirs is in their label, or nobody knows it.
    let turns = scene.turns.iter().flat_map(|turn| turn.parts.iter());
    for marked in turns.filter_map(|(_, tokens)| scene.marked_at(tokens.start)) {
        taken[marked] = true;
    }
    for draft in drafts.iter_mut() {
        for part in draft.parts.clone() {
            for at in part {
                if let Some(marked) = scene.marked_at(at) {
                    taken[marked] = true;
                }
            }
        }
    }
    for draft in drafts.iter_mut() {
        go_on(scene, draft, &mut taken);
    }
    carry_on(scene, drafts, &mut taken);
    join_chains(scene, drafts);
    let mut at = 0;
    while at < scene.marked.len() {
        if !taken[at] && is_speech(scene, at) {
            let draft = alone(scene, at, &mut taken);
            drafts.push(draft);
        }
        at += 1;
    }
}

/// Lets words after which their speaker was named go on in the next sentence, if that is partly in marks and nobody else
/// says it: “A,” she said. The rest was “B”.
fn carry_on(scene: &Scene, drafts: &mut [Draft], taken: &mut [bool]) {
    let mut owned = vec![false; scene.units.len()];
    for draft in drafts.iter() {
        owned[draft.unit] = true;
    }
    for draft in drafts.iter_mut().filter(|draft| {
        matches!(draft.rule, "marks-then-cue-subject" | "marks-then-subject-cue" | "clause-then-cue")
    }) {
        let last =
            draft.parts.last().map_or(0, |part| part.end).max(draft.cue.as_ref().map_or(0, |cue| cue.end));
        let Some(next) = unit_at(scene, last.saturating_sub(1)).map(|own| own + 1) else { continue };
        let Some(unit) = scene.units.get(next).filter(|unit| unit.passage == scene.units[draft.unit].passage)
        else {
            continue;
        };
        if owned[next] || !is_more(scene, unit.tokens.clone(), taken) {
            continue;
        }
        owned[next] = true;
        for at in unit.tokens.clone() {
            if let Some(marked) = scene.marked_at(at) {
                taken[marked] = true;
            }
        }
        let start = clause::without_conjunction(scene, unit.tokens.clone());
        draft.parts.push(start..remark::before_aside(scene, start, unit.tokens.end));
    }
}

/// Whether a sentence has words in marks that nobody has claimed, beside words without, and no verb that reports.
fn is_more(scene: &Scene, unit: std::ops::Range<usize>, taken: &[bool]) -> bool {
    let marked = |at: usize| scene.marked_at(at);
    let speech = |m: usize| !taken[m] && scene.words_in(m) >= 3 && !scene.is_title(m);
    let reports = |at: usize| {
        marked(at).is_none()
            && scene.tag(at).is_verb()
            && super::cue_words::find(scene.word(at), |_| None).is_some()
    };
    unit.clone().any(|at| marked(at).is_some_and(speech))
        && unit.clone().any(|at| marked(at).is_none() && !scene.is_sign(at))
        && !unit.clone().any(|at| marked(at).is_some_and(|m| taken[m]) || reports(at))
}

/// Makes one of a quotation that goes on in the next paragraph and is attributed there once more.
fn join_chains(scene: &Scene, drafts: &mut Vec<Draft>) {
    let whole = |draft: &Draft, part: usize| {
        let part = draft.parts.get(part)?;
        scene.marked_at(part.start).filter(|m| scene.marked[*m].tokens == *part)
    };
    let mut at = 0;
    while at < drafts.len() {
        let before =
            whole(&drafts[at], 0).filter(|m| scene.marked[*m].went_on).and_then(|m| m.checked_sub(1));
        let owner = before.and_then(|before| {
            work::spend(drafts.len());
            let ends = |draft: &Draft| whole(draft, draft.parts.len() - 1) == Some(before);
            drafts.iter().position(|draft| !draft.parts.is_empty() && ends(draft))
        });
        match owner.filter(|owner| *owner < at) {
            Some(owner) => {
                let parts = drafts.remove(at).parts;
                drafts[owner].parts.extend(parts);
            }
            None => at += 1,
        }
    }
}

/// Takes up the quotations that follow without a word between: “A,” he said. “B.” “C.”
fn go_on(scene: &Scene, draft: &mut Draft, taken: &mut [bool]) {
    loop {
        let Some(last) = draft.parts.last().cloned() else { return };
        let Some(marked) = scene.marked_at(last.end - 1) else {
            return;
        };
        let next = marked + 1;
        let Some(following) = scene.marked.get(next) else { return };
        if taken[next] {
            return;
        }
        work::spend(draft.parts.len());
        let chained = scene.marked[marked].goes_on && following.went_on;
        let wholly = draft.parts.iter().all(|part| {
            scene.marked_at(part.start).is_some_and(|m| scene.marked[m].tokens.start == part.start)
        });
        let same = following.passage == scene.marked[marked].passage
            && follows_directly(scene, draft, next)
            && wholly;
        if !chained && !same {
            return;
        }
        taken[next] = true;
        draft.parts.push(following.tokens.clone());
    }
}

/// Whether the quotation is the whole unit right after the draft's own.
fn follows_directly(scene: &Scene, draft: &Draft, marked: usize) -> bool {
    let tokens = &scene.marked[marked].tokens;
    let last = draft.parts.last().map_or(0, |part| part.end).max(draft.cue.as_ref().map_or(0, |cue| cue.end));
    let (Some(own), Some(next)) = (unit_at(scene, last.saturating_sub(1)), unit_at(scene, tokens.start))
    else {
        return false;
    };
    next == own + 1 && is_whole_unit(scene, marked)
}

/// The unit a token stands in.
pub fn unit_at(scene: &Scene, token: usize) -> Option<usize> {
    let at = scene.units.partition_point(|unit| unit.tokens.end <= token);
    (at < scene.units.len()).then_some(at)
}

fn is_whole_unit(scene: &Scene, marked: usize) -> bool {
    let tokens = &scene.marked[marked].tokens;
    unit_at(scene, tokens.start).is_some_and(|unit| {
        let unit = &scene.units[unit].tokens;
        unit.start == tokens.start && (tokens.end..unit.end).all(|at| scene.is_sign(at))
    })
}

/// Whether a quotation that nobody claims is speech: a sentence of its own, or words after a colon.
fn is_speech(scene: &Scene, marked: usize) -> bool {
    let one = &scene.marked[marked];
    if one.went_on {
        return true;
    }
    let words = scene.words_in(marked);
    let after_colon = one.tokens.start > 0
        && scene.word(one.tokens.start - 1) == ":"
        && unit_at(scene, one.tokens.start - 1) == unit_at(scene, one.tokens.start);
    let sentence = scene.opens_upper(marked) && scene.is_closed(marked);
    (is_whole_unit(scene, marked) && words >= 3 && (sentence || words >= 8))
        || (after_colon && sentence && words >= 3)
}

/// A quotation with no reporting clause, and those that go on from it.
fn alone(scene: &Scene, marked: usize, taken: &mut [bool]) -> Draft {
    let mut parts = vec![scene.marked[marked].tokens.clone()];
    taken[marked] = true;
    let mut at = marked;
    while let Some(next) = scene.marked.get(at + 1) {
        let adjacent =
            next.tokens.start == scene.marked[at].tokens.end && next.passage == scene.marked[at].passage;
        let chained = scene.marked[at].goes_on && next.went_on;
        if taken[at + 1] || !(adjacent || chained) {
            break;
        }
        at += 1;
        taken[at] = true;
        parts.push(next.tokens.clone());
    }
    let unit = unit_at(scene, parts[0].start).unwrap_or(0);
    let subject = before_colon(scene, unit, parts[0].start)
        .or_else(|| clause_before_colon(scene, unit, parts[0].start))
        .or_else(|| signed(scene, parts.last().map_or(0, |part| part.end)));
    let floating = subject.is_none();
    let rule = if floating { "quotation-alone" } else { "colon-then-marks" };
    Draft { parts, subject, cue: None, addressee: None, unit, rule, weight: 60, floating }
}

/// "- Roe." as a paragraph of its own below the quotation.
fn signed(scene: &Scene, end: usize) -> Option<subject::Subject> {
    let unit = scene.units.get(unit_at(scene, end.checked_sub(1)?)? + 1)?;
    let tokens = unit.tokens.clone();
    let name = scene.name_at(tokens.start + 1).filter(|_| {
        scene.is_dash(tokens.start) && tokens.start >= end && scene.is_person_name(tokens.start + 1)
    })?;
    let named = scene.tokens_of(name);
    let alone = (named.end..tokens.end).all(|at| scene.is_stop(at)) && named.start == tokens.start + 1;
    alone.then(|| phrase::plain(scene, named))
}

/// "Roe has apologized for it: “…”": the person or body that is the subject of the clause before the colon.
fn clause_before_colon(scene: &Scene, unit: usize, start: usize) -> Option<subject::Subject> {
    let lo = scene.units[unit].tokens.start;
    let colon = start.checked_sub(1).filter(|at| *at > lo && scene.word(*at) == ":")?;
    let verb = (lo + 1..colon).find(|at| scene.is_finite(*at) && scene.marked_at(*at).is_none())?;
    let found = subject::before(scene, lo, super::cue::group_start(scene, lo, verb))?.subject;
    let last = found.head.end - 1;
    let speaks = scene.name_at(last).is_some() || matches!(scene.word(last), "he" | "she");
    speaks.then_some(found)
}

/// "Roe: “…”": the noun phrase before the colon, if it is nothing but that.
fn before_colon(scene: &Scene, unit: usize, start: usize) -> Option<subject::Subject> {
    let lo = scene.units[unit].tokens.start;
    let colon = start.checked_sub(1).filter(|at| *at > lo && scene.word(*at) == ":")?;
    let phrase = lo..colon;
    let last = phrase.end - 1;
    if let Some(mention) = scene.name_at(last).filter(|_| scene.is_person_name(last)) {
        return Some(phrase::plain(scene, scene.tokens_of(mention)));
    }
    let named = scene.name_at(last).is_some() || noun_number(scene.word(last)).is_some();
    (phrase.len() <= 6 && named && !phrase.clone().any(|at| scene.is(at, Class::AUXILIARY)))
        .then(|| phrase::plain(scene, phrase))
}
