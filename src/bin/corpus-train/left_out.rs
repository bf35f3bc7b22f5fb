//! Articles that training must not see, so that figures measured on them are honest.

use std::collections::BTreeSet;
use std::path::Path;

use crate::treebank;

/// Which articles of the machine-read news, and of what is annotated on them, are left out of training.
#[derive(Clone, Debug, Default)]
pub struct LeftOut {
    /// One in ten, by the letters of its name.
    pub tenth: bool,
    /// These, by name, without `.txt`.
    pub names: BTreeSet<String>,
}

impl LeftOut {
    /// The names in a file, one a line; `.txt` at their end does not count.
    pub fn read(tenth: bool, except: Option<&Path>) -> Result<LeftOut, treebank::Error> {
        let Some(path) = except else { return Ok(LeftOut { tenth, names: BTreeSet::new() }) };
        let text = treebank::lines(path)?;
        let names = text.lines().map(|line| line.trim().trim_end_matches(".txt").to_owned()).collect();
        Ok(LeftOut { tenth, names })
    }

    /// Whether training must not see the article of that name.
    pub fn contains(&self, name: &str) -> bool {
        let name = name.trim_end_matches(".txt");
        self.names.contains(name) || self.tenth && corpus::model::feature::hash(name.as_bytes()) % 10 == 7
    }
}
