//! What stands around a trigger: phrases behind prepositions, after "between", before the noun.

use std::ops::Range;

use super::participant;
use super::phrase::{self, Phrase};
use super::scene::Scene;
use super::words;
use crate::document::{EntityIndex, EntityKind, PlaceKind};
use crate::model::Tag;

/// How far behind a trigger its participants are looked for.
const REACH: usize = 22;

/// The end of the clause that a trigger ending at `from` stands in.
pub fn clause_end(scene: &Scene<'_>, sentence: &Range<usize>, from: usize) -> usize {
    let limit = sentence.end.min(from + REACH);
    let mut at = from;
    while at < limit {
        let tag = scene.tag(at);
        let verbal = tag.is_finite() && scene.mention(at).is_none();
        let relative = matches!(tag, Tag::Wp | Tag::Wdt | Tag::WpS | Tag::Wrb);
        let infinitive = tag == Tag::To && at + 1 < limit && scene.tag(at + 1) == Tag::Vb;
        // "150 yards (137 meters) of a ship": a short insertion is passed over.
        let insertion = scene.word(at) == "(" && at > from;
        let close = || (at..limit.min(at + 6)).find(|at| scene.word(*at) == ")");
        if let Some(close) = insertion.then(close).flatten() {
            at = close + 1;
            continue;
        }
        let parted = matches!(scene.word(at), ";" | ":" | "—" | "–" | "--" | "(") && at > from;
        let clause = matches!(scene.word(at), "that" | "because" | "while" | "although" | "as" | "if")
            && tag == Tag::In;
        if verbal || relative || infinitive || parted || clause {
            break;
        }
        at += 1;
    }
    at
}

/// The phrases behind one of the prepositions, in a clause.
pub fn behind(scene: &Scene<'_>, clause: Range<usize>, prepositions: &[&str]) -> Vec<Phrase> {
    for at in clause.clone() {
        let fits = matches!(scene.tag(at), Tag::In | Tag::To | Tag::Rp | Tag::Vbg)
            && prepositions.contains(&scene.word(at));
        if !fits {
            continue;
        }
        if let Some(first) = phrase::starting(scene, at + 1, clause.end) {
            return phrase::joined_right(scene, first, clause.end);
        }
    }
    Vec::new()
}

/// Who did it: the phrases behind "by", but not those of another participle ("caught in photos released by the bank").
pub fn doer(scene: &Scene<'_>, clause: Range<usize>) -> Vec<Phrase> {
    let other = clause.clone().find(|at| {
        *at > clause.start
            && matches!(scene.tag(*at), Tag::Vbn | Tag::Vbd)
            && scene.tag(*at - 1).is_noun()
            && !scene.is_date(*at - 1)
    });
    behind(scene, clause.start..other.unwrap_or(clause.end), &["by"])
}

/// Whose act a noun tells: the phrases behind "by", but not in "the memo seen by the bank".
pub fn doer_of_noun(scene: &Scene<'_>, clause: Range<usize>) -> Vec<Phrase> {
    let other = clause.clone().find(|at| {
        matches!(scene.tag(*at), Tag::Vbn | Tag::Vbd) && words::support(scene.word(*at)).is_none()
    });
    behind(scene, clause.start..other.unwrap_or(clause.end), &["by"])
}

/// The place named behind one of the prepositions in a clause: the token of the preposition, and the place.
pub fn place_behind(scene: &Scene<'_>, clause: Range<usize>, prepositions: &[&str]) -> Option<EntityIndex> {
    for at in clause.clone() {
        let fits =
            matches!(scene.tag(at), Tag::In | Tag::To | Tag::Rp) && prepositions.contains(&scene.word(at));
        if !fits {
            continue;
        }
        let Some(found) = phrase::starting(scene, at + 1, clause.end) else { continue };
        if let Some(place) = place_of(scene, found) {
            return Some(place);
        }
    }
    None
}

/// The place that a phrase names: as its noun, or as what its noun belongs to ("the town of X", "Beijing's suburbs").
pub fn place_of(scene: &Scene<'_>, phrase: Phrase) -> Option<EntityIndex> {
    let located = |at: usize| scene.entity_at(at).filter(|entity| is_location(scene, *entity));
    if let Some(place) = located(phrase.head()) {
        return Some(place);
    }
    let after = phrase.end;
    let nameless = scene.mention(phrase.head()).is_none();
    let of = nameless && after + 1 < scene.text.tokens.len() && scene.word(after) == "of";
    if let Some(place) = of.then(|| located(after + 1)).flatten() {
        return Some(place);
    }
    let owned = nameless && scene.tag(phrase.head()) != Tag::Prp;
    (phrase.start..phrase.head()).rev().find_map(located).filter(|_| owned)
}

fn is_location(scene: &Scene<'_>, entity: EntityIndex) -> bool {
    match scene.kind(entity) {
        EntityKind::Place(kind) => kind != PlaceKind::Other || !scene.entities[entity.0].name.is_empty(),
        _ => false,
    }
}

/// "refused to meet Austin", "the refusal to prosecute": whom the infinitive at `to` is meant for.
pub fn complement(scene: &Scene<'_>, sentence: &Range<usize>, to: usize) -> Vec<EntityIndex> {
    if to + 2 >= sentence.end || scene.tag(to) != Tag::To {
        return Vec::new();
    }
    let end = clause_end(scene, sentence, to + 2);
    let direct = phrase::starting(scene, to + 2, end)
        .map_or_else(Vec::new, |first| participant::of_phrases(scene, &[first]));
    if direct.is_empty() {
        participant::of_phrases(scene, &behind(scene, to + 2..end, &["with", "to"]))
    } else {
        direct
    }
}

/// Whether one of the words stands within `reach` tokens from `from`, in the sentence.
pub fn any_word(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    from: usize,
    reach: usize,
    words: &[&str],
) -> bool {
    (from..sentence.end.min(from + reach)).any(|at| words.contains(&scene.word(at)))
}
