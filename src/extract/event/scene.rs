//! An article as the event passes look at it: tokens with their names, dates and quotes.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::FixedState;

use crate::date::PartialDate;
use crate::document::{Entity, EntityIndex, EntityKind, Mention, PlaceKind, Quote};
use crate::extract::date::{self, DateExpression};
use crate::extract::text::{Text, Tree};
use crate::model::Tag;
use crate::span::Span;
use crate::work;

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
    /// Places by their names and those of what they are known as, the first of each.
    places: HashMap<&'a str, EntityIndex, FixedState>,
    /// Whom the first mention of each wording means, in lower case; made when asked for.
    wordings: OnceCell<HashMap<String, EntityIndex, FixedState>>,
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
        let mut places = HashMap::default();
        for (index, place) in entities.iter().enumerate() {
            if matches!(place.kind, EntityKind::Place(_)) {
                for name in std::iter::once(place.name.as_str()).chain(place.canonical.as_deref()) {
                    places.entry(name).or_insert(EntityIndex(index));
                }
            }
        }
        let wordings = OnceCell::new();
        Scene { text, entities, mentions, quotes, published, dates, mention_of, dated, places, wordings }
    }

    /// The first place of that name, or known by it.
    pub fn place_called(&self, name: &str) -> Option<EntityIndex> {
        self.places.get(name).copied()
    }

    /// Whom the first mention in these words means, whatever their case.
    pub fn worded(&self, words: &str) -> Option<EntityIndex> {
        let wordings = self.wordings.get_or_init(|| {
            let mut wordings = HashMap::default();
            for mention in self.mentions {
                let words = self.text.words(mention.span).to_ascii_lowercase();
                wordings.entry(words).or_insert(mention.entity);
            }
            wordings
        });
        wordings.get(&words.to_ascii_lowercase()).copied()
    }

    /// The expression of time that stands exactly there.
    pub fn date_at(&self, span: Span) -> Option<&DateExpression> {
        let first = self.dates.partition_point(|date| date.span.start < span.start);
        self.dates[first..]
            .iter()
            .take_while(|date| date.span.start == span.start)
            .find(|date| date.span == span)
    }

    /// The quotes, to be looked through.
    pub fn all_quotes(&self) -> &'a [Quote] {
        work::spend(self.quotes.len());
        self.quotes
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
