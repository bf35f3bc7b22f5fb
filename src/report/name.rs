//! Which person, organization or place a name stands for.
//!
//! A name is known by any of its forms in the corpus, and a person by the first and last words of the full name too,
//! whatever their case and accents. Who has the name as a whole ("Georgia", the state) comes before those who have it
//! in part (Ms. Georgia Tull). Among several nobody is guessed, unless one of them, whose full name is known, is
//! mentioned ten times as often as the next; and then the others are told.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::bearer::{Bearer, by_likeness, by_mentions, described};
use super::fold::fold;
use super::form::{KnownForm, all_aliases, all_names, forms_spelled, likeness};
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

impl Named {
    /// An explicit choice of it: `person:12`.
    pub fn row(&self) -> String {
        format!("{}:{}", self.kind.word(), self.id)
    }
}

/// The table an entity is a row of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum EntityTable {
    Person,
    Organization,
    Place,
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

/// Whom a name was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The one.
    pub named: Named,
    /// What to know about the choice: who else is called so.
    pub note: Option<String>,
}

/// How well a name fits; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It is a whole name.
    Whole,
    /// It is all that is known of a person's name, one word.
    OnlyWord,
    /// It is another form: short, an acronym, a misspelling.
    OtherForm,
    /// It is the beginning or the end of a person's full name.
    Part,
}

/// All whom a name fits, and how well.
pub(super) type Fitting = BTreeMap<Named, Fit>;

/// How often as the next somebody must be mentioned to be meant.
const MUCH_MORE: i64 = 10;
/// So many others are named in a note.
const TOLD: usize = 5;

/// Finds the one person, organization or place of that name among those the parameter takes; if `exact`, only by a
/// whole name or a known form.
///
/// # Errors
/// If nothing or more than one is called so; the error tells the candidates.
pub fn resolve(db: &Connection, kind: &ParameterKind, given: &str, exact: bool) -> Result<Taken, Error> {
    let tables = tables(kind);
    if let Some(named) = chosen_by_row(db, &tables, given)? {
        return Ok(Taken { named, note: None });
    }
    let Bearers { fitting, near } = bearers(db, kind, &tables, given, exact)?;
    if fitting.is_empty() {
        return Err(Error::UnknownName {
            given: given.to_owned(),
            sought: sought_words(kind),
            candidates: by_likeness(db, kind, near)?,
        });
    }
    let (meant, others) = contenders(fitting, exact);
    let mut meant = by_mentions(db, kind, meant)?;
    if !is_clear(&meant) {
        let (given, total) = (given.to_owned(), meant.len());
        return Err(Error::AmbiguousName { given, candidates: described(db, meant)?, total });
    }
    let taken = meant.remove(0);
    if !exact {
        meant.extend(by_mentions(db, kind, others)?);
    }
    let others: Vec<Named> = meant.into_iter().map(|bearer| bearer.named).collect();
    let may_be_words = *kind == ParameterKind::Topic && taken.fit == Fit::Part;
    let note = (may_be_words || !others.is_empty()).then(|| note(given, &taken.named, &others));
    Ok(Taken { named: taken.named, note })
}

/// Whether the first of them is meant: nobody else competes, or the full name is known and mentioned far more often.
fn is_clear(meant: &[Bearer]) -> bool {
    match meant {
        [] => false,
        [_] => true,
        [first, second, ..] => {
            first.fit != Fit::OnlyWord && first.mentions >= second.mentions.max(1).saturating_mul(MUCH_MORE)
        }
    }
}

/// Those among whom the choice is, and the others. A whole name stands before all else, and any known form of an
/// organization or place ("UN") before what is only part of a person's name (Kim Jong Un).
fn contenders(fitting: Fitting, exact: bool) -> (Fitting, Fitting) {
    let best = fitting.values().min().copied();
    let has_form = |(named, fit): (&Named, &Fit)| named.kind != EntityTable::Person && *fit != Fit::Part;
    let is_form_of_no_person = fitting.iter().any(has_form);
    fitting.into_iter().partition(|(_, fit)| match fit {
        fit if exact || best == Some(Fit::Whole) => Some(*fit) == best,
        Fit::Part => !is_form_of_no_person,
        _ => true,
    })
}

/// Says whom a name was taken for, and who else is called so.
fn note(given: &str, taken: &Named, others: &[Named]) -> String {
    let mut note = format!("'{given}' is taken as {} ({})", taken.name, taken.row());
    if !others.is_empty() {
        let told = others.iter().take(TOLD).map(|other| format!("{} ({})", other.name, other.row()));
        note.push_str(&format!("; also called so: {}", told.collect::<Vec<_>>().join(", ")));
    }
    if others.len() > TOLD {
        note.push_str(&format!(" and {} more", others.len() - TOLD));
    }
    note
}

/// Who has a name, and whose name is like it.
#[derive(Default)]
struct Bearers {
    fitting: Fitting,
    near: BTreeMap<Named, f64>,
}

impl Bearers {
    fn add(&mut self, named: Named, fit: Fit) {
        let best = self.fitting.entry(named).or_insert(fit);
        *best = fit.min(*best);
    }

    fn add_form(&mut self, known: &KnownForm<'_>, is_one_word: bool) {
        let fit = match known {
            known if !known.is_full => Fit::OtherForm,
            known if known.kind == EntityTable::Person && is_one_word => Fit::OnlyWord,
            _ => Fit::Whole,
        };
        self.add(known.named(), fit);
    }
}

fn bearers(
    db: &Connection,
    kind: &ParameterKind,
    tables: &[EntityTable],
    given: &str,
    exact: bool,
) -> Result<Bearers, Error> {
    let sought = fold(given);
    let is_one_word = !sought.contains(' ');
    let mut bearers = Bearers::default();
    if sought.is_empty() {
        return Ok(bearers);
    }
    // An index finds a name that is spelled as given, and nobody is looked for by a part of the name who is called by
    // several words as a whole.
    forms_spelled(db, kind, tables, given.trim(), |known| bearers.add_form(known, is_one_word))?;
    if !is_one_word && bearers.fitting.values().any(|fit| *fit == Fit::Whole) {
        return Ok(bearers);
    }
    all_names(db, kind, tables, |known| {
        let form = fold(known.form);
        if form == sought {
            bearers.add_form(known, is_one_word);
        } else if !exact && known.has_part(&sought, &form) {
            bearers.add(known.named(), Fit::Part);
        }
    })?;
    if bearers.fitting.values().all(|fit| *fit == Fit::Part) {
        all_aliases(db, kind, tables, |known| {
            if fold(known.form) == sought {
                bearers.add_form(known, is_one_word);
            }
        })?;
    }
    if bearers.fitting.is_empty() {
        let near = &mut bearers.near;
        let mut weigh = |known: &KnownForm<'_>| {
            if let Some(likeness) = likeness(&sought, &fold(known.form)) {
                let best = near.entry(known.named()).or_insert(likeness);
                *best = likeness.max(*best);
            }
        };
        all_names(db, kind, tables, &mut weigh)?;
        all_aliases(db, kind, tables, &mut weigh)?;
    }
    Ok(bearers)
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
fn chosen_by_row(db: &Connection, tables: &[EntityTable], given: &str) -> Result<Option<Named>, Error> {
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
