//! What the user says of the articles beside their files.

use std::path::PathBuf;
use std::sync::Arc;

use super::Failure;
use crate::date::PartialDate;
use crate::import::{Given, Manifest, Worklist, discover};

/// What fills in what files do not say themselves.
#[derive(clap::Args, Clone, Debug)]
#[command(next_help_heading = "What the files do not say")]
pub struct GivenArgs {
    /// A table (CSV) that says of files what they do not say themselves: columns path, outlet, published, url, title,
    /// author
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,

    /// The outlet of articles that name none
    #[arg(long, value_name = "NAME")]
    outlet: Option<String>,

    /// The date of articles that give none: 2023, 2023-06 or 2023-06-18
    #[arg(long, value_name = "DATE", value_parser = date)]
    published: Option<PartialDate>,

    /// Which column of a table, or field of JSON, holds what: title=Headline,text=Body (title, text, author, published,
    /// outlet, url, language)
    #[arg(long, value_name = "FIELD=COLUMN", value_delimiter = ',', value_parser = column)]
    map: Vec<(String, String)>,
}

impl GivenArgs {
    /// What is to be read; a manifest that lies among the files is none of them.
    pub fn discover(&self, paths: &[PathBuf]) -> Worklist {
        let worklist = discover(paths);
        match &self.manifest {
            Some(manifest) => worklist.without(manifest, "manifest"),
            None => worklist,
        }
    }

    /// Reads the manifest, if there is one.
    ///
    /// # Errors
    /// If it can't be read, or has no column of paths.
    pub fn read(self) -> Result<Arc<Given>, Failure> {
        let GivenArgs { manifest, outlet, published, map: columns } = self;
        let manifest = match manifest {
            None => Manifest::default(),
            Some(path) => Manifest::read(&path)
                .map_err(|error| Failure::misused(format!("{}: {error}", path.display())))?,
        };
        Ok(Arc::new(Given { outlet, published, columns, manifest }))
    }
}

fn date(text: &str) -> Result<PartialDate, String> {
    PartialDate::parse(text).ok_or_else(|| "write it as 2023, 2023-06 or 2023-06-18".to_owned())
}

fn column(text: &str) -> Result<(String, String), String> {
    let (field, column) = text.split_once('=').ok_or("write it as title=Headline")?;
    let field = field.trim().to_lowercase();
    if !FIELDS.contains(&field.as_str()) {
        return Err(format!("there is no field {field}; there are {}", FIELDS.join(", ")));
    }
    Ok((field, column.trim().to_owned()))
}

/// The fields that a column can be named for.
const FIELDS: [&str; 7] = ["title", "text", "author", "published", "outlet", "url", "language"];
