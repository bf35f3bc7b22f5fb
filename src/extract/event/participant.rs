//! Phrases to entities: who or what a noun phrase stands for in an event.

use super::phrase::{self, Phrase};
use super::scene::Scene;
use super::words;
use crate::document::{EntityIndex, EntityKind, Gender, MentionKind, QuoteKind, SpeakerKind};
use crate::model::Tag;

/// The entity a phrase stands for: the one its noun names, or the country or body whose people it speaks of.
pub fn of_phrase(scene: &Scene<'_>, phrase: Phrase) -> Option<EntityIndex> {
    let head = phrase.head();
    if scene.tag(head) == Tag::Prp {
        return of_pronoun(scene, head);
    }
    if let Some(entity) = scene.entity_at(head) {
        return Some(entity);
    }
    if words::is_agent(scene.word(head)) {
        return apposed(scene, phrase)
            .or_else(|| titled(scene, phrase))
            .or_else(|| before_noun(scene, phrase))
            .or_else(|| behind_of(scene, phrase));
    }
    employer(scene, phrase)
}

/// "employees at the bank": the body that the people work for.
fn employer(scene: &Scene<'_>, phrase: Phrase) -> Option<EntityIndex> {
    let (at, next) = (phrase.end, phrase.end + 1);
    let people = scene.tag(phrase.head()) == Tag::Nns && words::is_folk(scene.word(phrase.head()));
    if !people || next >= scene.text.tokens.len() || !matches!(scene.word(at), "at" | "from") {
        return None;
    }
    let limit = scene.sentence(at).end.min(next + 8);
    let body = of_head(scene, phrase::starting(scene, next, limit)?)?;
    matches!(scene.kind(body), EntityKind::Organization(_)).then_some(body)
}

/// "his counterpart, Joseph Yun,": the person named behind the noun.
fn apposed(scene: &Scene<'_>, phrase: Phrase) -> Option<EntityIndex> {
    let (comma, name) = (phrase.end, phrase.end + 1);
    let mention = (name < scene.text.tokens.len() && scene.tag(comma) == Tag::Comma)
        .then(|| scene.mention(name))
        .flatten()?;
    let after = scene.text.tokens.partition_point(|token| token.span.start < mention.span.end);
    let closed = after >= scene.text.tokens.len() || matches!(scene.tag(after), Tag::Comma | Tag::Stop);
    (closed && scene.is_person(mention.entity)).then_some(mention.entity)
}

/// The entities of several phrases, each once.
pub fn of_phrases(scene: &Scene<'_>, phrases: &[Phrase]) -> Vec<EntityIndex> {
    let mut found = Vec::new();
    for phrase in phrases {
        let Some(first) = of_phrase(scene, *phrase) else { continue };
        let all = all_behind_of(scene, *phrase);
        let others = all.iter().copied().filter(|_| all.first() == Some(&first));
        for entity in std::iter::once(first).chain(others) {
            if !found.contains(&entity) {
                found.push(entity);
            }
        }
    }
    found
}

/// "Chinese officials", "the FBI's agents", "US defence chief": the last country or body named before the noun.
pub fn before_noun(scene: &Scene<'_>, phrase: Phrase) -> Option<EntityIndex> {
    (phrase.start..phrase.head())
        .rev()
        .find_map(|at| named_by(scene, at).filter(|entity| !scene.is_person(*entity)))
}

/// "Secretary of State Helen Green": the person whose title goes on behind "of".
fn titled(scene: &Scene<'_>, phrase: Phrase) -> Option<EntityIndex> {
    let name = after_of(scene, phrase)?;
    let title = scene.tag(phrase.head()).is_proper() && name.end > name.start + 1;
    of_head(scene, name).filter(|entity| title && scene.is_person(*entity))
}

/// The phrase behind "of".
fn after_of(scene: &Scene<'_>, phrase: Phrase) -> Option<Phrase> {
    let (of, next) = (phrase.end, phrase.end + 1);
    let follows = next < scene.text.tokens.len() && scene.word(of) == "of";
    let limit = || scene.sentence(of).end.min(next + 8);
    follows.then(|| phrase::starting(scene, next, limit())).flatten()
}

/// "the king of Sweden", "members of the Senate": the country or body whose people they are.
fn behind_of(scene: &Scene<'_>, phrase: Phrase) -> Option<EntityIndex> {
    of_head(scene, after_of(scene, phrase)?).filter(|body| acts(scene, *body))
}

