//! What an import did with each file.

use jiff::Timestamp;
use rusqlite::{Transaction, params};

/// What became of a file, or of a record of a file of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The file, as the user named it.
    pub path: String,
    /// What became of it.
    pub result: FileResult,
}

/// What an import does with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileResult {
    /// It is a new article.
    Added,
    /// The same article is there already.
    Unchanged,
    /// It can't be read as an article, for this reason.
    Skipped(String),
    /// It is of a kind that holds no article ("picture").
    LeftOut(&'static str),
}

/// The row of `imports` of a run; it is written with the first articles that are saved, never without any.
pub struct ImportLog {
    started_at: Timestamp,
    finished_at: Timestamp,
    id: Option<i64>,
    wanted: bool,
}

impl ImportLog {
    /// A log of a run that begins now.
    pub fn begin(now: Timestamp) -> Self {
        ImportLog { started_at: now, finished_at: now, id: None, wanted: true }
    }

    /// No log at all.
    pub fn none() -> Self {
        ImportLog { wanted: false, ..ImportLog::begin(Timestamp::UNIX_EPOCH) }
    }

    /// Says when the run ended.
    pub fn end(&mut self, now: Timestamp) {
        self.finished_at = now;
    }

    pub(super) fn write(
        &mut self,
        transaction: &Transaction<'_>,
        outcomes: &[Outcome],
    ) -> rusqlite::Result<()> {
        if !self.wanted {
            return Ok(());
        }
        let id = match self.id {
            Some(id) => id,
            None => transaction
                .prepare_cached(
                    "INSERT INTO imports (started_at, program_version, added, unchanged, skipped, left_out)
                     VALUES (?1, ?2, 0, 0, 0, 0)",
                )?
                .insert(params![self.started_at.to_string(), env!("CARGO_PKG_VERSION")])?,
        };
        self.id = Some(id);
        let mut counts = [0; 4];
        let mut insert = transaction.prepare_cached(
            "INSERT INTO import_files (import_id, path, result, reason) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for outcome in outcomes {
            let (result, reason, count) = match &outcome.result {
                FileResult::Added => ("added", None, 0),
                FileResult::Unchanged => ("unchanged", None, 1),
                FileResult::Skipped(reason) => ("skipped", Some(reason.as_str()), 2),
                FileResult::LeftOut(kind) => ("left out", Some(*kind), 3),
            };
            counts[count] += 1;
            insert.insert(params![id, outcome.path, result, reason])?;
        }
        transaction
            .prepare_cached(
                "UPDATE imports SET added = added + ?2, unchanged = unchanged + ?3, skipped = skipped + ?4,
                                    left_out = left_out + ?5
                 WHERE id = ?1",
            )?
            .execute(params![id, counts[0], counts[1], counts[2], counts[3]])
            .map(drop)
    }

    pub(super) fn finish(&self, transaction: &Transaction<'_>) -> rusqlite::Result<()> {
        transaction
            .prepare_cached("UPDATE imports SET finished_at = ?2 WHERE id = ?1")?
            .execute(params![self.id, self.finished_at.to_string()])
            .map(drop)
    }
}
