//! Where a reported clause starts after its cue.

use std::ops::Range;

use super::cue::is_adverb;
use super::scene::Scene;
use super::words::Class;
use crate::extract::text::TokenKind;
use crate::model::Tag;

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
        if let Some(marked) = scene.marked_at(at) {
            if let Some(past) = past_title(scene, marked) {
                at = past;
                continue;
            }
            return Some(Opening { at, explicit: true, colon: false });
        }
        match scene.word(at) {
            word if word.ends_with("self") || word.ends_with("selves") => {
                return Some(Opening { at, explicit: false, colon: false });
            }
            "that" if !is_demonstrative(scene, at) => {
                return Some(Opening { at: at + 1, explicit: true, colon: false });
            }
            ":" => return Some(Opening { at: at + 1, explicit: true, colon: true }),
            "," => return after_comma(scene, at + 1, hi),
            _ if scene.is_dash(at) => {
                let close = (at + 1..hi.min(at + 14)).find(|t| scene.is_dash(*t))?;
                at = close + 1;
                continue;
            }
            "as" | "so" | "after" | "before" | "and" | "or" | "but" | "who" | "which" => {
                return explicit_ahead(scene, at, hi);
            }
            // "said when asked", "wrote in an email to Roe that"
            "when" | "while" | "if" if matches!(scene.tag(at + 1), Tag::Vbn | Tag::Vbg) => return None,
            "to" if at > from && scene.tag(at + 1) != Tag::Vb => return explicit_ahead(scene, at, hi),
            "to" | "not" | "never" | "if" | "when" | "while" | "whether" | "how" | "why" | "what"
            | "where" => {
                return Some(Opening { at, explicit: false, colon: false });
            }
            _ => {}
        }
        let next = skip(scene, at, hi);
        if next > at {
            at = next;
            continue;
        }
        // "in a statement posted on the site that"
        let issued = at > from && scene.tag(at) == Tag::Vbn;
        if issued || scene.is(at, Class::PREPOSITION) && !is_quantity(scene, at) {
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
    let noun = matches!(scene.tag(at + 1), Tag::Nn) && scene.tag(at) == Tag::Dt && !scene.is_finite(at + 2);
    noun || scene.is(at + 1, Class::TIME) && !scene.is(at + 1, Class::WEEKDAY) && !scene.is_capital(at + 1)
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
    let colon = (at..hi.min(at + 12)).find(|t| scene.word(*t) == ":" && scene.marked_at(t + 1).is_some());
    if let Some(colon) = colon.filter(|colon| !(at..*colon).any(|t| scene.is_finite(t))) {
        return Some(Opening { at: colon + 1, explicit: true, colon: true });
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
        let clause = at > from
            && matches!(scene.word(at), "he" | "she" | "it" | "they" | "there")
            && scene.is_finite(at + 1);
        if clause {
            return Some(Opening { at, explicit: false, colon: false });
        }
        if let Some(marked) = scene.marked_at(at) {
            if let Some(that) = past_title(scene, marked) {
                return Some(Opening { at: that + 1, explicit: true, colon: false });
            }
            let real = scene.words_in(marked) > 2 || scene.is_closed(marked);
            return real.then_some(Opening { at, explicit: true, colon: false });
        }
        let another = at > from
            && scene.is_finite(at)
            && super::cue_words::find(scene.word(at), |_| None).is_some_and(|(word, _)| word.weight >= 30);
        if another {
            return None;
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

/// "at least six planes", "about 40 people": a noun phrase, no adverbial.
fn is_quantity(scene: &Scene, at: usize) -> bool {
    let number = |at: usize| scene.tag(at) == Tag::Cd || scene.is(at, Class::NUMBER);
    match scene.word(at) {
        "at" => matches!(scene.word(at + 1), "least" | "most"),
        "up" | "close" => scene.word(at + 1) == "to" && number(at + 2),
        "about" | "around" | "over" | "under" | "between" => number(at + 1),
        _ => false,
    }
}

/// "said on the show “Harbour Talk” that": the "that" after a title in marks.
fn past_title(scene: &Scene, marked: usize) -> Option<usize> {
    let end = scene.marked[marked].tokens.end;
    (scene.is_title(marked) && scene.word(end) == "that").then_some(end)
}

/// Past one adverb, day, or phrase of time or occasion; `at` itself if none stands there.
fn skip(scene: &Scene, at: usize, hi: usize) -> usize {
    if scene.mention_at(at).is_some() {
        return at;
    }
    if scene.is(at, Class::WEEKDAY) {
        return past_date(scene, at + 1, hi);
    }
    if is_adverb(scene, at)
        && !scene.is(at, Class::NEGATION.or(Class::DETERMINER))
        && scene.word(at) != "there"
    {
        return at + 1;
    }
    if matches!(scene.word(at), "this" | "another") && scene.word(at + 1) == "way" {
        return at + 2;
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

/// Past the rest of a date after its weekday: "night", ", Dec. 29, 2017,".
fn past_date(scene: &Scene, from: usize, hi: usize) -> usize {
    let mut at = from;
    while at < hi && scene.is(at, Class::TIME) && !scene.is(at, Class::WEEKDAY) {
        at += 1;
    }
    let dated = scene.word(at) == "," && scene.is(at + 1, Class::TIME) && !scene.is(at + 1, Class::WEEKDAY);
    if !dated {
        return at;
    }
    let part = |t: usize| {
        scene.kind(t) == Some(TokenKind::Number)
            || matches!(scene.word(t), "." | ",")
            || scene.is(t, Class::TIME)
    };
    let end = (at + 1..hi.min(at + 8)).find(|t| !part(*t)).unwrap_or(at);
    if scene.word(end) == "that" || scene.word(end.wrapping_sub(1)) != "," { end.max(at) } else { end - 1 }
}

/// What words are given in, or on: "in a statement".
pub fn is_occasion(word: &str) -> bool {
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
            let adverbial = scene.word(at) != "to"
                && scene.is(at, Class::PREPOSITION.or(Class::TIME).or(Class::SUBORDINATOR))
                && scene.word(at) != "that"
                || is_adverb(scene, at)
                || matches!(scene.word(at), "last" | "this" | "late" | "early");
            if !adverbial {
                return None;
            }
        }
        let clause = scene.is_finite(at) && !scene.is(from, Class::SUBORDINATOR);
        if scene.word(at) == "that" || clause {
            return None;
        }
    }
    (from <= hi && hi <= from + 18).then_some(hi)
}

/// Whether more of what is reported follows a cue that already has words in marks before it.
pub fn reports_after(scene: &Scene, from: usize, hi: usize) -> bool {
    if from >= hi || scene.is_sign(from) || scene.is(from, Class::TIME) {
        return false;
    }
    let stretch = from..hi;
    if matches!(scene.word(from), "when" | "while" | "as" | "if" | "where" | "after" | "before" | "of") {
        return false;
    }
    match opening(scene, from, hi) {
        Some(found) if found.explicit => {
            scene.marked_at(found.at).is_none()
                || !scene.opens_upper(scene.marked_at(found.at).unwrap_or(0))
                || found.at == from
        }
        Some(found) => found.at == from && opens_clause(scene, stretch) && !is_adverb(scene, from),
        None => false,
    }
}

/// Whether a verb governs the words up to the first comma or relative pronoun.
pub fn opens_clause(scene: &Scene, content: Range<usize>) -> bool {
    for at in content.clone() {
        if scene.marked_at(at).is_some_and(|m| scene.words_in(m) > 2) {
            return true;
        }
        let joined = scene.tag(at) == Tag::Cc
            && (scene.is_finite(at + 1)
                || at > content.start
                    && scene.word(at - 1) == ","
                    && scene.is(at + 1, Class::POSSESSIVE.or(Class::SUBJECT)));
        if joined {
            return false;
        }
        // "suggested the writer be fired"
        let wished = scene.word(at) == "be" && at > content.start && scene.tag(at - 1).is_noun();
        if scene.is_finite(at) || wished {
            return true;
        }
        let relative = matches!(scene.tag(at), Tag::Wdt | Tag::Wp) || scene.word(at) == "that";
        if at > content.start && relative && scene.tag(at - 1).is_noun() || scene.word(at) == ";" {
            return false;
        }
    }
    false
}

/// A stretch without the conjunction or adverb that opens it: "But the plan, he said".
pub fn without_conjunction(scene: &Scene, stretch: Range<usize>) -> usize {
    let mut at = stretch.start;
    if let Some(dash) = dateline_end(scene, stretch.clone()) {
        at = dash + 1;
    }
    while at + 1 < stretch.end && matches!(scene.word(at), "but" | "and" | "so" | "yet" | ",") {
        at += 1;
    }
    at
}

/// The dash after a dateline that opens a passage: "WASHINGTON (AP) —".
fn dateline_end(scene: &Scene, stretch: Range<usize>) -> Option<usize> {
    let first = scene.text.tokens.get(stretch.start).filter(|_| !stretch.is_empty())?;
    let passages = &scene.text.passages;
    let opens = passages.binary_search_by_key(&first.span.start, |passage| passage.span.start).is_ok();
    let word = scene.written(stretch.start);
    if !opens || word.len() < 3 || !word.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    (stretch.start..stretch.end.min(stretch.start + 12)).find(|at| scene.is_dash(*at))
}
