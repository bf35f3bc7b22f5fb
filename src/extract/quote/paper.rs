//! Reports, letters and statements, and whose they are: "the report said" speaks for the body whose report it is.
//!
//! An author is known where the text says so beside the noun ("a report by the Nordal Institute", "Roe’s letter", "a
//! Nordal Institute study", "the committee’s report" where one committee is named), where the noun is what somebody made
//! known ("Nordal released its report"), or where somebody "said in a statement", "writes in her book".

use std::collections::BTreeMap;
use std::ops::Range;

use super::scene::Scene;
use super::words::{Class, NounNumber, noun_number};
use crate::document::{EntityIndex, EntityKind, Mention, MentionKind, OrganizationKind, Speaker};
use crate::extract::entity::body_named;
use crate::extract::text::TokenKind;
use crate::model::Tag;
use crate::work;

/// The papers of an article whose author the text tells.
#[derive(Clone, Debug, Default)]
pub struct Papers {
    /// Place of the noun, and its author; in order.
    known: Vec<(usize, EntityIndex)>,
    /// The newspaper or broadcaster that was the source last, and where.
    medium: Option<(usize, EntityIndex)>,
}

/// Tokens at the head of an article in which a paper may come before its author.
const AHEAD: usize = 120;

/// Tokens back that "the report" reaches if several authors were named.
const REACH: usize = 120;

const MEDIA: EntityKind = EntityKind::Organization(OrganizationKind::Media);

impl Papers {
    /// Finds the papers that have their author beside them.
    pub fn read(scene: &Scene) -> Papers {
        let nouns = (0..scene.text.tokens.len()).filter(|at| names_paper(scene, *at));
        // The bodies that are called so, each looked for once.
        let mut bodies = BTreeMap::new();
        let known = nouns
            .filter_map(|at| {
                let outside = scene.marked_at(at).is_none();
                let beside = || {
                    author_after(scene, at).or_else(|| author_before(scene, at)).or_else(|| issuer(scene, at))
                };
                let author = if outside { beside() } else { None };
                Some((at, author.or_else(|| possessor(scene, at, &mut bodies))?))
            })
            .collect();
        Papers { known, medium: None }
    }

    /// Notes "Roe said in a statement" in the unit where Roe spoke.
    pub fn note(&mut self, scene: &Scene, unit: &Range<usize>, speaker: &Speaker) {
        let Some(entity) = speaker.entity else { return };
        if scene.entities.get(entity.0).is_some_and(|entity| entity.kind == MEDIA) {
            self.medium = Some((unit.start, entity));
        }
        let Some(noun) = unit.clone().skip(2).find(|at| is_issued(scene, *at)) else { return };
        let place = self.known.partition_point(|(at, _)| *at < noun);
        if self.known.get(place).is_none_or(|(at, _)| *at != noun) {
            self.known.insert(place, (noun, entity));
        }
    }

    /// The author of "the report": of the papers called so before, all must have one author, or the nearest counts. At
    /// the head of the article, the only author who is named later.
    pub fn author(&self, scene: &Scene, phrase: Range<usize>) -> Option<EntityIndex> {
        let noun = phrase.clone().rev().find(|at| is_paper(scene, *at))?;
        work::spend(self.known.len());
        let first = scene.word(phrase.start);
        let definite = matches!(first, "the" | "this" | "that");
        if phrase.clone().any(|at| scene.mention_at(at).is_some()) {
            return None;
        }
        let same = |at: usize| is_same(scene.word(at), scene.word(noun));
        let called = || self.known.iter().filter(|(at, _)| same(*at));
        let split = |(at, _): &&(usize, EntityIndex)| *at < noun;
        let before = called().filter(split);
        if let Some((at, nearest)) = before.clone().next_back() {
            let only = before.clone().all(|(_, entity)| entity == nearest);
            return (definite && (only || at + REACH >= noun)).then_some(*nearest);
        }
        // "Nordal Daily said so. It rained, the report said."
        let medium = self.medium.filter(|(at, _)| {
            definite && *at + REACH >= noun && matches!(scene.word(noun), "report" | "article" | "story")
        });
        if let Some((_, medium)) = medium.filter(|_| called().next().is_none()) {
            return Some(medium);
        }
        let (_, next) = called().next()?;
        let only = called().all(|(_, entity)| entity == next);
        (only && noun < AHEAD && (definite || matches!(first, "a" | "an"))).then_some(*next)
    }
}

fn is_paper(scene: &Scene, at: usize) -> bool {
    names_paper(scene, at) && scene.marked_at(at).is_none()
}

fn names_paper(scene: &Scene, at: usize) -> bool {
    noun_number(scene.word(at)) == Some(NounNumber::Document) && scene.mention_at(at).is_none()
}

/// Whether two nouns may be used of one paper: a probe is an investigation, a passage part of a book.
fn is_same(one: &str, other: &str) -> bool {
    const ALIKE: &[&[&str]] = &[
        &["book", "memoir", "biography", "passage", "chapter", "excerpt"],
        &["investigation", "probe"],
        &["lawsuit", "complaint"],
        &["poll", "survey"],
        &["op-ed", "column"],
        &["memo", "memorandum"],
    ];
    one == other || ALIKE.iter().any(|words| words.contains(&one) && words.contains(&other))
}

