//! Descriptions that stand before the name: "A Danish envoy said …", and then "Eva Brandt, the Danish envoy".
//!
//! Who is meant must be shown: by a role that says all that the description says, by "the envoy, Eva Brandt," with the
//! same noun, by "the envoy" for somebody named in between, by the quotation that follows the envoy's words at once, or, in the first sentences of a report ("An Ohio
//! man"), by a name with an age that opens the next.

use std::collections::BTreeSet;

use super::described::Described;
use super::description::{self, Description, complement, followed_by_noun, free_tokens};
use super::fold::fold;
use super::mentioned::Mentioned;
use super::phrase::is_role;
use super::role_word::{is_officeholder, same_word, words};
use super::subject::{is_subject, reports_clause, says_before};
use crate::article::PassageKind;
use crate::document::{EntityIndex, Mention, MentionKind, Role};
use crate::extract::text::Text;
use crate::model::Tag;
use crate::work;

/// Roles and mentions looked at.
const LOOKED_AT: usize = 200;

/// Sentences at the head of an article in which a description may come before a name far below.
const HEAD: usize = 4;

/// Sentences that "the trustee" reaches back if the word meant one person only so far.
const FAR: usize = 30;

/// Sentences after the description in which "the envoy, Eva Brandt," may stand.
const REACH: usize = 8;

/// What the rules look at.
pub struct Page<'a> {
    pub text: &'a Text,
    pub mentioned: &'a Mentioned<'a>,
    pub roles: &'a [Role],
    /// What is said of every entity.
    pub described: &'a [Described],
    /// For every token whether it stands in quotation marks.
    pub quoted: &'a [bool],
    /// For every entity the first token that names it, headlines aside.
    first_named: Vec<usize>,
}

