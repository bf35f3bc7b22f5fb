//! What becomes of a happening that a verb tells: what its tense, its modal and the words above its clause make of it.

use std::ops::Range;

use super::phrase::Phrase;
use super::scene::Scene;
use super::verb_group::{self, VerbGroup};
use super::words::{self, Outlook};
use crate::model::Tag;

/// "pressed Japan to lower its tariffs and buy more": what governs the first verb governs the second.
pub fn of_verb_joined(scene: &Scene<'_>, sentence: &Range<usize>, group: &VerbGroup) -> Outlook {
    let before = group.start.checked_sub(1).filter(|at| *at >= sentence.start);
    let joined = group.start == group.head
        && matches!(scene.tag(group.head), Tag::Vb | Tag::Vbp)
        && before.is_some_and(|at| matches!(scene.tag(at), Tag::Cc | Tag::Comma));
    let other =
        joined.then(|| (sentence.start..group.start).rev().find(|at| scene.tag(*at) == Tag::Vb)).flatten();
    other.map_or(Outlook::Happened, |verb| verb_group::read(scene, sentence, verb).outlook)
}

/// "proposed that Seoul postpone", "denied that": what the word before "that" makes of the clause.
fn of_clause(scene: &Scene<'_>, sentence: &Range<usize>, start: usize) -> Outlook {
    let that = start > sentence.start + 1 && scene.word(start - 1) == "that";
    let found = if that { words::outlook(scene.word(start - 2)) } else { None };
    match found {
        Some(found @ (Outlook::Hypothetical | Outlook::Denied)) => found,
        _ => Outlook::Happened,
    }
}

/// "dreamed of running", "the idea of buying": what the word before the preposition makes of a gerund.
fn of_governor(scene: &Scene<'_>, sentence: &Range<usize>, start: usize) -> Outlook {
    let preposition = start.checked_sub(1).filter(|at| *at > sentence.start);
    let governor = preposition
        .filter(|at| matches!(scene.word(*at), "of" | "about" | "on" | "for"))
        .map_or("", |at| scene.word(at - 1));
    // What one is accused of is told as a happening.
    let accused = ["accus", "blam", "suspect", "convict"].iter().any(|stem| governor.starts_with(stem));
    // "spoke about visiting": what is only spoken of.
    if preposition.is_some_and(|at| scene.word(at) == "about") {
        return Outlook::Hypothetical;
    }
    match words::outlook(governor) {
        Some(found @ (Outlook::Planned | Outlook::Hypothetical)) if !accused => found,
        _ => Outlook::Happened,
    }
}

/// Where the clause of the verb starts.
fn opening(subject: &[Phrase], group: &VerbGroup) -> usize {
    subject.first().map_or(group.start, |phrase| phrase.start.min(group.start))
}

/// The word before the clause.
pub fn introduced<'a>(
    scene: &'a Scene<'_>,
    sentence: &Range<usize>,
    subject: &[Phrase],
    group: &VerbGroup,
) -> &'a str {
    let start = opening(subject, group);
    start.checked_sub(1).filter(|at| *at >= sentence.start).map_or("", |at| scene.word(at))
}

/// "hopes that over the next months he will": a hope just before the clause.
fn hoped(scene: &Scene<'_>, sentence: &Range<usize>, start: usize) -> bool {
    (sentence.start..start)
        .rev()
        .take(10)
        .take_while(|at| !matches!(scene.word(*at), ";" | "and" | "but"))
        .any(|at| matches!(scene.word(at), "hope" | "hopes" | "hoping" | "hoped" | "wishes" | "imagine"))
}

/// "without launching", "rather than meeting", "stopped short of invading", "refrained from attacking".
fn avoids(scene: &Scene<'_>, sentence: &Range<usize>, start: usize) -> bool {
    let before = |back: usize| {
        start.checked_sub(back).filter(|at| *at >= sentence.start).map_or("", |at| scene.word(at))
    };
    match before(1) {
        "without" => true,
        "than" => before(2) == "rather",
        "of" => matches!(before(2), "instead" | "short"),
        "from" => (2..9)
            .take_while(|back| !matches!(before(*back), "," | ";" | "and" | ""))
            .any(|back| words::outlook(before(back)) == Some(Outlook::Dropped)),
        _ => false,
    }
}

/// "is likely to go on raising rates", "plans to fly there after meeting him": what governs the verb before a gerund.
fn of_plan(scene: &Scene<'_>, sentence: &Range<usize>, start: usize) -> Outlook {
    let governed = start
        .checked_sub(1)
        .filter(|at| *at > sentence.start)
        .is_some_and(|at| matches!(scene.word(at), "of" | "after" | "before" | "by" | "while"));
    let verb = governed
        .then(|| (sentence.start..start - 1).rev().take(10).find(|at| scene.tag(*at).is_verb()))
        .flatten();
    let found = verb
        .filter(|verb| !words::is_saying(scene.word(*verb)) && scene.tag(*verb) == Tag::Vb)
        .map(|verb| verb_group::read(scene, sentence, verb).outlook);
    found
        .filter(|found| matches!(found, Outlook::Planned | Outlook::Hypothetical))
        .unwrap_or(Outlook::Happened)
}

/// What becomes of the happening; `None` where it is told not to be one.
pub fn outlook(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    subject: &[Phrase],
    group: &VerbGroup,
) -> Option<Outlook> {
    let mut outlook = group.outlook;
    let start = opening(subject, group);
    let introduced = introduced(scene, sentence, subject, group);
    if matches!(introduced, "if" | "whether" | "unless" | "should" | "until") {
        outlook = outlook.and(Outlook::Hypothetical);
    }
    if group.would {
        let reported = (sentence.start..group.start)
            .any(|at| matches!(scene.tag(at), Tag::Vbd | Tag::Vbn) && words::is_saying(scene.word(at)));
        outlook = outlook.and(if reported { Outlook::Planned } else { Outlook::Hypothetical });
    }
    outlook = outlook.and(of_clause(scene, sentence, start)).and(of_verb_joined(scene, sentence, group));
    if hoped(scene, sentence, start) {
        outlook = outlook.and(Outlook::Hypothetical);
    }
    let avoided = group.bare && avoids(scene, sentence, group.start);
    if group.bare && scene.tag(group.head) == Tag::Vbg {
        outlook = outlook.and(of_plan(scene, sentence, group.start));
        outlook = outlook.and(of_governor(scene, sentence, group.start));
    }
    let nobody = subject.first().is_some_and(|phrase| {
        matches!(scene.word(phrase.head()), "none" | "nobody" | "neither" | "few" | "little")
            || matches!(scene.word(phrase.start), "no" | "few" | "little")
    });
    // "it is not known how many have died".
    let asked = group.start > sentence.start + 1
        && matches!(scene.word(group.start - 1), "many" | "much")
        && scene.word(group.start - 2) == "how";
    if group.negated || avoided || nobody || asked {
        return None;
    }
    (outlook != Outlook::Dropped).then_some(outlook)
}
