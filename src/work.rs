//! A bound on the work that one article may take, counted in steps and not by the clock: the same text always comes to the
//! same end.
//!
//! ```
//! use corpus::work;
//!
//! let read = work::within(1_000, || (0..10).map(|n| { work::spend(n); n }).sum::<usize>());
//! assert_eq!(read, Ok(45));
//! let read = work::within(1_000, || loop { work::spend(7) });
//! assert_eq!(read, Err(work::TooMuch { steps: 1_000 }));
//! ```
//!
//! Loops whose length can grow faster than that of the text call [`spend`], in bulk: once for a sentence or a search, with the
//! number of things they are about to look at. Outside of [`within`] nothing is counted and nothing is bounded.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Steps that any article may take, however short.
const LEAST: u64 = 100_000_000;
/// Steps for each byte of a text: some forty times what prose takes.
const PER_BYTE: u64 = 5_000;
/// Steps that no article may take past: half a minute's work. Prose of a dozen megabytes takes as many.
const MOST: u64 = 2_500_000_000;

/// How many steps the reading of a text of so many bytes may take.
pub fn budget(bytes: usize) -> u64 {
    (bytes as u64).saturating_mul(PER_BYTE).saturating_add(LEAST).min(MOST)
}

/// Some text would take more work than it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it takes too much work to read: more than {} million steps", .steps / 1_000_000)]
pub struct TooMuch {
    /// The steps that it may take.
    pub steps: u64,
}

#[derive(Clone, Copy)]
struct Budget {
    left: u64,
    given: u64,
}

thread_local! {
    /// The budget of what this thread is doing, if it has one.
    static BUDGET: Cell<Option<Budget>> = const { Cell::new(None) };
}

/// Notes that so many steps are about to be taken.
///
/// Where the budget does not reach, the work ends here, by unwinding to [`within`].
pub fn spend(steps: usize) {
    let Some(Budget { left, given }) = BUDGET.get() else { return };
    match left.checked_sub(steps as u64) {
        Some(left) => BUDGET.set(Some(Budget { left, given })),
        None => {
            // What is dropped on the way may be counted no more.
            BUDGET.set(None);
            // No panic: nothing is wrong with the program, and nothing is printed.
            resume_unwind(Box::new(TooMuch { steps: given }))
        }
    }
}

/// Does something that may take so many steps.
///
/// # Errors
/// If it would take more.
pub fn within<T>(steps: u64, act: impl FnOnce() -> T) -> Result<T, TooMuch> {
    match attempt(steps, act) {
        Ok(done) => Ok(done),
        Err(panic) => match panic.downcast::<TooMuch>() {
            Ok(too_much) => Err(*too_much),
            Err(panic) => resume_unwind(panic),
        },
    }
}

/// The same, but a panic is caught, too: its payload is a [`TooMuch`] or what the panic says.
///
/// # Errors
/// If it would take more, or panics.
pub fn attempt<T>(steps: u64, act: impl FnOnce() -> T) -> Result<T, Box<dyn Any + Send>> {
    let outer = BUDGET.replace(Some(Budget { left: steps, given: steps }));
    let done = catch_unwind(AssertUnwindSafe(act));
    BUDGET.set(outer);
    done
}

/// Does something without a bound; tells how many steps it took.
pub fn counted<T>(act: impl FnOnce() -> T) -> (T, u64) {
    let endless = Budget { left: u64::MAX, given: u64::MAX };
    let outer = BUDGET.replace(Some(endless));
    let done = catch_unwind(AssertUnwindSafe(act));
    let left = BUDGET.replace(outer).map_or(0, |budget| budget.left);
    match done {
        Ok(done) => (done, u64::MAX - left),
        Err(panic) => resume_unwind(panic),
    }
}

#[cfg(test)]
mod tests {
    use super::{TooMuch, attempt, budget, counted, spend, within};

    #[test]
    fn outside_of_a_budget_nothing_is_counted() {
        spend(usize::MAX);
        assert_eq!(within(10, || spend(10)), Ok(()));
        assert_eq!(within(10, || spend(11)), Err(TooMuch { steps: 10 }));
        spend(usize::MAX);
    }

    #[test]
    fn a_budget_within_another_is_its_own() {
        let inner = within(10, || {
            spend(5);
            let inner = within(100, || spend(101));
            spend(5);
            inner
        });
        assert_eq!(inner, Ok(Err(TooMuch { steps: 100 })));
    }

    #[test]
    fn steps_are_counted() {
        assert_eq!(counted(|| (0..4).for_each(spend)), ((), 6));
    }

    #[test]
    fn a_panic_passes() {
        let panic = attempt(10, || std::panic::resume_unwind(Box::new("mine"))).expect_err("a panic");
        assert_eq!(panic.downcast_ref::<&str>(), Some(&"mine"));
    }

    #[test]
    fn a_budget_grows_with_the_text_to_an_end() {
        assert!(budget(0) >= 100_000_000 && budget(10_000) > budget(0));
        assert_eq!(budget(usize::MAX), budget(64 << 20));
    }
}
