//! What parts a subject from its verb besides the usual commas (a time, an aside without its second comma), and subjects that come after an opening participle.

use std::ops::Range;

use super::cue;
use super::phrase::{before_brackets, plain};
use super::scene::Scene;
use super::subject::{Found, Subject, leading};
use super::words::Class;

/// Drops "on Tuesday", "this week", "Monday" from the end of a stretch.
pub fn without_time(scene: &Scene, lo: usize, end: usize) -> usize {
    // "have in the past said"
    let times = end >= lo + 3 && scene.word(end - 2) == "at" && scene.word(end - 1) == "times";
    if times && scene.is(end - 3, Class::HAVE) {
        return cue::group_start(scene, lo, end - 2);
    }
    if end >= lo + 4
        && scene.word(end - 1) == "past"
        && scene.word(end - 2) == "the"
        && scene.word(end - 3) == "in"
    {
        return cue::group_start(scene, lo, end - 3);
    }
    let mut cut = end;
    let mut at = end;
    while at > lo && at + 4 > end {
        let word = at - 1;
        let dated = scene.is(word, Class::WEEKDAY)
            || cut < end
            || word > lo
                && matches!(
                    scene.word(word - 1),
                    "this" | "last" | "next" | "late" | "early" | "earlier" | "that" | "past"
                );
        let day = scene.is(word, Class::TIME) && dated && scene.mention_at(word).is_none();
        let lead = cut < end
            && matches!(
                scene.word(word),
                "on" | "this" | "last" | "late" | "early" | "earlier" | "in" | "next" | "past"
            );
        if !day && !lead {
            break;
        }
        cut = word;
        at = word;
    }
    // "May" or "March" alone may be a name.
    if cut > lo { cut } else { end }
}

/// "Sen. X (D-Vt.), a supporter of Y told": the comma that should close the apposition is missing after a name that opens
/// its clause.
pub fn apposed(scene: &Scene, lo: usize, start: usize) -> Option<Subject> {
    let comma = start.checked_sub(1).filter(|comma| *comma > lo && scene.word(*comma) == ",")?;
    let bracketed = before_brackets(scene, lo, comma - 1);
    let article = matches!(scene.word(start), "a" | "an");
    let name = scene
        .name_at(bracketed)
        .filter(|_| article && bracketed + 1 < comma && scene.is_person_name(bracketed))?;
    let tokens = scene.tokens_of(name);
    let titled = tokens.start > lo && scene.is_capital(tokens.start - 1);
    let before = tokens.start.checked_sub(1 + usize::from(titled)).filter(|before| *before >= lo);
    let opens = before.is_none_or(|before| scene.word(before) == "," || scene.marked_at(before).is_some());
    opens.then(|| plain(scene, tokens))
}

/// Words of an aside at most.
const ASIDE: usize = 30;

/// "X, the hacker known as “Y,” said": the comma that closes the apposition stands inside the marks.
pub fn nicknamed(scene: &Scene, lo: usize, last: usize, group: usize) -> Option<Found> {
    let marked = scene.marked_at(last).filter(|marked| scene.words_in(*marked) <= 4)?;
    let open = scene.marked[marked].tokens.start;
    let paused = scene.inner(marked).ends_with([',', '’', '”']);
    let named = |comma: &usize| {
        let alone = scene.word(*comma) == "," && scene.marked_at(*comma).is_none() && open > comma + 1;
        alone && scene.is_person_name(comma - 1)
    };
    let comma = (lo + 1..open).rev().take(ASIDE).find(named).filter(|_| paused)?;
    let name = scene.name_at(comma - 1)?;
    let tokens = scene.tokens_of(name);
    let whole = tokens.start..group;
    Some(Found { set_off: true, ..Found::plain(plain(scene, tokens), whole) })
}

/// "Speaking to reporters, Roe said", "Conceding that it was “too late” he said": the subject comes after the comma or the
/// marks.
pub fn after_opener(scene: &Scene, rest: Range<usize>) -> Option<Subject> {
    let outside = |at: usize| scene.marked_at(at).is_none();
    let starts = |at: &usize| {
        let after_comma = scene.word(at - 1) == "," && outside(at - 1);
        let marked = scene.marked_at(at - 1).filter(|_| outside(*at));
        let pauses = |marked| scene.inner(marked).ends_with([',', '.']);
        let after_marks = marked.is_some_and(|marked| scene.is(*at, Class::SUBJECT) || pauses(marked));
        after_comma || after_marks && !scene.is_sign(*at)
    };
    let subject_of = |at: usize| leading(scene, at..rest.end);
    let mut places = (rest.start + 1..rest.end).filter(starts);
    let first = places.clone().next()?;
    let clause = places.find_map(|at| {
        let joins = scene.is(at, Class::CONJUNCTION.or(Class::WH).or(Class::SUBORDINATOR));
        let subject = (!joins && outside(at)).then(|| subject_of(at)).flatten()?;
        let verb = subject.phrase.end;
        governs(scene, verb, rest.end).then_some(subject)
    });
    clause.or_else(|| subject_of(first))
}

/// Whether a finite verb follows, perhaps after an apposition.
fn governs(scene: &Scene, from: usize, hi: usize) -> bool {
    let verb = (from..hi).find(|at| !cue::is_adverb(scene, *at));
    verb.is_some_and(|at| {
        scene.is_finite(at) || scene.word(at) == "," && (at + 1..hi.min(at + 20)).any(|t| scene.is_finite(t))
    })
}
