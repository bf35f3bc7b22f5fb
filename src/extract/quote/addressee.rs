//! To whom something was said.

use std::ops::Range;

use super::cue::Cue;
use super::cue_words::Frames;
use super::scene::Scene;
use super::words::Class;
use crate::extract::text::TokenKind;
use crate::model::Tag;

/// The hearer after a cue, and where the reporting clause goes on.
pub fn find(scene: &Scene, cue: &Cue, from: usize, hi: usize) -> (Option<Range<usize>>, usize) {
    if cue.takes(Frames::TELL) && from == cue.tokens.end {
        return match object(scene, from, hi) {
            Some(object) if is_hearer(scene, cue, object.clone(), hi) => {
                let object = before_subject(scene, object);
                (Some(object.clone()), object.end)
            }
            _ => (None, from),
        };
    }
    let speech = matches!(
        cue.word.lemma,
        "say"
            | "write"
            | "complain"
            | "explain"
            | "remark"
            | "confide"
            | "admit"
            | "confess"
            | "suggest"
            | "reply"
            | "respond"
            | "boast"
            | "brag"
            | "testify"
            | "announce"
    );
    if cue.takes(Frames::CLAUSE.or(Frames::THAT))
        && scene.word(from) == "to"
        && let Some(object) = object(scene, from + 1, hi)
        && (speech || scene.word(object.end) == "that" || scene.marked_at(object.end).is_some())
    {
        let follows = object.end >= hi
            || scene.is_sign(object.end)
            || scene.marked_at(object.end).is_some()
            || scene.word(object.end) == "that"
            || scene.is(object.end, Class::PREPOSITION.or(Class::TIME));
        if follows && scene.is_nominal(object.clone()) {
            return (Some(object.clone()), object.end);
        }
    }
    (None, from)
}

/// "told Orlin News drivers would": where a verb follows, the last noun is its subject, not the hearer.
fn before_subject(scene: &Scene, object: Range<usize>) -> Range<usize> {
    if !scene.is_finite(object.end) {
        return object;
    }
    let hearer = |end: &usize| {
        scene.ends_mention(*end - 1) && scene.name_at(*end - 1).is_some()
            || scene.is_capital(*end - 1) && !scene.is_capital(*end)
            || matches!(super::words::noun_number(scene.word(*end - 1)), Some(super::words::NounNumber::Many))
    };
    (object.start + 1..object.end).rev().find(hearer).map_or(object.clone(), |end| object.start..end)
}

/// The noun phrase that starts at a token, as far as it can be told without a parser.
fn object(scene: &Scene, from: usize, hi: usize) -> Option<Range<usize>> {
    if from >= hi || scene.is_sign(from) || scene.marked_at(from).is_some() {
        return None;
    }
    if matches!(
        scene.word(from),
        "that"
            | "to"
            | "how"
            | "why"
            | "what"
            | "whether"
            | "if"
            | "when"
            | "not"
            | "of"
            | "for"
            | "about"
            | "against"
            | "in"
            | "on"
            | "at"
    ) {
        return None;
    }
    if scene.is(from, Class::PRONOUN) && !scene.is(from, Class::DETERMINER) && scene.tag(from) != Tag::PrpS {
        return Some(from..from + 1);
    }
    let mut at = from;
    while at < hi && at < from + 14 {
        if let Some(mention) = scene.name_at(at) {
            let tokens = scene.tokens_of(mention);
            let starts_clause = at > from
                && scene.is_person_name(at)
                && ends_noun(scene, at - 1)
                && !scene.is_capital(at - 1);
            if starts_clause {
                break;
            }
            at = tokens.end.max(at + 1);
            if scene.kind(at) == Some(TokenKind::Clitic) {
                at += 1;
                continue;
            }
            let longer = scene.is_capital(at) && scene.kind(at) == Some(TokenKind::Word)
                || is_noun_after_name(scene, at);
            if !longer {
                break;
            }
            continue;
        }
        if is_edge(scene, from, at) {
            break;
        }
        at += 1;
    }
    (at > from).then_some(from..at)
}

fn ends_noun(scene: &Scene, at: usize) -> bool {
    super::words::noun_number(scene.word(at)).is_some() || scene.word(at).ends_with('s')
}

/// "Fox News host": a noun that a name modifies.
fn is_noun_after_name(scene: &Scene, at: usize) -> bool {
    super::words::noun_number(scene.word(at)).is_some()
        || scene.tag(at) == Tag::Nn && !scene.is_finite(at + 1) && scene.mention_at(at).is_none()
}

fn is_edge(scene: &Scene, from: usize, at: usize) -> bool {
    if scene.is_sign(at) || scene.marked_at(at).is_some() {
        return true;
    }
    let word = scene.word(at);
    if at == from {
        return false;
    }
    let clause = matches!(
        word,
        "that" | "to" | "how" | "why" | "what" | "whether" | "if" | "when" | "there" | "as" | "not"
    );
    let starts = scene.is(
        at,
        Class::SUBJECT.or(Class::DETERMINER).or(Class::POSSESSIVE).or(Class::AUXILIARY).or(Class::WEEKDAY),
    );
    let preposition = scene.is(at, Class::PREPOSITION) && word != "of";
    clause
        || (starts && scene.word(at - 1) != "of" && scene.word(at - 1) != "all")
        || preposition
        || super::cue::is_adverb(scene, at)
}

/// Verbs that can do without a hearer ("warned China would") need a sign that the object is one.
fn is_hearer(scene: &Scene, cue: &Cue, object: Range<usize>, hi: usize) -> bool {
    let next = object.end;
    if matches!(cue.word.lemma, "tell" | "assure" | "inform" | "remind" | "notify" | "reassure" | "brief") {
        return true;
    }
    if scene.is(object.start, Class::PRONOUN) && !scene.is(object.start, Class::SUBJECT) {
        return true;
    }
    next < hi
        && (matches!(
            scene.word(next),
            "that"
                | "to"
                | "not"
                | "how"
                | "why"
                | "what"
                | "whether"
                | "if"
                | "of"
                | "about"
                | "against"
                | "for"
                | ":"
                | ","
        ) || scene.marked_at(next).is_some())
}

impl Scene<'_> {
    /// Whether a stretch can be a noun phrase that names somebody.
    fn is_nominal(&self, tokens: Range<usize>) -> bool {
        let first = tokens.start;
        let last = tokens.end - 1;
        self.mention_at(last).is_some()
            || super::words::noun_number(self.word(last)).is_some()
            || self.is(first, Class::PRONOUN)
            || self.is_capital(last)
    }
}
