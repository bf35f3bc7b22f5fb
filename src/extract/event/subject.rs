//! Whose doing a verb tells: the phrases that are its subject.

use std::ops::Range;

use super::phrase::{self, Phrase};
use super::scene::Scene;
use super::verb_group::{self, VerbGroup};
use super::words;
use crate::model::Tag;

/// The subject's phrases (several where they are joined by "and"), the first one first; empty where none is found.
pub fn find(scene: &Scene<'_>, sentence: &Range<usize>, group: &VerbGroup) -> Vec<Phrase> {
    seek(scene, sentence, group, 4)
}

fn seek(scene: &Scene<'_>, sentence: &Range<usize>, group: &VerbGroup, depth: usize) -> Vec<Phrase> {
    if depth == 0 {
        return Vec::new();
    }
    if let Some(doer) = group.doer {
        return vec![doer];
    }
    let start = over_dates(scene, sentence, group.start);
    let Some(before) = start.checked_sub(1).filter(|at| *at >= sentence.start) else {
        return leading_gerund(scene, sentence, group, depth);
    };
    let tag = scene.tag(before);
    match tag {
        Tag::Wp | Tag::Wdt => antecedent(scene, sentence, before),
        Tag::In if scene.word(before) == "that" && before > sentence.start && is_noun(scene, before - 1) => {
            antecedent(scene, sentence, before)
        }
        Tag::Comma | Tag::Colon | Tag::Close => behind_insertion(scene, sentence, group, before, depth),
        Tag::Cc => of_verb_before(scene, sentence, before, depth),
        Tag::In | Tag::To | Tag::Wrb => governed_gerund(scene, sentence, group, before, depth),
        Tag::Mark | Tag::Open => Vec::new(),
        _ if tag.is_verb() && group.bare => of_verb_before(scene, sentence, group.start, depth),
        _ if group.bare && scene.tag(group.head) == Tag::Vbg && hangs(scene, sentence, start) => {
            let whole = chain(scene, sentence, start);
            if whole.is_empty() { of_verb_before(scene, sentence, start, depth) } else { whole }
        }
        _ if group.bare => phrase::ending(scene, start, sentence.start)
            .map_or_else(Vec::new, |nearest| joined_left(scene, sentence, nearest, true)),
        _ => chain(scene, sentence, start),
    }
}

/// "was at the Vatican attending", "a man in Ohio threatening": whether a preposition governs the nearest phrase.
fn hangs(scene: &Scene<'_>, sentence: &Range<usize>, end: usize) -> bool {
    phrase::ending(scene, end, sentence.start).is_some_and(|nearest| {
        nearest.start > sentence.start
            && matches!(
                scene.word(nearest.start - 1),
                "at" | "in" | "on" | "near" | "outside" | "inside" | "across"
            )
    })
}

/// "South Korea on Friday agreed": where the time and its preposition before a verb start.
fn over_dates(scene: &Scene<'_>, sentence: &Range<usize>, start: usize) -> usize {
    let mut at = start;
    while at > sentence.start && scene.is_date(at - 1) {
        at -= 1;
    }
    let dated = at < start;
    let preposition = dated && at > sentence.start && scene.tag(at - 1) == Tag::In;
    at - usize::from(preposition)
}

fn is_noun(scene: &Scene<'_>, at: usize) -> bool {
    scene.tag(at).is_noun() || scene.tag(at) == Tag::Comma
}

/// "Speaking after the talks, Xi said": the subject of the clause that follows.
fn leading_gerund(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    group: &VerbGroup,
    depth: usize,
) -> Vec<Phrase> {
    if !group.bare && !group.infinitive && !group.gerund {
        return Vec::new();
    }
    let next = (group.head + 1..sentence.end).find(|at| scene.tag(*at).is_finite());
    next.map_or_else(Vec::new, |verb| {
        let other = verb_group::read(scene, sentence, head_of(scene, sentence, verb));
        seek(scene, sentence, &other, depth - 1)
    })
}

