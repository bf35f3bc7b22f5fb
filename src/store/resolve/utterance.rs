//! Utterances: which quotes of which articles carry one.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use rusqlite::{Transaction, params};

use super::claim::Claims;
use super::{EntityRow, Resolution};
use crate::resolve::utterance::{QuoteFacts, Utterance, Wording, cluster, keys};

/// The keys of a wording as numbers, for they are many: FNV-1a over their bytes.
pub fn key_numbers(text: &str) -> BTreeSet<i64> {
    let number = |key: &String| {
        let hash = key.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        hash.cast_signed()
    };
    keys(text).iter().map(number).collect()
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
            "SELECT DISTINCT new.quote_id FROM quote_keys AS new
             JOIN quote_keys AS other ON other.key = new.key AND other.quote_id <> new.quote_id
             WHERE new.quote_id >= ?1",
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

/// These quotes and all that are worded like one of them, directly or through others. A shared key alone says little:
/// "the United States and" stands in many quotes.
fn worded_alike(transaction: &Transaction<'_>, start: BTreeSet<i64>) -> rusqlite::Result<BTreeSet<i64>> {
    let mut wordings: HashMap<i64, Wording> = HashMap::new();
    let mut pending: Vec<i64> = start.iter().copied().collect();
    let mut found = start;
    while let Some(quote) = pending.pop() {
        read_wording(transaction, &mut wordings, quote)?;
        for other in ids(transaction, SHARING_A_KEY, quote)? {
            read_wording(transaction, &mut wordings, other)?;
            if wordings[&quote].is_like(&wordings[&other]) && found.insert(other) {
                pending.push(other);
            }
        }
    }
    Ok(found)
}

const SHARING_A_KEY: &str = "
    SELECT DISTINCT other.quote_id FROM quote_keys AS one JOIN quote_keys AS other ON other.key = one.key
    WHERE one.quote_id = ?1 AND other.quote_id <> ?1";

fn read_wording(
    transaction: &Transaction<'_>,
    wordings: &mut HashMap<i64, Wording>,
    quote: i64,
) -> rusqlite::Result<()> {
    if let Entry::Vacant(place) = wordings.entry(quote) {
        let text: String = transaction
            .prepare_cached("SELECT text FROM quotes WHERE id = ?1")?
            .query_row([quote], |row| row.get(0))?;
        place.insert(Wording::read(&text));
    }
    Ok(())
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
    let mut set = transaction
        .prepare_cached("UPDATE quotes SET utterance_id = ?1 WHERE id = ?2 AND utterance_id IS NOT ?1")?;
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
        for member in members {
            set.execute(params![id, member.id])?;
        }
    }
    let mut delete = transaction.prepare_cached(
        "DELETE FROM utterances WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM quotes WHERE utterance_id = ?1)",
    )?;
    for quote in quotes {
        if let Some(before) = quote.before {
            delete.execute([before])?;
        }
    }
    Ok(())
}

fn ids(transaction: &Transaction<'_>, sql: &str, of: i64) -> rusqlite::Result<Vec<i64>> {
    transaction.prepare_cached(sql)?.query_map([of], |row| row.get(0))?.collect()
}
