//! Posts as sites embed them: the words, a dash, and whose they are ("— Jane Roe (@jroe) May 3, 2016").

use std::ops::Range;

use crate::extract::text::{Text, TokenKind};

/// A post that a passage holds.
pub struct Post {
    /// The tokens of the author's name.
    pub author: Range<usize>,
    /// What was written.
    pub words: Range<usize>,
}

/// Tokens a signature may have after the dash.
const LONGEST_SIGNATURE: usize = 20;

/// Tokens of an author's name.
const LONGEST_NAME: usize = 6;

/// The post that a passage with these tokens is.
pub fn read(text: &Text, tokens: &Range<usize>) -> Option<Post> {
    // Markup that was left in a text is not what somebody wrote.
    if tokens.is_empty() || text.word(tokens.start) == "<" {
        return None;
    }
    let lo = tokens.start.max(tokens.end.saturating_sub(LONGEST_SIGNATURE));
    let handle =
        (lo..tokens.end).rev().find(|at| text.word(*at).starts_with('@') && text.word(*at).len() > 2)?;
    let open = handle.checked_sub(1).filter(|at| *at > lo && text.word(*at) == "(")?;
    if handle + 1 >= tokens.end || text.word(handle + 1) != ")" {
        return None;
    }
    let dash = (lo..open).rev().find(|at| matches!(text.word(*at), "—" | "–" | "―" | "--" | "-"))?;
    let dated = (handle + 2..tokens.end).all(|at| {
        text.tokens[at].kind == TokenKind::Number || text.word(at).len() < 12 && !is_stop(text.word(at))
    });
    let author = dash + 1..open;
    let mut words = tokens.start..dash;
    // "1/2" counts the posts of a thread.
    if words.len() > 1
        && text.tokens[words.start].kind == TokenKind::Number
        && text.word(words.start).contains('/')
    {
        words.start += 1;
    }
    let fits = !author.is_empty() && author.len() <= LONGEST_NAME && dated && !words.is_empty();
    fits.then_some(Post { author, words })
}

fn is_stop(word: &str) -> bool {
    matches!(word, ":" | ";" | "?" | "!")
}
