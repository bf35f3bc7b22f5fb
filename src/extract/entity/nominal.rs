//! Descriptions: "the secretary", "the Chinese foreign minister", "the ministry".
//!
//! A description refers to the one last named who was called so. Where two were, or nobody, it stays alone.

use std::collections::BTreeSet;

use super::described::{Called, Described};
use super::description::{Description, complement, followed_by_noun, free_tokens};
use super::mentioned::Mentioned;
use super::phrase::{is_role, run_end};
use super::role_word::{same_word, words};
use super::{body, epithet, fold, near};
use crate::document::{EntityIndex, Mention, MentionKind, Role};
use crate::extract::name::regnal::is_regnal;
use crate::extract::text::Text;
use crate::model::Tag;
use crate::work;

/// Steps to compare a description with one role.
const STEPS_TO_COMPARE: usize = 8;

/// Mentions and roles looked at for a description, the nearest first.
const LOOKED_AT: usize = 200;

/// The mention that a description makes, if there is no doubt whom it means.
pub fn resolve(
    text: &Text,
    mentioned: &Mentioned,
    described: &[Described],
    description: &Description,
) -> Option<Mention> {
    if !description.definite
        || is_too_general(text.lower_word(description.head)) && !says_more(text, description)
        || followed_by_noun(text, description)
    {
        return None;
    }
    let entity = match is_role(text, description.head) {
        _ if epithet::aged(text, description).is_some() => of_age(text, mentioned, described, description)?,
        true => sovereign(text, mentioned, description)
            .or_else(|| person(text, mentioned, described, description))?,
        false => body::resolve(text, mentioned, description)?,
    };
    if is_in_own_clause(text, mentioned, description, entity) {
        return None;
    }
    let span = text.span(free_tokens(text, mentioned, description));
    Some(Mention { span, kind: MentionKind::Nominal, entity, made_by: "description-by-role" })
}

/// "Nordal bought the company": a description does not mean whom its own clause named already.
fn is_in_own_clause(
    text: &Text,
    mentioned: &Mentioned,
    description: &Description,
    entity: EntityIndex,
) -> bool {
    let sentence = &text.sentences[text.sentence_of(description.head)].tokens;
    let named = (sentence.start..description.tokens.start)
        .any(|at| mentioned.at(at).is_some_and(|mention| mentioned.mentions[mention].entity == entity));
    let possessor = text.tags.get(description.tokens.end) == Some(&Tag::Pos);
    named && !possessor && !super::subject::is_subject(text, sentence, &description.tokens)
}

/// "the deputy head of the delegation": with two words more, even a word for anybody tells who.
fn says_more(text: &Text, description: &Description) -> bool {
    let inside = words(text, description.tokens.start + 1..description.head);
    !inside.is_empty() && inside.len() + words(text, complement(text, description)).len() >= 2
}

/// Words for anybody.
fn is_too_general(lower: &str) -> bool {
    matches!(
        lower,
        "official"
            | "person"
            | "man"
            | "woman"
            | "member"
            | "resident"
            | "employee"
            | "worker"
            | "aide"
            | "citizen"
            | "victim"
            | "passenger"
            | "child"
            | "boy"
            | "girl"
            | "user"
            | "reader"
            | "fan"
            | "visitor"
            | "friend"
            | "partner"
            | "counterpart"
            | "host"
            | "guest"
            | "native"
            | "winner"
            | "leader"
            | "head"
            | "side"
    )
}

/// The person whom the article calls so: by a role with the noun, whose other words are said of the person too.
fn person(
    text: &Text,
    mentioned: &Mentioned,
    described: &[Described],
    description: &Description,
) -> Option<EntityIndex> {
    let start = text.tokens[description.tokens.start].span.start;
    let wanted = Wanted::read(text, description);
    let upto = mentioned.mentions.partition_point(|mention| mention.span.start < start);
    let mut now: Vec<EntityIndex> = Vec::new();
    let mut once: Vec<EntityIndex> = Vec::new();
    for mention in mentioned.mentions[..upto].iter().rev().take(LOOKED_AT) {
        let person = mention.entity;
        if now.contains(&person) || once.contains(&person) {
            continue;
        }
        match wanted.fit(&described[person.0], start) {
            Some(Time::Now) => now.push(person),
            Some(Time::Once) => once.push(person),
            None => {}
        }
    }
    let people = if now.is_empty() { once } else { now };
    let found = near::only_or_nearest(text, mentioned, start, &people)
        .or_else(|| near::subject_before(text, mentioned, description, &people))?;
    near::was_near(text, mentioned, start, found).then_some(found)
}

