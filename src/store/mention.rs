//! Mentions and roles.

use rusqlite::{Transaction, params};

use super::batch::{Draft, first_id};
use super::resolve::Resolution;

pub(super) fn save(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    resolution: &Resolution,
) -> rusqlite::Result<()> {
    save_mentions(transaction, draft, resolution)?;
    save_roles(transaction, draft, resolution)
}

fn save_mentions(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    resolution: &Resolution,
) -> rusqlite::Result<()> {
    let body = &draft.document.article.body;
    let mut insert = transaction.prepare_cached(
        "INSERT INTO mentions (id, article_id, start_char, end_char, text, kind,
                               person_id, organization_id, place_id, made_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    let mut link = transaction
        .prepare_cached("INSERT INTO mention_entities (mention_id, article_entity_id) VALUES (?1, ?2)")?;
    for (mention, id) in draft.document.mentions.iter().zip(first_id(transaction, "mentions")?..) {
        let entity = draft.entity_id(mention.entity);
        let row = resolution.row(entity);
        let (start, end) = draft.offsets.of(mention.span);
        insert.insert(params![
            id,
            draft.article_id,
            start,
            end,
            mention.span.of(body),
            mention.kind.as_str(),
            row.person(),
            row.organization(),
            row.place(),
            mention.made_by,
        ])?;
        link.insert(params![id, entity])?;
    }
    Ok(())
}

fn save_roles(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    resolution: &Resolution,
) -> rusqlite::Result<()> {
    let body = &draft.document.article.body;
    let mut insert = transaction.prepare_cached(
        "INSERT INTO roles (id, person_id, role, organization_id, article_id, start_char, end_char)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let mut link = transaction.prepare_cached(
        "INSERT INTO role_entities (role_id, person_entity_id, organization_entity_id) VALUES (?1, ?2, ?3)",
    )?;
    let mut id = first_id(transaction, "roles")?;
    for role in &draft.document.roles {
        let holder = draft.entity_id(role.person);
        let organization = role.organization.map(|index| draft.entity_id(index));
        let Some(person) = resolution.row(holder).person() else { continue };
        let (start, end) = draft.offsets.of(role.span);
        insert.insert(params![
            id,
            person,
            role.span.of(body),
            organization.and_then(|organization| resolution.row(organization).organization()),
            draft.article_id,
            start,
            end,
        ])?;
        link.insert(params![id, holder, organization])?;
        id += 1;
    }
    Ok(())
}
