//! Chooses the speaker where the words at the quote leave a choice: quotations that stand alone, and "he" and "she".

use super::candidate::{self, Question, Situation};
use super::draft::Draft;
use super::scene::Scene;
use super::speaker::{Memory, UNKNOWN};
use super::words::Class;
use crate::document::{Candidate, EntityIndex, Gender, Mention, Quote, Speaker, SpeakerKind};
use crate::extract::text::Text;

/// A speaker, and how it was found.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The speaker, with the words at the quote.
    pub speaker: Speaker,
    /// The same speaker with the words by which it was named before: "a guard" for "he".
    pub heard: Speaker,
    /// All who could have been it; empty if the words leave no choice.
    pub candidates: Vec<Candidate>,
}

impl Answer {
    /// A speaker whom the words at the quote name.
    pub fn plain(speaker: Speaker) -> Answer {
        Answer { speaker, heard: speaker, candidates: Vec::new() }
    }

    /// The same speaker where no words at the quote name it.
    pub fn unsaid(self) -> Answer {
        Answer { speaker: Speaker { span: None, ..self.speaker }, ..self }
    }
}

/// The least share of trust with which somebody is called the speaker rather than nobody.
fn least(situation: Situation) -> f32 {
    match situation {
        Situation::Alone | Situation::Within => 0.5,
        Situation::Pronoun => 0.45,
    }
}

/// The speaker of a quotation that stands alone.
pub fn floating(scene: &Scene, memory: &Memory, draft: &Draft, passage: usize) -> Answer {
    let at = draft.start();
    let starts = scene
        .text
        .tokens
        .get(at)
        .is_some_and(|token| token.span.start == scene.text.passages[passage].span.start);
    let by_rule = memory.recent(passage, 1).unwrap_or(UNKNOWN);
    let question = Question {
        situation: if starts { Situation::Alone } else { Situation::Within },
        at,
        passage,
        gender: None,
        parts: &draft.parts,
        addressee: None,
        by_rule,
    };
    choose(scene, memory, &question, None)
}

/// Whom the "he" or "she" at a token means that speaks.
pub fn pronoun(
    scene: &Scene,
    memory: &Memory,
    draft: &Draft,
    at: usize,
    gender: Gender,
    by_rule: Speaker,
) -> Answer {
    let question = Question {
        situation: Situation::Pronoun,
        at,
        passage: scene.units[draft.unit].passage,
        gender: Some(gender),
        parts: &draft.parts,
        addressee: addressee(scene, draft),
        by_rule,
    };
    choose(scene, memory, &question, Some(at))
}

/// The only one who comes into question, if that is the one person of the article, or who spoke last just before.
fn only_one<'a>(scene: &Scene, question: &Question, candidates: &'a [Candidate]) -> Option<&'a Candidate> {
    let mut known = candidates.iter().filter(|one| one.speaker.kind != SpeakerKind::Unknown);
    let one = known.next().filter(|_| question.situation.is_pronoun() && known.next().is_none())?;
    let shows = |wanted: &str| one.features.iter().any(|(feature, _)| *feature == wanted);
    let spoke = shows("spoke-last-in-paragraph") || shows("spoke-last-in-paragraph-before");
    let sole = one.speaker.entity.is_some() && candidate::sole_person(scene, question) == one.speaker.entity;
    (sole || spoke && shows("rule-agrees")).then_some(one)
}

/// "A, said Roe.¶ “B,” he said.": who spoke, named behind the words, in the sentence before, in place of whom A is about.
fn spoke_behind(question: &Question, candidates: &[Candidate]) -> Option<usize> {
    let shows = |one: &Candidate, wanted: &str| one.features.iter().any(|(feature, _)| *feature == wanted);
    let spoke = |one: &Candidate| {
        let wanted = ["said-that-sentence", "spoke-in-sentence-before", "rule-agrees"];
        one.speaker.entity.is_some() && wanted.iter().all(|feature| shows(one, feature))
    };
    candidates.iter().position(spoke).filter(|_| question.situation.is_pronoun())
}

fn addressee(scene: &Scene, draft: &Draft) -> Option<EntityIndex> {
    let tokens = draft.addressee.clone()?;
    tokens.rev().find_map(|at| scene.mention_at(at)).map(|mention| mention.entity)
}

fn choose(scene: &Scene, memory: &Memory, question: &Question, pronoun: Option<usize>) -> Answer {
    let mut candidates = candidate::rank(scene, memory, question);
    let spoke = spoke_behind(question, &candidates);
    if let Some(place) = spoke {
        candidates[..=place].rotate_right(1);
    }
    let sure = |best: &Candidate| spoke.is_some() || best.share >= least(question.situation);
    let best = candidates
        .first()
        .filter(|best| best.speaker.kind != SpeakerKind::Unknown && sure(best))
        .or_else(|| only_one(scene, question, &candidates));
    let heard = best.map_or(UNKNOWN, |best| best.speaker);
    let span = pronoun.map(|at| scene.span(at..at + 1));
    Answer { speaker: Speaker { span, ..heard }, heard, candidates }
}

/// Every "he" and "she" outside of quotation marks, with whom it could mean, as the ranking would see it if it spoke:
/// more to learn from than the quotes of a text.
pub fn pronouns(
    text: &Text,
    entities: &[crate::document::Entity],
    mentions: &[Mention],
    quotes: &[Quote],
) -> Vec<(usize, Vec<Candidate>)> {
    let scene = Scene::new(text, entities, mentions);
    let mut memory = Memory::new(&scene);
    let mut next = 0;
    let mut found = Vec::new();
    for at in 0..text.tokens.len() {
        let place = text.tokens[at].span.start;
        while quotes.get(next).is_some_and(|quote| quote.span().end <= place) {
            let unit =
                super::floating::unit_at(&scene, text.tokens_in(quotes[next].span()).start).unwrap_or(0);
            let passage = scene.units[unit].passage;
            memory.note(&scene, quotes[next].speaker, unit, passage, quotes[next].floating);
            next += 1;
        }
        let gender = super::speaker::gender_of(scene.word(at));
        let Some(gender) = gender.filter(|_| scene.is(at, Class::SUBJECT) && scene.marked_at(at).is_none())
        else {
            continue;
        };
        let passage = text.sentences[text.sentence_of(at)].passage;
        let by_rule = super::speaker::pronoun_by_rule(&scene, at, passage, &memory);
        let gender = Some(gender);
        let situation = Situation::Pronoun;
        let question = Question { situation, at, passage, gender, parts: &[], addressee: None, by_rule };
        found.push((at, candidate::rank(&scene, &memory, &question)));
    }
    found
}
