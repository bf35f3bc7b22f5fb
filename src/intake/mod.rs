//! From paths to a saved corpus: files are read and mined on all cores, and one writer saves them in their order.
//!
//! ```text
//! worklist --produce, all cores--> finds in order --channel--> one writer --batches--> store
//! ```
//!
//! What is saved does not depend on the number of cores, and no more than a few stretches of files are held at once.

mod batch;
mod mine;
mod produce;

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use crate::article::Article;
use crate::document::Document;
use crate::import::{Given, Worklist};
use crate::store::{Error, ImportLog, Outcome, Store};
use batch::Batch;
pub use mine::{extract as mine_article, read as read_piece};

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Articles added.
    pub added: usize,
    /// Articles that were there already.
    pub unchanged: usize,
    /// Files and records that are no articles.
    pub skipped: usize,
    /// Files of kinds that hold no article.
    pub left_out: usize,
}

/// How an import runs: what it tells the outside while it does.
pub struct Intake<'run> {
    /// Makes the document of an article; [`crate::extract::extract`] but in tests.
    pub extract: &'run (dyn Fn(Article) -> Document + Sync),
    /// What the user says beside the files.
    pub given: Arc<Given>,
    /// Tells the time for `imports`.
    pub clock: &'run dyn Fn() -> Timestamp,
    /// Called with what became of each file.
    pub outcome: &'run mut dyn FnMut(&Outcome),
    /// Told what the user may want to know beside.
    pub note: &'run mut dyn FnMut(&str),
    /// Called when that many more files are done.
    pub progress: &'run mut dyn FnMut(usize),
}

impl Intake<'_> {
    /// Imports a worklist into the corpus at `path`.
    ///
    /// The file is made when there is something to save, and is not written to when there is nothing.
    ///
    /// # Errors
    /// If the corpus can't be opened or written to; what was saved before stays, and is whole.
    pub fn import(mut self, path: &Path, worklist: Worklist) -> Result<Summary, Error> {
        let store = if path.exists() { Some(Store::open(path)?) } else { None };
        let known = store.as_ref().map(Store::known).transpose()?.unwrap_or_default();
        let mut batch = Batch::new(path, store, ImportLog::begin((self.clock)()), known.len());
        for problem in worklist.problems {
            batch.skip(problem.path, problem.error.to_string(), &mut self);
        }
        for left_out in worklist.left_out {
            batch.leave_out(left_out.path, left_out.kind, &mut self);
        }
        self.produce_and_save(&worklist.sources, &known, &mut batch)?;
        batch.finish((self.clock)(), &mut self)
    }

    fn produce_and_save(
        &mut self,
        sources: &[crate::import::Source],
        known: &HashSet<String>,
        batch: &mut Batch,
    ) -> Result<(), Error> {
        let (extract, given) = (self.extract, Arc::clone(&self.given));
        std::thread::scope(|scope| {
            let (send, receive) = crossbeam_channel::bounded(2);
            scope.spawn(move || produce::all(sources, &given, known, extract, &send));
            for stretch in receive {
                for find in stretch.finds {
                    batch.take(find, self)?;
                }
                (self.progress)(stretch.files_done);
            }
            Ok(())
        })
    }
}
