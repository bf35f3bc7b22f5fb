//! `corpus completions` and `corpus man`: made from the command line itself.

use crate::session::Session;

#[test]
fn every_shell_gets_a_script_that_knows_the_commands() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = Session::new().corpus(&["completions", shell]).done();
        for word in ["import", "query", "who-said", "excel-safe"] {
            assert!(script.contains(word), "{shell}: {word} is missing");
        }
    }
}

#[test]
fn an_unknown_shell_is_answered_with_the_known_ones() {
    let said = Session::new().corpus(&["completions", "tcsh"]).fails(2);
    assert!(said.contains("bash") && said.contains("fish"), "{said}");
}

#[test]
fn the_manual_has_a_page_for_all_and_for_each() {
    let session = Session::new();
    let page = session.corpus(&["man"]).done();
    assert!(page.contains(".TH corpus 1") && page.contains("import"), "{page}");
    let page = session.corpus(&["man", "sql"]).done();
    assert!(page.contains("NAME=VALUE"), "{page}");
    let said = session.corpus(&["man", "qury"]).fails(2);
    assert!(said.contains("did you mean query?"), "{said}");
}
