//! Where a reported clause starts after its cue, and where it ends.

use std::ops::Range;

use super::cue::is_adverb;
use super::report::Report;
use super::scene::Scene;
use super::words::Class;

/// Where content starts after a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    pub at: usize,
    /// "that", a colon or a quotation mark opens it.
    pub explicit: bool,
    /// A colon opens it.
    pub colon: bool,
}

/// Skips what may stand between a cue and its content: adverbs, days, "in a statement".
pub fn opening(scene: &Scene, from: usize, hi: usize) -> Option<Opening> {
    let mut at = from;
    while at < hi {
        if scene.marked_at(at).is_some() {
            return Some(Opening { at, explicit: true, colon: false });
        }
        match scene.word(at) {
            "that" if !is_demonstrative(scene, at) => {
                return Some(Opening { at: at + 1, explicit: true, colon: false });
            }
            ":" => return Some(Opening { at: at + 1, explicit: true, colon: true }),
            "," => return after_comma(scene, at + 1, hi),
            "as" | "so" | "after" | "before" | "and" | "or" | "but" | "who" | "which" => {
                return explicit_ahead(scene, at, hi);
            }
            "to" | "not" | "if" | "when" | "while" | "whether" | "how" | "why" | "what" | "where" => {
                return Some(Opening { at, explicit: false, colon: false });
            }
            _ => {}
        }
        let next = skip(scene, at, hi);
        if next > at {
            at = next;
            continue;
        }
        if scene.is(at, Class::PREPOSITION) {
            return explicit_ahead(scene, at, hi);
        }
        if scene.is_sign(at) && !matches!(scene.word(at), "(" | "[" | "$" | "#" | "@") {
            return None;
        }
        return Some(Opening { at, explicit: false, colon: false });
    }
    None
}

/// "said that morning", "said that he": "that" is a pointing word before a noun of time.
fn is_demonstrative(scene: &Scene, at: usize) -> bool {
    scene.is(at + 1, Class::TIME) && !scene.is(at + 1, Class::WEEKDAY) && !scene.is_capital(at + 1)
}

/// After "said,": only marks, or "that" after something set off by commas.
fn after_comma(scene: &Scene, at: usize, hi: usize) -> Option<Opening> {
    if at >= hi {
        return None;
    }
    if scene.marked_at(at).is_some() {
        return Some(Opening { at, explicit: true, colon: false });
    }
    if scene.word(at) == "that" {
        return Some(Opening { at: at + 1, explicit: true, colon: false });
    }
    let close = (at..hi.min(at + 14)).find(|t| scene.word(*t) == ",")?;
    let opens =
        scene.word(close + 1) == "that" || scene.marked_at(close + 1).is_some_and(|m| scene.opens_upper(m));
    let clean = (at..close).all(|t| scene.marked_at(t).is_none() && !scene.is(t, Class::AUXILIARY));
    if !opens || !clean || close + 1 >= hi {
        return None;
    }
    let start = if scene.word(close + 1) == "that" { close + 2 } else { close + 1 };
    Some(Opening { at: start, explicit: true, colon: false })
}

/// Past "in a speech at the college on Friday" to "that", a colon or marks.
fn explicit_ahead(scene: &Scene, from: usize, hi: usize) -> Option<Opening> {
    for at in from..hi.min(from + 22) {
        if let Some(marked) = scene.marked_at(at) {
            let real = scene.words_in(marked) > 2 || scene.is_closed(marked);
            return real.then_some(Opening { at, explicit: true, colon: false });
        }
        match scene.word(at) {
            "that" if !is_demonstrative(scene, at) && !scene.is(at - 1, Class::PREPOSITION) => {
                return Some(Opening { at: at + 1, explicit: true, colon: false });
            }
            ":" => return Some(Opening { at: at + 1, explicit: true, colon: true }),
            ";" => return None,
            _ if scene.is_stop(at) => return None,
            _ => {}
        }
    }
    None
}

/// Past one adverb, day, or phrase of time or occasion; `at` itself if none stands there.
fn skip(scene: &Scene, at: usize, hi: usize) -> usize {
    if scene.mention_at(at).is_some() {
        return at;
    }
    if scene.is(at, Class::WEEKDAY)
        || (is_adverb(scene, at)
            && !scene.is(at, Class::NEGATION.or(Class::DETERMINER))
            && scene.word(at) != "there")
    {
        return at + 1;
    }
    if matches!(scene.word(at), "last" | "this" | "late" | "early" | "earlier")
        && (at + 1..hi.min(at + 3)).any(|t| scene.is(t, Class::TIME))
    {
        return (at + 1..hi.min(at + 4))
            .take_while(|t| scene.is(*t, Class::TIME) || scene.word(*t) == "this")
            .last()
            .map_or(at + 1, |t| t + 1);
    }
    if !scene.is(at, Class::PREPOSITION) {
        return at;
    }
    // "on Tuesday", "in 2012", "in a statement": then a clause may follow without "that".
    for t in at + 1..hi.min(at + 7) {
        if scene.is_sign(t) || scene.marked_at(t).is_some() {
            return at;
        }
        let year = scene.word(t).len() == 4 && scene.word(t).bytes().all(|b| b.is_ascii_digit());
        let settled =
            scene.is(t, Class::TIME) && !scene.is(t + 1, Class::TIME) || year || is_occasion(scene.word(t));
        if settled {
            return if scene.word(t + 1) == "," { at } else { t + 1 };
        }
    }
    at
}

