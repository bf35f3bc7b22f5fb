//! The texts that the cells of an Excel file point to.

use std::io::BufRead;

use crate::import::Error;
use crate::import::format::elements::{Elements, Mark};

/// They must be held as a whole: 256 MiB, and no more of them than Excel allows cells with texts by far.
const MOST_BYTES: usize = 256 << 20;
const MOST_TEXTS: usize = 16 << 20;

/// Texts one behind the other.
#[derive(Default)]
pub struct Shared {
    texts: String,
    ends: Vec<usize>,
}

impl Shared {
    /// Reads the part that holds them.
    ///
    /// # Errors
    /// If it is broken, or they are too many.
    pub fn read(mut marks: Elements<impl BufRead>) -> Result<Shared, Error> {
        let mut shared = Shared::default();
        while let Some(mark) = marks.next()? {
            match mark {
                Mark::Open(element) if element.local() == "si" => {
                    marks.renew();
                    let text = text(&mut marks)?;
                    shared.texts.push_str(&text);
                    shared.ends.push(shared.texts.len());
                    if shared.texts.len() > MOST_BYTES || shared.ends.len() > MOST_TEXTS {
                        let reason = "its texts have more than 256 MiB; save its sheets as .csv".into();
                        return Err(Error::NotATable { reason });
                    }
                }
                _ => {}
            }
        }
        Ok(shared)
    }

    /// The text of a number.
    pub fn get(&self, number: usize) -> Option<&str> {
        let start = if number == 0 { 0 } else { *self.ends.get(number - 1)? };
        self.texts.get(start..*self.ends.get(number)?)
    }
}

/// The text of an element that has just opened, in one piece or in several of different looks; without what tells how
/// its signs are spoken.
pub fn text(marks: &mut Elements<impl BufRead>) -> Result<String, Error> {
    let (mut text, outside) = (String::new(), marks.depth() - 1);
    while marks.depth() > outside {
        match marks.next()? {
            Some(Mark::Open(element)) if element.local() == "t" => text.push_str(&marks.text()?),
            Some(Mark::Open(element)) if element.local() == "rPh" => marks.skip()?,
            Some(_) => {}
            None => break,
        }
    }
    // How Excel writes the returns that Windows has before its line ends.
    Ok(if text.contains("_x000D_") { text.replace("_x000D_", "") } else { text })
}
