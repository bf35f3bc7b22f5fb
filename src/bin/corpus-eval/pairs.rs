//! Which of the found items stands for which of the annotated ones.

/// One annotated and one found item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    pub gold: usize,
    pub found: usize,
}

/// Pairs items by falling weight, each item once; only weights above `floor` pair.
pub fn best(gold: usize, found: usize, floor: f64, weight: impl Fn(usize, usize) -> f64) -> Vec<Pair> {
    let mut candidates = Vec::new();
    for g in 0..gold {
        for f in 0..found {
            let weight = weight(g, f);
            if weight > floor {
                candidates.push((weight, g, f));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then(b.2.cmp(&a.2)));
    let (mut taken_gold, mut taken_found) = (vec![false; gold], vec![false; found]);
    let mut pairs = Vec::new();
    for (_, g, f) in candidates {
        if !taken_gold[g] && !taken_found[f] {
            taken_gold[g] = true;
            taken_found[f] = true;
            pairs.push(Pair { gold: g, found: f });
        }
    }
    pairs
}

/// The items in no pair.
pub fn left_over(count: usize, taken: impl Iterator<Item = usize> + Clone) -> Vec<usize> {
    (0..count).filter(|place| !taken.clone().any(|other| other == *place)).collect()
}