/// "The 46-year-old" for the only one of the people named so far who is that old.
fn of_age(
    text: &Text,
    mentioned: &Mentioned,
    described: &[Described],
    description: &Description,
) -> Option<EntityIndex> {
    let age = epithet::aged(text, description)?;
    work::spend(described.len());
    let mut aged = (0..described.len()).filter(|person| described[*person].ages.contains(age));
    let one = EntityIndex(aged.next().filter(|_| aged.next().is_none())?);
    let start = text.tokens[description.tokens.start].span.start;
    near::was_near(text, mentioned, start, one).then_some(one)
}

/// Whether somebody holds the role, or held it once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Time {
    Now,
    Once,
}

/// What a person must be called to be meant.
struct Wanted {
    head: String,
    /// The words beside the noun.
    others: BTreeSet<String>,
    /// "the former senator".
    former: bool,
}

impl Wanted {
    fn read(text: &Text, description: &Description) -> Wanted {
        let mut others = words(text, description.tokens.start + 1..description.head);
        others.extend(words(text, complement(text, description)));
        let former = others.remove("former") | others.remove("then") | others.remove("one-time");
        others.retain(|word| word != "current");
        Wanted { head: fold::fold(text.lower_word(description.head)), others, former }
    }

    fn fit(&self, described: &Described, start: usize) -> Option<Time> {
        let has = |words: &BTreeSet<String>, word: &String| words.iter().any(|known| same_word(word, known));
        let said = |word: &String| {
            has(&described.markers, word) || described.roles.iter().any(|role| has(&role.words, word))
        };
        if has(&described.markers, &self.head) && !self.former {
            return self.others.iter().all(said).then_some(Time::Now);
        }
        work::spend(described.roles.len() * STEPS_TO_COMPARE);
        let mut best = None;
        for role in described.roles.iter().filter(|role| role.start < start) {
            if !has(&role.heads, &self.head) || self.is_under(role) || !self.others.iter().all(said) {
                continue;
            }
            // "The Texas senator" of a role, "the rail union" of another: the noun's own role must say one of them.
            if !self.others.is_empty()
                && !self.others.iter().any(|word| has(&role.words, word) || has(&described.markers, word))
            {
                continue;
            }
            let once = role.heads.contains("former") || role.heads.contains("ex");
            if once || !self.former {
                let time = if once && !self.former { Time::Once } else { Time::Now };
                best = if best == Some(Time::Now) { best } else { Some(time) };
            }
        }
        best
    }

    /// Whether a role is one under the wanted: a vice president is not the president.
    fn is_under(&self, role: &Called) -> bool {
        ["vice", "deputy", "assistant", "associate", "under"]
            .iter()
            .any(|under| role.heads.contains(*under) && !self.others.contains(*under))
    }
}

/// "the pope" for the only one whom the article calls so by name: "Pope Roe".
fn sovereign(text: &Text, mentioned: &Mentioned, description: &Description) -> Option<EntityIndex> {
    let noun = match text.lower_word(description.head) {
        "pontiff" => "pope",
        other => other,
    };
    if !is_regnal(noun) || description.tokens.len() != 2 {
        return None;
    }
    work::spend(mentioned.mentions.len());
    let titled = |mention: &&Mention| {
        let tokens = text.tokens_in(mention.span);
        mention.kind == MentionKind::Name && tokens.len() > 1 && text.lower_word(tokens.start) == noun
    };
    let mut called = mentioned.mentions.iter().filter(titled).map(|mention| mention.entity);
    let first = called.next()?;
    called.all(|other| other == first).then_some(first)
}

/// The mention that a set-off role makes: "an expert" of "Roe, an expert at Nordal University,".
pub fn set_off(text: &Text, mentioned: &Mentioned, role: &Role) -> Option<Mention> {
    let tokens = text.tokens_in(role.span);
    let end = run_end(text, tokens.start, tokens.end);
    let possessive = text.tags[tokens.start..end].contains(&Tag::Pos);
    if tokens.is_empty() || !(possessive || super::phrase::determines(text.tags[tokens.start])) {
        return None;
    }
    let head =
        (tokens.start..end).rev().find(|at| text.tags[*at].is_noun() && mentioned.at(*at).is_none())?;
    // A title right before the name is part of the naming, not a second mention.
    let next_is_name =
        mentioned.at(tokens.end).is_some_and(|mention| mentioned.mentions[mention].entity == role.person);
    if next_is_name || !is_role(text, head) {
        return None;
    }
    let description = Description { tokens: tokens.start..head + 1, head, definite: true };
    let span = text.span(free_tokens(text, mentioned, &description));
    Some(Mention { span, kind: MentionKind::Nominal, entity: role.person, made_by: "role-beside-name" })
}
