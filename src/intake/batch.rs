//! The writer's side: collects documents and saves them, batch by whole batch.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::produce::{Find, FindKind};
use super::{Intake, Summary};
use crate::store::{Error, FileResult, ImportLog, Outcome, Prepared, Store};

/// Documents of the smallest batch.
const FEWEST: usize = 256;
/// Documents of the largest batch.
const MOST: usize = 4096;
/// Bytes of text after which a batch is full, however few its documents.
const TEXT: usize = 16 << 20;

/// Documents waiting to be saved, and what is known of their import.
pub(super) struct Batch {
    path: PathBuf,
    store: Option<Store>,
    /// Whether this run made the file.
    made: bool,
    log: ImportLog,
    articles: usize,
    documents: Vec<Prepared>,
    /// The SHA-256 of each of them.
    waiting: HashSet<String>,
    text: usize,
    outcomes: Vec<Outcome>,
    summary: Summary,
}

impl Batch {
    pub fn new(path: &Path, store: Option<Store>, log: ImportLog, articles: usize) -> Self {
        Batch {
            path: path.to_path_buf(),
            made: store.is_none(),
            store,
            log,
            articles,
            documents: Vec::new(),
            waiting: HashSet::new(),
            text: 0,
            outcomes: Vec::new(),
            summary: Summary::default(),
        }
    }

    /// Takes the next find; saves when enough have come together.
    pub fn take(&mut self, find: Find, intake: &mut Intake<'_>) -> Result<(), Error> {
        match find.kind {
            FindKind::Unusable(reason) => self.skip(find.path, reason, intake),
            FindKind::LeftOut(kind) => self.leave_out(find.path, kind, intake),
            FindKind::Known => self.note(find.path, FileResult::Unchanged, intake),
            FindKind::Document(document) => self.add(find.path, *document, intake),
        }
        if self.is_full() { self.save() } else { Ok(()) }
    }

    pub fn skip(&mut self, path: String, reason: String, intake: &mut Intake<'_>) {
        self.note(path, FileResult::Skipped(reason), intake);
    }

    pub fn leave_out(&mut self, path: String, kind: &'static str, intake: &mut Intake<'_>) {
        self.note(path, FileResult::LeftOut(kind), intake);
    }

    fn add(&mut self, path: String, document: Prepared, intake: &mut Intake<'_>) {
        let sha256 = &document.article.source_sha256;
        if self.waiting.contains(sha256) || self.store.as_ref().is_some_and(|store| store.has(sha256)) {
            return self.note(path, FileResult::Unchanged, intake);
        }
        self.waiting.insert(sha256.clone());
        self.text += document.article.body.len();
        self.documents.push(document);
        self.note(path, FileResult::Added, intake);
    }

    fn note(&mut self, path: String, result: FileResult, intake: &mut Intake<'_>) {
        match result {
            FileResult::Added => self.summary.added += 1,
            FileResult::Unchanged => self.summary.unchanged += 1,
            FileResult::Skipped(_) => self.summary.skipped += 1,
            FileResult::LeftOut(_) => self.summary.left_out += 1,
        }
        let outcome = Outcome { path, result };
        (intake.outcome)(&outcome);
        self.outcomes.push(outcome);
    }

    /// Batches grow with the corpus, so that what many articles share is not resolved again too often.
    fn is_full(&self) -> bool {
        self.documents.len() >= (self.articles / 2).clamp(FEWEST, MOST) || self.text >= TEXT
    }

    fn save(&mut self) -> Result<(), Error> {
        if self.documents.is_empty() {
            return Ok(());
        }
        let store = match &mut self.store {
            Some(store) => store,
            none => none.insert(Store::open(&self.path)?),
        };
        let saved = store.save_logged(&self.documents, &mut self.log, &mut self.outcomes)?;
        // Another import was faster with the rest.
        let late = self.documents.len() - saved;
        self.summary.added -= late;
        self.summary.unchanged += late;
        self.articles += self.documents.len();
        self.documents.clear();
        self.waiting.clear();
        if saved > 0 {
            self.outcomes.clear();
        }
        self.text = 0;
        Ok(())
    }

    /// Saves what is left. A run that added nothing leaves no trace.
    pub fn finish(mut self, now: Timestamp, intake: &mut Intake<'_>) -> Result<Summary, Error> {
        self.save()?;
        if let (Some(store), true) = (&mut self.store, self.summary.added > 0) {
            self.log.end(now);
            store.finish(&mut self.log, &self.outcomes)?;
            // Everything is saved: a file that can't be written once more is no failure, only larger than it need be.
            if self.made
                && let Err(error) = store.compact()
            {
                (intake.note)(&format!(
                    "everything is saved, but the file could not be made compact: {error}"
                ));
            }
        }
        Ok(self.summary)
    }
}
