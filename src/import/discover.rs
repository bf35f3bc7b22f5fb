//! Paths as the user named them, to a sorted worklist of files.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{Error, Source, format};

/// What is to be read, and what could not be found.
#[derive(Clone, Debug, Default)]
pub struct Worklist {
    /// Files to read, sorted by path, each once; standard input comes last.
    pub sources: Vec<Source>,
    /// Paths that led to nothing, in the order they were named.
    pub problems: Vec<Problem>,
}

/// A path that gave nothing to read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path as the user named it.
    pub path: String,
    /// The reason.
    pub error: Error,
}

/// Finds the articles behind `paths`: files as they are named, folders with all below them, `-` for standard input.
///
/// In a folder only files with a known ending count; hidden files and READMEs are passed over. A file that is named
/// itself is read whatever it is called.
pub fn discover<P: AsRef<Path>>(paths: &[P]) -> Worklist {
    let mut found = Vec::new();
    let mut worklist = Worklist::default();
    let mut standard_input = false;
    for path in paths {
        let path = path.as_ref();
        if path == Path::new("-") {
            standard_input = true;
        } else if let Err(error) = collect(path, &mut found, &mut worklist.problems) {
            worklist.problems.push(Problem { path: path.to_string_lossy().into_owned(), error });
        }
    }
    found.sort();
    let mut seen = BTreeSet::new();
    found.retain(|path| seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone())));
    worklist.sources = found.into_iter().map(Source::File).collect();
    if standard_input {
        worklist.sources.push(Source::StandardInput);
    }
    worklist
}

fn collect(path: &Path, found: &mut Vec<PathBuf>, problems: &mut Vec<Problem>) -> Result<(), Error> {
    if !fs::metadata(path)?.is_dir() {
        found.push(path.to_path_buf());
        return Ok(());
    }
    let before = (found.len(), problems.len());
    for entry in WalkDir::new(path).follow_links(true).into_iter().filter_entry(is_visible) {
        match entry {
            Ok(entry) if entry.file_type().is_file() && is_article(entry.path()) => {
                found.push(entry.into_path());
            }
            // A pipe or device could keep the import waiting for ever; a user who means it names it.
            Ok(entry) if is_special(&entry) && is_article(entry.path()) => problems.push(Problem {
                path: entry.path().to_string_lossy().into_owned(),
                error: Error::Unreadable {
                    reason: "it is no ordinary file; name it itself to read it".into(),
                },
            }),
            Ok(_) => {}
            Err(error) => problems.push(Problem {
                path: error.path().unwrap_or(path).to_string_lossy().into_owned(),
                error: match error.into_io_error() {
                    Some(error) if error.kind() == std::io::ErrorKind::NotFound => Error::BrokenLink,
                    Some(error) => error.into(),
                    None => Error::Unreadable { reason: "the folder links back to itself".into() },
                },
            }),
        }
    }
    if before == (found.len(), problems.len()) {
        return Err(Error::NoArticles { extensions: format::extensions().collect() });
    }
    Ok(())
}

/// Whether it is neither file, folder nor link.
fn is_special(entry: &DirEntry) -> bool {
    let kind = entry.file_type();
    !kind.is_file() && !kind.is_dir() && !kind.is_symlink()
}

/// The folder the user named counts whatever its name; below it, dot files are none of ours.
fn is_visible(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !(entry.file_name().to_string_lossy().starts_with('.') || is_beside_page(entry))
}

/// Whether it is the folder that a browser saves beside a page, with its pictures and adverts: "page_files".
fn is_beside_page(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    entry.file_type().is_dir()
        && name.strip_suffix("_files").is_some_and(|page| {
            ["html", "htm"]
                .iter()
                .any(|ending| entry.path().with_file_name(format!("{page}.{ending}")).is_file())
        })
}

fn is_article(path: &Path) -> bool {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().to_ascii_uppercase();
    name != "README" && format::by_extension(path).is_some()
}
