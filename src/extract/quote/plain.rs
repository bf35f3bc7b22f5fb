//! "A, X said.", "A, X said, B": content in the writer's words before its reporting clause, or around it.

use std::ops::Range;

use super::clause;
use super::clause_end;
use super::content::draft;
use super::cue_words::Frames;
use super::draft::{Draft, has_finite_verb};
use super::remark;
use super::report::Report;
use super::scene::Scene;
use super::structure;
use super::subject::{self, Subject};
use super::words::Class;

/// The draft of a reporting clause that has no marks right before it.
pub fn around(
    scene: &Scene,
    reports: &[Report],
    at: usize,
    addressee: Option<Range<usize>>,
    after: usize,
) -> Option<Draft> {
    let report = &reports[at];
    let unit = scene.units[report.unit].tokens.clone();
    let start = report.whole.start;
    let before = edge(scene, report).filter(|b| *b > unit.start && !report.relative)?;
    let parenthetical = before + 1 < start;
    // "the result, as X explained, was": in somebody else's report, or beside "which", it is too unsure what X said.
    if parenthetical && (at > 0 || scene.is(before - 1, Class::WH) || report.cue.takes(Frames::TO)) {
        return None;
    }
    let takes = report.cue.takes(Frames::CLAUSE)
        || parenthetical && report.cue.takes(Frames::MARK) && scene.marked_at(after + 1).is_some();
    if scene.word(before) != "," && !(scene.is_dash(before) && (report.inverted || parenthetical))
        || !takes
        || !is_said(scene, report)
    {
        return None;
    }
    let end = clause::end_of_reporting(scene, after, unit.end)?;
    let content = clause::without_conjunction(scene, unit.start..before)..before;
    let closes = end >= unit.end || (end + 1 >= unit.end && scene.is_sign(end));
    if closes {
        return is_statement(scene, content.clone())
            .then(|| draft(report, vec![content], addressee, "clause-then-cue"));
    }
    // "X said that A, Y said, B" – but not "X offered to go, Y said, while B".
    let nested =
        reports[..at].iter().any(|p| p.whole.start <= unit.start + 1 && scene.word(p.whole.end) != "to");
    if nested {
        return None;
    }
    let rest = end + 1..clause_end::end(scene, end + 1, unit.end, report, &reports[at + 1..]);
    if matches!(scene.word(rest.start), "but" | "while" | "although" | "though")
        && is_statement(scene, content.clone())
        && remark::has_marks_of_nobody(scene, rest.start, rest.end, &reports[at + 1..])
    {
        return Some(draft(report, vec![content, rest], addressee, "clause-around-cue"));
    }
    if report.inverted && !has_finite_verb(scene, content.clone()) && content.len() < 3 {
        // Often, said X, B.
        let rest = past_apposition(scene, rest);
        return has_finite_verb(scene, rest.clone())
            .then(|| draft(report, vec![content, rest], addressee, "clause-around-cue"));
    }
    if report.inverted && !scene.is_dash(end) && !scene.is_finite(end + 1)
        || scene.is_dash(end)
            && matches!(scene.word(end + 1), "a" | "an" | "the" | "which" | "one" | "it" | "and" | "but")
        || scene.is(rest.start, Class::PREPOSITION) && !has_finite_verb(scene, rest.clone())
        || rest.is_empty()
        || starts_anew(scene, rest.start)
    {
        let ok = content.len() >= 3
            && has_finite_verb(scene, content.clone())
            && is_statement(scene, content.clone());
        return ok.then(|| draft(report, vec![content], addressee, "clause-then-cue"));
    }
    if scene.marked_at(rest.start).is_some_and(|m| scene.opens_upper(m))
        && !is_statement(scene, content.clone())
    {
        // After the vote, X said, “B.”
        return Some(draft(report, vec![rest], addressee, "cue-then-content"));
    }
    if !has_finite_verb(scene, rest.clone()) && !has_finite_verb(scene, content.clone()) && rest.len() < 3 {
        return None;
    }
    Some(draft(report, vec![content, rest], addressee, "clause-around-cue"))
}

/// The token before a reporting clause, over the "as" of ", as X said,".
pub fn edge(scene: &Scene, report: &Report) -> Option<usize> {
    let before = report.whole.start.checked_sub(1)?;
    let as_said = scene.word(before) == "as" && scene.marked_at(before).is_none() && !report.inverted;
    if !as_said {
        return Some(before);
    }
    let pause = before.checked_sub(1)?;
    let parted = scene.word(pause) == "," || scene.is_dash(pause) || scene.marked_at(pause).is_some();
    Some(if parted { pause } else { before })
}

/// "Often, said X, the mayor, B": without what is said about X.
fn past_apposition(scene: &Scene, rest: Range<usize>) -> Range<usize> {
    let comma = rest.clone().find(|at| scene.word(*at) == "," && scene.marked_at(*at).is_none());
    match comma.filter(|comma| !has_finite_verb(scene, rest.start..*comma)) {
        Some(comma) => comma + 1..rest.end,
        None => rest,
    }
}

/// Whether somebody says so: not ", a plan announced in May", ", noted testimony by X".
fn is_said(scene: &Scene, report: &Report) -> bool {
    let speaks = |subject: &Subject| subject.can_speak(scene) || scene.is_capital(subject.head.end - 1);
    report.cue.word.lemma == "say" || report.subject.as_ref().is_some_and(speaks)
}

/// Whether the words before ", X said" say something by themselves: they are no mere adverbial ("In Orlin, X said",
/// "When he left, X said"), but "About ten people were hurt" and "If he left, the rest would" are statements.
fn is_statement(scene: &Scene, content: Range<usize>) -> bool {
    if !subject::is_opener(scene, content.clone()) {
        return content.len() >= 3 || has_finite_verb(scene, content);
    }
    let verbs = || content.clone().filter(|at| scene.is_finite(*at));
    let first = scene.word(content.start);
    let participle =
        (first.ends_with("ing") || first.ends_with("ed")) && scene.mention_at(content.start).is_none();
    if !participle && verbs().any(|verb| leads(scene, content.start, verb)) {
        return true;
    }
    verbs().any(|verb| structure::is_main(scene, verb, content.clone()))
}

/// Whether more verbs stand in the segment of a verb, up to it, than words that make clauses dependent ones.
fn leads(scene: &Scene, start: usize, verb: usize) -> bool {
    let segment = || (start..verb).rev().take_while(|at| scene.word(*at) != ",");
    let dependent = segment().filter(|at| scene.is(*at, Class::SUBORDINATOR.or(Class::WH))).count();
    let verbs = segment().filter(|at| scene.is_finite(*at)).count();
    verbs >= dependent && segment().all(|at| scene.marked_at(at).is_none())
}

/// Whether what follows ", X said," is no part of the content: "adding", "who …", "a professor".
fn starts_anew(scene: &Scene, at: usize) -> bool {
    matches!(
        scene.word(at),
        "who"
            | "which"
            | "according"
            | "while"
            | "but"
            | "although"
            | "though"
            | "as"
            | "in"
            | "referring"
            | "speaking"
    ) || (scene.word(at).ends_with("ing") && scene.mention_at(at).is_none() && scene.word(at) != "nothing")
}
