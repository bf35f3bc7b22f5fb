//! Changes kept inputs and looks for what breaks the program: see README.md.

mod articles;
mod databases;
mod mutate;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use mutate::Chance;

/// Longer than this nothing may take.
const SLOW: Duration = Duration::from_secs(10);
/// After this nobody waits any longer.
const STUCK: Duration = Duration::from_secs(120);

/// What is being tried, for the thread that watches.
type Trying = Arc<Mutex<Option<(Instant, String, Vec<u8>)>>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (Some(what), Some(seconds), Some(seed)) = (
        arguments.first().filter(|what| matches!(what.as_str(), "articles" | "databases")),
        arguments.get(1).and_then(|text| text.parse().ok()),
        arguments.get(2).and_then(|text| text.parse().ok()),
    ) else {
        eprintln!("usage: corpus-fuzz articles|databases SECONDS SEED");
        return ExitCode::from(2);
    };
    let until = Instant::now() + Duration::from_secs(seconds);
    let found = if what == "articles" { try_articles(until, seed) } else { try_databases(until, seed) };
    match found {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Kept inputs by their names, sorted.
fn inputs(folder: &Path) -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let mut inputs = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        inputs.push((name, fs::read(path)?));
    }
    inputs.sort();
    Ok(inputs)
}

fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn try_articles(until: Instant, seed: u64) -> std::io::Result<usize> {
    std::panic::set_hook(Box::new(|panic| eprintln!("{panic}")));
    let inputs = inputs(&here().join("inputs"))?;
    let all: Vec<Vec<u8>> = inputs.iter().map(|(_, bytes)| bytes.clone()).collect();
    let trying = Trying::default();
    watch(&trying);
    let mut chance = Chance::from(seed);
    let (mut tried, mut found, mut worst) = (0, 0, Duration::ZERO);
    while Instant::now() < until {
        let (name, bytes) = chance.of(&inputs);
        let bytes = mutate::changed(&mut chance, bytes, &all);
        let begun = Instant::now();
        *trying.lock().unwrap_or_else(PoisonError::into_inner) = Some((begun, name.clone(), bytes.clone()));
        let mut done = articles::read(&bytes, name);
        let took = begun.elapsed();
        if took > SLOW {
            done = done.and(Err(format!("it takes {took:?}")));
        }
        if took > worst {
            worst = took;
            eprintln!("the longest so far: {took:?} for {} bytes of {name}", bytes.len());
        }
        tried += 1;
        if let Err(reason) = done {
            found += 1;
            keep(&format!("{seed}-{tried}-{name}"), &bytes, &reason)?;
        }
    }
    println!("{tried} tried, {found} found, the longest took {worst:?}");
    Ok(found)
}

fn try_databases(until: Instant, seed: u64) -> std::io::Result<usize> {
    let program =
        std::env::var_os("CORPUS").map_or_else(|| here().join("../target/release/corpus"), PathBuf::from);
    let corpus = fs::read(here().join("../corpus.db"))?;
    let folder = std::env::temp_dir().join(format!("corpus-fuzz-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let mut chance = Chance::from(seed);
    let (mut tried, mut found) = (0, 0);
    while Instant::now() < until {
        let bytes = databases::changed(&mut chance, &corpus);
        let command = chance.of(databases::COMMANDS);
        let begun = Instant::now();
        let mut done = databases::ask(&program, &folder, &bytes, command);
        if begun.elapsed() > SLOW {
            done = done.and(Err(format!("{command:?} takes {:?}", begun.elapsed())));
        }
        tried += 1;
        if let Err(reason) = done {
            found += 1;
            keep(&format!("{seed}-{tried}-corpus.db"), &bytes, &reason)?;
        }
    }
    fs::remove_dir_all(&folder)?;
    println!("{tried} tried, {found} found");
    Ok(found)
}

/// Writes down what does harm.
fn keep(name: &str, bytes: &[u8], reason: &str) -> std::io::Result<()> {
    let folder = here().join("found");
    fs::create_dir_all(&folder)?;
    eprintln!("found/{name}: {reason}");
    fs::write(folder.join(name), bytes)
}

/// Keeps what never ends, and ends with it.
fn watch(trying: &Trying) {
    let trying = Arc::clone(trying);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let tried = trying.lock().unwrap_or_else(PoisonError::into_inner).clone();
            if let Some((begun, name, bytes)) = tried.filter(|(begun, ..)| begun.elapsed() > STUCK) {
                let _ =
                    keep(&format!("stuck-{name}"), &bytes, &format!("no end after {:?}", begun.elapsed()));
                std::process::exit(1);
            }
        }
    });
}
