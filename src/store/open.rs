//! Opens a database file, after a look at what it is: a file that is not ours is never touched.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::migrate::{APPLICATION_ID, migrate, newest_version, version};
use super::{Error, event_kinds, shape};

/// How long to wait for another program that writes.
const PATIENCE: Duration = Duration::from_secs(20);

/// The first bytes of every SQLite file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Opens a corpus for reading only.
///
/// Where a write to it broke off, it is first put right from its journal, as any program does that may write to it.
///
/// # Errors
/// If there is no such file, or it is not a corpus of this version of the tables.
pub fn reading(path: &Path) -> Result<Connection, Error> {
    let Some(seen) = look(path)? else {
        return Err(Error::Missing { path: path.to_path_buf() });
    };
    match open_to_read(path) {
        Err(error @ Error::Unfinished { .. }) if seen.is_ours => match roll_back(path) {
            Ok(()) => open_to_read(path),
            Err(busy @ Error::Busy { .. }) => Err(busy),
            Err(_) => Err(error),
        },
        Err(Error::ReadOnly { path, .. }) if seen.is_wal => Err(Error::Wal { path }),
        done => done,
    }
}

fn open_to_read(path: &Path) -> Result<Connection, Error> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let Some(found) = identify(&connection, path)? else {
        return Err(Error::Blank { path: path.to_path_buf() });
    };
    let known = newest_version();
    if found < known {
        return Err(Error::TooOld { path: path.to_path_buf(), found, known });
    }
    shape::check(&connection, path)?;
    Ok(connection)
}

/// Undoes what a killed program left half-written: SQLite does so when it first reads in a file that it may write to.
fn roll_back(path: &Path) -> Result<(), Error> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    version(&connection).map(drop).map_err(|error| Error::of(path, error))
}

/// Opens a corpus for writing; makes it if there is none, and brings it to the newest version of the tables.
///
/// A corpus that is up to date is not written to by opening it.
pub(super) fn writing(path: &Path) -> Result<Connection, Error> {
    let there = look(path)?.is_some();
    if !there && !path.parent().is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir()) {
        return Err(Error::NoFolder { path: path.to_path_buf() });
    }
    let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    let fail = |error| Error::of(path, error);
    // From here on nothing acts that somebody planted in the file. Nor do our own triggers: the full-text indexes are
    // written batch by batch, see `search`.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).map_err(fail)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false).map_err(fail)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true).map_err(fail)?;
    let found = identify(&connection, path)?;
    if found.is_some() {
        shape::check_kinds(&connection, path)?;
    }
    clear_dead_journal(&connection, path, found);
    if found.is_none_or(|version| version < newest_version()) {
        migrate(&mut connection, path)?;
    } else {
        shape::check(&connection, path)?;
    }
    connection
        .execute_batch("PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;")
        .map_err(fail)?;
    connection.set_prepared_statement_cache_capacity(128);
    // Or SQLite would plan a statement again for every value bound to it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(fail)?;
    event_kinds::keep_in_step(&connection).map_err(fail)?;
    Ok(connection)
}

/// Removes a journal that a killed program left and that has nothing to put right, by writing what is there already;
/// while another program writes, the journal is its own and stays.
fn clear_dead_journal(connection: &Connection, path: &Path, version: Option<i64>) {
    let Some(version) = version.filter(|_| beside(path, "-journal").exists()) else { return };
    let cleared = connection
        .busy_timeout(Duration::ZERO)
        .and_then(|()| connection.pragma_update(None, "user_version", version));
    // Otherwise it stays until the next write; it does no harm.
    drop(cleared);
    let _ = connection.busy_timeout(PATIENCE);
}

/// What the first bytes of a file show.
struct Seen {
    /// Whether it says that it is a corpus.
    is_ours: bool,
    /// Whether it is in write-ahead logging.
    is_wal: bool,
}

impl Seen {
    fn of(header: &[u8]) -> Seen {
        let id = header.get(68..72).map(|bytes| bytes.iter().fold(0, |id, byte| id << 8 | i64::from(*byte)));
        Seen { is_ours: id == Some(APPLICATION_ID), is_wal: header.get(18..20) == Some(&[2, 2]) }
    }
}

/// What is seen of a file, if there is one; an error if it can't be a database of ours.
fn look(path: &Path) -> Result<Option<Seen>, Error> {
    let owned = || path.to_path_buf();
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::Unreadable { path: owned(), reason: error.to_string() }),
    };
    if metadata.is_dir() {
        return Err(Error::NotACorpus { path: owned(), what: "a folder" });
    }
    if !metadata.is_file() {
        return Err(Error::NotACorpus { path: owned(), what: "no ordinary file" });
    }
    let mut header = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(100).read_to_end(&mut header))
        .map_err(|error| Error::Unreadable { path: owned(), reason: error.to_string() })?;
    match header.get(..16) {
        _ if header.is_empty() => Ok(Some(Seen::of(&header))),
        Some(magic) if magic == MAGIC => match is_cut_short(path, &header) {
            true => Err(Error::Damaged { path: owned(), reason: "its end is missing".into() }),
            false => Ok(Some(Seen::of(&header))),
        },
        _ if header.is_ascii() => Err(Error::NotACorpus { path: owned(), what: "a text file" }),
        _ => Err(Error::NotACorpus { path: owned(), what: "not a database at all" }),
    }
}

/// The file that SQLite keeps beside a database under its name and this ending.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Whether a file is shorter than its first page says, and no journal is there from which SQLite could mend it.
fn is_cut_short(path: &Path, header: &[u8]) -> bool {
    let number = |place: usize| {
        header.get(place..place + 4).map(|bytes| bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b)))
    };
    let (Some(page_size), Some(pages)) = (number(14).map(|n| n & 0xffff), number(28)) else { return true };
    // SQLite trusts the number of pages only if these two are equal; a page size of 1 stands for 65536.
    let is_known = number(24) == number(92);
    let wanted = pages * if page_size == 1 { 65536 } else { page_size };
    let journal = beside(path, "-journal");
    let is_short = || fs::metadata(path).is_ok_and(|file| file.len() < wanted);
    is_known && is_short() && !journal.exists() && is_short()
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, Error> {
    // SQLite gives ":memory:" and "file:…" a meaning of their own; here every name is that of a file.
    let plain = match path.is_relative() {
        true => Path::new(".").join(path),
        false => path.to_path_buf(),
    };
    let connection = Connection::open_with_flags(&plain, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|error| Error::of(path, error))?;
    connection.busy_timeout(PATIENCE).map_err(|error| Error::of(path, error))?;
    Ok(connection)
}

/// Version of the tables of a corpus, none for a file without any tables; an error for any other file.
fn identify(connection: &Connection, path: &Path) -> Result<Option<i64>, Error> {
    let fail = |error| Error::of(path, error);
    let id: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0)).map_err(fail)?;
    let found = version(connection).map_err(fail)?;
    // A run that was killed before its first migration leaves refinery's own empty table.
    let tables: i64 = connection
        .query_row(
            "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'refinery_schema_history'",
            [],
            |row| row.get(0),
        )
        .map_err(fail)?;
    match (id, found) {
        (0, 0) if tables == 0 => Ok(None),
        (APPLICATION_ID, found) if found > newest_version() => {
            Err(Error::TooNew { path: path.to_path_buf(), found, known: newest_version() })
        }
        (APPLICATION_ID, found) => Ok(Some(found)),
        _ => Err(Error::NotACorpus { path: path.to_path_buf(), what: "a database of another program" }),
    }
}
