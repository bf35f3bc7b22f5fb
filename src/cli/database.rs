//! The corpus that a command asks.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::Failure;
use crate::report::{ReadOnly, Value};

/// The database a command works on.
#[derive(clap::Args, Clone, Debug)]
#[command(next_help_heading = "Database")]
pub struct DatabaseArgs {
    /// The corpus, one SQLite file
    #[arg(long, global = true, value_name = "FILE", env = "CORPUS_DB", default_value = "corpus.db")]
    pub db: PathBuf,
}

impl DatabaseArgs {
    /// Opens the corpus for reading.
    ///
    /// # Errors
    /// If there is no such file, or it is no corpus that this program can read.
    pub fn read(&self) -> Result<ReadOnly, Failure> {
        let connection = crate::store::reading(&self.db)?;
        ReadOnly::restrict(connection).map_err(Failure::failed)
    }
}

/// How long a statement may go on after its time before the program ends with it.
const PATIENCE_WITH_A_CALL: Duration = Duration::from_millis(500);

/// The patience of the user.
#[derive(clap::Args, Clone, Copy, Debug)]
pub struct PatienceArgs {
    /// Give up after so many seconds
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub timeout: Option<Duration>,
}

impl PatienceArgs {
    /// Ends what runs on `reader` when the time is over or the user presses Ctrl-C.
    ///
    /// # Errors
    /// If the system gives no way to listen for Ctrl-C.
    pub fn watch(self, reader: &mut ReadOnly) -> Result<(), Failure> {
        if let Some(time) = self.timeout {
            reader.stop_after(time).map_err(Failure::failed)?;
            end_if_stuck(time, reader.running_step());
        }
        let handle = reader.interrupt_handle();
        let pressed = AtomicBool::new(false);
        let listen = ctrlc::set_handler(move || {
            if pressed.swap(true, Ordering::Relaxed) {
                // The second time the user does not want to wait for the statement's end.
                std::process::exit(i32::from(super::fail::FAILED));
            }
            handle.interrupt();
        });
        listen.map_err(Failure::failed)
    }
}

/// Ends the program where the time is over and a statement does not hear it, deep in one call of a function. Nothing is
/// lost: the corpus is only read.
fn end_if_stuck(time: Duration, running_step: impl Fn() -> Option<u64> + Send + 'static) {
    std::thread::spawn(move || {
        std::thread::sleep(time);
        loop {
            let before = running_step();
            std::thread::sleep(PATIENCE_WITH_A_CALL);
            if before.is_some() && running_step() == before {
                let failure = Failure::from(crate::report::SelectError::TimedOut);
                let _ = failure.report();
                std::process::exit(i32::from(super::fail::FAILED));
            }
        }
    });
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "not a number of seconds".to_owned())?;
    Duration::try_from_secs_f64(seconds).map_err(|error| error.to_string())
}

/// Reads `name=value`. A value that reads as a number is one, as in SQL; quotation marks make it text.
pub fn parameter(text: &str) -> Result<(String, Value), String> {
    let (name, value) = text.split_once('=').ok_or("write it as name=value")?;
    let name = name.trim_start_matches([':', '@', '$']);
    if name.is_empty() {
        return Err("write it as name=value".to_owned());
    }
    Ok((name.to_owned(), literal(value)))
}

fn literal(value: &str) -> Value {
    if let Some(quoted) = value.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return Value::Text(quoted.replace("''", "'"));
    }
    match value.parse::<i64>() {
        // What is written otherwise than the number prints ("007", "+1") is a code or a name, not a number.
        Ok(whole) if whole.to_string() == value => Value::Integer(whole),
        _ => match value.parse::<f64>() {
            Ok(real) if value.contains('.') && real.to_string() == value => Value::Real(real),
            _ => Value::Text(value.to_owned()),
        },
    }
}
