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
    /// Opens the corpus for reading, in the time that the program's own questions may take.
    ///
    /// # Errors
    /// If there is no such file, or it is no corpus that this program can read.
    pub fn read(&self) -> Result<ReadOnly, Failure> {
        let connection = crate::store::reading(&self.db)?;
        let reader = ReadOnly::restrict(connection).map_err(Failure::failed)?;
        reader.use_at_most(MEMORY).map_err(Failure::failed)?;
        reader.stop_after(Some(OWN_QUESTIONS));
        end_if_stuck(reader.overdue_step());
        Ok(reader)
    }
}

/// How long a report may take unless the user says otherwise: some read through every article of a corpus.
pub const REPORT_TIME: Duration = Duration::from_secs(600);
/// How long commands may take that the user gives no time: far longer than they do on millions of articles.
const OWN_QUESTIONS: Duration = Duration::from_secs(30 * 60);
/// Memory for one question, unless the user gives another: 2 GiB.
const MEMORY: u64 = 2 << 30;
/// A table for reading is drawn as a whole and takes some four times the memory of its rows.
const DRAWN: u64 = 4;

/// How often to look whether a statement goes on after its time, before the program ends with it.
const PATIENCE_WITH_A_CALL: Duration = Duration::from_millis(500);

/// The patience of the user.
#[derive(clap::Args, Clone, Copy, Debug)]
pub struct PatienceArgs {
    /// Give up after so many seconds; none for never [default: 60 for sql, 600 for a report, a view or other exported
    /// question, 3600 for an exported table]
    #[arg(long, value_name = "SECONDS", value_parser = seconds, help_heading = "Limits")]
    timeout: Option<Bound<Duration>>,

    /// Give up past so much memory, such as 500M or 8G; none for all there is
    #[arg(long, value_name = "SIZE", value_parser = bytes, default_value = "2G", help_heading = "Limits")]
    memory: Bound<u64>,
}

/// What the user sets, or that there is to be no bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound<T> {
    At(T),
    None,
}

impl PatienceArgs {
    /// Ends what runs on `reader` when the time is over or the user presses Ctrl-C; `usual` is the time where the user
    /// gives none.
    ///
    /// # Errors
    /// If the system gives no way to listen for Ctrl-C.
    pub fn watch(self, reader: &ReadOnly, usual: Duration) -> Result<(), Failure> {
        reader.use_at_most(self.bytes()).map_err(Failure::failed)?;
        self.begin(reader, usual);
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

    /// Begins to count the time anew.
    pub fn begin(self, reader: &ReadOnly, usual: Duration) {
        reader.stop_after(match self.timeout {
            None => Some(usual),
            Some(Bound::At(time)) => Some(time),
            Some(Bound::None) => None,
        });
    }

    /// Makes rows that are gathered for a table leave room for its drawing.
    pub fn leave_room_to_draw(self, reader: &ReadOnly) {
        reader.keep_at_most(self.bytes() / DRAWN);
    }

    /// The most memory; 0 for no bound.
    fn bytes(self) -> u64 {
        match self.memory {
            Bound::At(bytes) => bytes,
            Bound::None => 0,
        }
    }
}

/// Ends the program where the time is over and a statement does not hear it, deep in one call of a function. Nothing is
/// lost: the corpus is only read.
fn end_if_stuck(overdue_step: impl Fn() -> Option<u64> + Send + 'static) {
    std::thread::spawn(move || {
        let mut before = None;
        loop {
            std::thread::sleep(PATIENCE_WITH_A_CALL);
            let now = overdue_step();
            if now.is_some() && now == before {
                let _ = Failure::failed("a step of the statement ran longer than it was allowed to")
                    .hint(super::fail::TIMED_OUT)
                    .report();
                std::process::exit(i32::from(super::fail::FAILED));
            }
            before = now;
        }
    });
}

fn seconds(text: &str) -> Result<Bound<Duration>, String> {
    if text == "none" {
        return Ok(Bound::None);
    }
    let seconds: f64 = text.parse().map_err(|_| "not a number of seconds, nor none".to_owned())?;
    let time = Duration::try_from_secs_f64(seconds).map_err(|error| error.to_string())?;
    Ok(if time.is_zero() { Bound::None } else { Bound::At(time) })
}

fn bytes(text: &str) -> Result<Bound<u64>, String> {
    if text == "none" {
        return Ok(Bound::None);
    }
    let number = text.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let unit = match text[number.len()..].to_ascii_uppercase().as_str() {
        "K" | "KB" | "KIB" => 1 << 10,
        "M" | "MB" | "MIB" => 1 << 20,
        "G" | "GB" | "GIB" => 1 << 30,
        _ => return Err("write it as 500M or 8G, or none".to_owned()),
    };
    let bytes = number.parse::<u64>().ok().and_then(|number| number.checked_mul(unit));
    match bytes {
        Some(0) => Ok(Bound::None),
        Some(bytes) if bytes < LEAST_MEMORY => Err("SQLite needs 4M at least".to_owned()),
        Some(bytes) => Ok(Bound::At(bytes)),
        None => Err("write it as 500M or 8G, or none".to_owned()),
    }
}

/// Below this not even the tables of the file can be read.
const LEAST_MEMORY: u64 = 4 << 20;

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
