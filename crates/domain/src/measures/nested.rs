//! Groups that are made of groups: regions of countries. Both tables may be shown outside the programme, so that what is
//! left out of the one must not follow from the other.

use super::breakdown::{FIGURES, Figure, Tallied, is_small, published, told_of_the_whole};
use std::collections::BTreeMap;

/// Parts that are not told, put together.
#[derive(Debug, Clone, Default)]
struct Hidden {
    parts: usize,
    tallied: Tallied,
}

impl Hidden {
    fn join(&mut self, other: &Self) {
        self.parts += other.parts;
        self.tallied.join(&other.tallied);
    }

    /// Whether anybody may know what they come to: nothing, or enough in more than one part.
    fn safe(&self, figures: &[Figure]) -> bool {
        let small = figures.iter().any(|figure| is_small(figure(&self.tallied)));
        self.parts == 0 || (self.parts > 1 && !small)
    }
}

/// The groups that are shown outside the programme beside their parts, of which those of [`published`] are shown: whoever
/// subtracts a group's shown parts from the group, or all that is shown from the whole, gets nothing, or what at least
/// five validations in more than one part came to.
pub fn published_above<'g>(
    parts: &BTreeMap<&str, Tallied>,
    above: impl Fn(&str) -> &'g str,
) -> Vec<&'g str> {
    let shown_parts = published(parts);
    let mut groups: BTreeMap<&'g str, Tallied> = BTreeMap::new();
    let mut hidden: BTreeMap<&'g str, Hidden> = BTreeMap::new();
    for (name, tallied) in parts {
        let group = above(name);
        groups.entry(group).or_default().join(tallied);
        let own = hidden.entry(group).or_default();
        if !shown_parts.contains(name) {
            own.parts += 1;
            own.tallied.join(tallied);
        }
    }
    let mut shown = published(&groups);
    shown.retain(|group| hidden.get(group).is_none_or(|own| own.safe(&FIGURES)));
    let told = told_of_the_whole(parts);
    loop {
        let mut rest = Hidden::default();
        let others = hidden.iter().filter(|(name, _)| !shown.contains(name));
        others.for_each(|(_, own)| rest.join(own));
        let size = |name: &&str| groups.get(name).map_or(0, |tallied| tallied.validations);
        let least = shown.iter().copied().min_by_key(size);
        let Some(least) = least.filter(|_| !rest.safe(&told)) else {
            return shown;
        };
        shown.retain(|name| *name != least);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "tests may fail loudly")]
    use super::super::breakdown::FEWEST;
    use super::*;
    use proptest::prelude::*;

    fn tallied(validations: u32, deficient: u32) -> Tallied {
        Tallied {
            validations,
            judged: validations * 30,
            deficient,
            deficiencies: deficient * 2,
        }
    }

    /// The first letter of a country is its region here.
    fn region(country: &str) -> &'static str {
        match country.as_bytes()[0] {
            b'A' => "A",
            b'B' => "B",
            _ => "C",
        }
    }

    fn countries() -> impl Strategy<Value = BTreeMap<&'static str, Tallied>> {
        let all = [
            "A1", "A2", "A3", "A4", "B1", "B2", "B3", "C1", "C2", "C3", "C4",
        ];
        let one = prop_oneof![0u32..4, 0u32..9, 5u32..60];
        proptest::collection::vec((one, 0u32..12), all.len()).prop_map(move |sizes| {
            let sizes = all.into_iter().zip(sizes);
            sizes
                .filter(|(_, (n, _))| *n > 0)
                .map(|(name, (n, deficient))| (name, tallied(n, deficient)))
                .collect()
        })
    }

    proptest! {
        /// Whoever has both tables and the whole subtracts whatever can be subtracted.
        #[test]
        fn no_small_number_follows_from_the_two_tables(parts in countries()) {
            let shown = published_above(&parts, region);
            let told = published(&parts);
            let sum = |of: &dyn Fn(&str) -> bool, figure: Figure| -> (usize, u32) {
                let those: Vec<&Tallied> = parts.iter().filter(|(name, _)| of(name)).map(|(_, t)| t).collect();
                (those.len(), those.into_iter().map(figure).sum())
            };
            for figure in FIGURES {
                let (_, whole) = sum(&|_| true, figure);
                if (1..FEWEST).contains(&whole) {
                    continue;
                }
                for subset in 0..1 << shown.len() {
                    let within = |name: &str| shown.iter().position(|group| *group == region(name));
                    let chosen = |name: &str| within(name).is_some_and(|at| subset & (1 << at) != 0);
                    for (n, rest) in [
                        sum(&|name| chosen(name) && !told.contains(&name), figure),
                        sum(&|name| !chosen(name) && !told.contains(&name), figure),
                    ] {
                        prop_assert!(shown.is_empty() || rest == 0 || (rest >= FEWEST && n > 1), "{rest} of {n}: {shown:?} beside {told:?}");
                    }
                }
            }
            for group in &shown {
                let (_, n) = sum(&|name| region(name) == *group, FIGURES[0]);
                prop_assert!(n >= FEWEST, "{group} has {n}");
            }
        }
    }

    #[test]
    fn a_region_is_not_told_where_its_one_small_country_would_follow() {
        // A: 20 in one country and 3 in another; B: 30 in one, 2 in another, 4 in a third. The small ones are hidden.
        let mut parts = BTreeMap::from([
            ("A1", tallied(20, 8)),
            ("A2", tallied(3, 0)),
            ("B1", tallied(30, 9)),
            ("B2", tallied(2, 0)),
            ("B3", tallied(4, 0)),
            ("C1", tallied(50, 10)),
        ]);
        assert_eq!(published(&parts), ["A1", "B1", "C1"]);
        // A would tell that A2 has three. B tells six of two countries. C tells what the table of countries tells. But
        // then the whole without B, C and A1 tells the three as well, so that the smallest told goes with it.
        assert_eq!(published_above(&parts, region), ["C"]);
        // With another small country in A, six of two are hidden there.
        parts.insert("A3", tallied(3, 0));
        assert_eq!(published_above(&parts, region), ["A", "B", "C"]);
        // Where nothing is hidden, every region is told.
        parts.retain(|_, tallied| tallied.validations >= FEWEST);
        assert_eq!(published_above(&parts, region), ["A", "B", "C"]);
    }
}
