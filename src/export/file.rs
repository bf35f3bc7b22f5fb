//! A file that is complete or absent: written beside its place, moved there when whole.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::ExportError;

/// Bytes of a file's name that the name of the unfinished file repeats: with the rest it must not get too long.
const LONGEST_NAME: usize = 200;
/// How many names are tried for the unfinished file.
const ATTEMPTS: u32 = 100;

/// Why a file was not written. What stood there before still stands there.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// Something stands there already and may not be replaced.
    #[error("{} is there already", .path.display())]
    Exists {
        /// The place.
        path: PathBuf,
    },
    /// The folder refuses.
    #[error("can't write {}: {source}", .path.display())]
    Write {
        /// The place.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// The rows ended early.
    #[error(transparent)]
    Rows(#[from] crate::report::SelectError),
}

/// Writes a file by `write`; it is there with everything `write` wrote, or not at all.
///
/// What the path leads to is written: behind a link the file itself is replaced, and a pipe or a device is written to.
///
/// # Errors
/// If the file exists and `replace` is not set, or anything fails on the way.
pub fn write_file<T>(
    path: &Path,
    replace: bool,
    write: impl FnOnce(&mut dyn Write) -> Result<T, ExportError>,
) -> Result<T, FileError> {
    let refused = |source| FileError::Write { path: path.to_owned(), source };
    match fs::metadata(path) {
        Ok(there) if there.is_dir() => return Err(refused(io::ErrorKind::IsADirectory.into())),
        // A pipe or a device (/dev/stdout) is written to as it is: nothing may be put in its place.
        Ok(there) if !there.is_file() => {
            let opened = OpenOptions::new().write(true).open(path).map_err(refused)?;
            return fill(opened, write).map_err(|error| told(error, refused));
        }
        Ok(_) if !replace => return Err(FileError::Exists { path: path.to_owned() }),
        _ => {}
    }
    // Behind a link the file itself is replaced, not the link.
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    put(&target, write).map_err(|error| told(error, refused))
}

/// Writes a file of a folder, as [`write_file`] does, but stays in that folder: a link there is replaced, never followed.
///
/// # Errors
/// If something stands there that is no file or link, or `replace` is not set; or anything fails on the way.
pub fn write_file_here<T>(
    path: &Path,
    replace: bool,
    write: impl FnOnce(&mut dyn Write) -> Result<T, ExportError>,
) -> Result<T, FileError> {
    let refused = |source| FileError::Write { path: path.to_owned(), source };
    match fs::symlink_metadata(path) {
        Ok(_) if !replace => return Err(FileError::Exists { path: path.to_owned() }),
        Ok(there) if there.is_dir() => return Err(refused(io::ErrorKind::IsADirectory.into())),
        Ok(there) if !there.is_file() && !there.is_symlink() => {
            return Err(refused(io::Error::other("it is no ordinary file")));
        }
        _ => {}
    }
    put(path, write).map_err(|error| told(error, refused))
}

/// Writes beside the place and moves what is whole there.
fn put<T>(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<T, ExportError>,
) -> Result<T, ExportError> {
    let (beside, file) = create_beside(path)?;
    let written = fill(file, write).and_then(|done| Ok(fs::rename(&beside, path).map(|()| done)?));
    if written.is_err() {
        // The unfinished file is of no use; that it can't be removed would not change the answer.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn told(error: ExportError, refused: impl FnOnce(io::Error) -> FileError) -> FileError {
    match error {
        ExportError::Write(source) => refused(source),
        ExportError::Rows(error) => FileError::Rows(error),
    }
}

/// A new file in the same folder, so that moving it is one step.
///
/// It is new in truth: whatever stands under such a name already, a link above all, is neither opened nor removed.
fn create_beside(path: &Path) -> io::Result<(PathBuf, File)> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let name = &name[..name.floor_char_boundary(LONGEST_NAME)];
    let process = std::process::id();
    let mut taken = None;
    for attempt in 1..=ATTEMPTS {
        let again = if attempt == 1 { String::new() } else { format!("{attempt}.") };
        let beside = path.with_file_name(format!(".{name}.{process}.{again}part"));
        match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Ok(file) => return Ok((beside, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => taken = Some(error),
            Err(error) => return Err(error),
        }
    }
    Err(taken.unwrap_or_else(|| io::ErrorKind::AlreadyExists.into()))
}

fn fill<T>(
    file: File,
    write: impl FnOnce(&mut dyn Write) -> Result<T, ExportError>,
) -> Result<T, ExportError> {
    let mut out = BufWriter::new(file);
    let done = write(&mut out)?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    if file.metadata()?.is_file() {
        file.sync_all()?;
    }
    Ok(done)
}
