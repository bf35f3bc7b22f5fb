//! A user's session: a temporary folder in which the real program runs.
//!
//! ```no_run
//! let session = Session::new();
//! session.file("one.txt", "Talks end\n\nThe minister said the talks had ended.\n");
//! session.corpus(&["import", "one.txt"]).done();
//! assert_eq!(session.rows("SELECT count(*) FROM articles"), [["1"]]);
//! ```
#![allow(dead_code)] // every test file uses its own part

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use assert_cmd::Command;
use tempfile::TempDir;

/// The second all sessions take place in, so that their databases are the same byte for byte.
pub const NOW: &str = "1700000000";

/// A folder with a user in it, who has the program at hand.
pub struct Session {
    folder: TempDir,
}

impl Session {
    /// A session in an empty folder.
    pub fn new() -> Session {
        Session { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A session whose `corpus.db` holds the five articles of `seeds/`; imported once for the whole suite.
    pub fn with_seeds() -> Session {
        static SEEDS: OnceLock<Vec<u8>> = OnceLock::new();
        Session::with_imported(&SEEDS, "seeds")
    }

    /// A session whose `corpus.db` holds the invented articles of `tests/articles/`; imported once for the whole suite.
    pub fn with_articles() -> Session {
        static ARTICLES: OnceLock<Vec<u8>> = OnceLock::new();
        Session::with_imported(&ARTICLES, "tests/articles")
    }

    fn with_imported(database: &OnceLock<Vec<u8>>, folder: &str) -> Session {
        let session = Session::new();
        let bytes = database.get_or_init(|| {
            let maker = Session::new();
            maker.link(folder);
            maker.corpus(&["import", folder]).done();
            fs::read(maker.database()).expect("the database just made")
        });
        fs::write(session.database(), bytes).expect("writing the database");
        session
    }

    /// Copies a folder of the repository to the same path in the session's folder, so that stored paths are short and
    /// the same everywhere.
    pub fn link(&self, folder: &str) {
        let from = repository().join(folder);
        for entry in fs::read_dir(&from).expect("a folder of the repository") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                let name = path.file_name().and_then(OsStr::to_str).expect("a plain name");
                self.file(&format!("{folder}/{name}"), fs::read(&path).expect("a readable file"));
            }
        }
    }

    /// Copies a folder of the repository with all below it.
    pub fn link_all(&self, folder: &str) {
        self.link(folder);
        for entry in fs::read_dir(repository().join(folder)).expect("a folder of the repository") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                let name = path.file_name().and_then(OsStr::to_str).expect("a plain name");
                self.link_all(&format!("{folder}/{name}"));
            }
        }
    }

    /// Writes a file, with the folders it needs.
    pub fn file(&self, name: &str, contents: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("below the session's folder")).expect("making folders");
        fs::write(&path, contents).expect("writing a file");
        path
    }

    /// A path below the session's folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The words of a file below the session's folder.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The session's `corpus.db`.
    pub fn database(&self) -> PathBuf {
        self.path("corpus.db")
    }

    /// Runs the program in the session's folder.
    pub fn corpus(&self, arguments: &[&str]) -> Run {
        self.corpus_reading("", arguments)
    }

    /// Runs the program in the session's folder with something on standard input.
    pub fn corpus_reading(&self, input: impl Into<Vec<u8>>, arguments: &[&str]) -> Run {
        let output = self.command().args(arguments).write_stdin(input).output().expect("running corpus");
        Run {
            line: format!("corpus {}", arguments.join(" ")),
            stdout: String::from_utf8(output.stdout).expect("standard output is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("standard error is UTF-8"),
            code: output.status.code(),
        }
    }

    /// The program, about to run in the session's folder with none of the surrounding settings.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_corpus"));
        command.current_dir(self.folder.path()).env("SOURCE_DATE_EPOCH", NOW).env("RUST_BACKTRACE", "0");
        for setting in ["CORPUS_DB", "COLUMNS", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "PAGER"] {
            command.env_remove(setting);
        }
        command
    }

    /// The session's database, opened beside the program.
    pub fn open(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.database()).expect("opening the database")
    }

    /// The rows of a query, each cell as text; NULL as `NULL`.
    pub fn rows(&self, sql: &str) -> Vec<Vec<String>> {
        rows(&self.open(), sql)
    }
}

/// What a run of the program printed and returned.
#[derive(Debug)]
pub struct Run {
    /// The command line, for messages.
    pub line: String,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// The exit code; none if a signal ended it.
    pub code: Option<i32>,
}

impl Run {
    /// The run must have done what it was asked to; gives its standard output.
    #[track_caller]
    pub fn done(self) -> String {
        self.exits(0).stdout
    }

    /// The run must have ended with this code, without a panic.
    #[track_caller]
    pub fn exits(self, code: i32) -> Run {
        assert!(
            self.code == Some(code) && !self.stderr.contains("panicked"),
            "`{}` should exit {code}, but: {:?}\n--- stdout\n{}\n--- stderr\n{}",
            self.line,
            self.code,
            self.stdout,
            self.stderr
        );
        self
    }

    /// The run must have failed with this code, printing nothing to standard output; gives its standard error.
    #[track_caller]
    pub fn fails(self, code: i32) -> String {
        let run = self.exits(code);
        assert_eq!(run.stdout, "", "`{}` failed, but printed rows", run.line);
        run.stderr
    }
}

/// The rows of a query, each cell as text; NULL as `NULL`.
pub fn rows(connection: &rusqlite::Connection, sql: &str) -> Vec<Vec<String>> {
    use rusqlite::types::ValueRef;
    let mut statement = connection.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    let width = statement.column_count();
    let cell = |value: ValueRef| match value {
        ValueRef::Null => "NULL".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        ValueRef::Blob(bytes) => format!("{} bytes", bytes.len()),
    };
    let found = statement
        .query_map([], |row| (0..width).map(|place| row.get_ref(place).map(cell)).collect())
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
    found.collect::<Result<_, _>>().unwrap_or_else(|error| panic!("{sql}: {error}"))
}

/// The folder of `Cargo.toml`.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
