//! The files in the ZIP file that a document is.

use std::io::{Cursor, Read};

use ::zip::ZipArchive;
use ::zip::result::ZipError;

use super::Error;
use crate::import::input::MAX_BYTES;

/// A document as a package of files.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    kind: &'static str,
}

impl<'a> Package<'a> {
    /// Opens a document; `kind` is what it is called in messages.
    pub fn open(bytes: &'a [u8], kind: &'static str) -> Result<Package<'a>, Error> {
        let archive = ZipArchive::new(Cursor::new(bytes));
        archive.map(|archive| Package { archive, kind }).map_err(|error| broken(kind, &error))
    }

    /// The names of its files.
    pub fn names(&self) -> impl Iterator<Item = String> {
        self.archive.file_names().filter_map(Result::ok).map(|name| name.into_owned())
    }

    /// A file of it as text; `None` if it has none of that name.
    ///
    /// # Errors
    /// If it can't be unpacked, or unpacks to more than an article can be.
    pub fn file(&mut self, name: &str) -> Result<Option<String>, Error> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(reason)) if reason == ZipError::PASSWORD_REQUIRED => {
                return Err(Error::Locked);
            }
            Err(error) => return Err(broken(self.kind, &error)),
        };
        let mut bytes = Vec::new();
        let read = file.take(MAX_BYTES + 1).read_to_end(&mut bytes);
        read.map_err(|error| Error::BrokenDocument { kind: self.kind, reason: error.to_string() })?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(Error::TooLarge { limit: MAX_BYTES });
        }
        Ok(Some(text(bytes)))
    }
}

/// XML is UTF-8, unless a byte order mark says otherwise.
fn text(bytes: Vec<u8>) -> String {
    match encoding_rs::Encoding::for_bom(&bytes) {
        Some((encoding, skip)) => encoding.decode_without_bom_handling(&bytes[skip..]).0.into_owned(),
        None => String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
    }
}

fn broken(kind: &'static str, error: &ZipError) -> Error {
    Error::BrokenDocument { kind, reason: error.to_string() }
}
