//! Text, entities and mentions to quotes: what was said, by whom, to whom.

use super::text::Text;
use crate::document::{Entity, Mention, Quote};

/// Finds all attributed words, in order of the text.
pub fn attribute(_text: &Text, _entities: &[Entity], _mentions: &[Mention]) -> Vec<Quote> {
    Vec::new()
}
