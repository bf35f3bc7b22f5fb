//! What a format finds of one article, before anything is read out of its text.

use super::page::Mark;
use crate::article::RemovedPassage;
use crate::date::PartialDate;

/// The text of an article, and what stands beside it.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// The text with its line ends.
    pub text: String,
    /// Whether lines carry Markdown's marks.
    pub markdown: bool,
    /// Its lines, if something is known of some of them.
    pub marks: Vec<(String, Option<Mark>)>,
    /// Headline, if it stands beside the text.
    pub title: Option<String>,
    /// Names given as authors, unchecked.
    pub authors: Vec<String>,
    /// Date of publication.
    pub published: Option<PartialDate>,
    /// Time of publication in ISO 8601, with its offset where that is known.
    pub published_at: Option<String>,
    /// The outlet's name.
    pub outlet: Option<String>,
    /// The outlet's site.
    pub domain: Option<String>,
    /// Address of the page.
    pub url: Option<String>,
    /// Language code.
    pub language: Option<String>,
    /// The place it was written in, if it stands beside the text.
    pub dateline: Option<String>,
    /// What the format itself took out, in the order of the source.
    pub removed: Vec<RemovedPassage>,
}

impl Record {
    /// Keeps words beside the text, with the reason why they are none of the article's.
    pub fn take_out(&mut self, reason: &'static str, text: String) {
        self.removed.push(RemovedPassage { reason, text });
    }
}
