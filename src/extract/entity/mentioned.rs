//! Which tokens are part of which mention.

use crate::document::{Entity, EntityKind, Mention};
use crate::extract::text::Text;

/// For every token, the mention it is part of.
#[derive(Debug)]
pub struct Mentioned<'a> {
    /// The entities.
    pub entities: &'a [Entity],
    /// The mentions, in order.
    pub mentions: &'a [Mention],
    of_token: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl<'a> Mentioned<'a> {
    /// Looks up the tokens of all mentions.
    pub fn read(text: &Text, entities: &'a [Entity], mentions: &'a [Mention]) -> Mentioned<'a> {
        let mut of_token = vec![NONE; text.tokens.len()];
        for (at, mention) in mentions.iter().enumerate() {
            for token in text.tokens_in(mention.span) {
                of_token[token] = u32::try_from(at).unwrap_or(NONE);
            }
        }
        Mentioned { entities, mentions, of_token }
    }

    /// The mention that a token is part of.
    pub fn at(&self, token: usize) -> Option<usize> {
        self.of_token.get(token).copied().filter(|at| *at != NONE).map(|at| at as usize)
    }

    /// The person that a token names.
    pub fn person_at(&self, token: usize) -> Option<usize> {
        let entity = self.mentions[self.at(token)?].entity.0;
        (self.entities[entity].kind == EntityKind::Person).then_some(entity)
    }

    /// The kind of thing a mention refers to.
    pub fn kind(&self, mention: usize) -> EntityKind {
        self.entities[self.mentions[mention].entity.0].kind
    }
}
