//! A report with its parameters bound, to rows.

use std::time::Duration;

use rusqlite::Connection;

use super::name::{EntityTable, Named};
use super::{Column, Error, Parameter, ParameterKind, ReadOnly, Report, Rows, Select, SelectError, Value};
use super::{add_functions, article_column, functions, gap, resolve};

/// How a report is asked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Question<'q> {
    /// The parameters: name, value as typed by the user.
    pub given: &'q [(String, String)],
    /// Keep the first rows only.
    pub limit: Option<usize>,
    /// Names stand only for those who are called exactly so.
    pub exact: bool,
    /// The columns wanted, if not all: only they can tell whether title and address of the articles are.
    pub columns: &'q [String],
}

/// What a report says.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The rows asked for.
    pub rows: Rows,
    /// Where a limit cut rows that could not all be counted in a short time: more than so many.
    pub more_than: Option<usize>,
    /// What to know about them: how a name was understood, how many quotes have no known speaker.
    pub notes: Vec<String>,
}

impl Report {
    /// Runs the report.
    ///
    /// # Errors
    /// If a value is not of its parameter's type, a name is unknown or ambiguous, a column is not there, or the statement
    /// can't be run.
    pub fn run(&self, reader: &ReadOnly, question: Question<'_>) -> Result<Answer, Error> {
        let in_sql = |source: SelectError| Error::Sql { report: self.name.clone(), source };
        let db = reader.connection();
        add_functions(db)?;
        let mut notes = Vec::new();
        let bound = self.bind(db, question, &mut notes).map_err(|error| match error {
            Error::Lookup(source) => in_sql(reader.explain(source)),
            other => other,
        })?;
        self.check_columns(reader, question.columns)?;
        let Selected { mut rows, more_than } =
            select(reader, &self.sql, &bound, question.limit).map_err(in_sql)?;
        let completed =
            gap::show(db, &mut rows).and_then(|()| article_column::add(db, &mut rows, question.columns));
        completed.map_err(|error| in_sql(reader.explain(error)))?;
        if let Some(note) = &self.note {
            let said = select(reader, note, &bound, Some(1)).map_err(in_sql)?;
            notes.extend(said.rows.rows.into_iter().flatten().filter_map(|cell| match cell {
                Value::Text(words) => Some(words),
                _ => None,
            }));
        }
        Ok(Answer { rows, more_than, notes })
    }

    /// Sees before the work that the columns wanted are there.
    fn check_columns(&self, reader: &ReadOnly, wanted: &[String]) -> Result<(), Error> {
        if wanted.is_empty() {
            return Ok(());
        }
        // A statement that is not understood gives its reason when it is run.
        let Ok(statement) = reader.connection().prepare(&self.sql) else { return Ok(()) };
        let columns: Vec<Column> =
            statement.column_names().map(|name| Column { name: name.to_owned() }).collect();
        let beside = article_column::offered(&columns).map(str::to_owned);
        let known: Vec<String> = columns.iter().map(|column| column.name.clone()).chain(beside).collect();
        let is_known = |name: &&String| known.iter().any(|known| known.eq_ignore_ascii_case(name.trim()));
        match wanted.iter().find(|name| !is_known(name)) {
            None => Ok(()),
            Some(column) => {
                Err(Error::NoSuchColumn { report: self.name.clone(), column: column.clone(), known })
            }
        }
    }

    /// The value of every name that the report's SQL may use.
    fn bind(
        &self,
        db: &Connection,
        Question { given, exact, .. }: Question<'_>,
        notes: &mut Vec<String>,
    ) -> Result<Vec<(String, Value)>, Error> {
        let known = || self.parameters.clone();
        if let Some((name, _)) =
            given.iter().find(|(name, _)| self.parameters.iter().all(|p| p.name != *name))
        {
            return Err(Error::NoSuchParameter {
                report: self.name.clone(),
                parameter: name.clone(),
                known: known(),
            });
        }
        let mut bound = Vec::new();
        for parameter in &self.parameters {
            let value = given.iter().rev().find(|(name, _)| *name == parameter.name).map(|(_, value)| value);
            match value.or(parameter.default.as_ref()).filter(|value| !value.trim().is_empty()) {
                Some(value) => bound.extend(bind_one(db, parameter, value, exact, notes)?),
                None if parameter.required => {
                    return Err(Error::Missing {
                        report: self.name.clone(),
                        parameter: parameter.name.clone(),
                        known: known(),
                    });
                }
                None => bound.extend(unbound(parameter)),
            }
        }
        Ok(bound)
    }
}

