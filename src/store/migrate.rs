//! Brings a database to the newest version of the tables, by the files of `migrations/`.

use std::path::Path;

use refinery::{Migration, Runner};
use rusqlite::{Connection, TransactionBehavior};

use super::Error;
use crate::embedded;

/// Marks a file as a corpus: `PRAGMA application_id`, set by the first migration.
pub const APPLICATION_ID: i64 = 0x436f_7270;

/// The newest version of the tables: the number of the last migration, which sets `PRAGMA user_version` to it.
pub fn newest_version() -> i64 {
    migrations().last().map_or(0, |migration| i64::from(migration.version()))
}

/// Applies what is missing, all of it in one transaction.
pub fn migrate(connection: &mut Connection, path: &Path) -> Result<(), Error> {
    connection.set_transaction_behavior(TransactionBehavior::Immediate);
    let runner = Runner::new(&migrations()).set_grouped(true);
    let done = runner.run(connection);
    connection.set_transaction_behavior(TransactionBehavior::Deferred);
    match done {
        Ok(_) => forget_when(connection).map_err(|error| Error::of(path, error)),
        // Another process may have made the tables between our look and our lock.
        Err(_) if version(connection).is_ok_and(|version| version == newest_version()) => Ok(()),
        Err(error) => Err(explain(path, &error)),
    }
}

/// Version of the tables of an open file.
pub fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Two files made from the same articles are to be the same, whenever they were made.
fn forget_when(connection: &Connection) -> rusqlite::Result<()> {
    let never = "1970-01-01T00:00:00Z";
    connection
        .execute("UPDATE refinery_schema_history SET applied_on = ?1 WHERE applied_on <> ?1", [never])
        .map(drop)
}

fn migrations() -> Vec<Migration> {
    let mut migrations: Vec<Migration> =
        embedded::MIGRATIONS.iter().filter_map(|(file, sql)| Migration::unapplied(file, sql).ok()).collect();
    migrations.sort_by_key(Migration::version);
    migrations
}

fn explain(path: &Path, error: &refinery::Error) -> Error {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(inner) = cause {
        let sqlite = inner.downcast_ref::<rusqlite::Error>();
        if let Some(rusqlite::Error::SqliteFailure(code, message)) = sqlite {
            return Error::of(path, rusqlite::Error::SqliteFailure(*code, message.clone()));
        }
        cause = inner.source();
    }
    Error::Damaged { path: path.to_path_buf(), reason: error.to_string() }
}
