//! Word documents (.docx): the text as it is printed, changes accepted, without what is hidden, headers and comments.

use super::flow::Flow;
use super::package::Package;
use super::xml::{Mark, Piece, walk};
use super::{Error, Format, Start, Text, exports, hand_over};

/// A Word document.
pub const DOCX: Format = Format {
    name: KIND,
    extensions: &["docx", "docm"],
    recognizes: |start| start.members.iter().any(|name| is_body(name)) && is_package(start),
    read: |input, sink| {
        let bytes = input.whole()?;
        let may_be_export = exports::shows_sign(&body(&mut Package::open(&bytes, KIND)?)?);
        hand_over(bytes, may_be_export, text, sink)
    },
};

const KIND: &str = "Word document";
/// How far the notes stand from the text.
const NOTES: &[&str] = &["word/footnotes.xml", "word/endnotes.xml"];
/// Marks with words that are not printed: what was deleted or moved away, instructions of fields, properties as they were,
/// and what stands for a part where a program can't show it.
const UNPRINTED: &[&str] = &[
    "del",
    "moveFrom",
    "instrText",
    "delInstrText",
    "delText",
    "pPrChange",
    "rPrChange",
    "sectPr",
    "sdtPr",
    "rt",
    "object",
];

fn is_package(start: &Start<'_>) -> bool {
    start.has_member("[Content_Types].xml") || start.has_member("_rels/.rels")
}

/// Whether a file holds the text.
fn is_body(name: &str) -> bool {
    name.strip_prefix("word/document").is_some_and(|rest| rest.ends_with(".xml") && !rest.contains('/'))
}

fn body(package: &mut Package<'_>) -> Result<String, Error> {
    let name = package.names().find(|name| is_body(name)).unwrap_or_default();
    package.file(&name)?.ok_or(Error::NothingIn { kind: KIND })
}

fn text(bytes: &[u8]) -> Result<Text, Error> {
    let mut package = Package::open(bytes, KIND)?;
    let body = body(&mut package)?;
    let title_style = package.file("word/styles.xml")?.and_then(|styles| title_style(&styles).ok().flatten());
    let mut writing = Writing::new(title_style);
    writing.read(&body)?;
    for notes in NOTES {
        if let Some(notes) = package.file(notes)? {
            writing.read(&notes)?;
        }
    }
    let name = package.file("docProps/core.xml")?.and_then(|core| document_name(&core).ok().flatten());
    let text = Text { paragraphs: writing.flow.finish(), title: writing.title };
    Ok(text.named(name.as_deref()))
}

/// The style of headlines: in every language of Word its name is "Title".
fn title_style(styles: &str) -> Result<Option<String>, Error> {
    let (mut style, mut found) = (None, None);
    walk(styles, KIND, |piece| {
        if let Piece::Open(mark) = piece {
            match mark.name.rsplit(':').next() {
                Some("style") => style = mark.attribute("styleId"),
                Some("name")
                    if mark.attribute("val").is_some_and(|name| name.eq_ignore_ascii_case("title")) =>
                {
                    found = found.take().or_else(|| style.take());
                }
                _ => {}
            }
        }
        Ok(())
    })?;
    Ok(found)
}

/// What the document is called in its properties.
fn document_name(core: &str) -> Result<Option<String>, Error> {
    let (mut inside, mut name) = (false, String::new());
    walk(core, KIND, |piece| {
        match piece {
            Piece::Open(mark) => inside = mark.name.ends_with(":title"),
            Piece::Close(_) => inside = false,
            Piece::Words(words) if inside => name.push_str(words),
            Piece::Words(_) => {}
        }
        Ok(())
    })?;
    Ok(Some(name).filter(|name| !name.trim().is_empty()))
}

/// A text on its way through the marks of Word.
struct Writing {
    flow: Flow,
    title: Option<String>,
    title_style: Option<String>,
    /// The prefix of Word's marks, which is that of the first one: "w:".
    prefix: Option<String>,
    /// How many marks are open in one whose words are not printed.
    skipped: usize,
    /// Whether what is read are properties of a paragraph.
    in_properties: bool,
    in_words: bool,
    is_hidden: bool,
    is_title: bool,
}

impl Writing {
    fn new(title_style: Option<String>) -> Writing {
        Writing {
            flow: Flow::default(),
            title: None,
            title_style,
            prefix: None,
            skipped: 0,
            in_properties: false,
            in_words: false,
            is_hidden: false,
            is_title: false,
        }
    }

    fn read(&mut self, xml: &str) -> Result<(), Error> {
        walk(xml, KIND, |piece| {
            match piece {
                Piece::Open(_) if self.skipped > 0 => self.skipped += 1,
                Piece::Open(mark) => self.open(&mark),
                Piece::Close(_) if self.skipped > 0 => self.skipped -= 1,
                Piece::Close(name) => self.close(name),
                Piece::Words(words) if self.in_words && !self.is_hidden && self.skipped == 0 => {
                    self.flow.write(words)
                }
                Piece::Words(_) => {}
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

    fn own<'a>(&self, name: &'a str) -> Option<&'a str> {
        name.strip_prefix(self.prefix.as_deref()?)
    }

    fn open(&mut self, mark: &Mark<'_>) {
        if self.prefix.is_none() {
            self.prefix = Some(mark.name.find(':').map_or("", |colon| &mark.name[..=colon]).to_owned());
        }
        let Some(name) = self.own(mark.name) else {
            // Programs that know a newer form of a part read that, and not the older one beside it.
            self.skipped = usize::from(mark.name.ends_with(":Fallback"));
            return;
        };
        match name {
            _ if UNPRINTED.contains(&name) || self.is_separator(name, mark) => self.skipped = 1,
            "p" => self.flow.open_paragraph(),
            "pPr" => self.in_properties = true,
            "pStyle" => {
                self.is_title = self.title_style.is_some() && mark.attribute("val") == self.title_style
            }
            "vanish" if !self.in_properties => self.is_hidden = !is_off(mark),
            "t" => self.in_words = true,
            "tab" | "ptab" if !self.in_properties => self.sign("\t"),
            "br" | "cr" => self.sign("\n"),
            "noBreakHyphen" => self.sign("-"),
            "tc" | "txbxContent" | "footnote" | "endnote" => self.flow.open_place(),
            "tr" => self.flow.open_row(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match self.own(name) {
            Some("p") => self.close_paragraph(),
            Some("pPr") => self.in_properties = false,
            Some("r") => self.is_hidden = false,
            Some("t") => self.in_words = false,
            Some("tc") => self.flow.close_cell(),
            Some("tr") => self.flow.close_row(),
            Some("txbxContent") => self.flow.close_box(),
            Some("footnote" | "endnote") => self.flow.close_note(),
            _ => {}
        }
    }

    fn close_paragraph(&mut self) {
        let written = self.flow.close_paragraph();
        if std::mem::take(&mut self.is_title) {
            self.title = self.title.take().or_else(|| written.map(|title| title.trim().to_owned()));
        }
    }

    fn sign(&mut self, sign: &str) {
        if !self.is_hidden {
            self.flow.write(sign);
        }
    }

    /// The line between the text and its notes is a note, too.
    fn is_separator(&self, name: &str, mark: &Mark<'_>) -> bool {
        matches!(name, "footnote" | "endnote") && mark.attribute("type").is_some_and(|kind| kind != "normal")
    }
}

fn is_off(mark: &Mark<'_>) -> bool {
    mark.attribute("val").is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"))
}
