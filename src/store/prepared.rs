//! What of a document goes into the tables, with everything that needs no look at the tables worked out beforehand.

use crate::article::Article;
use crate::document::{Document, Event, Mention, Quote, Role};
use crate::extract::text::TokenKind;

use super::entity::{FoundEntity, found_entities};
use super::resolve::key_numbers;

/// A document ready to be saved. Made where the document is mined, on all cores, for there is but one writer; words,
/// sentences and trees are let go.
pub struct Prepared {
    /// The article itself.
    pub article: Article,
    pub(super) words: usize,
    /// Those of the text first, in the order of the document; then outlet and bylines.
    pub(super) entities: Vec<FoundEntity>,
    pub(super) mentions: Vec<Mention>,
    pub(super) roles: Vec<Role>,
    pub(super) quotes: Vec<Quote>,
    /// The keys of each quote.
    pub(super) quote_keys: Vec<Box<[i64]>>,
    pub(super) events: Vec<Event>,
}

impl From<Document> for Prepared {
    fn from(document: Document) -> Self {
        let body = &document.article.body;
        let keys = |quote: &Quote| key_numbers(&quote.content(body)).into_iter().collect();
        Prepared {
            words: document.text.tokens.iter().filter(|token| token.kind == TokenKind::Word).count(),
            entities: found_entities(&document),
            quote_keys: document.quotes.iter().map(keys).collect(),
            article: document.article,
            mentions: document.mentions,
            roles: document.roles,
            quotes: document.quotes,
            events: document.events,
        }
    }
}