/// "after meeting Xi, he left", "accused Russia of invading Ukraine".
fn governed_gerund(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    group: &VerbGroup,
    preposition: usize,
    depth: usize,
) -> Vec<Phrase> {
    if !group.bare && !group.infinitive && !group.gerund {
        return Vec::new();
    }
    let word = scene.word(preposition);
    if matches!(word, "of" | "for" | "from" | "in") && preposition > sentence.start {
        let before = chain(scene, sentence, preposition);
        let named = before.iter().any(|phrase| scene.mention(phrase.head()).is_some());
        if named {
            return before;
        }
    }
    let found = of_verb_before(scene, sentence, preposition, depth);
    if found.is_empty() { leading_gerund(scene, sentence, group, depth) } else { found }
}

/// The subject of the nearest verb left of `end`.
fn of_verb_before(scene: &Scene<'_>, sentence: &Range<usize>, end: usize, depth: usize) -> Vec<Phrase> {
    let verb = (sentence.start..end).rev().find(|at| {
        let tag = scene.tag(*at);
        tag.is_finite() || tag == Tag::Vb
    });
    verb.map_or_else(Vec::new, |verb| {
        let other = verb_group::read(scene, sentence, head_of(scene, sentence, verb));
        seek(scene, sentence, &other, depth - 1)
    })
}

/// The verb that an auxiliary at `verb` belongs to.
pub fn head_of(scene: &Scene<'_>, sentence: &Range<usize>, verb: usize) -> usize {
    let mut head = verb;
    for at in verb + 1..sentence.end.min(verb + 6) {
        let tag = scene.tag(at);
        if tag.is_verb() {
            head = at;
        } else if !matches!(tag, Tag::Rb | Tag::To) {
            break;
        }
    }
    head
}

/// The verb stands behind ", who …," or ", an expert at X,", or joins another verb.
fn behind_insertion(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    group: &VerbGroup,
    closer: usize,
    depth: usize,
) -> Vec<Phrase> {
    if scene.tag(closer) == Tag::Close {
        let open = (sentence.start..closer).rev().find(|at| scene.tag(*at) == Tag::Open);
        return open.map_or_else(Vec::new, |open| chain(scene, sentence, open));
    }
    if group.bare && scene.tag(group.head) == Tag::Vbg {
        return of_verb_before(scene, sentence, closer, depth);
    }
    let like = scene.tag(closer);
    let mut opener = closer;
    while let Some(found) = (sentence.start..opener).rev().find(|at| scene.tag(*at) == like) {
        if inserts(scene, found + 1) {
            let phrases = chain(scene, sentence, found);
            if !phrases.is_empty() && !follows_verb(scene, sentence, &phrases) {
                return phrases;
            }
        }
        opener = found;
    }
    of_verb_before(scene, sentence, closer, depth)
}

fn follows_verb(scene: &Scene<'_>, sentence: &Range<usize>, phrases: &[Phrase]) -> bool {
    let start = phrases[0].start;
    start > sentence.start && {
        let before = scene.tag(start - 1);
        before.is_verb() && !words::is_saying(scene.word(start - 1))
    }
}

/// Whether an insertion between commas can start with the token.
fn inserts(scene: &Scene<'_>, at: usize) -> bool {
    let tag = scene.tag(at);
    matches!(
        tag,
        Tag::Wp
            | Tag::WpS
            | Tag::Wdt
            | Tag::Wrb
            | Tag::Dt
            | Tag::Jj
            | Tag::Jjs
            | Tag::In
            | Tag::Vbn
            | Tag::Vbg
            | Tag::Rb
            | Tag::Rbs
            | Tag::PrpS
            | Tag::Cd
            | Tag::Cc
    ) || tag.is_noun()
}

/// What "who", "which" or "that" at `relative` stands for.
fn antecedent(scene: &Scene<'_>, sentence: &Range<usize>, relative: usize) -> Vec<Phrase> {
    let mut end = relative;
    while end > sentence.start && matches!(scene.tag(end - 1), Tag::Comma | Tag::Colon | Tag::Mark | Tag::In)
    {
        end -= 1;
    }
    let Some(nearest) = phrase::ending(scene, end, sentence.start) else { return Vec::new() };
    let person = scene.entity_at(nearest.head()).is_some_and(|entity| scene.is_person(entity));
    if person { joined_left(scene, sentence, nearest, true) } else { chain(scene, sentence, end) }
}

