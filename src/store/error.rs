//! What can be wrong with a database, in the user's world.

use std::path::{Path, PathBuf};

use rusqlite::{ErrorCode, ffi};

/// A fact about a corpus that can't be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such file.
    #[error("there is no database {}", .path.display())]
    Missing {
        /// The file asked for.
        path: PathBuf,
    },
    /// A file without a table, as a killed first import leaves it.
    #[error("{} holds nothing yet", .path.display())]
    Blank {
        /// The file asked for.
        path: PathBuf,
    },
    /// The folder the file should be made in is not there.
    #[error("there is no folder to make {} in", .path.display())]
    NoFolder {
        /// The file asked for.
        path: PathBuf,
    },
    /// A folder, a text, a database of another program.
    #[error("{} is not a corpus: it is {what}", .path.display())]
    NotACorpus {
        /// The file asked for.
        path: PathBuf,
        /// What it is instead.
        what: &'static str,
    },
    /// A corpus whose bytes are broken.
    #[error("{} is damaged: {reason}", .path.display())]
    Damaged {
        /// The file asked for.
        path: PathBuf,
        /// What SQLite says.
        reason: String,
    },
    /// A corpus with tables of a later version of the program.
    #[error("{} was made by a newer version of this program (tables of version {found}; this program knows {known})", .path.display())]
    TooNew {
        /// The file asked for.
        path: PathBuf,
        /// Version of its tables.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// A corpus with tables of an earlier version, which only an import brings up to date.
    #[error("{} was made by an older version of this program (tables of version {found}; this program needs {known})", .path.display())]
    TooOld {
        /// The file asked for.
        path: PathBuf,
        /// Version of its tables.
        found: i64,
        /// The version needed.
        known: i64,
    },
    /// Another program is writing, and did not finish in time.
    #[error("{} is being written by another program", .path.display())]
    Busy {
        /// The file asked for.
        path: PathBuf,
    },
    /// The file or its folder may not be written to.
    #[error("{} can't be written to: {reason}", .path.display())]
    ReadOnly {
        /// The file asked for.
        path: PathBuf,
        /// What stands against it.
        reason: String,
    },
    /// A write to the file broke off, and it has to be put right from its journal before it can be read.
    #[error(
        "{} was left in the middle of a write; what it needs to be put right is in {}, and that can't be done here: {reason}",
        .path.display(), .journal.display()
    )]
    Unfinished {
        /// The file asked for.
        path: PathBuf,
        /// The file beside it that must not be removed.
        journal: PathBuf,
        /// What stands against it.
        reason: &'static str,
    },
    /// Another program set the file to write-ahead logging, and what reading needs then can't be made beside it.
    #[error("{} is in SQLite's WAL mode, and reading it needs to write to its folder, which can't be done", .path.display())]
    Wal {
        /// The file asked for.
        path: PathBuf,
    },
    /// Somebody moved or removed the file while it was open.
    #[error("{} was moved or removed while it was being used", .path.display())]
    Moved {
        /// The file asked for.
        path: PathBuf,
    },
    /// Another program changed what kind a table is.
    #[error("{} was changed by another program: {what}", .path.display())]
    Altered {
        /// The file asked for.
        path: PathBuf,
        /// What is not as it should be.
        what: String,
    },
    /// No room is left.
    #[error("{} can't grow: the disk is full", .path.display())]
    Full {
        /// The file asked for.
        path: PathBuf,
    },
    /// The system does not let the file, or what belongs to it, be written to its end.
    #[error("{} can't be written: {reason}", .path.display())]
    Unwritable {
        /// The file asked for.
        path: PathBuf,
        /// What SQLite says.
        reason: String,
    },
    /// The system does not let the file be read.
    #[error("{} can't be read: {reason}", .path.display())]
    Unreadable {
        /// The file asked for.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// Anything else SQLite has to say.
    #[error("{}: {source}", .path.display())]
    Sqlite {
        /// The file asked for.
        path: PathBuf,
        /// What SQLite says.
        source: rusqlite::Error,
    },
}

impl Error {
    fn unfinished(path: PathBuf, ending: &str) -> Self {
        let mut journal = path.as_os_str().to_owned();
        journal.push(ending);
        Error::Unfinished {
            path,
            journal: journal.into(),
            reason: "it, or its folder, may not be written to",
        }
    }

    /// What an error of SQLite means for the file at `path`.
    pub fn of(path: &Path, source: rusqlite::Error) -> Self {
        let path = path.to_path_buf();
        let Some(failure) = source.sqlite_error() else { return Error::Sqlite { path, source } };
        match failure.extended_code {
            ffi::SQLITE_READONLY_ROLLBACK => return Error::unfinished(path, "-journal"),
            ffi::SQLITE_READONLY_RECOVERY | ffi::SQLITE_READONLY_CANTLOCK => {
                return Error::unfinished(path, "-wal");
            }
            ffi::SQLITE_READONLY_CANTINIT => return Error::Wal { path },
            ffi::SQLITE_IOERR_WRITE
            | ffi::SQLITE_IOERR_FSYNC
            | ffi::SQLITE_IOERR_DIR_FSYNC
            | ffi::SQLITE_IOERR_TRUNCATE
            | ffi::SQLITE_IOERR_DELETE => {
                return Error::Unwritable { path, reason: source.to_string() };
            }
            ffi::SQLITE_READONLY_DBMOVED => return Error::Moved { path },
            _ => {}
        }
        match failure.code {
            ErrorCode::NotADatabase => Error::NotACorpus { path, what: "not a database at all" },
            ErrorCode::DatabaseCorrupt => Error::Damaged { path, reason: source.to_string() },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::Busy { path },
            ErrorCode::ReadOnly => Error::ReadOnly { path, reason: "it is read-only".into() },
            ErrorCode::CannotOpen => {
                Error::ReadOnly { path, reason: "it, or its journal beside it, can't be opened".into() }
            }
            ErrorCode::DiskFull => Error::Full { path },
            ErrorCode::PermissionDenied | ErrorCode::SystemIoFailure => {
                Error::Unreadable { path, reason: source.to_string() }
            }
            _ => Error::Sqlite { path, source },
        }
    }
}
