//! Speakers without a name of their own: one, several, a body, or a paper or page that speaks for somebody.

use std::ops::Range;

use super::scene::Scene;
use super::speaker::{Memory, of_entity, unnamed};
use super::subject::Subject;
use super::words::{Class, NounNumber, noun_number};
use crate::document::{EntityIndex, EntityKind, Mention, MentionKind, Speaker, SpeakerKind};
use crate::extract::entity::role_noun::role_noun;
use crate::extract::text::TokenKind;
use crate::model::Tag;

/// Somebody without a name: one, several, or a paper that speaks for its author.
pub fn speaker(scene: &Scene, subject: &Subject, memory: &Memory) -> Speaker {
    let head = subject.head.clone();
    let number = |at: usize| noun_number(scene.word(at)).map(|number| (at, number));
    let noun = head
        .clone()
        .rev()
        .find_map(|at| number(at).or_else(|| role_noun(scene.word(at)).map(|_| (at, NounNumber::One))));
    let first = scene.word(head.start);
    let several = scene.is(head.start, Class::QUANTITY)
        || scene.kind(head.start) == Some(TokenKind::Number) && first != "1";
    let last = head.end - 1;
    let human = noun.is_some_and(|(_, number)| matches!(number, NounNumber::One | NounNumber::Many));
    if let Some(author) = made_by(scene, subject).filter(|_| !human && !several) {
        return of_entity(scene, author, subject.phrase.clone());
    }
    let kind = match noun {
        _ if several => SpeakerKind::Group,
        Some((at, NounNumber::One)) if at + 2 >= head.end => SpeakerKind::Unnamed,
        Some((_, NounNumber::Many | NounNumber::Documents)) => SpeakerKind::Group,
        Some((_, NounNumber::Document | NounNumber::Body)) => return body(scene, subject, memory),
        _ if matches!(first, "a" | "an" | "one" | "another") => SpeakerKind::Unnamed,
        _ if super::cue::is_plural(scene, last) => SpeakerKind::Group,
        _ => SpeakerKind::Unnamed,
    };
    unnamed(scene, subject.phrase.clone(), kind)
}

/// "a count by the Nordal Times", "a biography by the historian Jane Roe": who made it, if the phrase ends there.
fn made_by(scene: &Scene, subject: &Subject) -> Option<EntityIndex> {
    let phrase = subject.phrase.clone();
    let name = scene
        .mention_at(phrase.end - 1)
        .filter(|mention| mention.kind == MentionKind::Name || is_body(scene, mention))?;
    let start = scene.tokens_of(name).start;
    let by = (phrase.start + 1..start).rev().find(|at| scene.is(*at, Class::PREPOSITION))?;
    let plain = (by + 1..start).all(|at| !scene.is_person_name(at));
    let seen = scene.tag(by - 1).is_verb() && !makes(scene.word(by - 1));
    let maker = !seen && !matches!(scene.kind_of(name), EntityKind::Place(_));
    (scene.word(by) == "by" && plain && maker && start - by <= 5).then_some(name.entity)
}

fn is_body(scene: &Scene, mention: &Mention) -> bool {
    mention.kind == MentionKind::Nominal && matches!(scene.kind_of(mention), EntityKind::Organization(_))
}

/// Participles of making: the one who only saw or got a paper did not write it.
fn makes(word: &str) -> bool {
    matches!(
        word,
        "compiled"
            | "collected"
            | "gathered"
            | "conducted"
            | "made"
            | "issued"
            | "prepared"
            | "produced"
            | "published"
            | "released"
            | "written"
    )
}

/// "a post on Roe’s Facebook page", "the official Nordal Twitter account": whose page it is.
fn account_holder(scene: &Scene, phrase: &Range<usize>) -> Option<EntityIndex> {
    let page = phrase.clone().rev().find(|at| {
        matches!(
            scene.word(*at),
            "account" | "page" | "feed" | "website" | "blog" | "channel" | "handle" | "profile"
        )
    })?;
    let mut at = page;
    while at > phrase.start {
        at -= 1;
        match scene.mention_at(at) {
            Some(mention) if !is_platform(scene.word(at)) => return Some(mention.entity),
            Some(_) => {}
            None if scene.kind(at) == Some(TokenKind::Clitic) => {}
            None if matches!(scene.tag(at), Tag::Jj | Tag::Nn | Tag::Vbn) || scene.is_capital(at) => {}
            None => return None,
        }
    }
    None
}

fn is_platform(word: &str) -> bool {
    matches!(
        word,
        "twitter"
            | "facebook"
            | "instagram"
            | "youtube"
            | "telegram"
            | "weibo"
            | "tiktok"
            | "reddit"
            | "linkedin"
            | "tumblr"
    )
}

/// "a YouGov poll", "the congressional report", "the ministry": the body in it if there is one, or whoever wrote it as
/// far as the article says.
fn body(scene: &Scene, subject: &Subject, memory: &Memory) -> Speaker {
    let head = subject.head.clone();
    let by = subject
        .phrase
        .clone()
        .find(|at| matches!(scene.word(*at), "by" | "from"))
        .map_or(0..0, |at| at + 1..subject.phrase.end);
    let organization = head.clone().chain(by).find_map(|at| {
        let mention = scene.name_at(at)?;
        matches!(scene.kind_of(mention), EntityKind::Organization(_)).then_some(mention.entity)
    });
    let organization = account_holder(scene, &subject.phrase).or(organization);
    match organization.or_else(|| memory.papers.author(scene, head)) {
        Some(entity) => of_entity(scene, entity, subject.phrase.clone()),
        None => unnamed(scene, subject.phrase.clone(), SpeakerKind::Unnamed),
    }
}
