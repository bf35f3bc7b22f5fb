//! Which tokens stand inside quotation marks.

use crate::extract::quote::marks;
use crate::extract::text::Text;

/// For every token whether it is quoted.
pub fn quoted(text: &Text) -> Vec<bool> {
    let mut quoted = vec![false; text.tokens.len()];
    for marked in marks::find(text).outer {
        quoted[marked.tokens].fill(true);
    }
    quoted
}
