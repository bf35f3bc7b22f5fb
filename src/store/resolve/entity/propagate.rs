//! Carries a new answer to the rows of older articles.

use rusqlite::{Transaction, params};

use super::EntityRow;

/// Everything that refers to one entity, by the row it stands for: `?1` person, `?2` organization, `?3` place, `?4` the
/// entity of the article. Events follow by themselves, see `store::event`.
const UPDATES: &[&str] = &[
    "UPDATE article_entities SET person_id = ?1, organization_id = ?2, place_id = ?3 WHERE id = ?4",
    "UPDATE mentions SET person_id = ?1, organization_id = ?2, place_id = ?3
     WHERE id IN (SELECT mention_id FROM mention_entities WHERE article_entity_id = ?4)",
    "UPDATE roles SET person_id = ?1
     WHERE ?1 IS NOT NULL AND coalesce(?2, ?3) IS NULL
       AND id IN (SELECT role_id FROM role_entities WHERE person_entity_id = ?4)",
    "UPDATE roles SET organization_id = ?2
     WHERE coalesce(?1, ?3) IS NULL
       AND id IN (SELECT role_id FROM role_entities WHERE organization_entity_id = ?4)",
    "UPDATE quotes SET speaker_person_id = ?1, speaker_organization_id = ?2, speaker_place_id = ?3
     WHERE id IN (SELECT quote_id FROM quote_entities WHERE speaker_entity_id = ?4)",
    "UPDATE quotes SET addressee_person_id = ?1, addressee_organization_id = ?2
     WHERE ?3 IS NULL AND id IN (SELECT quote_id FROM quote_entities WHERE addressee_entity_id = ?4)",
    "UPDATE articles SET outlet_id = ?2
     WHERE coalesce(?1, ?3) IS NULL
       AND id = (SELECT article_id FROM article_entities WHERE id = ?4 AND origin = 'outlet')",
    "UPDATE bylines SET person_id = ?1
     WHERE coalesce(?2, ?3) IS NULL AND (article_id, ordinal) IN (
         SELECT e.article_id, (SELECT count(*) FROM article_entities AS before
                               WHERE before.article_id = e.article_id AND before.origin = 'byline'
                                 AND before.ordinal <= e.ordinal)
         FROM article_entities AS e WHERE e.id = ?4 AND e.origin = 'byline')",
];

pub(super) fn to_older_articles(
    transaction: &Transaction<'_>,
    article_entity_id: i64,
    row: EntityRow,
) -> rusqlite::Result<()> {
    for sql in UPDATES {
        transaction.prepare_cached(sql)?.execute(params![
            row.person(),
            row.organization(),
            row.place(),
            article_entity_id
        ])?;
    }
    Ok(())
}
