//! Places known in advance, to tell a dateline from other words in capitals.

use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use super::gazetteer;

/// Whether `name` is a place of the gazetteer, in any case of letters.
pub fn is_place(name: &str) -> bool {
    kind(name).is_some()
}

/// Whether `name` is a city of the gazetteer, in any case of letters.
pub fn is_city(name: &str) -> bool {
    kind(name).is_some_and(|kind| matches!(kind, "city" | "capital"))
}

fn kind(name: &str) -> Option<&'static str> {
    static PLACES: OnceLock<HashMap<String, &'static str, FixedState>> = OnceLock::new();
    let places = PLACES.get_or_init(|| {
        let mut places = HashMap::default();
        for row in gazetteer("places.tsv") {
            let names = std::iter::once(row.column(0)).chain(row.column(3).split('|'));
            for name in names.map(str::trim).filter(|name| !name.is_empty()) {
                places.entry(name.to_lowercase()).or_insert(row.column(1));
            }
        }
        places
    });
    places.get(name.trim().to_lowercase().as_str()).copied()
}
