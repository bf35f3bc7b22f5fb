//! Pages with nothing but text on them: forms are written out where they are drawn, pictures, colours and paths left out,
//! and what holds for a page is written on the page itself. The library that reads the letters needs nothing else, and fails
//! on much of it.

use pdf_extract::content::{Content, Operation};
use pdf_extract::{Dictionary, Document, Object, ObjectId, Stream};

use super::{Error, broken, fonts};

/// A document has no more pages.
const MOST_PAGES: usize = 5_000;
/// A document has no more operations of text.
const MOST_OPERATIONS: usize = 1_000_000;
/// What draws a page, or a form on it, is no longer, in bytes.
const LONGEST: usize = 8 << 20;
/// A page has no more words and operations, of whatever kind: each takes much memory while it is read.
const MOST_ON_A_PAGE: usize = 500_000;
/// What draws all pages is no longer. A form counts each time it is drawn, and for no less than [`LEAST`].
const ALL: usize = 96 << 20;
const LEAST: usize = 256;
/// So many states of drawing may be kept for later.
const MOST_KEPT: usize = 64;
/// Forms are drawn in forms so deep, and what holds for pages stands so far above them.
const DEEPEST: usize = 16;
/// The size of a page that names none.
const LETTER: [f64; 4] = [0., 0., 612., 792.];

/// Strips all pages; says whether there were pictures on them.
pub fn strip(document: &mut Document) -> Result<bool, Error> {
    let pages: Vec<ObjectId> = document.page_iter().take(MOST_PAGES + 1).collect();
    if pages.is_empty() {
        return Err(broken("it has no pages"));
    }
    if pages.len() > MOST_PAGES {
        return Err(broken("it has more than 5000 pages"));
    }
    let mut pictures = false;
    let mut left = Left { operations: MOST_OPERATIONS, bytes: ALL };
    for page in pages {
        let (operations, fonts, picture) = text_of(document, page, &mut left)?;
        pictures |= picture;
        let content = Content { operations }.encode().map_err(|error| broken(error.to_string()))?;
        let content = document.add_object(Stream::new(Dictionary::new(), content));
        let mut resources = Dictionary::new();
        resources.set("Font", fonts);
        let mut plain = Dictionary::new();
        plain.set("Type", "Page");
        plain.set("MediaBox", media_box(document, page).map(|number| Object::Real(number as f32)).to_vec());
        plain.set("Resources", resources);
        plain.set("Contents", content);
        document.objects.insert(page, Object::Dictionary(plain));
    }
    Ok(pictures)
}

fn text_of(
    document: &Document,
    page: ObjectId,
    left: &mut Left,
) -> Result<(Vec<Operation>, Dictionary, bool), Error> {
    let content = document.get_page_content(page).unwrap_or_default();
    let mut text = PageText {
        document,
        operations: vec![],
        fonts: Dictionary::new(),
        left,
        kept: 0,
        passed_over: 0,
        pictures: false,
    };
    text.fonts.set("F", standard());
    text.operations.extend(upright(document, page));
    text.operations.push(Operation::new("Tf", vec!["F".into(), Object::Integer(10)]));
    let none = Dictionary::new();
    let resources =
        inherited(document, page, b"Resources").and_then(|found| found.as_dict().ok()).unwrap_or(&none);
    text.draw(&content, resources, &mut vec![])?;
    Ok((text.operations, text.fonts, text.pictures))
}

/// The font of text that names none.
fn standard() -> Dictionary {
    let mut font = Dictionary::new();
    font.set("Type", "Font");
    font.set("Subtype", "Type1");
    font.set("BaseFont", "Helvetica");
    font.set("Encoding", "WinAnsiEncoding");
    font
}

/// What holds for a page, by itself or what stands above it.
fn inherited<'a>(document: &'a Document, page: ObjectId, key: &[u8]) -> Option<&'a Object> {
    let mut place = document.get_dictionary(page).ok()?;
    for _ in 0..DEEPEST {
        if let Ok(found) = place.get_deref(key, document) {
            return Some(found);
        }
        place = place.get_deref(b"Parent", document).ok()?.as_dict().ok()?;
    }
    None
}

fn media_box(document: &Document, page: ObjectId) -> [f64; 4] {
    let numbers = inherited(document, page, b"MediaBox").and_then(|found| found.as_array().ok());
    let numbers: Vec<f64> =
        numbers.into_iter().flatten().filter_map(|number| number.as_float().ok()).map(f64::from).collect();
    numbers.try_into().unwrap_or(LETTER)
}

/// Turns a page that is shown turned.
fn upright(document: &Document, page: ObjectId) -> Option<Operation> {
    let degrees = inherited(document, page, b"Rotate").and_then(|found| found.as_i64().ok()).unwrap_or(0);
    let matrix = match degrees.rem_euclid(360) {
        90 => [0, -1, 1, 0, 0, 0],
        180 => [-1, 0, 0, -1, 0, 0],
        270 => [0, 1, -1, 0, 0, 0],
        _ => return None,
    };
    Some(Operation::new("cm", matrix.map(Object::Integer).to_vec()))
}

/// The text of a page as it is gathered.
struct PageText<'a, 'b> {
    document: &'a Document,
    operations: Vec<Operation>,
    fonts: Dictionary,
    left: &'b mut Left,
    /// States of drawing that are kept, and that are kept no more.
    kept: usize,
    passed_over: usize,
    pictures: bool,
}

