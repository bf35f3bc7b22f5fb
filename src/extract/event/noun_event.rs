//! Happenings told by a noun: "Blinken's visit to China", "talks between X and Y", "a phone call with".

use std::ops::Range;

use super::argument;
use super::candidate::{Candidate, is_folk_at};
use super::entry::Slot;
use super::noun_speech::{is_said, speaker, teller};
use super::noun_stand::{Stand, begins, harms, outlook, stand, takes_place};
use super::participant;
use super::phrase::{self, Phrase};
use super::scene::Scene;
use super::subject;
use super::trigger::Trigger;
use super::verb_group;
use super::words::{self, Outlook};
use crate::article::PassageKind;
use crate::document::{EntityIndex, EntityKind, OrganizationKind, PlaceKind};
use crate::model::Tag;

/// The happening that a noun tells.
pub fn read(scene: &Scene<'_>, trigger: &Trigger) -> Option<Candidate> {
    let sentence = scene.sentence(trigger.head);
    let phrase = phrase::ending(scene, trigger.tokens.end, sentence.start)?;
    if part_of_name(scene, trigger) {
        return None;
    }
    let stand = stand(scene, &sentence, phrase);
    let (outlook, firm) = outlook(scene, &sentence, &stand, &trigger.tokens)?;
    let supporting =
        stand.governor.filter(|at| scene.tag(*at).is_verb() && words::support(scene.word(*at)).is_some());
    let mut who = side(scene, &sentence, &stand, trigger, &trigger.entry.who, supporting);
    let mut whom = side(scene, &sentence, &stand, trigger, &trigger.entry.whom, supporting);
    if trigger.entry.who.contains(&Slot::Between) && whom.first() == who.first() {
        whom = who.split_off(who.len().min(1));
    }
    if trigger.entry.kind == "investigation" && whom.is_empty() {
        // "the Volkswagen inquiry": a company is looked into.
        let company = |entity: &EntityIndex| {
            matches!(scene.kind(*entity), EntityKind::Organization(OrganizationKind::Company))
        };
        whom = who.extract_if(.., |entity| company(entity)).collect();
    }
    if trigger.entry.kind == "sanction" && whom.is_empty() {
        whom = who.extract_if(.., |entity| aimed_at(scene, stand.phrase, *entity)).collect();
    }
    if whom.is_empty() && trigger.entry.kind == "refusal" {
        whom = argument::complement(scene, &sentence, trigger.tokens.end);
    }
    let place = place(scene, &sentence, trigger, &stand);
    let journey = trigger.entry.kind == "visit" && place.0.is_some();
    if who.is_empty() && (journey || !whom.is_empty()) {
        who = around(scene, &sentence, &stand, trigger.entry.kind);
    }
    whom.retain(|entity| !who.contains(entity));
    drop_place_from_sides(scene, trigger, &stand, place.0, &mut who);
    if trigger.entry.kind == "meeting" && who.len() > 1 && whom.is_empty() {
        whom = who.split_off(1);
    }
    let owned = phrase.tokens().any(|at| matches!(scene.tag(at), Tag::Pos | Tag::PrpS));
    let first = scene.word(phrase.start);
    let definite = matches!(first, "the" | "this" | "that" | "these" | "those") || owned;
    let nouns = unnamed_sides(scene, &sentence, &stand, trigger, supporting);
    Some(Candidate {
        entry: trigger.entry,
        outlook,
        firm,
        definite,
        supported: supporting.is_some() || owned,
        happens: outlook == Outlook::Happened
            && (stand.predicate.is_some_and(|verb| begins(scene, &sentence, verb))
                || stand.governor.is_some_and(|at| harms(scene, &sentence, at))),
        who,
        whom,
        who_noun: nouns.0,
        whom_noun: nouns.1,
        habitual: false,
        plain: outlook == Outlook::Happened
            && (definite && tells_act(trigger.entry.kind) || is_said(scene, &sentence, &stand, trigger)),
        place: place.0,
        destination: place.1,
        passive: false,
        object: None,
        object_start: None,
        subject: None,
        trigger: trigger.tokens.clone(),
        head: trigger.head,
        sentence: scene.text.sentence_of(trigger.head),
        date: None,
        when: None,
        made_by: "event-noun",
    })
}

