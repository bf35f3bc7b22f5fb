//! The bytes of a corpus, some of them changed, into the commands that read one: they answer or refuse, and change nothing.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::mutate::Chance;

/// Commands that read.
pub const COMMANDS: &[&[&str]] = &[
    &["status"],
    &["schema"],
    &["query", "who-said"],
    &["query", "most-quoted"],
    &["query", "find-quote", "the"],
    &["show", "article", "1"],
    &["show", "quote", "2"],
    &["sql", "SELECT * FROM who_said LIMIT 5"],
    &["sql", "PRAGMA integrity_check"],
    &["export", "--all", "--force", "-o", "out"],
];

/// A corpus of which a few bytes, or a few thousand, are others.
pub fn changed(chance: &mut Chance, corpus: &[u8]) -> Vec<u8> {
    let mut bytes = corpus.to_vec();
    // The first page says what all others are; half of the time it is spared.
    let from = if chance.below(2) == 0 { 0 } else { 4096.min(bytes.len()) };
    let most = *chance.of(&[1, 20, 400, 5000]);
    for _ in 0..1 + chance.below(most) {
        let at = from + chance.below(bytes.len() - from);
        bytes[at] = chance.below(256) as u8;
    }
    bytes
}

/// Runs a command on a corpus of these bytes in a folder; tells what is wrong with what it does.
///
/// # Errors
/// If it panics, is ended by a signal or changes the file.
pub fn ask(program: &Path, folder: &Path, bytes: &[u8], command: &[&str]) -> Result<(), String> {
    let path = folder.join("corpus.db");
    let failed = |error: std::io::Error| error.to_string();
    fs::write(&path, bytes).map_err(failed)?;
    let run = Command::new(program)
        .current_dir(folder)
        .args(command)
        .env_remove("CORPUS_DB")
        .output()
        .map_err(failed)?;
    let said = String::from_utf8_lossy(&run.stderr);
    match run.status.code() {
        None => Err(format!("{command:?} is ended by a signal: {}", run.status)),
        Some(code) if code > 3 || said.contains("panicked") => {
            Err(format!("{command:?} exits {code}: {said}"))
        }
        _ if fs::read(&path).map_err(failed)? != bytes => Err(format!("{command:?} changes the file")),
        _ => Ok(()),
    }
}
