//! A connection that can only read, whatever SQL it is given.
//!
//! The file is opened read-only already (`store` does that). Here the statements themselves are held to reading: an
//! authorizer lets through what reading needs and refuses the rest before it runs, with its reason in words. What a
//! statement takes of time and memory is bounded (`bounds`), for a file may hold views without end.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, InterruptHandle};

use super::bounds::{Clock, Room};
use super::{SelectError, Value};

/// PRAGMAs that tell something and change nothing. FTS5 itself asks for `data_version` in every MATCH.
const TELLING_PRAGMAS: &[&str] = &[
    "application_id",
    "collation_list",
    "compile_options",
    "data_version",
    "database_list",
    "encoding",
    "foreign_key_check",
    "foreign_key_list",
    "freelist_count",
    "function_list",
    "index_info",
    "index_list",
    "index_xinfo",
    "integrity_check",
    "module_list",
    "page_count",
    "page_size",
    "pragma_list",
    "quick_check",
    "schema_version",
    "table_info",
    "table_list",
    "table_xinfo",
    "user_version",
];

/// Those of them that take an argument without changing anything.
const PRAGMAS_WITH_ARGUMENT: &[&str] = &[
    "foreign_key_check",
    "foreign_key_list",
    "index_info",
    "index_list",
    "index_xinfo",
    "integrity_check",
    "quick_check",
    "table_info",
    "table_list",
    "table_xinfo",
];

/// How many steps of SQLite's machine pass between two looks at the clock.
const STEPS_BETWEEN_LOOKS: i32 = 10_000;
/// The longest value a statement may make, in bytes: far more than any article, and no threat to the memory.
const LONGEST_VALUE: i32 = 256 << 20;
/// The longest pattern of LIKE and GLOB, whose time grows steeply with it.
const LONGEST_PATTERN: i32 = 1000;

/// What a connection is doing, for another thread to see.
#[derive(Debug, Default)]
struct Work {
    is_running: AtomicBool,
    steps: AtomicU64,
}

/// A connection whose statements can't change anything, reach other files or run for ever.
pub struct ReadOnly {
    connection: Connection,
    refused: Arc<Mutex<Option<String>>>,
    /// Whether the program itself is setting something, which no statement may.
    setting: Arc<AtomicBool>,
    clock: Arc<Clock>,
    room: Room,
    work: Arc<Work>,
}

