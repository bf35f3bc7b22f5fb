//! Bytes to articles.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::article::{Article, Passage, PassageKind};
use crate::span::Span;

/// Files to read and what could not be found.
#[derive(Clone, Debug, Default)]
pub struct Worklist {
    /// Files.
    pub sources: Vec<Source>,
    /// Problems.
    pub problems: Vec<Problem>,
}

/// A path that gave nothing to read, and why.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The path.
    pub path: String,
    /// The reason.
    pub error: std::sync::Arc<std::io::Error>,
}

/// Where bytes come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file.
    File(PathBuf),
}

impl Source {
    /// The name that is stored as `source_path`.
    pub fn name(&self) -> String {
        let Source::File(path) = self;
        path.to_string_lossy().into_owned()
    }
}

/// The articles of one file.
pub type Articles = Box<dyn Iterator<Item = Result<Article, std::io::Error>> + Send>;

/// Finds files.
pub fn discover<P: AsRef<Path>>(paths: &[P]) -> Worklist {
    let mut found: Vec<PathBuf> = Vec::new();
    for path in paths {
        for entry in walkdir::WalkDir::new(path).into_iter().flatten() {
            if entry.file_type().is_file() {
                found.push(entry.into_path());
            }
        }
    }
    found.sort();
    Worklist { sources: found.into_iter().map(Source::File).collect(), problems: Vec::new() }
}

/// Reads one file.
///
/// # Errors
/// If it can't be read.
pub fn read(source: &Source) -> Result<Articles, std::io::Error> {
    let Source::File(path) = source;
    let bytes = std::fs::read(path)?;
    let sha = Sha256::digest(&bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let mut passages = Vec::new();
    let mut place = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() {
            let start = place + line.find(words).unwrap_or(0);
            let kind = if passages.is_empty() { PassageKind::Headline } else { PassageKind::Paragraph };
            passages.push(Passage { kind, span: Span::new(start, start + words.len()) });
        }
        place += line.len();
    }
    let article = Article {
        source_path: source.name(),
        source_sha256: sha.iter().map(|byte| format!("{byte:02x}")).collect(),
        title: None,
        outlet: None,
        published: None,
        dateline: None,
        url: None,
        language: Some("en".into()),
        wire: None,
        bylines: vec![],
        body: Arc::from(text),
        passages,
        removed: vec![],
    };
    Ok(Box::new(std::iter::once(Ok(article))))
}
