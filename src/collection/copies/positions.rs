//! Where in a sequence of hashes each of them is.

use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;

/// The positions of the items of a sequence.
pub(super) struct Positions {
    /// The first position of each item.
    first: FxHashMap<u64, u32>,
    /// For each position, the next one with the same item; 0 for none.
    next: Vec<u32>,
}

impl Positions {
    /// The positions of the items of `hashes`.
    pub fn new(hashes: &[u64]) -> Self {
        let mut first = FxHashMap::with_capacity_and_hasher(hashes.len(), Default::default());
        let mut next = vec![0; hashes.len()];
        // From behind, so that the first position comes first.
        for (at, &hash) in hashes.iter().enumerate().rev() {
            match first.entry(hash) {
                Entry::Occupied(mut known) => next[at] = known.insert(at as u32),
                Entry::Vacant(unknown) => _ = unknown.insert(at as u32),
            }
        }
        Self { first, next }
    }

    /// The first position of `hash`.
    pub fn first(&self, hash: u64) -> Option<usize> {
        self.first.get(&hash).map(|&at| at as usize)
    }

    /// The positions of `hash`, ascending.
    pub fn of(&self, hash: u64) -> impl Iterator<Item = usize> {
        let after = |&at: &usize| Some(self.next[at] as usize).filter(|&next| next > 0);
        std::iter::successors(self.first(hash), after)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Positions;

    proptest! {
        #[test]
        fn all_are_found_in_order(hashes in prop::collection::vec(0u64..9, 0..60), hash in 0u64..10) {
            let expected: Vec<usize> = (0..hashes.len()).filter(|&at| hashes[at] == hash).collect();
            prop_assert_eq!(Positions::new(&hashes).of(hash).collect::<Vec<_>>(), expected);
        }
    }
}
