//! The two sides that a happening told before had: "they", "the two leaders", "both countries".

use super::candidate::Candidate;
use super::scene::Scene;
use super::words;
use crate::document::EntityIndex;
use crate::model::Tag;
use crate::work;

/// How many sentences back a pair may have been told of.
const REACH: usize = 3;

/// Gives a candidate whose subject means a pair the sides of the last happening that had two.
pub fn join(scene: &Scene<'_>, here: &[Candidate], before: &[Candidate], candidate: &mut Candidate) {
    let Some(subject) = candidate.subject.filter(|_| candidate.sides().next().is_none()) else { return };
    let of_sentence = matches!(scene.word(subject), "they" | "both" | "sides");
    let spoken_of = is_pair(scene, subject);
    if !of_sentence && !spoken_of {
        return;
    }
    work::spend(here.len());
    let near = |other: &&Candidate| spoken_of && other.sentence + REACH >= candidate.sentence;
    let told = here.iter().rev().chain(before.iter().rev().take_while(near));
    let pair = told.into_iter().find(|other| other.sides().count() == 2 && fits(scene, subject, other));
    if let Some(pair) = pair {
        let (place, sides): (_, Vec<EntityIndex>) = (pair.place, pair.sides().collect());
        let shared = matches!(candidate.entry.kind, "meeting" | "call" | "agreement" | "negotiation");
        candidate.who = sides[..if shared { 1 } else { 2 }].to_vec();
        candidate.whom = if shared { sides[1..].to_vec() } else { Vec::new() };
        candidate.place = candidate.place.or(place.filter(|_| of_sentence));
    }
}

/// "the two leaders", "both countries", "the two sides".
fn is_pair(scene: &Scene<'_>, noun: usize) -> bool {
    let floor = scene.sentence(noun).start;
    let plural = matches!(scene.tag(noun), Tag::Nns | Tag::Nnps);
    plural
        && (floor..noun).rev().take(3).take_while(|at| !scene.tag(*at).is_finite()).any(|at| {
            scene.word(at) == "both"
                || scene.word(at) == "two"
                    && at > floor
                    && matches!(scene.word(at - 1), "the" | "these" | "those")
        })
}

/// Whether the noun can speak of such sides: countries are no "men", people are no "nations".
fn fits(scene: &Scene<'_>, noun: usize, pair: &Candidate) -> bool {
    let word = scene.word(noun);
    let persons = pair.sides().all(|side| scene.is_person(side));
    let bodies = pair.sides().all(|side| !scene.is_person(side));
    match word {
        "they" | "both" | "sides" | "parties" | "rivals" | "allies" | "neighbours" | "neighbors" => true,
        "countries" | "nations" | "states" | "capitals" | "powers" => {
            pair.sides().all(|side| scene.is_place(side))
        }
        _ if words::is_body(word) => bodies,
        _ => persons && words::is_folk(word),
    }
}
