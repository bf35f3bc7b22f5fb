//! Inputs that once did harm, or stand for a format, through every reader and `extract`; and a short run of changed ones.
//! `fuzz/` has more of it.

use std::fs;

use crate::session::{Session, repository};

#[path = "../../fuzz/src/articles.rs"]
mod articles;
#[path = "../../fuzz/src/databases.rs"]
mod databases;
#[path = "../../fuzz/src/mutate.rs"]
mod mutate;

/// The kept inputs by their names, sorted.
fn inputs() -> Vec<(String, Vec<u8>)> {
    let folder = repository().join("fuzz/inputs");
    let mut inputs: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .expect("the kept inputs")
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read(&path).expect("a readable file"))
        })
        .collect();
    inputs.sort();
    inputs
}

#[test]
fn every_kept_input_is_read() {
    let inputs = inputs();
    assert!(inputs.len() > 5);
    for (name, bytes) in inputs {
        assert_eq!(articles::read(&bytes, &name), Ok(()), "fuzz/inputs/{name}");
    }
}

#[test]
fn changed_inputs_are_read() {
    let inputs = inputs();
    let all: Vec<Vec<u8>> = inputs.iter().map(|(_, bytes)| bytes.clone()).collect();
    let mut chance = mutate::Chance::from(20);
    for number in 0..150 {
        let (name, bytes) = chance.of(&inputs);
        let bytes = mutate::changed(&mut chance, bytes, &all);
        if let Err(reason) = articles::read(&bytes[..bytes.len().min(6000)], name) {
            panic!("change {number} of {name}: {reason}: {:?}", String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn commands_answer_or_refuse_on_changed_databases() {
    let session = Session::with_articles();
    let corpus = fs::read(session.database()).expect("the corpus");
    let mut chance = mutate::Chance::from(21);
    for number in 0..24 {
        let bytes = databases::changed(&mut chance, &corpus);
        let command = chance.of(databases::COMMANDS);
        let program = env!("CARGO_BIN_EXE_corpus").as_ref();
        let done = databases::ask(program, &session.path("."), &bytes, command);
        assert_eq!(done, Ok(()), "change {number}");
    }
}
