//! Names known beforehand: the canonical form that a name of the gazetteer stands for.

/// The canonical name of an organization, if the gazetteer knows this form.
pub fn organization(_written: &str) -> Option<&'static str> {
    None
}

/// The canonical name of a place, if the gazetteer knows this form.
pub fn place(_written: &str) -> Option<&'static str> {
    None
}

/// The country of a word that names it or its people: "China", "Chinese", "US".
pub fn country(_word: &str) -> Option<&'static str> {
    None
}
