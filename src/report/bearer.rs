//! Those who bear a name: how often each is mentioned, and what tells one from the other.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::name::{EntityTable, Fit, Fitting, Named};
use super::{Error, ParameterKind};

/// What a name may stand for, with what helps to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The person, organization or place.
    pub named: Named,
    /// A role, a kind, a country: what tells it from others of the name.
    pub description: Option<String>,
    /// How often it is mentioned; an outlet, how many articles it has published.
    pub mentions: i64,
    /// How many articles mention it.
    pub articles: i64,
    /// The outlets of these articles, the most frequent first, and no more than three.
    pub outlets: Vec<String>,
}

/// Somebody or something that a name fits.
#[derive(Clone, Debug)]
pub(super) struct Bearer {
    pub named: Named,
    pub fit: Fit,
    pub mentions: i64,
}

/// So many are told where a name may be any of them.
const DESCRIBED: usize = 20;
/// So many are told whose names are like one that nobody has.
const LIKEST: usize = 5;
/// Of so many the mentions are counted to tell the likest.
const WEIGHED: usize = 50;

/// The most mentioned first.
pub(super) fn by_mentions(
    db: &Connection,
    kind: &ParameterKind,
    fitting: Fitting,
) -> Result<Vec<Bearer>, Error> {
    let count = |(named, fit): (Named, Fit)| Ok(Bearer { mentions: mentions(db, kind, &named)?, named, fit });
    let mut bearers = fitting.into_iter().map(count).collect::<Result<Vec<_>, Error>>()?;
    bearers.sort_by(|a, b| b.mentions.cmp(&a.mentions).then_with(|| a.named.cmp(&b.named)));
    Ok(bearers)
}

/// The likest five of them, the likest first.
pub(super) fn by_likeness(
    db: &Connection,
    kind: &ParameterKind,
    near: BTreeMap<Named, f64>,
) -> Result<Vec<Candidate>, Error> {
    let mut near: Vec<(Named, f64)> = near.into_iter().collect();
    near.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    near.truncate(WEIGHED);
    let likeness: BTreeMap<Named, f64> = near.iter().cloned().collect();
    let fitting = near.into_iter().map(|(named, _)| (named, Fit::Part)).collect();
    let mut bearers = by_mentions(db, kind, fitting)?;
    let of = |bearer: &Bearer| likeness.get(&bearer.named).copied().unwrap_or(0.0);
    bearers.sort_by(|a, b| of(b).total_cmp(&of(a)));
    bearers.truncate(LIKEST);
    described(db, bearers)
}

fn mentions(db: &Connection, kind: &ParameterKind, named: &Named) -> Result<i64, Error> {
    let sql = match kind {
        ParameterKind::Outlet => "SELECT count(*) FROM articles WHERE outlet_id = ?1".to_owned(),
        _ => format!("SELECT count(*) FROM mentions WHERE {}_id = ?1", named.kind.word()),
    };
    Ok(db.prepare_cached(&sql)?.query_row([named.id], |row| row.get(0))?)
}

/// The first of them with what helps to choose between them.
pub(super) fn described(db: &Connection, bearers: Vec<Bearer>) -> Result<Vec<Candidate>, Error> {
    let describe = |Bearer { named, mentions, .. }: Bearer| {
        let (table, word) = (named.kind.table(), named.kind.word());
        let description = match named.kind {
            EntityTable::Person => {
                "coalesce((SELECT role FROM roles WHERE person_id = n.id GROUP BY role ORDER BY count(*) DESC, role LIMIT 1), \
                 (SELECT role FROM bylines WHERE person_id = n.id ORDER BY role LIMIT 1))"
            }
            EntityTable::Organization => "n.kind",
            EntityTable::Place => "coalesce(nullif(n.country, n.name), n.kind)",
        };
        let sql = format!(
            "SELECT {description}, (SELECT count(DISTINCT article_id) FROM mentions WHERE {word}_id = n.id) \
             FROM {table} AS n WHERE n.id = ?1"
        );
        let (description, articles) =
            db.prepare_cached(&sql)?.query_row([named.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Candidate { outlets: outlets(db, &named)?, named, description, mentions, articles })
    };
    bearers.into_iter().take(DESCRIBED).map(describe).collect()
}

fn outlets(db: &Connection, named: &Named) -> Result<Vec<String>, Error> {
    let sql = format!(
        "SELECT o.name FROM (SELECT DISTINCT article_id FROM mentions WHERE {}_id = ?1) AS m \
         JOIN articles AS a ON a.id = m.article_id JOIN organizations AS o ON o.id = a.outlet_id \
         GROUP BY o.id ORDER BY count(*) DESC, o.name LIMIT 3",
        named.kind.word()
    );
    let mut names = db.prepare_cached(&sql)?;
    let names = names.query_map([named.id], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}
