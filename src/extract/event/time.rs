//! When a happening was: the expression of time that belongs to its trigger.

use std::ops::Range;

use super::candidate::Candidate;
use super::scene::Scene;
use super::words::{self, Outlook};
use crate::document::When;
use crate::extract::date::{DateExpression, DateForm, Side, Tense, Unit, resolve};
use crate::model::Tag;
use crate::span::Span;

/// How far from its trigger an expression may stand, in weighted tokens.
const REACH: usize = 26;

/// Gives the candidate the words for its time, and their date.
pub fn place_in_time(scene: &Scene<'_>, candidate: &mut Candidate, triggers: &[usize]) {
    let Some(expression) = nearest(scene, candidate, triggers) else { return };
    candidate.date = Some(expression.span);
    if candidate.outlook == Outlook::Happened && told_ahead(scene, candidate, &expression) {
        candidate.outlook = Outlook::Planned;
        candidate.firm = true;
    }
    candidate.when = resolved(scene, candidate, &expression);
}

fn resolved(scene: &Scene<'_>, candidate: &Candidate, expression: &DateExpression) -> Option<When> {
    let ahead = matches!(candidate.outlook, Outlook::Planned | Outlook::Hypothetical)
        || !candidate.firm && looks_ahead(scene, candidate);
    resolve(expression, scene.published, if ahead { Tense::Future } else { Tense::Past })
}

/// "goes to Beijing this weekend", "the leaders can meet at the summit in November".
fn told_ahead(scene: &Scene<'_>, candidate: &Candidate, expression: &DateExpression) -> bool {
    let present = matches!(scene.tag(candidate.head), Tag::Vbz | Tag::Vbp);
    let coming = match expression.form {
        DateForm::Offset { amount, unit } => amount > 0 || amount == 0 && unit == Unit::Weekend,
        DateForm::Weekday { side, .. } | DateForm::Month { side, .. } => side == Side::Next,
        _ => false,
    };
    let unfixed = matches!(expression.form, DateForm::Month { year: None, side: Side::Tense, .. });
    present && coming || !candidate.firm && unfixed && looks_ahead(scene, candidate)
}

/// "the leaders can meet at the summit in November": nothing in the sentence is past.
fn looks_ahead(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let scheduled = matches!(candidate.entry.kind, "meeting" | "vote");
    let mut sentence = scene.text.sentences[candidate.sentence].tokens.clone();
    let mut present = false;
    scheduled
        && sentence.all(|at| {
            present |= matches!(scene.tag(at), Tag::Vbp | Tag::Vbz | Tag::Md);
            !matches!(scene.tag(at), Tag::Vbd | Tag::Vbn)
        })
        && present
}

fn nearest(scene: &Scene<'_>, candidate: &Candidate, triggers: &[usize]) -> Option<DateExpression> {
    let sentence = &scene.text.sentences[candidate.sentence];
    let first = scene.dates.partition_point(|date| date.span.end <= sentence.span.start);
    let here = scene.dates[first..].iter().take_while(|date| date.span.start < sentence.span.end);
    here.filter_map(|date| Some((cost(scene, candidate, triggers, date.span)?, date)))
        .min_by_key(|(cost, date)| (*cost, date.span))
        .map(|(_, date)| *date)
}

/// How far an expression is from the trigger; `None` if it belongs to something else.
fn cost(scene: &Scene<'_>, candidate: &Candidate, triggers: &[usize], date: Span) -> Option<usize> {
    let tokens = scene.text.tokens_in(date);
    let sentence = &scene.text.sentences[candidate.sentence].tokens;
    if tokens.is_empty() || of_saying(scene, candidate.head, sentence.start, tokens.start) {
        return None;
    }
    if !candidate.entry.verb && of_other_verb(scene, candidate, sentence.start, tokens.start) {
        return None;
    }
    let bounds =
        tokens.start > sentence.start && matches!(scene.word(tokens.start - 1), "since" | "until" | "till");
    if bounds {
        return None;
    }
    if names_a_thing(scene, candidate, tokens.clone()) {
        return None;
    }
    let before = tokens.start < candidate.trigger.start;
    if before && tokens.start > sentence.start + 1 && in_other_clause(scene, candidate, tokens.clone()) {
        return None;
    }
    if before && of_participle(scene, triggers, sentence.start, tokens.start) {
        return None;
    }
    let after = tokens.start >= candidate.trigger.end;
    let between =
        if after { candidate.trigger.end..tokens.start } else { tokens.end..candidate.trigger.start };
    let opens = tokens.start <= sentence.start + 1;
    // "who took office in May, said he welcomed the release": what is said has its own time.
    let reported = !after
        && !opens
        && between.clone().any(|at| scene.tag(at).is_finite() && words::is_saying(scene.word(at)));
    if reported {
        return None;
    }
    let mut cost = between.len() + if after { 0 } else { 3 };
    // "were killed when a man fired at them on Friday": one time for both.
    let mut at_once = false;
    for at in between {
        let tag = scene.tag(at);
        at_once |= after && scene.word(at) == "when";
        if hour_follows(scene, at, sentence.end) {
            continue;
        }
        let other = triggers.contains(&at) && at != candidate.head;
        // "the attack in Nice and the assault in March": the time stands with the other noun.
        if other && after && tag.is_noun() && !scene.tag(candidate.head).is_verb() && tokens.start <= at + 2 {
            return None;
        }
        cost += match tag {
            _ if other => 9,
            _ if tag.is_finite() && tag != Tag::Md => {
                if after && !at_once {
                    10
                } else {
                    2
                }
            }
            Tag::Comma => 3,
            Tag::Wp | Tag::Wdt | Tag::Wrb => 6,
            _ if matches!(
                scene.word(at),
                "after" | "before" | "since" | "when" | "because" | "while" | "until" | "as"
            ) =>
            {
                14
            }
            _ if matches!(scene.word(at), ";" | ":" | "—" | "(") => 8,
            _ => 0,
        };
    }
    if opens {
        cost = cost.min(12);
    }
    (cost <= REACH).then_some(cost)
}

