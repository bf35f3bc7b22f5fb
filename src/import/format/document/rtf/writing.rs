//! The words among the signs, as they are printed.

use std::collections::HashMap;

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};
use foldhash::fast::FixedState;

use super::super::flow::row;
use super::token::{Token, Tokens};
use super::{Error, KIND, charset};

/// Groups may lie in each other so deep.
const DEEPEST: usize = 1000;

/// Groups that print nothing; in some of them one group does.
const UNPRINTED: &[(&[u8], &[u8])] = &[
    (b"annotation", b""),
    (b"aftnsep", b""),
    (b"atnauthor", b""),
    (b"atnid", b""),
    (b"bkmkend", b""),
    (b"bkmkstart", b""),
    (b"colortbl", b""),
    (b"comment", b""),
    (b"do", b"dptxbxtext"),
    (b"fldinst", b""),
    (b"footer", b""),
    (b"footerf", b""),
    (b"footerl", b""),
    (b"footerr", b""),
    (b"ftnsep", b""),
    (b"header", b""),
    (b"headerf", b""),
    (b"headerl", b""),
    (b"headerr", b""),
    (b"info", b""),
    (b"listtext", b""),
    (b"nonshppict", b""),
    (b"object", b"result"),
    (b"pict", b""),
    (b"pntext", b""),
    (b"rxe", b""),
    (b"shpinst", b"shptxt"),
    (b"shppict", b""),
    (b"shprslt", b""),
    (b"stylesheet", b""),
    (b"tc", b""),
    (b"txe", b""),
    (b"upr", b"ud"),
    (b"xe", b""),
];

/// Words that stand for characters.
const CHARACTERS: &[(&[u8], &str)] = &[
    (b"bullet", "•"),
    (b"emdash", "—"),
    (b"emspace", " "),
    (b"endash", "–"),
    (b"enspace", " "),
    (b"ldblquote", "“"),
    (b"line", "\n"),
    (b"lquote", "‘"),
    (b"qmspace", " "),
    (b"rdblquote", "”"),
    (b"rquote", "’"),
    (b"tab", "\t"),
];

/// What the words of a group are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Text.
    Printed,
    /// Not printed, but for a group of this name.
    Unprinted(&'static [u8]),
    /// Names of fonts.
    Fonts,
}

/// What holds in a group and those in it.
#[derive(Clone, Copy)]
struct Group {
    place: Place,
    /// How many signs stand in for a character by number.
    stand_ins: usize,
    page: Option<&'static Encoding>,
    is_hidden: bool,
    is_deleted: bool,
    /// Whether a paragraph of its own ends with it, and which.
    aside: Option<Aside>,
}

/// A group that is no part of the paragraph around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aside {
    Note,
    Box,
}

/// The paragraphs of a document, its notes last.
///
/// # Errors
/// If its end is missing, or it is nested as no document is.
pub fn paragraphs(bytes: &[u8]) -> Result<Vec<String>, Error> {
    let mut writing = Writing::default();
    for token in Tokens::of(bytes.trim_ascii_start()) {
        writing.take(token)?;
        if writing.groups.len() > DEEPEST {
            return Err(Error::BrokenDocument {
                kind: KIND,
                reason: "its groups are nested too deeply".into(),
            });
        }
        if writing.is_done {
            break;
        }
    }
    if writing.is_done { Ok(writing.finish()) } else { Err(Error::CutShort) }
}

struct Writing {
    group: Group,
    /// Those around it.
    groups: Vec<Group>,
    is_done: bool,
    /// Whether a group that only newer programs know has begun.
    is_starred: bool,
    /// How many signs are still to be left out behind a character by number.
    to_skip: usize,
    /// The first half of a character that takes two numbers.
    high: Option<u16>,
    fonts: HashMap<i32, &'static Encoding, FixedState>,
    /// The font that is described.
    font: i32,
    default_font: i32,
    page: &'static Encoding,
    /// Bytes whose letters are not known yet.
    bytes: Vec<u8>,
    paragraph: String,
    /// Paragraphs around notes and boxes that are open.
    around: Vec<(Aside, String)>,
    in_table: bool,
    cell: Vec<String>,
    cells: Vec<Vec<String>>,
    boxed: Vec<String>,
    notes: Vec<String>,
    done: Vec<String>,
}

