//! Which person, organization or place a name stands for.
//!
//! A name is known by any of its forms in the corpus, whatever its case and accents. The full name of one beats the
//! short form of another ("Georgia" is the state before it is Ms. Georgia); among equals nobody is guessed: the
//! candidates are told.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::fold::fold;
use super::form::{KnownForm, all_forms, forms_spelled, likeness};
use super::{Error, ParameterKind};

/// A person, organization or place that a name stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// What it is.
    pub kind: EntityTable,
    /// Its row.
    pub id: i64,
    /// Its name in the corpus.
    pub name: String,
}

/// The table an entity is a row of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum EntityTable {
    Person,
    Organization,
    Place,
}

/// What a name may stand for, with what helps to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The person, organization or place.
    pub named: Named,
    /// A role, a kind, a country: what tells it from others of the name.
    pub description: Option<String>,
    /// How many articles mention it.
    pub articles: i64,
}

impl EntityTable {
    /// The word for it, which is also the prefix of an explicit choice: `person:12`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Place => "place",
        }
    }

    pub(super) fn table(self) -> &'static str {
        match self {
            Self::Person => "people",
            Self::Organization => "organizations",
            Self::Place => "places",
        }
    }
}

/// How well a form of a name fits the one given; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    FullName,
    OtherForm,
}

/// Finds the one person, organization or place of that name among those the parameter takes.
///
/// # Errors
/// If nothing or more than one is called so; the error tells the candidates.
pub fn resolve(db: &Connection, kind: &ParameterKind, given: &str) -> Result<Named, Error> {
    let tables = tables(kind);
    if let Some(named) = chosen_by_id(db, &tables, given)? {
        return Ok(named);
    }
    let mut fitting: BTreeMap<Named, Fit> = BTreeMap::new();
    let mut near: BTreeMap<Named, f64> = BTreeMap::new();
    let mut fit = |known: &KnownForm<'_>| {
        let fit = if known.is_full { Fit::FullName } else { Fit::OtherForm };
        let best = fitting.entry(known.named()).or_insert(fit);
        *best = fit.min(*best);
    };
    // An index finds a name that is spelled as given; only for others every name is looked at.
    let mut spelled_so = false;
    forms_spelled(db, kind, &tables, given.trim(), |known| {
        spelled_so = true;
        fit(known);
    })?;
    if !spelled_so {
        let sought = fold(given);
        all_forms(db, kind, &tables, |known| {
            let form = fold(known.form);
            if form == sought {
                fit(known);
            } else if let Some(likeness) = likeness(&sought, &form) {
                let best = near.entry(known.named()).or_insert(likeness);
                *best = likeness.max(*best);
            }
        })?;
    }
    only_one(db, kind, given, fitting, near)
}

/// The one that fits best, if it is one.
fn only_one(
    db: &Connection,
    kind: &ParameterKind,
    given: &str,
    fitting: BTreeMap<Named, Fit>,
    near: BTreeMap<Named, f64>,
) -> Result<Named, Error> {
    let best = fitting.values().min().copied();
    let mut found: Vec<Named> =
        fitting.into_iter().filter(|(_, fit)| Some(*fit) == best).map(|(named, _)| named).collect();
    match found.len() {
        0 => Err(Error::UnknownName {
            given: given.to_owned(),
            sought: sought_words(kind),
            candidates: likest(db, near)?,
        }),
        1 => Ok(found.remove(0)),
        _ => {
            let mut candidates = described(db, found)?;
            candidates.sort_by(|a, b| b.articles.cmp(&a.articles).then_with(|| a.named.cmp(&b.named)));
            Err(Error::AmbiguousName { given: given.to_owned(), candidates })
        }
    }
}

/// The tables in which a parameter looks for names.
fn tables(kind: &ParameterKind) -> Vec<EntityTable> {
    match kind {
        ParameterKind::Person => vec![EntityTable::Person],
        ParameterKind::Organization | ParameterKind::Outlet => vec![EntityTable::Organization],
        ParameterKind::Place => vec![EntityTable::Place],
        _ => vec![EntityTable::Person, EntityTable::Organization, EntityTable::Place],
    }
}

fn sought_words(kind: &ParameterKind) -> &'static str {
    match kind {
        ParameterKind::Person => "person",
        ParameterKind::Organization => "organization",
        ParameterKind::Outlet => "outlet",
        ParameterKind::Place => "place",
        _ => "person, organization or place",
    }
}

/// `person:12`, `organization:3`, `place:4`.
fn chosen_by_id(db: &Connection, tables: &[EntityTable], given: &str) -> Result<Option<Named>, Error> {
    let Some((word, id)) = given.split_once(':') else { return Ok(None) };
    let Some(kind) = tables.iter().copied().find(|kind| kind.word() == word) else { return Ok(None) };
    let Ok(id) = id.trim().parse::<i64>() else { return Ok(None) };
    let sql = format!("SELECT name FROM {} WHERE id = ?1", kind.table());
    let mut names = db.prepare_cached(&sql)?;
    let mut names = names.query([id])?;
    Ok(match names.next()? {
        Some(row) => Some(Named { kind, id, name: row.get(0)? }),
        None => None,
    })
}

/// The likest five of them.
fn likest(db: &Connection, near: BTreeMap<Named, f64>) -> Result<Vec<Candidate>, Error> {
    let mut near: Vec<(Named, f64)> = near.into_iter().collect();
    near.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    near.truncate(50);
    let likeness: BTreeMap<Named, f64> = near.iter().cloned().collect();
    let mut candidates = described(db, near.into_iter().map(|(named, _)| named).collect())?;
    let of = |candidate: &Candidate| likeness.get(&candidate.named).copied().unwrap_or(0.0);
    candidates.sort_by(|a, b| {
        of(b).total_cmp(&of(a)).then(b.articles.cmp(&a.articles)).then_with(|| a.named.cmp(&b.named))
    });
    candidates.truncate(5);
    Ok(candidates)
}

/// Adds what helps to choose between them.
fn described(db: &Connection, found: Vec<Named>) -> Result<Vec<Candidate>, Error> {
    let describe = |named: Named| {
        let (table, word) = (named.kind.table(), named.kind.word());
        let description = match named.kind {
            EntityTable::Person => {
                "(SELECT role FROM roles WHERE person_id = n.id GROUP BY role ORDER BY count(*) DESC, role LIMIT 1)"
            }
            EntityTable::Organization => "n.kind",
            EntityTable::Place => "coalesce(nullif(n.country, n.name), n.kind)",
        };
        let sql = format!(
            "SELECT {description}, (SELECT count(DISTINCT article_id) FROM mentions WHERE {word}_id = n.id) \
             FROM {table} n WHERE n.id = ?1"
        );
        let (description, articles) =
            db.prepare_cached(&sql)?.query_row([named.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Candidate { named, description, articles })
    };
    found.into_iter().map(describe).collect()
}
