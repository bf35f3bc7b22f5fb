//! A library that ends in a panic on a broken file: the file is at fault, and nobody need report it.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// What `work` gives; nothing if it ends in a panic.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = GUARDED.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work)).ok();
    GUARDED.set(before);
    done
}

/// Whether a panic of this thread is expected, so that it is not told as a mistake of the program.
pub fn is_guarded() -> bool {
    GUARDED.get()
}
