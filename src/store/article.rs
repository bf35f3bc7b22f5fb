//! Articles, their bylines, passages and what was taken out of them.

use rusqlite::{Transaction, params};

use super::batch::Draft;
use super::entity::{Origin, known};
use super::resolve::Resolution;

pub(super) fn save(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    resolution: &Resolution,
) -> rusqlite::Result<()> {
    save_article(transaction, draft, resolution)?;
    save_bylines(transaction, draft, resolution)?;
    save_passages(transaction, draft)
}

fn save_article(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    resolution: &Resolution,
) -> rusqlite::Result<()> {
    let article = &draft.document.article;
    let outlet = draft.entities.iter().find(|entity| entity.origin == Origin::Outlet);
    transaction
        .prepare_cached(
            "INSERT INTO articles (id, title, outlet_id, published, published_basis, dateline, url, language, body,
                                   word_count, source_path, source_sha256, wire, published_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?
        .insert(params![
            draft.article_id,
            known(article.title.as_deref()),
            outlet.and_then(|outlet| resolution.row(outlet.id).organization()),
            article.published.map(|published| published.date.to_string()),
            article.published.map(|published| published.basis.as_str()),
            known(article.dateline.as_deref()),
            known(article.url.as_deref()),
            known(article.language.as_deref()),
            &*article.body,
            draft.document.words as i64,
            article.source_path,
            article.source_sha256,
            known(article.wire.as_deref()),
            known(article.published_at.as_deref()),
        ])
        .map(drop)
}

fn save_bylines(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    resolution: &Resolution,
) -> rusqlite::Result<()> {
    let mut insert = transaction.prepare_cached(
        "INSERT INTO bylines (article_id, person_id, role, ordinal) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for entity in &draft.entities {
        let Origin::Byline { ordinal, role } = entity.origin else { continue };
        if let Some(person) = resolution.row(entity.id).person() {
            insert.insert(params![draft.article_id, person, role.as_str(), ordinal])?;
        }
    }
    Ok(())
}

fn save_passages(transaction: &Transaction<'_>, draft: &Draft<'_>) -> rusqlite::Result<()> {
    let article = &draft.document.article;
    let mut insert = transaction.prepare_cached(
        "INSERT INTO passages (article_id, ordinal, kind, start_char, end_char) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (passage, ordinal) in article.passages.iter().zip(1..) {
        let (start, end) = draft.offsets.of(passage.span);
        insert.insert(params![draft.article_id, ordinal, passage.kind.as_str(), start, end])?;
    }
    let mut insert = transaction.prepare_cached(
        "INSERT INTO removed_passages (article_id, ordinal, reason, text) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (removed, ordinal) in article.removed.iter().filter(|removed| !removed.text.is_empty()).zip(1..) {
        insert.insert(params![draft.article_id, ordinal, removed.reason, removed.text])?;
    }
    Ok(())
}
