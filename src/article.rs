//! An article as `import` hands it on: its fields, its body, and what was taken out of it.

use std::sync::Arc;

use serde::Serialize;

use crate::date::PartialDate;
use crate::span::Span;

/// One published piece, cleaned of its site's furniture.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Article {
    /// Where it was read from, as the user named it; `#2` is appended for the second article of a file of several.
    pub source_path: String,
    /// SHA-256 of the bytes it was made from (of the record, in a file of several), in lower-case hexadecimals.
    pub source_sha256: String,
    /// The headline without furniture, glued addresses or repeats.
    pub title: Option<String>,
    /// The publisher, only if the text or its metadata names it.
    pub outlet: Option<String>,
    /// Day, month or year of publication, as far as it is proved.
    pub published: Option<Published>,
    /// Time of publication in ISO 8601, with its offset from UTC where the source gives one.
    pub published_at: Option<String>,
    /// The place that opens the text ("BEIJING"), spelled as in the text.
    pub dateline: Option<String>,
    /// Address of the page.
    pub url: Option<String>,
    /// Two-letter code by detection or metadata.
    pub language: Option<String>,
    /// The news agency whose copy this is ("Associated Press"), if a credit says so.
    pub wire: Option<String>,
    /// Who wrote it, who helped, who took its pictures; in the order of the text.
    pub bylines: Vec<Byline>,
    /// The text with the headline first; paragraphs are parted by a blank line. All spans of a document point here.
    pub body: Arc<str>,
    /// The passages of `body`, in order, not overlapping.
    pub passages: Vec<Passage>,
    /// What was taken out, in the order of the source.
    pub removed: Vec<RemovedPassage>,
}

/// When an article was published, and how that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Published {
    /// The date, as precise as proved.
    pub date: PartialDate,
    /// What proves it.
    pub basis: PublishedBasis,
}

/// What proves a date of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PublishedBasis {
    /// A field beside the text.
    Metadata,
    /// The words of the article.
    Text,
    /// A copyright line.
    Copyright,
}

impl PublishedBasis {
    /// The word stored in `articles.published_basis`.
    pub fn as_str(self) -> &'static str {
        match self {
            PublishedBasis::Metadata => "metadata",
            PublishedBasis::Text => "text",
            PublishedBasis::Copyright => "copyright",
        }
    }
}

/// A person credited for the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Byline {
    /// The name as printed.
    pub name: String,
    /// What the person did.
    pub role: BylineRole,
}

/// What a credited person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BylineRole {
    /// Wrote the article.
    Author,
    /// Helped ("With assistance from …").
    Contributor,
    /// Took a picture.
    Photographer,
}

impl BylineRole {
    /// The word stored in `bylines.role`.
    pub fn as_str(self) -> &'static str {
        match self {
            BylineRole::Author => "author",
            BylineRole::Contributor => "contributor",
            BylineRole::Photographer => "photographer",
        }
    }
}

/// A headline, paragraph, caption … of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// Where it stands in the body.
    pub span: Span,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PassageKind {
    /// The headline.
    Headline,
    /// Running text.
    Paragraph,
    /// A heading between paragraphs.
    Heading,
    /// The words under a picture.
    Caption,
    /// An item of a list.
    List,
    /// A block quotation.
    Quote,
}

impl PassageKind {
    /// The word stored in `passages.kind`.
    pub fn as_str(self) -> &'static str {
        match self {
            PassageKind::Headline => "headline",
            PassageKind::Paragraph => "paragraph",
            PassageKind::Heading => "heading",
            PassageKind::Caption => "caption",
            PassageKind::List => "list",
            PassageKind::Quote => "quote",
        }
    }
}

/// A stretch of the source that is not article text, kept with the reason it was taken out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RemovedPassage {
    /// Why it is furniture, in a word or two (`share button`, `copyright line`, `pull-quote` …).
    pub reason: &'static str,
    /// The words taken out.
    pub text: String,
}
