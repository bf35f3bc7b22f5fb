//! What went wrong, in the user's words: the message, what to do next, and the exit code.

use std::fmt::Display;
use std::process::ExitCode;

use super::output::note;
use crate::export::{ExportError, FileError};
use crate::report::SelectError;
use crate::store;

/// Exit code of a run that failed.
pub const FAILED: u8 = 1;
/// Exit code of a command that was misused.
pub const MISUSED: u8 = 2;
/// Exit code of a run that is done, but had to skip some of its inputs.
pub const SKIPPED: u8 = 3;

/// What can be done with a corpus whose bytes are broken.
const MEND: &str = "it was not touched; import the articles again into a new file (--db)";

/// What to do about a question that took too long.
pub const TIMED_OUT: &str =
    "ask for less, or give it longer with --timeout SECONDS (none: as long as it takes)";

/// Why a command did not do what it was asked to.
#[derive(Debug)]
pub struct Failure {
    message: String,
    hint: Option<String>,
    code: u8,
}

impl Failure {
    /// The run failed for a reason outside the command line.
    pub fn failed(message: impl Display) -> Self {
        Failure { message: message.to_string(), hint: None, code: FAILED }
    }

    /// The command line asks for something that is not there.
    pub fn misused(message: impl Display) -> Self {
        Failure { message: message.to_string(), hint: None, code: MISUSED }
    }

    /// Adds what the user can do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Display) -> Self {
        self.hint = Some(hint.to_string());
        self
    }

    /// Says first what it is about.
    #[must_use]
    pub fn about(mut self, what: &str) -> Self {
        self.message = format!("{what}: {}", self.message);
        self
    }

    /// Prints the failure to standard error and returns its exit code.
    pub fn report(self) -> ExitCode {
        // What comes from outside is shown by `note`; the ends of lines are the message's own.
        note(&format!("error: {}", self.message));
        if let Some(hint) = self.hint {
            note(&format!("hint: {hint}"));
        }
        ExitCode::from(self.code)
    }
}

/// Makes a panic, which is a mistake in the program, say what to report and where.
pub fn report_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if crate::import::is_guarded() {
            return;
        }
        usual(panic);
        note(&format!(
            "This is a mistake in corpus {}, not in your articles. Please report the lines above, the command you ran \
             and, if you may, the article that it was reading. Nothing half-done is left in the database.",
            env!("CARGO_PKG_VERSION")
        ));
    }));
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Failure {
        match error {
            ExportError::Write(error) => Failure::failed(format!("can't write to standard output: {error}")),
            ExportError::Rows(error) => error.into(),
        }
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Failure {
        match error {
            FileError::Rows(error) => error.into(),
            FileError::Exists { path } => exists(&path),
            FileError::Write { .. } => Failure::failed(error),
        }
    }
}

/// Something stands where a file is to be written.
pub fn exists(path: &std::path::Path) -> Failure {
    Failure::failed(format!("{} is there already", path.display())).hint("--force replaces it")
}

impl From<SelectError> for Failure {
    fn from(error: SelectError) -> Failure {
        use SelectError as E;
        let hint = match &error {
            E::WouldChange(_) => {
                "only `corpus import` changes a corpus; to edit a copy of yours, open it in sqlite3"
            }
            E::Empty => "for example: corpus sql 'SELECT name FROM people'",
            E::SeveralStatements => "run them one by one",
            E::NoRows => "ask with SELECT, WITH or VALUES",
            E::MissingParameters(names) => {
                return Failure::misused(&error).hint(format!("give it with -p {}=…", names[0]));
            }
            E::UnknownParameter { known, .. } if known.is_empty() => "it has none",
            E::UnknownParameter { known, .. } => {
                let known = known.iter().map(|name| format!(":{name}")).collect::<Vec<_>>().join(", ");
                return Failure::misused(&error).hint(format!("it has {known}"));
            }
            E::UnnamedParameter => "write :name instead of ?, and give it with -p name=…",
            E::Damaged { .. } => {
                return Failure::failed(&error).hint(MEND);
            }
            E::TimedOut(_) => return Failure::failed(error).hint(TIMED_OUT),
            E::OutOfMemory { .. } => {
                return Failure::failed(error)
                    .hint("ask for less, or allow more with --memory SIZE (8G, or none)");
            }
            E::TooManyRows { .. } => {
                return Failure::failed(error).hint(
                    "show fewer with --limit, write them with --format csv (or another format) or `corpus export`, or allow \
                     more with --memory SIZE",
                );
            }
            E::Interrupted | E::Failed(_) => return Failure::failed(error),
            E::Wrong { .. } => "`corpus schema` lists the tables and their columns",
        };
        Failure::misused(error).hint(hint)
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Failure {
        use store::Error as E;
        let hint = match &error {
            E::Missing { .. } => "`corpus import PATH…` makes one from articles; --db names another file",
            E::Blank { .. } => "`corpus import PATH…` fills it from articles; --db names another file",
            E::NotACorpus { .. } => "--db names the file of the corpus; this one was not touched",
            E::NoFolder { .. } => "make the folder first, or name another file with --db",
            E::Damaged { .. } => MEND,
            E::TooNew { .. } => "update the program; the file was not touched",
            E::TooOld { .. } => "any `corpus import` into it brings it up to date",
            E::Busy { .. } => {
                "wait for the other program to finish, then run this again: what is saved stays"
            }
            E::ReadOnly { .. } => "name a file that you may write to with --db",
            E::Unfinished { .. } => {
                "keep both files, for without that one articles are lost: run this as somebody who may write there, or \
                 copy both into one folder of your own and name the copy with --db"
            }
            E::Wal { .. } => {
                "copy it, with any file of its name that ends in -wal, into a folder that you may write to, and name the \
                 copy with --db; the next `corpus import` that adds something ends the WAL mode"
            }
            E::Moved { .. } => "see where it is now, and run this again: what is saved stays",
            E::Altered { .. } => {
                "it was not touched; import the articles again into a new file (--db), or put the table back as it was"
            }
            E::Unwritable { .. } => {
                "see to the disk and its limits, and run this again: what is saved stays, and what broke off is put right"
            }
            E::Full { .. } => "make room and run this again: what is saved stays",
            E::Unreadable { .. } | E::Sqlite { .. } => return Failure::failed(error),
        };
        Failure::failed(&error).hint(hint)
    }
}
