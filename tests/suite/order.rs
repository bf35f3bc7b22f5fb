//! The order in which articles come, and in how many imports, changes nothing but row numbers.

use std::cell::Cell;
use std::path::Path;

use corpus::document::Document;
use corpus::extract::extract;
use corpus::import::read_bytes;
use corpus::store::Store;
use proptest::prelude::*;

use crate::dump::dump;
use crate::session::repository;

/// Articles whose people, organizations, utterances and events have to do with each other: full names and surnames,
/// misspellings, two people of one surname, acronyms, one wording in several articles, one meeting told twice.
const ARTICLES: &[&str] = &[
    "Minister sees harbour deal\n\nOSLO (Meridian News) — Foreign Minister Anders Holmqvist met Chilean President \
     Camila Torrealba in Oslo on June 11, 2023.\n\n“We have lost two years over a harbour and nobody wants to lose a \
     third,” Holmqvist said.\n",
    "Holmqvist defends deal\n\n“We have lost two years over a harbour and nobody wants to lose a third,” Holmqvist told \
     reporters.\n\nHolmqvist met Torrealba in Oslo on June 11, 2023, his office said.\n",
    "Talks in Oslo\n\nAnders Holmquist, the foreign minister, met Camila Torrealba in Oslo on June 11, 2023. The \
     minister said nobody wants to “lose a third” year.\n",
    "Painter opens show\n\nThe painter Birgit Holmqvist opened a show in Bergen. “I paint what the rain leaves,” \
     Holmqvist said.\n",
    "Harbour body speaks\n\nThe Northern Harbour Authority (NHA) said the talks had failed. The NHA told Meridian News \
     that it would wait.\n",
    "NHA waits\n\nThe NHA said on Monday it would wait. According to NHA, the boats are old.\n",
    "President answers\n\nTorrealba said the boats were old. President Camila Torrealba visited Norway on June 11, 2023.\n",
    "Bill Ostrander speaks\n\nBill Ostrander, a senator, said the harbour was “a hole in the water.” Ostrander, who \
     leads the Senate Harbour Committee, declined to meet Holmqvist.\n",
    "Senator William Ostrander retires\n\nBy Birgit Holmqvist\n\nSenator William Ostrander said he would retire. \
     “The harbour is a hole in the water,” Ostrander said.\n",
    "Wang and Wang\n\nForeign Minister Wang Rong met Commerce Minister Wang Tian in Lima. Wang Rong said the meeting was \
     long.\n",
    "Wang says no\n\nWang said there would be no deal. “There will be no deal on the harbour this year,” Wang said.\n",
    "A short note\n\n“There will be no deal on the harbour this year,” a senior official said.\n",
];

fn documents() -> Vec<Document> {
    let mut documents = Vec::new();
    for (number, text) in ARTICLES.iter().enumerate() {
        documents.extend(read(text.as_bytes(), &format!("{number}.txt")));
    }
    for folder in ["seeds", "tests/articles"] {
        let mut files: Vec<_> = std::fs::read_dir(repository().join(folder))
            .expect("a folder of articles")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.extension().is_some_and(|ending| ending != "md"))
            .collect();
        files.sort();
        for file in files {
            documents.extend(read(&std::fs::read(&file).expect("an article"), &file.to_string_lossy()));
        }
    }
    documents
}

fn read(bytes: &[u8], name: &str) -> Vec<Document> {
    let articles = read_bytes(bytes.to_vec(), name).into_iter();
    articles.map(|article| extract(article.expect("an article"))).collect()
}

/// The corpus that comes of these batches of documents.
fn corpus(path: &Path, batches: &[&[Document]]) -> Vec<String> {
    let mut store = Store::open(path).expect("a corpus");
    for batch in batches {
        store.save(batch).expect("saving");
    }
    let broken = crate::invariants::broken(store.connection());
    assert_eq!(broken, [""; 0]);
    dump(store.connection())
}

#[test]
fn articles_one_by_one_in_any_order_make_the_same_corpus() {
    let folder = tempfile::tempdir().expect("a folder");
    let documents = documents();
    let wanted = corpus(&folder.path().join("all.db"), &[&documents]);
    assert!(wanted.iter().any(|line| line.starts_with("people: name=Anders Holmqvist")), "{wanted:#?}");
    let cases = prop::test_runner::Config { cases: 24, failure_persistence: None, ..Default::default() };
    let number = Cell::new(0);
    let shuffled = Just((0..documents.len()).collect::<Vec<_>>()).prop_shuffle();
    let split = prop::collection::vec(any::<prop::sample::Index>(), 0..8);
    let seeded = prop::test_runner::TestRng::deterministic_rng(prop::test_runner::RngAlgorithm::ChaCha);
    prop::test_runner::TestRunner::new_with_rng(cases, seeded)
        .run(&(shuffled, split), |(order, cuts)| {
            let documents: Vec<Document> = order.iter().map(|&at| documents[at].clone()).collect();
            number.set(number.get() + 1);
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(documents.len())).collect();
            cuts.extend([0, documents.len()]);
            cuts.sort_unstable();
            let batches: Vec<&[Document]> = cuts.windows(2).map(|cut| &documents[cut[0]..cut[1]]).collect();
            let found = corpus(&folder.path().join(format!("{}.db", number.get())), &batches);
            let differ: Vec<String> = difference(&wanted, &found);
            prop_assert!(differ.is_empty(), "{differ:#?}");
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
}

fn difference(wanted: &[String], found: &[String]) -> Vec<String> {
    let count = |line: &String, lines: &[String]| lines.iter().filter(|other| *other == line).count();
    let mut differ: Vec<String> = wanted
        .iter()
        .filter(|line| count(line, found) != count(line, wanted))
        .map(|line| format!("- {line}"))
        .collect();
    differ.extend(
        found.iter().filter(|line| count(line, found) != count(line, wanted)).map(|line| format!("+ {line}")),
    );
    differ.truncate(40);
    differ
}
