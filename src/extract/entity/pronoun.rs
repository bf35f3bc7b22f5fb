//! "He" and "she" to people.
//!
//! A pronoun outside quotation marks refers to the subject of its sentence so far, or else to the subject of the
//! nearest sentence before that speaks of a person. Somebody without a name ("a military source") stands in the way:
//! then the pronoun stays alone. Gender is learned from the text, first from pronouns that leave no choice.

use std::ops::Range;

use super::description::Description;
use super::mentioned::Mentioned;
use super::subject::{is_subject, reports_clause, says_before};
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
#[derive(Clone, Debug)]
pub struct Pronouns<'a> {
    text: &'a Text,
    candidates: Vec<Candidate>,
    /// Token of each "he" and "she", and the gender it shows.
    pronouns: Vec<(usize, Gender)>,
    /// "His", "herself" and the like, which only show gender.
    others: Vec<(usize, Gender)>,
}

/// Pronouns counted for each person: "she", "he".
struct Votes(Vec<(usize, usize)>);

impl Votes {
    fn new(people: usize) -> Votes {
        Votes(vec![(0, 0); people])
    }

    fn add(&mut self, person: EntityIndex, gender: Gender) {
        let (women, men) = &mut self.0[person.0];
        match gender {
            Gender::Female => *women += 1,
            Gender::Male => *men += 1,
        }
    }

    /// What is known, and where nothing is, what most votes say by far, if they are enough.
    fn add_to(self, known: &[Option<Gender>], least: usize) -> Vec<Option<Gender>> {
        let decide = |(known, (women, men)): (&Option<Gender>, (usize, usize))| match known {
            Some(gender) => Some(*gender),
            None if women > 2 * men && women >= least => Some(Gender::Female),
            None if men > 2 * women && men >= least => Some(Gender::Male),
            None => None,
        };
        known.iter().zip(self.0).map(decide).collect()
    }
}

