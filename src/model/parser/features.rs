//! What the parser sees of its state: the top of the stack, the next words, and what hangs on them already.

use super::state::State;
use crate::model::feature::{Feature, Traits, one, two};
use crate::model::part_of_speech::Tag;

const NONE: u32 = 0xffff;

/// Word and tag of a place that may be empty.
#[derive(Clone, Copy)]
struct Seen {
    word: u32,
    tag: u32,
}

/// The features of a state.
pub fn features(words: &[Traits], tags: &[Tag], state: &State, out: &mut Vec<Feature>) {
    let see = |place: Option<usize>| match place {
        Some(at) if at < words.len() => Seen { word: words[at].word, tag: tags[at] as u32 },
        Some(_) => Seen { word: 0x700f, tag: 77 },
        None => Seen { word: NONE, tag: 78 },
    };
    let relation =
        |place: Option<usize>| place.and_then(|at| state.relation(at)).map_or(99, |found| found as u32);
    let top = state.on_stack(0);
    let below = state.on_stack(1);
    let third = state.on_stack(2);
    let next = Some(state.next);
    let ahead = |step: usize| (state.next + step < words.len()).then_some(state.next + step);
    let children = |place: Option<usize>| place.map(|at| state.children[at]).unwrap_or_default();
    let (top_children, below_children, next_children) = (children(top), children(below), children(next));

    let (s0, s1, s2) = (see(top), see(below), see(third));
    let (b0, b1, b2, b3) = (see(next), see(ahead(1)), see(ahead(2)), see(ahead(3)));
    let (s0l, s0r) = (see(top_children.left), see(top_children.right));
    let (s1l, s1r) = (see(below_children.left), see(below_children.right));
    let b0l = see(next_children.left);
    let distance = top.map_or(0, |at| (state.next - at).min(6) as u32);
    let gap = match (top, below) {
        (Some(top), Some(below)) => (top - below).min(6) as u32,
        _ => 0,
    };
    let s0_valency =
        u32::from(top_children.left_count.min(4)) << 4 | u32::from(top_children.right_count.min(4));
    let s1_valency =
        u32::from(below_children.left_count.min(4)) << 4 | u32::from(below_children.right_count.min(4));
    let (s0l_relation, s0r_relation) = (relation(top_children.left), relation(top_children.right));
    let (s1l_relation, s1r_relation) = (relation(below_children.left), relation(below_children.right));
    let b0l_relation = relation(next_children.left);
    let tags2 = |a: Seen, b: Seen| a.tag << 8 | b.tag;
    let tags3 = |a: Seen, b: Seen, c: Seen| a.tag << 16 | b.tag << 8 | c.tag;

    out.clear();
    out.extend([
        one(200, s0.word),
        one(201, s0.tag),
        one(202, s1.word),
        one(203, s1.tag),
        one(204, s2.tag),
        one(205, b0.word),
        one(206, b0.tag),
        one(207, b1.word),
        one(208, b1.tag),
        one(209, b2.word),
        one(300, 0),
        two(302, s0.word, b0.tag),
        two(303, s0.tag, b0.word),
        one(304, tags2(s0, b0)),
        two(306, s1.word, s0.tag),
        two(307, s1.tag, s0.word),
        one(308, tags2(s1, s0)),
        one(311, tags3(s1, s0, b0)),
        one(312, tags3(s2, s1, s0)),
        one(313, tags3(s0, b0, b1)),
        one(314, tags3(b0, b1, b2)),
        two(317, tags3(s1, s0, b0), b1.tag),
        one(320, tags3(s0, s0l, b0)),
        one(321, tags3(s0, s0r, b0)),
        one(322, tags3(s1, s1l, s0)),
        one(323, tags3(s1, s1r, s0)),
        one(324, tags3(s0, b0, b0l)),
        two(325, s0.tag, s0l_relation << 8 | s0r_relation),
        two(326, s1.tag, s1l_relation << 8 | s1r_relation),
        two(327, b0.tag, b0l_relation),
        two(332, s0.tag << 8 | s0_valency, b0.tag),
        two(333, s1.tag << 8 | s1_valency, s0.tag),
        two(337, s0.tag << 8 | b0.tag, distance),
        two(338, s1.tag << 8 | s0.tag, gap),
        two(350, tags2(s0, b0), top_children.relations()),
        two(351, tags2(s1, s0), below_children.relations()),
        two(352, tags2(s0, b0), next_children.relations()),
        two(354, tags2(s1, b0), below_children.relations()),
        one(356, tags3(b1, b2, b3)),
    ]);
}
