//! The labels of the lines that an archive puts around an article: `lexicon/export_fields.tsv`.

use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use crate::lexicon::lexicon;

/// What a labelled line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Who wrote it.
    Author,
    /// The date of publication.
    Published,
    /// The time of day.
    Time,
    /// Where it was published.
    Outlet,
    /// The headline.
    Title,
    /// The place it was written in.
    Dateline,
    /// The address of the page.
    Url,
    /// The language.
    Language,
    /// Words that were printed between headline and text.
    Lead,
    /// The text itself.
    Text,
    /// What is of the archive alone.
    Nothing,
}

/// Where a labelled line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the text.
    Before,
    /// Behind it.
    After,
    /// Behind it, and may go on over blank lines.
    AfterAtLength,
}

/// A label.
#[derive(Clone, Copy, Debug)]
pub struct Label {
    /// What its line says.
    pub holds: Holds,
    /// Where it stands.
    pub place: Place,
    archives: &'static str,
}

/// The label of a line ("LENGTH: 523 words") of an archive, and what stands behind it.
pub fn of<'a>(archive: &str, line: &'a str) -> Option<(Label, &'a str)> {
    let line = line.trim_start();
    if !line.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let (name, value) = line.split_once(':')?;
    named(archive, name).map(|label| (label, value.trim()))
}

/// The label of that name.
pub fn named(archive: &str, name: &str) -> Option<Label> {
    static LABELS: OnceLock<HashMap<&'static str, Label, FixedState>> = OnceLock::new();
    let labels = LABELS.get_or_init(|| {
        let label =
            |holds, place, archives| Label { holds: self::holds(holds), place: self::place(place), archives };
        let rows = lexicon("export_fields.tsv");
        rows.map(|row| (row.column(0), label(row.column(2), row.column(3), row.column(1)))).collect()
    });
    if name.len() > LONGEST {
        return None;
    }
    let label = labels.get(name.trim().to_lowercase().as_str())?;
    label.archives.split(' ').any(|known| known == archive).then_some(*label)
}

/// No label is longer.
const LONGEST: usize = 48;

fn holds(word: &str) -> Holds {
    match word {
        "author" => Holds::Author,
        "published" => Holds::Published,
        "time" => Holds::Time,
        "outlet" => Holds::Outlet,
        "title" => Holds::Title,
        "dateline" => Holds::Dateline,
        "url" => Holds::Url,
        "language" => Holds::Language,
        "lead" => Holds::Lead,
        "text" => Holds::Text,
        _ => Holds::Nothing,
    }
}

fn place(word: &str) -> Place {
    match word {
        "before" => Place::Before,
        "after, at length" => Place::AfterAtLength,
        _ => Place::After,
    }
}
