//! Text to names: where people, organizations and places are named.

use super::text::Text;
use crate::document::EntityKind;
use crate::span::Span;

/// A stretch of text that names something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where, without title and possessive.
    pub span: Span,
    /// Person, organization or place.
    pub kind: EntityKind,
    /// The rule that found it.
    pub made_by: &'static str,
}

/// Finds all names, in order, not overlapping.
pub fn find(_text: &Text) -> Vec<Name> {
    Vec::new()
}
