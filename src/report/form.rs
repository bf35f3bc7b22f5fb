//! The forms of names that the corpus knows, and how like one is to another.

use rusqlite::{Connection, Params};

use super::fold::fold;
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
}

impl KnownForm<'_> {
    /// Whose form it is.
    pub fn named(&self) -> Named {
        Named { kind: self.kind, id: self.id, name: self.name.to_owned() }
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
        let (names, word, only) = (table.table(), table.word(), only(kind));
        let sql = format!(
            "SELECT n.id, n.name, n.name, 1 FROM {names} n WHERE n.name = ?1 {only} \
             UNION ALL SELECT n.id, n.name, a.alias, a.kind = 'full' \
             FROM aliases a JOIN {names} n ON n.id = a.{word}_id WHERE a.alias = ?1 COLLATE NOCASE {only}"
        );
        read(db, table, &sql, [form], &mut see)?;
    }
    Ok(())
}

/// Hands all forms to `see`.
pub fn all_forms(
    db: &Connection,
    kind: &ParameterKind,
    tables: &[EntityTable],
    mut see: impl FnMut(&KnownForm<'_>),
) -> Result<(), Error> {
    for &table in tables {
        let (names, word, only) = (table.table(), table.word(), only(kind));
        let sql = format!(
            "SELECT n.id, n.name, n.name, 1 FROM {names} n WHERE true {only} \
             UNION ALL SELECT n.id, n.name, a.alias, a.kind = 'full' \
             FROM aliases a JOIN {names} n ON n.id = a.{word}_id WHERE true {only}"
        );
        read(db, table, &sql, [], &mut see)?;
    }
    Ok(())
}

/// Hands to `see` the people whose full name begins or ends with these words, or whose given or family name they are.
/// The words are folded already.
pub fn people_with_words(db: &Connection, words: &str, mut see: impl FnMut(Named)) -> Result<(), Error> {
    if words.is_empty() {
        return Ok(());
    }
    let (first, last) = (format!("{words} "), format!(" {words}"));
    let mut people = db.prepare("SELECT id, name, given_name, family_name FROM people")?;
    let mut people = people.query([])?;
    while let Some(row) = people.next()? {
        let text = |place: usize| Ok::<_, Error>(row.get_ref(place)?.as_str().unwrap_or_default());
        let name = text(1)?;
        let full = fold(name);
        let (given, family) = (text(2)?, text(3)?);
        let is_part = |part: &str| full.contains(' ') && fold(part) == words;
        if full.starts_with(&first) || full.ends_with(&last) || is_part(given) || is_part(family) {
            see(Named { kind: EntityTable::Person, id: row.get(0)?, name: name.to_owned() });
        }
    }
    Ok(())
}

/// What narrows the names of a table for a kind of parameter.
fn only(kind: &ParameterKind) -> &'static str {
    match kind {
        ParameterKind::Outlet => "AND EXISTS (SELECT 1 FROM articles WHERE outlet_id = n.id)",
        _ => "",
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
