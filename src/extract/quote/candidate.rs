//! Who could have said words whose speaker the text does not name at the quote: everybody mentioned or heard shortly before.

use std::ops::Range;

use super::scene::Scene;
use super::speaker::{Memory, UNKNOWN};
use super::words::{NounNumber, noun_number};
use super::{evidence, phrase};
use crate::article::PassageKind;
use crate::document::{Candidate, EntityIndex, EntityKind, Gender, Mention, Speaker, SpeakerKind};
use crate::extract::entity::subject::{is_subject, says_before};
use crate::extract::text::TokenKind;
use crate::model;
use crate::model::ranking::shares;

/// What is known of the speaker at the quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Situation {
    /// A quotation that is a paragraph, or starts one.
    Alone,
    /// A quotation after other words of its paragraph.
    Within,
    /// "He said".
    Pronoun,
}

impl Situation {
    /// Its name in `models/speakers/weights.tsv`.
    pub fn as_str(self) -> &'static str {
        match self {
            Situation::Alone => "alone",
            Situation::Within => "within",
            Situation::Pronoun => "pronoun",
        }
    }

    /// Whether "he" or "she" speaks.
    pub fn is_pronoun(self) -> bool {
        self == Situation::Pronoun
    }
}

/// Words whose speaker is sought.
pub struct Question<'a> {
    pub situation: Situation,
    /// The pronoun, or the first token of the words.
    pub at: usize,
    pub passage: usize,
    /// What the pronoun shows.
    pub gender: Option<Gender>,
    /// The words.
    pub parts: &'a [Range<usize>],
    pub addressee: Option<EntityIndex>,
    /// Whom the rules alone would choose.
    pub by_rule: Speaker,
}

/// A place where somebody is mentioned near the question.
#[derive(Clone, Debug)]
pub struct Occurrence {
    pub tokens: Range<usize>,
    pub sentence: usize,
    pub passage: usize,
    pub subject: bool,
    /// "…, said Roe".
    pub says: bool,
    pub pronoun: bool,
}

/// Somebody who could be meant, with where they are mentioned, the last place first.
#[derive(Clone, Debug)]
pub struct Suspect {
    pub speaker: Speaker,
    pub occurrences: Vec<Occurrence>,
}

/// Sentences back that are looked at, and mentions and tokens in them.
const SENTENCES: usize = 8;
const MENTIONS: usize = 60;

/// Entities of an article among which its one person is looked for.
const MOST_ENTITIES: usize = 500;

/// Passages back.
const PASSAGES: usize = 3;

/// The candidates, the likeliest first; `unknown` is one of them.
pub fn rank(scene: &Scene, memory: &Memory, question: &Question) -> Vec<Candidate> {
    let mut suspects = mentioned(scene, question);
    add_unnamed(scene, question, &mut suspects);
    add_sole_person(scene, question, &mut suspects);
    add_heard(scene, memory, question, &mut suspects);
    let named = named_in(scene, question);
    suspects.retain(|suspect| {
        suspect
            .speaker
            .entity
            .is_none_or(|entity| Some(entity) != question.addressee && !named.contains(&entity))
    });
    let situation = question.situation.as_str();
    let mut found: Vec<Candidate> = (0..suspects.len())
        .map(|at| {
            candidate(
                situation,
                suspects[at].speaker,
                evidence::features(scene, memory, question, &suspects, at),
            )
        })
        .collect();
    found.push(candidate(situation, UNKNOWN, evidence::of_nobody(memory, question, suspects.len())));
    let score = |one: &Candidate| one.features.iter().map(|(_, weight)| weight).sum();
    let scores: Vec<f32> = found.iter().map(score).collect();
    for (candidate, share) in found.iter_mut().zip(shares(&scores)) {
        candidate.share = share;
    }
    found.sort_by(|one, other| other.share.total_cmp(&one.share));
    found
}

