//! Letters as they are drawn, to lines.

use pdf_extract::{Document, MediaBox, OutputDev, OutputError, Transform};

use super::{DAMAGED, Error, broken};
use crate::import::guard::guarded;

/// A piece of a line, drawn without a gap that parts columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The words.
    pub words: String,
    /// Where it begins, from the left.
    pub left: f64,
    /// Where it ends.
    pub right: f64,
    /// Where it stands, from the bottom of the page.
    pub base: f64,
    /// How large its letters are.
    pub size: f64,
}

/// A gap between two letters, in parts of their size: of two words, of two columns.
const WORD: f64 = 0.17;
const COLUMN: f64 = 1.8;
/// Letters may stand so far from the line in parts of their size: figures of notes do.
const RAISED: f64 = 0.45;
/// The most characters of a document.
const MOST: usize = 32 << 20;

/// The lines of each page, in the order they are drawn.
pub fn pages(document: &Document) -> Result<Vec<Vec<Line>>, Error> {
    let mut glyphs = Glyphs::default();
    // The library takes for granted that the parts of a document are of the kinds they should be.
    match guarded(|| pdf_extract::output_doc(document, &mut glyphs)) {
        Some(Ok(())) => Ok(glyphs.pages),
        Some(Err(_)) => Err(broken(DAMAGED)),
        None => Err(broken(format!("a font of page {} can't be read", glyphs.pages.len()))),
    }
}

#[derive(Default)]
struct Glyphs {
    pages: Vec<Vec<Line>>,
    line: Option<Line>,
    characters: usize,
}

impl Glyphs {
    fn end_line(&mut self) {
        if let (Some(line), Some(page)) = (self.line.take(), self.pages.last_mut())
            && !line.words.trim().is_empty()
            && !page.last().is_some_and(|last| is_drawn_again(last, &line))
        {
            page.push(line);
        }
    }

    fn add(&mut self, glyph: Line) {
        if let Some(line) = &mut self.line {
            let size = line.size.max(glyph.size);
            let gap = glyph.left - line.right;
            let same = (glyph.base - line.base).abs() < size * RAISED && gap > -size && gap < size * COLUMN;
            if same {
                if gap > size * WORD && !line.words.ends_with(' ') && !glyph.words.starts_with(' ') {
                    line.words.push(' ');
                }
                line.words.push_str(&glyph.words);
                line.right = line.right.max(glyph.right);
                line.size = size;
                return;
            }
        }
        self.end_line();
        if !glyph.words.trim().is_empty() {
            self.line = Some(glyph);
        }
    }
}

/// Some programs draw a line twice, a little moved, to make it bold or to shade it.
fn is_drawn_again(last: &Line, line: &Line) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() < line.size * 0.3;
    last.words == line.words && near(last.left, line.left) && near(last.base, line.base)
}

impl OutputDev for Glyphs {
    fn begin_page(
        &mut self,
        _: u32,
        _: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.pages.push(vec![]);
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        self.end_line();
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        _: f64,
        font_size: f64,
        words: &str,
    ) -> Result<(), OutputError> {
        self.characters += words.len();
        let (along, across) = (place.m11 * font_size, place.m12 * font_size);
        let size = (place.m21.hypot(place.m22) * font_size).abs();
        let finite =
            [along, across, size, width, place.m31, place.m32].iter().all(|number| number.is_finite());
        // Letters on lines that do not run from left to right are stamps and marks of scanners.
        let upright = along > 0.0 && across.abs() < along * 0.2;
        if finite && upright && size > 0.5 && self.characters < MOST {
            let left = place.m31;
            self.add(Line {
                words: words.replace('\u{a0}', " "),
                left,
                right: left + width * along,
                base: place.m32,
                size,
            });
        }
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

/// Gives back a document whose fonts do not tell which letters they show.
pub fn check_letters(pages: &[Vec<Line>]) -> Result<(), Error> {
    let (mut odd, mut all) = (0usize, 0usize);
    for character in pages.iter().flatten().flat_map(|line| line.words.chars()).filter(|c| !c.is_whitespace())
    {
        all += 1;
        let private = matches!(u32::from(character), 0xE000..=0xF8FF | 0xFFFD | 0xF0000..);
        odd += usize::from(private || character.is_control());
    }
    if odd * 5 > all { Err(Error::NoLetters) } else { Ok(()) }
}
