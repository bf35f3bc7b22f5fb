//! Names by the trained name finder.

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::FixedState;

use super::gazetteer::Known;
use super::list_hints;
use super::page::{Capitals, Page};
use super::repeat;
use super::vessel;
use super::words;
use super::{Found, Proposal};
use crate::document::{EntityKind, OrganizationKind, PlaceKind};
use crate::extract::text::Sentence;
use crate::model::name_hints::Elsewhere;
use crate::model::{self, Label, NameClass};
use crate::work;

/// Steps to label a token.
const STEPS_TO_LABEL: usize = 150;

/// What the trained model labels as people, organizations and places. Only stretches in which a word can still be
/// part of a name are asked about.
pub fn find(page: &Page, found: &Found) -> Vec<Proposal> {
    let text = page.text;
    let lists = list_hints::of_page(page);
    let words = |sentence: &Sentence| sentence.tokens.clone().map(|at| (text.word(at), lists[at]));
    let elsewhere = Elsewhere::read(text.sentences.iter().map(words));
    let model = model::name_finder();
    let mut names = Vec::new();
    let (mut hints, mut labels) = (Vec::new(), Vec::new());
    for (number, sentence) in text.sentences.iter().enumerate() {
        let first = sentence.tokens.start;
        let wanted = |at: usize| {
            let at = first + at;
            page.namelike[at] && found.taken[at].is_none() && !page.has(at, NO_PART)
        };
        if page.capitals[number] != Capitals::Names || !(0..sentence.tokens.len()).any(wanted) {
            continue;
        }
        work::spend(sentence.tokens.len() * STEPS_TO_LABEL);
        hints.clear();
        hints.extend(words(sentence).map(|(word, lists)| elsewhere.hints(word, lists)));
        labels.clear();
        let tags = &text.tags[sentence.tokens.clone()];
        model.label(text.traits(sentence), tags, &hints, wanted, &mut labels);
        collect(sentence, &labels, &mut names);
    }
    let vessels = vessel::names(page);
    names.retain(|name| {
        credible(page, name) && !name.tokens.clone().any(|at| vessels.contains(text.word(at)))
    });
    agree(page, found, &mut names);
    names
}

/// A second look: a word that the model takes for a name in fewer than half of its places is none, and what it takes for
/// several kinds is the commonest of them.
fn agree(page: &Page, found: &Found, names: &mut Vec<Proposal>) {
    let written = |tokens: &Range<usize>| page.text.words(page.text.span(tokens.clone()));
    let mut votes: HashMap<&str, Vec<(EntityKind, usize)>, FixedState> = HashMap::default();
    for name in names.iter() {
        let kinds = votes.entry(written(&name.tokens)).or_default();
        match kinds.iter_mut().find(|(kind, _)| *kind == name.kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((name.kind, 1)),
        }
    }
    let mut places: HashMap<&str, usize, FixedState> = HashMap::default();
    for at in (0..page.text.tokens.len()).filter(|at| found.taken[*at].is_none()) {
        if votes.contains_key(page.text.word(at)) && page.capitals(at) == Capitals::Names {
            *places.entry(page.text.word(at)).or_default() += 1;
        }
    }
    names.retain_mut(|name| {
        let words = written(&name.tokens);
        let kinds = &votes[words];
        let seen: usize = kinds.iter().map(|(_, count)| count).sum();
        let Some((kind, _)) = kinds.iter().rev().max_by_key(|(_, count)| *count) else { return false };
        name.kind = *kind;
        name.tokens.len() > 1 || seen * 2 >= places.get(words).copied().unwrap_or(0)
    });
}

/// Words that no name found here has.
const NO_PART: words::Facts = words::CALENDAR | words::DEMONYM | words::COMMON | words::ROLE;

fn collect(sentence: &Sentence, labels: &[Label], names: &mut Vec<Proposal>) {
    let mut at = 0;
    while at < labels.len() {
        let (Label::Begin(class) | Label::Inside(class)) = labels[at] else {
            at += 1;
            continue;
        };
        let start = at;
        at += 1;
        while at < labels.len() && labels[at] == Label::Inside(class) {
            at += 1;
        }
        let kind = match class {
            NameClass::Person => EntityKind::Person,
            NameClass::Organization => EntityKind::Organization(OrganizationKind::Other),
            NameClass::Place => EntityKind::Place(PlaceKind::Other),
            NameClass::Other => continue,
        };
        let first = sentence.tokens.start;
        names.push(Proposal { tokens: first + start..first + at, kind, made_by: "trained-name" });
    }
}

/// Whether nothing that the lists know speaks against a name: it holds no nationality, day or event, and its words are
/// capitalised where a capital means something.
fn credible(page: &Page, name: &Proposal) -> bool {
    let (first, last) = (name.tokens.start, name.tokens.end - 1);
    let known = |at: usize| matches!(page.listed(at), Some((_, Known::NotName(_))));
    let clean = name.tokens.clone().all(|at| !known(at) && !page.has(at, words::CALENDAR | words::DEMONYM));
    let ordinary = name.tokens.clone().any(|at| page.has(at, words::COMMON | words::ROLE | words::THING));
    // One word alone tells it little.
    let backed = name.tokens.len() > 1
        || match name.kind {
            EntityKind::Person => page.has(first, words::GIVEN | words::FAMILY_LAST | words::FAMILY_FIRST),
            EntityKind::Place(_) => is_placed(page, first),
            EntityKind::Organization(_) => repeat::acts(page, first),
        };
    // "a Gran Torino", "the Falcon Heavy": people have no article.
    let thing = name.kind == EntityKind::Person && page.follows(first, &["a", "an", "the"]);
    clean
        && backed
        && !thing
        && !ordinary
        && page.capitals(first) == Capitals::Names
        && page.namelike[first]
        && page.namelike[last]
        && !page.text.words(page.text.span(name.tokens.clone())).contains(['/', '.'])
}

/// Whether the words beside it show a place: "near X", "the town of X", "X residents".
fn is_placed(page: &Page, token: usize) -> bool {
    let of = page.follows(token, &["of"])
        && token >= 2
        && matches!(
            page.text.lower_word(token - 2),
            "town" | "city" | "village" | "suburb" | "district" | "region" | "port"
        );
    let people = page.after(token).is_some_and(|next| {
        !page.upper(next)
            && (page.has(next, words::ROLE)
                || matches!(
                    page.text.lower_word(next),
                    "girls" | "residents" | "people" | "schoolgirls" | "locals" | "villagers"
                ))
    });
    of || people || page.follows(token, &["in", "at", "near", "from", "to", "outside", "across", "around"])
}
