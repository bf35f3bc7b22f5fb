//! The formats an article may come in; a new one is a file here and a line in each of the two lists below it.

#[cfg(feature = "documents")]
mod document;
#[cfg(any(feature = "feeds", feature = "spreadsheets"))]
mod elements;
mod exports;
#[cfg(feature = "feeds")]
mod feed;
mod fields;
mod front_matter;
mod html;
mod json;
mod json_lines;
#[cfg(feature = "mail")]
mod mail;
mod nearly_json;
#[cfg(feature = "documents")]
mod news_xml;
#[cfg(feature = "pdf")]
mod pdf;
mod table;
mod text;
mod value;
#[cfg(feature = "warc")]
mod warc;

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
    #[cfg(feature = "warc")]
    warc::WARC,
    #[cfg(feature = "warc")]
    warc::WARC_ZSTD,
    #[cfg(feature = "warc")]
    warc::WACZ,
    archive::GZIP,
    archive::BZIP2,
    archive::XZ,
    archive::ZSTD,
    archive::TAR,
    #[cfg(feature = "documents")]
    document::DOCX,
    #[cfg(feature = "documents")]
    document::ODT,
    #[cfg(feature = "spreadsheets")]
    table::XLSX,
    #[cfg(feature = "spreadsheets")]
    table::ODS,
    archive::ZIP,
    #[cfg(feature = "mail")]
    mail::OUTLOOK,
    #[cfg(feature = "pdf")]
    pdf::PDF,
    #[cfg(feature = "documents")]
    document::RTF,
    #[cfg(feature = "documents")]
    document::FLAT_ODT,
    exports::EXPORT_PAGE,
    #[cfg(feature = "feeds")]
    feed::FEED,
    #[cfg(feature = "feeds")]
    feed::JSON_FEED,
    #[cfg(feature = "documents")]
    news_xml::NITF,
    #[cfg(feature = "documents")]
    news_xml::NEWSML,
    html::HTML,
    #[cfg(feature = "mail")]
    mail::MHTML,
    #[cfg(feature = "mail")]
    mail::MBOX,
    #[cfg(feature = "mail")]
    mail::EML,
    #[cfg(feature = "documents")]
    document::OLD,
    json_lines::JSON_LINES,
    json::JSON,
    exports::EXPORT,
    #[cfg(feature = "documents")]
    news_xml::XML,
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
