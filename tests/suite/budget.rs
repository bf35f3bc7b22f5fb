//! The work that an article may take is bounded, the same for the same text, and far from what prose needs.

use corpus::article::Article;
use corpus::document::Document;
use corpus::extract::extract;
use corpus::import::{discover, read_bytes};
use corpus::intake::{Intake, Summary};
use corpus::store::FileResult;
use corpus::work;

use crate::session::{Session, repository};

fn article(text: &str) -> Article {
    // What is no English text is not mined.
    let lead =
        "It was said in the town that the plan of the council is to go on with the work for the road.\n\n"
            .repeat(220);
    let bytes = format!("A title of it\n\n{lead}{text}\n").into_bytes();
    read_bytes(bytes, "article.txt").remove(0).expect("an article")
}

/// A word made of a number.
fn word(number: usize) -> String {
    let syllables = ["ba", "do", "ki", "lu", "me", "no", "pa", "ri", "so", "tu"];
    let digits = format!("{number:04}");
    digits.bytes().map(|digit| syllables[usize::from(digit - b'0')]).collect()
}

fn name(number: usize) -> String {
    let word = word(number);
    word[..1].to_uppercase() + &word[1..]
}

/// Texts that no writer writes, of about so many sentences.
fn hostile(size: usize) -> Vec<(&'static str, String)> {
    let of = |make: &dyn Fn(usize) -> String| (0..size).map(make).collect::<String>();
    vec![
        (
            "people of one surname",
            of(&|n| format!("{} Smith met {} Smith in Oslo.\n\n", name(n), name(n + 7))),
        ),
        (
            "one surname, told of again",
            of(&|n| format!("John {} Smith said that Smith met Smith. ", name(n))),
        ),
        ("a first name of many", of(&|n| format!("John {} spoke. John agreed. ", name(n)))),
        ("acronyms in brackets", of(&|n| format!("the {} Bank ({}) ", name(n), word(n)[..4].to_uppercase()))),
        (
            "meetings of many",
            of(&|n| format!("{} Roe met {} Lund on Monday and signed a deal. ", name(n), name(n + 3))),
        ),
        ("one meeting", "Biden met Putin in Geneva on Monday. Russia attacked Ukraine. ".repeat(size)),
        ("open marks", "“a “b ‘c ".repeat(size)),
        ("he said", "he said ".repeat(size)),
        ("a list of names", of(&|n| format!("{} {}, ", name(n), name(n + 1)))),
        ("attacks", "attack killed meeting visit sanctions ".repeat(size)),
        (
            "the committee's report",
            of(&|n| format!("The {} Committee met. The committee’s report said it. ", name(n))),
        ),
        (
            "ministers",
            of(&|n| format!("The minister, {} Roe, said the minister saw the minister. ", name(n))),
        ),
        ("turns", of(&|n| format!("Q: {}?\n\nA: {}.\n\n", word(n), word(n + 1)))),
    ]
}

#[test]
fn prose_takes_a_small_part_of_its_budget() {
    for folder in ["seeds", "tests/articles"] {
        for source in discover(&[repository().join(folder)]).sources {
            for article in corpus::import::articles(&source).into_iter().flatten() {
                let body = article.body.len();
                let (_, steps) = work::counted(|| extract(article));
                let of_length = steps * 10 < 5_000 * body as u64;
                assert!(
                    of_length && steps < work::budget(body) / 20,
                    "{}: {steps} for {body}",
                    source.name()
                );
            }
        }
    }
}

#[test]
fn a_budget_changes_nothing_but_the_end() {
    let text =
        "The minister, John Roe, met Anna Lund in Oslo on Monday. “We agree,” Roe said. She told him so.";
    let whole = extract(article(text));
    let (_, steps) = work::counted(|| extract(article(text)));
    let within = work::within(steps, || extract(article(text))).expect("as many steps as it takes");
    let json = |document: &Document| corpus::export::document(document);
    assert_eq!(json(&within), json(&whole));
    let less = work::within(steps - 1, || extract(article(text)));
    assert!(less.is_err_and(|error| error.steps == steps - 1));
}

/// What is not counted can't be bounded: twice the text must not take many times the steps, or the budget sees it.
#[test]
fn hostile_texts_are_counted() {
    for ((what, once), (_, twice)) in hostile(150).into_iter().zip(hostile(300)) {
        let (_, steps) = work::counted(|| extract(article(&once)));
        let (_, more) = work::counted(|| extract(article(&twice)));
        assert!(more < steps * 5, "{what}: {steps}, then {more}");
        let again = work::counted(|| extract(article(&once))).1;
        assert_eq!(again, steps, "{what}: not the same twice");
    }
}

/// `cargo test --release --test suite -- --ignored --nocapture steps_and_time`: to see that steps tell the time.
#[test]
#[ignore = "prints the time that hostile texts take"]
fn steps_and_time_of_hostile_texts() {
    for (what, text) in hostile(3000) {
        let begun = std::time::Instant::now();
        let (_, steps) = work::counted(|| extract(article(&text)));
        let took = begun.elapsed();
        let each = took.as_nanos() as f64 / steps as f64;
        println!(
            "{what}: {} bytes, {} thousand steps, {took:?}, {each:.1} ns each",
            text.len(),
            steps / 1000
        );
    }
}

#[test]
fn an_article_past_its_budget_is_skipped_and_the_rest_goes_on() {
    let session = Session::new();
    session.file("a.txt", "Rain\n\nIt rained in the harbour, Anna Lund said.\n");
    session.file("b.txt", "Sun\n\nThe sun shone on the harbour, Anna Lund said.\n");
    let endless = |article: Article| {
        if article.source_path.ends_with("a.txt") {
            loop {
                work::spend(1_000_000);
            }
        }
        extract(article)
    };
    let mut outcomes = Vec::new();
    let intake = Intake {
        extract: &endless,
        given: std::sync::Arc::default(),
        clock: &|| jiff::Timestamp::UNIX_EPOCH,
        outcome: &mut |outcome| outcomes.push(outcome.clone()),
        note: &mut |_| {},
        progress: &mut |_| {},
    };
    let summary = intake.import(&session.database(), discover(&[session.path(".")])).expect("an import");
    assert_eq!(summary, Summary { added: 1, unchanged: 0, skipped: 1, left_out: 0 });
    let reasons: Vec<&str> = outcomes
        .iter()
        .filter_map(|outcome| match &outcome.result {
            FileResult::Skipped(reason) => Some(reason.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(reasons, ["it takes too much work to read: more than 100 million steps"]);
}
