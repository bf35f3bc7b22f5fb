//! How a noun that tells a happening stands in its sentence, and what that makes of the happening.

use std::ops::Range;

use super::argument;
use super::phrase::{self, Phrase};
use super::scene::Scene;
use super::subject;
use super::verb_group;
use super::verb_outlook::of_verb_joined;
use super::words::{self, Outlook};
use crate::model::Tag;

/// How a noun stands in its sentence.
pub struct Stand {
    pub phrase: Phrase,
    /// Where the whole phrase starts, "two days of" included.
    pub start: usize,
    pub clause: Range<usize>,
    /// The verb or word that governs it.
    pub governor: Option<usize>,
    /// The verb that it is the subject of.
    pub predicate: Option<usize>,
}

/// Reads how the noun phrase stands.
pub fn stand(scene: &Scene<'_>, sentence: &Range<usize>, phrase: Phrase) -> Stand {
    let mut start = phrase.start;
    while start > sentence.start + 1 && scene.word(start - 1) == "of" && is_measure(scene, start - 2) {
        start = phrase::ending(scene, start - 1, sentence.start).map_or(start - 2, |left| left.start);
    }
    let clause = phrase.end..argument::clause_end(scene, sentence, phrase.end);
    let mut at = start;
    while at > sentence.start
        && (matches!(scene.tag(at - 1), Tag::Rp | Tag::Mark | Tag::Rb) || scene.is_date(at - 1))
    {
        at -= 1;
    }
    let governor = at.checked_sub(1).filter(|at| *at >= sentence.start);
    // "hopes his arrest serves": the noun is the subject of the clause that the verb governs.
    let clause_follows = phrase.end < sentence.end && scene.tag(phrase.end).is_finite();
    let governor = governor.filter(|at| !(clause_follows && scene.tag(*at).is_verb()));
    let predicate = governor
        .is_none_or(|at| !scene.tag(at).is_verb() && scene.tag(at) != Tag::In && scene.tag(at) != Tag::To);
    let predicate = predicate
        .then(|| (phrase.end..sentence.end.min(phrase.end + 20)).find(|at| scene.tag(*at).is_finite()))
        .flatten()
        .filter(|verb| {
            (phrase.end..*verb)
                .all(|at| !matches!(scene.tag(at), Tag::Comma | Tag::Colon | Tag::Wp | Tag::Wdt))
        });
    Stand { phrase, start, clause, governor, predicate }
}

/// "two days of meetings", "a series of talks".
fn is_measure(scene: &Scene<'_>, at: usize) -> bool {
    matches!(
        scene.word(at),
        "series"
            | "round"
            | "rounds"
            | "days"
            | "day"
            | "hours"
            | "number"
            | "string"
            | "flurry"
            | "set"
            | "spate"
            | "wave"
            | "couple"
            | "lot"
            | "end"
            | "start"
            | "beginning"
            | "opening"
            | "outcome"
            | "part"
            | "kind"
            | "sort"
            | "sidelines"
    ) || scene.is_date(at)
}