impl<'a> Page<'a> {
    /// Prepares an article.
    pub fn read(
        text: &'a Text,
        mentioned: &'a Mentioned<'a>,
        roles: &'a [Role],
        described: &'a [Described],
        quoted: &'a [bool],
    ) -> Page<'a> {
        let mut first_named = vec![usize::MAX; mentioned.entities.len()];
        for mention in mentioned.mentions {
            let Some(at) = text.tokens_in(mention.span).next() else { continue };
            if !is_headline(text, text.sentence_of(at)) {
                let first = &mut first_named[mention.entity.0];
                *first = (*first).min(at);
            }
        }
        Page { text, mentioned, roles, described, quoted, first_named }
    }

    /// The mention that a description makes of somebody named only later.
    pub fn resolve(&self, description: &Description) -> Option<Mention> {
        let text = self.text;
        let opens = text.lower_word(description.tokens.start);
        if !matches!(opens, "a" | "an" | "the" | "one")
            || !is_role(text, description.head)
            || followed_by_noun(text, description)
        {
            return None;
        }
        let found = self
            .called_so(description)
            .or_else(|| self.set_off_later(description))
            .or_else(|| self.quoted_next(description))
            .or_else(|| self.of_age_next(description))?;
        self.mention(description, found)
    }

    fn mention(&self, description: &Description, entity: EntityIndex) -> Option<Mention> {
        let span = self.text.span(free_tokens(self.text, self.mentioned, description));
        let later = self.first_named[entity.0] > description.head;
        let kind = MentionKind::Nominal;
        later.then_some(Mention { span, kind, entity, made_by: "description-ahead-of-name" })
    }

    /// "A lawmaker wants …. Roe said …. The lawmaker added …": whom the same noun, or nouns that say all that the
    /// description says, are known to mean further on.
    pub fn resolve_again(
        &self,
        description: &Description,
        known: &[(&Description, EntityIndex)],
    ) -> Option<Mention> {
        let text = self.text;
        let indefinite = matches!(text.lower_word(description.tokens.start), "a" | "an" | "one");
        if !indefinite
            || text.sentence_of(description.head) >= HEAD
            || !is_role(text, description.head)
            || followed_by_noun(text, description)
            || !description::is_subject(text, description)
        {
            return None;
        }
        let head = fold(text.lower_word(description.head));
        let later = || known.iter().filter(|(other, _)| other.head > description.head).take(LOOKED_AT);
        let alike = |other: &Description| same_word(&head, &fold(text.lower_word(other.head)));
        let mut meant = later().filter(|(other, _)| alike(other)).map(|(_, entity)| *entity);
        if let Some(first) = meant.next() {
            return meant.all(|entity| entity == first).then(|| self.mention(description, first))?;
        }
        let wanted = words(text, description.tokens.start + 1..description.tokens.end);
        let mut people = later().filter(|(other, _)| {
            let called = words(text, other.tokens.clone());
            wanted.len() > 1 && wanted.iter().all(|word| says(&called, word))
        });
        let (_, first) = people.next()?;
        people.all(|(_, entity)| entity == first).then(|| self.mention(description, *first))?
    }

    /// "A trustee" whom the article names later, and then "the trustee": whom the nearest description with the noun means,
    /// of those before, the last one first.
    pub fn resolve_after<'d>(
        &self,
        description: &Description,
        before: impl Iterator<Item = &'d Description>,
        known: &[(&Description, EntityIndex)],
    ) -> Option<Mention> {
        let text = self.text;
        let opens = text.lower_word(description.tokens.start);
        if opens != "the" || description.tokens.len() != 2 || !is_role(text, description.head) {
            return None;
        }
        let noun = text.lower_word(description.head);
        let before = before.take(LOOKED_AT).find(|other| text.lower_word(other.head) == noun)?;
        let place = known.binary_search_by_key(&before.head, |(other, _)| other.head).ok()?;
        let here = text.sentence_of(description.head);
        work::spend(known.len());
        let mut meant = known
            .iter()
            .filter(|(other, _)| text.lower_word(other.head) == noun)
            .take(LOOKED_AT)
            .map(|(_, entity)| *entity);
        let one = meant.next().is_some_and(|first| meant.all(|entity| entity == first));
        let reach = if one { FAR } else { REACH };
        let near = text.sentence_of(before.head) + reach >= here && !followed_by_noun(text, description);
        let span = text.span(free_tokens(text, self.mentioned, description));
        let (kind, entity, made_by) = (MentionKind::Nominal, known[place].1, "description-by-role");
        near.then_some(Mention { span, kind, entity, made_by })
    }

    /// The only one with a role that says all of the description, which must be more than a bare noun.
    fn called_so(&self, description: &Description) -> Option<EntityIndex> {
        let text = self.text;
        let here = text.sentence_of(description.head);
        // "Roe may become the minister": nobody is meant.
        if here >= HEAD || !description::is_subject(text, description) {
            return None;
        }
        let mut wanted = words(text, description.tokens.start + 1..description.tokens.end);
        wanted.extend(words(text, complement(text, description)));
        if wanted.len() < 2 {
            return None;
        }
        let mut people: Vec<EntityIndex> = Vec::new();
        for role in self.roles.iter().take(LOOKED_AT) {
            let known = words(text, text.tokens_in(role.span));
            let fits = wanted.iter().all(|word| says(&known, word));
            if fits && !people.contains(&role.person) {
                people.push(role.person);
            }
        }
        let [one] = people[..] else { return None };
        Some(one)
    }

    /// "A spokesman said …. The spokesman, Ravi Mehta, added …": the next role with the noun is set off before a name.
    fn set_off_later(&self, description: &Description) -> Option<EntityIndex> {
        let text = self.text;
        let lead = text.sentence_of(description.head) < HEAD && description::is_subject(text, description);
        if !(lead || matches!(text.lower_word(description.tokens.start), "a" | "an" | "one")) {
            return None;
        }
        let head = fold(text.lower_word(description.head));
        let from = text.tokens[description.head].span.end;
        let place = self.roles.partition_point(|role| role.span.start < from);
        let role = self.roles[place..].iter().take(LOOKED_AT).find(|role| {
            let tokens = text.tokens_in(role.span);
            let end = super::phrase::run_end(text, tokens.start, tokens.end);
            end > tokens.start && same_word(&head, &fold(text.lower_word(end - 1)))
        })?;
        let tokens = text.tokens_in(role.span);
        let near = text.sentence_of(tokens.start) <= text.sentence_of(description.head) + REACH;
        let definite = text.lower_word(tokens.start) == "the";
        // "The spokesman, Mallam Ravi Mehta,": a title that is not known may stand between.
        let next = tokens.end + 1;
        let unknown =
            text.tags.get(next).is_some_and(|tag| tag.is_proper()) && self.mentioned.at(next).is_none();
        let set_off = text.tags.get(tokens.end) == Some(&Tag::Comma)
            && self.mentioned.person_at(next + usize::from(unknown)) == Some(role.person.0);
        (near && definite && set_off).then_some(role.person)
    }

    /// "A retired judge said it was wrong. “It is a shame,” Eva Brandt said.": whoever is named first right after, with
    /// words in quotation marks, if nothing else is said of them.
    fn quoted_next(&self, description: &Description) -> Option<EntityIndex> {
        let text = self.text;
        let here = text.sentence_of(description.head);
        let tokens = &text.sentences[here].tokens;
        let verb = (description.tokens.end..tokens.end).find(|at| text.tags[*at].is_finite())?;
        let says = description::is_subject(text, description)
            && reports_clause(text.lower_word(verb))
            && !tokens.clone().any(|at| self.mentioned.person_at(at).is_some());
        if !says {
            return None;
        }
        let next = (here + 1..text.sentences.len().min(here + 3)).find_map(|sentence| {
            text.sentences[sentence].tokens.clone().find_map(|at| {
                let mention = self.mentioned.at(at).filter(|_| self.mentioned.person_at(at).is_some())?;
                Some((sentence, mention))
            })
        });
        let (sentence, mention) = next?;
        let mention = &self.mentioned.mentions[mention];
        let name = text.tokens_in(mention.span);
        let there = &text.sentences[sentence].tokens;
        let first = self.first_named[mention.entity.0] == name.start;
        let with_marks = (there.start..name.start).any(|at| self.quoted[at])
            || name.end + 1 < there.end && self.quoted[there.end - 1];
        let speaks = !self.quoted[name.start]
            && (says_before(text, there, name.start)
                || is_subject(text, there, &name)
                    && text.tags.get(name.end).is_some_and(|tag| tag.is_finite())
                    && reports_clause(text.lower_word(name.end)));
        let person = &self.described[mention.entity.0];
        let silent = person.roles.iter().all(|role| role.is_title);
        (first && with_marks && speaks && silent && person.markers.is_empty()).then_some(mention.entity)
    }

    /// "An Ohio man was charged. Tom Sund, 38, was …": whose name and age open one of the next sentences.
    fn of_age_next(&self, description: &Description) -> Option<EntityIndex> {
        let text = self.text;
        let here = text.sentence_of(description.head);
        let tokens = &text.sentences[here].tokens;
        let lead = self.is_lead(here)
            && matches!(text.lower_word(description.tokens.start), "a" | "an")
            && description::is_subject(text, description)
            && !tokens.clone().any(|at| self.mentioned.person_at(at).is_some());
        if !lead {
            return None;
        }
        for sentence in here + 1..text.sentences.len().min(here + 3) {
            let tokens = &text.sentences[sentence].tokens;
            let Some(at) = tokens.clone().find(|at| self.mentioned.person_at(*at).is_some()) else {
                continue;
            };
            let mention = &self.mentioned.mentions[self.mentioned.at(at)?];
            let end = text.tokens_in(mention.span).end;
            let opens = at == tokens.start || is_role(text, tokens.start) && at == tokens.start + 1;
            let aged = end + 2 < tokens.end
                && text.tags[end] == Tag::Comma
                && text.tags[end + 1] == Tag::Cd
                && self.described[mention.entity.0].ages.contains(text.word(end + 1));
            return (opens && aged && self.first_named[mention.entity.0] == at).then_some(mention.entity);
        }
        None
    }

    /// Whether a sentence is the first of the article below its headlines.
    fn is_lead(&self, sentence: usize) -> bool {
        let body = (0..=sentence).filter(|before| !is_headline(self.text, *before)).count();
        sentence < HEAD && body <= 1
    }
}

fn is_headline(text: &Text, sentence: usize) -> bool {
    text.passages[text.sentences[sentence].passage].kind == PassageKind::Headline
}

/// Whether the words of a role say a word: "minister" says "official", too.
fn says(known: &BTreeSet<String>, word: &str) -> bool {
    known.iter().any(|other| same_word(word, other) || word == "official" && is_officeholder(other))
}
