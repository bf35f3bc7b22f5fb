//! What is known of a single word before reading: given name, title, nationality …

use std::sync::OnceLock;

use foldhash::fast::FixedState;
use std::collections::HashMap;

use crate::lexicon::{gazetteer, lexicon};

/// A set of the facts below.
pub type Facts = u32;

/// "Antony".
pub const GIVEN: Facts = 1;
/// A family name that stands before the given name ("Xi").
pub const FAMILY_FIRST: Facts = 1 << 1;
/// A family name that stands last ("Blinken").
pub const FAMILY_LAST: Facts = 1 << 2;
/// An ordinary word that may stand capitalised at the start of a sentence.
pub const COMMON: Facts = 1 << 3;
/// A month or day of the week.
pub const CALENDAR: Facts = 1 << 4;
/// "Chinese".
pub const DEMONYM: Facts = 1 << 5;
/// "van", "bin", "de".
pub const PARTICLE: Facts = 1 << 6;
/// Heads an organization's name ("University").
pub const ORGANIZATION_WORD: Facts = 1 << 7;
/// Is part of a place's name ("River").
pub const PLACE_WORD: Facts = 1 << 8;
/// A title that may stand before a bare family name ("President", "Mr.").
pub const TITLE: Facts = 1 << 9;
/// A capitalised word that names no person, organization or place ("Republicans", "Olympics").
pub const NOT_NAME: Facts = 1 << 10;
/// A word of saying.
pub const SAYING: Facts = 1 << 13;
/// "Jr.", "III".
pub const SUFFIX: Facts = 1 << 15;
/// A word of grammar: preposition, pronoun, auxiliary …
pub const GRAMMAR: Facts = 1 << 17;
/// A verb that helps others: "is", "had", "will".
pub const AUXILIARY: Facts = 1 << 18;
/// Makes the name before it a thing's: "Award", "Act".
pub const THING: Facts = 1 << 19;
/// Any noun for what a person is ("spokesman", "wife").
pub const ROLE: Facts = 1 << 16;

/// What is known of the word, given in lower case (ASCII letters).
pub fn facts(lower: &str) -> Facts {
    table().get(lower).copied().unwrap_or(0)
}

fn table() -> &'static HashMap<String, Facts, FixedState> {
    static TABLE: OnceLock<HashMap<String, Facts, FixedState>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: HashMap<String, Facts, FixedState> = HashMap::default();
        let mut add = |word: &str, fact: Facts| {
            *table.entry(word.to_ascii_lowercase()).or_default() |= fact;
        };
        gazetteer("given_names.tsv").for_each(|row| add(row.column(0), GIVEN));
        gazetteer("family_names.tsv").for_each(|row| add(row.column(0), FAMILY_LAST));
        lexicon("family_first_surnames.tsv").for_each(|row| add(row.column(0), FAMILY_FIRST));
        lexicon("common_words.tsv").for_each(|row| add(row.column(0), COMMON));
        lexicon("demonyms.tsv").for_each(|row| add(row.column(0), DEMONYM));
        lexicon("name_parts.tsv").for_each(|row| add(row.column(0), part(row.column(1))));
        lexicon("organization_words.tsv").for_each(|row| add(row.column(0), ORGANIZATION_WORD));
        lexicon("place_words.tsv").for_each(|row| add(row.column(0), PLACE_WORD));
        lexicon("titles.tsv").for_each(|row| add(row.column(0), title(row.column(1))));
        lexicon("not_names.tsv").for_each(|row| add(row.column(0), not_name(row.column(1))));
        lexicon("function_words.tsv").for_each(|row| add(row.column(0), grammar(row.column(1))));
        table
    })
}

fn grammar(classes: &str) -> Facts {
    const CLASSES: &[&str] = &[
        "auxiliary",
        "be",
        "conjunction",
        "determiner",
        "possessive",
        "preposition",
        "pronoun",
        "subordinator",
        "wh",
    ];
    let grammar = classes.split(' ').any(|class| CLASSES.contains(&class));
    let auxiliary = classes.split(' ').any(|class| class == "auxiliary");
    (if grammar { GRAMMAR } else { 0 }) | (if auxiliary { AUXILIARY } else { 0 })
}

fn part(kind: &str) -> Facts {
    match kind {
        "particle" => PARTICLE,
        "suffix" => SUFFIX,
        "saying" => SAYING,
        "thing" => THING,
        _ => 0,
    }
}

fn title(kind: &str) -> Facts {
    match kind {
        "honorific" | "office" | "rank" | "clergy" | "academic" => TITLE | ROLE,
        _ => ROLE,
    }
}

fn not_name(kind: &str) -> Facts {
    match kind {
        "month" | "day" => CALENDAR | NOT_NAME,
        _ => NOT_NAME,
    }
}