/// Whom the words themselves name: in "Roe had been arrested, he said" another says so.
fn named_in(scene: &Scene, question: &Question) -> Vec<EntityIndex> {
    if !question.situation.is_pronoun() {
        return Vec::new();
    }
    let names = question.parts.iter().cloned().flatten().filter_map(|at| scene.name_at(at));
    // "The cargo will be Roe’s own car, he said": an owner may be meant.
    let owns = |mention: &&Mention| scene.kind(scene.tokens_of(mention).end) == Some(TokenKind::Clitic);
    names.filter(|mention| !owns(mention)).map(|mention| mention.entity).collect()
}

fn candidate(situation: &str, speaker: Speaker, features: Vec<&'static str>) -> Candidate {
    let ranking = model::speaker_ranking();
    let weighed = features.into_iter().map(|feature| (feature, ranking.weight(situation, feature)));
    Candidate { speaker, share: 0.0, features: weighed.collect() }
}

/// People (and for words that stand alone, bodies) mentioned outside of quotation marks.
fn mentioned(scene: &Scene, question: &Question) -> Vec<Suspect> {
    let here = scene.text.sentence_of(question.at);
    let place = scene.text.tokens[question.at].span.start;
    let upto = scene.mentions.partition_point(|mention| mention.span.start < place);
    let mut suspects: Vec<Suspect> = Vec::new();
    for mention in scene.mentions[..upto].iter().rev().take(MENTIONS) {
        let Some(occurrence) = occurrence(scene, mention) else { continue };
        if occurrence.sentence + SENTENCES < here || occurrence.passage + PASSAGES < question.passage {
            break;
        }
        if can_speak(scene, question, mention) && scene.marked_at(occurrence.tokens.start).is_none() {
            add(&mut suspects, speaker_of(scene, mention), occurrence);
        }
    }
    suspects
}

fn occurrence(scene: &Scene, mention: &Mention) -> Option<Occurrence> {
    let tokens = scene.tokens_of(mention);
    let pronoun = mention.kind == crate::document::MentionKind::Pronoun;
    (!tokens.is_empty()).then(|| occurrence_at(scene, tokens, pronoun))
}

fn occurrence_at(scene: &Scene, tokens: Range<usize>, pronoun: bool) -> Occurrence {
    let sentence = scene.text.sentence_of(tokens.start);
    let whole = &scene.text.sentences[sentence];
    let subject =
        pronoun && scene.word(tokens.start) != "him" || is_subject(scene.text, &whole.tokens, &tokens);
    let says = subject && says_before(scene.text, &whole.tokens, tokens.start);
    Occurrence { tokens, sentence, passage: whole.passage, subject, says, pronoun }
}

fn can_speak(scene: &Scene, question: &Question, mention: &Mention) -> bool {
    let Some(entity) = scene.entities.get(mention.entity.0) else { return false };
    match entity.kind {
        EntityKind::Person => {
            entity.gender.is_none() || question.gender.is_none() || entity.gender == question.gender
        }
        EntityKind::Organization(_) => !question.situation.is_pronoun(),
        EntityKind::Place(_) => false,
    }
}

fn speaker_of(scene: &Scene, mention: &Mention) -> Speaker {
    let kind = match scene.kind_of(mention) {
        EntityKind::Person => SpeakerKind::Person,
        EntityKind::Organization(_) => SpeakerKind::Organization,
        EntityKind::Place(_) => SpeakerKind::Place,
    };
    Speaker { kind, entity: Some(mention.entity), span: Some(mention.span) }
}

fn add(suspects: &mut Vec<Suspect>, speaker: Speaker, occurrence: Occurrence) {
    match suspects
        .iter_mut()
        .find(|suspect| speaker.entity.is_some() && suspect.speaker.entity == speaker.entity)
    {
        Some(known) => known.occurrences.push(occurrence),
        None => suspects.push(Suspect { speaker, occurrences: vec![occurrence] }),
    }
}

