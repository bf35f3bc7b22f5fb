//! The noun phrase that is the subject of a cue, before or after it.

use std::ops::Range;

use super::cue::{self, Cue, Mood};
use super::parted;
use super::phrase::{joins_names, phrase_start, plain, trim};
use super::scene::Scene;
use super::words::{Class, NounNumber, noun_number};
use crate::document::EntityKind;
use crate::model::Tag;

/// Who, in the words of the reporting clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The noun phrase without what is set off by commas.
    pub phrase: Range<usize>,
    /// Its head: up to the first preposition after the noun.
    pub head: Range<usize>,
    /// "Trump and Sanders".
    pub coordinated: bool,
}

/// A subject, and where it stands with all that hangs on it.
pub struct Found {
    pub subject: Subject,
    /// With appositions and relative clauses.
    pub whole: Range<usize>,
    /// Commas part it from its verb: "X, an expert, said".
    pub set_off: bool,
    /// It is "who" or "which", and stands for a phrase before.
    pub relative: bool,
}

/// The subject before the verb group that starts at `group`; nothing left of `lo` is looked at.
pub fn before(scene: &Scene, lo: usize, group: usize) -> Option<Found> {
    let end = parted::without_time(scene, lo, group);
    let last = end.checked_sub(1).filter(|last| *last >= lo)?;
    if matches!(scene.word(last), "who" | "which" | "that") {
        return relative(scene, lo, last);
    }
    if scene.is(last, Class::SUBJECT) {
        let subject = plain(scene, last..last + 1);
        return Some(Found::plain(subject, last..group));
    }
    if scene.word(last) == "," || scene.is_dash(last) {
        return set_off(scene, lo, last, group);
    }
    if let Some(found) = parted::nicknamed(scene, lo, last, group) {
        return Some(found);
    }
    if matches!(scene.word(last), ")" | "]") {
        let open = (lo..last).rev().take(40).find(|at| matches!(scene.word(*at), "(" | "["))?;
        let found = before(scene, lo, open)?;
        return Some(Found { whole: found.whole.start..group, ..found });
    }
    let start = phrase_start(scene, lo, last);
    if let Some(found) = past_relative(scene, lo, start, group) {
        return Some(found);
    }
    let phrase = trim(scene, start..end)?;
    if let Some(named) = parted::apposed(scene, lo, phrase.start) {
        let whole = named.phrase.start..group;
        return Some(Found { set_off: true, ..Found::plain(named, whole) });
    }
    let subject = plain(scene, phrase);
    let whole = subject.phrase.start..group;
    Some(Found::plain(subject, whole))
}

/// "X, who is chairman of Y said": the comma that should close the relative clause is missing.
fn past_relative(scene: &Scene, lo: usize, start: usize, group: usize) -> Option<Found> {
    let verb = start.checked_sub(1).filter(|at| *at > lo + 1 && scene.is_finite(*at))?;
    if scene.word(verb - 1) != "who" || scene.word(verb - 2) != "," {
        return None;
    }
    let found = before(scene, lo, verb - 2)?;
    Some(Found { whole: found.whole.start..group, ..found })
}

impl Found {
    /// With nothing between subject and verb.
    pub fn plain(subject: Subject, whole: Range<usize>) -> Found {
        Found { subject, whole, set_off: false, relative: false }
    }
}

/// "X, who said": the phrase that the relative clause hangs on.
fn relative(scene: &Scene, lo: usize, pronoun: usize) -> Option<Found> {
    if scene.word(pronoun) == "that" && noun_number(scene.word(pronoun.checked_sub(1)?)).is_none() {
        return None;
    }
    let mut last = pronoun.checked_sub(1)?;
    if scene.word(last) == "," {
        last = last.checked_sub(1)?;
    }
    if last < lo || scene.is_sign(last) && scene.word(last) != ")" {
        return None;
    }
    if let Some(mention) =
        scene.name_at(last).filter(|_| scene.word(pronoun) == "who" && scene.is_person_name(last))
    {
        let subject = plain(scene, scene.tokens_of(mention));
        return Some(Found { relative: true, ..Found::plain(subject, pronoun..pronoun + 1) });
    }
    let found = before(scene, lo, last + 1)?;
    Some(Found { relative: true, ..Found::plain(found.subject, pronoun..pronoun + 1) })
}

