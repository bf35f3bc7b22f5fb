//! Noun phrases to speakers: a person, organization or place of the article, or somebody without a name.

use std::ops::Range;

use super::choice::{self, Answer};
use super::draft::Draft;
use super::nominal;
use super::paper::Papers;
use super::scene::Scene;
use super::subject::Subject;
use super::words::{Class, NounNumber, noun_number};
use crate::document::{Entity, EntityIndex, EntityKind, Gender, Mention, MentionKind, Speaker, SpeakerKind};
use crate::extract::entity::role_noun::role_noun;

/// Whom the text made speak so far, for pronouns and quotations that stand alone.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// Reports and letters, and whose they are.
    pub papers: Papers,
    /// Who spoke, the last one last; one entry for each turn.
    heard: Vec<Heard>,
    unit: usize,
    /// How often each entity is mentioned in the article.
    times: Vec<u16>,
    spoken: Vec<bool>,
}

/// A turn of somebody.
#[derive(Clone, Copy, Debug)]
pub struct Heard {
    pub speaker: Speaker,
    /// Where it was heard last.
    pub passage: usize,
    /// Whether the speaker, without a name, is a human being rather than a paper.
    pub human: bool,
    /// Whether the last words had no reporting clause of their own.
    pub floating: bool,
}

impl Memory {
    /// Nobody spoke yet in the article.
    pub fn new(scene: &Scene) -> Memory {
        let mut times = vec![0; scene.entities.len()];
        for mention in scene.mentions {
            if let Some(count) = times.get_mut(mention.entity.0) {
                *count += 1;
            }
        }
        let spoken = vec![false; scene.entities.len()];
        Memory { papers: Papers::read(scene), times, spoken, ..Memory::default() }
    }

    /// Notes who spoke.
    pub fn note(&mut self, scene: &Scene, speaker: Speaker, unit: usize, passage: usize, floating: bool) {
        if speaker.kind == SpeakerKind::Unknown {
            return;
        }
        let words = speaker.span.map(|span| scene.text.tokens_in(span)).unwrap_or_default();
        let human = words.into_iter().any(|at| noun_number(scene.word(at)) == Some(NounNumber::One));
        self.unit = unit;
        if let Some(spoken) = speaker.entity.and_then(|entity| self.spoken.get_mut(entity.0)) {
            *spoken = true;
        }
        match self.heard.last_mut().filter(|last| super::candidate::is_same(&last.speaker, &speaker)) {
            Some(last) => (last.passage, last.floating) = (passage, floating),
            None => self.heard.push(Heard { speaker, passage, human, floating }),
        }
    }

    /// Who spoke before, the last one first; each turn of the last few once.
    pub fn heard(&self) -> impl Iterator<Item = &Heard> {
        self.heard.iter().rev().take(4)
    }

    /// How often an entity is mentioned in the article.
    pub fn mentions_of(&self, entity: EntityIndex) -> u16 {
        self.times.get(entity.0).copied().unwrap_or_default()
    }

    /// Whether an entity spoke before.
    pub fn has_spoken(&self, entity: EntityIndex) -> bool {
        self.spoken.get(entity.0).copied().unwrap_or_default()
    }

    /// The last speaker, if it spoke in this passage or in the `reach` passages before.
    pub fn recent(&self, passage: usize, reach: usize) -> Option<Speaker> {
        let last = self.heard.last().filter(|last| last.passage + reach >= passage)?;
        Some(last.speaker)
    }

    /// Where the last speaker spoke.
    pub fn last_unit(&self) -> usize {
        self.unit
    }

    fn is_human(&self) -> bool {
        self.heard.last().is_some_and(|last| last.human)
    }
}

/// Nobody known.
pub const UNKNOWN: Speaker = Speaker { kind: SpeakerKind::Unknown, entity: None, span: None };

/// Who the subject of a quote is.
pub fn resolve(scene: &Scene, draft: &Draft, subject: &Subject, passage: usize, memory: &Memory) -> Answer {
    let head = subject.head.clone();
    if subject.phrase.len() == 1 && scene.is(head.start, Class::PRONOUN.or(Class::POSSESSIVE)) {
        let by_rule = pronoun_by_rule(scene, head.start, passage, memory);
        return match gender_of(scene.word(head.start)) {
            Some(gender) => choice::pronoun(scene, memory, draft, head.start, gender, by_rule),
            None => Answer::plain(by_rule),
        };
    }
    if let Some(name) = holder_of_two(scene, subject) {
        return Answer::plain(of_entity(scene, name.entity, scene.tokens_of(name)));
    }
    if subject.coordinated && is_several(scene, subject) {
        return Answer::plain(unnamed(scene, subject.phrase.clone(), SpeakerKind::Group));
    }
    let speaker = named(scene, subject)
        .or_else(|| named_behind(scene, subject))
        .unwrap_or_else(|| nominal::speaker(scene, subject, memory));
    Answer::plain(speaker)
}

