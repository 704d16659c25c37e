//! Agreement about each criterion over all closed exercises: which ones are read differently again and again.

use super::{Agreement, Exercise, Judgement, Stage, Undefined, cohen, fleiss, krippendorff, share};
use crate::ids::AccountId;
use crate::profile::Verdict;
use std::collections::BTreeMap;

/// One criterion over several cases.
#[derive(Debug, Clone, PartialEq)]
pub struct OverCases {
    /// The criterion, as it is called in the edition that was asked about.
    pub criterion: String,
    /// How many cases at least two judges decided.
    pub cases: usize,
    /// How many decisions these are.
    pub decisions: usize,
    /// The share of pairs who agree, over all cases; none when no two judges decided one.
    pub share: Option<f64>,
    /// Krippendorff's alpha.
    pub alpha: Result<Agreement, Undefined>,
    /// Fleiss' kappa over the cases that as many judges decided as most cases, and how many these are.
    pub fleiss: (Result<Agreement, Undefined>, usize),
    /// Cohen's kappa of the two judges who decided the most cases together, and how many these are.
    pub cohen: (Result<Agreement, Undefined>, usize),
    /// The share case by case, the earliest first.
    pub course: Vec<f64>,
}

/// What the judges of one case said of one criterion.
type Unit = Vec<(AccountId, Verdict)>;

/// Every criterion of closed exercises, those read most differently first. `exercises` stand in the order in which they
/// were closed; `became` says what their criteria are called in one edition, so that a case under an older one counts.
pub fn by_criterion(
    exercises: &[&Exercise],
    became: &BTreeMap<String, Vec<String>>,
) -> Vec<OverCases> {
    let mut units: BTreeMap<&str, Vec<Unit>> = BTreeMap::new();
    let closed = exercises.iter().filter(|each| each.stage == Stage::Closed);
    for exercise in closed {
        for item in &exercise.case.items {
            let unit = unit(exercise, &item.criterion);
            for present in became.get(&item.criterion).into_iter().flatten() {
                units.entry(present).or_default().push(unit.clone());
            }
        }
    }
    let found = units.into_iter();
    let mut found: Vec<OverCases> = found
        .map(|(criterion, units)| over_cases(criterion, &units))
        .filter(|each| each.cases > 0)
        .collect();
    found.sort_by(|one, other| {
        let order = one
            .share
            .unwrap_or(1.0)
            .total_cmp(&other.share.unwrap_or(1.0));
        order.then_with(|| other.decisions.cmp(&one.decisions))
    });
    found
}

fn unit(exercise: &Exercise, criterion: &str) -> Unit {
    let sheets = exercise.sheets.iter();
    let sheets = sheets.filter(|(_, sheet)| sheet.handed_in.is_some());
    let said = sheets.filter_map(|(judge, sheet)| {
        let judgement: &Judgement = sheet.judgements.get(criterion)?;
        Some((*judge, judgement.verdict?))
    });
    said.collect()
}

fn over_cases(criterion: &str, units: &[Unit]) -> OverCases {
    let verdicts = |unit: &Unit| unit.iter().map(|(_, verdict)| *verdict).collect::<Vec<_>>();
    let paired: Vec<Vec<Verdict>> = units
        .iter()
        .map(verdicts)
        .filter(|unit| unit.len() > 1)
        .collect();
    let course: Vec<f64> = paired.iter().filter_map(|unit| share(unit)).collect();
    let even = most_often(paired.iter().map(Vec::len));
    let even: Vec<Vec<Verdict>> = paired
        .iter()
        .filter(|unit| Some(unit.len()) == even)
        .cloned()
        .collect();
    let two = of_two(units);
    OverCases {
        criterion: criterion.to_owned(),
        cases: paired.len(),
        decisions: paired.iter().map(Vec::len).sum(),
        share: pooled(&paired),
        alpha: krippendorff(&paired),
        fleiss: (fleiss(&even), even.len()),
        cohen: (cohen(&two), two.len()),
        course,
    }
}

/// The share of all pairs that agree: a case with more judges has more pairs.
fn pooled(units: &[Vec<Verdict>]) -> Option<f64> {
    let (mut alike, mut all) = (0_usize, 0_usize);
    for unit in units {
        for (place, first) in unit.iter().enumerate() {
            for second in unit.iter().skip(place + 1) {
                alike += usize::from(first == second);
                all += 1;
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "pairs of a few judges")]
    let share = || alike as f64 / all as f64;
    (all > 0).then(share)
}

fn most_often(sizes: impl Iterator<Item = usize>) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for size in sizes {
        *counts.entry(size).or_default() += 1;
    }
    let most = counts
        .into_iter()
        .max_by_key(|(size, count)| (*count, *size));
    most.map(|(size, _)| size)
}

/// What the two judges said who decided the most cases together.
fn of_two(units: &[Unit]) -> Vec<(Verdict, Verdict)> {
    let mut pairs: BTreeMap<(AccountId, AccountId), Vec<(Verdict, Verdict)>> = BTreeMap::new();
    for unit in units {
        for (place, (first, one)) in unit.iter().enumerate() {
            for (second, other) in unit.iter().skip(place + 1) {
                pairs
                    .entry((*first, *second))
                    .or_default()
                    .push((*one, *other));
            }
        }
    }
    let most = pairs.into_values().max_by_key(Vec::len);
    most.unwrap_or_default()
}
