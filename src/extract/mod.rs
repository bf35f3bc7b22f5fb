//! Article in, document out, pass by pass. Knows no SQL and never fails, on any string.

pub mod date;
pub mod entity;
pub mod event;
pub mod name;
pub mod quote;
pub mod text;
pub mod turn;

use crate::article::Article;
use crate::document::Document;
use text::Text;

/// Reads an article: its sentences, names, entities, quotes and events.
///
/// An article in another language than English gets its sentences only.
pub fn extract(article: Article) -> Document {
    let text = Text::read(&article);
    if article.language.as_deref().is_some_and(|language| language != "en") {
        return Document {
            article,
            text,
            entities: vec![],
            mentions: vec![],
            roles: vec![],
            quotes: vec![],
            events: vec![],
        };
    }
    let names = name::find(&text);
    let entity::Resolved { entities, mentions, roles } = entity::resolve(&text, &names);
    let quotes = quote::attribute(&text, &entities, &mentions);
    let events = event::detect(&text, article.published, &entities, &mentions, &quotes);
    Document { article, text, entities, mentions, roles, quotes, events }
}
