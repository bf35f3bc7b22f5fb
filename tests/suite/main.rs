//! One suite of sessions that run the real program.

mod session;

mod bad_input;
mod import_laws;
mod names;
