//! How far people who judged the same agree, beyond what chance alone would give.
//!
//! Cohen, J. (1960): A coefficient of agreement for nominal scales. Educ. Psychol. Meas. 20, 37–46.
//! Fleiss, J. L. (1971): Measuring nominal scale agreement among many raters. Psychol. Bull. 76, 378–382.
//! Krippendorff, K. (2011): Computing Krippendorff's alpha-reliability. University of Pennsylvania.
//!
//! Where everybody chose one and the same category, chance agreement is complete and all three are 0 ÷ 0. They say so
//! and give no number.

use std::collections::BTreeMap;

/// Why a coefficient has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undefined {
    /// Nothing was judged by two people.
    NoPairs,
    /// Only one category was ever chosen: agreement by chance is complete, so nothing can exceed it.
    OneCategory,
    /// Not everything was judged by the same number of people, which this coefficient needs.
    Uneven,
}

impl Undefined {
    /// The code in message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoPairs => "no-pairs",
            Self::OneCategory => "one-category",
            Self::Uneven => "uneven",
        }
    }
}

/// A coefficient with the two figures it is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// The share of judgements that agree.
    pub observed: f64,
    /// The share that would agree by chance.
    pub expected: f64,
    /// The part of the way from chance to certainty: 1 is full agreement, 0 is chance.
    pub value: f64,
}

/// How to read a coefficient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Not above chance.
    Poor,
    /// Up to 0.2.
    Slight,
    /// Up to 0.4.
    Fair,
    /// Up to 0.6.
    Moderate,
    /// Up to 0.8.
    Substantial,
    /// Above.
    AlmostPerfect,
}

impl Band {
    /// Landis, J. R. and Koch, G. G. (1977), Biometrics 33, 165: a convention, as they say themselves.
    pub fn of(value: f64) -> Self {
        match value {
            v if v <= 0.0 => Self::Poor,
            v if v <= 0.2 => Self::Slight,
            v if v <= 0.4 => Self::Fair,
            v if v <= 0.6 => Self::Moderate,
            v if v <= 0.8 => Self::Substantial,
            _ => Self::AlmostPerfect,
        }
    }

    /// The code in message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Poor => "poor",
            Self::Slight => "slight",
            Self::Fair => "fair",
            Self::Moderate => "moderate",
            Self::Substantial => "substantial",
            Self::AlmostPerfect => "almost-perfect",
        }
    }
}

fn real(n: usize) -> f64 {
    // Counts of judgements: far below 2^32.
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

fn coefficient(observed: f64, expected: f64) -> Agreement {
    Agreement {
        observed,
        expected,
        value: (observed - expected) / (1.0 - expected),
    }
}

fn counts<C: Ord + Copy>(values: impl IntoIterator<Item = C>) -> BTreeMap<C, usize> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts
}

/// Cohen's kappa of two judges, from what each said of the same things.
pub fn cohen<C: Ord + Copy>(pairs: &[(C, C)]) -> Result<Agreement, Undefined> {
    let n = real(pairs.len());
    if pairs.is_empty() {
        return Err(Undefined::NoPairs);
    }
    let (first, second) = (
        counts(pairs.iter().map(|(a, _)| *a)),
        counts(pairs.iter().map(|(_, b)| *b)),
    );
    if first.len() == 1 && second.len() == 1 && first.keys().eq(second.keys()) {
        return Err(Undefined::OneCategory);
    }
    let agreed = pairs.iter().filter(|(a, b)| a == b).count();
    let chance = first.iter().map(|(category, count)| {
        let other = second.get(category).copied().unwrap_or_default();
        real(*count) * real(other)
    });
    let expected = chance.sum::<f64>() / (n * n);
    Ok(coefficient(real(agreed) / n, expected))
}

/// Fleiss' kappa: each unit holds the categories that its judges chose, as many for each.
pub fn fleiss<C: Ord + Copy>(units: &[Vec<C>]) -> Result<Agreement, Undefined> {
    let judges = units.first().map_or(0, Vec::len);
    if judges < 2 {
        return Err(Undefined::NoPairs);
    }
    if units.iter().any(|unit| unit.len() != judges) {
        return Err(Undefined::Uneven);
    }
    let all = counts(units.iter().flatten().copied());
    if all.len() == 1 {
        return Err(Undefined::OneCategory);
    }
    let (n, total) = (real(judges), real(judges * units.len()));
    let within = units.iter().map(|unit| {
        let squares: usize = counts(unit.iter().copied()).values().map(|c| c * c).sum();
        (real(squares) - n) / (n * (n - 1.0))
    });
    let observed = within.sum::<f64>() / real(units.len());
    let shares = all.values().map(|count| real(*count) / total);
    let expected = shares.map(|share| share * share).sum();
    Ok(coefficient(observed, expected))
}

