//! Deficiencies by what validations have in common: kind of company, country, method, edition, who did them.
//!
//! Deficient criteria are a share of those that were judged, so that a group with more visits does not look worse for it.

use std::collections::BTreeMap;

/// The normal deviate that leaves 2.5 % on each side.
const NORMAL: f64 = 1.959_963_984_540_054;

/// Groups of fewer validations are left out of what is shown outside the programme: a company could be recognised.
/// (Ours; statistical offices use three to ten.)
pub const FEWEST: u32 = 5;

/// Concluded validations that have everything in common, as far as they are counted here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The group they belong to.
    pub group: String,
    /// The year in which they were concluded.
    pub year: i16,
    /// How many.
    pub validations: u32,
    /// Criteria that were judged: met, partly or not met.
    pub judged: u32,
    /// Of those, criteria with a deficiency.
    pub deficient: u32,
    /// Deficiencies raised, of any criterion.
    pub deficiencies: u32,
}

/// What a group's validations came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tallied {
    /// Validations.
    pub validations: u32,
    /// Criteria judged.
    pub judged: u32,
    /// Criteria with a deficiency.
    pub deficient: u32,
    /// Deficiencies.
    pub deficiencies: u32,
}

impl Tallied {
    pub(super) fn join(&mut self, other: &Self) {
        self.validations += other.validations;
        self.judged += other.judged;
        self.deficient += other.deficient;
        self.deficiencies += other.deficiencies;
    }

    fn add(&mut self, one: &Counted) {
        self.validations += one.validations;
        self.judged += one.judged;
        self.deficient += one.deficient;
        self.deficiencies += one.deficiencies;
    }

    /// Deficient criteria of a hundred judged; none where nothing was judged.
    pub fn percent(&self) -> Option<f64> {
        (self.judged > 0).then(|| f64::from(self.deficient) * 100.0 / f64::from(self.judged))
    }

    /// Between what the percentage lies in 95 of 100 repetitions of visits like these: the score interval (Wilson,
    /// 1927), which holds what it says for small and large groups alike (Newcombe, 1998, method 3). None where nothing
    /// was judged.
    pub fn interval(&self) -> Option<(f64, f64)> {
        if self.judged == 0 {
            return None;
        }
        let (found, of) = (f64::from(self.deficient), f64::from(self.judged));
        let share = found / of;
        let squared = NORMAL * NORMAL;
        let width = NORMAL * (share * (1.0 - share) / of + squared / (4.0 * of * of)).sqrt();
        let (middle, scale) = (share + squared / (2.0 * of), 1.0 + squared / of);
        let at = |limit: f64| (limit / scale).clamp(0.0, 1.0) * 100.0;
        Some((at(middle - width), at(middle + width)))
    }

    /// Whether its deficiencies are none or enough to be told outside the programme.
    pub fn counted(&self) -> bool {
        let figures = [self.deficient, self.deficiencies];
        figures.iter().all(|figure| !(1..FEWEST).contains(figure))
    }

    /// Whether it may be shown outside the programme.
    pub fn publishable(&self) -> bool {
        self.validations >= FEWEST && self.counted()
    }

    /// The smallest number by which it would be told.
    fn smallest(&self) -> u32 {
        let figures = [self.validations, self.deficient, self.deficiencies];
        let told = figures.into_iter().filter(|figure| *figure > 0);
        told.min().unwrap_or_default()
    }
}

/// A number by which a group is told.
pub(super) type Figure = fn(&Tallied) -> u32;

/// The numbers that nobody outside the programme may work out where they are small.
pub(super) const FIGURES: [Figure; 3] = [
    |tallied| tallied.validations,
    |tallied| tallied.deficient,
    |tallied| tallied.deficiencies,
];

/// Too small to be told outside the programme.
pub(super) fn is_small(n: u32) -> bool {
    (1..FEWEST).contains(&n)
}

/// The numbers whose sum over all groups is told: of a sum that is too small itself, nothing follows.
pub(super) fn told_of_the_whole(groups: &BTreeMap<&str, Tallied>) -> Vec<Figure> {
    let whole = |figure: &Figure| groups.values().map(figure).sum::<u32>();
    let told = FIGURES.into_iter();
    told.filter(|figure| !is_small(whole(figure))).collect()
}

/// Every group of a year, by its name, and all of them together.
pub fn of_year(all: &[Counted], year: i16) -> (BTreeMap<&str, Tallied>, Tallied) {
    let mut groups: BTreeMap<&str, Tallied> = BTreeMap::new();
    let mut whole = Tallied::default();
    for one in all.iter().filter(|one| one.year == year) {
        groups.entry(one.group.as_str()).or_default().add(one);
        whole.add(one);
    }
    (groups, whole)
}

/// Each group's years.
pub fn trend(all: &[Counted]) -> BTreeMap<&str, BTreeMap<i16, Tallied>> {
    let mut groups: BTreeMap<&str, BTreeMap<i16, Tallied>> = BTreeMap::new();
    for one in all {
        let years = groups.entry(one.group.as_str()).or_default();
        years.entry(one.year).or_default().add(one);
    }
    groups
}

