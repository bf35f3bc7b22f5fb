//! What the parser sees of an arc when it names its relation: both words, their neighbours, and what hangs on them.

use super::state::State;
use crate::model::feature::{EDGE, Feature, Traits, one, two};
use crate::model::part_of_speech::Tag;

/// Stands for the tag of the root and of places outside the sentence.
const NO_TAG: u32 = 77;
/// Stands for the relation of a child that is not there.
const NO_RELATION: u32 = 99;

/// The features of an arc between a word and its head, which may be the root.
pub fn features(
    words: &[Traits],
    tags: &[Tag],
    state: &State,
    (word, head): (usize, usize),
    out: &mut Vec<Feature>,
) {
    let form = |at: usize| words.get(at).unwrap_or(&EDGE).word;
    let tag = |at: usize| tags.get(at).map_or(NO_TAG, |tag| *tag as u32);
    let before = |at: usize| at.wrapping_sub(1);
    let relation =
        |at: Option<usize>| at.and_then(|at| state.relation(at)).map_or(NO_RELATION, |found| found as u32);
    let form_of = |at: Option<usize>| at.map_or(0, form);
    let (below, above) = (state.children[word], state.children[head]);
    let (w, h) = (form(word), form(head));
    let (wt, ht) = (tag(word), tag(head));
    let pair = wt << 8 | ht;
    let distance = word.abs_diff(head).min(7) as u32;
    let left = form_of(below.left);
    let (left_relation, right_relation) = (relation(below.left), relation(below.right));
    // Arcs to the left and to the right have nothing in common.
    let t = if word < head { 400 } else { 500 };

    out.clear();
    out.extend([
        one(t, 0),
        one(t + 1, w),
        one(t + 3, wt),
        one(t + 4, h),
        one(t + 6, pair),
        two(t + 7, w, ht),
        two(t + 8, wt, h),
        two(t + 9, w, h),
        two(t + 10, pair, distance),
        two(t + 11, pair, left),
        two(t + 12, pair, left_relation << 8 | right_relation),
        two(t + 13, wt, left),
        two(t + 14, wt << 8 | tag(before(word)), tag(word + 1)),
        two(t + 15, pair, form(before(word))),
        two(t + 16, pair, tag(before(word)) << 8 | tag(before(head))),
        two(t + 17, pair, tag(word + 1) << 8 | tag(head + 1)),
        two(t + 18, wt, below.relations()),
        two(t + 19, pair, above.relations()),
        two(t + 24, words.get(word).unwrap_or(&EDGE).suffix[2], ht),
    ]);
}
