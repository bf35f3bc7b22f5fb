//! What stands beside a text of some of its lines: what they are, or why they are furniture.

use super::Page;
use crate::article::PassageKind;
use crate::import::normalize::normalize;

/// What is said of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is a heading, a caption …
    Is(PassageKind),
    /// It is no part of the article, for this reason.
    Furniture(&'static str),
}

impl Page {
    /// Takes over what is said of lines; the marks come in the order of the text.
    pub fn mark(&mut self, marks: &[(String, Mark)]) {
        let mut marks = marks.iter().map(|(line, mark)| (normalize(line), *mark)).peekable();
        for block in &mut self.blocks {
            let Some((_, mark)) = marks.next_if(|(line, _)| *line == block.text) else { continue };
            match mark {
                Mark::Is(kind) => {
                    block.kind = kind;
                    block.is_told = true;
                }
                Mark::Furniture(reason) => block.removed = Some(reason),
            }
        }
    }
}