/// What words are given in, or on: "in a statement".
fn is_occasion(word: &str) -> bool {
    matches!(
        word,
        "statement"
            | "interview"
            | "tweet"
            | "letter"
            | "email"
            | "e-mail"
            | "post"
            | "memo"
            | "filing"
            | "briefing"
            | "report"
            | "twitter"
            | "facebook"
            | "court"
            | "speech"
    )
}

/// Where a reporting clause ends that has no content after it: at its comma, stop or dash; `None` if words follow that
/// read like content.
pub fn end_of_reporting(scene: &Scene, from: usize, hi: usize) -> Option<usize> {
    for at in from..hi.min(from + 18) {
        if scene.marked_at(at).is_some() {
            return None;
        }
        if matches!(scene.word(at), "," | ";") || scene.is_stop(at) || scene.is_dash(at) {
            return Some(at);
        }
        if at == from {
            let adverbial = scene.is(at, Class::PREPOSITION.or(Class::TIME).or(Class::SUBORDINATOR))
                && scene.word(at) != "that"
                || is_adverb(scene, at)
                || matches!(scene.word(at), "last" | "this" | "late" | "early");
            if !adverbial {
                return None;
            }
        }
        if scene.word(at) == "that" {
            return None;
        }
    }
    (from <= hi && hi <= from + 18).then_some(hi)
}

/// Where content that starts at `from` ends: before another report on the same level, before the writer's own words.
pub fn end(scene: &Scene, from: usize, hi: usize, report: &Report, later: &[Report]) -> usize {
    let hi = drop_stop(scene, from, hi);
    let mut end = hi;
    if let Some(marked) = scene.marked_at(from).filter(|m| scene.marked[*m].tokens.start == from) {
        end = end_of_marked(scene, marked, hi);
    }
    for next in later {
        if next.whole.start >= end {
            break;
        }
        if let Some(cut) = cut_before(scene, from, report, next) {
            end = end.min(cut);
            break;
        }
    }
    for at in from + 1..end {
        if scene.marked_at(at).is_none() && ends_reported(scene, at, end) {
            return at;
        }
    }
    end
}

fn drop_stop(scene: &Scene, from: usize, mut hi: usize) -> usize {
    while hi > from
        && scene.marked_at(hi - 1).is_none()
        && (scene.is_stop(hi - 1) || scene.word(hi - 1) == ",")
    {
        hi -= 1;
    }
    hi
}

/// A quotation right after the cue ends the content, unless the sentence plainly goes on through it.
fn end_of_marked(scene: &Scene, marked: usize, hi: usize) -> usize {
    let end = scene.marked[marked].tokens.end;
    if end >= hi {
        return hi.max(end);
    }
    let more = (end..hi).any(|at| scene.marked_at(at).is_some());
    let joins = matches!(scene.word(end), "and" | "or" | "but" | ",") && more;
    if scene.is_closed(marked) && !joins { end } else { hi }
}

/// Where the content must end because of a later report in the same unit; `None` if that report is part of it.
fn cut_before(scene: &Scene, from: usize, report: &Report, next: &Report) -> Option<usize> {
    let start = next.whole.start;
    if start <= from {
        return None;
    }
    let before = start - 1;
    let comma = |at: usize| if at > from && scene.word(at - 1) == "," { at - 1 } else { at };
    if next.shared {
        let joined = scene.is(before, Class::CONJUNCTION) && before > from;
        if joined && next.cue.word.shape == report.cue.word.shape {
            return Some(comma(before));
        }
        let participle = scene.word(before) == "," && next.cue.mood == super::cue::Mood::Participle;
        return participle.then_some(before);
    }
    let opens = matches!(scene.word(before), "while" | "but" | "although" | "though" | "as" | "and" | ";");
    if opens
        && before > from
        && (scene.word(before - 1) == ","
            || scene.word(before) == ";"
            || matches!(scene.word(before), "while" | "although"))
    {
        return Some(comma(before));
    }
    None
}

/// Whether the writer's own words start at a comma or semicolon.
fn ends_reported(scene: &Scene, at: usize, hi: usize) -> bool {
    if at + 1 < hi
        && scene.word(at) == "but"
        && matches!(scene.word(at + 1), "did" | "declined" | "refused" | "stopped" | "gave" | "offered")
    {
        return true;
    }
    if scene.word(at) == "," && at + 2 < hi {
        let (one, two) = (scene.word(at + 1), scene.word(at + 2));
        return one == "according" && two == "to"
            || one == "without"
            || one == "although"
            || one == "but"
                && matches!(two, "did" | "declined" | "refused" | "would" | "stopped" | "gave" | "offered");
    }
    false
}

/// A stretch without the conjunction or adverb that opens it: "But the plan, he said".
pub fn without_conjunction(scene: &Scene, stretch: Range<usize>) -> usize {
    let mut at = stretch.start;
    while at + 1 < stretch.end && matches!(scene.word(at), "but" | "and" | "so" | "yet" | ",") {
        at += 1;
    }
    at
}
