//! Where a format puts the records that it finds, one after the other.

use std::io::BufRead;
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::given::Given;
use super::{Error, Input, Record, article, left_out, open};
use crate::article::Article;

/// Something found in the files, with its path: the file, members of archives behind a `/`.
pub struct Found {
    /// Where it was found.
    pub path: String,
    /// What it is.
    pub kind: FoundKind,
}

/// What a file or a record of it is.
pub enum FoundKind {
    /// The record of an article, to be read by whoever has time.
    Piece(Piece),
    /// What should be an article and is none.
    Unusable(Error),
    /// A file of a kind that holds no article ("picture").
    LeftOut(&'static str),
}

/// The bytes of one record and how to read them: framing a file is done in order, reading its records on all cores.
pub struct Piece {
    /// How many bytes it holds, for whoever bounds what is held at once.
    pub size: usize,
    read: Box<dyn FnOnce() -> Result<Article, Error> + Send>,
}

impl Piece {
    /// Reads the article.
    ///
    /// # Errors
    /// If the record holds none.
    pub fn read(self) -> Result<Article, Error> {
        (self.read)()
    }
}

/// Takes what is found; nobody wants more where it returns false.
pub type Take<'a> = dyn FnMut(Found) -> bool + 'a;

/// What a format is handed for the records of one input.
pub struct Sink<'a> {
    path: String,
    named: bool,
    depth: usize,
    /// How many records came before.
    place: usize,
    given: Arc<Given>,
    take: &'a mut Take<'a>,
}

impl<'a> Sink<'a> {
    /// A sink for the records of an input.
    pub fn new(input: &Input<'_>, given: Arc<Given>, take: &'a mut Take<'a>) -> Sink<'a> {
        Sink { path: input.path.clone(), named: input.named, depth: input.depth, place: 0, given, take }
    }

    /// What the user says beside the files.
    pub fn given(&self) -> &Arc<Given> {
        &self.given
    }

    /// How many records came so far, those that are none counted.
    pub fn count(&self) -> usize {
        self.place
    }

    /// Hands over the only record of a file; errors need not say where it stands.
    ///
    /// # Errors
    /// [`Error::Stopped`] where nobody wants more: to be passed on.
    pub fn only(
        &mut self,
        bytes: Vec<u8>,
        read: impl FnOnce(&[u8]) -> Result<Record, Error> + Send + 'static,
    ) -> Result<(), Error> {
        self.put(None, bytes, read)
    }

    /// Hands over one of several records. `label` says where it stands in the words of the format ("line 12", "row 3"):
    /// the error of a bad record begins with it. `bytes` are the record's own: their hash is what it is known by.
    ///
    /// # Errors
    /// [`Error::Stopped`] where nobody wants more: to be passed on.
    pub fn record(
        &mut self,
        label: String,
        bytes: Vec<u8>,
        read: impl FnOnce(&[u8]) -> Result<Record, Error> + Send + 'static,
    ) -> Result<(), Error> {
        self.put(Some(label), bytes, read)
    }

    /// Tells of a record that is none, and why.
    ///
    /// # Errors
    /// [`Error::Stopped`] where nobody wants more: to be passed on.
    pub fn fail(&mut self, label: String, error: Error) -> Result<(), Error> {
        self.place += 1;
        self.give(Found { path: self.path.clone(), kind: FoundKind::Unusable(error.within(label)) })
    }

    /// Opens a file that lies inside this one, unless its name is of a kind that holds no article; what can't be read of
    /// it is told, and the rest goes on.
    ///
    /// # Errors
    /// [`Error::Stopped`] where nobody wants more: to be passed on.
    pub fn member<'b>(&mut self, name: &str, bytes: impl BufRead + 'b) -> Result<(), Error> {
        self.place += 1;
        let path = format!("{}/{}", self.path, name.trim_start_matches(['/', '\\']));
        if let Some(kind) = left_out::by_name(Path::new(name)) {
            return self.give(Found { path, kind: FoundKind::LeftOut(kind) });
        }
        let input = Input { named: false, depth: self.depth + 1, ..Input::streamed(path, bytes) };
        open::open(input, &self.given, self.take)
    }

    /// Opens what this file is when it is unpacked; `name` is what it is called then.
    ///
    /// # Errors
    /// [`Error::Stopped`] where nobody wants more: to be passed on.
    pub fn unpacked<'b>(&mut self, name: String, bytes: impl BufRead + 'b) -> Result<(), Error> {
        self.place += 1;
        let input = Input::streamed(self.path.clone(), bytes);
        let input = Input { name, named: self.named, depth: self.depth + 1, ..input };
        open::open(input, &self.given, self.take)
    }

    /// Tells of a member that can't be opened.
    ///
    /// # Errors
    /// [`Error::Stopped`] where nobody wants more: to be passed on.
    pub fn member_fails(&mut self, name: &str, error: Error) -> Result<(), Error> {
        self.place += 1;
        let path = format!("{}/{name}", self.path);
        self.give(Found { path, kind: FoundKind::Unusable(error) })
    }

    fn put(
        &mut self,
        label: Option<String>,
        bytes: Vec<u8>,
        read: impl FnOnce(&[u8]) -> Result<Record, Error> + Send + 'static,
    ) -> Result<(), Error> {
        self.place += 1;
        let (source_path, given) = (self.source_path(), Arc::clone(&self.given));
        let size = bytes.len();
        let read = move || {
            let sha256 = hex(&Sha256::digest(&bytes));
            let record = read(&bytes).map(|record| given.complete(record, &source_path));
            drop(bytes);
            let article = record.and_then(|record| article::build(record, source_path, sha256));
            article.map_err(|error| match label {
                Some(label) => error.within(label),
                None => error,
            })
        };
        let piece = Piece { size, read: Box::new(read) };
        self.give(Found { path: self.path.clone(), kind: FoundKind::Piece(piece) })
    }

    /// The path of the record handed over last: `#2` tells the second of a file of several.
    fn source_path(&self) -> String {
        if self.place > 1 { format!("{}#{}", self.path, self.place) } else { self.path.clone() }
    }

    fn give(&mut self, found: Found) -> Result<(), Error> {
        if (self.take)(found) { Ok(()) } else { Err(Error::Stopped) }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
