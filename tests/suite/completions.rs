//! `corpus completions`, `corpus man` and `corpus help`: made from the command line itself.

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

#[test]
fn a_report_has_its_manual_page() {
    let session = Session::new();
    let page = session.corpus(&["man", "query", "who-said"]).done();
    assert!(page.contains(".TH corpus-query-who-said 1") && page.contains("Who said what"), "{page}");
    assert_eq!(session.corpus(&["man", "who-said"]).done(), page);
    let said = session.corpus(&["man", "query", "who-siad"]).fails(2);
    assert!(said.contains("did you mean who-said?"), "{said}");
}

#[test]
fn all_manual_pages_go_to_a_folder() {
    let session = Session::new();
    session.corpus(&["man", "-o", "man/man1"]).done();
    for name in ["corpus", "corpus-import", "corpus-query", "corpus-query-who-said", "corpus-show-article"] {
        let page = session.read(&format!("man/man1/{name}.1"));
        assert!(page.contains(&format!(".TH {name} 1")), "{page}");
    }
}

#[test]
fn help_is_that_of_the_command() {
    let session = Session::new();
    for (words, same) in [
        (&[][..], &["--help"][..]),
        (&["import"], &["import", "--help"]),
        (&["who-said"], &["query", "who-said", "--help"]),
        (&["query", "who-said"], &["query", "who-said", "--help"]),
        (&["show", "quote"], &["show", "quote", "--help"]),
    ] {
        let help = session.corpus(&[&["help"], words].concat()).done();
        assert_eq!(help, session.corpus(same).done(), "{words:?}");
    }
    let said = session.corpus(&["help", "who-sad"]).fails(2);
    assert!(said.contains("did you mean who-said?"), "{said}");
}
