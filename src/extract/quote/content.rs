//! Where the content of a reporting clause stands: after it, before it, or around it.

use std::ops::Range;

use super::addressee;
use super::clause;
use super::clause_end;
use super::cue::Mood;
use super::cue_words::Frames;
use super::draft::{Draft, has_finite_verb};
use super::frame;
use super::plain;
use super::report::Report;
use super::scene::Scene;
use super::words::Class;

/// The drafts of a unit's reporting clauses.
pub fn drafts(scene: &Scene, reports: &[Report], out: &mut Vec<Draft>) {
    for at in 0..reports.len() {
        let found = around(scene, reports, at).or_else(|| following(scene, reports, at));
        out.extend(found);
    }
}

/// What a reporting clause proposes.
pub fn draft(
    report: &Report,
    parts: Vec<Range<usize>>,
    addressee: Option<Range<usize>>,
    rule: &'static str,
) -> Draft {
    Draft {
        parts,
        subject: report.subject.clone(),
        cue: Some(report.cue.tokens.clone()),
        addressee,
        unit: report.unit,
        rule,
        weight: report.cue.word.weight,
        floating: false,
    }
}

/// “A,” X said. — “A,” X said, “B.” — A, X said. — A, X said, B.
fn around(scene: &Scene, reports: &[Report], at: usize) -> Option<Draft> {
    let report = &reports[at];
    if report.shared && !report.inverted || report.cue.mood == Mood::Unreal {
        return None;
    }
    let unit = scene.units[report.unit].tokens.clone();
    let before = plain::edge(scene, report)?;
    let marked = scene
        .marked_at(before)
        .filter(|m| scene.marked[*m].tokens.end == before + 1 && (scene.is_closed(*m) || report.inverted));
    let (addressee, after) = hearer(scene, report, unit.end);
    match marked {
        Some(marked) => {
            let same_passage = scene.marked[marked].passage == scene.units[report.unit].passage;
            // “A?” Roe asked. — but “A.” Roe said that …
            let told = addressee.is_some()
                && !matches!(scene.word(after), "that" | ":")
                && scene.marked_at(after).is_none();
            let own = told
                || !clause::reports_after(scene, after, unit.end)
                || before >= unit.start
                    && (scene.marked[marked].tokens.start == unit.start || scene.words_in(marked) > 6);
            let title = before < unit.start && scene.is_title(marked);
            // Roe wrote: “A.” Doe wrote: “B.” – each clause leads into its own quotation.
            let others = before < unit.start
                && leads_into(scene, scene.marked[marked].tokens.start.wrapping_sub(1))
                && leads_into(scene, after);
            // “A.” She said, without proof, that B.
            let anew = before < unit.start
                && scene.word(after) == ","
                && clause::opening(scene, after, unit.end)
                    .is_some_and(|opening| scene.word(opening.at - 1) == "that");
            // the “reckless” plan, Roe asked for more time.
            let object = !report.cue.takes(Frames::CLAUSE.or(Frames::MARK).or(Frames::TELL))
                && report.cue.takes(Frames::TOPIC)
                && scene.starts_phrase(after);
            // On Monday on “Harbour,” Roe said the plan …
            let shown = scene.is_title(marked)
                && before >= unit.start
                && scene.marked[marked].tokens.start > unit.start
                && !has_finite_verb(scene, unit.start..before)
                && clause::opens_clause(scene, after..unit.end);
            if shown || object || !same_passage || !own || title || others || anew {
                return None;
            }
            let start = lead(scene, reports, at, unit.start, marked);
            let mut parts: Vec<Range<usize>> = std::iter::once(start..before + 1).collect();
            let rest = second_part(scene, report, after, unit.end)
                .or_else(|| resumed(scene, report, start..before + 1, after, &reports[at + 1..]));
            let rule = if report.inverted { "marks-then-cue-subject" } else { "marks-then-subject-cue" };
            parts.extend(rest);
            Some(draft(report, parts, addressee, rule))
        }
        None => plain::around(scene, reports, at, addressee, after),
    }
}

/// To whom it was said, and where the reporting clause goes on: past the short form in "told the Orlin Press (OP), “…”".
fn hearer(scene: &Scene, report: &Report, hi: usize) -> (Option<Range<usize>>, usize) {
    let (addressee, after) = addressee::find(scene, &report.cue, report.whole.end, hi);
    let close = (after..hi.min(after + 6)).find(|at| scene.word(*at) == ")");
    match close.filter(|_| addressee.is_some() && scene.word(after) == "(") {
        Some(close) => (addressee, close + 1),
        None => (addressee, after),
    }
}

/// Whether the sign at a place leads into a quotation that opens a sentence of its own.
fn leads_into(scene: &Scene, sign: usize) -> bool {
    let next = sign.wrapping_add(1);
    sign < scene.text.tokens.len()
        && matches!(scene.word(sign), ":" | ",")
        && scene.marked_at(next).is_some_and(|m| scene.marked[m].tokens.start == next && scene.opens_upper(m))
}

/// Where content starts whose end is the quotation before a reporting clause: with the quotation, or with the
/// writer's words that lead into it.
fn lead(scene: &Scene, reports: &[Report], at: usize, unit_start: usize, marked: usize) -> usize {
    let start = scene.marked[marked].tokens.start;
    if start <= unit_start {
        return start;
    }
    let floor = reports[..at]
        .iter()
        .rfind(|p| p.cue.mood != Mood::Unreal)
        .map_or(unit_start, |p| p.whole.end.max(unit_start));
    if reports[..at].iter().any(|p| p.cue.mood != Mood::Unreal)
        || scene.opens_upper(marked)
            && (scene.is_sign(start - 1)
                || scene.words_in(marked) > 6
                    && scene.marked_at(start - 1).is_none()
                    && scene.is(start - 1, Class::CONJUNCTION))
    {
        // Another quotation right before it belongs to it: “A,” and “B,” he said.
        return start;
    }
    clause::without_conjunction(scene, floor..start)
}

