//! Where the writer's own words start behind what somebody says: remarks after a pause, asides after a dash.

use super::cue::is_adverb;
use super::cue_words::Frames;
use super::report::Report;
use super::scene::Scene;
use super::words::Class;
use crate::model::Tag;

/// Whether the writer's own words start at a token of content that starts at `from` and ends at `end` or before; `hi` is
/// the end of the sentence.
pub fn starts(scene: &Scene, from: usize, at: usize, end: usize, hi: usize) -> bool {
    scene.marked_at(at).is_none()
        && (is_remark(scene, from, at, hi) || ends_reported(scene, at, end) || is_told(scene, from, at))
}

/// The token behind a pause at a token: behind a comma, or the token itself behind marks with a comma inside them
/// (“a mistake,” while).
pub fn behind_pause(scene: &Scene, at: usize) -> Option<usize> {
    if scene.word(at) == "," && scene.marked_at(at).is_none() {
        return Some(at + 1);
    }
    let marked = scene.marked_at(at.checked_sub(1)?).filter(|m| scene.marked[*m].tokens.end == at)?;
    scene.inner(marked).trim_end().ends_with(',').then_some(at)
}

/// Whether content that seems to end early goes on all the same: words in marks come later, no other report is there to
/// claim them, and no second verb of the speaker is.
pub fn goes_on(scene: &Scene, end: usize, hi: usize, report: &Report, later: &[Report]) -> bool {
    let passed =
        |at: &usize| !matches!(scene.word(*at), "," | "and" | "but" | "or") && !is_adverb(scene, *at);
    let first = (end..hi).find(passed).unwrap_or(hi);
    let second_verb = scene.is_finite(first) && scene.tag(first) == scene.tag(report.cue.tokens.start);
    // "the need for courage: “Do it,” she said": those marks are claimed, though outside of this content.
    let claimed = scene.word(end) == ":" && later.iter().any(|next| next.cue.tokens.start > end);
    !second_verb && !claimed && !report.cue.takes(Frames::THINK) && has_marks_of_nobody(scene, end, hi, later)
}

/// Whether words in marks stand in a stretch that nobody else says: they would be left without a speaker if the content
/// ended before them. Titles, nicknames and single words need none.
pub fn has_marks_of_nobody(scene: &Scene, from: usize, hi: usize, later: &[Report]) -> bool {
    let mut at = from;
    while at < hi {
        let Some(marked) = scene.marked_at(at) else {
            at += 1;
            continue;
        };
        let one = &scene.marked[marked].tokens;
        if one.start >= from && scene.words_in(marked) >= 2 && !scene.is_title(marked) {
            return !later.iter().any(|next| from <= next.cue.tokens.start && next.cue.tokens.start < hi)
                && !(from..hi).any(|t| scene.word(t) == "according");
        }
        at = one.end.max(at + 1);
    }
    false
}

/// A comma and "which opened on Friday" up to the end, “… a mistake,” drawing laughter.
fn is_remark(scene: &Scene, from: usize, at: usize, hi: usize) -> bool {
    if let Some(next) = behind_pause(scene, at).filter(|next| matches!(scene.word(*next), "which" | "who")) {
        return !(next + 1..hi).any(|t| matches!(scene.word(t), "," | ";") && scene.marked_at(t).is_none());
    }
    let marked = scene.marked_at(at - 1).filter(|_| at > from && scene.tag(at) == Tag::Vbg);
    marked.is_some_and(|marked| scene.marked[marked].tokens.end == at && scene.is_closed(marked))
        && !matches!(scene.word(at), "including" | "regarding")
}

/// "has said the deal is dead but he smiled": the words are in the present, and what the writer tells of it is not.
fn is_told(scene: &Scene, from: usize, at: usize) -> bool {
    let past = || matches!(scene.word(at + 1), "he" | "she") && scene.tag(at + 2) == Tag::Vbd;
    if scene.word(at) != "but" || !past() {
        return false;
    }
    let verbs = || (from..at).filter(|t| scene.is_finite(*t) && scene.marked_at(*t).is_none());
    verbs().next().is_some() && verbs().all(|verb| matches!(scene.tag(verb), Tag::Vbz | Tag::Vbp))
}

/// Content without the writer's aside after a last dash: "… — a message that nobody heeded".
pub fn before_aside(scene: &Scene, from: usize, end: usize) -> usize {
    let mut dashes = (from + 1..end).filter(|at| scene.is_dash(*at) && scene.marked_at(*at).is_none());
    let (Some(dash), None) = (dashes.next(), dashes.next()) else { return end };
    let aside = scene.is(dash + 1, Class::DETERMINER.or(Class::WH))
        || matches!(scene.word(dash + 1), "one" | "most" | "something" | "not" | "but");
    if aside { dash } else { end }
}

/// Whether a phrase that opens no clause of the content follows a pause.
fn ends_reported(scene: &Scene, at: usize, hi: usize) -> bool {
    let refuses =
        |at: usize| matches!(scene.word(at), "did" | "declined" | "refused" | "stopped" | "gave" | "offered");
    if at + 1 < hi && scene.word(at) == "but" && refuses(at + 1) {
        return true;
    }
    if opens_sentence(scene, at) {
        return true;
    }
    let Some(next) = behind_pause(scene, at).filter(|next| next + 1 < hi) else { return false };
    let (one, two) = (scene.word(next), scene.word(next + 1));
    let somebody = || matches!(two, "he" | "she") && scene.is_finite(next + 2);
    matches!(one, "something" | "compared" | "without" | "although")
        || matches!(one, "a" | "an") && (next == at || super::cue_words::noun(two).is_some())
        || one == "according" && two == "to"
        || one == "while" && scene.tag(next + 1) == Tag::Vbg
        || one == "but" && (refuses(next + 1) || two == "would" || somebody())
        || one == "however" && two != ","
        || matches!(one, "and" | "but") && opens_at_a_time(scene, next + 1, hi)
        || tells_effect(one)
}

/// "wanted more time; Roe has none", "the need for courage: “Do it,” she said".
fn opens_sentence(scene: &Scene, at: usize) -> bool {
    match scene.word(at) {
        _ if scene.marked_at(at).is_some() => false,
        ";" => true,
        ":" => scene.marked_at(at + 1).is_some_and(|marked| scene.opens_upper(marked)),
        _ => false,
    }
}

/// ", and in the same month, Roe met": a sentence of its own that tells what else happened.
fn opens_at_a_time(scene: &Scene, at: usize, hi: usize) -> bool {
    let time = |t: &usize| scene.is(*t, Class::TIME) && scene.word(t + 1) == ",";
    let Some(end) = (at + 1..hi.min(at + 6)).take_while(|t| !scene.is_sign(*t)).find(time) else {
        return false;
    };
    scene.is(at, Class::PREPOSITION) && (end + 2..hi).any(|t| scene.is_finite(t))
}

/// ", sparking a debate": what came of the words.
fn tells_effect(word: &str) -> bool {
    matches!(
        word,
        "sparking"
            | "prompting"
            | "drawing"
            | "triggering"
            | "throwing"
            | "fueling"
            | "fuelling"
            | "raising"
            | "setting"
            | "earning"
            | "marking"
    )
}
