//! The draw itself: how many, by which weights, from which seed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// How much more often an answer is drawn than one that weighs 1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights {
    /// Its criterion is a must.
    pub must: u32,
    /// Its criterion is a should.
    pub should: u32,
    /// Added where a validation found something about it before.
    pub finding: u32,
    /// Added where it was accepted the last time without being read.
    pub unread: u32,
}

/// How many answers are drawn and which of them more often: the pack's rule, as it stood when the sample was drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleRule {
    /// So many of a hundred, rounded up.
    pub percent: u32,
    /// At least so many.
    pub least: u32,
    /// At most so many.
    pub most: u32,
    /// Which answers are drawn more often.
    pub weights: Weights,
}

impl SampleRule {
    /// How many of so many answers are drawn.
    pub fn size(&self, population: usize) -> usize {
        let part = population
            .saturating_mul(self.percent as usize)
            .div_ceil(100);
        let (least, most) = (self.least as usize, self.most as usize);
        part.max(least).min(most.max(least)).min(population)
    }
}

/// An answer that could be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    /// The criterion.
    pub criterion: String,
    /// How often it is drawn, against the others.
    pub weight: u32,
}

// SplitMix64 (Steele, Lea and Flood, 2014): small enough to be written down here, so that a draw of today can be repeated
// by a program of tomorrow.
fn throw(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// Draws so many of these by their weights, none twice. In the order in which they were given.
pub fn draw(seed: u64, from: &[Weighed], size: usize) -> Vec<String> {
    let mut state = seed;
    let mut left: Vec<&Weighed> = from.iter().collect();
    let mut drawn: BTreeSet<&str> = BTreeSet::new();
    while drawn.len() < size && !left.is_empty() {
        let weight = |each: &Weighed| u64::from(each.weight.max(1));
        let total: u64 = left.iter().map(|each| weight(each)).sum();
        let mut place = throw(&mut state) % total.max(1);
        let found = left.iter().position(|each| {
            let here = place < weight(each);
            place = place.saturating_sub(weight(each));
            here
        });
        drawn.insert(&left.remove(found.unwrap_or_default()).criterion);
    }
    let kept = from
        .iter()
        .filter(|each| drawn.contains(each.criterion.as_str()));
    kept.map(|each| each.criterion.clone()).collect()
}