/// The groups whose figures are shown outside the programme. What is left out must not follow from the sum: where it is a
/// single group, or so few validations or deficiencies that one company could work out another's, the next smallest goes
/// with it.
pub fn published<'g>(groups: &BTreeMap<&'g str, Tallied>) -> Vec<&'g str> {
    let whole = |figure: Figure| groups.values().map(figure).sum::<u32>();
    let told = told_of_the_whole(groups);
    let sizes = groups.iter();
    let mut shown = told_apart(
        &sizes
            .map(|(name, tallied)| (*name, tallied.smallest()))
            .collect(),
    );
    loop {
        let of_shown = |figure: Figure| {
            let shown = shown.iter().filter_map(|name| groups.get(name));
            shown.map(figure).sum::<u32>()
        };
        let betrayed = told
            .iter()
            .any(|figure| is_small(whole(*figure) - of_shown(*figure)));
        let size = |name: &&str| groups.get(name).map_or(0, |tallied| tallied.validations);
        let Some(least) = shown.iter().copied().min_by_key(size).filter(|_| betrayed) else {
            return shown;
        };
        shown.retain(|name| *name != least);
    }
}

/// The groups that may be told apart outside the programme, by how many there are of each.
pub fn told_apart<'g>(groups: &BTreeMap<&'g str, u32>) -> Vec<&'g str> {
    let mut by_size: Vec<(u32, &'g str)> = groups.iter().map(|(name, n)| (*n, *name)).collect();
    by_size.sort_unstable();
    let (mut left_out, mut hidden) = (0, 0);
    let told = by_size.iter().position(|(size, _)| {
        let small = *size < FEWEST;
        let betrayed = left_out == 1 || (left_out > 0 && hidden < FEWEST);
        if !small && !betrayed {
            return true;
        }
        left_out += 1;
        hidden += size;
        false
    });
    let first = told.unwrap_or(by_size.len());
    let mut shown: Vec<&str> = by_size.iter().skip(first).map(|(_, name)| *name).collect();
    shown.sort_unstable();
    shown
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "tests may fail loudly"
    )]
    use super::*;
    use proptest::prelude::*;

    fn counted() -> impl Strategy<Value = Vec<Counted>> {
        let one = ("[a-d]", 2018i16..2023, 0u32..40, 0u32..40, 0u32..5).prop_map(
            |(group, year, judged, deficient, more)| Counted {
                group,
                year,
                validations: 1,
                judged,
                deficient: deficient.min(judged),
                deficiencies: deficient.min(judged) + more,
            },
        );
        proptest::collection::vec(one, 0..60)
    }

    proptest! {
        #[test]
        fn groups_add_up_to_the_whole_and_to_their_years(all in counted(), year in 2018i16..2023) {
            let (groups, whole) = of_year(&all, year);
            // The naive way: count each figure by itself.
            let of = |figure: fn(&Counted) -> u32| -> u32 {
                all.iter().filter(|one| one.year == year).map(figure).sum()
            };
            prop_assert_eq!(whole.validations, of(|_| 1));
            prop_assert_eq!(whole.judged, of(|one| one.judged));
            prop_assert_eq!(whole.deficient, groups.values().map(|group| group.deficient).sum::<u32>());
            prop_assert_eq!(whole.deficiencies, of(|one| one.deficiencies));
            let trend = trend(&all);
            for (name, group) in &groups {
                prop_assert_eq!(&trend[name][&year], group);
                if let (Some(percent), Some((low, high))) = (group.percent(), group.interval()) {
                    prop_assert!(low <= percent + 1e-9 && percent <= high + 1e-9);
                }
            }
        }

        #[test]
        fn nothing_left_out_can_be_worked_out_from_the_rest(all in counted(), year in 2018i16..2023) {
            let (groups, whole) = of_year(&all, year);
            let shown = published(&groups);
            prop_assert!(shown.iter().all(|name| groups[name].publishable()));
            // What everybody can subtract: the whole, less what is shown.
            let told: u32 = shown.iter().map(|name| groups[name].validations).sum();
            let rest = whole.validations - told;
            let hidden = groups.len() - shown.len();
            if !shown.is_empty() {
                prop_assert!(rest == 0 || (rest >= FEWEST && hidden > 1), "{rest} of {hidden}");
            }
            let told: u32 = shown.iter().map(|name| groups[name].deficiencies).sum();
            let rest = whole.deficiencies - told;
            prop_assert!(!whole.counted() || rest == 0 || rest >= FEWEST, "{rest} deficiencies");
        }
    }

    #[test]
    fn intervals_are_those_of_the_published_table() {
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 3, four digits.
        let table = [
            (81, 263, 25.53, 36.62),
            (15, 148, 6.24, 16.05),
            (0, 20, 0.0, 16.11),
            (1, 29, 0.61, 17.18),
        ];
        for (deficient, judged, low, high) in table {
            let one = Tallied {
                validations: 1,
                judged,
                deficient,
                deficiencies: deficient,
            };
            let (from, to) = one.interval().unwrap();
            assert!(
                (from - low).abs() < 0.006 && (to - high).abs() < 0.006,
                "{from} {to}"
            );
        }
        assert_eq!(Tallied::default().interval(), None);
    }
}
