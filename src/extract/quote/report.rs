//! Reporting clauses: a cue with its subject, and how the two stand to each other.

use std::ops::Range;

use super::cue::{Cue, Mood};
use super::cue_words::{Frames, Shape};
use super::governor;
use super::parted;
use super::phrase;
use super::remark::behind_pause;
use super::scene::{Scene, Unit};
use super::subject::{self, Found, Subject};
use super::words::Class;
use crate::model::Tag;

/// "X said", "said X", ", adding": a clause that reports.
#[derive(Clone, Debug)]
pub struct Report {
    pub cue: Cue,
    /// Place in [`Scene::units`].
    pub unit: usize,
    pub subject: Option<Subject>,
    /// From subject or cue, whichever comes first, to the later of the two.
    pub whole: Range<usize>,
    /// "said X".
    pub inverted: bool,
    /// The subject stands in an earlier clause: "and warned", ", adding".
    pub shared: bool,
    /// The subject is "who" or "which".
    pub relative: bool,
}

/// The reporting clauses of a unit, in order.
pub fn find(scene: &Scene, unit: usize, cues: &[Cue]) -> Vec<Report> {
    let mut reports: Vec<Report> = Vec::new();
    for cue in cues {
        let floor = floor(scene, unit, &reports);
        let made =
            reports.iter().rev().find(|report| report.cue.mood == Mood::Made && report.cue.word.weight >= 30);
        let report = read(scene, unit, cue, made.or(reports.last()), floor);
        reports.extend(report);
    }
    reports
}

/// Where the search for a subject stops: after the last report that is more than a participle or a relative clause,
/// which may stand between a subject and its verb; at the subject of "said X", on which "who noted" may hang.
fn floor(scene: &Scene, unit: usize, reports: &[Report]) -> usize {
    let unit = scene.units[unit].tokens.start;
    let between = |report: &Report| report.relative || !matches!(report.cue.mood, Mood::Made | Mood::Unreal);
    let Some(last) = reports.iter().rev().find(|report| !between(report)) else { return unit };
    let subject = last.subject.as_ref().filter(|_| last.inverted);
    subject.map_or(last.whole.end, |subject| subject.phrase.start).max(unit)
}

fn read(scene: &Scene, at: usize, cue: &Cue, previous: Option<&Report>, lo: usize) -> Option<Report> {
    let unit = &scene.units[at];
    if cue.mood == Mood::Phrase {
        return None;
    }
    if let Some(found) = inverted(scene, unit, cue) {
        let whole = cue.group..found.whole.end;
        return Some(Report {
            cue: cue.clone(),
            unit: at,
            subject: Some(found.subject),
            whole,
            inverted: true,
            shared: false,
            relative: false,
        });
    }
    let own = |subject: Option<Subject>, start: usize, shared: bool| Report {
        cue: cue.clone(),
        unit: at,
        subject,
        whole: start..cue.tokens.end,
        inverted: false,
        shared,
        relative: false,
    };
    if let Some(saying) = as_saying(scene, cue) {
        let start = subject::before(scene, lo, cue.group)?.whole.start;
        let object = phrase::plain(scene, cue.tokens.end..saying - 1);
        return Some(Report { whole: start..saying + 1, ..own(Some(object), start, false) });
    }
    if let Some(found) = with_own_name(scene, unit, cue).or_else(|| quoted(scene, unit, cue)) {
        return Some(own(Some(found), cue.group, true));
    }
    let gerund = cue.word.shape == Shape::Gerund && cue.mood == Mood::Unreal;
    if gerund || matches!(cue.mood, Mood::Participle | Mood::Infinitive) {
        let subject = shared_subject(scene, unit, cue, previous);
        return Some(own(subject, cue.group, true));
    }
    let end = parted::without_time(scene, unit.tokens.start, cue.group);
    let joined = end > unit.tokens.start && scene.is(end - 1, Class::CONJUNCTION)
        || is_next_of_list(scene, cue, end, previous);
    if joined || cue.group == lo {
        let subject = shared_subject(scene, unit, cue, previous);
        return subject.is_some().then(|| own(subject, cue.group, true));
    }
    let found =
        subject::before(scene, lo, cue.group).or_else(|| before_comma(scene, &unit.tokens, lo, end, cue))?;
    let Found { subject, whole, relative, .. } = behind_clause(scene, lo, cue, found);
    if !fits(scene, &subject, cue) || is_verb(scene, &subject) {
        return None;
    }
    Some(Report { relative, ..own(Some(subject), whole.start, false) })
}

