//! The columns that a user asks for.

use super::Failure;
use super::nearest::nearest;
use crate::report::Column;

/// Some columns, in the user's order.
pub struct Choice {
    /// The columns themselves.
    pub columns: Vec<Column>,
    /// Where each stands in the rows.
    pub places: Vec<usize>,
}

/// The columns of these names; none if nothing is chosen.
///
/// # Errors
/// If there is no column of a name.
pub fn choice(columns: &[Column], wanted: &[String]) -> Result<Option<Choice>, Failure> {
    if wanted.is_empty() {
        return Ok(None);
    }
    let place = |name: &String| {
        let same = |column: &Column| column.name.eq_ignore_ascii_case(name.trim());
        columns.iter().position(same).ok_or_else(|| {
            let known: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
            no_such_column(name, &known)
        })
    };
    let places = wanted.iter().map(place).collect::<Result<Vec<_>, _>>()?;
    let columns = places.iter().map(|place| columns[*place].clone()).collect();
    Ok(Some(Choice { columns, places }))
}

/// A column is asked for that is not there.
pub fn no_such_column(name: &str, known: &[&str]) -> Failure {
    let near = nearest(name, known.iter().copied()).map(|near| format!("did you mean {near}? "));
    let hint = format!("{}there are {}", near.unwrap_or_default(), known.join(", "));
    Failure::misused(format!("there is no column '{name}'")).hint(hint)
}
