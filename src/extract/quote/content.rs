//! Where the content of a reporting clause stands: after it, before it, or around it.

use std::ops::Range;

use super::addressee;
use super::clause;
use super::clause_end;
use super::cue::Mood;
use super::cue_words::Frames;
use super::draft::{Draft, has_finite_verb};
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

fn draft(
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
    let before = report.whole.start.checked_sub(1)?;
    let marked = scene
        .marked_at(before)
        .filter(|m| scene.marked[*m].tokens.end == before + 1 && (scene.is_closed(*m) || report.inverted));
    let (addressee, after) = addressee::find(scene, &report.cue, report.whole.end, unit.end);
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
            if !same_passage || !own || title || others {
                return None;
            }
            let start = lead(scene, reports, at, unit.start, marked);
            let mut parts: Vec<Range<usize>> = std::iter::once(start..before + 1).collect();
            let rest = second_part(scene, report, after, unit.end)
                .or_else(|| resumed(scene, report, after, unit.end, &reports[at + 1..]));
            let rule = if report.inverted { "marks-then-cue-subject" } else { "marks-then-subject-cue" };
            parts.extend(rest);
            Some(draft(report, parts, addressee, rule))
        }
        None => plain_around(scene, reports, at, addressee, after),
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
    let floor = reports[..at].last().map_or(unit_start, |p| p.whole.end.max(unit_start));
    if at > 0
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

/// “A,” X said, would B: the sentence of which the quotation is the subject goes on.
fn resumed(scene: &Scene, report: &Report, from: usize, hi: usize, later: &[Report]) -> Option<Range<usize>> {
    let goes_on = scene.word(from) == "," && scene.is_finite(from + 1) && from + 2 < hi;
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
    if another || scene.words_in(marked) < 2 {
        return None;
    }
    let paused = next == from || scene.is_sign(next - 1) || report.inverted;
    (paused && (scene.is_closed(marked) || scene.opens_upper(marked)))
        .then(|| scene.marked[marked].tokens.clone())
}

