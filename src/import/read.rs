//! One source to what is found in it.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::given::Given;
use super::sink::Take;
use super::{Error, Found, FoundKind, Input, open};
use crate::article::Article;

/// Where bytes come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file.
    File {
        /// Its path, from what the user named.
        path: PathBuf,
        /// Whether the user named the file itself, and not a folder above it.
        named: bool,
    },
    /// What is piped in.
    StandardInput,
}

impl Source {
    /// The name that is stored as `source_path`.
    pub fn name(&self) -> String {
        match self {
            Source::File { path, .. } => shown(path),
            Source::StandardInput => "-".to_owned(),
        }
    }
}

/// A path as it is stored: what is no text in it is written as `\xFF`, so that two names stay two.
pub fn shown(path: &Path) -> String {
    let mut shown = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        shown.push_str(chunk.valid());
        chunk.invalid().iter().for_each(|byte| shown.push_str(&format!("\\x{byte:02X}")));
    }
    shown
}

/// Reads one source: hands everything found in it to `take`, in its order, until that returns false.
///
/// # Errors
/// Only [`Error::Stopped`]: nobody wants more. What can't be read goes to `take` as well.
pub fn read(source: &Source, given: &Arc<Given>, take: &mut Take<'_>) -> Result<(), Error> {
    match input(source) {
        Ok(input) => open::open(input, given, take),
        Err(error) => {
            let found = Found { path: source.name(), kind: FoundKind::Unusable(error) };
            if take(found) { Ok(()) } else { Err(Error::Stopped) }
        }
    }
}

fn input(source: &Source) -> Result<Input<'static>, Error> {
    let Source::File { path, named } = source else {
        return Ok(Input::streamed("-".to_owned(), io::BufReader::with_capacity(1 << 16, io::stdin())));
    };
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(Error::Unreadable { reason: "it is a folder".into() });
    }
    let name = source.name();
    if metadata.is_file() {
        return Ok(Input { named: *named, ..Input::placed(name, file) });
    }
    if is_device(&metadata) {
        return Err(Error::Unreadable { reason: "it is a device, which may never end".into() });
    }
    Ok(Input::streamed(name, io::BufReader::with_capacity(1 << 16, file)))
}

#[cfg(unix)]
fn is_device(metadata: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    metadata.file_type().is_char_device() || metadata.file_type().is_block_device()
}

#[cfg(not(unix))]
fn is_device(_: &std::fs::Metadata) -> bool {
    false
}

/// The articles of one source, all at once. A record that is none is an error in its place.
pub fn articles(source: &Source) -> Vec<Result<Article, Error>> {
    gather(|take| read(source, &Arc::default(), take))
}

/// The articles of bytes that are already there; `name` stands for the path. A record that is none is an error in its
/// place.
pub fn read_bytes(bytes: Vec<u8>, name: &str) -> Vec<Result<Article, Error>> {
    let input = Input::placed(name.to_owned(), io::Cursor::new(bytes));
    gather(|take| open::open(input, &Arc::default(), take))
}

fn gather(read: impl FnOnce(&mut Take<'_>) -> Result<(), Error>) -> Vec<Result<Article, Error>> {
    let mut articles = Vec::new();
    // It is never stopped.
    let _ = read(&mut |found: Found| {
        match found.kind {
            FoundKind::Piece(piece) => articles.push(piece.read()),
            FoundKind::Unusable(error) => articles.push(Err(error)),
            FoundKind::LeftOut(_) => {}
        }
        true
    });
    articles
}
