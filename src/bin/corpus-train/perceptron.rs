//! The averaged perceptron: weights move when a guess is wrong, and their mean over all steps is kept (Freund and
//! Schapire 1999, Collins 2002).

use std::collections::HashMap;

use corpus::model::feature::Feature;
use corpus::model::weights::ClassWeight;

/// Weights in training.
pub struct Perceptron {
    classes: usize,
    rows: HashMap<Feature, u32, foldhash::fast::FixedState>,
    weights: Vec<f32>,
    totals: Vec<f32>,
    stamps: Vec<u32>,
    /// How often each row was moved.
    moved: Vec<u32>,
    step: u32,
}

impl Perceptron {
    /// A perceptron that knows nothing.
    pub fn new(classes: usize) -> Self {
        Perceptron {
            classes,
            rows: HashMap::with_hasher(foldhash::fast::FixedState::with_seed(0)),
            weights: Vec::new(),
            totals: Vec::new(),
            stamps: Vec::new(),
            moved: Vec::new(),
            step: 1,
        }
    }

    /// Adds the weights of `feature` to `scores`.
    pub fn add(&self, feature: Feature, scores: &mut [f32]) {
        if let Some(row) = self.rows.get(&feature) {
            let start = *row as usize * self.classes;
            for (score, weight) in scores.iter_mut().zip(&self.weights[start..start + self.classes]) {
                *score += weight;
            }
        }
    }

    /// One more example was looked at.
    pub fn tick(&mut self) {
        self.step += 1;
    }

    /// Moves the weight of `class` for every one of `features`.
    pub fn shift(&mut self, features: &[Feature], class: usize, by: f32) {
        for feature in features {
            let fresh = self.rows.len() as u32;
            let row = *self.rows.entry(*feature).or_insert(fresh);
            if row == fresh {
                self.weights.resize(self.weights.len() + self.classes, 0.0);
                self.totals.resize(self.totals.len() + self.classes, 0.0);
                self.stamps.resize(self.stamps.len() + self.classes, self.step);
                self.moved.push(0);
            }
            self.moved[row as usize] += 1;
            let at = row as usize * self.classes + class;
            self.totals[at] += (self.step - self.stamps[at]) as f32 * self.weights[at];
            self.stamps[at] = self.step;
            self.weights[at] += by;
        }
    }

    /// The mean weights of the features that were moved at least so often: a feature moved less saw one mistake or two,
    /// and tells little but takes most of the room.
    pub fn means(&self, least_moved: u32) -> Vec<(Feature, Vec<ClassWeight>)> {
        let mut rows: Vec<(Feature, u32)> = self.rows.iter().map(|(feature, row)| (*feature, *row)).collect();
        rows.retain(|(_, row)| self.moved[*row as usize] >= least_moved);
        rows.sort_unstable();
        rows.into_iter().map(|(feature, row)| (feature, self.mean_row(row))).collect()
    }

    fn mean_row(&self, row: u32) -> Vec<ClassWeight> {
        let start = row as usize * self.classes;
        (0..self.classes)
            .filter_map(|class| {
                let at = start + class;
                let total = self.totals[at] + (self.step - self.stamps[at]) as f32 * self.weights[at];
                let mean = total / self.step as f32;
                (mean != 0.0).then_some((class as u8, mean))
            })
            .collect()
    }
}

/// A fixed shuffle: the order of a pass, different for each, the same in every run.
pub fn order(count: usize, pass: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut state = 0x9e37_79b9_7f4a_7c15u64 ^ (pass as u64 + 1).wrapping_mul(0xd134_2543_de82_ef95);
    for last in (1..count).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        places.swap(last, (state % (last as u64 + 1)) as usize);
    }
    places
}