/// "X, an expert at Y, said": walks back over what commas set off until a name, or the first noun phrase.
fn set_off(scene: &Scene, lo: usize, comma: usize, group: usize) -> Option<Found> {
    let lo = clause_floor(scene, lo, comma);
    let mut segments: Vec<Range<usize>> = Vec::new();
    let mut start = lo;
    for at in lo..=comma {
        if (scene.word(at) == "," || scene.is_dash(at)) && scene.marked_at(at).is_none() {
            if start < at {
                segments.push(start..at);
            }
            start = at + 1;
        }
    }
    if segments.len() < 2 {
        return None;
    }
    let last = segments[segments.len() - 1].clone();
    let earlier = segments[segments.len() - 2].clone();
    let described = !scene.is_person_name(described_by(scene, earlier.clone()));
    let body = is_body_alone(scene, last.clone())
        && noun_number(scene.word(described_by(scene, earlier.clone()))) == Some(NounNumber::Document);
    if (is_name_alone(scene, last.clone()) || body) && described && !is_opener(scene, earlier.clone()) {
        // "A spokesman for the party, Jane Roe, said"
        let start = phrase_start(scene, earlier.start, earlier.end - 1);
        let whole = trim(scene, start..earlier.end).map_or(earlier.start, |phrase| phrase.start)..group;
        return Some(Found { set_off: true, ..Found::plain(plain(scene, last), whole) });
    }
    let earlier = &segments[..segments.len() - 1];
    let named = (0..earlier.len()).rev().take(6).find(|at| ends_with_actor(scene, earlier[*at].clone()));
    let chosen = match named {
        Some(at) => described_person(scene, earlier, at).unwrap_or(&earlier[at]),
        None => earlier.iter().find(|s| !is_opener(scene, (*s).clone()))?,
    };
    let end = without_bracket(scene, chosen.clone());
    let start = phrase_start(scene, chosen.start, end - 1);
    let phrase = trim(scene, start..end)?;
    let subject = plain(scene, phrase);
    let whole = subject.phrase.start..group;
    Some(Found { set_off: true, ..Found::plain(subject, whole) })
}

/// "Jane Roe, head of policy at Orlin Bank, a lender, said": the person right before a description that ends with a name.
fn described_person<'s>(scene: &Scene, segments: &'s [Range<usize>], at: usize) -> Option<&'s Range<usize>> {
    let described = !scene.is_capital(segments[at].start) && !scene.is_person_name(segments[at].end - 1);
    let before = segments.get(at.checked_sub(1)?)?;
    (described && scene.is_person_name(before.end - 1) && !is_opener(scene, before.clone())).then_some(before)
}

/// Where a segment ends without the brackets behind it: "Rep. Jane Roe (Orlin), who is 50, said".
fn without_bracket(scene: &Scene, segment: Range<usize>) -> usize {
    if !matches!(scene.word(segment.end - 1), ")" | "]") {
        return segment.end;
    }
    let open = segment.clone().rev().find(|at| matches!(scene.word(*at), "(" | "["));
    open.filter(|open| *open > segment.start).unwrap_or(segment.end)
}

/// Whether a segment is an organization's name: "the New Lantern".
fn is_body_alone(scene: &Scene, segment: Range<usize>) -> bool {
    let start = segment.start + usize::from(scene.word(segment.start) == "the");
    scene.name_at(start).is_some_and(|name| {
        scene.tokens_of(name) == (start..segment.end)
            && matches!(scene.kind_of(name), EntityKind::Organization(_))
    })
}

/// The last token of the head of the phrase that a segment ends with.
fn described_by(scene: &Scene, segment: Range<usize>) -> usize {
    let start = phrase_start(scene, segment.start, segment.end - 1);
    let phrase = trim(scene, start..segment.end).unwrap_or(segment);
    plain(scene, phrase).head.end - 1
}

