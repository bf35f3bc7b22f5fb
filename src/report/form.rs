//! The forms of names that the corpus knows, and how like one is to another.

use rusqlite::{Connection, Params};

use super::fold::folds_to;
use super::name::{EntityTable, Named};
use super::{Error, ParameterKind};

/// A form of the name of a person, organization or place.
pub struct KnownForm<'r> {
    /// The form.
    pub form: &'r str,
    /// Whether it is a full name.
    pub is_full: bool,
    /// What has it.
    pub kind: EntityTable,
    id: i64,
    name: &'r str,
    /// The given and the family name of a person, where they are known.
    parts: [&'r str; 2],
}

impl KnownForm<'_> {
    /// Whose form it is.
    pub fn named(&self) -> Named {
        Named { kind: self.kind, id: self.id, name: self.name.to_owned() }
    }

    /// Whether it is a person's full name that begins or ends with these words, or has them as given or family name.
    /// Both are folded already.
    pub fn has_part(&self, words: &str, folded_form: &str) -> bool {
        let stands_apart = |rest: Option<&str>, space: fn(&str) -> bool| rest.is_some_and(space);
        self.kind == EntityTable::Person
            && self.is_full
            && folded_form.contains(' ')
            && (stands_apart(folded_form.strip_prefix(words), |rest| rest.starts_with(' '))
                || stands_apart(folded_form.strip_suffix(words), |rest| rest.ends_with(' '))
                || self.parts.iter().any(|part| folds_to(part, words)))
    }
}

/// Hands to `see` the forms spelled exactly so, but for the case of plain letters.
pub fn forms_spelled(
    db: &Connection,
    kind: &ParameterKind,
    tables: &[EntityTable],
    form: &str,
    mut see: impl FnMut(&KnownForm<'_>),
) -> Result<(), Error> {
    for &table in tables {
        let (names, aliases) = (names(table, kind), aliases(table, kind));
        let sql = format!("{names} AND n.name = ?1 UNION ALL {aliases} AND a.alias = ?1 COLLATE NOCASE");
        read(db, table, &sql, [form], &mut see)?;
    }
    Ok(())
}

/// Hands all names to `see`.
pub fn all_names(
    db: &Connection,
    kind: &ParameterKind,
    tables: &[EntityTable],
    mut see: impl FnMut(&KnownForm<'_>),
) -> Result<(), Error> {
    tables.iter().try_for_each(|&table| read(db, table, &names(table, kind), [], &mut see))
}

/// Hands all forms beside the names to `see`.
pub fn all_aliases(
    db: &Connection,
    kind: &ParameterKind,
    tables: &[EntityTable],
    mut see: impl FnMut(&KnownForm<'_>),
) -> Result<(), Error> {
    tables.iter().try_for_each(|&table| read(db, table, &aliases(table, kind), [], &mut see))
}

fn names(table: EntityTable, kind: &ParameterKind) -> String {
    let parts = if table == EntityTable::Person { "n.given_name, n.family_name" } else { "NULL, NULL" };
    format!("SELECT n.id, n.name, n.name, 1, {parts} FROM {} AS n WHERE {}", table.table(), only(kind))
}

fn aliases(table: EntityTable, kind: &ParameterKind) -> String {
    format!(
        "SELECT n.id, n.name, a.alias, a.kind = 'full', NULL, NULL FROM aliases AS a \
         JOIN {} AS n ON n.id = a.{}_id WHERE {}",
        table.table(),
        table.word(),
        only(kind)
    )
}

/// What narrows the names of a table for a kind of parameter.
fn only(kind: &ParameterKind) -> &'static str {
    match kind {
        ParameterKind::Outlet => "EXISTS (SELECT 1 FROM articles WHERE outlet_id = n.id)",
        _ => "true",
    }
}

fn read(
    db: &Connection,
    kind: EntityTable,
    sql: &str,
    parameters: impl Params,
    see: &mut impl FnMut(&KnownForm<'_>),
) -> Result<(), Error> {
    let mut forms = db.prepare(sql)?;
    let mut forms = forms.query(parameters)?;
    while let Some(row) = forms.next()? {
        see(&KnownForm {
            kind,
            id: row.get(0)?,
            name: row.get_ref(1)?.as_str().unwrap_or_default(),
            form: row.get_ref(2)?.as_str().unwrap_or_default(),
            is_full: row.get(3)?,
            parts: [
                row.get_ref(4)?.as_str().unwrap_or_default(),
                row.get_ref(5)?.as_str().unwrap_or_default(),
            ],
        });
    }
    Ok(())
}

/// How like a name one must be to be offered for it.
const LIKE: f64 = 0.72;

/// How like a form is to the name given, if it is like it at all; 1 if all the words of one are in the other.
pub fn likeness(given: &str, form: &str) -> Option<f64> {
    let words_in =
        |few: &str, many: &str| few.split(' ').all(|word| many.split(' ').any(|other| other == word));
    if given.is_empty() || form.is_empty() {
        return None;
    }
    if words_in(given, form) || (form.len() > 2 && words_in(form, given)) {
        return Some(1.0);
    }
    if given.len().abs_diff(form.len()) * 2 > given.len().max(form.len()) {
        return None;
    }
    let cutoff = rapidfuzz::fuzz::Args::default().score_cutoff(LIKE);
    rapidfuzz::fuzz::ratio_with_args(given.chars(), form.chars(), &cutoff)
}
