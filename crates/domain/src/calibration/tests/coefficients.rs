//! The coefficients against the worked examples of those who defined them, and against a second computation.

use super::*;

pub(super) fn near(found: f64, published: f64) {
    assert!(
        (found - published).abs() < 0.0005,
        "{found} is not {published}"
    );
}

/// Units out of a table of counts: a row a unit, a column a category.
fn units(table: &str) -> Vec<Vec<usize>> {
    let row = |line: &str| {
        let counts = line.split_whitespace().map(|n| n.parse::<usize>().unwrap());
        counts
            .enumerate()
            .flat_map(|(category, count)| std::iter::repeat_n(category, count))
            .collect()
    };
    table.trim().lines().map(row).collect()
}

#[test]
fn cohens_own_example() {
    // Cohen, J. (1968), Psychol. Bull. 70, 213–220, table 1: two judges, three categories, shares of 200 cases; the
    // unweighted kappa is given as .492.
    let counts = [[88, 10, 2], [14, 40, 6], [18, 10, 12]];
    let mut pairs = Vec::new();
    for (a, row) in counts.iter().enumerate() {
        for (b, count) in row.iter().enumerate() {
            pairs.extend(std::iter::repeat_n((a, b), *count));
        }
    }
    assert_eq!(pairs.len(), 200);
    let found = cohen(&pairs).unwrap();
    near(found.observed, 0.70);
    near(found.expected, 0.41);
    near(found.value, 0.4915);
}

#[test]
fn fleiss_own_thirty_patients() {
    // Fleiss (1971), table 1: 30 patients, 6 psychiatrists, 5 diagnoses; kappa = .430.
    let table = "0 0 0 6 0\n0 3 0 0 3\n0 1 4 0 1\n0 0 0 0 6\n0 3 0 3 0\n2 0 4 0 0\n0 0 4 0 2\n2 0 3 1 0\n2 0 0 4 0\n\
                 0 0 0 0 6\n1 0 0 5 0\n1 1 0 4 0\n0 3 3 0 0\n1 0 0 5 0\n0 2 0 3 1\n0 0 5 0 1\n3 0 0 1 2\n5 1 0 0 0\n\
                 0 2 0 4 0\n1 0 2 0 3\n0 0 0 0 6\n0 1 0 5 0\n0 2 0 1 3\n2 0 0 4 0\n1 0 0 4 1\n0 5 0 1 0\n4 0 0 0 2\n\
                 0 2 0 4 0\n1 0 5 0 0\n0 0 0 0 6";
    let found = fleiss(&units(table)).unwrap();
    near(found.observed, 0.5556);
    near(found.value, 0.430);
}

#[test]
fn fourteen_judges_of_ten_subjects() {
    // The worked example of the encyclopedia article "Fleiss' kappa" (Wikipedia): .378, .213, .210.
    let table = "0 0 0 0 14\n0 2 6 4 2\n0 0 3 5 6\n0 3 9 2 0\n2 2 8 1 1\n7 7 0 0 0\n3 2 6 3 0\n2 5 3 2 2\n6 5 2 1 0\n\
                 0 2 2 3 7";
    let found = fleiss(&units(table)).unwrap();
    near(found.observed, 0.378);
    near(found.expected, 0.2128);
    near(found.value, 0.210);
}

/// Krippendorff (2011), section C: four observers, twelve units, missing values.
fn krippendorffs_units() -> Vec<Vec<u8>> {
    let observers = [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ];
    let said: Vec<Vec<&str>> = observers.iter().map(|o| o.split(' ').collect()).collect();
    let unit = |place: usize| said.iter().filter_map(|o| o[place].parse().ok()).collect();
    (0..12).map(unit).collect()
}

#[test]
fn krippendorffs_four_observers() {
    near(krippendorff(&krippendorffs_units()).unwrap().value, 0.743);
    near(naive_alpha(&krippendorffs_units()), 0.743);
}

/// Alpha by its definition: disagreement within units over disagreement in all pairs, pair by pair.
pub(super) fn naive_alpha(units: &[Vec<u8>]) -> f64 {
    let paired: Vec<&Vec<u8>> = units.iter().filter(|unit| unit.len() > 1).collect();
    let all: Vec<u8> = paired
        .iter()
        .flat_map(|unit| unit.iter().copied())
        .collect();
    let n = f64::from(u32::try_from(all.len()).unwrap());
    let differing = |values: &[u8]| {
        let mut found = 0.0;
        for (i, a) in values.iter().enumerate() {
            for (j, b) in values.iter().enumerate() {
                if i != j && a != b {
                    found += 1.0;
                }
            }
        }
        found
    };
    let within: f64 = paired
        .iter()
        .map(|unit| differing(unit) / (f64::from(u32::try_from(unit.len()).unwrap()) - 1.0))
        .sum();
    1.0 - (within / n) / (differing(&all) / (n * (n - 1.0)))
}

