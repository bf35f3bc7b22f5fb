//! Every row tells the rule that made it, and every rule can be told in words.

use std::fs;

use crate::session::{Session, repository};

#[test]
fn every_rule_that_found_something_is_told_in_words() {
    let written = fs::read_to_string(repository().join("lexicon/rules.tsv")).expect("lexicon/rules.tsv");
    let told: Vec<&str> = written.lines().filter_map(|line| line.split('\t').next()).collect();
    for session in [Session::with_seeds(), Session::with_articles()] {
        for table in ["mentions", "quotes", "event_reports"] {
            for rule in session.rows(&format!("SELECT DISTINCT made_by FROM {table}")).concat() {
                assert!(
                    told.contains(&rule.as_str()),
                    "{table}.made_by: add a line on {rule} to lexicon/rules.tsv"
                );
            }
        }
    }
}