/// "met on Friday, the start of the campaign", "hacked it in May, and the staff covered it up": a time behind a verb,
/// with which another clause begins.
fn in_other_clause(scene: &Scene<'_>, candidate: &Candidate, date: Range<usize>) -> bool {
    let floor = scene.text.sentences[candidate.sentence].tokens.start;
    let verb = (floor..date.start).any(|at| scene.tag(at).is_finite() && scene.mention(at).is_none());
    let start = candidate.trigger.start;
    let joined = start > date.end && scene.tag(start - 1) == Tag::Cc;
    let parted = (date.end..start).any(|at| matches!(scene.tag(at), Tag::Comma | Tag::Cc))
        && !(date.end..start.min(date.end + 2)).any(|at| scene.word(at) == "when");
    verb && parted && !joined
}

/// "the girls abducted by rebels two years ago were freed": the time stands with the participle before it.
fn of_participle(scene: &Scene<'_>, triggers: &[usize], floor: usize, date: usize) -> bool {
    let verb =
        (floor..date).rev().take(12).find(|at| scene.tag(*at).is_verb() || scene.tag(*at) == Tag::Comma);
    verb.is_some_and(|at| {
        triggers.contains(&at) && scene.tag(at) == Tag::Vbn && at > floor && scene.tag(at - 1).is_noun()
    })
}

/// "promised Friday to punish breaches of the sanctions": the time stands with a verb that does not govern the noun.
fn of_other_verb(scene: &Scene<'_>, candidate: &Candidate, floor: usize, date: usize) -> bool {
    let on = usize::from(date > floor && scene.word(date - 1) == "on");
    let verb = date.checked_sub(1 + on).filter(|at| *at >= floor && scene.tag(*at).is_finite());
    let governs = |verb: usize| {
        (verb + 1..candidate.trigger.start).all(|at| {
            !matches!(scene.word(at), "to" | "of")
                && !scene.tag(at).is_finite()
                && scene.tag(at) != Tag::Comma
        })
    };
    verb.is_some_and(|verb| date < candidate.trigger.start && !governs(verb))
}

/// "shortly after midnight", "before dawn": the hour is no other happening.
fn hour_follows(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    matches!(scene.word(at), "after" | "before")
        && at + 1 < end
        && (matches!(
            scene.word(at + 1),
            "noon" | "midnight" | "dawn" | "dusk" | "sunset" | "sunrise" | "midday" | "nightfall"
        ) || scene.is_date(at + 1)
            || scene.tag(at + 1) == Tag::Cd)
}

/// "the 2017 roadster", "a 1999 film": a year before a noun that is no occasion is part of what the thing is called.
fn names_a_thing(scene: &Scene<'_>, candidate: &Candidate, date: Range<usize>) -> bool {
    let (year, next) = (date.start, date.end);
    let sentence = &scene.text.sentences[candidate.sentence].tokens;
    let bare = date.len() == 1 && scene.word(year).len() == 4 && scene.tag(year) == Tag::Cd;
    let inside = bare && year > sentence.start && next < sentence.end && !candidate.trigger.contains(&next);
    let modifies = inside
        && matches!(scene.tag(year - 1), Tag::Dt | Tag::PrpS | Tag::Pos | Tag::Jj)
        && matches!(scene.tag(next), Tag::Nn | Tag::Nns | Tag::Nnp | Tag::Nnps | Tag::Jj);
    modifies
        && !matches!(
            scene.word(next),
            "season"
                | "election"
                | "elections"
                | "campaign"
                | "presidential"
                | "general"
                | "summit"
                | "olympics"
                | "games"
                | "world"
                | "war"
                | "crisis"
                | "attack"
                | "attacks"
                | "earthquake"
                | "primary"
                | "primaries"
                | "referendum"
                | "race"
        )
}

/// "said on Saturday", "told reporters Friday": the time of the saying.
fn of_saying(scene: &Scene<'_>, head: usize, floor: usize, date: usize) -> bool {
    let mut at = date;
    while at > floor && (scene.word(at - 1) == "on" || scene.tag(at - 1) == Tag::Rb) {
        at -= 1;
    }
    let said = |at: usize| at != head && scene.tag(at).is_verb() && words::is_saying(scene.word(at));
    at > floor && (said(at - 1) || at > floor + 1 && scene.tag(at - 1) == Tag::Nns && said(at - 2))
}
