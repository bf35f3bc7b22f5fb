//! Where reported content ends: before another report on its level, before the writer's own words.

use super::clause::{is_occasion, opens_clause};
use super::cue::Mood;
use super::cue_words::Frames;
use super::remark;
use super::report::Report;
use super::scene::Scene;
use super::structure;
use super::words::Class;
use crate::model::Tag;

/// Where content that starts at `from` ends: before another report on the same level, before the writer's own words.
pub fn end(scene: &Scene, from: usize, hi: usize, report: &Report, later: &[Report]) -> usize {
    let hi = drop_stop(scene, from, hi);
    let mut end = hi;
    if let Some(marked) = scene.marked_at(from).filter(|m| scene.marked[*m].tokens.start == from) {
        end = end_of_marked(scene, marked, hi);
    }
    if report.cue.takes(Frames::NAME) && scene.word(from.wrapping_sub(1)) != "that" {
        end = end_of_name(scene, from, end, later);
    }
    if let Some(cut) = end_of_subordinate(scene, from, end, report) {
        end = cut;
    }
    for next in later {
        if next.whole.start >= end {
            break;
        }
        if let Some(cut) = cut_before(scene, from, hi, report, next) {
            end = end.min(cut);
            break;
        }
    }
    let whole = end;
    let in_marks = scene.marked_at(from).is_some();
    let object = is_object(scene, from, end, report);
    let infinitive = super::frame::is_infinitive(scene, from);
    let participle = report.cue.mood == Mood::Participle;
    for at in from + 1..end {
        let ends = remark::starts(scene, from, at, end, hi)
            || scene.marked_at(at).is_none()
                && (object && ends_object(scene, at, infinitive)
                    || infinitive && joins_clause(scene, from, at)
                    || participle && is_main(scene, report, from, at));
        if ends {
            end = at;
            break;
        }
    }
    let end = remark::before_aside(scene, from, end);
    let mut end = structure::cut(scene, report, from, end).unwrap_or(end);
    if end < whole && !in_marks && remark::goes_on(scene, end, whole, report, later) {
        end = whole;
    }
    while end > from + 1 && scene.is(end - 1, Class::CONJUNCTION) && scene.marked_at(end - 1).is_none() {
        end -= 1;
    }
    end
}

/// Whether the content is an infinitive or a plain object: what follows it is rather the writer's.
fn is_object(scene: &Scene, from: usize, end: usize, report: &Report) -> bool {
    let infinitive = super::frame::is_infinitive(scene, from);
    // "announced his departure after the vote was lost": that verb is not the object's.
    let later = |at: &usize| {
        matches!(
            scene.word(*at),
            "when" | "after" | "before" | "while" | "as" | "because" | "since" | "until"
        ) && scene.marked_at(*at).is_none()
    };
    let near = (from + 1..end).find(later).unwrap_or(end);
    infinitive
        || report.cue.takes(Frames::TOPIC) && !opens_clause(scene, from..near) && !scene.is(from, Class::WH)
}

/// "asked her to wait | and he asked for more", "threatened to leave | and seems ready": no verb of an infinitive's.
fn joins_clause(scene: &Scene, from: usize, at: usize) -> bool {
    if !matches!(scene.word(at), "and" | "but") {
        return false;
    }
    let other = matches!(scene.word(at + 1), "he" | "she") && scene.is_finite(at + 2);
    let governed =
        || (from..at).any(|t| scene.is_finite(t) || scene.is(t, Class::WH) || scene.word(t) == "that");
    (other || scene.tag(at + 1) == Tag::Vbz) && !governed()
}

