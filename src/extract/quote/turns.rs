//! The turns of transcripts and interviews as quotes: the form stands for the quotation marks.

use std::collections::BTreeMap;
use std::ops::Range;

use super::draft::Draft;
use super::floating::unit_at;
use super::marks::{Marked, Marks};
use super::phrase;
use super::scene::Scene;
use super::subject::Subject;
use crate::document::{EntityIndex, EntityKind, Mention, MentionKind};
use crate::extract::text::Text;
use crate::extract::turn::{Turn, Voice};

/// Lets every turn count as one quotation over its passages; marks inside it are inner ones.
pub fn mark(text: &Text, marks: Marks, turns: &[Turn]) -> Marks {
    if turns.is_empty() {
        return marks;
    }
    let mut spoken = vec![false; text.passages.len()];
    let mut outer = Vec::new();
    // Questions without a name are nobody's quotes; what they report is read like the rest.
    for turn in turns.iter().filter(|turn| turn.voice != Voice::Question) {
        let last = turn.parts.len() - 1;
        for (place, (passage, tokens)) in turn.parts.iter().enumerate() {
            spoken[*passage] = true;
            outer.push(Marked {
                tokens: tokens.clone(),
                inside: text.span(tokens.clone()),
                passage: *passage,
                goes_on: place < last,
                went_on: place > 0,
            });
        }
    }
    let Marks { outer: written, mut inner } = marks;
    inner.retain(|marked| !spoken[marked.passage]);
    for marked in written {
        match spoken[marked.passage] {
            false => outer.push(marked),
            true if is_within(&outer, &marked) => {
                inner.push(Marked { goes_on: false, went_on: false, ..marked })
            }
            true => {}
        }
    }
    outer.sort_by_key(|marked| marked.tokens.start);
    inner.sort_by_key(|marked| marked.tokens.start);
    Marks { outer, inner }
}

/// Whether a quotation stands inside a turn and is not all of it.
fn is_within(turns: &[Marked], marked: &Marked) -> bool {
    let place = turns.partition_point(|turn| turn.tokens.start <= marked.tokens.start);
    let turn = place.checked_sub(1).map(|place| &turns[place].tokens);
    turn.is_some_and(|turn| marked.tokens.end <= turn.end && marked.tokens.len() < turn.len())
}

/// The drafts of the turns. Questions that nobody is named for are left out, and so is a bare "No."
pub fn drafts(scene: &Scene, out: &mut Vec<Draft>) {
    let words =
        |tokens: &Range<usize>| scene.marked_at(tokens.start).map_or(0, |marked| scene.words_in(marked));
    let Some(first) = scene.turns.first() else { return };
    let asked = interviewee(scene, first.label.start);
    for turn in &scene.turns {
        let (subject, rule, floating) = match turn.voice {
            Voice::Question => continue,
            Voice::Answer if asked.is_none() => continue,
            Voice::Answer => (asked.map(|mention| of(scene, mention)), "interview-answer", true),
            Voice::Signed => (Some(phrase::plain(scene, turn.label.clone())), "signed-post", false),
            Voice::Named => (Some(phrase::plain(scene, turn.label.clone())), "transcript-turn", false),
        };
        let parts: Vec<Range<usize>> = turn.parts.iter().map(|(_, tokens)| tokens.clone()).collect();
        if parts.iter().map(words).sum::<usize>() < 2 {
            continue;
        }
        let Some(unit) = unit_at(scene, parts[0].start) else { continue };
        out.push(Draft { parts, subject, cue: None, addressee: None, unit, rule, weight: 90, floating });
    }
}

fn of(scene: &Scene, mention: &Mention) -> Subject {
    phrase::plain(scene, scene.tokens_of(mention))
}

/// Who answers: the one person of the headline, or the person the introduction names most.
fn interviewee<'a>(scene: &Scene<'a>, before: usize) -> Option<&'a Mention> {
    let end = scene.text.tokens[before].span.start;
    let headline = scene.text.passages.first().map_or(0, |passage| passage.span.end);
    let introduction = &scene.mentions[..scene.mentions.partition_point(|mention| mention.span.start < end)];
    let people = || introduction.iter().filter(|mention| scene.kind_of(mention) == EntityKind::Person);
    let titled: Vec<&Mention> = people().filter(|mention| mention.span.end <= headline).collect();
    if let Some(first) = titled.first()
        && titled.iter().all(|mention| mention.entity == first.entity)
    {
        return Some(first);
    }
    let mut counts: BTreeMap<EntityIndex, usize> = BTreeMap::new();
    people().for_each(|mention| *counts.entry(mention.entity).or_default() += 1);
    let times = |entity: EntityIndex| counts.get(&entity).copied().unwrap_or(0);
    let most = people().map(|mention| times(mention.entity)).max().filter(|most| *most > 1)?;
    let mut leading =
        people().filter(|mention| mention.kind == MentionKind::Name && times(mention.entity) == most);
    let first = leading.next()?;
    leading.all(|mention| mention.entity == first.entity).then_some(first)
}