impl<'a> Pronouns<'a> {
    /// Collects who is mentioned outside quotation marks, by name or description, and every "he" and "she".
    pub fn read<'d>(
        text: &'a Text,
        mentioned: &Mentioned,
        unnamed: impl Iterator<Item = &'d Description>,
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
        let mut others = Vec::new();
        for (at, tag) in text.tags.iter().enumerate() {
            let gender = match text.lower_word(at) {
                "he" => Gender::Male,
                "she" => Gender::Female,
                "himself" if !quoted[at] => {
                    others.push((at, Gender::Male));
                    continue;
                }
                "herself" if !quoted[at] => {
                    others.push((at, Gender::Female));
                    continue;
                }
                "his" if !quoted[at] && follows_person(text, mentioned, at) => {
                    others.push((at, Gender::Male));
                    continue;
                }
                "her" if !quoted[at] && follows_person(text, mentioned, at) => {
                    others.push((at, Gender::Female));
                    continue;
                }
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
        Pronouns { text, candidates, pronouns, others }
    }

    /// The gender of people as pronouns show it: first those that leave no choice, then all, each for whom it would mean
    /// if this were all that is known. `None` where they contradict.
    pub fn genders(&self, known: &[Option<Gender>]) -> Vec<Option<Gender>> {
        let mut votes = Votes::new(known.len());
        for &(at, gender) in self.pronouns.iter().chain(&self.others) {
            if let Some(entity) = self.only_person(at, gender, known) {
                votes.add(entity, gender);
            }
        }
        let sure = votes.add_to(known, 1);
        let mut votes = Votes::new(known.len());
        for (_, gender, entity) in self.clone().choices(&sure) {
            if let Some(entity) = entity {
                votes.add(entity, gender);
            }
        }
        votes.add_to(&sure, 2)
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

    /// "Roe had been arrested, he said.": whom the reported words name, the pronoun does not mean.
    fn closes_report(&self, at: usize) -> bool {
        let tag = |at: usize| self.text.tags.get(at).copied().unwrap_or(Tag::Stop);
        at > 0
            && matches!(tag(at - 1), Tag::Comma | Tag::Mark)
            && tag(at + 1).is_finite()
            && reports_clause(self.text.lower_word(at + 1))
            && matches!(tag(at + 2), Tag::Stop | Tag::Comma)
    }

    fn before(&self, at: usize) -> impl DoubleEndedIterator<Item = &Candidate> {
        let upto = self.candidates.partition_point(|candidate| candidate.at < at);
        self.candidates[..upto].iter()
    }

    /// A mention for every pronoun that leaves little doubt.
    pub fn resolve(self, genders: &[Option<Gender>]) -> Vec<Mention> {
        let text = self.text;
        let mention = |(at, _, entity): (usize, Gender, Option<EntityIndex>)| {
            let span = text.tokens[at].span;
            let kind = MentionKind::Pronoun;
            Some(Mention { span, kind, entity: entity?, made_by: "pronoun-to-subject" })
        };
        self.choices(genders).into_iter().filter_map(mention).collect()
    }

    /// Every pronoun in order, and whom it means.
    fn choices(mut self, genders: &[Option<Gender>]) -> Vec<(usize, Gender, Option<EntityIndex>)> {
        let mut choices = Vec::new();
        for (at, gender) in std::mem::take(&mut self.pronouns) {
            let entity = self.choose(at, gender, genders).flatten();
            choices.push((at, gender, entity));
            // Later pronouns may refer to whom this one does, known or not.
            let place = self.candidates.partition_point(|candidate| candidate.at < at);
            self.candidates[place].entity = entity;
        }
        choices
    }

    /// Who is meant: `None` if nobody fits, `Some(None)` if somebody without a name or it is in doubt.
    fn choose(&self, at: usize, gender: Gender, genders: &[Option<Gender>]) -> Option<Option<EntityIndex>> {
        let here = self.text.sentence_of(at);
        let fits = |candidate: &&Candidate| {
            candidate.entity.is_none_or(|entity| genders[entity.0].is_none_or(|known| known == gender))
        };
        let same: Vec<&Candidate> =
            self.before(at).rev().take_while(|candidate| candidate.sentence == here).filter(fits).collect();
        // Somebody whose gender the text shows goes before somebody of whom nothing is known.
        let shown = |found: Option<EntityIndex>, among: &[&Candidate]| {
            let known = |entity: &EntityIndex| genders[entity.0] == Some(gender);
            let unsure = found.filter(|found| !known(found));
            if unsure.is_none() {
                return found;
            }
            let mut fitting = among.iter().filter_map(|other| other.entity).filter(known);
            match fitting.next() {
                None => found,
                Some(_) if gender == Gender::Male => None,
                Some(first) => fitting.all(|other| other == first).then_some(first),
            }
        };
        if let Some(found) = in_sentence(&same).filter(|_| !self.closes_report(at)) {
            return Some(shown(found, &same));
        }
        let near = self.before(at).rev().filter(|candidate| candidate.sentence < here);
        let near: Vec<&Candidate> =
            near.take_while(|candidate| candidate.sentence + REACH >= here).filter(fits).collect();
        let nearest = near.first()?.sentence;
        let there: Vec<&Candidate> =
            near.iter().copied().filter(|candidate| candidate.sentence == nearest).collect();
        Some(shown(in_sentence_before(&there), &there))
    }
}

fn candidate(text: &Text, tokens: Range<usize>, entity: Option<EntityIndex>) -> Candidate {
    let sentence = text.sentence_of(tokens.start);
    let subject = is_subject(text, &text.sentences[sentence].tokens, &tokens);
    let says = subject && says_before(text, &text.sentences[sentence].tokens, tokens.start);
    Candidate { at: tokens.start, sentence, entity, subject, says, pronoun: false }
}

/// "Roe and her", "Roe, with her": whether only a small word parts a possessive from the name of a person.
fn follows_person(text: &Text, mentioned: &Mentioned, at: usize) -> bool {
    let small = at.checked_sub(1).filter(|at| matches!(text.lower_word(*at), "and" | "with"));
    let comma = small.map(|at| at - usize::from(at > 0 && text.tags[at - 1] == Tag::Comma));
    comma.and_then(|at| at.checked_sub(1)).is_some_and(|at| mentioned.person_at(at).is_some())
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
