//! A linear ranking of candidates by features that people can read: every feature has a name, and its weight is a line of a
//! table that can be read, compared and explained.
//!
//! The weights depend on the situation in which somebody is sought ("a pronoun", "a quotation that stands alone"). A
//! candidate's score is the sum of the weights of its features; the scores of all candidates make shares that sum up to 1.

/// Weights of features by situation, from a table of lines `situation/feature<TAB>weight`.
#[derive(Clone, Debug, Default)]
pub struct Ranking {
    /// Sorted by situation and feature.
    weights: Vec<((&'static str, &'static str), f32)>,
}

impl Ranking {
    /// Reads the table; lines that start with `#` are passed over, a line that has no weight counts nothing.
    pub fn read(table: &'static str) -> Ranking {
        let lines = table.lines().filter(|line| !line.starts_with('#'));
        let mut weights: Vec<((&'static str, &'static str), f32)> = lines
            .filter_map(|line| {
                let (name, weight) = line.split_once('\t')?;
                Some((name.split_once('/')?, weight.parse().ok()?))
            })
            .collect();
        weights.sort_by_key(|(name, _)| *name);
        Ranking { weights }
    }

    /// What a feature counts in a situation; 0 if the table does not know it.
    pub fn weight(&self, situation: &str, feature: &str) -> f32 {
        let found = self.weights.binary_search_by_key(&(situation, feature), |(name, _)| *name);
        found.map_or(0.0, |at| self.weights[at].1)
    }

    /// The sum of the weights of some features.
    pub fn score(&self, situation: &str, features: &[&str]) -> f32 {
        features.iter().map(|feature| self.weight(situation, feature)).sum()
    }
}

/// Scores to shares: each in proportion to the exponential of its score, all together 1.
pub fn shares(scores: &[f32]) -> Vec<f32> {
    let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let powers: Vec<f32> = scores.iter().map(|score| (score - highest).exp()).collect();
    let sum: f32 = powers.iter().sum();
    powers.iter().map(|power| power / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_sum_up_by_situation() {
        let ranking =
            Ranking::read("# feature\tweight\nalone/near\t1.5\nalone/only\t0.5\npronoun/near\t-1\nbroken");
        assert_eq!(ranking.score("alone", &["near", "only", "unheard"]), 2.0);
        assert_eq!(ranking.score("pronoun", &["near", "only"]), -1.0);
    }

    #[test]
    fn shares_sum_up_to_one() {
        let shares = shares(&[1.0, 1.0, 0.0, 90.0]);
        assert!((shares.iter().sum::<f32>() - 1.0).abs() < 1e-5);
        assert!(shares[0] == shares[1] && shares[1] > shares[2] && shares[3] > 0.99);
        assert!(super::shares(&[]).is_empty());
    }
}
