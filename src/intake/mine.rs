//! One piece to its document, whatever happens on the way.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::article::Article;
use crate::document::Document;
use crate::import::Piece;

/// Reads the article of a piece.
///
/// # Errors
/// If it holds none, or the program fails on it; in the user's words.
pub fn read(piece: Piece) -> Result<Article, String> {
    match catch_unwind(AssertUnwindSafe(|| piece.read())) {
        Ok(article) => article.map_err(|error| error.to_string()),
        Err(panic) => Err(reason(&*panic)),
    }
}

/// Makes the document of an article.
///
/// # Errors
/// If the program fails on it; in the user's words.
pub fn extract(article: Article, extract: &dyn Fn(Article) -> Document) -> Result<Document, String> {
    catch_unwind(AssertUnwindSafe(|| extract(article))).map_err(|panic| reason(&*panic))
}

/// What is said of a failure of the program itself.
pub fn reason(panic: &(dyn Any + Send)) -> String {
    let message = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no message");
    format!("the program failed on it, please report this: {message}")
}
