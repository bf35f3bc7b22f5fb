//! "He" and "she" to people.
//!
//! A pronoun outside quotation marks refers to the subject of its sentence so far, or else to the subject of the
//! nearest sentence before that speaks of a person. Somebody without a name ("a military source") stands in the way:
//! then the pronoun stays alone. Gender is learned from the text, first from pronouns that leave no choice.

use std::ops::Range;

use super::description::Description;
use super::mentioned::Mentioned;
use super::subject::{is_subject, says_before};
use crate::document::{EntityIndex, EntityKind, Gender, Mention, MentionKind};
use crate::extract::text::Text;
use crate::model::Tag;

/// Sentences back that a pronoun reaches.
const REACH: usize = 4;

/// Somebody a pronoun could mean.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    /// First token.
    at: usize,
    sentence: usize,
    /// Who; none for somebody without a name.
    entity: Option<EntityIndex>,
    subject: bool,
    /// Whether the sentence is said by them: "…, said Roe".
    says: bool,
    /// Whether it is a pronoun: whom it means is filled in when its turn comes.
    pronoun: bool,
}

/// The people and pronouns of a text.
#[derive(Debug)]
pub struct Pronouns<'a> {
    text: &'a Text,
    candidates: Vec<Candidate>,
    /// Token of each pronoun, and the gender it shows.
    pronouns: Vec<(usize, Gender)>,
}

impl<'a> Pronouns<'a> {
    /// Collects who is mentioned outside quotation marks, by name or description, and every "he" and "she".
    pub fn read(
        text: &'a Text,
        mentioned: &Mentioned,
        unnamed: &[Description],
        quoted: &[bool],
    ) -> Pronouns<'a> {
        let mut candidates = Vec::new();
        for (at, mention) in mentioned.mentions.iter().enumerate() {
            let tokens = text.tokens_in(mention.span);
            if mentioned.kind(at) == EntityKind::Person && !tokens.is_empty() && !quoted[tokens.start] {
                candidates.push(candidate(text, tokens, Some(mention.entity)));
            }
        }
        for description in unnamed {
            if !quoted[description.head] && !described(mentioned, description) {
                candidates.push(candidate(text, description.tokens.clone(), None));
            }
        }
        candidates.sort_by_key(|candidate| candidate.at);
        let mut pronouns = Vec::new();
        for (at, tag) in text.tags.iter().enumerate() {
            let gender = match text.lower_word(at) {
                "he" => Gender::Male,
                "she" => Gender::Female,
                _ => continue,
            };
            if *tag == Tag::Prp && !quoted[at] && mentioned.at(at).is_none() {
                pronouns.push((at, gender));
                let sentence = text.sentence_of(at);
                candidates.push(Candidate {
                    at,
                    sentence,
                    entity: None,
                    subject: true,
                    says: false,
                    pronoun: true,
                });
            }
        }
        candidates.sort_by_key(|candidate| candidate.at);
        Pronouns { text, candidates, pronouns }
    }

    /// The gender of people as pronouns show it that leave no choice: `None` where they contradict.
    pub fn genders(&self, known: &[Option<Gender>]) -> Vec<Option<Gender>> {
        let mut votes = vec![(0usize, 0usize); known.len()];
        for &(at, gender) in &self.pronouns {
            if let Some(entity) = self.only_person(at, gender, known) {
                match gender {
                    Gender::Female => votes[entity.0].0 += 1,
                    Gender::Male => votes[entity.0].1 += 1,
                }
            }
        }
        known
            .iter()
            .zip(votes)
            .map(|(known, (women, men))| match (known, women, men) {
                (Some(gender), ..) => Some(*gender),
                (None, women, men) if women > 2 * men => Some(Gender::Female),
                (None, women, men) if men > 2 * women => Some(Gender::Male),
                _ => None,
            })
            .collect()
    }

    /// Who is meant if only one person is mentioned in this sentence so far and the two before.
    fn only_person(&self, at: usize, gender: Gender, known: &[Option<Gender>]) -> Option<EntityIndex> {
        let sentence = self.text.sentence_of(at);
        let mut only = None;
        for candidate in self.before(at).rev().take_while(|candidate| candidate.sentence + 2 >= sentence) {
            if candidate.pronoun {
                continue;
            }
            let entity = candidate.entity?;
            if known[entity.0].is_some_and(|known| known != gender) {
                continue;
            }
            if only.is_some_and(|only| only != entity) {
                return None;
            }
            only = Some(entity);
        }
        only
    }

    fn before(&self, at: usize) -> impl DoubleEndedIterator<Item = &Candidate> {
        let upto = self.candidates.partition_point(|candidate| candidate.at < at);
        self.candidates[..upto].iter()
    }

    /// A mention for every pronoun that leaves little doubt.
    pub fn resolve(mut self, genders: &[Option<Gender>]) -> Vec<Mention> {
        let mut mentions = Vec::new();
        for (at, gender) in std::mem::take(&mut self.pronouns) {
            let found = self.choose(at, gender, genders);
            let entity = found.flatten();
            if let Some(entity) = entity {
                let span = self.text.tokens[at].span;
                mentions.push(Mention {
                    span,
                    kind: MentionKind::Pronoun,
                    entity,
                    made_by: "pronoun-to-subject",
                });
            }
            // Later pronouns may refer to whom this one does, known or not.
            let place = self.candidates.partition_point(|candidate| candidate.at < at);
            self.candidates[place].entity = entity;
        }
        mentions
    }

    /// Who is meant: `None` if nobody fits, `Some(None)` if somebody without a name or it is in doubt.
    fn choose(&self, at: usize, gender: Gender, genders: &[Option<Gender>]) -> Option<Option<EntityIndex>> {
        let here = self.text.sentence_of(at);
        let fits = |candidate: &&Candidate| {
            candidate.entity.is_none_or(|entity| genders[entity.0].is_none_or(|known| known == gender))
        };
        let same: Vec<&Candidate> =
            self.before(at).rev().take_while(|candidate| candidate.sentence == here).filter(fits).collect();
        if let Some(found) = in_sentence(&same) {
            return Some(found);
        }
        let near = self.before(at).rev().filter(|candidate| candidate.sentence < here);
        let near: Vec<&Candidate> =
            near.take_while(|candidate| candidate.sentence + REACH >= here).filter(fits).collect();
        let nearest = near.first()?.sentence;
        let there: Vec<&Candidate> =
            near.iter().copied().filter(|candidate| candidate.sentence == nearest).collect();
        Some(in_sentence_before(&there))
    }
}