impl ReadOnly {
    /// Holds a connection, already opened read-only, to reading.
    ///
    /// # Errors
    /// If SQLite refuses a setting.
    pub fn restrict(mut connection: Connection) -> rusqlite::Result<ReadOnly> {
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE)?;
        connection.set_limit(Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, LONGEST_PATTERN)?;
        // What is sorted or gathered goes to files, which may be larger than the memory.
        connection.execute_batch("PRAGMA query_only = ON; PRAGMA temp_store = FILE")?;
        let refused = Arc::new(Mutex::new(None));
        let setting = Arc::new(AtomicBool::new(false));
        let (noted, ours) = (Arc::clone(&refused), Arc::clone(&setting));
        connection.authorizer(Some(move |asked: AuthContext<'_>| match refusal(asked.action) {
            None => Authorization::Allow,
            Some(_) if ours.load(Ordering::Relaxed) => Authorization::Allow,
            Some(reason) => {
                noted.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(reason);
                Authorization::Deny
            }
        }))?;
        let clock = Arc::new(Clock::default());
        let looked_at = Arc::clone(&clock);
        connection.progress_handler(STEPS_BETWEEN_LOOKS, Some(move || looked_at.is_over()))?;
        Ok(ReadOnly { connection, refused, setting, clock, room: Room::default(), work: Arc::default() })
    }

    /// The connection, to prepare statements on.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Ends any statement that is still running after this time, counted from now; `None` lets it run for ever.
    pub fn stop_after(&self, time: Option<Duration>) {
        self.clock.stop_after(time);
    }

    /// Lets SQLite use at most so many bytes of memory in this process, and keeps no more of rows; 0 sets no bound.
    ///
    /// # Errors
    /// If SQLite refuses.
    pub fn use_at_most(&self, bytes: u64) -> rusqlite::Result<()> {
        self.setting.store(true, Ordering::Relaxed);
        let set = self.connection.execute_batch(&format!("PRAGMA hard_heap_limit = {bytes}"));
        self.setting.store(false, Ordering::Relaxed);
        self.room.allow(bytes);
        self.room.keep_at_most(bytes);
        set
    }

    /// Keeps at most so many bytes of rows that are gathered before they are shown; 0 sets no bound.
    pub fn keep_at_most(&self, bytes: u64) {
        self.room.keep_at_most(bytes);
    }

    /// Rows that are kept until all are there: an error in place of the first one for which there is no room.
    pub fn kept<I>(&self, rows: I) -> impl Iterator<Item = Result<Vec<Value>, SelectError>> + use<I>
    where
        I: Iterator<Item = Result<Vec<Value>, SelectError>>,
    {
        self.room.keep(rows)
    }

    /// What statements may take of time.
    pub(super) fn clock(&self) -> &Clock {
        &self.clock
    }

    /// What they may take of memory.
    pub(super) fn room(&self) -> &Room {
        &self.room
    }

    /// Does one step of a statement, or anything else that SQLite may take long for.
    pub fn step<T>(&self, act: impl FnOnce() -> T) -> T {
        self.work.is_running.store(true, Ordering::Relaxed);
        let done = act();
        self.work.steps.fetch_add(1, Ordering::Relaxed);
        self.work.is_running.store(false, Ordering::Relaxed);
        done
    }

    /// Asks from another thread which step is running past its time, if one is: SQLite looks at the clock between the
    /// instructions of its machine, never inside a function, and one call of a function may take for ever.
    pub fn overdue_step(&self) -> impl Fn() -> Option<u64> + Send + use<> {
        let (work, clock) = (Arc::clone(&self.work), Arc::clone(&self.clock));
        move || {
            let is_overdue = clock.is_over() && work.is_running.load(Ordering::Relaxed);
            is_overdue.then(|| work.steps.load(Ordering::Relaxed))
        }
    }

    /// Ends a running statement from another thread.
    pub fn interrupt_handle(&self) -> InterruptHandle {
        self.connection.get_interrupt_handle()
    }

    /// What was refused since the last call, in words: the reason behind SQLite's "not authorized".
    pub fn take_refusal(&self) -> Option<String> {
        self.refused.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Why an action is not reading; `None` where it is.
fn refusal(action: AuthAction<'_>) -> Option<String> {
    match action {
        AuthAction::Select | AuthAction::Read { .. } | AuthAction::Recursive => None,
        AuthAction::Function { function_name } if function_name.eq_ignore_ascii_case("load_extension") => {
            Some("it would load an extension".to_owned())
        }
        AuthAction::Function { .. } => None,
        AuthAction::Pragma { pragma_name, pragma_value } => {
            let name = pragma_name.to_ascii_lowercase();
            let known = if pragma_value.is_some() { PRAGMAS_WITH_ARGUMENT } else { TELLING_PRAGMAS };
            (!known.contains(&name.as_str())).then(|| format!("PRAGMA {name} is a setting"))
        }
        AuthAction::Attach { .. } | AuthAction::Detach { .. } => {
            Some("it would reach another file".to_owned())
        }
        AuthAction::Insert { table_name } if !is_schema(table_name) => {
            Some(format!("it would add rows to {table_name}"))
        }
        AuthAction::Update { table_name, .. } if !is_schema(table_name) => {
            Some(format!("it would change rows of {table_name}"))
        }
        AuthAction::Delete { table_name } if !is_schema(table_name) => {
            Some(format!("it would delete rows of {table_name}"))
        }
        AuthAction::Transaction { .. } | AuthAction::Savepoint { .. } => {
            Some("it would begin or end a transaction".to_owned())
        }
        _ => Some("it would change the tables of the file".to_owned()),
    }
}

/// CREATE and DROP are announced as changes to such a table.
fn is_schema(table: &str) -> bool {
    table.starts_with("sqlite_")
}