/// "Chairman and chief executive Jane Roe": two offices, the second without an article, and one name behind them.
fn holder_of_two<'a>(scene: &Scene<'a>, subject: &Subject) -> Option<&'a Mention> {
    let mut joints = subject.head.clone().filter(|at| matches!(scene.word(*at), "and" | "&"));
    let and = joints.next().filter(|and| subject.coordinated && *and > subject.head.start)?;
    let name = scene.name_at(subject.head.end - 1).filter(|_| scene.is_person_name(subject.head.end - 1))?;
    let start = scene.tokens_of(name).start;
    let office = |at: usize| role_noun(scene.word(at)).is_some() && scene.mention_at(at).is_none();
    let bare = !scene.is(and + 1, Class::DETERMINER.or(Class::POSSESSIVE)) && joints.next().is_none();
    (bare && start > and + 1 && office(and - 1) && office(start - 1)).then_some(name)
}

fn is_several(scene: &Scene, subject: &Subject) -> bool {
    let Some(and) = subject.head.clone().find(|at| matches!(scene.word(*at), "and" | "&")) else {
        return false;
    };
    let left = and
        .checked_sub(1)
        .map(|left| super::phrase::before_brackets(scene, subject.phrase.start, left))
        .is_some_and(|at| scene.name_at(at).is_some() || noun_number(scene.word(at)).is_some());
    left && and + 1 < subject.phrase.end
}

/// A speaker whom the text names.
pub fn of_entity(scene: &Scene, entity: EntityIndex, span: Range<usize>) -> Speaker {
    let kind = match scene.entities.get(entity.0).map(|entity| entity.kind) {
        Some(EntityKind::Organization(_)) => SpeakerKind::Organization,
        Some(EntityKind::Place(_)) => SpeakerKind::Place,
        _ => SpeakerKind::Person,
    };
    Speaker { kind, entity: Some(entity), span: Some(scene.span(span)) }
}

/// A phrase whose head is a name, or a description that the article resolves.
fn named(scene: &Scene, subject: &Subject) -> Option<Speaker> {
    if let Some(name) = titled(scene, subject) {
        return Some(of_entity(scene, name.entity, scene.tokens_of(name)));
    }
    let mut last = subject.head.end - 1;
    if scene.kind(last) == Some(crate::extract::text::TokenKind::Clitic) && last > subject.head.start {
        last -= 1;
    }
    let mention = scene.mention_at(last)?;
    let tokens = scene.tokens_of(mention);
    let plural_country = mention.kind == MentionKind::Name && tokens.end <= last;
    if plural_country {
        return None;
    }
    // A description is marked without the names in it: "office" of "Roe’s office".
    let start = if mention.kind == MentionKind::Nominal { subject.head.start } else { tokens.start };
    Some(of_entity(scene, mention.entity, start.min(tokens.start)..tokens.end))
}

/// "said the chief economist, Jane Roe.": the name that closes the clause is that of the role before the comma.
fn named_behind(scene: &Scene, subject: &Subject) -> Option<Speaker> {
    let comma = subject.phrase.end;
    let role = noun_number(scene.word(subject.head.end - 1)) == Some(NounNumber::One)
        || role_noun(scene.word(subject.head.end - 1)).is_some();
    let name = scene.name_at(comma + 1).filter(|_| role && scene.word(comma) == ",")?;
    let tokens = scene.tokens_of(name);
    let closes = tokens.start == comma + 1 && tokens.len() > 1 && scene.is_person_name(comma + 1);
    let alone = scene.is_stop(tokens.end) || scene.word(tokens.end) == ",";
    (closes && alone).then(|| of_entity(scene, name.entity, tokens))
}

/// "Secretary of State Jane Roe", "master of ceremonies Jane Roe": a title with "of" or "for" before a name.
///
/// Not "a spokesman for President Roe": there a noun for one person stands right before the name, or the title has an
/// article.
fn titled<'a>(scene: &Scene<'a>, subject: &Subject) -> Option<&'a Mention> {
    let last = subject.phrase.end - 1;
    let small_word = subject.head.end;
    let name = scene.name_at(last).filter(|_| scene.is_person_name(last) && scene.ends_mention(last))?;
    let start = scene.tokens_of(name).start;
    if start <= small_word + 1 || !matches!(scene.word(small_word), "of" | "for") {
        return None;
    }
    let bare = !scene.is(subject.phrase.start, Class::DETERMINER.or(Class::POSSESSIVE));
    let office = small_word - 1;
    let speaks_for = ["spokes", "lawyer", "attorney", "aide", "assistant", "publicist", "representative"]
        .iter()
        .any(|start| scene.word(office).starts_with(start) && !scene.is_capital(office));
    let role = (noun_number(scene.word(office)) == Some(NounNumber::One)
        || role_noun(scene.word(office)).is_some())
        && scene.mention_at(office).is_none();
    let before = start - 1;
    let closes = scene.tag(before).is_noun()
        && noun_number(scene.word(before)) != Some(NounNumber::One)
        && !scene.word(before).ends_with('.');
    let fits = role && (bare || scene.is_capital(office)) && !speaks_for && closes;
    fits.then_some(name)
}

