//! Which tokens stand inside double quotation marks.

use crate::extract::text::{Text, TokenKind};

/// For every token whether it is quoted; a mark left open ends with its passage.
pub fn quoted(text: &Text) -> Vec<bool> {
    let mut quoted = vec![false; text.tokens.len()];
    let mut open = false;
    let mut passage = usize::MAX;
    for sentence in &text.sentences {
        if sentence.passage != passage {
            (open, passage) = (false, sentence.passage);
        }
        for at in sentence.tokens.clone() {
            if text.tokens[at].kind == TokenKind::Mark {
                match text.word(at) {
                    "“" | "„" | "«" | "``" => open = true,
                    "”" | "»" => open = false,
                    "\"" | "''" | "″" => open = !open,
                    _ => {}
                }
            }
            quoted[at] = open;
        }
    }
    quoted
}
