//! Text to names: where people, organizations and places are named.

mod trained;

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

/// A way of finding names.
type Finder = fn(&Text) -> Vec<Name>;

/// The ways of finding names; where two overlap, the one that stands first here wins.
const FINDERS: &[Finder] = &[trained::find];

/// Finds all names, in order, not overlapping.
pub fn find(text: &Text) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    for finder in FINDERS {
        for name in finder(text) {
            if !found.iter().any(|known| known.span.overlaps(name.span)) {
                found.push(name);
            }
        }
    }
    found.sort_by_key(|name| name.span);
    found
}
