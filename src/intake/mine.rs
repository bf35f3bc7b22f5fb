//! One piece to its document, whatever happens on the way.

use std::any::Any;

use crate::article::Article;
use crate::document::Document;
use crate::import::Piece;
use crate::work::{self, TooMuch};

/// Reads the article of a piece.
///
/// # Errors
/// If it holds none, takes too much work, or the program fails on it; in the user's words.
pub fn read(piece: Piece) -> Result<Article, String> {
    match work::attempt(work::budget(piece.size), || piece.read()) {
        Ok(article) => article.map_err(|error| error.to_string()),
        Err(panic) => Err(reason(&*panic)),
    }
}

/// Makes the document of an article.
///
/// # Errors
/// If it takes too much work, or the program fails on it; in the user's words.
pub fn extract(article: Article, extract: &dyn Fn(Article) -> Document) -> Result<Document, String> {
    let steps = work::budget(article.body.len());
    work::attempt(steps, || extract(article)).map_err(|panic| reason(&*panic))
}

/// What is said of work given up, or of a failure of the program itself.
pub fn reason(panic: &(dyn Any + Send)) -> String {
    if let Some(too_much) = panic.downcast_ref::<TooMuch>() {
        return too_much.to_string();
    }
    let message = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no message");
    format!("the program failed on it, please report this: {message}")
}
