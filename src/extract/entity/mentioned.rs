//! Which tokens are part of which mention.

use std::cell::OnceCell;

use crate::document::{Entity, EntityIndex, EntityKind, Mention, MentionKind};
use crate::extract::text::Text;

/// How many names of one entity are looked at: only a text made to be slow has more.
const FIRST_NAMES: usize = 40;

/// For every token, the mention it is part of.
#[derive(Debug)]
pub struct Mentioned<'a> {
    /// The entities.
    pub entities: &'a [Entity],
    /// The mentions, in order.
    pub mentions: &'a [Mention],
    of_token: Vec<u32>,
    /// The first names of each entity, as places in `mentions`; made when asked for.
    names_of: OnceCell<Vec<Vec<usize>>>,
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
        Mentioned { entities, mentions, of_token, names_of: OnceCell::new() }
    }

    /// The first mentions of an entity by name.
    pub fn first_names(&self, entity: EntityIndex) -> impl Iterator<Item = &'a Mention> + '_ {
        let all = self.names_of.get_or_init(|| {
            let mut names = vec![Vec::new(); self.entities.len()];
            for (at, mention) in self.mentions.iter().enumerate() {
                let names = &mut names[mention.entity.0];
                if mention.kind == MentionKind::Name && names.len() < FIRST_NAMES {
                    names.push(at);
                }
            }
            names
        });
        all[entity.0].iter().map(|at| &self.mentions[*at])
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
