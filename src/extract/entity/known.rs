//! Names known beforehand: the canonical form that a name of the gazetteer stands for.

use super::organization_name;
use crate::extract::name::gazetteer::{self, Listed};

/// The canonical name of an organization, if the gazetteer knows this form.
pub fn organization(written: &str) -> Option<Listed> {
    let bare = without_article(written).unwrap_or(written);
    gazetteer::organization(written)
        .or_else(|| gazetteer::organization(bare))
        .or_else(|| gazetteer::organization(without_form(bare)?))
        .or_else(|| of_country(bare))
}

/// The canonical name of a place, if the gazetteer knows this form.
pub fn place(written: &str) -> Option<Listed> {
    gazetteer::place(written).or_else(|| gazetteer::place(without_article(written)?))
}

/// The country of a word that names it or its people: "China", "Chinese", "US".
pub fn country(word: &str) -> Option<&'static str> {
    gazetteer::country_of_demonym(word).or_else(|| {
        let listed = gazetteer::place(word)?;
        let is_country =
            listed.kind == crate::document::EntityKind::Place(crate::document::PlaceKind::Country);
        is_country.then_some(listed.canonical)
    })
}

/// "Nordal" of "Nordal Group Inc."
fn without_form(written: &str) -> Option<&str> {
    let is_form = |word: &str| {
        let word = word.trim_matches(['.', ',']);
        matches!(word, "Group" | "Holdings")
            || organization_name::is_company_suffix(&word.to_ascii_lowercase())
    };
    let mut bare = written;
    while let Some((rest, _)) = bare.rsplit_once(' ').filter(|(_, last)| is_form(last)) {
        bare = rest.trim_end_matches(',');
    }
    (bare.len() < written.len()).then_some(bare)
}

/// "Coastal Fund" of "Nigeria’s Coastal Fund", unless another country's is known.
fn of_country(written: &str) -> Option<Listed> {
    let (owner, rest) = written.split_once("’s ").or_else(|| written.split_once("'s "))?;
    let owner = country(owner).filter(|_| rest.contains(' '))?;
    gazetteer::organization(rest).filter(|listed| listed.country.is_empty() || listed.country == owner)
}

fn without_article(written: &str) -> Option<&str> {
    written.strip_prefix("the ").or_else(|| written.strip_prefix("The "))
}