/// Where an object ends: "his departure | at a press conference", "to go | when he took office".
fn ends_object(scene: &Scene, at: usize, infinitive: bool) -> bool {
    if scene.word(at) == ";" {
        return true;
    }
    let another = infinitive && scene.word(at + 1) == "and" && scene.tag(at + 2) == Tag::Vb;
    if let Some(next) = remark::behind_pause(scene, at) {
        let word = matches!(
            scene.word(next),
            "which" | "who" | "where" | "as" | "but" | "after" | "when" | "while" | "and"
        );
        return !another
            && (word && !scene.tag(next).is_noun()
                || scene.is_finite(next)
                || opens_clause_of_another(scene, next));
    }
    let moment = matches!(scene.word(at), "when" | "after" | "before" | "while")
        && !scene.tag(at + 1).is_noun()
        || scene.word(at) == "during" && !infinitive
        || scene.word(at) == "following" && scene.is(at + 1, Class::DETERMINER)
        || scene.word(at) == "in" && scene.word(at + 2) == "wake";
    let occasion = matches!(scene.word(at), "in" | "on" | "at")
        && (at + 1..at + 6).take_while(|t| !scene.is_sign(*t)).any(|t| {
            is_occasion(scene.word(t))
                || scene.is(t, Class::WEEKDAY)
                || matches!(scene.word(t), "conference" | "rally" | "hearing")
        });
    moment || occasion
}

/// "when she vowed to stay, Roe has gone": a name or pronoun, and the verb it is the subject of.
fn opens_clause_of_another(scene: &Scene, at: usize) -> bool {
    let subject = scene.is_capital(at) || scene.tag(at) == Tag::Prp;
    subject
        && (at + 1..at + 5)
            .take_while(|t| !scene.is_sign(*t) && !scene.is(*t, Class::CONJUNCTION))
            .any(|t| scene.is_finite(t))
}

/// "Noting its size, Roe left", "Roe, noting its size, left": the comma after a participle's content.
fn is_main(scene: &Scene, report: &Report, from: usize, at: usize) -> bool {
    let opens = scene.text.sentences[scene.text.sentence_of(report.cue.tokens.start)].tokens.start + 2;
    let Some(next) = remark::behind_pause(scene, at) else { return false };
    let begun = || (from..at).any(|t| scene.is_finite(t));
    let that = scene.word(from - 1) == "that";
    let after_opening = report.whole.start <= opens && (!that || begun());
    !scene.is(next, Class::CONJUNCTION)
        && scene.marked_at(next).is_none()
        && (after_opening || scene.is_finite(next) && !that && !begun())
}

