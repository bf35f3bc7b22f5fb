//! XML as marks that open and close, and words between them. Entities that a file defines itself stay out.

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::Error;

/// One mark of an XML text, or what stands between two.
pub enum Piece<'a> {
    /// A mark that opens.
    Open(Mark<'a>),
    /// The name of a mark that closes.
    Close(&'a str),
    /// Words.
    Words(&'a str),
}

/// A mark that opens.
pub struct Mark<'a> {
    /// Its name with the prefix ("w:p").
    pub name: &'a str,
    start: &'a BytesStart<'a>,
}

impl Mark<'_> {
    /// The value of an attribute by its name without the prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let attributes = attributes.with_checks(false).flatten();
        let found =
            attributes.into_iter().find(|attribute| attribute.key.local_name().into_inner() == name)?;
        unescape(&found.value).ok().map(|value| value.into_owned())
    }
}

/// Marks may lie in each other so deep.
const DEEPEST: usize = 2000;

/// Reads XML from its start to its end.
///
/// # Errors
/// If it is no XML, or what `take` says.
pub fn walk(
    xml: &str,
    kind: &'static str,
    mut take: impl FnMut(Piece<'_>) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let broken = |reason: String| Error::BrokenDocument { kind, reason };
    let mut depth = 0usize;
    loop {
        match reader.read_event().map_err(|error| broken(error.to_string()))? {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(broken("its marks are nested too deeply".into()));
                }
                take(Piece::Open(Mark { name: start.name().into_inner(), start: &start }))?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                take(Piece::Close(end.name().into_inner()))?;
            }
            Event::Text(words) => take(Piece::Words(&words.xml10_content()))?,
            Event::CData(words) => take(Piece::Words(&words.xml10_content()))?,
            Event::GeneralRef(reference) => {
                if let Some(character) = character(&reference) {
                    take(Piece::Words(character.encode_utf8(&mut [0; 4])))?;
                }
            }
            Event::Eof if depth > 0 => return Err(broken("its end is missing".into())),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The character that a reference stands for, by its number or one of the five names that XML knows.
fn character(reference: &BytesRef<'_>) -> Option<char> {
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}