/// Whether a segment is a person's name, perhaps with a title, and nothing else.
fn is_name_alone(scene: &Scene, segment: Range<usize>) -> bool {
    scene.is_person_name(segment.end - 1)
        && scene.ends_mention(segment.end - 1)
        && segment.len() <= 6
        && segment.clone().all(|at| scene.is_capital(at) || scene.name_at(at).is_some())
}

/// The last place before `end` where a clause certainly starts.
fn clause_floor(scene: &Scene, lo: usize, end: usize) -> usize {
    (lo..end)
        .rev()
        .find(|at| {
            matches!(scene.word(*at), ";" | ":")
                || scene.marked_at(*at).is_some_and(|m| scene.is_closed(m) && scene.words_in(m) >= 4)
        })
        .map_or(lo, |at| at + 1)
}

fn ends_with_actor(scene: &Scene, segment: Range<usize>) -> bool {
    let mut last = segment.end - 1;
    if scene.word(last) == ")" {
        last = (segment.start..last)
            .rev()
            .find(|at| scene.word(*at) == "(")
            .map_or(last, |at| at.saturating_sub(1));
    }
    if last < segment.start || is_opener(scene, segment.clone()) && !opens_with_name(scene, &segment, last) {
        return false;
    }
    scene.name_at(last).is_some_and(|m| !matches!(scene.kind_of(m), EntityKind::Place(_)))
        || (scene.is_capital(last)
            && last > segment.start
            && scene.is_capital(last - 1)
            && scene.name_at(last).is_none()
            && scene.mentions.is_empty())
}

/// "Later Roe", but not "Amid questions about Roe": whether the name that ends an opener can be a subject.
fn opens_with_name(scene: &Scene, segment: &Range<usize>, last: usize) -> bool {
    let Some(name) = scene.name_at(last).filter(|_| scene.is_person_name(last)) else { return false };
    let mut start = scene.tokens_of(name).start;
    while start > segment.start && scene.is_capital(start - 1) && start - 1 > segment.start {
        start -= 1;
    }
    let before = start.checked_sub(1).filter(|before| *before >= segment.start);
    !before.is_some_and(|before| scene.is(before, Class::PREPOSITION) && before > segment.start)
}

/// Whether a segment is an adverbial that opens a sentence: "In Washington", "Asked about it", "On Friday".
pub fn is_opener(scene: &Scene, segment: Range<usize>) -> bool {
    let mut first = segment.start;
    while first + 1 < segment.end && matches!(scene.word(first), "but" | "and" | "yet" | "so") {
        first += 1;
    }
    let word = scene.word(first);
    let length = segment.len();
    scene.is(first, Class::PREPOSITION.or(Class::SUBORDINATOR).or(Class::OPENER).or(Class::TIME))
        && !matches!(word, "that" | "what" | "who" | "second" | "first")
        || (cue::is_adverb(scene, first) && length <= 3)
        || word.ends_with("ing") && scene.mention_at(first).is_none()
        || word.ends_with("ed") && scene.mention_at(first).is_none()
        || matches!(word, "last" | "this" | "next") && length > 1 && scene.is(first + 1, Class::TIME)
        || segment.clone().all(|at| {
            scene.kind(at) == Some(crate::extract::text::TokenKind::Number) || scene.is(at, Class::TIME)
        })
}

/// The subject after an inverted cue: "said X, a senior fellow at Y". `hi` bounds the clause.
pub fn after(scene: &Scene, from: usize, hi: usize) -> Option<Found> {
    if from >= hi || scene.marked_at(from).is_some() || scene.is_sign(from) || !scene.starts_phrase(from) {
        return None;
    }
    if scene.tag(from) == Tag::Prp {
        let subject_form =
            scene.is(from, Class::SUBJECT) && !matches!(scene.word(from), "it" | "you" | "who");
        return subject_form.then(|| Found::plain(plain(scene, from..from + 1), from..from + 1));
    }
    let mut end = from;
    while end < hi {
        if let Some(mention) = scene.name_at(end) {
            end = scene.tokens_of(mention).end.clamp(end + 1, hi);
            continue;
        }
        let sign = scene.is_sign(end) && !matches!(scene.word(end), "%" | "&" | "/" | "#" | "@");
        let closes = scene.is_finite(end) && end > from
            || matches!(
                scene.word(end),
                "who"
                    | "which"
                    | "that"
                    | "but"
                    | "when"
                    | "as"
                    | "if"
                    | "while"
                    | "after"
                    | "before"
                    | "because"
            )
            || scene.is(end, Class::WEEKDAY)
            || (matches!(scene.word(end), "and") && !joins_names(scene, from, end, end + 1))
            || (end > from && scene.is(end, Class::SUBJECT));
        if sign || closes || scene.marked_at(end).is_some() {
            break;
        }
        end += 1;
    }
    let end = person_end(scene, from..end);
    if end == from {
        return None;
    }
    let subject = plain(scene, from..end);
    Some(Found::plain(subject, from..end))
}

