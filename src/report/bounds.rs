//! What a statement may take: of time, and of memory.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::{SelectError, Value};

/// No bound.
const NONE: u64 = u64::MAX;

/// When statements end that are still running.
#[derive(Debug)]
pub struct Clock {
    begun: Instant,
    /// Milliseconds after `begun`.
    ends: AtomicU64,
    /// The same, for something that is given a smaller time of its own.
    ends_sooner: AtomicU64,
    /// Milliseconds that were given.
    given: AtomicU64,
}

impl Default for Clock {
    fn default() -> Self {
        let none = || AtomicU64::new(NONE);
        Clock { begun: Instant::now(), ends: none(), ends_sooner: none(), given: none() }
    }
}

impl Clock {
    /// The time is over after so long, counted from now.
    pub fn stop_after(&self, time: Option<Duration>) {
        let given = time.map_or(NONE, milliseconds);
        self.given.store(given, Ordering::Relaxed);
        self.ends.store(self.now().saturating_add(given), Ordering::Relaxed);
    }

    /// Does something in a small time of its own: past it, statements end as if the whole time were over.
    pub fn within<T>(&self, time: Duration, act: impl FnOnce() -> T) -> T {
        self.ends_sooner.store(self.now().saturating_add(milliseconds(time)), Ordering::Relaxed);
        let done = act();
        self.ends_sooner.store(NONE, Ordering::Relaxed);
        done
    }

    /// Whether the time is over.
    pub fn is_over(&self) -> bool {
        let ends = self.ends.load(Ordering::Relaxed).min(self.ends_sooner.load(Ordering::Relaxed));
        ends != NONE && self.now() >= ends
    }

    /// The time that was given.
    pub fn given(&self) -> Duration {
        Duration::from_millis(self.given.load(Ordering::Relaxed))
    }

    fn now(&self) -> u64 {
        milliseconds(self.begun.elapsed())
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(NONE)
}

/// How much memory there is for statements and for their rows.
#[derive(Debug)]
pub struct Room {
    /// Bytes that SQLite may use.
    allowed: AtomicU64,
    /// Bytes of rows that are kept.
    kept: AtomicU64,
}

impl Default for Room {
    fn default() -> Self {
        Room { allowed: AtomicU64::new(NONE), kept: AtomicU64::new(NONE) }
    }
}

impl Room {
    /// Notes what SQLite may use; 0 stands for no bound.
    pub fn allow(&self, bytes: u64) {
        self.allowed.store(if bytes == 0 { NONE } else { bytes }, Ordering::Relaxed);
    }

    /// Sets how much of rows may be kept; 0 stands for no bound.
    pub fn keep_at_most(&self, bytes: u64) {
        self.kept.store(if bytes == 0 { NONE } else { bytes }, Ordering::Relaxed);
    }

    /// The bytes that SQLite may use.
    pub fn allowed(&self) -> u64 {
        self.allowed.load(Ordering::Relaxed)
    }

    /// Rows that are kept until all are there: an error in place of the first one for which there is no room.
    pub fn keep<I>(&self, rows: I) -> impl Iterator<Item = Result<Vec<Value>, SelectError>> + use<I>
    where
        I: Iterator<Item = Result<Vec<Value>, SelectError>>,
    {
        let most = self.kept.load(Ordering::Relaxed);
        let mut used: u64 = 0;
        let mut is_full = false;
        rows.map_while(move |row| {
            if is_full {
                return None;
            }
            used = used.saturating_add(row.as_ref().map_or(0, |row| size(row)));
            is_full = used > most;
            Some(if is_full { Err(SelectError::TooManyRows { bytes: most }) } else { row })
        })
    }
}

/// Bytes that a row takes, about.
fn size(row: &[Value]) -> u64 {
    let of_words = |value: &Value| match value {
        Value::Text(text) => text.len() + 16,
        Value::Blob(bytes) => bytes.len() + 16,
        _ => 0,
    };
    let bytes = 40 + size_of_val(row) + row.iter().map(of_words).sum::<usize>();
    bytes as u64
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Clock, Room, Value};

    #[test]
    fn a_small_time_ends_before_the_whole() {
        let clock = Clock::default();
        assert!(!clock.is_over());
        clock.stop_after(Some(Duration::from_secs(3600)));
        assert!(clock.within(Duration::ZERO, || clock.is_over()) && !clock.is_over());
        clock.stop_after(Some(Duration::ZERO));
        assert!(clock.is_over());
        clock.stop_after(None);
        assert!(!clock.is_over());
    }

    #[test]
    fn rows_are_kept_while_there_is_room() {
        let room = Room::default();
        let rows = || std::iter::repeat_with(|| Ok(vec![Value::Text("x".repeat(1000))])).take(100);
        assert_eq!(room.keep(rows()).filter(Result::is_ok).count(), 100);
        room.keep_at_most(10_000);
        let kept: Vec<_> = room.keep(rows()).collect();
        assert!(kept.len() < 12 && kept.last().is_some_and(Result::is_err));
    }
}