/// "mocked a reporter, called him a fraud and left": the second of several verbs of one subject, parted by the only comma
/// since the first.
fn is_next_of_list(scene: &Scene, cue: &Cue, end: usize, previous: Option<&Report>) -> bool {
    let Some(first) = previous.filter(|first| first.cue.mood == Mood::Made && !first.inverted) else {
        return false;
    };
    let Some(pause) = (end > first.whole.end + 1).then(|| end - 1) else { return false };
    let closes = scene.marked_at(pause).is_some_and(|m| scene.marked[m].tokens.end == end);
    let paused = scene.word(pause) == "," && !closes || closes && behind_pause(scene, end).is_some();
    let alike = scene.tag(cue.tokens.start) == scene.tag(first.cue.tokens.start)
        && cue.word.shape == first.cue.word.shape;
    let mut between = first.whole.end..pause;
    paused
        && alike
        && !between.any(|at| scene.marked_at(at).is_none() && (scene.word(at) == "," || scene.is_dash(at)))
}

/// "Mayor Jane Roe, said the bridge": the comma has no business there.
fn before_comma(scene: &Scene, unit: &Range<usize>, lo: usize, end: usize, cue: &Cue) -> Option<Found> {
    let comma = end.checked_sub(1).filter(|at| *at > lo && scene.word(*at) == ",")?;
    if lo != unit.start || cue.mood != Mood::Made {
        return None;
    }
    let stretch = lo..comma;
    let clause = stretch.clone().any(|at| scene.is_finite(at) || scene.marked_at(at).is_some());
    if clause || subject::is_opener(scene, stretch.clone()) || scene.is_sign(cue.tokens.end) {
        return None;
    }
    let subject = phrase::plain(scene, phrase::trim(scene, stretch)?);
    let whole = subject.phrase.start..cue.group;
    subject.can_speak(scene).then_some(Found { subject, whole, set_off: false, relative: false })
}

/// "A man who saw the fire said": the subject that a relative clause parts from its verb, if it is somebody who speaks.
fn behind_clause(scene: &Scene, lo: usize, cue: &Cue, found: Found) -> Found {
    if found.relative || found.set_off || !governor::is_doubtful(scene, lo, &found.subject) {
        return found;
    }
    let by_tree = governor::of_verb(scene, lo, cue)
        .filter(|subject| subject.can_speak(scene) && subject.head != found.subject.head);
    match by_tree.or_else(|| governor::before_opener(scene, lo, &found.subject)) {
        Some(subject) => {
            let start = subject.phrase.start.min(found.whole.start);
            Found { subject, whole: start..found.whole.end, ..found }
        }
        None => found,
    }
}

/// "with Roe calling it a mistake": a participle right after the name of its subject.
fn with_own_name(scene: &Scene, unit: &Unit, cue: &Cue) -> Option<Subject> {
    let before =
        cue.group.checked_sub(1).filter(|b| *b >= unit.tokens.start && cue.mood == Mood::Participle)?;
    let mention =
        scene.name_at(before).filter(|_| scene.is_person_name(before) && scene.ends_mention(before))?;
    Some(phrase::plain(scene, scene.tokens_of(mention)))
}

/// "An era that demanded detailed graphics": what ends in a verb is no subject.
fn is_verb(scene: &Scene, subject: &Subject) -> bool {
    let last = subject.head.end - 1;
    let mark = scene.kind(last) == Some(crate::extract::text::TokenKind::Mark) && subject.phrase.len() == 1;
    mark || scene.is_finite(last) && scene.mention_at(last).is_none() && !subject.can_speak(scene)
}

/// A bare form needs a plural subject, unless it is the past ("put").
fn fits(scene: &Scene, subject: &Subject, cue: &Cue) -> bool {
    if cue.word.shape != Shape::Base || cue.group != cue.tokens.start {
        return true;
    }
    let last = subject.head.end - 1;
    subject.coordinated
        || super::cue::is_plural(scene, last)
        || scene.is(last, Class::PRONOUN)
        || scene.name_at(last).is_some()
        || scene.is(subject.head.start, Class::QUANTITY)
}

/// "the Herald quoted him as saying": the second verb, and with it the object that speaks, where a pronoun or name is all.
fn as_saying(scene: &Scene, cue: &Cue) -> Option<usize> {
    let quoting = matches!(scene.word(cue.tokens.start), "quoted" | "quotes");
    let end = cue.tokens.end;
    let named = scene.name_at(end).map_or(end + 1, |name| scene.tokens_of(name).end);
    let known = scene.name_at(end).is_some() || matches!(scene.word(end), "him" | "her" | "them");
    let says = scene.word(named) == "as" && scene.word(named + 1) == "saying";
    (quoting && known && says).then_some(named + 1)
}

/// "quoted an official as saying": who said it is the object.
fn quoted(scene: &Scene, unit: &Unit, cue: &Cue) -> Option<Subject> {
    let before = cue.group.checked_sub(1).filter(|b| *b > unit.tokens.start && scene.word(*b) == "as")?;
    let lo = unit.tokens.start.max(before.saturating_sub(20));
    let verb = (lo..before).rev().find(|at| {
        matches!(scene.word(*at), "quoted" | "quotes" | "quoting" | "cited" | "cites" | "citing")
    })?;
    let end = (verb + 1..before).find(|at| scene.word(*at) == ",").unwrap_or(before);
    // "was quoted by the Herald as saying": who was quoted stands before.
    (end > verb + 1 && !scene.is(verb + 1, Class::PREPOSITION)).then(|| phrase::plain(scene, verb + 1..end))
}

