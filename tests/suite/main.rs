//! One suite of sessions that run the real program.

mod session;

mod bad_input;
mod dictionary;
mod dump;
mod import;
mod import_laws;
mod invariants;
mod killed;
mod names;
mod order;
mod refused;
