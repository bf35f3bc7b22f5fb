//! The files that experts edit: every lexicon and gazetteer is sorted, without doubles, and says what its columns are.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::session::repository;

fn files(folder: &str) -> Vec<PathBuf> {
    let mut open = vec![repository().join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder of word lists") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "tsv") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

#[test]
fn entries_are_sorted_and_stand_once() {
    for path in files("lexicon").into_iter().chain(files("gazetteer")) {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let entries: Vec<&str> = text
            .lines()
            .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
            .map(|line| line.split('\t').next().unwrap_or_default())
            .collect();
        assert!(!entries.is_empty(), "{} is empty", path.display());
        for pair in entries.windows(2) {
            assert!(
                pair[0] < pair[1],
                "{}: {:?} does not stand before {:?}",
                path.display(),
                pair[0],
                pair[1]
            );
        }
    }
}

#[test]
fn the_first_line_names_the_columns() {
    for path in files("lexicon").into_iter().chain(files("gazetteer")) {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let first = text.lines().next().unwrap_or_default();
        assert!(first.starts_with("# "), "{}: {first:?}", path.display());
        let columns = first.split('\t').count();
        let widest =
            text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').count()).max();
        assert!(
            widest <= Some(columns),
            "{}: a line has more columns than the first line names",
            path.display()
        );
    }
}

#[test]
fn entries_have_no_blanks_around_them() {
    let mut wrong = BTreeSet::new();
    for path in files("lexicon").into_iter().chain(files("gazetteer")) {
        for line in fs::read_to_string(&path).expect("UTF-8").lines().filter(|line| !line.starts_with('#')) {
            if line.split('\t').any(|cell| cell != cell.trim()) {
                wrong.insert(format!("{}: {line:?}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_feature_of_speakers_is_told_in_words() {
    let told = fs::read_to_string(repository().join("lexicon/speaker_features.tsv")).expect("UTF-8");
    let told: BTreeSet<&str> = told.lines().filter_map(|line| line.split('\t').next()).collect();
    let weights = fs::read_to_string(repository().join("models/speakers/weights.tsv")).expect("UTF-8");
    let mut features = 0;
    for line in weights.lines().filter(|line| !line.starts_with('#')) {
        let feature = line.split(['/', '\t']).nth(1).expect("situation/feature");
        assert!(told.contains(feature), "add a line on {feature} to lexicon/speaker_features.tsv");
        features += 1;
    }
    assert!(features > 50, "only {features} features");
}
