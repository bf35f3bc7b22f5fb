//! A connection that can only read, whatever SQL it is given.
//!
//! The file is opened read-only already (`store` does that). Here the statements themselves are held to reading: an
//! authorizer lets through what reading needs and refuses the rest before it runs, with its reason in words.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, InterruptHandle};

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
    deadline: Option<Instant>,
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
        connection.pragma_update(None, "query_only", true)?;
        let refused = Arc::new(Mutex::new(None));
        let noted = Arc::clone(&refused);
        connection.authorizer(Some(move |asked: AuthContext<'_>| match refusal(asked.action) {
            None => Authorization::Allow,
            Some(reason) => {
                noted.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(reason);
                Authorization::Deny
            }
        }))?;
        Ok(ReadOnly { connection, refused, deadline: None, work: Arc::default() })
    }

    /// The connection, to prepare statements on.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Ends any statement that is still running after this time.
    ///
    /// # Errors
    /// If SQLite refuses the handler.
    pub fn stop_after(&mut self, time: Duration) -> rusqlite::Result<()> {
        let Some(deadline) = Instant::now().checked_add(time) else { return Ok(()) };
        self.deadline = Some(deadline);
        self.connection.progress_handler(STEPS_BETWEEN_LOOKS, Some(move || Instant::now() >= deadline))
    }

    /// Whether the time given by [`ReadOnly::stop_after`] is over.
    pub fn timed_out(&self) -> bool {
        self.deadline.is_some_and(|deadline| Instant::now() >= deadline)
    }

    /// Does one step of a statement.
    pub(super) fn step<T>(&self, act: impl FnOnce() -> T) -> T {
        self.work.is_running.store(true, Ordering::Relaxed);
        let done = act();
        self.work.steps.fetch_add(1, Ordering::Relaxed);
        self.work.is_running.store(false, Ordering::Relaxed);
        done
    }

    /// Asks from another thread which step is running, if one is: SQLite looks at the clock between the instructions
    /// of its machine, never inside a function, and one call of a function may take for ever.
    pub fn running_step(&self) -> impl Fn() -> Option<u64> + Send + use<> {
        let work = Arc::clone(&self.work);
        move || work.is_running.load(Ordering::Relaxed).then(|| work.steps.load(Ordering::Relaxed))
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