/// "in a statement", "in her book", but not "in a report by another".
fn is_issued(scene: &Scene, noun: usize) -> bool {
    let article = (noun.saturating_sub(3)..noun)
        .rev()
        .find(|at| scene.is(*at, Class::DETERMINER.or(Class::POSSESSIVE)));
    is_paper(scene, noun)
        && article.is_some_and(|at| {
            at > 0
                && matches!(scene.word(at), "a" | "an" | "its" | "his" | "her" | "their")
                && matches!(scene.word(at - 1), "in" | "on")
        })
        && author_after(scene, noun).is_none()
        && author_before(scene, noun).is_none()
}

/// "by the Nordal Institute", "from Roe", "released by Nordal" after the noun.
fn author_after(scene: &Scene, noun: usize) -> Option<EntityIndex> {
    let mut at = noun + 1;
    if is_made_known(scene, at) {
        if scene.word(noun) == "letter" {
            return None;
        }
        at += 1;
        while scene.is(at, Class::WEEKDAY.or(Class::TIME).or(Class::ADVERB)) || scene.word(at) == "on" {
            at += 1;
        }
    }
    if !matches!(scene.word(at), "by" | "from") {
        return None;
    }
    at += 1;
    at += usize::from(scene.mention_at(at).is_none() && scene.is(at, Class::DETERMINER));
    let mention = named_or_body(scene, at)?;
    // "by Nordal’s finance ministry": the name is not the author.
    let end = scene.tokens_of(mention).end;
    let whole = scene.kind(end) != Some(TokenKind::Clitic) && !scene.tag(end).is_noun();
    (whole && !matches!(scene.kind_of(mention), EntityKind::Place(_))).then_some(mention.entity)
}

/// A name, or "the firm" where the article tells which.
fn named_or_body<'a>(scene: &Scene<'a>, at: usize) -> Option<&'a Mention> {
    scene.mention_at(at).filter(|mention| {
        mention.kind == MentionKind::Name
            || mention.kind == MentionKind::Nominal
                && matches!(scene.kind_of(mention), EntityKind::Organization(_))
    })
}

/// "Roe’s", "the Nordal Institute’s first", "a Nordal Institute" before the noun.
fn author_before(scene: &Scene, noun: usize) -> Option<EntityIndex> {
    for at in (noun.saturating_sub(4)..noun).rev() {
        if scene.kind(at) == Some(TokenKind::Clitic) {
            let mention = scene.mention_at(at.checked_sub(1)?)?;
            return (!matches!(scene.kind_of(mention), EntityKind::Place(_))).then_some(mention.entity);
        }
        if let Some(mention) = scene.name_at(at) {
            let organization = matches!(scene.kind_of(mention), EntityKind::Organization(_));
            let beside = at + 1 == noun || scene.kind(at + 1) == Some(TokenKind::Clitic);
            return (organization && beside).then_some(mention.entity);
        }
        if scene.is_sign(at) || scene.is(at, Class::DETERMINER.or(Class::PREPOSITION).or(Class::CONJUNCTION))
        {
            return None;
        }
    }
    None
}

/// "the committee’s interim report", in marks or not, where one body of the article alone is called a committee.
fn possessor<'s>(
    scene: &Scene<'s>,
    noun: usize,
    bodies: &mut BTreeMap<&'s str, Option<EntityIndex>>,
) -> Option<EntityIndex> {
    let mark = (noun.saturating_sub(3)..noun).rev().find(|at| scene.kind(*at) == Some(TokenKind::Clitic))?;
    let body = mark.checked_sub(1).filter(|body| scene.mention_at(*body).is_none())?;
    let definite = body > 0 && scene.word(body - 1) == "the";
    let plain = (mark + 1..noun).all(|at| scene.tag(at).is_noun() || scene.tag(at) == Tag::Jj);
    if !definite || !plain {
        return None;
    }
    let body = scene.text.lower_word(body);
    *bodies.entry(body).or_insert_with(|| body_named(scene.entities, body))
}

/// "Nordal released its report", "Roe has published a book": whoever is the subject of the verb of making known.
fn issuer(scene: &Scene, noun: usize) -> Option<EntityIndex> {
    let article = (noun.saturating_sub(5)..noun)
        .rev()
        .take_while(|at| !scene.is_sign(*at) && !scene.is(*at, Class::PREPOSITION))
        .find(|at| scene.is(*at, Class::DETERMINER.or(Class::POSSESSIVE)))?;
    let fits = matches!(scene.word(article), "a" | "an" | "its" | "his" | "her" | "their");
    let verb = article.checked_sub(1).filter(|verb| fits && *verb > 0 && makes_known(scene.word(*verb)))?;
    let last = super::cue::group_start(scene, 0, verb).checked_sub(1)?;
    let active = !(last + 1..verb).any(|at| scene.is(at, Class::BE));
    let mention = scene.name_at(last).filter(|_| active && scene.ends_mention(last))?;
    (!matches!(scene.kind_of(mention), EntityKind::Place(_))).then_some(mention.entity)
}

fn makes_known(verb: &str) -> bool {
    matches!(
        verb,
        "released" | "published" | "issued" | "unveiled" | "wrote" | "compiled" | "posted" | "presented"
    )
}

/// "released by": whoever lets a letter be known need not have written it.
fn is_made_known(scene: &Scene, at: usize) -> bool {
    matches!(
        scene.word(at),
        "issued"
            | "released"
            | "published"
            | "prepared"
            | "written"
            | "compiled"
            | "conducted"
            | "authored"
            | "co-authored"
            | "drafted"
    )
}