impl Default for Writing {
    fn default() -> Writing {
        let group = Group {
            place: Place::Printed,
            stand_ins: 1,
            page: None,
            is_hidden: false,
            is_deleted: false,
            aside: None,
        };
        Writing {
            group,
            groups: vec![],
            is_done: false,
            is_starred: false,
            to_skip: 0,
            high: None,
            fonts: HashMap::default(),
            font: 0,
            default_font: -1,
            page: WINDOWS_1252,
            bytes: vec![],
            paragraph: String::new(),
            around: vec![],
            in_table: false,
            cell: vec![],
            cells: vec![],
            boxed: vec![],
            notes: vec![],
            done: vec![],
        }
    }
}

impl Writing {
    fn take(&mut self, token: Token<'_>) -> Result<(), Error> {
        match token {
            Token::Byte(byte) => self.byte(byte),
            Token::Bytes(bytes) => self.bytes(bytes),
            token => {
                self.decode();
                match token {
                    Token::Open => self.open(),
                    Token::Close => self.close(),
                    Token::Symbol(symbol) => self.symbol(symbol),
                    Token::Word(word, number) => self.word(word, number),
                    Token::Byte(_) | Token::Bytes(_) => {}
                }
            }
        }
        Ok(())
    }

    fn open(&mut self) {
        self.groups.push(self.group);
        self.group.aside = None;
        self.to_skip = 0;
        self.is_starred = false;
    }

    fn close(&mut self) {
        if let Some(aside) = self.group.aside {
            self.end_aside(aside);
        }
        match self.groups.pop() {
            Some(group) => self.group = group,
            None => self.is_done = true,
        }
        self.is_done |= self.groups.is_empty();
        self.to_skip = 0;
        self.is_starred = false;
    }

    fn is_printed(&self) -> bool {
        self.group.place == Place::Printed && !self.group.is_hidden && !self.group.is_deleted
    }

