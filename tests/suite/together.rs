//! Several imports into one corpus at the same time lose nothing, and a failing article takes no other with it.

use std::process::{Command, Stdio};
use std::sync::Arc;

use corpus::document::Document;
use corpus::extract::extract;
use corpus::import::discover;
use corpus::intake::{Intake, Summary};
use corpus::store::{FileResult, Outcome};

use crate::session::Session;

#[test]
fn two_imports_at_once_lose_nothing() {
    let session = Session::new();
    for number in 0..60 {
        let text = format!(
            "Talks number {number}\n\nTove Lindqvar, the minister, said talks number {number} had failed.\n"
        );
        session.file(&format!("{}/{number:02}.txt", ["one", "two"][number % 2]), text);
    }
    let import = |folder: &str| {
        Command::new(env!("CARGO_BIN_EXE_corpus"))
            .current_dir(session.path("."))
            .args(["import", folder])
            .stdout(Stdio::null())
            .spawn()
            .expect("running corpus")
    };
    let mut running = [import("one"), import("two"), import("one")];
    for child in &mut running {
        assert!(child.wait().expect("the import ended").success());
    }
    assert_eq!(session.rows("SELECT count(*), count(DISTINCT source_path) FROM articles"), [["60", "60"]]);
    assert_eq!(session.rows("SELECT name FROM people"), [["Tove Lindqvar"]]);
    assert_eq!(crate::invariants::broken(&session.open()), [""; 0]);
}

#[test]
fn imports_of_one_folder_at_once_count_each_article_once() {
    let session = Session::new();
    for number in 0..40 {
        let text = format!("Talks number {number}\n\nTove Lindqvar said talks number {number} had failed.\n");
        session.file(&format!("news/{number:02}.txt"), text);
    }
    let import = || {
        Command::new(env!("CARGO_BIN_EXE_corpus"))
            .current_dir(session.path("."))
            .args(["import", "news"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("running corpus")
    };
    let running = [import(), import(), import(), import()];
    let mut counts = [0u32; 3];
    for child in running {
        let output = child.wait_with_output().expect("the import ended");
        let line = String::from_utf8(output.stdout).expect("UTF-8");
        let numbers =
            line.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse::<u32>().ok());
        counts.iter_mut().zip(numbers).for_each(|(sum, count)| *sum += count);
    }
    assert_eq!(counts, [40, 120, 0], "added, unchanged, skipped");
    assert_eq!(session.rows("SELECT sum(added) FROM imports"), [["40"]]);
    assert_eq!(session.rows("SELECT count(*) FROM import_files WHERE result = 'added'"), [["40"]]);
}

#[test]
fn an_article_that_the_program_fails_on_is_skipped_with_its_reason() {
    let session = Session::new();
    session.file("a.txt", "Ferry stays in port\n\nThe ferry stayed in port, Joren Holm said.\n");
    session.file("b.txt", "Rain in Oslo\n\nIt rained, Joren Holm said.\n");
    session.file("c.txt", "Snow in Bergen\n\nIt snowed, Joren Holm said.\n");
    let fails_on_rain = |article: corpus::article::Article| -> Document {
        assert!(!article.body.contains("Rain"), "rain is too much");
        extract(article)
    };
    let mut outcomes: Vec<Outcome> = Vec::new();
    let intake = Intake {
        extract: &fails_on_rain,
        given: Arc::default(),
        clock: &|| jiff::Timestamp::UNIX_EPOCH,
        outcome: &mut |outcome| outcomes.push(outcome.clone()),
        note: &mut |_| {},
        progress: &mut |_| {},
    };
    let worklist = discover(&[session.path(".")]);
    let summary = intake.import(&session.database(), worklist).expect("an import");
    assert_eq!(summary, Summary { added: 2, unchanged: 0, skipped: 1, left_out: 0 });
    let reasons: Vec<&String> = outcomes
        .iter()
        .filter_map(|outcome| match &outcome.result {
            FileResult::Skipped(reason) => Some(reason),
            _ => None,
        })
        .collect();
    assert!(reasons.len() == 1 && reasons[0].contains("rain is too much"), "{reasons:?}");
    assert_eq!(
        session.rows("SELECT title FROM articles ORDER BY id"),
        [["Ferry stays in port"], ["Snow in Bergen"]]
    );
}
