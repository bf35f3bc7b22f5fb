//! Paths as the user named them, to a sorted worklist of files.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{Error, Source, left_out, read};

/// What is to be read, and what could not be found.
#[derive(Clone, Debug, Default)]
pub struct Worklist {
    /// Files to read, sorted by path, each once; standard input comes last.
    pub sources: Vec<Source>,
    /// Paths that led to nothing, in the order they were named.
    pub problems: Vec<Problem>,
    /// Files below the folders that are of a kind that holds no article, sorted by path.
    pub left_out: Vec<LeftOut>,
}

/// A file that is not read, and its kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// The path, from what the user named.
    pub path: String,
    /// What it is ("picture").
    pub kind: &'static str,
}

impl Worklist {
    /// Leaves out a file that was found and is known to hold no article.
    #[must_use]
    pub fn without(mut self, file: &Path, kind: &'static str) -> Worklist {
        let is_it = |source: &Source| match source {
            Source::File { path, named: false } => fs::canonicalize(path).ok() == fs::canonicalize(file).ok(),
            _ => false,
        };
        let (found, sources) = self.sources.into_iter().partition::<Vec<_>, _>(|source| is_it(source));
        self.left_out.extend(found.iter().map(|source| LeftOut { path: source.name(), kind }));
        Worklist { sources, ..self }
    }
}

/// A path that gave nothing to read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path as the user named it.
    pub path: String,
    /// The reason.
    pub error: Error,
}

/// Finds the files behind `paths`: files as they are named, folders with all below them, `-` for standard input.
///
/// Every file below a folder is in the worklist: to be read, or left out for its kind. A file that is named itself is read
/// whatever it is called.
pub fn discover<P: AsRef<Path>>(paths: &[P]) -> Worklist {
    let mut worklist = Worklist::default();
    let mut found = Found::default();
    let mut standard_input = false;
    for path in paths {
        let path = path.as_ref();
        if path == Path::new("-") {
            standard_input = true;
        } else if let Err(error) = found.collect(path) {
            found.problem(path, error);
        }
    }
    found.files.sort();
    let mut seen = BTreeSet::new();
    found.files.retain(|(path, _)| seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone())));
    worklist.sources = found.files.into_iter().map(|(path, named)| Source::File { path, named }).collect();
    if standard_input {
        worklist.sources.push(Source::StandardInput);
    }
    found.left_out.sort();
    found.left_out.dedup();
    Worklist { problems: found.problems, left_out: found.left_out, ..worklist }
}

/// What was found so far; of each file, whether the user named it.
#[derive(Default)]
struct Found {
    files: Vec<(PathBuf, bool)>,
    problems: Vec<Problem>,
    left_out: Vec<LeftOut>,
}

impl Found {
    fn problem(&mut self, path: &Path, error: Error) {
        self.problems.push(Problem { path: read::shown(path), error });
    }

    fn collect(&mut self, path: &Path) -> Result<(), Error> {
        if !fs::metadata(path)?.is_dir() {
            self.files.push((path.to_path_buf(), true));
            return Ok(());
        }
        let before = self.files.len() + self.problems.len();
        for entry in WalkDir::new(path).follow_links(true) {
            match entry {
                Ok(entry) => self.entry(path, entry),
                Err(error) => self.problem(error.path().unwrap_or(path), walking(&error)),
            }
        }
        if before == self.files.len() + self.problems.len() { Err(Error::NoArticles) } else { Ok(()) }
    }

    fn entry(&mut self, folder: &Path, entry: DirEntry) {
        let kind = entry.file_type();
        if kind.is_dir() {
            return;
        }
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let left_out = left_out::by_name(below).or_else(|| beside_page(folder, below));
        match left_out {
            Some(kind) => self.left_out.push(LeftOut { path: read::shown(entry.path()), kind }),
            None if kind.is_file() => self.files.push((entry.into_path(), false)),
            // A pipe or device could keep the import waiting for ever; a user who means it names it.
            None => self.problem(
                entry.path(),
                Error::Unreadable { reason: "it is no ordinary file; name it itself to read it".into() },
            ),
        }
    }
}

fn walking(error: &walkdir::Error) -> Error {
    match error.io_error() {
        Some(error) if error.kind() == std::io::ErrorKind::NotFound => Error::BrokenLink,
        Some(error) => Error::of_io(error),
        None => Error::Unreadable { reason: "the folder links back to itself".into() },
    }
}

/// Whether a file lies in the folder that a browser saves beside a page, with its pictures and adverts: "page_files".
fn beside_page(folder: &Path, below: &Path) -> Option<&'static str> {
    let beside = |part: &Path| {
        let name = part.file_name()?.to_str()?;
        let page = name.strip_suffix("_files")?;
        let is_page = |ending| folder.join(part).with_file_name(format!("{page}.{ending}")).is_file();
        ["html", "htm"].into_iter().any(is_page).then_some("part of a saved page")
    };
    below.ancestors().skip(1).find_map(beside)
}
