//! The parts of an office document, which is a ZIP archive.

use std::io::{BufRead, BufReader, Read, Seek};

use ::zip::ZipArchive;
use ::zip::result::ZipError;

use super::KIND;
use crate::import::Error;
use crate::import::archive::Packed;
use crate::import::decoding;
use crate::import::format::elements::Elements;

/// The parts of a document.
pub struct Package<R> {
    archive: ZipArchive<R>,
    packed: Packed,
}

impl<R: Read + Seek> Package<R> {
    /// Opens a document.
    ///
    /// # Errors
    /// If it is no ZIP archive.
    pub fn open(mut bytes: R) -> Result<Package<R>, Error> {
        let size = bytes.seek(std::io::SeekFrom::End(0))?;
        let archive = ZipArchive::new(bytes).map_err(broken)?;
        Ok(Package { archive, packed: Packed::known(size) })
    }

    /// The marks of a part.
    ///
    /// # Errors
    /// If it is not there, or broken.
    pub fn part(&mut self, name: &str) -> Result<Elements<Box<dyn BufRead + '_>>, Error> {
        let member = self.archive.by_name(name).map_err(broken)?;
        let mut bytes = BufReader::with_capacity(1 << 16, self.packed.measure(member));
        let start = bytes.fill_buf()?.to_vec();
        Ok(Elements::new(decoding::xml(&start, bytes)?, KIND))
    }

    /// Whether there is such a part.
    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }
}

fn broken(error: ZipError) -> Error {
    match error {
        ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => Error::Locked,
        error => Error::BrokenArchive { kind: KIND, reason: error.to_string() },
    }
}
