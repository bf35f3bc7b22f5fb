//! The subject of a reporting verb by the tree of its sentence, where the words between the two hide it: relative clauses
//! ("a man who saw the fire said"), and participles after a second verb ("Roe welcomed that Nordal had sent an envoy, saying").

use std::ops::Range;

use super::cue::Cue;
use super::phrase::plain;
use super::scene::Scene;
use super::subject::Subject;
use super::words::{Class, NounNumber, noun_number};
use crate::extract::entity::role_noun::role_noun;
use crate::extract::text::Tree;
use crate::model::Tag;
use crate::model::parser::Relation;

/// Verbs up which a participle or an infinitive looks for its subject.
const STEPS: usize = 4;

/// The subject of a verb in a clause of its own.
pub fn of_verb(scene: &Scene, lo: usize, cue: &Cue) -> Option<Subject> {
    let tree = scene.text.tree(scene.text.sentence_of(cue.tokens.start));
    let subject = subject_of(tree, cue.tokens.start)?;
    phrase(scene, tree, lo, subject, cue.group)
}

/// The subject of a participle: that of the verb it hangs on, or the noun whose words it reports ("a note saying").
pub fn of_participle(scene: &Scene, lo: usize, cue: &Cue) -> Option<Subject> {
    let tree = scene.text.tree(scene.text.sentence_of(cue.tokens.start));
    let apart = cue.group > lo && scene.word(cue.group - 1) == ",";
    let mut at = cue.tokens.start;
    let mut found = None;
    for _ in 0..STEPS {
        if let Some(subject) = subject_of(tree, at).filter(|subject| *subject < cue.tokens.start) {
            found = phrase(scene, tree, lo, subject, cue.group).or(found);
            if !apart {
                return found;
            }
        }
        let Some(head) = tree.head(at).filter(|head| *head >= lo) else { break };
        if scene.tag(head).is_noun() && !apart {
            return speaks(scene, head).then(|| phrase(scene, tree, lo, head, cue.group)).flatten();
        }
        at = head;
    }
    found
}

/// "comments Roe made in 2006 saying": whoever made the words that a participle without a comma tells.
pub fn of_maker(scene: &Scene, lo: usize, cue: &Cue) -> Option<Subject> {
    let lo = lo.max(cue.group.saturating_sub(10));
    let verb = (lo + 2..cue.group).rev().find(|at| scene.is_finite(*at))?;
    let made = matches!(
        scene.word(verb),
        "made" | "gave" | "wrote" | "sent" | "posted" | "released" | "issued" | "published" | "delivered"
    );
    let run_on = !(verb..cue.group).any(|at| scene.is_sign(at) || scene.marked_at(at).is_some());
    let last = verb - 1;
    let start = scene.name_at(last).map_or(last, |mention| scene.tokens_of(mention).start);
    let who = scene.is(last, Class::SUBJECT) || scene.name_at(last).is_some();
    let noun = start.checked_sub(1).filter(|noun| *noun >= lo)?;
    let words = matches!(scene.word(noun), "comments" | "remarks" | "speech" | "words")
        || matches!(noun_number(scene.word(noun)), Some(NounNumber::Document | NounNumber::Documents));
    (made && run_on && who && words).then(|| plain(scene, start..verb))
}

/// "…, with officials underlining its strength and vowing to stay": the subject of the clause that "with" opens.
pub fn of_absolute(scene: &Scene, lo: usize, cue: &Cue) -> Option<Subject> {
    let lo = lo.max(cue.group.saturating_sub(25));
    let opens = |at: &usize| {
        scene.word(*at) == "with" && scene.word(at - 1) == ","
            || matches!(scene.word(*at), "including" | "featuring" | "includes" | "included")
    };
    let with = (lo + 1..cue.group).rev().find(opens)?;
    let first = (with + 2..=cue.tokens.start).find(|at| scene.tag(*at) == Tag::Vbg)?;
    let joined = first == cue.tokens.start
        || scene.word(cue.group - 1) == "and"
        || scene.word(cue.group - 1) == "to" && first + 4 >= cue.group;
    let plain_phrase = !(with..cue.group)
        .any(|at| scene.is_finite(at) || scene.word(at) == "," || scene.marked_at(at).is_some());
    let subject = (joined && plain_phrase).then(|| plain(scene, with + 1..first))?;
    subject.can_speak(scene).then_some(subject)
}

/// Whether a noun can be the one that says: somebody, or a paper.
fn speaks(scene: &Scene, noun: usize) -> bool {
    scene.mention_at(noun).is_some() || is_human(scene, noun) || noun_number(scene.word(noun)).is_some()
}

/// A noun for one human being or several.
fn is_human(scene: &Scene, noun: usize) -> bool {
    matches!(noun_number(scene.word(noun)), Some(NounNumber::One | NounNumber::Many))
        || role_noun(scene.word(noun)).is_some()
}

/// The subject of a verb; for "who" and "that" the noun they stand for.
fn subject_of(tree: Tree, verb: usize) -> Option<usize> {
    tree.child(verb, &[Relation::Nsubj, Relation::NsubjPass])
}