/// Kinds whose nouns tell of one act where an article says "the": "the resignation of the minister".
fn tells_act(kind: &str) -> bool {
    matches!(kind, "attack" | "arrest" | "appointment" | "law" | "disaster" | "cancellation" | "refusal")
}

/// The nouns of people or bodies without a name on either side: "talks between the union and the company".
fn unnamed_sides(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    stand: &Stand,
    trigger: &Trigger,
    supporting: Option<usize>,
) -> (Option<usize>, Option<usize>) {
    let nouns = |slots: &[Slot]| -> Vec<usize> {
        let phrases = slots.iter().map(|slot| phrases_at(scene, sentence, stand, *slot, supporting));
        let of_slot = phrases.into_iter().find(|phrases| !phrases.is_empty()).unwrap_or_default();
        let nouns = of_slot.into_iter().map(|phrase| phrase.head());
        nouns.take_while(|noun| is_folk_at(scene, *noun)).collect()
    };
    let (who, whom) = (nouns(&trigger.entry.who), nouns(&trigger.entry.whom));
    let first = who.first().copied();
    let second = who.get(1).or_else(|| whom.iter().find(|noun| Some(**noun) != first)).copied();
    (first, second)
}

/// The phrases in a place around a noun.
fn phrases_at(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    stand: &Stand,
    slot: Slot,
    supporting: Option<usize>,
) -> Vec<Phrase> {
    match slot {
        Slot::Possessor => {
            let phrase = stand.phrase;
            let owner = (phrase.start..phrase.head()).rev().find(|at| scene.tag(*at) == Tag::Pos);
            owner.and_then(|at| phrase::ending(scene, at, phrase.start)).into_iter().collect()
        }
        Slot::Between => argument::behind(scene, stand.clause.clone(), &["between"]),
        Slot::Preposition("by") => argument::doer_of_noun(scene, stand.clause.clone()),
        Slot::Preposition(word) => argument::behind(scene, stand.clause.clone(), &[word]),
        Slot::Support => supporting.map_or_else(Vec::new, |verb| {
            subject::find(scene, sentence, &verb_group::read(scene, sentence, verb))
        }),
        Slot::Speaker => teller(scene, sentence, stand).map_or_else(Vec::new, |verb| {
            let head = subject::head_of(scene, sentence, verb);
            subject::find(scene, sentence, &verb_group::read(scene, sentence, head))
        }),
        _ => Vec::new(),
    }
}

fn headline(scene: &Scene<'_>, token: usize) -> bool {
    let passage = scene.text.sentences[scene.text.sentence_of(token)].passage;
    scene.text.passages[passage].kind == PassageKind::Headline
}

/// "the Munich Security Conference", "Congress": the noun is part of a body's name and tells nothing.
fn part_of_name(scene: &Scene<'_>, trigger: &Trigger) -> bool {
    let next = trigger.head + 1;
    let title = trigger.head > 0
        && scene.tag(trigger.head).is_proper()
        && scene.tag(trigger.head - 1).is_proper()
        && !headline(scene, trigger.head);
    let surname =
        scene.tag(trigger.head).is_proper() && next < scene.text.tokens.len() && scene.tag(next).is_proper();
    // "the game War of Thrones"
    let work = trigger.head > 0
        && scene.tag(trigger.head).is_proper()
        && matches!(scene.tag(trigger.head - 1), Tag::Nn | Tag::Nns)
        && scene.text.word(trigger.head).starts_with(char::is_uppercase)
        && !headline(scene, trigger.head);
    let named = scene.mention(trigger.head).is_some() || surname || title || work;
    named && !scene.word(trigger.head).starts_with("summit")
}

