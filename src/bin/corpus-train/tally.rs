//! Counts the answers to questions, to find those that have only one.

use std::collections::BTreeMap;

use corpus::model::feature::Feature;
use corpus::model::weights::ClassWeight;

/// An answer is certain once its question was asked so often …
const LEAST_ASKED: u32 = 30;
/// … and so many of a thousand times answered so.
const LEAST_SHARE: u32 = 993;

/// How often each question got each answer.
#[derive(Default)]
pub struct Tally {
    answers: BTreeMap<Feature, BTreeMap<u8, u32>>,
}

impl Tally {
    /// Counts one answer.
    pub fn count(&mut self, question: Feature, answer: u8) {
        *self.answers.entry(question).or_default().entry(answer).or_default() += 1;
    }

    /// The questions with a certain answer, as weights of that answer.
    pub fn certain(&self) -> Vec<(Feature, Vec<ClassWeight>)> {
        let answer = |answers: &BTreeMap<u8, u32>| {
            let asked: u32 = answers.values().sum();
            let (answer, count) = answers.iter().max_by_key(|(_, count)| **count)?;
            (asked >= LEAST_ASKED && count * 1000 >= asked * LEAST_SHARE).then_some(*answer)
        };
        self.answers
            .iter()
            .filter_map(|(question, answers)| Some((*question, vec![(answer(answers)?, 1.0)])))
            .collect()
    }
}