/// What becomes of it, and whether a word says so; `None` where another event tells it.
pub fn outlook(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    stand: &Stand,
    trigger: &Range<usize>,
) -> Option<(Outlook, bool)> {
    let mut outlook = Outlook::Happened;
    let mut firm = false;
    for at in (stand.phrase.start..trigger.start).filter(|at| scene.mention(*at).is_none()) {
        // "a regularly scheduled briefing" takes place.
        if at > sentence.start && scene.word(at - 1) == "regularly" {
            continue;
        }
        let adjective = matches!(scene.tag(at), Tag::Jj | Tag::Vbn | Tag::Vbg | Tag::Nn);
        if let Some(found) =
            words::outlook(scene.word(at)).filter(|found| adjective && *found != Outlook::Happened)
        {
            outlook = outlook.and(found);
            firm = true;
        }
        if scene.word(at) == "no" {
            return None;
        }
    }
    if let Some(verb) = stand.predicate {
        let head = subject::head_of(scene, sentence, verb);
        let group = verb_group::read(scene, sentence, head);
        outlook = outlook.and(group.outlook).and(if group.would {
            Outlook::Hypothetical
        } else {
            Outlook::Happened
        });
        firm |= !group.present || outlook != Outlook::Happened;
        // "the talks were not held", but "the talks did not help".
        if group.negated && takes_place(scene.word(head)) {
            return None;
        }
    }
    let Some(governor) = stand.governor else { return Some((outlook, firm)) };
    let (word, tag) = (scene.word(governor), scene.tag(governor));
    if tag.is_verb() {
        let group = verb_group::read(scene, sentence, governor);
        let supported = words::support(word);
        if let Some(found) = supported {
            firm = true;
            outlook = outlook.and(found).and(group.outlook).and(of_verb_joined(scene, sentence, &group));
            outlook = outlook.and(if group.would { Outlook::Hypothetical } else { Outlook::Happened });
        } else if let Some(found) = words::outlook(word) {
            firm = true;
            outlook = outlook.and(found);
        }
        if group.negated && supported.is_some() {
            return None;
        }
    } else if tag == Tag::In && governor > sentence.start {
        let preposition = word;
        let over = words::outlook(scene.word(governor - 1));
        let looks_ahead = matches!(preposition, "for" | "of" | "about" | "toward" | "towards" | "to" | "on");
        match preposition {
            "without" => return Some((Outlook::Denied, true)),
            "in" | "at" | "during" | "on" => {
                let found = of_verb_before(scene, sentence, governor);
                outlook = outlook.and(found);
                firm |= found != Outlook::Happened;
            }
            _ if looks_ahead && over.is_some() => {
                let found = over.filter(|found| *found != Outlook::Happened && *found != Outlook::Dropped);
                outlook = outlook.and(found.unwrap_or(Outlook::Happened));
                firm |= found.is_some();
            }
            _ => {}
        }
    }
    (outlook != Outlook::Dropped).then_some((outlook, firm))
}

/// "will speak at a news conference": what the verb's own words make of what happens around it.
fn of_verb_before(scene: &Scene<'_>, sentence: &Range<usize>, preposition: usize) -> Outlook {
    let verb = (sentence.start..preposition).rev().take(12).find(|at| scene.tag(*at).is_verb());
    let found = verb.map(|verb| verb_group::read(scene, sentence, verb).outlook);
    found
        .filter(|found| matches!(found, Outlook::Planned | Outlook::Hypothetical))
        .unwrap_or(Outlook::Happened)
}

/// Verbs that tell that something happens.
pub fn takes_place(word: &str) -> bool {
    matches!(
        word,
        "took"
            | "take"
            | "taken"
            | "takes"
            | "taking"
            | "held"
            | "began"
            | "begins"
            | "begin"
            | "begun"
            | "started"
            | "starts"
            | "start"
            | "broke"
            | "erupted"
            | "occurred"
            | "happened"
            | "ended"
            | "ends"
            | "opened"
            | "opens"
            | "concluded"
            | "was"
            | "were"
            | "is"
            | "be"
            | "been"
            | "scheduled"
            | "set"
            | "planned"
            | "killed"
            | "left"
            | "injured"
            | "wounded"
            | "destroyed"
            | "damaged"
            | "rocked"
            | "convened"
    )
}

/// "died in a bus crash", "was injured in the blast": what people came to harm in has come about.
pub fn harms(scene: &Scene<'_>, sentence: &Range<usize>, governor: usize) -> bool {
    let verb = (sentence.start..governor).rev().take(4).find(|at| scene.tag(*at).is_verb());
    let harm = |at: usize| {
        matches!(scene.word(at), "died" | "killed" | "injured" | "hurt" | "wounded" | "perished" | "dead")
    };
    scene.word(governor) == "in" && verb.is_some_and(harm)
}

/// Whether the verb tells that what its subject says came about: "began", "broke out", "took place".
pub fn begins(scene: &Scene<'_>, sentence: &Range<usize>, verb: usize) -> bool {
    let head = subject::head_of(scene, sentence, verb);
    let next = (head + 1 < sentence.end).then(|| scene.word(head + 1));
    match scene.word(head) {
        "began" | "begun" | "erupted" | "occurred" | "happened" | "started" | "ensued" | "unfolded" => true,
        // "The blast killed ten people": what has done harm has come about.
        "killed" | "injured" | "wounded" | "destroyed" | "damaged" | "gutted" | "ripped" | "swept"
        | "rocked" | "devastated" | "claimed" | "tore" | "engulfed" | "knocked" => true,
        "broke" | "broken" => next == Some("out"),
        "took" | "taken" => next == Some("place"),
        _ => false,
    }
}