/// "Roe in an interview": a person's name ends the phrase where it ends.
fn person_end(scene: &Scene, phrase: Range<usize>) -> usize {
    let mut at = phrase.start;
    while at < phrase.end {
        if scene.is(at, Class::PREPOSITION) && scene.name_at(at).is_none() {
            return phrase.end;
        }
        if scene.is_person_name(at) && scene.ends_mention(at) {
            let joined = scene.word(at + 1) == "and" && at + 1 < phrase.end;
            let goes_on = at + 1 < phrase.end
                && (joined || !scene.is(at + 1, Class::PREPOSITION.or(Class::ADVERB).or(Class::TIME)));
            return if goes_on { phrase.end } else { at + 1 };
        }
        at += 1;
    }
    phrase.end
}

/// The subject of a participle ("…, adding that"): that of the clause it hangs on, here the first noun phrase of the
/// unit.
pub fn of_clause(scene: &Scene, unit: &Range<usize>, cue: &Cue) -> Option<Subject> {
    debug_assert!(cue.mood != Mood::Phrase);
    let joins = Class::CONJUNCTION.or(Class::SUBORDINATOR).or(Class::OPENER);
    if (unit.start..cue.group).all(|at| scene.is(at, joins)) {
        return parted::after_opener(scene, cue.tokens.end..unit.end);
    }
    let verb =
        (unit.start + 1..cue.group).rev().find(|at| scene.is_finite(*at) && scene.marked_at(*at).is_none());
    if let Some(found) =
        verb.and_then(|verb| before(scene, unit.start, cue::group_start(scene, unit.start, verb)))
    {
        return Some(found.subject);
    }
    let mut start = unit.start;
    while start < cue.tokens.start {
        let end = (start..cue.tokens.start)
            .find(|at| scene.word(*at) == "," && scene.marked_at(*at).is_none())
            .unwrap_or(cue.tokens.start);
        if start < end && scene.marked_at(start).is_none() && !is_opener(scene, start..end) {
            return leading(scene, start..end);
        }
        start = end + 1;
    }
    None
}

/// The noun phrase a segment starts with: a pronoun, or what ends with the first name.
pub fn leading(scene: &Scene, segment: Range<usize>) -> Option<Subject> {
    let segment = trim(scene, segment).filter(|s| s.start < s.end)?;
    if scene.is(segment.start, Class::SUBJECT) {
        return Some(plain(scene, segment.start..segment.start + 1));
    }
    let mut at = segment.start;
    while at < segment.end.min(segment.start + 8) {
        if let Some(mention) = scene.mention_at(at) {
            let end = scene.tokens_of(mention).end.min(segment.end);
            let possessive = scene.kind(end) == Some(crate::extract::text::TokenKind::Clitic);
            if !possessive {
                return Some(plain(scene, segment.start..end.max(segment.start + 1)));
            }
            at = end + 1;
            continue;
        }
        if noun_number(scene.word(at)).is_some()
            && !(noun_number(scene.word(at + 1)).is_some() || scene.name_at(at + 1).is_some())
        {
            return Some(plain(scene, segment.start..at + 1));
        }
        let verb = scene.is_finite(at) && at > segment.start;
        if verb || scene.is(at, Class::AUXILIARY) || (at > segment.start && scene.is(at, Class::PREPOSITION))
        {
            return (at > segment.start).then(|| plain(scene, segment.start..at));
        }
        at += 1;
    }
    None
}
