//! Build script: turns the folders of plain files that experts edit into tables inside the program.
//!
//! Each folder becomes a sorted list of `(file name, contents)` pairs in `$OUT_DIR/embedded.rs`. A folder is named to
//! Cargo as well, so that a new file is seen by the next build (embedding macros alone miss new files).
//!
//! The weights of `models/` are laid out as they are asked for, in `$OUT_DIR/<task>.0`, `$OUT_DIR/<task>.1` … for the
//! blocks of a file, so that the program has nothing to read when it starts; what follows them goes as it is to
//! `$OUT_DIR/<task>.rest`.

#[allow(dead_code)]
#[path = "model/weights/file.rs"]
mod file;
#[allow(dead_code)]
#[path = "model/weights/layout.rs"]
mod layout;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Folder beside `Cargo.toml` and the constant that holds its files.
const FOLDERS: &[(&str, &str)] = &[
    ("lexicon", "LEXICON"),
    ("gazetteer", "GAZETTEER"),
    ("reports", "REPORTS"),
    ("migrations", "MIGRATIONS"),
];

/// Folders of `models/` whose weights are laid out, and how many blocks of weights their file starts with.
const MODELS: &[(&str, usize)] = &[("part-of-speech", 3), ("names", 1), ("parser", 3)];

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let mut source = String::new();
    for (folder, constant) in FOLDERS {
        println!("cargo::rerun-if-changed={folder}");
        let files = files_below(&root.join(folder))?;
        writeln!(source, "/// The files of `{folder}/` by path below it, sorted.")
            .expect("writing to a string");
        writeln!(source, "pub const {constant}: &[(&str, &str)] = &[").expect("writing to a string");
        for file in files {
            let name = file.strip_prefix(root.join(folder)).expect("a file of the folder");
            let name = name.to_string_lossy().replace('\\', "/");
            writeln!(source, "    ({name:?}, include_str!({:?})),", file.display().to_string())
                .expect("writing to a string");
        }
        source.push_str("];\n");
    }
    for (task, blocks) in MODELS {
        lay_out(&root.join("models").join(task).join("weights"), &out, task, *blocks)?;
    }
    println!("cargo::rerun-if-changed=src/model/weights");
    fs::write(out.join("embedded.rs"), source)
}

/// Lays out the blocks of weights of a task.
fn lay_out(path: &Path, out: &Path, task: &str, blocks: usize) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", path.display());
    let bytes = fs::read(path)?;
    let mut rest = bytes.as_slice();
    for block in 0..blocks {
        let (_, rows) = file::read(&mut rest).unwrap_or_else(|| panic!("{} is cut short", path.display()));
        fs::write(out.join(format!("{task}.{block}")), layout::lay_out(&rows))?;
    }
    fs::write(out.join(format!("{task}.rest")), rest)
}

/// All data files below `folder`, sorted; dot files and READMEs are for people.
fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else if !name.starts_with('.') && !name.starts_with("README") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