/// A, X said. — A, X said, B: without marks right before the clause.
fn plain_around(
    scene: &Scene,
    reports: &[Report],
    at: usize,
    addressee: Option<Range<usize>>,
    after: usize,
) -> Option<Draft> {
    let report = &reports[at];
    let unit = scene.units[report.unit].tokens.clone();
    let start = report.whole.start;
    let before = start.checked_sub(1).filter(|b| *b > unit.start && !report.relative)?;
    if scene.word(before) != "," && !(scene.is_dash(before) && report.inverted)
        || !report.cue.takes(Frames::CLAUSE)
    {
        return None;
    }
    let nested = reports[..at].iter().all(|p| p.whole.start > unit.start + 1);
    if !nested {
        return None;
    }
    let end = clause::end_of_reporting(scene, after, unit.end)?;
    let content = clause::without_conjunction(scene, unit.start..before)..before;
    let closes = end >= unit.end || (end + 1 >= unit.end && scene.is_sign(end));
    if closes {
        let subordinate = super::subject::is_opener(scene, content.clone())
            && !content.clone().any(|t| scene.word(t) == ",");
        if subordinate {
            return None;
        }
        let ok = content.len() >= 3 && !super::subject::is_opener(scene, content.clone())
            || has_finite_verb(scene, content.clone());
        return ok.then(|| draft(report, vec![content], addressee, "clause-then-cue"));
    }
    let rest = end + 1..clause_end::end(scene, end + 1, unit.end, report, &reports[at + 1..]);
    if report.inverted && !scene.is_dash(end) && !scene.is_finite(end + 1)
        || scene.is_dash(end)
            && matches!(scene.word(end + 1), "a" | "an" | "the" | "which" | "one" | "it" | "and" | "but")
        || scene.is(rest.start, Class::PREPOSITION) && !has_finite_verb(scene, rest.clone())
        || rest.is_empty()
        || starts_anew(scene, rest.start)
    {
        let ok = content.len() >= 4 && has_finite_verb(scene, content.clone());
        return ok.then(|| draft(report, vec![content], addressee, "clause-then-cue"));
    }
    if scene.marked_at(rest.start).is_some_and(|m| scene.opens_upper(m))
        && !has_finite_verb(scene, content.clone())
    {
        // After the vote, X said, “B.”
        return Some(draft(report, vec![rest], addressee, "cue-then-content"));
    }
    if !has_finite_verb(scene, rest.clone()) && !has_finite_verb(scene, content.clone()) && rest.len() < 3 {
        return None;
    }
    Some(draft(report, vec![content, rest], addressee, "clause-around-cue"))
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

/// X said (that) B.
fn following(scene: &Scene, reports: &[Report], at: usize) -> Option<Draft> {
    let report = &reports[at];
    let cue = &report.cue;
    let unit = scene.units[report.unit].tokens.clone();
    let (addressee, after) = addressee::find(scene, cue, report.whole.end, unit.end);
    let opening = clause::opening(scene, after, unit.end)
        .or_else(|| as_reported(scene, report, after, unit.clone()))?;
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
    if !admits(scene, report, &opening, content.clone(), has_marks, addressee.is_some()) {
        return None;
    }
    let rule = if opening.explicit { "cue-then-content" } else { "cue-then-clause" };
    Some(draft(report, vec![content], addressee, rule))
}

/// "As X said on Monday, Y": the comma opens the content.
fn as_reported(scene: &Scene, report: &Report, after: usize, unit: Range<usize>) -> Option<clause::Opening> {
    let start = report.whole.start;
    let opens = start > unit.start && scene.word(start - 1) == "as" && start <= unit.start + 2;
    if !opens || !report.cue.takes(Frames::CLAUSE) {
        return None;
    }
    let comma = clause::end_of_reporting(scene, after, unit.end).filter(|end| scene.word(*end) == ",")?;
    Some(clause::Opening { at: comma + 1, explicit: false, colon: false })
}

/// Whether the cue takes content of this shape.
fn admits(
    scene: &Scene,
    report: &Report,
    opening: &clause::Opening,
    content: Range<usize>,
    has_marks: bool,
    told: bool,
) -> bool {
    let cue = &report.cue;
    let in_marks = scene.marked_at(content.start).is_some();
    let attributable =
        has_marks && cue.mood == Mood::Infinitive && (in_marks || cue.takes(Frames::NAME.or(Frames::BLAME)));
    if matches!(cue.mood, Mood::Infinitive | Mood::Unreal) && !attributable {
        return false;
    }
    if cue.takes(Frames::EVIDENCE) && !report.subject.as_ref().is_some_and(|s| s.can_speak(scene)) {
        return false;
    }
    if cue.takes(Frames::THINK) {
        return has_marks && opening.explicit && !in_marks && share_of_marks(scene, content) >= 3;
    }
    let introduced = content.start > 0 && matches!(scene.word(content.start - 1), "," | ":" | "that");
    let titled = !introduced && scene.marked_at(content.start).is_some_and(|m| scene.is_title(m));
    if titled && !cue.takes(Frames::CLAUSE.or(Frames::NAME).or(Frames::BLAME)) {
        return false;
    }
    if cue.mood == Mood::Participle && report.subject.is_none() && !has_marks {
        return false;
    }
    if in_marks {
        return cue.takes(
            Frames::MARK
                .or(Frames::CLAUSE)
                .or(Frames::TELL)
                .or(Frames::TOPIC)
                .or(Frames::NAME)
                .or(Frames::BLAME)
                .or(Frames::THAT),
        );
    }
    if opening.colon {
        return has_marks;
    }
    let infinitive = scene.word(content.start) == "to"
        || scene.word(content.start) == "not" && scene.word(content.start + 1) == "to";
    if infinitive {
        return cue.takes(Frames::TO) || cue.takes(Frames::TELL) && told;
    }
    if opening.explicit || scene.is(content.start, Class::WH) && !scene.is(content.start, Class::PRONOUN) {
        return cue.takes(Frames::CLAUSE.or(Frames::THAT).or(Frames::TELL).or(Frames::TOPIC));
    }
    bare(scene, report, content, has_marks, told)
}

/// Content that nothing opens: a clause without "that", or an object.
fn bare(scene: &Scene, report: &Report, content: Range<usize>, has_marks: bool, told: bool) -> bool {
    let cue = &report.cue;
    let finite = clause::opens_clause(scene, content.clone());
    if cue.takes(Frames::TELL) && told && finite {
        return true;
    }
    if cue.takes(Frames::NAME) && is_naming(scene, report, content.clone(), has_marks) {
        return true;
    }
    if cue.takes(Frames::BLAME) && (has_marks || cue.word.weight >= 55) && content.len() >= 2 {
        return !scene.is_sign(content.start) && !scene.is(content.start, Class::PREPOSITION);
    }
    if cue.takes(Frames::CLAUSE) {
        let sure = cue.word.lemma == "say" || !cue.takes(Frames::NOUN);
        let long = content.len() >= 4 || finite && content.len() >= 2 && cue.word.lemma == "say";
        if long
            && (finite || sure && cue.word.lemma == "say")
            && !matches!(
                scene.word(content.start),
                "nothing" | "so" | "goodbye" | "as" | "little" | "much" | "no" | "yes" | "more"
            )
        {
            return true;
        }
    }
    if cue.takes(Frames::TOPIC) && (has_marks || !cue.takes(Frames::EVIDENCE)) {
        return (has_marks || cue.word.weight >= 55)
            && !scene.is_sign(content.start)
            && content.len() >= 2
            && !scene.is(content.start, Class::PREPOSITION.or(Class::TIME));
    }
    has_marks
        && cue.takes(Frames::CLAUSE)
        && content.len() >= 3
        && !scene.is(content.start, Class::PREPOSITION)
}

/// Object and complement: "him as a friend", "it a mistake", "the plan “dead”".
fn is_naming(scene: &Scene, report: &Report, content: Range<usize>, has_marks: bool) -> bool {
    let cue = &report.cue;
    let indefinite =
        report.subject.as_ref().is_some_and(|s| matches!(scene.word(s.phrase.start), "a" | "an" | "another"));
    if indefinite && (scene.marked_at(content.start).is_some() || scene.is_capital(content.start)) {
        // "a group called Clean Rivers"
        return false;
    }
    let only = scene.marked_at(content.start).is_some_and(|m| scene.marked[m].tokens == content);
    if only && scene.marked_at(content.start).is_some_and(|m| scene.is_title(m)) {
        return false;
    }
    if content.len() < 2 || scene.is_sign(content.start) {
        return false;
    }
    if has_marks && !scene.is(content.start, Class::PREPOSITION) {
        return true;
    }
    let inner = content.start + 1..content.end.min(content.start + 14);
    if inner.clone().any(|at| scene.word(at) == "as") {
        return cue.word.lemma != "call";
    }
    let complement = || inner.clone().any(|at| matches!(scene.word(at), "a" | "an" | "the"));
    cue.word.lemma == "call"
        && (scene.is(content.start, Class::PRONOUN) || scene.name_at(content.start).is_some())
        && complement()
}

/// How many words of a stretch stand in marks.
fn share_of_marks(scene: &Scene, content: Range<usize>) -> usize {
    content.filter(|at| scene.marked_at(*at).is_some() && !scene.is_sign(*at)).count()
}
