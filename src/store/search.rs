//! The full-text indexes over articles and quotes.

use rusqlite::Transaction;

/// Adds the articles and quotes from these ids on, all at once: after each single one, as the triggers of the tables
/// do it for other programs, an index would be written to the file.
pub(super) fn save(
    transaction: &Transaction<'_>,
    first_article: i64,
    first_quote: i64,
) -> rusqlite::Result<()> {
    transaction
        .prepare_cached(
            "INSERT INTO article_search (rowid, body) SELECT id, body FROM articles WHERE id >= ?1 ORDER BY id",
        )?
        .execute([first_article])?;
    transaction
        .prepare_cached(
            "INSERT INTO quote_search (rowid, text) SELECT id, text FROM quotes WHERE id >= ?1 ORDER BY id",
        )?
        .execute([first_quote])
        .map(drop)
}
