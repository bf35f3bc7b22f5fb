//! What a new user gets wrong: every mistake gets an answer, and none of them a panic.

use crate::session::Session;

#[test]
fn an_unknown_command_is_misuse() {
    let said = Session::new().corpus(&["imprt"]).fails(2);
    assert!(said.contains("import"), "{said}");
}