fn bind_one(
    db: &Connection,
    parameter: &Parameter,
    given: &str,
    exact: bool,
    notes: &mut Vec<String>,
) -> Result<Vec<(String, Value)>, Error> {
    use ParameterKind as Kind;
    let name = &parameter.name;
    let mut taken = || {
        let taken = resolve(db, &parameter.kind, given, exact)?;
        notes.extend(taken.note);
        Ok(taken.named)
    };
    match &parameter.kind {
        Kind::Person | Kind::Organization | Kind::Place | Kind::Outlet => {
            Ok(vec![(name.clone(), Value::Integer(taken()?.id))])
        }
        Kind::Name => Ok(name_values(parameter, &taken()?)),
        Kind::Topic => match taken() {
            Ok(named) => Ok(name_values(parameter, &named)),
            Err(Error::UnknownName { given, sought, .. }) => {
                notes.push(format!(
                    "no {sought} is called '{given}': taken as words (--{})",
                    parameter.flag()
                ));
                Ok(word_values(parameter, &given))
            }
            Err(error) => Err(error),
        },
        _ => Ok(vec![(name.clone(), Value::from(parameter.read(given)?))]),
    }
}

/// What a parameter is bound to that is not given.
fn unbound(parameter: &Parameter) -> Vec<(String, Value)> {
    let no_words = Value::Text(functions::NO_WORDS.to_owned());
    let values = [Value::Null, Value::Null, Value::Null, Value::Null, no_words];
    parameter.bound_names().into_iter().zip(values).collect()
}

/// What a parameter is bound to that names somebody: `:x`, `:x_person` …
fn name_values(parameter: &Parameter, named: &Named) -> Vec<(String, Value)> {
    let id_of = |kind: EntityTable| if named.kind == kind { Value::Integer(named.id) } else { Value::Null };
    let values = [
        Value::Text(named.name.clone()),
        id_of(EntityTable::Person),
        id_of(EntityTable::Organization),
        id_of(EntityTable::Place),
        Value::Text(functions::NO_WORDS.to_owned()),
    ];
    parameter.bound_names().into_iter().zip(values).collect()
}

/// What a parameter is bound to that names nobody.
fn word_values(parameter: &Parameter, given: &str) -> Vec<(String, Value)> {
    let words = functions::all_words(given);
    let values = [Value::Text(given.to_owned()), Value::Null, Value::Null, Value::Null, Value::Text(words)];
    parameter.bound_names().into_iter().zip(values).collect()
}

impl From<rusqlite::types::Value> for Value {
    fn from(value: rusqlite::types::Value) -> Self {
        use rusqlite::types::Value as Sqlite;
        match value {
            Sqlite::Null => Value::Null,
            Sqlite::Integer(number) => Value::Integer(number),
            Sqlite::Real(number) => Value::Real(number),
            Sqlite::Text(text) => Value::Text(text),
            Sqlite::Blob(bytes) => Value::Blob(bytes),
        }
    }
}

/// How long the rows behind a limit are counted, which nobody asked to see.
const COUNTING: Duration = Duration::from_secs(2);

/// Rows, and how many there are.
struct Selected {
    rows: Rows,
    /// Where they could not all be counted.
    more_than: Option<usize>,
}

