//! Documents to rows, rows to facts: the one SQLite file.
//!
//! [`Store::save`] takes whole documents and leaves whole tables: each call is one transaction, in which the new
//! articles' people, organizations, places, utterances and events are resolved against those already there.

mod article;
mod batch;
mod dictionary;
mod entity;
mod error;
mod event;
mod event_kinds;
mod import_log;
mod mention;
mod migrate;
mod offset;
mod open;
mod prepared;
mod quote;
mod resolve;
mod search;
mod shape;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

pub use dictionary::{ColumnDescription, TableDescription, describe};
pub use error::Error;
pub use import_log::{FileResult, ImportLog, Outcome};
pub use migrate::{APPLICATION_ID, newest_version};
pub use offset::Offsets;
pub use open::reading;
pub use prepared::Prepared;

use crate::document::Document;

/// A corpus open for writing.
pub struct Store {
    path: PathBuf,
    connection: Connection,
}

impl Store {
    /// Opens a corpus, and makes it if there is none.
    ///
    /// # Errors
    /// If the file is not a corpus, is damaged or newer than the program, or can't be written to.
    pub fn open(path: &Path) -> Result<Store, Error> {
        Ok(Store { path: path.to_path_buf(), connection: open::writing(path)? })
    }

    /// Says how long to wait for another program that writes.
    pub fn wait_at_most(&self, patience: Duration) -> Result<(), Error> {
        self.with(|connection| connection.busy_timeout(patience))
    }

    /// The SHA-256 of every article there.
    pub fn known(&self) -> Result<HashSet<String>, Error> {
        self.with(|connection| {
            connection
                .prepare("SELECT source_sha256 FROM articles")?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()
        })
    }

    /// Whether an article is there.
    pub fn has(&self, sha256: &str) -> bool {
        self.connection
            .prepare_cached("SELECT 1 FROM articles WHERE source_sha256 = ?1")
            .and_then(|mut statement| statement.exists([sha256]))
            .unwrap_or(false)
    }

    /// Saves documents in one transaction, with everything across articles that they touch.
    ///
    /// A document whose article is there already changes nothing.
    pub fn save(&mut self, documents: &[Document]) -> Result<(), Error> {
        let documents: Vec<Prepared> = documents.iter().cloned().map(Prepared::from).collect();
        self.save_logged(&documents, &mut ImportLog::none(), &mut []).map(drop)
    }

    /// Saves documents and, in the same transaction, what became of the files they came from; returns how many of the
    /// documents are new.
    ///
    /// Another program may have added some of them since they were read: the outcomes, of which those that say `Added`
    /// stand in the order of the documents, are put right. If none is new, nothing is written, and the outcomes wait
    /// for the next call.
    pub fn save_logged(
        &mut self,
        documents: &[Prepared],
        log: &mut ImportLog,
        outcomes: &mut [Outcome],
    ) -> Result<usize, Error> {
        let fail = |error| Error::of(&self.path, error);
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(fail)?;
        let new = batch::new(&transaction, documents).map_err(fail)?;
        let added = outcomes.iter_mut().filter(|outcome| outcome.result == FileResult::Added);
        for (outcome, _) in added.zip(&new).filter(|(_, is_new)| !**is_new) {
            outcome.result = FileResult::Unchanged;
        }
        let saved = new.iter().filter(|is_new| **is_new).count();
        if saved > 0 {
            batch::save(&transaction, documents).map_err(fail)?;
            log.write(&transaction, outcomes).map_err(fail)?;
            transaction.commit().map_err(fail)?;
        }
        Ok(saved)
    }

    /// Notes that an import came to its end.
    pub fn finish(&mut self, log: &mut ImportLog, outcomes: &[Outcome]) -> Result<(), Error> {
        let fail = |error| Error::of(&self.path, error);
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(fail)?;
        log.write(&transaction, outcomes).map_err(fail)?;
        log.finish(&transaction).map_err(fail)?;
        transaction.commit().map_err(fail)?;
        self.leave_wal();
        Ok(())
    }

    /// Puts a file that another program set to write-ahead logging back to one file without others beside it.
    fn leave_wal(&self) {
        let mode: rusqlite::Result<String> =
            self.connection.pragma_query_value(None, "journal_mode", |row| row.get(0));
        if mode.is_ok_and(|mode| mode == "wal") {
            // It can't be done while somebody else has the file open; then the next import does it.
            let _ = self.connection.pragma_update(None, "journal_mode", "DELETE");
        }
    }

    /// Rewrites the file in order of its tables, without holes.
    pub fn compact(&mut self) -> Result<(), Error> {
        // In a file, for the whole corpus need not fit into memory.
        self.with(|connection| connection.execute_batch("PRAGMA temp_store = FILE; VACUUM"))
    }

    /// The connection, to look at what was saved.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    fn with<T>(&self, act: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Error> {
        act(&self.connection).map_err(|error| Error::of(&self.path, error))
    }
}
