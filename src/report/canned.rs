//! The reports inside the program, and one read from a file.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use super::statement::named_parameters;
use super::{Error, Parameter, Report};
use crate::embedded;

/// The reports of `reports/`, sorted by name.
///
/// # Panics
/// If the header of one of them is wrong: a mistake in the program, not in its input; a test reads them all.
pub fn all() -> &'static [Report] {
    static REPORTS: OnceLock<Vec<Report>> = OnceLock::new();
    REPORTS.get_or_init(|| {
        let sources =
            embedded::REPORTS.iter().filter_map(|(file, source)| Some((file.strip_suffix(".sql")?, source)));
        sources
            .map(|(name, source)| match Report::parse(name, source) {
                Ok(report) => report,
                Err(error) => panic!("reports/{name}.sql: {error}"),
            })
            .collect()
    })
}

/// The report of that name.
///
/// # Errors
/// If there is none; the error names those that are called alike.
pub fn find(name: &str) -> Result<&'static Report, Error> {
    all()
        .iter()
        .find(|report| report.name == name)
        .ok_or_else(|| Error::NoSuchReport { name: name.to_owned(), close: close_names(name) })
}

/// Reads a report from a file of the user's own. A parameter that its header does not describe takes words.
///
/// # Errors
/// If the file can't be read or its header is wrong.
pub fn read(path: &Path) -> Result<Report, Error> {
    let source =
        fs::read_to_string(path).map_err(|source| Error::Unreadable { path: path.to_owned(), source })?;
    let source = source.strip_prefix('\u{feff}').unwrap_or(&source);
    let mut report = Report::parse(&path.display().to_string(), source)?;
    let described: Vec<String> = report.parameters.iter().flat_map(Parameter::bound_names).collect();
    let used = named_parameters(&report.sql);
    report.parameters.extend(used.into_iter().filter(|name| !described.contains(name)).map(Parameter::words));
    Ok(report)
}

/// Names of reports like this one, the likest first.
pub fn close_names(name: &str) -> Vec<String> {
    let name = name.to_lowercase().replace([' ', '_'], "-");
    let likeness = |report: &Report| {
        let whole = rapidfuzz::fuzz::ratio(name.chars(), report.name.chars());
        let shares_word = report.name.split('-').any(|word| word.len() > 3 && name.contains(word));
        if shares_word { whole.max(0.7) } else { whole }
    };
    let mut close: Vec<(f64, &str)> =
        all().iter().map(|report| (likeness(report), report.name.as_str())).collect();
    close.retain(|(likeness, _)| *likeness >= 0.6);
    close.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    close.into_iter().take(3).map(|(_, name)| name.to_owned()).collect()
}
