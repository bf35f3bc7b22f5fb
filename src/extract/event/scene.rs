//! An article as the event passes look at it: tokens with their names, dates and quotes.

use std::ops::Range;

use crate::date::PartialDate;
use crate::document::{Entity, EntityIndex, EntityKind, Mention, PlaceKind, Quote};
use crate::extract::date::{self, DateExpression};
use crate::extract::text::{Text, Tree};
use crate::model::Tag;

/// All layers that events are read from.
pub struct Scene<'a> {
    pub text: &'a Text,
    pub entities: &'a [Entity],
    pub mentions: &'a [Mention],
    pub quotes: &'a [Quote],
    /// The day of publication, as far as known.
    pub published: Option<PartialDate>,
    /// The expressions of time, in order.
    pub dates: Vec<DateExpression>,
    mention_of: Vec<u32>,
    dated: Vec<bool>,
}

const NONE: u32 = u32::MAX;

impl<'a> Scene<'a> {
    pub fn new(
        text: &'a Text,
        published: Option<PartialDate>,
        entities: &'a [Entity],
        mentions: &'a [Mention],
        quotes: &'a [Quote],
    ) -> Self {
        let dates = date::find(text);
        let mut mention_of = vec![NONE; text.tokens.len()];
        for (place, mention) in mentions.iter().enumerate() {
            let first = text.tokens.partition_point(|token| token.span.end <= mention.span.start);
            let past = text.tokens.partition_point(|token| token.span.start < mention.span.end);
            mention_of[first..past.max(first)].fill(u32::try_from(place).unwrap_or(NONE));
        }
        let mut dated = vec![false; text.tokens.len()];
        for expression in &dates {
            for token in text.tokens_in(expression.span) {
                dated[token] = true;
            }
        }
        Scene { text, entities, mentions, quotes, published, dates, mention_of, dated }
    }

    pub fn tag(&self, token: usize) -> Tag {
        self.text.tags[token]
    }

    /// A token in lower case.
    pub fn word(&self, token: usize) -> &str {
        self.text.lower_word(token)
    }

    /// Whether the token is part of an expression of time.
    pub fn is_date(&self, token: usize) -> bool {
        self.dated[token]
    }

    /// The mention that covers a token.
    pub fn mention(&self, token: usize) -> Option<&'a Mention> {
        let place = self.mention_of[token];
        (place != NONE).then(|| &self.mentions[place as usize])
    }

    /// The entity a token refers to.
    pub fn entity_at(&self, token: usize) -> Option<EntityIndex> {
        self.mention(token).map(|mention| mention.entity)
    }

    /// Whether two neighbouring tokens belong to one mention.
    pub fn one_mention(&self, left: usize, right: usize) -> bool {
        self.mention_of[left] != NONE && self.mention_of[left] == self.mention_of[right]
    }

    pub fn kind(&self, entity: EntityIndex) -> EntityKind {
        self.entities[entity.0].kind
    }

    pub fn is_person(&self, entity: EntityIndex) -> bool {
        self.kind(entity) == EntityKind::Person
    }

    pub fn is_place(&self, entity: EntityIndex) -> bool {
        matches!(self.kind(entity), EntityKind::Place(_))
    }

    pub fn is_country(&self, entity: EntityIndex) -> bool {
        matches!(self.kind(entity), EntityKind::Place(PlaceKind::Country))
    }

    /// The tokens of the sentence that a token stands in.
    pub fn sentence(&self, token: usize) -> Range<usize> {
        self.text.sentences[self.text.sentence_of(token)].tokens.clone()
    }

    /// The tree of the sentence that a token stands in.
    pub fn tree(&self, token: usize) -> Tree<'a> {
        self.text.tree(self.text.sentence_of(token))
    }
}
