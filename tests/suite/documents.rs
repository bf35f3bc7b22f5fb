//! The papers tell the truth: the sessions of the README are run, and the paths that the papers name exist.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

use crate::session::repository;

/// A command of a document and what it says comes out.
struct Shown {
    command: String,
    output: Vec<String>,
}

/// The commands in blocks marked `console`: `$ corpus …`, followed by their output up to the next command.
fn shown(document: &str) -> Vec<Shown> {
    let mut found: Vec<Shown> = Vec::new();
    let mut inside = false;
    for line in document.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        } else if let Some(command) = line.strip_prefix("$ ").filter(|_| inside) {
            found.push(Shown { command: command.to_owned(), output: Vec::new() });
        } else if let Some(last) = found.last_mut().filter(|_| inside) {
            last.output.push(line.trim_end().to_owned());
        }
    }
    for shown in &mut found {
        while shown.output.last().is_some_and(String::is_empty) {
            shown.output.pop();
        }
    }
    found
}

/// Splits a command as a shell does, as far as the papers need it: words, and quotes around them.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut quote = None;
    for c in command.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '\'' | '"') => quote = Some(c),
            (None, ' ') => words.extend((!word.is_empty()).then(|| std::mem::take(&mut word))),
            _ => word.push(c),
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

#[test]
fn the_sessions_of_the_readme_are_real() {
    let readme = fs::read_to_string(repository().join("README.md")).expect("the README");
    let sessions = shown(&readme);
    assert!(sessions.len() > 3, "the README shows a real session");
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::copy(repository().join("corpus.db"), folder.path().join("corpus.db")).expect("copying corpus.db");
    for Shown { command, output } in sessions {
        let words = words(&command);
        assert_eq!(words[0], "corpus", "only the program's own commands are shown: {command}");
        let run = Command::cargo_bin("corpus")
            .expect("the program")
            .current_dir(folder.path())
            .args(&words[1..])
            .output()
            .expect("running the program");
        let printed = String::from_utf8(run.stdout).expect("UTF-8");
        let printed: Vec<&str> = printed.trim_end().lines().map(str::trim_end).collect();
        assert_eq!(printed, output, "README: `{command}` prints something else");
    }
}

#[test]
fn the_paths_that_the_papers_name_exist() {
    let papers = ["README.md", "docs/ARCHITECTURE.md", "docs/ADDING.md", "docs/ACCURACY.md", "docs/SPEED.md"];
    for paper in papers {
        let text = fs::read_to_string(repository().join(paper)).expect(paper);
        for piece in text.split('`').skip(1).step_by(2).flat_map(str::split_whitespace) {
            let path = piece.trim_end_matches([',', '.', ':', ';']);
            let named = [
                "src/",
                "docs/",
                "tests/",
                "lexicon/",
                "gazetteer/",
                "reports/",
                "migrations/",
                "models/",
                "benches/",
            ];
            if named.iter().any(|folder| path.starts_with(folder)) && !path.contains(['<', '*', '…', '{']) {
                assert!(
                    Path::new(repository()).join(path).exists(),
                    "{paper} names {path}, which is not there"
                );
            }
        }
    }
}
