//! Blocks to a body with its passages.

use super::Page;
use crate::article::{Passage, RemovedPassage};
use crate::span::Span;

/// What parts two passages of a body.
const BREAK: &str = "\n\n";

impl Page {
    /// The blocks that stay, one after the other, and where each stands.
    pub fn body(&self) -> (String, Vec<Passage>) {
        let mut body = String::with_capacity(self.blocks.iter().map(|block| block.text.len() + 2).sum());
        let mut passages = Vec::new();
        for block in self.blocks.iter().filter(|block| block.is_kept() && !block.text.is_empty()) {
            if !body.is_empty() {
                body.push_str(BREAK);
            }
            let start = body.len();
            body.push_str(&block.text);
            passages.push(Passage { kind: block.kind, span: Span::new(start, body.len()) });
        }
        (body, passages)
    }

    /// The blocks that were taken out.
    pub fn removed(&self) -> Vec<RemovedPassage> {
        self.blocks
            .iter()
            .filter_map(|block| Some(RemovedPassage { reason: block.removed?, text: block.text.clone() }))
            .collect()
    }
}