fn shared_subject(scene: &Scene, unit: &Unit, cue: &Cue, previous: Option<&Report>) -> Option<Subject> {
    if cue.mood == Mood::Participle
        && let Some(own) = governor::of_maker(scene, unit.tokens.start, cue)
            .or_else(|| governor::of_absolute(scene, unit.tokens.start, cue))
    {
        return Some(own);
    }
    match previous.filter(|p| p.subject.is_some()) {
        Some(previous) => previous.subject.clone(),
        // "Writing can be hard, according to Roe": a source of another kind, not a subject.
        None => of_governor(scene, unit, cue)
            .or_else(|| subject::of_clause(scene, &unit.tokens, cue))
            .filter(|subject| scene.word(subject.phrase.start) != "according"),
    }
}

/// The subject of a participle by the tree, where more than one verb before it could have it.
fn of_governor(scene: &Scene, unit: &Unit, cue: &Cue) -> Option<Subject> {
    let several = cue.mood == Mood::Participle && governor::has_two_verbs(scene, &unit.tokens, cue);
    let subject = several.then(|| governor::of_participle(scene, unit.tokens.start, cue)).flatten()?;
    subject.can_speak(scene).then_some(subject)
}

/// Whether nothing but what hangs on a name follows: no verb other than those of relative clauses.
fn closes_unit(scene: &Scene, from: usize, hi: usize) -> bool {
    let ends = from >= hi || scene.is_sign(from);
    ends && !(from..hi).any(|at| {
        scene.is_finite(at)
            && scene.marked_at(at).is_none()
            && !matches!(scene.tag(at - 1), Tag::Wp | Tag::Wdt | Tag::Rb)
    })
}

/// "X, an expert, said": what stands between subject and verb is an apposition or a relative clause.
fn is_apposed(scene: &Scene, normal: &Found, verb: usize) -> bool {
    let from = normal.subject.phrase.end + 1;
    let named = verb >= 2 && scene.is_person_name(verb - 2) && scene.is_capital(from);
    from < verb
        && (named
            || (matches!(
                scene.word(from),
                "a" | "an"
                    | "the"
                    | "who"
                    | "whose"
                    | "which"
                    | "for"
                    | "including"
                    | "chairman"
                    | "director"
                    | "president"
                    | "head"
                    | "professor"
                    | "co-founder"
                    | "founder"
                    | "editor"
            ) || scene.is(from, Class::POSSESSIVE.or(Class::NUMBER))
                || scene.kind(from) == Some(crate::extract::text::TokenKind::Number)
                || matches!(scene.tag(from), Tag::Jj | Tag::Nn | Tag::Vbg | Tag::Vbn)
                    && scene.is_person_name(from - 2)
                || scene.name_at(from).is_some() && scene.is_person_name(from - 2)))
}

/// "said X": after words in marks, or after a comma where the clause ends with its subject.
fn inverted(scene: &Scene, unit: &Unit, cue: &Cue) -> Option<Found> {
    let usable = cue.takes(Frames::INVERT)
        && matches!(cue.mood, Mood::Made)
        && matches!(cue.word.shape, Shape::Past | Shape::Present | Shape::Base)
        && cue.group == cue.tokens.start;
    if !usable {
        return None;
    }
    let mut from = cue.tokens.end;
    // "told CNBC Roe" does not occur, "said Tuesday Roe" does.
    while from < unit.tokens.end && scene.is(from, Class::WEEKDAY) {
        from += 1;
    }
    let first = cue.group == unit.tokens.start;
    let before = cue.group.checked_sub(1)?;
    let after_marks = scene
        .marked_at(before)
        .is_some_and(|m| scene.is_closed(m) && scene.marked[m].tokens.end == cue.group);
    if after_marks && cue.tokens.end < unit.tokens.end {
        return subject::after(scene, from, unit.tokens.end);
    }
    let pause = !first && (scene.word(before) == "," || scene.is_dash(before));
    if !(pause || first && scene.is_capital(cue.group)) {
        return None;
    }
    let found = subject::after(scene, from, unit.tokens.end)?;
    let normal =
        subject::before(scene, unit.tokens.start, cue.group).filter(|normal| normal.set_off && !first);
    let closes = scene.is_person_name(found.subject.head.end - 1)
        && closes_unit(scene, found.whole.end, unit.tokens.end);
    if !closes && normal.is_some_and(|normal| is_apposed(scene, &normal, cue.group)) {
        return None;
    }
    let next = found.whole.end;
    // "…, said the plan “is late”": what stands in marks goes on from "the plan".
    let ends = next >= unit.tokens.end
        || scene.is_sign(next)
        || scene.marked_at(next).is_some_and(|marked| scene.opens_upper(marked))
        || scene.is(next, Class::WEEKDAY)
        || matches!(scene.word(next), "who" | "in" | "on" | "at" | "during");
    ends.then_some(found)
}