fn side(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    stand: &Stand,
    trigger: &Trigger,
    slots: &[Slot],
    supporting: Option<usize>,
) -> Vec<EntityIndex> {
    for slot in slots {
        let found = match slot {
            Slot::Possessor => before(scene, stand.phrase, trigger),
            Slot::Between => between(scene, stand),
            Slot::Support => supported_by(scene, sentence, stand, supporting),
            Slot::Speaker => speaker(scene, sentence, stand),
            Slot::Preposition("by") => {
                participant::of_phrases(scene, &argument::doer_of_noun(scene, stand.clause.clone()))
            }
            Slot::Preposition(word) => {
                participant::of_phrases(scene, &argument::behind(scene, stand.clause.clone(), &[word]))
            }
            _ => Vec::new(),
        };
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// "between X and Y"; "between the delegations led by X and Y".
fn between(scene: &Scene<'_>, stand: &Stand) -> Vec<EntityIndex> {
    let found = participant::of_phrases(scene, &argument::behind(scene, stand.clause.clone(), &["between"]));
    let Some(start) =
        stand.clause.clone().find(|at| scene.word(*at) == "between").filter(|_| found.len() < 2)
    else {
        return found;
    };
    let mut people = Vec::new();
    for entity in (start..stand.clause.end)
        .filter_map(|at| scene.entity_at(at))
        .filter(|entity| scene.is_person(*entity))
    {
        if !people.contains(&entity) {
            people.push(entity);
        }
    }
    if people.len() == 2 { people } else { found }
}

/// "X's", "his", "Biden-Xi", "US" before the noun.
fn before(scene: &Scene<'_>, phrase: Phrase, trigger: &Trigger) -> Vec<EntityIndex> {
    let mut found = Vec::new();
    let possessive = (phrase.start..phrase.head()).rev().find(|at| scene.tag(*at) == Tag::Pos);
    if let Some(owner) = possessive.and_then(|at| phrase::ending(scene, at, phrase.start)) {
        let sentence = scene.sentence(owner.start);
        return participant::of_phrases(scene, &subject::joined_left(scene, &sentence, owner, false));
    }
    // "his British trip": British is where he went.
    let owned = trigger.entry.kind == "visit" && scene.tag(phrase.start) == Tag::PrpS;
    for at in phrase.start..if owned { phrase.start + 1 } else { phrase.head() } {
        let entity = match scene.tag(at) {
            Tag::PrpS => participant::of_pronoun(scene, at),
            // "Chinese military activity": the name ends where the happening starts.
            _ if at < trigger.tokens.start && scene.one_mention(at, trigger.tokens.start) => {
                participant::of_nationality(scene, at)
            }
            _ => participant::named_by(scene, at),
        };
        let joined = participant::of_joined_word(scene, at);
        for entity in entity.into_iter().filter(|_| joined.is_empty()).chain(joined.iter().copied()) {
            if !found.contains(&entity) {
                found.push(entity);
            }
        }
    }
    found
}

/// "the Iran sanctions": a country named right before sanctions suffers them, unless it is one that others call by its initials.
fn aimed_at(scene: &Scene<'_>, phrase: Phrase, entity: EntityIndex) -> bool {
    let named = phrase.tokens().find(|at| scene.entity_at(*at) == Some(entity));
    named.is_some_and(|at| {
        let abbreviated =
            scene.text.word(at).chars().filter(|letter| letter.is_alphabetic()).all(char::is_uppercase);
        scene.is_country(entity)
            && !abbreviated
            && words::country_of(scene.word(at)).is_none()
            && !phrase.tokens().any(|at| scene.tag(at) == Tag::Pos)
    })
}

/// "Trump spoke after a meeting with Xi": who is told of is the one who met.
fn around(scene: &Scene<'_>, sentence: &Range<usize>, stand: &Stand, kind: &str) -> Vec<EntityIndex> {
    let shared = matches!(kind, "meeting" | "call" | "negotiation" | "visit");
    let place = stand.governor.filter(|at| {
        let word = scene.word(*at);
        // "took it with a victory over Cleveland".
        kind == "other" && word == "with"
            || shared
                && matches!(word, "after" | "before" | "following" | "during" | "in" | "at" | "for" | "from")
            || kind == "visit" && word == "on"
    });
    let Some(preposition) = place else { return Vec::new() };
    let before = (sentence.start..preposition).rev().find(|at| scene.tag(*at).is_finite());
    let verb = before.or_else(|| {
        let comma = (stand.phrase.end..sentence.end).find(|at| scene.tag(*at) == Tag::Comma)?;
        (comma..sentence.end).find(|at| scene.tag(*at).is_finite())
    });
    let mut found = verb
        .map_or_else(Vec::new, |verb| subject_of(scene, sentence, subject::head_of(scene, sentence, verb)));
    found.retain(|entity| scene.is_person(*entity) || scene.is_country(*entity));
    found
}

/// "X held talks", "the talks X held".
fn supported_by(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    stand: &Stand,
    supporting: Option<usize>,
) -> Vec<EntityIndex> {
    if let Some(verb) = supporting {
        return subject_of(scene, sentence, verb);
    }
    let end = stand.phrase.end;
    let relative = usize::from(end < sentence.end && matches!(scene.word(end), "that" | "which"));
    let Some(doer) = phrase::starting(scene, end + relative, sentence.end) else { return Vec::new() };
    let mut verb = doer.end;
    while verb < sentence.end && (scene.tag(verb) == Tag::Rb || scene.tag(verb) == Tag::Md) {
        verb += 1;
    }
    let holds =
        verb < sentence.end && scene.tag(verb).is_verb() && words::support(scene.word(verb)).is_some();
    if holds { participant::of_phrases(scene, &[doer]) } else { Vec::new() }
}

fn subject_of(scene: &Scene<'_>, sentence: &Range<usize>, verb: usize) -> Vec<EntityIndex> {
    let group = verb_group::read(scene, sentence, verb);
    participant::of_phrases(scene, &subject::find(scene, sentence, &group))
}

/// The place, and whether it stands where the entry says.
fn place(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    trigger: &Trigger,
    stand: &Stand,
) -> (Option<EntityIndex>, bool) {
    for slot in &trigger.entry.place {
        if let Slot::Preposition(word) = slot {
            let found = argument::place_behind(scene, stand.clause.clone(), &[word]);
            if found.is_some() {
                return (found, true);
            }
        }
    }
    if trigger.entry.place.is_empty() {
        return (None, false);
    }
    // "Syria's civil war".
    if trigger.entry.place.contains(&Slot::Possessor) {
        let owner = before(scene, stand.phrase, trigger).into_iter().find(|entity| scene.is_place(*entity));
        if owner.is_some() {
            return (owner, true);
        }
    }
    let city = (stand.phrase.start..stand.phrase.head()).rev().find_map(|at| {
        let journey = trigger.entry.kind == "visit";
        let entity = if journey { participant::named_by(scene, at) } else { scene.entity_at(at) }?;
        let possessed = scene.tag(at + 1) == Tag::Pos;
        let city = matches!(scene.kind(entity), EntityKind::Place(kind) if kind != PlaceKind::Country || trigger.entry.kind == "visit");
        (city && !possessed).then_some(entity)
    });
    if city.is_some() {
        return (city, true);
    }
    let told = stand.predicate.and_then(|verb| {
        let head =
            Some(subject::head_of(scene, sentence, verb)).filter(|head| takes_place(scene.word(*head)))?;
        let end = argument::clause_end(scene, sentence, head + 1);
        argument::place_behind(scene, head + 1..end, &["in", "at", "near"])
    });
    if told.is_some() {
        return (told, false);
    }
    let opening = matches!(scene.word(sentence.start), "in" | "at")
        .then(|| (sentence.start..stand.start).find(|at| scene.tag(*at) == Tag::Comma))
        .flatten();
    (opening.and_then(|comma| argument::place_behind(scene, sentence.start..comma, &["in", "at"])), false)
}

/// "the Bali summit", "his Beijing visit": the place before the noun is no side.
fn drop_place_from_sides(
    scene: &Scene<'_>,
    trigger: &Trigger,
    stand: &Stand,
    place: Option<EntityIndex>,
    who: &mut Vec<EntityIndex>,
) {
    let Some(place) = place else { return };
    let possessed = (stand.phrase.start..stand.phrase.head())
        .any(|at| scene.entity_at(at) == Some(place) && scene.tag(at + 1) == Tag::Pos);
    if !possessed || trigger.entry.kind == "visit" {
        who.retain(|entity| *entity != place || scene.is_country(*entity) && trigger.entry.kind != "visit");
    }
}
