//! Paragraphs as they are opened and closed, with tables, text boxes and notes between them.

/// A row of a table whose cells are all this short is one line.
const SHORT: usize = 60;
/// How deep boxes, tables and notes may lie in each other.
const DEEPEST: usize = 200;

/// What was written so far.
#[derive(Debug)]
pub struct Flow {
    /// The paragraph that is open, and those around the box that it lies in.
    open: Vec<String>,
    /// Where closed paragraphs go: the document, or the cell, box or note that is open.
    places: Vec<Vec<String>>,
    /// The rows that are open, each with its closed cells.
    rows: Vec<Vec<Vec<String>>>,
    /// What stands in boxes of the paragraph that is open.
    boxed: Vec<String>,
    notes: Vec<String>,
}

impl Default for Flow {
    fn default() -> Flow {
        Flow { open: vec![], places: vec![vec![]], rows: vec![], boxed: vec![], notes: vec![] }
    }
}

impl Flow {
    /// Whether more lies in each other than any writer puts there.
    pub fn is_too_deep(&self) -> bool {
        self.open.len() + self.places.len() + self.rows.len() > DEEPEST
    }

    /// Begins a paragraph.
    pub fn open_paragraph(&mut self) {
        self.open.push(String::new());
    }

    /// Adds to the paragraph that is open.
    pub fn write(&mut self, words: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.push_str(words);
        }
    }

    /// Ends a paragraph; says what is written in it.
    pub fn close_paragraph(&mut self) -> Option<&str> {
        let paragraph = self.open.pop()?;
        let place = self.places.last_mut()?;
        let filled = !paragraph.trim().is_empty();
        if filled {
            place.push(paragraph);
        }
        let own = place.len();
        if self.open.is_empty() {
            place.append(&mut self.boxed);
        }
        place.get(own.checked_sub(1)?).filter(|_| filled).map(String::as_str)
    }

    /// Begins a cell, a box or a note.
    pub fn open_place(&mut self) {
        self.places.push(vec![]);
    }

    fn close_place(&mut self) -> Vec<String> {
        if self.places.len() > 1 { self.places.pop().unwrap_or_default() } else { vec![] }
    }

    /// Ends a box of text; it stands behind the paragraph that it lies in.
    pub fn close_box(&mut self) {
        let mut paragraphs = self.close_place();
        match self.places.last_mut() {
            Some(place) if self.open.is_empty() => place.append(&mut paragraphs),
            _ => self.boxed.append(&mut paragraphs),
        }
    }

    /// Ends a note; notes stand at the end of the document.
    pub fn close_note(&mut self) {
        let mut paragraphs = self.close_place();
        self.notes.append(&mut paragraphs);
    }

    /// Begins a row of a table.
    pub fn open_row(&mut self) {
        self.rows.push(vec![]);
    }

    /// Ends a cell.
    pub fn close_cell(&mut self) {
        let cell = self.close_place();
        if let Some(row) = self.rows.last_mut() {
            row.push(cell);
        }
    }

    /// Ends a row: short cells become one line, long ones, by which pages are laid out, stay paragraphs.
    pub fn close_row(&mut self) {
        let Some(cells) = self.rows.pop() else { return };
        let Some(place) = self.places.last_mut() else { return };
        place.extend(row(cells));
    }

    /// All paragraphs, the notes last.
    pub fn finish(mut self) -> Vec<String> {
        while !self.open.is_empty() {
            self.close_paragraph();
        }
        let mut all: Vec<String> = self.places.into_iter().flatten().collect();
        all.append(&mut self.boxed);
        all.append(&mut self.notes);
        all
    }
}

/// The paragraphs of a row.
pub fn row(cells: Vec<Vec<String>>) -> Vec<String> {
    let is_short = |cell: &Vec<String>| {
        cell.len() <= 1 && cell.iter().all(|line| line.len() <= SHORT && !line.contains('\n'))
    };
    let cells: Vec<Vec<String>> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
    if cells.len() > 1 && cells.iter().all(is_short) {
        let line: Vec<String> = cells.into_iter().flatten().map(|cell| cell.trim().to_owned()).collect();
        vec![line.join("\t")]
    } else {
        cells.into_iter().flatten().collect()
    }
}