/// Krippendorff's alpha for nominal categories. A unit holds what was said of it, whoever was silent; one that fewer
/// than two judged says nothing about agreement and is left out.
pub fn krippendorff<C: Ord + Copy>(units: &[Vec<C>]) -> Result<Agreement, Undefined> {
    let paired: Vec<&Vec<C>> = units.iter().filter(|unit| unit.len() > 1).collect();
    if paired.is_empty() {
        return Err(Undefined::NoPairs);
    }
    let all = counts(paired.iter().flat_map(|unit| unit.iter().copied()));
    if all.len() == 1 {
        return Err(Undefined::OneCategory);
    }
    let n = real(all.values().sum());
    let coincidences = paired.iter().map(|unit| {
        let alike: usize = counts(unit.iter().copied())
            .values()
            .map(|c| c * (c - 1))
            .sum();
        real(alike) / real(unit.len() - 1)
    });
    let observed = coincidences.sum::<f64>() / n;
    let alike = all
        .values()
        .map(|count| real(*count) * (real(*count) - 1.0));
    let expected = alike.sum::<f64>() / (n * (n - 1.0));
    Ok(coefficient(observed, expected))
}

/// Krippendorff's alpha where categories are apart by more or less: `apart` is the squared distance of two of them, given how
/// often each was chosen. The two figures that it is made of are told as shares of the largest distance there is.
pub(crate) fn krippendorff_by<C: Ord + Copy>(
    units: &[Vec<C>],
    apart: impl Fn(C, C, &BTreeMap<C, usize>) -> f64,
) -> Result<Agreement, Undefined> {
    let paired: Vec<BTreeMap<C, usize>> = units
        .iter()
        .filter(|unit| unit.len() > 1)
        .map(|unit| counts(unit.iter().copied()))
        .collect();
    if paired.is_empty() {
        return Err(Undefined::NoPairs);
    }
    let mut all: BTreeMap<C, usize> = BTreeMap::new();
    for (category, count) in paired.iter().flatten() {
        *all.entry(*category).or_default() += count;
    }
    let mut most = 0.0_f64;
    // Of every ordered pair of judgements; two of the same category are no distance apart.
    let mut sum = |of: &BTreeMap<C, usize>| {
        let mut sum = 0.0;
        for (one, n) in of {
            for (other, m) in of.iter().filter(|(other, _)| *other != one) {
                let far = apart(*one, *other, &all);
                most = most.max(far);
                sum += real(*n) * real(*m) * far;
            }
        }
        sum
    };
    let within: f64 = paired
        .iter()
        .map(|unit| sum(unit) / (real(unit.values().sum()) - 1.0))
        .sum();
    let among = sum(&all);
    if among <= 0.0 {
        return Err(Undefined::OneCategory);
    }
    let n = real(all.values().sum());
    Ok(coefficient(
        1.0 - within / n / most,
        1.0 - among / (n * (n - 1.0)) / most,
    ))
}

/// Krippendorff's alpha for categories that have an order: two are apart by how many judgements lie between them.
pub fn krippendorff_ordinal<C: Ord + Copy>(units: &[Vec<C>]) -> Result<Agreement, Undefined> {
    krippendorff_by(units, |one, other, all| {
        let (low, high) = (one.min(other), one.max(other));
        let at = |category: C| real(all.get(&category).copied().unwrap_or_default());
        let between: usize = all.range(low..=high).map(|(_, count)| count).sum();
        (real(between) - f64::midpoint(at(low), at(high))).powi(2)
    })
}

/// The share of pairs of judges who agree about one unit; none when fewer than two judged it.
pub fn share<C: Ord + Copy>(unit: &[C]) -> Option<f64> {
    let n = unit.len();
    let alike: usize = counts(unit.iter().copied())
        .values()
        .map(|c| c * (c - 1))
        .sum();
    (n > 1).then(|| real(alike) / real(n * (n - 1)))
}
