//! The order in which documents become rows.

use std::collections::HashSet;

use rusqlite::{Transaction, params};

use super::entity::{ArticleEntity, article_entities};
use super::offset::Offsets;
use super::resolve;
use super::{Prepared, article, entity, event, mention, quote, search};
use crate::document::EntityIndex;

/// A document on its way into the tables.
pub(super) struct Draft<'document> {
    pub document: &'document Prepared,
    pub article_id: i64,
    pub offsets: Offsets<'document>,
    /// Those of the text first, in the order of the document; then outlet and bylines.
    pub entities: Vec<ArticleEntity<'document>>,
}

impl Draft<'_> {
    /// Row of `article_entities` of an entity of the text.
    pub fn entity_id(&self, index: EntityIndex) -> i64 {
        self.entities[index.0].id
    }
}

/// Saves the documents whose articles are not there yet.
pub(super) fn save(transaction: &Transaction<'_>, documents: &[Prepared]) -> rusqlite::Result<()> {
    // An article points to its outlet, found among entities that point to the article.
    transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let drafts = drafts(transaction, documents)?;
    let resolution = resolve::entities(transaction, &drafts)?;
    let first_article = first_id(transaction, "articles")?;
    let first_quote = first_id(transaction, "quotes")?;
    let first_event = first_id(transaction, "article_events")?;
    for draft in &drafts {
        entity::save(transaction, draft, &resolution)?;
        article::save(transaction, draft, &resolution)?;
        mention::save(transaction, draft, &resolution)?;
        quote::save(transaction, draft, &resolution)?;
        event::save(transaction, draft)?;
    }
    resolve::utterances(transaction, first_quote, &resolution)?;
    resolve::happenings(transaction, first_event, &resolution)?;
    for draft in &drafts {
        event::save_reports(transaction, draft)?;
    }
    search::save(transaction, first_article, first_quote)
}

/// Which of the documents are of articles that are not there yet.
pub(super) fn new(transaction: &Transaction<'_>, documents: &[Prepared]) -> rusqlite::Result<Vec<bool>> {
    let mut is_there = transaction.prepare_cached("SELECT 1 FROM articles WHERE source_sha256 = ?1")?;
    documents.iter().map(|document| Ok(!is_there.exists(params![document.article.source_sha256])?)).collect()
}

fn drafts<'document>(
    transaction: &Transaction<'_>,
    documents: &'document [Prepared],
) -> rusqlite::Result<Vec<Draft<'document>>> {
    let mut is_there = transaction.prepare_cached("SELECT 1 FROM articles WHERE source_sha256 = ?1")?;
    let mut article_id = first_id(transaction, "articles")?;
    let mut entity_id = first_id(transaction, "article_entities")?;
    let mut seen = HashSet::new();
    let mut drafts = Vec::with_capacity(documents.len());
    for document in documents {
        let sha256 = &document.article.source_sha256;
        if !seen.insert(sha256) || is_there.exists(params![sha256])? {
            continue;
        }
        let entities = article_entities(&document.entities, entity_id);
        entity_id += entities.len() as i64;
        let offsets = Offsets::new(&document.article.body);
        drafts.push(Draft { document, article_id, offsets, entities });
        article_id += 1;
    }
    Ok(drafts)
}

/// The id that the next row of a table gets.
pub(super) fn first_id(transaction: &Transaction<'_>, table: &str) -> rusqlite::Result<i64> {
    transaction
        .prepare_cached(&format!("SELECT coalesce(max(id), 0) + 1 FROM {table}"))?
        .query_row([], |row| row.get(0))
}
