//! How each figure of the plan is worked out.

use super::{Caution, Examined, Figure, PlanMeasure, Reviews, Trade};
use crate::benefits::{EXPECTED_AT_LEAST, Tests, cochran, least_expected, rate_ratio};
use crate::measures::consistency::{Comparison, Stratum, mantel_haenszel};

#[allow(clippy::cast_precision_loss, reason = "counts far below 2^53")]
fn float(n: u64) -> f64 {
    n as f64
}

fn quotient(above: f64, below: f64) -> Option<f64> {
    (below > 0.0).then(|| above / below)
}

fn figure(measure: PlanMeasure, amounts: &[f64], value: Option<f64>) -> Figure {
    let parts = measure.parts().iter().copied().zip(amounts.iter().copied());
    Figure {
        measure,
        parts: parts.collect(),
        value,
        interval: None,
        alike: None,
        tests: Tests::default(),
        cautions: if value.is_none() {
            vec![Caution::NothingThere]
        } else {
            Vec::new()
        },
    }
}

fn noted(mut figure: Figure, count: u64, caution: impl Fn(u64) -> Caution) -> Figure {
    if count > 0 {
        figure.cautions.push(caution(count));
    }
    figure
}

fn share(measure: PlanMeasure, part: f64, whole: f64) -> Figure {
    figure(measure, &[part, whole], quotient(part, whole))
}

fn sum(strata: &[Stratum]) -> Stratum {
    strata.iter().fold(
        Stratum {
            one: (0, 0),
            other: (0, 0),
        },
        |all, each| Stratum {
            one: (all.one.0 + each.one.0, all.one.1 + each.one.1),
            other: (all.other.0 + each.other.0, all.other.1 + each.other.1),
        },
    )
}

fn strata(trade: &Trade, of: impl Fn(&Examined) -> u32) -> Vec<Stratum> {
    let pairs = trade.exams.iter().map(|(members, others)| Stratum {
        one: (of(members), members.shipments),
        other: (of(others), others.shipments),
    });
    pairs.collect()
}

fn amounts(all: &Stratum) -> [f64; 4] {
    [all.one.0, all.one.1, all.other.0, all.other.1].map(f64::from)
}

/// Members' rate over others', crude and for comparable shipments.
fn rates(measure: PlanMeasure, trade: &Trade, of: impl Fn(&Examined) -> u32) -> Figure {
    let strata = strata(trade, of);
    let all = sum(&strata);
    let crude = match mantel_haenszel(&[all]) {
        Comparison::Ratio(ratio) => Some(ratio),
        _ => None,
    };
    let mut made = figure(measure, &amounts(&all), crude.map(|ratio| ratio.ratio));
    made.interval = crude.map(|ratio| ratio.interval);
    if all.one.1 > 0 && all.other.1 > 0 {
        made.cautions.clear();
        let least = least_expected(&[all]);
        if least < EXPECTED_AT_LEAST {
            // One exam more or less would turn it around.
            made.cautions.push(Caution::TooFew(least));
            made.value = None;
            made.interval = None;
            made.cautions.extend(exact(&all));
        } else if crude.is_none() {
            made.cautions.push(Caution::OneSideNone);
            made.cautions.extend(exact(&all));
        } else {
            comparable(&mut made, &strata);
        }
    }
    let made = noted(made, trade.exam_unknown, Caution::ExamUnknown);
    noted(made, trade.missed, Caution::Missed)
}

/// The exact interval of the crude ratio, which needs no large numbers; none without any exam.
fn exact(all: &Stratum) -> Option<Caution> {
    let side = |(exams, shipments): (u32, u32)| (exams, f64::from(shipments));
    let found = rate_ratio(side(all.one), side(all.other))?;
    let (low, high) = found.interval;
    Some(Caution::Exact(low, high.is_finite().then_some(high)))
}

