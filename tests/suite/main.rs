//! One suite of sessions that run the real program.

mod session;

mod bad_input;
mod completions;
mod corpus_db;
mod dictionary;
mod documents;
mod dump;
mod eval;
mod export;
mod extract;
mod formats;
mod furniture;
mod import;
mod import_formats;
mod import_laws;
mod invariants;
mod killed;
mod marks;
mod names;
mod order;
mod query;
mod quote_laws;
mod quotes;
mod refused;
mod reports;
mod rules;
mod schema;
mod show;
mod sql;
mod status;
mod tables;
mod together;
mod turns;
mod upgrade;
mod word_lists;
