//! Whether a cue takes content of the shape that was found for it.

use std::ops::Range;

use super::clause;
use super::cue::Mood;
use super::cue_words::Frames;
use super::report::Report;
use super::scene::Scene;
use super::subject::Subject;
use super::words::{Class, NounNumber, noun_number};
use crate::model::Tag;

/// Whether the cue takes content of this shape.
pub fn admits(
    scene: &Scene,
    report: &Report,
    opening: &clause::Opening,
    content: Range<usize>,
    has_marks: bool,
    told: bool,
    alone: bool,
) -> bool {
    let cue = &report.cue;
    let in_marks = scene.marked_at(content.start).is_some();
    let attributable =
        has_marks && cue.mood == Mood::Infinitive && (in_marks || cue.takes(Frames::NAME.or(Frames::BLAME)));
    if matches!(cue.mood, Mood::Infinitive | Mood::Unreal) && !attributable {
        return false;
    }
    if names_a_thing(scene, report, content.start) || is_only_when(scene, report, content.start) {
        return false;
    }
    let that = scene.word(content.start.wrapping_sub(1)) == "that";
    if cue.takes(Frames::EVIDENCE)
        && !report.subject.as_ref().is_some_and(|s| {
            s.can_speak(scene) || that && cue.word.weight >= 40 && scene.tag(s.head.end - 1) == Tag::Nns
        })
    {
        return false;
    }
    if cue.takes(Frames::THINK) {
        // What somebody says that he thinks is part of what he says.
        let clause = opening.explicit || alone && clause::opens_clause(scene, content.clone());
        return has_marks && clause && !in_marks && share_of_marks(scene, content) >= 2;
    }
    let introduced = content.start > 0 && matches!(scene.word(content.start - 1), "," | ":" | "that");
    let titled = !introduced && scene.marked_at(content.start).is_some_and(|m| scene.is_title(m));
    if titled && !cue.takes(Frames::CLAUSE.or(Frames::NAME).or(Frames::BLAME)) {
        return false;
    }
    if cue.mood == Mood::Participle && report.subject.is_none() && !has_marks {
        return false;
    }
    let shown = !introduced && scene.marked_at(content.start).is_some_and(|m| !scene.opens_upper(m));
    if in_marks
        && shown
        && !cue.takes(
            Frames::MARK
                .or(Frames::CLAUSE)
                .or(Frames::TELL)
                .or(Frames::TOPIC)
                .or(Frames::NAME)
                .or(Frames::BLAME),
        )
    {
        // "found “unsuitable” pages"
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
    if is_infinitive(scene, content.start) {
        // "the storm threatened to sink it"
        let speaks = report.subject.as_ref().is_none_or(|s| {
            s.can_speak(scene) || (s.head.clone()).any(|at| scene.is_capital(at) && at > s.head.start)
        });
        return cue.takes(Frames::TO) && speaks || cue.takes(Frames::TELL) && told;
    }
    if opening.explicit || scene.is(content.start, Class::WH) && !scene.is(content.start, Class::PRONOUN) {
        return cue.takes(Frames::CLAUSE.or(Frames::THAT).or(Frames::TELL).or(Frames::TOPIC));
    }
    bare(scene, report, content, has_marks, told)
}

/// Whether "to", "not to" or "never to" stands at a token.
pub fn is_infinitive(scene: &Scene, at: usize) -> bool {
    scene.word(at) == "to" || matches!(scene.word(at), "not" | "never") && scene.word(at + 1) == "to"
}

/// "a website called “Orlin at Sea”": the name of something, and nobody's words.
fn names_a_thing(scene: &Scene, report: &Report, start: usize) -> bool {
    let cue = &report.cue;
    let noun =
        cue.group.checked_sub(1).filter(|at| cue.group == cue.tokens.start && scene.tag(*at).is_noun());
    let titles = cue.takes(Frames::NAME) || matches!(cue.word.lemma, "title" | "entitle");
    titles
        && scene.tag(cue.tokens.start) == Tag::Vbn
        && scene.marked_at(start).is_some()
        && noun.is_some_and(|at| {
            !scene.is_person_name(at)
                && report
                    .subject
                    .as_ref()
                    .is_none_or(|s| !scene.is(s.phrase.start, Class::SUBJECT) && !human(scene, s))
        })
}

fn human(scene: &Scene, subject: &Subject) -> bool {
    let last = subject.head.end - 1;
    scene.mention_at(last).is_some()
        || matches!(noun_number(scene.word(last)), Some(NounNumber::One | NounNumber::Many))
}

/// "conceded when polls closed", "roared when it opened": a time, which only some verbs report.
fn is_only_when(scene: &Scene, report: &Report, start: usize) -> bool {
    matches!(scene.word(start), "when" | "while" | "where")
        && start > 0
        && scene.word(start - 1) != "that"
        && !report.cue.takes(Frames::TELL)
        && !matches!(
            report.cue.word.lemma,
            "say"
                | "ask"
                | "wonder"
                | "inquire"
                | "explain"
                | "question"
                | "describe"
                | "reveal"
                | "disclose"
                | "clarify"
                | "specify"
                | "know"
                | "recall"
                | "remember"
        )
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
    if cue.takes(Frames::BLAME) && (has_marks || cue.reports_objects()) && content.len() >= 2 {
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
        return (has_marks || cue.reports_objects())
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
    let described = inner.clone().any(|at| matches!(scene.word(at), "a" | "an"));
    let itself = scene.word(content.start).ends_with("self") || scene.word(content.start).ends_with("selves");
    cue.word.lemma == "call"
        && ((scene.is(content.start, Class::PRONOUN) || scene.name_at(content.start).is_some())
            && complement()
            || scene.is(content.start, Class::POSSESSIVE.or(Class::DETERMINER)) && described
            || itself)
}

/// How many words of a stretch stand in marks.
fn share_of_marks(scene: &Scene, content: Range<usize>) -> usize {
    content.filter(|at| scene.marked_at(*at).is_some() && !scene.is_sign(*at)).count()
}
