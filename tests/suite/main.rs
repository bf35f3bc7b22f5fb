//! One suite of sessions that run the real program.
