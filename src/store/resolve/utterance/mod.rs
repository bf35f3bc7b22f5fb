//! Utterances: which quotes of which articles carry one.

mod alike;

use std::collections::BTreeSet;

use rusqlite::{Transaction, params};

use super::claim::Claims;
use super::{EntityRow, Resolution};
use crate::resolve::utterance::{QuoteFacts, Utterance, Wording, cluster};
use alike::worded_alike;

/// The keys of a quote as numbers, for they are many.
pub fn key_numbers(text: &str) -> BTreeSet<i64> {
    numbers(&Wording::read(text))
}

/// FNV-1a over the bytes of the keys.
fn numbers(wording: &Wording) -> BTreeSet<i64> {
    let number = |key: String| {
        let hash = key.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        hash.cast_signed()
    };
    wording.keys().map(number).collect()
}

/// Resolves the quotes from `first_new` on, and those whose speaker is another than before, together with all that
/// are worded like them.
pub fn resolve(
    transaction: &Transaction<'_>,
    first_new: i64,
    resolution: &Resolution,
) -> rusqlite::Result<()> {
    let found = worded_alike(transaction, start(transaction, first_new, resolution)?)?;
    let quotes = found.into_iter().map(|id| known_quote(transaction, id)).collect::<Result<Vec<_>, _>>()?;
    let facts: Vec<QuoteFacts> = quotes.iter().map(|quote| quote.facts.clone()).collect();
    write(transaction, &quotes, cluster(&facts))
}

/// The quotes from which to look: new ones that share a key with another, and those of another speaker.
fn start(
    transaction: &Transaction<'_>,
    first_new: i64,
    resolution: &Resolution,
) -> rusqlite::Result<BTreeSet<i64>> {
    let mut start: BTreeSet<i64> = transaction
        .prepare_cached(
            "SELECT id FROM quotes WHERE id >= ?1 AND EXISTS (
                 SELECT 1 FROM quote_keys AS one JOIN quote_keys AS other ON other.key = one.key
                 WHERE one.quote_id = quotes.id AND other.quote_id <> quotes.id)",
        )?
        .query_map([first_new], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for &entity in &resolution.touched {
        start.extend(ids(
            transaction,
            "SELECT quote_id FROM quote_entities WHERE speaker_entity_id = ?1",
            entity,
        )?);
    }
    Ok(start)
}

struct KnownQuote {
    id: i64,
    facts: QuoteFacts,
    /// The utterance it carried before.
    before: Option<i64>,
}

fn known_quote(transaction: &Transaction<'_>, id: i64) -> rusqlite::Result<KnownQuote> {
    transaction
        .prepare_cached(
            "SELECT articles.source_sha256, ordinal, text, utterance_id,
                    speaker_person_id, speaker_organization_id, speaker_place_id
             FROM quotes JOIN articles ON articles.id = quotes.article_id WHERE quotes.id = ?1",
        )?
        .query_row([id], |row| {
            let facts = QuoteFacts {
                article: row.get(0)?,
                ordinal: row.get::<_, i64>(1)? as usize,
                text: row.get(2)?,
                speaker: EntityRow::read(row, 4)?.label(),
            };
            Ok(KnownQuote { id, facts, before: row.get(3)? })
        })
}

/// Gives every utterance that several articles carry its row.
fn write(
    transaction: &Transaction<'_>,
    quotes: &[KnownQuote],
    found: Vec<Utterance>,
) -> rusqlite::Result<()> {
    let mut claims = Claims::new();
    let mut set = transaction.prepare_cached("UPDATE quotes SET utterance_id = ?1 WHERE id = ?2")?;
    for utterance in found {
        let members: Vec<&KnownQuote> = utterance.members.iter().map(|&place| &quotes[place]).collect();
        let articles: BTreeSet<&str> = members.iter().map(|member| member.facts.article.as_str()).collect();
        let before = members.iter().filter_map(|member| member.before);
        let id = if articles.len() < 2 {
            None
        } else if let Some(id) = claims.claim(before) {
            transaction
                .prepare_cached("UPDATE utterances SET text = ?2 WHERE id = ?1 AND text <> ?2")?
                .execute(params![id, utterance.text])?;
            Some(id)
        } else {
            let mut insert = transaction.prepare_cached("INSERT INTO utterances (text) VALUES (?1)")?;
            Some(insert.insert([&utterance.text])?)
        };
        for member in members.iter().filter(|member| member.before != id) {
            set.execute(params![id, member.id])?;
        }
    }
    let mut delete = transaction.prepare_cached(
        "DELETE FROM utterances WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM quotes WHERE utterance_id = ?1)",
    )?;
    for before in quotes.iter().filter_map(|quote| quote.before).collect::<BTreeSet<_>>() {
        delete.execute([before])?;
    }
    Ok(())
}

fn ids(transaction: &Transaction<'_>, sql: &str, of: i64) -> rusqlite::Result<Vec<i64>> {
    transaction.prepare_cached(sql)?.query_map([of], |row| row.get(0))?.collect()
}
