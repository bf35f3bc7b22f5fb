//! The formats an article may come in; a new one is a file here and a line in each of the two lists below it.

mod html;
mod json;
mod json_lines;
mod nearly_json;
mod text;

use std::io::BufRead;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::page::Mark;
use super::read::Articles;
use super::{Error, article};
use crate::article::Article;
use crate::date::PartialDate;

/// A format: the endings of its files, what its content looks like, and how it is read.
pub struct Format {
    /// Endings in lower case, without the stop.
    pub extensions: &'static [&'static str],
    /// Whether bytes of a file without a known ending look like it.
    pub recognizes: fn(&[u8]) -> bool,
    /// Reads the articles of an input; the string is the name to store as `source_path`.
    pub read: fn(Box<dyn BufRead + Send>, String) -> Result<Articles, Error>,
}

/// All formats; the last one takes what no other recognizes.
const FORMATS: &[Format] = &[json::JSON, json_lines::JSON_LINES, html::HTML, text::TEXT];

/// What a format finds in one record, before anything is read out of the text.
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
    /// The outlet's name.
    pub outlet: Option<String>,
    /// The outlet's site.
    pub domain: Option<String>,
    /// Address of the page.
    pub url: Option<String>,
    /// Language code.
    pub language: Option<String>,
}

/// The format of files with the ending of `path`.
pub fn by_extension(path: &Path) -> Option<&'static Format> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    FORMATS.iter().find(|format| format.extensions.contains(&extension.as_str()))
}

/// The format that bytes look like.
pub fn by_content(bytes: &[u8]) -> &'static Format {
    FORMATS.iter().find(|format| (format.recognizes)(bytes)).unwrap_or(&text::TEXT)
}

/// All known endings, without the stop.
pub fn extensions() -> impl Iterator<Item = &'static str> {
    FORMATS.iter().flat_map(|format| format.extensions.iter().copied())
}

/// The article of a record; `place` counts the records of a file from 1.
fn finish(record: Record, bytes: &[u8], name: &str, place: usize) -> Result<Article, Error> {
    let source_path = if place > 1 { format!("{name}#{place}") } else { name.to_owned() };
    let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    article::build(record, source_path, sha256)
}