/// The rows of a statement; under a limit only the first of them are kept, and the others counted.
fn select(
    reader: &ReadOnly,
    sql: &str,
    bound: &[(String, Value)],
    limit: Option<usize>,
) -> Result<Selected, SelectError> {
    let Some(limit) = limit else { return fetch(reader, sql, bound, usize::MAX) };
    if gathers(reader, sql) {
        return fetch(reader, sql, bound, limit);
    }
    // One row more shows whether anything was cut; only then is counting worth its time.
    let first = format!("SELECT * FROM (\n{sql}\n) LIMIT {}", limit.saturating_add(1).min(1 << 40));
    let mut selected = fetch(reader, &first, bound, usize::MAX)?;
    if selected.rows.rows.len() > limit {
        selected.rows.rows.truncate(limit);
        let count = format!("SELECT count(*) FROM (\n{sql}\n)");
        match reader.clock().within(COUNTING, || fetch(reader, &count, bound, 1)) {
            Ok(counted) => {
                if let Some([Value::Integer(total)]) = counted.rows.rows.first().map(Vec::as_slice) {
                    selected.rows.total = usize::try_from(*total).unwrap_or(usize::MAX);
                }
            }
            Err(SelectError::TimedOut(_)) => selected.uncounted(limit),
            Err(error) => return Err(error),
        }
    }
    Ok(selected)
}

impl Selected {
    fn uncounted(&mut self, more_than: usize) {
        self.rows.total = self.rows.rows.len();
        self.more_than = Some(more_than);
    }
}

/// Whether a statement reads through the corpus before its first row, in groups or for a table it uses twice: to ask it
/// again only to count its rows would take the same time once more.
fn gathers(reader: &ReadOnly, sql: &str) -> bool {
    let Ok(mut plan) = reader.connection().prepare(&format!("EXPLAIN QUERY PLAN {sql}")) else {
        return false;
    };
    let steps = plan.raw_query().mapped(|row| row.get::<_, String>("detail"));
    steps.filter_map(Result::ok).any(|step| step.ends_with("FOR GROUP BY") || step.starts_with("MATERIALIZE"))
}

/// The first `most` rows of a statement, and how many there are.
fn fetch(
    reader: &ReadOnly,
    sql: &str,
    bound: &[(String, Value)],
    most: usize,
) -> Result<Selected, SelectError> {
    let used = parameters_of(reader, sql);
    let bound: Vec<(String, Value)> = bound.iter().filter(|(name, _)| used.contains(name)).cloned().collect();
    let mut select = Select::prepare(reader, sql, &bound)?;
    let columns = select.columns().to_vec();
    let mut all = select.stream();
    let rows = reader.kept(all.by_ref().take(most)).collect::<Result<Vec<_>, _>>()?;
    let (more, are_all) = reader.count(&mut all)?;
    let mut selected = Selected { rows: Rows { columns, total: rows.len() + more, rows }, more_than: None };
    if !are_all {
        selected.uncounted(selected.rows.total);
    }
    Ok(selected)
}

impl ReadOnly {
    /// How many rows are left, counted for a short time, and whether these are all.
    ///
    /// # Errors
    /// If they can't be read.
    pub fn count(
        &self,
        rows: &mut dyn Iterator<Item = Result<Vec<Value>, SelectError>>,
    ) -> Result<(usize, bool), SelectError> {
        let mut count = 0;
        self.clock().within(COUNTING, || {
            for row in rows {
                match row {
                    Ok(_) => count += 1,
                    Err(SelectError::TimedOut(_)) => return Ok((count, false)),
                    Err(error) => return Err(error),
                }
            }
            Ok((count, true))
        })
    }
}

/// The names of the parameters that a statement uses, without their colons; none if it is not understood, for which
/// running it gives the reason.
pub(super) fn parameters_of(reader: &ReadOnly, sql: &str) -> Vec<String> {
    let Ok(statement) = reader.connection().prepare(sql) else { return vec![] };
    let names = (1..=statement.parameter_count()).filter_map(|place| statement.parameter_name(place));
    names.map(|name| name[1..].to_owned()).collect()
}