/// The one person whom the article names at all, if "he" or "she" comes far below.
fn add_sole_person(scene: &Scene, question: &Question, suspects: &mut Vec<Suspect>) {
    let Some(person) = sole_person(scene, question).filter(|_| suspects.is_empty()) else { return };
    let place = scene.text.tokens[question.at].span.start;
    let upto = scene.mentions.partition_point(|mention| mention.span.start < place);
    let near = scene.mentions[..upto].iter().rev().take(10 * MENTIONS);
    let mut last = near.filter(|mention| mention.entity == person);
    if let Some(mention) = last.next()
        && let Some(occurrence) = occurrence(scene, mention)
    {
        suspects.push(Suspect { speaker: speaker_of(scene, mention), occurrences: vec![occurrence] });
    }
}

/// The only person of the article whom the pronoun may mean by its gender.
pub fn sole_person(scene: &Scene, question: &Question) -> Option<EntityIndex> {
    let of_gender = |at: &usize| {
        let entity = &scene.entities[*at];
        let fits = entity.gender.is_none() || entity.gender == question.gender;
        entity.kind == EntityKind::Person && fits
    };
    if scene.entities.len() > MOST_ENTITIES {
        return None;
    }
    let mut people = (0..scene.entities.len()).filter(of_gender);
    let only = people.next().filter(|_| people.next().is_none())?;
    question.situation.is_pronoun().then_some(EntityIndex(only))
}

/// "A spokesman", "the driver": one human being without a name, in the last few sentences.
fn add_unnamed(scene: &Scene, question: &Question, suspects: &mut Vec<Suspect>) {
    let here = scene.text.sentence_of(question.at);
    let first = here.saturating_sub(2);
    let from = scene.text.sentences[first].tokens.start;
    for at in (from..question.at).rev() {
        let human = noun_number(scene.word(at)) == Some(NounNumber::One) && scene.tag(at).is_noun();
        let bare = scene.marked_at(at).is_none() && scene.mention_at(at).is_none();
        let ends = !scene.tag(at + 1).is_noun() && scene.mention_at(at + 1).is_none();
        if !(human && bare && ends) {
            continue;
        }
        let sentence = scene.text.sentence_of(at);
        let passage = scene.text.sentences[sentence].passage;
        if passage + 1 < question.passage || scene.text.passages[passage].kind == PassageKind::Headline {
            break;
        }
        let start = phrase::adjacent_start(scene, scene.text.sentences[sentence].tokens.start, at);
        let kind = SpeakerKind::Unnamed;
        let speaker = Speaker { kind, entity: None, span: Some(scene.span(start..at + 1)) };
        suspects.push(Suspect { speaker, occurrences: vec![occurrence_at(scene, start..at + 1, false)] });
    }
}

/// Who spoke shortly before, if not mentioned since.
fn add_heard(scene: &Scene, memory: &Memory, question: &Question, suspects: &mut Vec<Suspect>) {
    let near = memory.heard().filter(|heard| heard.passage + 2 >= question.passage).take(2);
    for heard in near {
        let speaker = heard.speaker;
        let pronoun = question.situation.is_pronoun();
        let fits = match speaker.kind {
            SpeakerKind::Person => {
                let gender = speaker.entity.and_then(|entity| scene.entities.get(entity.0)?.gender);
                gender.is_none() || question.gender.is_none() || gender == question.gender
            }
            SpeakerKind::Unnamed => !pronoun || heard.human,
            SpeakerKind::Organization | SpeakerKind::Group => !pronoun,
            SpeakerKind::Place | SpeakerKind::Unknown => false,
        };
        if fits && !suspects.iter().any(|suspect| is_same(&suspect.speaker, &speaker)) {
            suspects.push(Suspect { speaker, occurrences: Vec::new() });
        }
    }
}

/// Whether two are the same entity, or named by the same words.
pub fn is_same(one: &Speaker, other: &Speaker) -> bool {
    match (one.entity, other.entity) {
        (Some(one), Some(other)) => one == other,
        (None, None) => {
            one.kind != SpeakerKind::Unknown && one.span.zip(other.span).is_some_and(|(a, b)| a.overlaps(b))
        }
        _ => false,
    }
}

/// Whether a clitic follows: "Roe’s".
pub fn is_possessive(scene: &Scene, occurrence: &Occurrence) -> bool {
    scene.kind(occurrence.tokens.end) == Some(TokenKind::Clitic)
}
