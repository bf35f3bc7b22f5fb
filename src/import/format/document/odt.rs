//! Text documents of OpenOffice and LibreOffice (.odt, .fodt), read as those of Word are.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::flow::Flow;
use super::package::Package;
use super::xml::{Mark, Piece, walk};
use super::{Error, Format, Text, exports, hand_over};

/// A text document.
pub const ODT: Format = Format {
    name: KIND,
    extensions: &["odt", "ott"],
    recognizes: |start| start.bytes.get(NAME..).is_some_and(|rest| rest.starts_with(MIME)),
    read: |input, sink| {
        let bytes = input.whole()?;
        let may_be_export = exports::shows_sign(&content(&bytes)?.0);
        hand_over(bytes, may_be_export, text, sink)
    },
};

/// A text document that is one XML file.
pub const FLAT_ODT: Format = Format {
    name: KIND,
    extensions: &["fodt"],
    recognizes: |start| {
        let head = String::from_utf8_lossy(&start.bytes[..start.bytes.len().min(HEAD)]);
        head.contains("<office:document") && head.contains("application/vnd.oasis.opendocument.text")
    },
    read: |input, sink| {
        let bytes = input.whole()?;
        let may_be_export = exports::shows_sign(&String::from_utf8_lossy(&bytes));
        hand_over(bytes, may_be_export, |bytes| written(&crate::import::decode::decode(bytes)?, None), sink)
    },
};

const KIND: &str = "OpenDocument text";
/// Where the name of the first file in a ZIP file stands.
const NAME: usize = 30;
/// The first file of a text document, and what it holds.
const MIME: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.text";
/// How far into a flat document its kind is told.
const HEAD: usize = 8192;
/// Marks with words that are not printed, or not part of the text.
const UNPRINTED: &[&str] = &[
    "text:tracked-changes",
    "text:note-citation",
    "text:ruby-text",
    "text:table-of-content",
    "text:hidden-text",
    "text:hidden-paragraph",
    "office:annotation",
    "office:master-styles",
    "office:font-face-decls",
    "office:scripts",
    "office:settings",
    "office:styles",
    "svg:title",
    "svg:desc",
];

/// The text, and the properties of the document.
fn content(bytes: &[u8]) -> Result<(String, Option<String>), Error> {
    let mut package = Package::open(bytes, KIND)?;
    let is_locked = |manifest: String| manifest.contains("encryption-data");
    if package.names().any(|name| name == "encrypted-package")
        || package.file("META-INF/manifest.xml")?.is_some_and(is_locked)
    {
        return Err(Error::Locked);
    }
    let content = package.file("content.xml")?.ok_or(Error::NothingIn { kind: KIND })?;
    Ok((content, package.file("meta.xml")?))
}

fn text(bytes: &[u8]) -> Result<Text, Error> {
    let (content, meta) = content(bytes)?;
    written(&content, meta.as_deref())
}

fn written(content: &str, meta: Option<&str>) -> Result<Text, Error> {
    let mut writing = Writing::default();
    writing.read(content)?;
    let name = meta.and_then(|meta| document_name(meta).ok().flatten()).or(writing.name.take());
    let text = Text { paragraphs: writing.flow.finish(), title: writing.title };
    Ok(text.named(name.as_deref()))
}

fn document_name(meta: &str) -> Result<Option<String>, Error> {
    let mut writing = Writing::default();
    writing.read(meta)?;
    Ok(writing.name)
}

/// A text on its way through the marks of an OpenDocument.
#[derive(Default)]
struct Writing {
    flow: Flow,
    title: Option<String>,
    /// What the document is called in its properties.
    name: Option<String>,
    /// Styles of hidden words, and of headlines.
    hidden: HashSet<String, FixedState>,
    titles: HashSet<String, FixedState>,
    /// The style that is described.
    style: Option<String>,
    /// How many marks are open in one whose words are not printed.
    skipped: usize,
    in_name: bool,
    is_title: bool,
}

impl Writing {
    fn read(&mut self, xml: &str) -> Result<(), Error> {
        walk(xml, KIND, |piece| {
            match piece {
                Piece::Open(_) if self.skipped > 0 => self.skipped += 1,
                Piece::Open(mark) => self.open(&mark),
                Piece::Close(_) if self.skipped > 0 => self.skipped -= 1,
                Piece::Close(name) => self.close(name),
                Piece::Words(_) if self.skipped > 0 => {}
                Piece::Words(words) if self.in_name => self.name.get_or_insert_default().push_str(words),
                Piece::Words(words) => self.flow.write(&spaced(words)),
            }
            if self.flow.is_too_deep() {
                return Err(Error::BrokenDocument {
                    kind: KIND,
                    reason: "its parts are nested too deeply".into(),
                });
            }
            Ok(())
        })
    }

    fn open(&mut self, mark: &Mark<'_>) {
        let style = || mark.attribute("style-name").unwrap_or_default();
        match mark.name {
            name if UNPRINTED.contains(&name) => self.skipped = 1,
            "text:p" | "text:h" | "text:span" if self.hidden.contains(&style()) => self.skipped = 1,
            "style:style" => {
                self.style = mark.attribute("name");
                let is_title = mark.attribute("parent-style-name").is_some_and(|parent| parent == "Title");
                self.titles.extend(self.style.clone().filter(|_| is_title));
            }
            "style:text-properties" if mark.attribute("display").is_some_and(|display| display == "none") => {
                self.hidden.extend(self.style.take());
            }
            "text:p" | "text:h" => {
                let style = style();
                self.is_title = style == "Title" || self.titles.contains(&style);
                self.flow.open_paragraph();
            }
            "text:s" => {
                let count = mark.attribute("c").and_then(|count| count.parse().ok()).unwrap_or(1usize);
                self.flow.write(&" ".repeat(count.min(MOST_SPACES)));
            }
            "text:tab" => self.flow.write("\t"),
            "text:line-break" => self.flow.write("\n"),
            "table:table-cell" | "text:note-body" | "draw:text-box" => self.flow.open_place(),
            "table:table-row" => self.flow.open_row(),
            "dc:title" => self.in_name = true,
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "text:p" | "text:h" => {
                let written = self.flow.close_paragraph();
                if std::mem::take(&mut self.is_title) {
                    self.title = self.title.take().or_else(|| written.map(|title| title.trim().to_owned()));
                }
            }
            "table:table-cell" => self.flow.close_cell(),
            "table:table-row" => self.flow.close_row(),
            "text:note-body" => self.flow.close_note(),
            "draw:text-box" => self.flow.close_box(),
            "dc:title" => self.in_name = false,
            _ => {}
        }
    }
}

/// More blanks say no more.
const MOST_SPACES: usize = 8;

/// Line ends between marks are blanks there.
fn spaced(words: &str) -> std::borrow::Cow<'_, str> {
    if words.contains(['\n', '\t']) { words.replace(['\n', '\t'], " ").into() } else { words.into() }
}