/// What may still be drawn.
struct Left {
    operations: usize,
    bytes: usize,
}

fn too_much() -> Error {
    broken("more is drawn on its pages than any reader would wait for")
}

impl<'a> PageText<'a, '_> {
    fn push(&mut self, operator: &str, operands: Vec<Object>) -> Result<(), Error> {
        self.left.operations = self.left.operations.checked_sub(1).ok_or_else(too_much)?;
        self.operations.push(Operation::new(operator, operands));
        Ok(())
    }

    fn keep(&mut self) -> Result<(), Error> {
        if self.kept == MOST_KEPT {
            self.passed_over += 1;
            return Ok(());
        }
        self.kept += 1;
        self.push("q", vec![])
    }

    fn give_back(&mut self) -> Result<(), Error> {
        if self.passed_over > 0 {
            self.passed_over -= 1;
            return Ok(());
        }
        if self.kept == 0 {
            return Ok(());
        }
        self.kept -= 1;
        self.push("Q", vec![])
    }

    /// Draws the text of a page or of a form; `forms` are those that it lies in.
    fn draw(
        &mut self,
        content: &[u8],
        resources: &'a Dictionary,
        forms: &mut Vec<ObjectId>,
    ) -> Result<(), Error> {
        self.left.bytes = self.left.bytes.checked_sub(content.len().max(LEAST)).ok_or_else(too_much)?;
        let starts =
            content.windows(2).filter(|pair| pair[0].is_ascii_whitespace() && pair[1].is_ascii_alphabetic());
        if content.len() > LONGEST || starts.count() > MOST_ON_A_PAGE {
            return Err(too_much());
        }
        let Ok(content) = Content::decode(content) else {
            return Err(broken("a page of it can't be read"));
        };
        for Operation { operator, operands } in content.operations {
            let numbers = operands.iter().all(|operand| operand.as_float().is_ok());
            match (operator.as_str(), operands.len()) {
                ("q", _) => self.keep()?,
                ("Q", _) => self.give_back()?,
                ("BT" | "ET" | "T*", _) => self.push(&operator, vec![])?,
                ("cm" | "Tm", 6) | ("Td" | "TD", 2) | ("Tc" | "Tw" | "Tz" | "TL" | "Ts", 1) if numbers => {
                    self.push(&operator, operands)?;
                }
                ("Tf", 2) => self.font(&operands, resources)?,
                ("Tj", 1) if matches!(operands[0], Object::String(..)) => self.push("Tj", operands)?,
                ("TJ", 1) if matches!(operands[0], Object::Array(_)) => self.push("TJ", operands)?,
                ("'", 1) | ("\"", 3) if matches!(operands.last(), Some(Object::String(..))) => {
                    self.push("T*", vec![])?;
                    self.push("Tj", operands.into_iter().rev().take(1).collect())?;
                }
                ("Do", 1) => self.form(&operands[0], resources, forms)?,
                ("BI" | "ID" | "EI", _) => self.pictures = true,
                _ => {}
            }
        }
        Ok(())
    }

    /// Takes a font under a name of its own, as forms may call theirs alike.
    fn font(&mut self, operands: &[Object], resources: &'a Dictionary) -> Result<(), Error> {
        let document = self.document;
        let Ok(name) = operands[0].as_name() else { return Ok(()) };
        let fonts = resources.get_deref(b"Font", document).and_then(Object::as_dict);
        let Ok(found) = fonts.and_then(|fonts| fonts.get(name)) else { return Ok(()) };
        let (id, font) = document.dereference(found).map_err(|error| broken(error.to_string()))?;
        let Ok(font) = font.as_dict() else { return Ok(()) };
        let name = match id {
            Some((number, generation)) => format!("F{number}.{generation}"),
            None => format!("F{:p}", std::ptr::from_ref(font)),
        };
        if !self.fonts.has(name.as_bytes()) {
            self.fonts.set(name.clone(), fonts::plain(document, font)?);
        }
        if operands[1].as_float().is_ok() {
            self.push("Tf", vec![Object::Name(name.into_bytes()), operands[1].clone()])?;
        }
        Ok(())
    }

    fn form(
        &mut self,
        name: &Object,
        resources: &'a Dictionary,
        forms: &mut Vec<ObjectId>,
    ) -> Result<(), Error> {
        let document = self.document;
        let drawn = resources.get_deref(b"XObject", document).and_then(Object::as_dict);
        let drawn =
            name.as_name().and_then(|name| drawn?.get(name)).and_then(|found| document.dereference(found));
        let Ok((Some(id), Object::Stream(form))) = drawn else { return Ok(()) };
        match form.dict.get_deref(b"Subtype", document).and_then(Object::as_name) {
            Ok(b"Image") => self.pictures = true,
            Ok(b"Form") if forms.len() < DEEPEST && !forms.contains(&id) => {
                let own = form
                    .dict
                    .get_deref(b"Resources", document)
                    .and_then(Object::as_dict)
                    .unwrap_or(resources);
                let matrix = form.dict.get_deref(b"Matrix", document).and_then(Object::as_array).cloned();
                let matrix = matrix.unwrap_or_default();
                self.keep()?;
                if matrix.len() == 6 && matrix.iter().all(|number| number.as_float().is_ok()) {
                    self.push("cm", matrix)?;
                }
                forms.push(id);
                self.draw(&form.decompressed_content().unwrap_or_default(), own, forms)?;
                forms.pop();
                self.give_back()?;
            }
            _ => {}
        }
        Ok(())
    }
}
