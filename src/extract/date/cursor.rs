//! A place in a sentence from which a grammar reads words.

use std::ops::Range;

use crate::extract::text::{Text, TokenKind};

/// Reads tokens of one sentence, and looks back at those before.
#[derive(Clone)]
pub struct Cursor<'t> {
    text: &'t Text,
    sentence: Range<usize>,
    /// The token to be read next.
    pub at: usize,
}

impl<'t> Cursor<'t> {
    pub fn new(text: &'t Text, at: usize, sentence: Range<usize>) -> Self {
        Cursor { text, sentence, at }
    }

    /// The word `ahead` tokens from here in lower case; empty past the end of the sentence.
    pub fn peek(&self, ahead: usize) -> &'t str {
        self.lower(self.at.checked_add(ahead))
    }

    /// The word `behind` tokens before the one to be read.
    pub fn back(&self, behind: usize) -> &'t str {
        self.lower(self.at.checked_sub(behind))
    }

    fn lower(&self, token: Option<usize>) -> &'t str {
        token.filter(|at| self.sentence.contains(at)).map_or("", |at| self.text.lower_word(at))
    }

    /// Whether the word `ahead` tokens from here starts with a capital.
    pub fn capital(&self, ahead: usize) -> bool {
        let at = self.at + ahead;
        self.sentence.contains(&at) && self.text.word(at).starts_with(char::is_uppercase)
    }

    /// Whether the token `ahead` of here is a number.
    pub fn number(&self, ahead: usize) -> bool {
        let at = self.at + ahead;
        self.sentence.contains(&at) && self.text.tokens[at].kind == TokenKind::Number
    }

    /// Whether the token to be read opens the sentence.
    pub fn opens_sentence(&self) -> bool {
        self.at == self.sentence.start
    }

    /// A cursor `ahead` tokens further.
    pub fn after(&self, ahead: usize) -> Self {
        Cursor { text: self.text, sentence: self.sentence.clone(), at: self.at + ahead }
    }

    /// Goes over the next word if it is one of these.
    pub fn skip(&mut self, words: &[&str]) -> bool {
        let found = words.contains(&self.peek(0));
        self.at += usize::from(found);
        found
    }
}