/// The noun phrase around a subject, up to what hangs on it as a clause; nothing right of `end`.
fn phrase(scene: &Scene, tree: Tree, lo: usize, subject: usize, end: usize) -> Option<Subject> {
    let noun = match scene.tag(subject) {
        Tag::Wp | Tag::Wdt => antecedent(tree, subject)?,
        _ => subject,
    };
    if noun < lo || noun >= end || scene.marked_at(noun).is_some() {
        return None;
    }
    let whole = tree.subtree(noun);
    let mut start = whole.start.max(lo);
    if (start..noun).any(|at| scene.is_sign(at) || scene.marked_at(at).is_some()) {
        let last = (start..noun).rev().find(|at| scene.is_sign(*at) || scene.marked_at(*at).is_some());
        start = last.map_or(start, |at| at + 1);
    }
    let mut stop =
        scene.mention_at(noun).map_or(noun + 1, |mention| scene.tokens_of(mention).end.max(noun + 1));
    let limit = whole.end.min(end);
    while stop < limit && !closes(scene, stop) {
        stop += 1;
    }
    while start < noun && scene.is(start, Class::CONJUNCTION.or(Class::SUBORDINATOR)) {
        start += 1;
    }
    let hangs = start > lo && {
        let before = start - 1;
        scene.is(before, Class::PREPOSITION) && !scene.is(before, Class::SUBORDINATOR)
    };
    (!hangs).then(|| plain(scene, start..stop))
}

/// The noun phrase before the relative clause that stands before a verb, if it is somebody who speaks: what the words alone
/// tell where the tree is no help.
pub fn before_opener(scene: &Scene, lo: usize, found: &Subject) -> Option<Subject> {
    let last = found.head.end - 1;
    if found.can_speak(scene) && noun_number(scene.word(last)) != Some(NounNumber::Document) {
        return None;
    }
    // "The fire, which the inquiry said was set": the pronoun is what is said to be, not who says.
    let opener = (lo + 1..found.phrase.start)
        .find(|at| opens(scene, lo, *at))
        .filter(|at| at + 1 < found.phrase.start)?;
    let start = super::phrase::phrase_start(scene, lo, opener - 1);
    let subject = plain(scene, super::phrase::trim(scene, start..opener)?);
    is_human(scene, subject.head.end - 1).then_some(subject)
}

/// What a relative pronoun stands for: the noun its clause hangs on.
fn antecedent(tree: Tree, pronoun: usize) -> Option<usize> {
    let verb = tree.head(pronoun)?;
    (tree.relation(verb) == Relation::AclRelcl).then(|| tree.head(verb)).flatten()
}

/// Whether a clause or an aside starts at a token after a noun.
fn closes(scene: &Scene, at: usize) -> bool {
    scene.is_sign(at)
        || scene.is_dash(at)
        || scene.tag(at).is_verb()
        || matches!(scene.tag(at), Tag::Vbn | Tag::Vbg | Tag::Wp | Tag::Wdt | Tag::Wrb | Tag::Prp)
        || scene.word(at) == "that"
        || scene.marked_at(at).is_some()
}

/// Whether the phrase that stands before a verb may belong to a relative clause or a participle of the true subject: there is
/// such an opener before it, and what was found is no one who speaks, or touches another verb.
pub fn is_doubtful(scene: &Scene, lo: usize, found: &Subject) -> bool {
    let start = found.phrase.start;
    let opener = |at: usize| opens(scene, lo, at);
    // "when a doctor reported it": the phrase after the opener is its own subject.
    let lo = if start > lo && opens(scene, lo, start - 1) { start } else { lo };
    let hidden = (lo..start).rev().take(30).take_while(|at| scene.marked_at(*at).is_none());
    let inside = found.phrase.clone().any(|at| matches!(scene.tag(at), Tag::Vbn | Tag::Vbd | Tag::Vbg));
    let mute = noun_number(scene.word(found.head.end - 1)).is_none()
        && scene.mention_at(found.head.end - 1).is_none();
    let human = is_human(scene, found.head.end - 1);
    hidden.clone().any(opener) && (!human || touches_verb(scene, lo, start)) || mute && inside
}

/// "who", "which", "where", and "that" after a noun.
fn opens(scene: &Scene, lo: usize, at: usize) -> bool {
    matches!(scene.tag(at), Tag::Wp | Tag::WpS | Tag::Wdt | Tag::Wrb)
        || scene.word(at) == "that" && at > lo && scene.tag(at - 1).is_noun()
}

fn touches_verb(scene: &Scene, lo: usize, start: usize) -> bool {
    start > lo && {
        let before = scene.tag(start - 1);
        before.is_verb() || matches!(before, Tag::Vbn | Tag::Vbg | Tag::In | Tag::To)
    }
}

/// Whether a participle may hang on another verb than the last one before it: there are two.
pub fn has_two_verbs(scene: &Scene, unit: &Range<usize>, cue: &Cue) -> bool {
    let verbs = (unit.start..cue.group).filter(|at| scene.is_finite(*at) && scene.marked_at(*at).is_none());
    let groups = verbs.filter(|at| !scene.is_finite(at + 1));
    groups.take(2).count() > 1
}
