//! Names of tables to names of files.
//!
//! Whoever made the corpus chose the names of its tables and views, and may have chosen `../../victim`. Ordinary names
//! stay as they are; of any other the odd characters are left out, and a few digits that follow from the name are added,
//! so that two names never become one file.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// The longest name, in bytes: with an ending, and with what is added while a file is unfinished, all file systems take it.
const LONGEST: usize = 120;

/// What Windows takes for a device, whatever the ending.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"];

/// The names given to the files of one folder.
#[derive(Debug, Default)]
pub struct FileNames {
    /// As a file system may compare them that knows no case and one form of each letter.
    taken: BTreeSet<String>,
    /// The number that the last of several alike got.
    alike: BTreeMap<String, usize>,
}

impl FileNames {
    /// The names of files, without endings, for tables of these names, in their order: each its own, and none that leads
    /// out of the folder or is no name of a file.
    pub fn of(names: &[&str]) -> Vec<String> {
        let mut given = FileNames::default();
        let mut files: Vec<Option<String>> = vec![None; names.len()];
        // Those that can stay as they are go first, so that no odd name can take the place of one of them.
        for is_plain in [true, false] {
            for (file, name) in files.iter_mut().zip(names).filter(|(_, name)| is_ordinary(name) == is_plain)
            {
                *file = Some(given.give(name));
            }
        }
        files.into_iter().flatten().collect()
    }

    fn give(&mut self, name: &str) -> String {
        let plain = if is_ordinary(name) { name.to_owned() } else { made_safe(name) };
        let mut file = plain.clone();
        let number = self.alike.entry(compared(&plain)).or_insert(1);
        while !self.taken.insert(compared(&file)) {
            *number += 1;
            file = format!("{plain}-{number}");
        }
        file
    }
}

fn compared(name: &str) -> String {
    name.nfkc().flat_map(char::to_lowercase).collect()
}

/// Whether a name can be that of a file on every system.
fn is_ordinary(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= LONGEST
        && name.chars().all(is_ordinary_character)
        && !name.starts_with(['.', '-', ' '])
        && !name.ends_with(['.', ' '])
        && !is_device(name)
}

fn is_ordinary_character(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ' | ',' | '(' | ')' | '+' | '=' | '@')
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_lowercase();
    let numbered = ["com", "lpt"].iter().filter_map(|port| stem.strip_prefix(port));
    DEVICES.contains(&stem.as_str()) || numbered.into_iter().any(|number| number.chars().count() == 1)
}

/// The ordinary part of a name, and digits that follow from the whole of it.
fn made_safe(name: &str) -> String {
    let kept: String = name.chars().map(|c| if is_ordinary_character(c) { c } else { '_' }).collect();
    let kept = kept.trim_start_matches(['.', '-', ' ', '_']);
    let kept = &kept[..kept.floor_char_boundary(LONGEST / 2)];
    let digits: String = Sha256::digest(name).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    match kept {
        "" => format!("table-{digits}"),
        kept if is_device(kept) => format!("table_{kept}-{digits}"),
        kept => format!("{kept}-{digits}"),
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Component, Path};

    use proptest::prelude::*;

    use super::{FileNames, LONGEST, compared, is_ordinary};

    #[test]
    fn ordinary_names_stay() {
        let names = ["articles", "who_said", "my view (2)", "Übersicht", "a-b"];
        assert_eq!(FileNames::of(&names), names);
    }

    #[test]
    fn odd_names_become_names_of_files() {
        let odd = [
            "../../victim",
            "/etc/passwd",
            "a\\b",
            "con",
            "NUL.csv",
            "COM1",
            ".hidden",
            "-rf",
            "",
            "..",
            "a:b",
            "x\0y",
        ];
        for (name, file) in odd.iter().zip(FileNames::of(&odd)) {
            assert!(is_ordinary(&file), "{name:?} became {file:?}");
            assert_ne!(*name, file);
        }
        assert!(FileNames::of(&["../../victim"])[0].starts_with("victim-"));
        assert!(FileNames::of(&[&"x".repeat(5000)])[0].len() <= LONGEST);
    }

    #[test]
    fn a_name_planted_where_another_would_go_is_kept_apart() {
        let made = FileNames::of(&["../victim"]).remove(0);
        let files = FileNames::of(&["../victim", &made, "É", "é", "e\u{301}"]);
        assert_eq!(files[1], made);
        let mut different: Vec<String> = files.iter().map(|file| compared(file)).collect();
        different.sort();
        different.dedup();
        assert_eq!(different.len(), 5, "{files:?}");
    }

    proptest! {
        #[test]
        fn every_name_gets_one_place_of_its_own(names in proptest::collection::vec("\\PC{0,12}|[./\\\\a]{0,6}", 0..12)) {
            let given: Vec<&str> = names.iter().map(String::as_str).collect();
            let files = FileNames::of(&given);
            prop_assert_eq!(files.len(), names.len());
            let mut seen: Vec<String> = files.iter().map(|file| compared(file)).collect();
            seen.sort();
            seen.dedup();
            prop_assert_eq!(seen.len(), names.len());
            for file in &files {
                let parts: Vec<Component> = Path::new(file).components().collect();
                prop_assert!(matches!(parts.as_slice(), [Component::Normal(_)]), "{:?}", file);
            }
            prop_assert_eq!(FileNames::of(&given), files);
        }
    }
}
