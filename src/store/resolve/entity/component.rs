//! Candidates that share keys, directly or through others: what must be looked at together, and no more.

use std::collections::{BTreeMap, HashMap};

use super::{Candidate, Class};

/// The places of the candidates of each component, in order.
pub(super) fn split(candidates: &[Candidate<'_>]) -> Vec<Vec<usize>> {
    let mut roots: Vec<usize> = (0..candidates.len()).collect();
    let mut first_with: HashMap<(Class, &str), usize> = HashMap::new();
    for (place, candidate) in candidates.iter().enumerate() {
        for key in candidate.keys {
            let other = *first_with.entry((Class::of(candidate.facts.kind), key)).or_insert(place);
            let (one, other) = (root(&mut roots, place), root(&mut roots, other));
            roots[one.max(other)] = one.min(other);
        }
    }
    let mut components: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for place in 0..candidates.len() {
        components.entry(root(&mut roots, place)).or_default().push(place);
    }
    components.into_values().collect()
}

fn root(roots: &mut [usize], mut place: usize) -> usize {
    while roots[place] != place {
        roots[place] = roots[roots[place]];
        place = roots[place];
    }
    place
}
