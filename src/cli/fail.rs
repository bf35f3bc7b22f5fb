//! What went wrong, in the user's words: the message, what to do next, and the exit code.

use std::fmt::Display;
use std::process::ExitCode;

/// Exit code of a run that failed.
pub const FAILED: u8 = 1;
/// Exit code of a command that was misused.
pub const MISUSED: u8 = 2;
/// Exit code of a run that is done, but had to skip some of its inputs.
pub const SKIPPED: u8 = 3;

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

    /// Prints the failure to standard error and returns its exit code.
    pub fn report(self) -> ExitCode {
        anstream::eprintln!("error: {}", self.message);
        if let Some(hint) = self.hint {
            anstream::eprintln!("hint: {hint}");
        }
        ExitCode::from(self.code)
    }
}
