//! A file that is complete or absent: written beside its place, moved there when whole.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::ExportError;

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
/// # Errors
/// If the file exists and `replace` is not set, or anything fails on the way.
pub fn write_file<T>(
    path: &Path,
    replace: bool,
    write: impl FnOnce(&mut dyn Write) -> Result<T, ExportError>,
) -> Result<T, FileError> {
    let named = path.to_owned();
    let refused = |source| FileError::Write { path: named.clone(), source };
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
    let path = target.as_path();
    let (beside, file) = create_beside(path).map_err(refused)?;
    let written = fill(file, write).and_then(|done| Ok(fs::rename(&beside, path).map(|()| done)?));
    if written.is_err() {
        // The unfinished file is of no use; that it can't be removed would not change the answer.
        let _ = fs::remove_file(&beside);
    }
    written.map_err(|error| told(error, refused))
}

fn told(error: ExportError, refused: impl FnOnce(io::Error) -> FileError) -> FileError {
    match error {
        ExportError::Write(source) => refused(source),
        ExportError::Rows(error) => FileError::Rows(error),
    }
}

/// A new file in the same folder, so that moving it is one step.
fn create_beside(path: &Path) -> io::Result<(PathBuf, File)> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}.part", std::process::id()));
    let file = OpenOptions::new().write(true).create(true).truncate(true).open(&beside)?;
    Ok((beside, file))
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
