//! Counts the answers to questions, to find those that have only one.

use std::collections::BTreeMap;

use corpus::model::feature::Feature;
use corpus::model::weights::ClassWeight;

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

    /// The questions asked `asked` times or more that got the same answer at least `share` times in a thousand, as weights
    /// of that answer.
    pub fn certain(&self, asked: u32, share: u32) -> Vec<(Feature, Vec<ClassWeight>)> {
        let answer = |answers: &BTreeMap<u8, u32>| {
            let all: u32 = answers.values().sum();
            let (answer, count) = answers.iter().max_by_key(|(_, count)| **count)?;
            (all >= asked && count * 1000 >= all * share).then_some(*answer)
        };
        self.answers
            .iter()
            .filter_map(|(question, answers)| Some((*question, vec![(answer(answers)?, 1.0)])))
            .collect()
    }
}