/// "While X said that A, B" and "Y, who said A, did B": the first comma ends the reporting clause.
fn end_of_subordinate(scene: &Scene, from: usize, hi: usize, report: &Report) -> Option<usize> {
    let start = report.whole.start;
    if from > 0 && scene.word(from - 1) == "," {
        // "As X said, B": that comma is behind.
        return None;
    }
    let opens = start > 0
        && matches!(
            scene.word(start - 1),
            "while" | "although" | "though" | "when" | "as" | "because" | "since" | "after" | "if"
        )
        && (start < 2 || !matches!(scene.word(start - 2), "well" | "long" | "soon" | "far" | "much"));
    let set_off = report.relative && start > 0 && scene.word(start - 1) == ",";
    if !opens && !set_off {
        return None;
    }
    (from + 1..hi).find(|at| {
        // "a generous, open man"
        let adjectives = scene.tag(*at - 1) == Tag::Jj && scene.tag(*at + 1) == Tag::Jj;
        let comma = scene.word(*at) == "," && scene.marked_at(*at).is_none() && !adjectives;
        comma && (opens && !scene.is(at + 1, Class::WH) || set_off)
    })
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

/// "what he calls a “X” took a turn", "called it “X,” and people left": the name in marks ends the content where a verb, a
/// dash or another clause follows it.
fn end_of_name(scene: &Scene, from: usize, hi: usize, later: &[Report]) -> usize {
    let near = (from..hi.min(from + 4)).find_map(|at| scene.marked_at(at));
    if let Some(marked) = near {
        let end = scene.marked[marked].tokens.end;
        if end < hi && (scene.is_finite(end) || scene.is_dash(end)) {
            return end;
        }
    }
    let first = (from..hi).take_while(|at| !scene.is_finite(*at)).find_map(|at| scene.marked_at(at));
    let Some(end) = first.map(|marked| scene.marked[marked].tokens.end) else { return hi };
    let joined = matches!(scene.word(end), "and" | "but") && scene.is(end + 1, Class::SUBJECT);
    let pause = (end..hi).find_map(|at| remark::behind_pause(scene, at).map(|next| (at, next)));
    match pause.filter(|_| !joined).or(joined.then_some((end, end + 1))) {
        Some((at, next)) if opens_another(scene, next, hi) => {
            if remark::has_marks_of_nobody(scene, at, hi, later) { hi } else { at }
        }
        _ => hi,
    }
}

/// Whether what follows a pause is a clause rather than one more name.
fn opens_another(scene: &Scene, next: usize, hi: usize) -> bool {
    scene.marked_at(next).is_none()
        && (next..hi).any(|at| scene.is_finite(at) && scene.marked_at(at).is_none())
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
fn cut_before(scene: &Scene, from: usize, hi: usize, report: &Report, next: &Report) -> Option<usize> {
    let start = next.whole.start;
    if start <= from {
        return None;
    }
    let before = start - 1;
    let comma = |at: usize| if at > from && scene.word(at - 1) == "," { at - 1 } else { at };
    if next.shared {
        let paused = scene.word(before) == "," || remark::behind_pause(scene, start) == Some(start);
        let listed = next.cue.mood == Mood::Made && paused;
        let joined = (scene.is(before, Class::CONJUNCTION) || listed) && before > from;
        let states = !next.cue.takes(Frames::THINK)
            && (next.cue.takes(Frames::CLAUSE.or(Frames::TELL).or(Frames::NAME).or(Frames::BLAME))
                || next.cue.word.weight >= 60);
        // "calling it a mistake and said": the content has no verb that the second could be joined to.
        let bare = report.cue.mood == Mood::Participle
            && scene.is_finite(next.cue.group)
            && !(from..before).any(|at| scene.is_finite(at) && scene.marked_at(at).is_none());
        let alike = bare
            || next.cue.word.shape == report.cue.word.shape
            || scene.is_finite(next.cue.group) && scene.tag(next.cue.group) == scene.tag(report.cue.group);
        if joined && states && alike {
            return Some(if scene.marked_at(before).is_some() { start } else { comma(before) });
        }
        if next.cue.mood != Mood::Participle {
            return None;
        }
        // "said A before adding B"
        let then = matches!(scene.word(before), "before" | "after" | "while") && before > from;
        return (then || scene.word(before) == ",").then(|| comma(before));
    }
    if is_afterthought(scene, next, hi) {
        return Some(comma(before));
    }
    // "said it might “one day” he warned: “Not soon.”"
    let leads = scene.word(next.whole.end) == ":" && scene.marked_at(next.whole.end + 1).is_some();
    if leads && !next.relative && !next.inverted {
        let joined = scene.is(before, Class::CONJUNCTION) && before > from;
        return Some(comma(if joined { before } else { start }));
    }
    let other = next.cue.word.weight >= 60
        && !next.cue.takes(Frames::THINK)
        && matches!(scene.word(before), "and" | "but");
    if other && before > from && !next.relative {
        return Some(comma(before));
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

/// ", X said" at the end or between commas: what is reported stands in the statement of somebody else.
fn is_afterthought(scene: &Scene, next: &Report, hi: usize) -> bool {
    let before = next.whole.start - 1;
    let states = next.cue.takes(Frames::CLAUSE) && next.cue.mood == Mood::Made && !next.relative;
    let closed = || super::clause::end_of_reporting(scene, next.whole.end, hi).is_some();
    states && scene.word(before) == "," && scene.marked_at(before).is_none() && closed()
}
