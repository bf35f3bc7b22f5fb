//! What the user says of the articles beside their files.

use super::manifest::Manifest;
use super::record::Record;
use crate::date::PartialDate;

/// What is said of all articles of a run, and of each by a manifest. It fills in what a file does not say itself.
#[derive(Debug, Default)]
pub struct Given {
    /// The outlet of articles that name none.
    pub outlet: Option<String>,
    /// The date of articles that give none.
    pub published: Option<PartialDate>,
    /// Which column or field holds what: (`title`, `Headline`).
    pub columns: Vec<(String, String)>,
    /// What is said of single files.
    pub manifest: Manifest,
}

impl Given {
    /// A record with what it does not say itself: first what the manifest says of its file, then what is said of all.
    pub fn complete(&self, record: Record, path: &str) -> Record {
        let mut record = self.manifest.complete(record, path);
        // Beside a date that is proved to the day, one for the whole run says nothing new.
        record.published = record.published.or(self.published);
        record.outlet = record.outlet.or_else(|| self.outlet.clone());
        record
    }
}
