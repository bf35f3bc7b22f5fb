//! Noun phrases around a token, by the tags.

use std::ops::Range;

use super::scene::Scene;
use crate::model::Tag;

/// A noun phrase without what follows its noun: "the Chinese foreign minister", "Qin Gang".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub start: usize,
    pub end: usize,
}

impl Phrase {
    /// Its last token, which is its noun.
    pub fn head(self) -> usize {
        self.end - 1
    }

    pub fn tokens(self) -> Range<usize> {
        self.start..self.end
    }
}

/// The phrase whose last token is the one before `end`.
pub fn ending(scene: &Scene<'_>, end: usize, floor: usize) -> Option<Phrase> {
    let last = end.checked_sub(1).filter(|last| *last >= floor)?;
    let opens = scene.mention(last).is_some() || is_head(scene.tag(last));
    if !opens || scene.is_date(last) {
        return None;
    }
    let mut start = last;
    while start > floor {
        if continues(scene, start - 1, start) {
            start -= 1;
        } else if let Some(left) = before_inner_date(scene, start, floor) {
            start = left;
        } else {
            break;
        }
    }
    Some(Phrase { start, end })
}

/// "California’s June 7 primary": where the phrase goes on before a time that stands inside it.
fn before_inner_date(scene: &Scene<'_>, start: usize, floor: usize) -> Option<usize> {
    let noun = scene.tag(start).is_noun() || scene.tag(start) == Tag::Jj;
    let mut at = start;
    while at > floor && scene.is_date(at - 1) {
        at -= 1;
    }
    let left = at.checked_sub(1).filter(|left| noun && at < start && *left >= floor)?;
    matches!(scene.tag(left), Tag::Dt | Tag::Pos | Tag::PrpS | Tag::Jj).then_some(left)
}

/// The phrase that starts at `start`, quotation marks passed over.
pub fn starting(scene: &Scene<'_>, start: usize, ceiling: usize) -> Option<Phrase> {
    let mut start = start;
    while start < ceiling && scene.tag(start) == Tag::Mark {
        start += 1;
    }
    let (mut at, mut end) = (start, start);
    while at < ceiling && !scene.is_date(at) {
        let inside = at > start && scene.one_mention(at - 1, at);
        let tag = scene.tag(at);
        if inside || scene.mention(at).is_some() && !tag.is_finite() || is_head(tag) {
            if tag == Tag::Prp && at > start && !inside {
                break;
            }
            at += 1;
            end = at;
            if tag == Tag::Prp {
                break;
            }
        } else if is_modifier(tag)
            || (matches!(tag, Tag::Vbn | Tag::Vbg) && at + 1 < ceiling && before_noun(scene, at))
        {
            if matches!(tag, Tag::Dt | Tag::PrpS)
                && at > start
                && scene.tag(at - 1) != Tag::Pdt
                && end > start
            {
                break;
            }
            at += 1;
        } else {
            break;
        }
    }
    (end > start).then_some(Phrase { start, end })
}

fn before_noun(scene: &Scene<'_>, at: usize) -> bool {
    let next = scene.tag(at + 1);
    next.is_noun() || next == Tag::Jj
}

fn is_head(tag: Tag) -> bool {
    tag.is_noun() || matches!(tag, Tag::Prp | Tag::Cd | Tag::Fw)
}

fn is_modifier(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Dt
            | Tag::Pdt
            | Tag::PrpS
            | Tag::Jj
            | Tag::Jjr
            | Tag::Jjs
            | Tag::Pos
            | Tag::Cd
            | Tag::Rbs
            | Tag::Mark
            | Tag::Dollar
            | Tag::WpS
    )
}

/// Whether the phrase that holds `right` goes on to the left with `left`.
fn continues(scene: &Scene<'_>, left: usize, right: usize) -> bool {
    if scene.is_date(left) {
        return false;
    }
    if scene.one_mention(left, right) {
        return true;
    }
    let (tag, next) = (scene.tag(left), scene.tag(right));
    if matches!(next, Tag::Dt | Tag::PrpS | Tag::WpS) && scene.mention(right).is_none() {
        return tag == Tag::Pdt;
    }
    if next == Tag::Prp || tag == Tag::Prp {
        return false;
    }
    let participle = matches!(tag, Tag::Vbn | Tag::Vbg)
        && left > 0
        && matches!(scene.tag(left - 1), Tag::Dt | Tag::PrpS | Tag::Jj | Tag::Pos | Tag::Cd);
    tag.is_noun() || is_modifier(tag) && tag != Tag::Mark || participle
}

/// The phrases joined to `first` on its right by commas and "and".
pub fn joined_right(scene: &Scene<'_>, first: Phrase, ceiling: usize) -> Vec<Phrase> {
    let mut all = vec![first];
    let mut at = first.end;
    while at + 1 < ceiling {
        let comma = scene.tag(at) == Tag::Comma;
        let mut next = at + usize::from(comma);
        let and = scene.tag(next) == Tag::Cc && matches!(scene.word(next), "and" | "&" | "or");
        next += usize::from(and);
        let including = !and && !comma && scene.word(at) == "including";
        next += usize::from(including);
        if !and && !comma && !including || next >= ceiling {
            break;
        }
        let Some(phrase) = starting(scene, next, ceiling) else { break };
        let named = |phrase: Phrase| scene.mention(phrase.head()).is_some();
        let names = named(phrase) && all.last().copied().is_some_and(named);
        if !(and || names || including) {
            break;
        }
        // "met Brown and Green left": the second is the subject of what follows.
        if and && phrase.end < ceiling && scene.tag(phrase.end).is_finite() {
            break;
        }
        all.push(phrase);
        at = phrase.end;
    }
    all
}