/// The gender that a pronoun shows.
pub fn gender_of(word: &str) -> Option<Gender> {
    match word {
        "he" | "his" | "him" => Some(Gender::Male),
        "she" | "her" => Some(Gender::Female),
        _ => None,
    }
}

/// Whom a pronoun means by the rules alone.
pub fn pronoun_by_rule(scene: &Scene, at: usize, passage: usize, memory: &Memory) -> Speaker {
    let unit = super::floating::unit_at(scene, at).unwrap_or(0);
    let span = Some(scene.span(at..at + 1));
    let unnamed =
        memory.recent(passage, 0).filter(|last| last.kind == SpeakerKind::Unnamed && memory.is_human());
    if let Some(speaker) = unnamed.filter(|_| memory.unit + 1 == unit)
        && matches!(scene.word(at), "he" | "she")
    {
        return Speaker { span, ..speaker };
    }
    if let Some(mention) = scene.mention_at(at) {
        return of_entity(scene, mention.entity, at..at + 1);
    }
    match scene.word(at) {
        "he" | "she" | "his" | "her" => {
            let gender = gender_of(scene.word(at));
            let last = memory.recent(passage, 2).filter(|speaker| agrees(scene, speaker, gender));
            last.map(|speaker| Speaker { span, ..speaker })
                .or_else(|| {
                    person_before(scene, at, gender).map(|entity| of_entity(scene, entity, at..at + 1))
                })
                .unwrap_or(Speaker { span, ..UNKNOWN })
        }
        "they" | "their" => {
            let last = memory
                .recent(passage, 2)
                .filter(|speaker| matches!(speaker.kind, SpeakerKind::Group | SpeakerKind::Organization));
            last.map_or(Speaker { kind: SpeakerKind::Group, entity: None, span }, |speaker| Speaker {
                span,
                ..speaker
            })
        }
        "it" | "its" => {
            let last = memory.recent(passage, 1).filter(|s| {
                matches!(s.kind, SpeakerKind::Organization | SpeakerKind::Place | SpeakerKind::Unnamed)
            });
            let paper = paper_before(scene, unit, passage, memory);
            last.filter(|last| paper.is_none() || last.entity == paper)
                .or_else(|| paper.map(|author| of_entity(scene, author, at..at + 1)))
                .map_or(Speaker { span, ..UNKNOWN }, |speaker| Speaker { span, ..speaker })
        }
        "some" | "many" | "others" | "most" | "several" | "few" | "all" | "both" | "these" | "those"
        | "we" | "everyone" | "everybody" => Speaker { kind: SpeakerKind::Group, entity: None, span },
        "one" | "another" | "someone" | "somebody" => {
            Speaker { kind: SpeakerKind::Unnamed, entity: None, span }
        }
        _ => Speaker { span, ..UNKNOWN },
    }
}

/// The author of "the report" that opens the sentence before: "The report also tells of a breach. It said …".
fn paper_before(scene: &Scene, unit: usize, passage: usize, memory: &Memory) -> Option<EntityIndex> {
    let before = scene.units.get(unit.checked_sub(1)?).filter(|before| before.passage == passage)?;
    let start = before.tokens.start;
    let verb = (start + 1..before.tokens.end.min(start + 5)).find(|at| scene.is_finite(*at))?;
    memory.papers.author(scene, start..super::cue::group_start(scene, start, verb))
}

fn agrees(scene: &Scene, speaker: &Speaker, gender: Option<Gender>) -> bool {
    match speaker.kind {
        SpeakerKind::Person => {
            let known = speaker
                .entity
                .and_then(|entity| scene.entities.get(entity.0))
                .and_then(|e: &Entity| e.gender);
            known.is_none() || gender.is_none() || known == gender
        }
        SpeakerKind::Unnamed => true,
        _ => false,
    }
}

/// The last person named before a pronoun, in its own paragraph or the one before; only if no other person is named
/// in between in the same sentence.
fn person_before(scene: &Scene, at: usize, gender: Option<Gender>) -> Option<EntityIndex> {
    let place = scene.text.tokens[at].span.start;
    let upto = scene.mentions.partition_point(|mention| mention.span.start < place);
    let near = scene.mentions[..upto]
        .iter()
        .rev()
        .take(12)
        .filter(|m| m.kind == MentionKind::Name && scene.kind_of(m) == EntityKind::Person);
    let mut people = near.filter(|m| {
        let known = scene.entities.get(m.entity.0).and_then(|e| e.gender);
        known.is_none() || known == gender
    });
    people.next().map(|mention| mention.entity)
}

/// Somebody without a name.
pub fn unnamed(scene: &Scene, phrase: Range<usize>, kind: SpeakerKind) -> Speaker {
    let end =
        if scene.kind(phrase.end - 1) == Some(crate::extract::text::TokenKind::Clitic) && phrase.len() > 1 {
            phrase.end - 1
        } else {
            phrase.end
        };
    Speaker { kind, entity: None, span: Some(scene.span(phrase.start..end)) }
}
