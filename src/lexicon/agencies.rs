//! News and picture agencies, and the sites of outlets.

use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use super::lexicon;

/// A news or picture agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agency {
    /// Its name ("Associated Press").
    pub name: &'static str,
    /// Whether it sells copy; the others sell pictures only.
    pub is_wire: bool,
}

/// The agency of a credit ("AP", "The Associated Press"), if it is one.
pub fn agency(credit: &str) -> Option<Agency> {
    static AGENCIES: OnceLock<HashMap<&'static str, Agency, FixedState>> = OnceLock::new();
    let agencies = AGENCIES.get_or_init(|| {
        lexicon("agencies.tsv")
            .map(|row| (row.column(0), Agency { name: row.column(1), is_wire: row.column(2) == "wire" }))
            .collect()
    });
    agencies.get(credit.trim().to_ascii_lowercase().as_str()).copied()
}

/// The name of the outlet behind a site ("edition.cnn.com" → "CNN"), if it is known.
pub fn outlet_of(domain: &str) -> Option<&'static str> {
    let outlets = outlets();
    let mut rest = domain;
    loop {
        if let Some(name) = outlets.get(rest) {
            return Some(name);
        }
        rest = rest.split_once('.')?.1;
    }
}

/// Whether `name` is one of the outlets known by their site.
pub fn is_outlet(name: &str) -> bool {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    let names = NAMES.get_or_init(|| outlets().values().map(|name| name.to_lowercase()).collect());
    names.contains(&name.to_lowercase())
}

fn outlets() -> &'static HashMap<&'static str, &'static str, FixedState> {
    static OUTLETS: OnceLock<HashMap<&'static str, &'static str, FixedState>> = OnceLock::new();
    OUTLETS.get_or_init(|| lexicon("outlets.tsv").map(|row| (row.column(0), row.column(1))).collect())
}