/// "the leaders of Japan and India": the countries or bodies, where several people are spoken of.
fn all_behind_of(scene: &Scene<'_>, phrase: Phrase) -> Vec<EntityIndex> {
    let several = scene.tag(phrase.head()) == Tag::Nns && words::is_agent(scene.word(phrase.head()));
    let Some(first) = after_of(scene, phrase).filter(|_| several) else { return Vec::new() };
    let limit = scene.sentence(first.start).end.min(first.end + 12);
    let ceiling = (first.end..limit).find(|at| scene.tag(*at).is_finite()).unwrap_or(limit);
    let bodies = phrase::joined_right(scene, first, ceiling);
    bodies.iter().filter_map(|body| of_head(scene, *body)).filter(|body| acts(scene, *body)).collect()
}

fn acts(scene: &Scene<'_>, body: EntityIndex) -> bool {
    matches!(scene.kind(body), EntityKind::Organization(_)) || scene.is_country(body)
}

fn of_head(scene: &Scene<'_>, phrase: Phrase) -> Option<EntityIndex> {
    scene.entity_at(phrase.head())
}

/// The entity a token names, by itself or as an adjective of nationality.
pub fn named_by(scene: &Scene<'_>, token: usize) -> Option<EntityIndex> {
    scene.entity_at(token).or_else(|| of_nationality(scene, token))
}

/// The country of "Chinese", if the article names that country.
pub fn of_nationality(scene: &Scene<'_>, token: usize) -> Option<EntityIndex> {
    if !scene.text.word(token).starts_with(char::is_uppercase) {
        return None;
    }
    let half = token > 0 && matches!(scene.word(token - 1), "north" | "south");
    let whole = || words::country_of(&format!("{} {}", scene.word(token - 1), scene.word(token)));
    let country = half.then(whole).flatten().or_else(|| words::country_of(scene.word(token)))?;
    scene.place_called(country)
}

/// Whom a personal or possessive pronoun stands for.
pub fn of_pronoun(scene: &Scene<'_>, token: usize) -> Option<EntityIndex> {
    if let Some(entity) = scene.entity_at(token) {
        return Some(entity);
    }
    named_before(scene, token).filter(|entity| of_gender(scene, token, *entity))
}

/// Whether the text lets "she" and "he" stand for the person.
fn of_gender(scene: &Scene<'_>, token: usize, entity: EntityIndex) -> bool {
    !matches!(
        (scene.entities[entity.0].gender, scene.word(token)),
        (Some(Gender::Male), "she" | "her") | (Some(Gender::Female), "he" | "his" | "him")
    )
}

fn named_before(scene: &Scene<'_>, token: usize) -> Option<EntityIndex> {
    if let Some(entity) = of_clause_above(scene, token) {
        return Some(entity);
    }
    match scene.word(token) {
        "it" => of_main_clause(scene, token),
        "i" | "my" | "me" => speaker(scene, token, EntityKind::Person),
        "he" | "his" | "him" | "she" | "her" => {
            only_person(scene, token).filter(|person| !speaks_of_another(scene, token, *person))
        }
        _ => None,
    }
}

/// Whose a phrase is: "Nixon's visit", "his plan", "whose attempt", "Chinese moves".
pub fn owner(scene: &Scene<'_>, phrase: Phrase) -> Option<EntityIndex> {
    (phrase.start..phrase.head()).rev().find_map(|at| match scene.tag(at) {
        Tag::PrpS => of_pronoun(scene, at),
        Tag::WpS => {
            let floor = scene.sentence(at).start;
            let comma = usize::from(at > floor && scene.tag(at - 1) == Tag::Comma);
            of_phrase(scene, phrase::ending(scene, at - comma, floor)?)
        }
        _ => named_by(scene, at).filter(|entity| {
            scene.tag(at + 1) == Tag::Pos || !scene.is_place(*entity) || scene.is_country(*entity)
        }),
    })
}