/// The subject that ends right before `end`: its phrase, freed of what hangs on it by prepositions, and those joined
/// to it on its left.
pub fn chain(scene: &Scene<'_>, sentence: &Range<usize>, end: usize) -> Vec<Phrase> {
    let Some(mut head) = phrase::ending(scene, end, sentence.start) else { return Vec::new() };
    while head.start > sentence.start + 1 {
        let left = head.start - 1;
        // "his attempt to visit China was scrapped": the noun that governs the infinitive.
        let infinitive = scene.tag(left) == Tag::Vb && scene.tag(left - 1) == Tag::To;
        if let Some(before) = infinitive.then(|| phrase::ending(scene, left - 1, sentence.start)).flatten() {
            head = before;
            continue;
        }
        if let Some(several) = several_of(scene, sentence, left) {
            head = several;
            continue;
        }
        if scene.tag(left) != Tag::In || subordinates(scene.word(left)) {
            break;
        }
        let Some(before) = phrase::ending(scene, left, sentence.start) else {
            // "In Brussels officials met": what hangs on nothing is no subject.
            return Vec::new();
        };
        let titled = scene.word(left) == "of"
            && scene.tag(before.head()).is_proper()
            && scene.entity_at(head.head()).is_some_and(|entity| scene.is_person(entity))
            && scene.mention(before.head()).is_none();
        head = if titled { Phrase { start: before.start, end: head.end } } else { before };
    }
    if head.start > sentence.start
        && scene.tag(head.start - 1) == Tag::In
        && !subordinates(scene.word(head.start - 1))
    {
        return Vec::new();
    }
    joined_left(scene, sentence, head, true)
}

/// "the leaders of Japan and India met": the people behind whom "of" joins two names with "and" at `and`.
fn several_of(scene: &Scene<'_>, sentence: &Range<usize>, and: usize) -> Option<Phrase> {
    let joins = scene.tag(and) == Tag::Cc && scene.word(and) == "and";
    let first = joins.then(|| phrase::ending(scene, and, sentence.start)).flatten()?;
    let of = first.start.checked_sub(1).filter(|of| *of > sentence.start && scene.word(*of) == "of")?;
    let people = phrase::ending(scene, of, sentence.start)?;
    let several = scene.tag(people.head()) == Tag::Nns && words::is_folk(scene.word(people.head()));
    several.then_some(people)
}

fn subordinates(word: &str) -> bool {
    matches!(
        word,
        "that"
            | "if"
            | "because"
            | "as"
            | "while"
            | "since"
            | "although"
            | "though"
            | "whether"
            | "unless"
            | "until"
            | "than"
            | "after"
            | "before"
            | "so"
            | "once"
            | "lest"
            | "till"
            | "whereas"
    )
}

/// `last` with the phrases that "and" and commas join to it on its left, the first one first.
/// An object of a verb before them is joined only to an owner: "follow Biden and Xi’s meeting".
pub fn joined_left(scene: &Scene<'_>, sentence: &Range<usize>, last: Phrase, subject: bool) -> Vec<Phrase> {
    let mut all = vec![last];
    let mut start = last.start;
    while start > sentence.start + 1 {
        let and = scene.tag(start - 1) == Tag::Cc && scene.word(start - 1) == "and";
        let comma = scene.tag(start - 1) == Tag::Comma && all.len() > 1;
        if !and && !comma {
            break;
        }
        let mut end = start - 1;
        if and && scene.tag(end - 1) == Tag::Comma {
            end = over_apposition(scene, sentence, end - 1);
        }
        let Some(left) = phrase::ending(scene, end, sentence.start) else { break };
        // "met Green and Brown left": an object is not joined to the next subject.
        let object = left.start > sentence.start
            && (scene.tag(left.start - 1).is_verb()
                || matches!(scene.tag(left.start - 1), Tag::In | Tag::To))
            && !words::is_saying(scene.word(left.start - 1));
        if object && subject && !subordinates(scene.word(left.start - 1)) {
            break;
        }
        all.push(left);
        start = left.start;
    }
    all.reverse();
    all
}

/// The end of the phrase before an apposition that the comma at `comma` closes.
fn over_apposition(scene: &Scene<'_>, sentence: &Range<usize>, comma: usize) -> usize {
    let opener = (sentence.start..comma).rev().take(12).find(|at| scene.tag(*at) == Tag::Comma);
    let plain = |from: usize| (from..comma).all(|at| !scene.tag(at).is_finite());
    opener.filter(|opener| plain(opener + 1)).unwrap_or(comma)
}
