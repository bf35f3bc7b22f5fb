//! One file or byte string to its articles.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{Error, format};
use crate::article::Article;

/// The most bytes that are read of one article, or of a file that must be read as a whole: 64 MiB, some ten million
/// words. A file of one record a line may be longer; each of its lines may not.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Where bytes come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file, by its path as the user named it.
    File(PathBuf),
    /// What is piped in.
    StandardInput,
}

impl Source {
    /// The name that is stored as `source_path`.
    pub fn name(&self) -> String {
        match self {
            Source::File(path) => path.to_string_lossy().into_owned(),
            Source::StandardInput => "-".to_owned(),
        }
    }
}

/// The articles of one file, in its order; a record that is none is an error in its place.
pub type Articles = Box<dyn Iterator<Item = Result<Article, Error>> + Send>;

/// Reads the articles of one source.
///
/// # Errors
/// If the source can't be read or holds no article at all.
pub fn read(source: &Source) -> Result<Articles, Error> {
    match source {
        Source::File(path) => {
            let file = File::open(path)?;
            if file.metadata()?.is_dir() {
                return Err(Error::Unreadable { reason: "it is a folder".into() });
            }
            open(Box::new(io::BufReader::with_capacity(1 << 16, file)), path)
        }
        Source::StandardInput => open(Box::new(io::BufReader::new(io::stdin())), Path::new("-")),
    }
}

/// Reads the articles of bytes that are already there; `name` stands for the path.
///
/// # Errors
/// If they hold no article at all.
pub fn read_bytes(bytes: Vec<u8>, name: &str) -> Result<Articles, Error> {
    open(Box::new(io::Cursor::new(bytes)), Path::new(name))
}

fn open(input: Box<dyn io::BufRead + Send>, path: &Path) -> Result<Articles, Error> {
    let name = path.to_string_lossy().into_owned();
    match format::by_extension(path) {
        Some(format) => (format.read)(input, name),
        None => {
            let bytes = whole(input)?;
            let format = format::by_content(&bytes);
            (format.read)(Box::new(io::Cursor::new(bytes)), name)
        }
    }
}

/// All bytes of an input that must be held as a whole.
pub(super) fn whole(input: impl Read) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    input.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Error::TooLarge { limit: MAX_BYTES });
    }
    Ok(bytes)
}