/// “A,” X said, would B: the sentence of which the words are the subject goes on; Despite “A,” X said, B: it only begins.
fn resumed(
    scene: &Scene,
    report: &Report,
    said: Range<usize>,
    from: usize,
    later: &[Report],
) -> Option<Range<usize>> {
    let hi = scene.units[report.unit].tokens.end;
    let begun = scene.marked_at(said.start).is_none()
        && scene.is(said.start, Class::PREPOSITION.or(Class::SUBORDINATOR))
        && !has_finite_verb(scene, said.clone())
        && clause::opens_clause(scene, from + 1..hi);
    // They have “high hopes,” X said, and are leaving.
    let verb = from + 1 + usize::from(scene.word(from + 1) == "and" && scene.marked_at(said.start).is_none());
    let reports = super::cue_words::find(scene.word(verb), |_| None).is_some();
    let goes_on = scene.word(from) == "," && (begun || scene.is_finite(verb) && !reports) && from + 2 < hi;
    goes_on.then(|| from + 1..clause_end::end(scene, from + 1, hi, report, later))
}

/// The second quotation after “A,” X said, …
fn second_part(scene: &Scene, report: &Report, from: usize, hi: usize) -> Option<Range<usize>> {
    let limit = if report.inverted { hi } else { hi.min(from + 25) };
    let next = (from..limit).find(|at| scene.marked_at(*at).is_some())?;
    let marked = scene.marked_at(next)?;
    let another = (from..next).any(|at| {
        super::cue_words::find(scene.word(at), |_| None).is_some_and(|(w, _)| !w.frames.has(Frames::NOUN))
            && scene.mention_at(at).is_none()
    });
    // She wrote in her memoir, “Hard Weather”.
    let title = next > from + 1 && scene.is_title(marked);
    if another || title || scene.words_in(marked) < 2 {
        return None;
    }
    let paused = next == from || scene.is_sign(next - 1) || report.inverted;
    (paused && (scene.is_closed(marked) || scene.opens_upper(marked)))
        .then(|| scene.marked[marked].tokens.clone())
}

/// X said (that) B.
fn following(scene: &Scene, reports: &[Report], at: usize) -> Option<Draft> {
    let report = &reports[at];
    let cue = &report.cue;
    let unit = scene.units[report.unit].tokens.clone();
    let (addressee, after) = hearer(scene, report, unit.end);
    // "dismissed that plan as “nonsense”"
    let pointing = scene.word(after) == "that"
        && cue.takes(Frames::NAME.or(Frames::BLAME))
        && !cue.takes(Frames::CLAUSE.or(Frames::THAT).or(Frames::TELL));
    let object = pointing.then_some(clause::Opening { at: after, explicit: false, colon: false });
    let opening = object
        .or_else(|| as_reported(scene, report, after, unit.clone()))
        .or_else(|| clause::opening(scene, after, unit.end))
        .or_else(|| conditioned(scene, report, after, unit.clone()))?;
    let overtaken = reports.get(at + 1).is_some_and(|next| next.cue.tokens.start < opening.at);
    if overtaken {
        return None;
    }
    let end = clause_end::end(scene, opening.at, unit.end, report, &reports[at + 1..]);
    if opening.at >= end {
        return None;
    }
    let content = opening.at..end;
    let has_marks = content.clone().any(|t| scene.marked_at(t).is_some());
    if !frame::admits(scene, report, &opening, content.clone(), has_marks, addressee.is_some(), at == 0) {
        return None;
    }
    let rule = if opening.explicit { "cue-then-content" } else { "cue-then-clause" };
    Some(draft(report, vec![content], addressee, rule))
}

/// "She said, if elected, she would": the condition belongs to the content.
fn conditioned(scene: &Scene, report: &Report, after: usize, unit: Range<usize>) -> Option<clause::Opening> {
    let opens = report.whole.start <= unit.start + 1 && scene.word(after) == ",";
    let condition = matches!(
        scene.word(after + 1),
        "if" | "when"
            | "while"
            | "although"
            | "unless"
            | "once"
            | "because"
            | "despite"
            | "in"
            | "with"
            | "by"
            | "without"
    );
    let close = (after + 2..unit.end.min(after + 24)).find(|at| scene.word(*at) == ",")?;
    (opens && condition && report.cue.word.lemma == "say" && clause::opens_clause(scene, close + 1..unit.end))
        .then_some(clause::Opening { at: after + 1, explicit: true, colon: false })
}

/// "As X said on Monday, Y": the comma opens the content.
fn as_reported(scene: &Scene, report: &Report, after: usize, unit: Range<usize>) -> Option<clause::Opening> {
    let start = report.whole.start;
    let opens = start > unit.start && scene.word(start - 1) == "as" && start <= unit.start + 2;
    if !opens || !report.cue.takes(Frames::CLAUSE.or(Frames::MARK).or(Frames::TELL)) {
        return None;
    }
    let comma = clause::end_of_reporting(scene, after, unit.end).filter(|end| scene.word(*end) == ",")?;
    let marked = || (comma + 1..unit.end).any(|at| scene.marked_at(at).is_some());
    if !report.cue.takes(Frames::CLAUSE) && !marked() {
        return None;
    }
    Some(clause::Opening { at: comma + 1, explicit: false, colon: false })
}
