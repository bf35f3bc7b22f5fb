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
    /// Takes over what is said of lines: all lines of the text in its order, each with what is said of it. A line that
    /// was rewritten has lost its mark, the next ones have not.
    pub fn mark(&mut self, marks: &[(String, Option<Mark>)]) {
        const AHEAD: usize = 16;
        let mut next = 0;
        for block in &mut self.blocks {
            let ahead = &marks[next..marks.len().min(next + AHEAD)];
            let Some(at) = ahead.iter().position(|(line, _)| *normalize(line) == block.text) else {
                continue;
            };
            match ahead[at].1 {
                Some(Mark::Is(kind)) => {
                    block.kind = kind;
                    block.is_told = true;
                }
                Some(Mark::Furniture(reason)) => block.removed = Some(reason),
                None => {}
            }
            next += at + 1;
        }
    }
}