/// Ordinal alpha by its definition: every ordered pair of judgements, and the judgements between the two counted one by one.
fn naive_graded(units: &[Vec<u8>]) -> f64 {
    let paired: Vec<&Vec<u8>> = units.iter().filter(|unit| unit.len() > 1).collect();
    let all: Vec<u8> = paired
        .iter()
        .flat_map(|unit| unit.iter().copied())
        .collect();
    let apart = |a: u8, b: u8| {
        let counted = all.iter().map(|c| {
            let inside = (a.min(b)..=a.max(b)).contains(c);
            let edge = *c == a || *c == b;
            match (inside, edge) {
                (false, _) => 0.0,
                (true, false) => 1.0,
                (true, true) => 0.5,
            }
        });
        let sum: f64 = counted.sum();
        if a == b { 0.0 } else { sum * sum }
    };
    let real = |n: usize| f64::from(u32::try_from(n).unwrap());
    let pairs = |values: &[u8]| {
        let mut sum = 0.0;
        for (i, a) in values.iter().enumerate() {
            for (j, b) in values.iter().enumerate() {
                sum += if i == j { 0.0 } else { apart(*a, *b) };
            }
        }
        sum
    };
    let within: f64 = paired
        .iter()
        .map(|unit| pairs(unit) / (real(unit.len()) - 1.0))
        .sum();
    let n = real(all.len());
    1.0 - (within / n) / (pairs(&all) / (n * (n - 1.0)))
}

/// Kappa of two judges by a table of all categories.
fn naive_cohen(pairs: &[(u8, u8)]) -> f64 {
    let n = f64::from(u32::try_from(pairs.len()).unwrap());
    let part = |keep: &dyn Fn(&(u8, u8)) -> bool| {
        f64::from(u32::try_from(pairs.iter().filter(|p| keep(p)).count()).unwrap()) / n
    };
    let observed = part(&|(a, b)| a == b);
    let expected: f64 = (0..=u8::MAX)
        .map(|c| part(&|(a, _)| *a == c) * part(&|(_, b)| *b == c))
        .sum();
    (observed - expected) / (1.0 - expected)
}

/// Fleiss' kappa by counting pairs of judges.
fn naive_fleiss(units: &[Vec<u8>]) -> f64 {
    let real = |n: usize| f64::from(u32::try_from(n).unwrap());
    let (mut alike, mut pairs) = (0, 0);
    for unit in units {
        for (i, a) in unit.iter().enumerate() {
            for b in &unit[i + 1..] {
                pairs += 1;
                alike += usize::from(a == b);
            }
        }
    }
    let all: Vec<u8> = units.iter().flatten().copied().collect();
    let expected: f64 = (0..=u8::MAX)
        .map(|c| {
            (real(all.iter().map(|a| usize::from(*a == c)).sum::<usize>()) / real(all.len()))
                .powi(2)
        })
        .sum();
    (real(alike) / real(pairs) - expected) / (1.0 - expected)
}

proptest! {
    #[test]
    fn a_second_computation_comes_to_the_same(
        judged in proptest::collection::vec(proptest::collection::vec(0_u8..4, 4), 1..25),
        silent in proptest::collection::vec(0_usize..5, 25),
    ) {
        let pairs: Vec<(u8, u8)> = judged.iter().map(|unit| (unit[0], unit[1])).collect();
        if let Ok(found) = cohen(&pairs) {
            prop_assert!((found.value - naive_cohen(&pairs)).abs() < 1e-9);
        }
        if let Ok(found) = fleiss(&judged) {
            prop_assert!((found.value - naive_fleiss(&judged)).abs() < 1e-9);
        }
        let gaps: Vec<Vec<u8>> = judged.iter().zip(&silent).map(|(unit, gone)| unit[..4 - (*gone).min(4)].to_vec()).collect();
        if let Ok(found) = krippendorff(&gaps) {
            prop_assert!((found.value - naive_alpha(&gaps)).abs() < 1e-9);
            prop_assert!(found.value <= 1.0 + 1e-9);
        }
        if let Ok(found) = krippendorff_ordinal(&gaps) {
            prop_assert!((found.value - naive_graded(&gaps)).abs() < 1e-9);
            prop_assert!(found.observed <= 1.0 + 1e-9 && found.expected >= -1e-9);
        }
    }
}

#[test]
fn where_no_coefficient_is_defined_it_says_so() {
    assert_eq!(cohen::<u8>(&[]), Err(Undefined::NoPairs));
    assert_eq!(cohen(&[(1, 1), (1, 1)]), Err(Undefined::OneCategory));
    assert_eq!(
        fleiss(&[vec![1, 1], vec![1, 1]]),
        Err(Undefined::OneCategory)
    );
    assert_eq!(fleiss(&[vec![1, 1], vec![1]]), Err(Undefined::Uneven));
    assert_eq!(fleiss(&[vec![1]]), Err(Undefined::NoPairs));
    assert_eq!(
        krippendorff(&[vec![1], vec![2], vec![]]),
        Err(Undefined::NoPairs)
    );
    assert_eq!(
        krippendorff(&[vec![1, 1], vec![1, 1, 1], vec![2]]),
        Err(Undefined::OneCategory)
    );
    assert_eq!(
        krippendorff_ordinal(&[vec![1, 1], vec![1, 1, 1], vec![2]]),
        Err(Undefined::OneCategory)
    );
    assert_eq!(krippendorff_ordinal(&[vec![1]]), Err(Undefined::NoPairs));
    // Two judges who each use one category, and not the same: nothing agrees, and chance would not either.
    assert!((cohen(&[(1, 2), (1, 2)]).unwrap().value).abs() < 1e-12);
    assert_eq!(share(&[1]), None);
    assert_eq!(Band::of(-0.2), Band::Poor);
    assert_eq!(Band::of(0.61), Band::Substantial);
}
