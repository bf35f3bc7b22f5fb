//! The averaged perceptron of the parser's moves: its weights lie by the hash of a feature, as in use.

use corpus::model::feature::Feature;
use corpus::model::parser::moves::{BITS, row_of};
use corpus::model::parser::state::Move;

/// Weights in training, three a row.
pub struct MovePerceptron {
    rows: Vec<[Weight; 3]>,
    step: u32,
}

/// A weight, the sum of what it was over all steps so far, and the step it was last changed at.
#[derive(Clone, Copy, Default)]
struct Weight {
    now: f32,
    total: f32,
    stamp: u32,
}

impl MovePerceptron {
    /// A perceptron that knows nothing.
    pub fn new() -> Self {
        MovePerceptron { rows: vec![[Weight::default(); 3]; 1 << BITS], step: 1 }
    }

    /// The scores of the moves, by their numbers.
    pub fn scores(&self, features: &[Feature]) -> [f32; 3] {
        let mut sums = [0.0; 3];
        for feature in features {
            for (sum, weight) in sums.iter_mut().zip(&self.rows[row_of(*feature)]) {
                *sum += weight.now;
            }
        }
        sums
    }

    /// One more example was looked at.
    pub fn tick(&mut self) {
        self.step += 1;
    }

    /// Moves the weight of a move for every one of `features`.
    pub fn shift(&mut self, features: &[Feature], step: Move, by: f32) {
        for feature in features {
            let weight = &mut self.rows[row_of(*feature)][step as usize];
            weight.total += (self.step - weight.stamp) as f32 * weight.now;
            weight.stamp = self.step;
            weight.now += by;
        }
    }

    /// Writes the mean weights, the largest as 32,000.
    pub fn write(&self, out: &mut Vec<u8>) {
        let mean = |weight: &Weight| {
            (weight.total + (self.step - weight.stamp) as f32 * weight.now) / self.step as f32
        };
        let weights = || self.rows.iter().flatten().map(mean);
        let scale = 32_000.0 / weights().map(f32::abs).fold(1e-9, f32::max);
        for weight in weights() {
            out.extend(((weight * scale).round() as i16).to_le_bytes());
        }
    }
}