fn candidate(text: &Text, tokens: Range<usize>, entity: Option<EntityIndex>) -> Candidate {
    let sentence = text.sentence_of(tokens.start);
    let subject = is_subject(text, &text.sentences[sentence].tokens, &tokens);
    let says = subject && says_before(text, &text.sentences[sentence].tokens, tokens.start);
    Candidate { at: tokens.start, sentence, entity, subject, says, pronoun: false }
}

/// Whether a description is a mention already.
fn described(mentioned: &Mentioned, description: &Description) -> bool {
    mentioned.at(description.head).is_some()
}

/// Of those mentioned earlier in the pronoun's own sentence: the subject, if there is one only. None where the
/// sentence has no subject yet ("In talks with Roe, he said").
fn in_sentence(same: &[&Candidate]) -> Option<Option<EntityIndex>> {
    let mut subjects = same.iter().filter(|candidate| candidate.subject);
    let first = subjects.next()?;
    let one = subjects.all(|candidate| candidate.entity == first.entity);
    Some(if one { first.entity } else { None })
}

/// Of those mentioned in a sentence before: who says it, or its first subject, or the only one mentioned.
fn in_sentence_before(there: &[&Candidate]) -> Option<EntityIndex> {
    // Candidates stand from the last to the first.
    let speaker = there.iter().find(|candidate| candidate.says);
    if let Some(subject) = speaker.or_else(|| there.iter().rev().find(|candidate| candidate.subject)) {
        return subject.entity;
    }
    let first = there.first()?.entity?;
    there.iter().all(|candidate| candidate.entity == Some(first)).then_some(first)
}