/// "The Islamic State says it has named": the pronoun of a reported clause is the one who says it.
fn of_clause_above(scene: &Scene<'_>, token: usize) -> Option<EntityIndex> {
    let sentence = scene.sentence(token);
    let that = usize::from(token > sentence.start && scene.word(token - 1) == "that");
    let verb = token.checked_sub(1 + that).filter(|verb| *verb >= sentence.start)?;
    let says = scene.tag(verb).is_finite() && words::is_saying(scene.word(verb));
    let before = says.then(|| phrase::ending(scene, verb, sentence.start)).flatten()?;
    let pronoun = scene.tag(before.head()) == Tag::Prp;
    let subject = if pronoun { scene.entity_at(before.head()) } else { of_phrase(scene, before) }?;
    let fits = match scene.word(token) {
        "it" => !scene.is_person(subject),
        "he" | "she" => scene.is_person(subject),
        _ => false,
    };
    fits.then_some(subject)
}

/// "The bank fell when it sold its shares": the body or country that does what the main clause before tells.
fn of_main_clause(scene: &Scene<'_>, token: usize) -> Option<EntityIndex> {
    let sentence = scene.sentence(token);
    let opener = token.checked_sub(1).filter(|at| *at > sentence.start)?;
    if !matches!(scene.word(opener), "when" | "after" | "before" | "since" | "because" | "while" | "as") {
        return None;
    }
    let verb = (sentence.start..opener).find(|at| scene.tag(*at).is_finite())?;
    let subject = of_phrase(scene, phrase::ending(scene, verb, sentence.start)?)?;
    (!scene.is_person(subject)).then_some(subject)
}

/// Whose words a token is part of.
fn speaker(scene: &Scene<'_>, token: usize, kind: EntityKind) -> Option<EntityIndex> {
    let span = scene.text.tokens[token].span;
    let quote = scene.all_quotes().iter().find(|quote| quote.parts.iter().any(|part| part.contains(span)))?;
    let known = quote.speaker.kind != SpeakerKind::Unknown;
    quote.speaker.entity.filter(|entity| known && scene.kind(*entity) == kind)
}

/// The one person named before the pronoun in its sentence, or else in the sentence before in its paragraph; nobody if
/// there are two.
fn only_person(scene: &Scene<'_>, token: usize) -> Option<EntityIndex> {
    let here = scene.text.sentence_of(token);
    let sentences = &scene.text.sentences;
    let start = sentences[here].tokens.start;
    match people_in(scene, start, token).as_slice() {
        [one] => return Some(*one),
        [] => {}
        _ => return None,
    }
    let before =
        here.checked_sub(1).filter(|before| sentences[*before].passage == sentences[here].passage)?;
    match people_in(scene, sentences[before].tokens.start, start).as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// “The officers stopped him,” Brown said: the one who speaks is not "him".
fn speaks_of_another(scene: &Scene<'_>, token: usize, person: EntityIndex) -> bool {
    let span = scene.text.tokens[token].span;
    scene.all_quotes().iter().any(|quote| {
        quote.kind == QuoteKind::Direct
            && quote.speaker.entity == Some(person)
            && quote.parts.iter().any(|part| part.contains(span))
    })
}

/// "…, Brown said.": who only tells of others.
fn tells(scene: &Scene<'_>, at: usize) -> bool {
    let after = at + 1 < scene.text.tokens.len() && words::is_saying(scene.word(at + 1));
    let closes = at + 2 >= scene.text.tokens.len() || scene.tag(at + 2) == Tag::Stop;
    after && closes
}

fn people_in(scene: &Scene<'_>, from: usize, to: usize) -> Vec<EntityIndex> {
    let mut people = Vec::new();
    for (at, mention) in (from..to).filter_map(|at| Some((at, scene.mention(at)?))) {
        let counts =
            mention.kind == MentionKind::Name && scene.is_person(mention.entity) && !tells(scene, at);
        if counts && !people.contains(&mention.entity) {
            people.push(mention.entity);
        }
    }
    people
}

/// The sides of a joined word before a noun: "Biden-Xi", "US-China".
pub fn of_joined_word(scene: &Scene<'_>, token: usize) -> Vec<EntityIndex> {
    let word = scene.text.word(token);
    let parts: Vec<&str> = word.split(['-', '–']).collect();
    let capitals = parts.len() >= 2 && parts.iter().all(|part| part.starts_with(char::is_uppercase));
    if !capitals {
        return Vec::new();
    }
    let found: Option<Vec<_>> = parts.iter().map(|part| by_form(scene, part)).collect();
    found.unwrap_or_default()
}

fn by_form(scene: &Scene<'_>, form: &str) -> Option<EntityIndex> {
    scene.worded(form).or_else(|| scene.place_called(words::country_of(&form.to_ascii_lowercase())?))
}
