//! Text, entities, mentions and quotes to events: what happened, who took part, where and when.

use super::text::Text;
use crate::article::Published;
use crate::document::{Entity, Event, Mention, Quote};

/// Finds all happenings, in order of their first report.
pub fn detect(
    _text: &Text,
    _published: Option<Published>,
    _entities: &[Entity],
    _mentions: &[Mention],
    _quotes: &[Quote],
) -> Vec<Event> {
    Vec::new()
}