    fn byte(&mut self, byte: u8) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
        } else if self.is_printed() {
            self.bytes.push(byte);
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        let skipped = self.to_skip.min(bytes.len());
        self.to_skip -= skipped;
        if self.is_printed() {
            self.bytes.extend_from_slice(&bytes[skipped..]);
        }
    }

    /// Writes the bytes read so far in the letters of their font.
    fn decode(&mut self) {
        if !self.bytes.is_empty() {
            let page = self.group.page.unwrap_or(self.page);
            self.paragraph.push_str(&page.decode_without_bom_handling(&self.bytes).0);
            self.bytes.clear();
        }
    }

    fn write(&mut self, words: &str) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
        } else if self.is_printed() {
            self.paragraph.push_str(words);
        }
    }

    fn symbol(&mut self, symbol: u8) {
        match symbol {
            b'*' => self.is_starred = true,
            b'~' => self.write("\u{a0}"),
            b'_' => self.write("-"),
            b'\\' | b'{' | b'}' => self.write(char::from(symbol).encode_utf8(&mut [0; 4])),
            b'\r' | b'\n' => self.end_paragraph(),
            _ => {}
        }
    }

    fn word(&mut self, word: &[u8], number: Option<i32>) {
        let is_starred = std::mem::take(&mut self.is_starred);
        if self.opens_group(word, is_starred) {
            return;
        }
        if let Some((_, character)) = CHARACTERS.iter().find(|(name, _)| *name == word) {
            return self.write(character);
        }
        let is_on = number != Some(0);
        match word {
            b"u" => self.character(number.unwrap_or(0)),
            b"uc" => self.group.stand_ins = number.and_then(|count| usize::try_from(count).ok()).unwrap_or(1),
            b"par" | b"sect" | b"page" | b"column" => self.end_paragraph(),
            b"cell" => self.end_cell(),
            b"nestcell" => self.end_paragraph(),
            b"row" => self.end_row(),
            b"intbl" => self.in_table = true,
            b"pard" => self.in_table = false,
            b"v" => self.group.is_hidden = is_on,
            b"deleted" => self.group.is_deleted = is_on,
            b"plain" => {
                (self.group.is_hidden, self.group.is_deleted) = (false, false);
                self.group.page = self.fonts.get(&self.default_font).copied();
            }
            b"f" if self.group.place == Place::Fonts => self.font = number.unwrap_or(0),
            b"f" => self.group.page = self.fonts.get(&number.unwrap_or(0)).copied(),
            b"fcharset" | b"cpg" if self.group.place == Place::Fonts => {
                self.font_letters(word, number.unwrap_or(0))
            }
            b"deff" => self.default_font = number.unwrap_or(0),
            b"ansicpg" => self.page = number.and_then(charset::of_page).unwrap_or(self.page),
            b"mac" => self.page = MACINTOSH,
            _ => {}
        }
    }

    /// Whether a word says what the group it opens is.
    fn opens_group(&mut self, word: &[u8], is_starred: bool) -> bool {
        if let Place::Unprinted(but) = self.group.place
            && !but.is_empty()
            && but == word
        {
            self.group.place = Place::Printed;
            if matches!(word, b"shptxt" | b"dptxbxtext") {
                self.begin_aside(Aside::Box);
            }
        } else if let Some((_, but)) = UNPRINTED.iter().find(|(name, _)| *name == word) {
            if self.group.place == Place::Printed || self.group.place == Place::Fonts {
                self.group.place = Place::Unprinted(but);
            }
        } else if word == b"fonttbl" {
            self.group.place = Place::Fonts;
        } else if word == b"footnote" && self.group.place == Place::Printed {
            self.begin_aside(Aside::Note);
        } else if is_starred && self.group.place == Place::Printed {
            self.group.place = Place::Unprinted(b"");
        } else {
            return false;
        }
        true
    }

    fn font_letters(&mut self, word: &[u8], number: i32) {
        let letters = if word == b"cpg" { charset::of_page(number) } else { charset::of_font(number) };
        if let Some(letters) = letters {
            self.fonts.insert(self.font, letters);
        }
    }

    /// A character by its number: 16 bits, as a signed number.
    fn character(&mut self, number: i32) {
        let unit = (number & 0xFFFF) as u16;
        let units = match self.high.take() {
            Some(high) if (0xDC00..0xE000).contains(&unit) => vec![high, unit],
            _ => vec![unit],
        };
        self.to_skip = 0;
        if (0xD800..0xDC00).contains(&unit) {
            self.high = Some(unit);
        } else if let Some(Ok(character)) = char::decode_utf16(units).next()
            && character != '\0'
        {
            self.write(character.encode_utf8(&mut [0; 4]));
        }
        self.to_skip = self.group.stand_ins;
    }

    fn begin_aside(&mut self, aside: Aside) {
        self.group.aside = Some(aside);
        self.around.push((aside, std::mem::take(&mut self.paragraph)));
    }

    fn end_aside(&mut self, aside: Aside) {
        self.end_line(aside);
        self.paragraph = self.around.pop().map(|(_, paragraph)| paragraph).unwrap_or_default();
    }

    fn end_line(&mut self, aside: Aside) {
        let line = std::mem::take(&mut self.paragraph);
        if !line.trim().is_empty() {
            if aside == Aside::Note { self.notes.push(line) } else { self.boxed.push(line) }
        }
    }

    fn end_paragraph(&mut self) {
        if self.group.place != Place::Printed {
            return;
        }
        if let Some((aside, _)) = self.around.last() {
            return self.end_line(*aside);
        }
        let line = std::mem::take(&mut self.paragraph);
        if !self.in_table {
            self.end_row();
        }
        let place = if self.in_table { &mut self.cell } else { &mut self.done };
        if !line.trim().is_empty() {
            place.push(line);
        }
        place.append(&mut self.boxed);
    }

    fn end_cell(&mut self) {
        self.in_table = true;
        self.end_paragraph();
        self.cells.push(std::mem::take(&mut self.cell));
    }

    fn end_row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        self.done.extend(row(cells));
        self.done.append(&mut self.cell);
    }

    fn finish(mut self) -> Vec<String> {
        self.in_table = false;
        self.group.place = Place::Printed;
        self.end_paragraph();
        self.done.append(&mut self.notes);
        self.done
    }
}
