//! The formats an article may come in; a new one is a file here and a line in each of the two lists below it.

#[cfg(any(feature = "feeds", feature = "spreadsheets"))]
mod elements;
#[cfg(feature = "feeds")]
mod feed;
mod fields;
mod html;
mod json;
mod json_lines;
mod nearly_json;
mod table;
mod text;
mod value;

pub use super::record::Record;
use super::{Error, Input, Sink, Start, archive, decode};

/// A format: what its content looks like, and how its records are found.
pub struct Format {
    /// What a file of it is called in messages ("ZIP archive").
    pub name: &'static str,
    /// Endings in lower case, without the stop, that tell it where content alone does not.
    pub extensions: &'static [&'static str],
    /// Whether the first bytes prove it; the name may help to decide.
    pub recognizes: fn(&Start<'_>) -> bool,
    /// Hands the records of an input to the sink, one after the other.
    pub read: fn(Input<'_>, &mut Sink<'_>) -> Result<(), Error>,
}

impl Format {
    /// What most formats have in common, to be named over: no endings of their own, nothing recognized.
    pub const UNNAMED: Format =
        Format { name: "", extensions: &[], recognizes: |_| false, read: |_, _| Ok(()) };
}

/// All formats, in the order in which they are asked; the last one takes any other text.
const FORMATS: &[Format] = &[
    archive::GZIP,
    archive::BZIP2,
    archive::XZ,
    archive::ZSTD,
    archive::TAR,
    #[cfg(feature = "spreadsheets")]
    table::XLSX,
    #[cfg(feature = "spreadsheets")]
    table::ODS,
    archive::ZIP,
    #[cfg(feature = "feeds")]
    feed::FEED,
    #[cfg(feature = "feeds")]
    feed::JSON_FEED,
    html::HTML,
    json_lines::JSON_LINES,
    json::JSON,
    table::DELIMITED,
    text::TEXT,
];

/// The format of an input: the one that its first bytes prove, or else the one that its name tells.
///
/// # Errors
/// If it is no text and nothing else that is read.
pub fn of(start: &Start<'_>) -> Result<&'static Format, Error> {
    if let Some(format) = FORMATS.iter().find(|format| (format.recognizes)(start)) {
        return Ok(format);
    }
    if let Some(what) = decode::signature(start.bytes) {
        return Err(Error::Binary { what });
    }
    Ok(by_name(start).unwrap_or(&text::TEXT))
}

/// Whether the name of an input says that an article is in it.
pub fn is_named(start: &Start<'_>) -> bool {
    by_name(start).is_some()
}

fn by_name(start: &Start<'_>) -> Option<&'static Format> {
    let extension = start.extension();
    FORMATS.iter().find(|format| format.extensions.contains(&extension.as_str()))
}
