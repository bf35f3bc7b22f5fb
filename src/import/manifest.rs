//! A table that says of files what they do not say themselves: path, outlet, published, url, title, author.

use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use foldhash::fast::FixedState;

use super::Error;
use super::decode::decode;
use super::field::published;
use super::record::Record;

/// What is known of single files beside them.
#[derive(Debug, Default)]
pub struct Manifest {
    /// The table's own path, for messages.
    path: String,
    rows: Vec<Row>,
    /// The row of a file, by its path from the root.
    by_path: HashMap<PathBuf, usize, FixedState>,
}

/// What a line says of a file.
#[derive(Debug)]
struct Row {
    line: u64,
    path: String,
    record: Record,
    /// Whether a file of that path was read.
    is_met: AtomicBool,
}

impl Manifest {
    /// Reads a manifest. Paths in it are from its own folder, or from where the program runs.
    ///
    /// # Errors
    /// If it can't be read, is no table, or has no column `path`.
    pub fn read(path: &Path) -> Result<Manifest, Error> {
        let text = decode(&fs::read(path)?)?;
        let delimiter =
            if text.lines().next().is_some_and(|line| line.contains('\t')) { b'\t' } else { b',' };
        let mut table =
            csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
        let columns: Vec<String> = table.headers()?.iter().map(|name| name.trim().to_lowercase()).collect();
        if !columns.iter().any(|name| name == "path") {
            return Err(Error::NoColumn { wanted: "path", columns });
        }
        let mut manifest = Manifest { path: super::shown(path), ..Manifest::default() };
        for row in table.records() {
            let row = row?;
            let line = row.position().map_or(0, csv::Position::line);
            let cell = |name: &str| {
                let place = columns.iter().position(|column| column == name)?;
                row.get(place).map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned)
            };
            if let Some(file) = cell("path") {
                let record = record(cell).map_err(|error| error.within(format!("line {line}")))?;
                manifest.add(path.parent().unwrap_or(Path::new("")), line, file, record);
            }
        }
        Ok(manifest)
    }

    fn add(&mut self, folder: &Path, line: u64, path: String, record: Record) {
        let place = self.rows.len();
        // The first line about a file counts; where a file is from the manifest's own folder, before any other.
        for from in [folder, Path::new("")] {
            self.by_path.entry(from_root(&from.join(&path))).or_insert(place);
        }
        self.rows.push(Row { line, path, record, is_met: AtomicBool::new(false) });
    }

    /// A record with what the manifest says of its file and the record itself does not.
    pub fn complete(&self, record: Record, path: &str) -> Record {
        let Some(row) = self.row(path) else { return record };
        row.is_met.store(true, Ordering::Relaxed);
        let said = &row.record;
        Record {
            title: record.title.or_else(|| said.title.clone()),
            authors: if record.authors.is_empty() { said.authors.clone() } else { record.authors },
            published_at: match record.published {
                None => said.published_at.clone(),
                Some(_) => record.published_at,
            },
            published: record.published.or(said.published),
            outlet: record.outlet.or_else(|| said.outlet.clone()),
            domain: record.domain.or_else(|| said.domain.clone()),
            url: record.url.or_else(|| said.url.clone()),
            ..record
        }
    }

    /// The row of a record: its own ("list.csv#2"), or that of its file.
    fn row(&self, path: &str) -> Option<&Row> {
        if self.rows.is_empty() {
            return None;
        }
        let file = path.rsplit_once('#').filter(|(_, place)| place.parse::<usize>().is_ok());
        let found =
            |path: &str| self.by_path.get(&from_root(Path::new(path))).map(|place| &self.rows[*place]);
        found(path).or_else(|| found(file?.0))
    }

    /// The lines about files that were not among those read: where the manifest says so, and of which file.
    pub fn not_met(&self) -> impl Iterator<Item = (String, &str)> {
        let not_met = self.rows.iter().filter(|row| !row.is_met.load(Ordering::Relaxed));
        not_met.map(|row| (format!("{}, line {}", self.path, row.line), row.path.as_str()))
    }
}

/// What a line says, in the places of a record.
fn record(cell: impl Fn(&str) -> Option<String>) -> Result<Record, Error> {
    let url = cell("url");
    let published = match cell("published") {
        None => None,
        Some(text) => Some(published::parse(&text).ok_or(Error::NoDate { text })?),
    };
    Ok(Record {
        title: cell("title"),
        authors: cell("author").or_else(|| cell("authors")).into_iter().collect(),
        published,
        outlet: cell("outlet"),
        domain: url.as_deref().and_then(super::field::url::domain),
        url,
        ..Record::default()
    })
}

/// A path from the root, without "." and "..", whether or not a file is there.
fn from_root(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(plain.pop()),
            Component::CurDir => {}
            other => plain.push(other),
        }
    }
    plain
}