fn comparable(made: &mut Figure, strata: &[Stratum]) {
    made.tests = Tests::of(strata);
    match mantel_haenszel(strata) {
        Comparison::Ratio(alike) => match cochran(strata) {
            Some(differs) if differs.test.p < 0.05 => {
                made.cautions.push(Caution::Differs(differs.test.p));
            }
            _ => {
                if let Some(crude) = made.value
                    && (crude - 1.0) * (alike.ratio - 1.0) < 0.0
                {
                    made.cautions.push(Caution::CrudeMisleads);
                }
                made.alike = Some(alike);
            }
        },
        _ => made.cautions.push(Caution::NothingComparable),
    }
}

fn reduction(trade: &Trade) -> Figure {
    let strata: Vec<Stratum> = strata(trade, |side| side.exams)
        .into_iter()
        .filter(|each| each.one.1 > 0 && each.other.1 > 0)
        .collect();
    let all = sum(&strata);
    let expected: f64 = strata
        .iter()
        .map(|each| f64::from(each.other.0) / f64::from(each.other.1) * f64::from(each.one.1))
        .sum();
    let value = quotient(expected - f64::from(all.one.0), expected);
    let mut made = figure(PlanMeasure::Reduction, &amounts(&all), value);
    if all.one.1 == 0 {
        made.cautions = vec![Caution::NothingComparable];
    } else if least_expected(&strata) < EXPECTED_AT_LEAST {
        made.cautions = vec![Caution::TooFew(least_expected(&strata))];
        made.value = None;
    } else if let Some(differs) = cochran(&strata).filter(|differs| differs.test.p < 0.05) {
        made.cautions.push(Caution::Differs(differs.test.p));
    }
    let made = noted(made, trade.exam_unknown, Caution::ExamUnknown);
    noted(made, trade.missed, Caution::Missed)
}

fn lanes(trade: &Trade) -> Figure {
    let (mut lane, mut usual, mut saved) = (0.0, 0.0, 0.0);
    for each in &trade.lanes {
        if let Some(hours) = each.saved() {
            lane += f64::from(each.lane.0);
            usual += f64::from(each.usual.0);
            saved += hours;
        }
    }
    let mut made = figure(PlanMeasure::LaneTime, &[lane, usual], quotient(saved, lane));
    if lane <= 0.0 {
        made.cautions = vec![Caution::NothingComparable];
    }
    noted(made, trade.exam_unknown, Caution::ExamUnknown)
}

fn reviewed(measure: PlanMeasure, reviews: &Reviews) -> Figure {
    let pair = |above: u64, below: u64| (float(above), float(below));
    let (above, below) = match measure {
        PlanMeasure::Recommendations => pair(reviews.recommendations, reviews.reports),
        PlanMeasure::PassedToFailed => pair(reviews.passed, reviews.failed),
        PlanMeasure::Criteria => pair(reviews.met, reviews.judged),
        _ => (float(reviews.minutes) / 60.0, float(reviews.with_hours)),
    };
    let amounts = match measure {
        PlanMeasure::PassedToFailed => vec![above, below, float(reviews.conditional)],
        PlanMeasure::Labour => vec![below],
        _ => vec![above, below],
    };
    figure(measure, &amounts, quotient(above, below))
}

/// Every figure of the plan, in the order of its measures. Without declarations of the year those from trade have none.
pub fn figures(trade: &Trade, reviews: &Reviews) -> Vec<Figure> {
    let all = PlanMeasure::ALL.iter().copied();
    let made = all.map(|measure| match measure {
        PlanMeasure::Containers => {
            let (members, all) = trade.containers;
            let made = share(measure, float(members), float(all));
            noted(made, trade.no_containers, Caution::NoContainers)
        }
        PlanMeasure::Value => {
            let made = share(measure, trade.value.0, trade.value.1);
            let made = noted(made, trade.other_currency, Caution::OtherCurrency);
            noted(made, trade.missed, Caution::Missed)
        }
        PlanMeasure::Entries => {
            let (members, all) = trade.entries;
            let made = share(measure, float(members), float(all));
            noted(made, trade.missed, Caution::Missed)
        }
        PlanMeasure::Targeted => rates(measure, trade, |side| side.targeted),
        PlanMeasure::Compliance => rates(measure, trade, |side| side.compliance),
        PlanMeasure::Reduction => reduction(trade),
        PlanMeasure::LaneTime => lanes(trade),
        _ => reviewed(measure, reviews),
    });
    made.collect()
}
