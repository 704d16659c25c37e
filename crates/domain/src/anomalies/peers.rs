//! What is unlike the others of its kind: how far a value lies from the middle of its peers, measured so that a few
//! extreme ones do not hide each other.
//!
//! The modified z-score of Iglewicz and Hoaglin (How to Detect and Handle Outliers, 1993): distance from the median over
//! 1.4826 times the median distance. Where more than half of the peers are equal there is no such score, and nobody is asked:
//! with the mean distance in its place, the smallest difference from the many would lie far out.

use super::{Measure, PeerRow, VisitRow, small, whole};
use crate::ids::{MemberId, ValidationId};
use std::collections::BTreeMap;

/// The middle of a group, and how far its members usually lie from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Middle {
    /// The median.
    pub median: f64,
    /// The usual distance, on the scale of a standard deviation.
    pub spread: f64,
}

fn median(values: &mut [f64]) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    let upper = *values.get(half)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = half.checked_sub(1).and_then(|place| values.get(place))?;
    Some(f64::midpoint(upper, *lower))
}

impl Middle {
    /// Of some values; none of nothing, nor where more than half are equal.
    pub fn of(values: &[f64]) -> Option<Self> {
        let middle = median(&mut values.to_vec())?;
        let mut distances: Vec<f64> = values.iter().map(|v| (v - middle).abs()).collect();
        let spread = 1.4826 * median(&mut distances)?;
        (spread > 0.0).then_some(Self {
            median: middle,
            spread,
        })
    }

    /// How many usual distances a value lies from the middle.
    pub fn score(&self, value: f64) -> f64 {
        (value - self.median) / self.spread
    }
}

/// One value of one company or visit, among others of its kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed<T> {
    /// Whose.
    pub of: T,
    /// The peers that it is compared with.
    pub group: String,
    /// The value.
    pub value: f64,
}

/// A value that lies far out.
#[derive(Debug, Clone, PartialEq)]
pub struct Far<T> {
    /// Whose.
    pub of: T,
    /// The value.
    pub value: f64,
    /// What is usual.
    pub usual: f64,
    /// How far out.
    pub score: f64,
    /// Among how many.
    pub peers: u32,
}

/// Counts of this or that are skewed: what counts is how many times as many.
fn scaled(value: f64) -> f64 {
    value.ln_1p()
}

/// The values that lie at least `from` usual distances from the middle of at least `least` peers, on either side.
pub fn far<T: Clone>(all: &[Placed<T>], least: u32, from: f64) -> Vec<Far<T>> {
    let mut groups: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for placed in all {
        groups.entry(&placed.group).or_default().push(placed.value);
    }
    let middles: BTreeMap<&str, (Middle, f64, u32)> = groups
        .into_iter()
        .filter(|(_, values)| values.len() >= least as usize)
        .filter_map(|(name, mut values)| {
            let scaled: Vec<f64> = values.iter().map(|value| scaled(*value)).collect();
            let middle = Middle::of(&scaled)?;
            // What is told is the median of the values themselves.
            Some((name, (middle, median(&mut values)?, small(values.len()))))
        })
        .collect();
    let far = all.iter().filter_map(|placed| {
        let (middle, usual, peers) = middles.get(placed.group.as_str())?;
        let score = middle.score(scaled(placed.value));
        (score.abs() >= from).then(|| Far {
            of: placed.of.clone(),
            value: placed.value,
            usual: *usual,
            score,
            peers: *peers,
        })
    });
    far.collect()
}

/// Sites in words of a group: one, two or three, more.
pub fn band(sites: u32) -> &'static str {
    match sites {
        0 | 1 => "1",
        2 | 3 => "2",
        _ => "4",
    }
}

/// What is known of a company beside its peers. What is not known is left out and never counted as nought.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberFigures {
    /// The company.
    pub member: MemberId,
    /// Its entity type.
    pub entity_type: String,
    /// Its sites.
    pub sites: u32,
    /// Measures by value.
    pub values: BTreeMap<Measure, f64>,
}

/// Each company's measures that lie far out among companies of its entity type and size; where there are too few of its
/// size, among all of its entity type.
pub fn unlike(all: &[MemberFigures], least: u32, from: f64) -> BTreeMap<MemberId, Vec<PeerRow>> {
    let size = |figures: &MemberFigures| format!("{}/{}", figures.entity_type, band(figures.sites));
    let mut found: BTreeMap<MemberId, Vec<PeerRow>> = BTreeMap::new();
    for measure in Measure::ALL {
        let known = |figures: &&MemberFigures| figures.values.contains_key(measure);
        let mut sizes: BTreeMap<String, u32> = BTreeMap::new();
        for figures in all.iter().filter(known) {
            *sizes.entry(size(figures)).or_default() += 1;
        }
        let enough = |figures: &MemberFigures| {
            let there = sizes.get(&size(figures)).copied().unwrap_or_default();
            there >= least
        };
        // Those of a small group are held against their whole entity type, which has to hold all of it.
        let value = |figures: &MemberFigures| figures.values.get(measure).copied();
        let place = |figures: &MemberFigures, group: String| {
            Some(Placed {
                of: figures.member,
                group,
                value: value(figures)?,
            })
        };
        let near: Vec<_> = all
            .iter()
            .filter(|figures| enough(figures))
            .filter_map(|figures| place(figures, size(figures)))
            .collect();
        let wide: Vec<_> = all
            .iter()
            .filter_map(|figures| place(figures, figures.entity_type.clone()))
            .collect();
        let few: Vec<MemberId> = all
            .iter()
            .filter(|figures| !enough(figures))
            .map(|figures| figures.member)
            .collect();
        let wide = far(&wide, least, from).into_iter();
        let wide = wide.filter(|far| few.contains(&far.of));
        for far in far(&near, least, from).into_iter().chain(wide) {
            found.entry(far.of).or_default().push(PeerRow {
                measure: *measure,
                value: whole(far.value * 100.0),
                usual: whole(far.usual * 100.0),
                score: whole(far.score * 100.0),
                peers: far.peers,
            });
        }
    }
    found
}

/// How long the company's side of one validation took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitFigures {
    /// The validation.
    pub validation: ValidationId,
    /// Whom it was of.
    pub member: MemberId,
    /// Its kind and method.
    pub kind: String,
    /// How many sites it had.
    pub sites: u32,
    /// Minutes of staff with the company. None recorded is not known, not none.
    pub minutes: u32,
}

/// Validations much shorter than others of the same kind with as many sites.
pub fn short(all: &[VisitFigures], least: u32, from: f64) -> Vec<(MemberId, VisitRow)> {
    let placed: Vec<_> = all
        .iter()
        .filter(|visit| visit.minutes > 0)
        .map(|visit| Placed {
            of: visit,
            group: format!("{}/{}", visit.kind, band(visit.sites)),
            value: f64::from(visit.minutes),
        })
        .collect();
    let far = far(&placed, least, from).into_iter();
    far.filter(|far| far.score < 0.0)
        .map(|far| {
            let row = VisitRow {
                validation: far.of.validation,
                minutes: far.of.minutes,
                usual: u32::try_from(whole(far.usual)).unwrap_or_default(),
                sites: far.of.sites,
                score: whole(far.score * 100.0),
                peers: far.peers,
            };
            (far.of.member, row)
        })
        .collect()
}
