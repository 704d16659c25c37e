//! The yearly statement of one member: what happened to its shipments, and what would have happened at others' rates.

use serde::{Deserialize, Serialize};

use super::exact::garwood;
use super::sample::per_arm;
use super::strata::{Heterogeneity, Test, breslow_day, cochran, cochran_mantel_haenszel};
use crate::codes::codes;
use crate::measures::consistency::{Comparison, Ratio, Stratum, clopper_pearson, mantel_haenszel};

codes! {
    /// What shipments can have in common by which they are compared.
    Likeness {
        /// The mode of transport.
        Mode = "mode",
        /// The office of the declaration.
        Office = "office",
        /// The section of the tariff.
        Section = "section",
        /// The region of origin.
        Region = "region",
    }
}

/// Kinds of exam, in the order of every list here.
pub const KINDS: [&str; 4] = ["documents", "scan", "physical", "unspecified"];

/// Exams to be expected on either side, if there were no difference, below which no ratio is told: with fewer, one exam more or less turns the result around.
/// (Ours; five is the usual least expected count of a table.)
pub const EXPECTED_AT_LEAST: f64 = 5.0;

/// Shipments of one side of a stratum with their exams by kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Shipments of which it is known whether they were examined.
    pub shipments: u32,
    /// Exams by kind.
    pub exams: [u32; 4],
}

impl Tally {
    /// Adds a shipment.
    pub fn add(&mut self, kind: Option<&str>) {
        self.shipments += 1;
        let place = kind.and_then(|kind| KINDS.iter().position(|known| *known == kind));
        if let Some(count) = place.and_then(|place| self.exams.get_mut(place)) {
            *count += 1;
        }
    }

    /// Shipments that were examined.
    pub fn examined(&self) -> u32 {
        self.exams.iter().sum()
    }
}

/// A stratum: shipments that can be compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What they have in common, part by part.
    pub key: Vec<String>,
    /// The member's.
    pub member: Tally,
    /// Those of companies that are not in force.
    pub others: Tally,
    /// How many companies those are.
    #[serde(default)]
    pub companies: u32,
}

/// Companies below which nothing is told of others: of fewer a member could work out what one of them did.
pub const COMPANIES_AT_LEAST: u32 = 5;

impl Cell {
    /// Whether its others may be told of and reckoned with.
    pub fn told(&self) -> bool {
        self.companies >= COMPANIES_AT_LEAST
    }
}

/// What an exam costs whoever has it, by kind, from the pack's rate card.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Card {
    /// Hours by kind.
    pub hours: [f64; 4],
    /// Money by kind.
    pub money: [f64; 4],
}

/// Exams with what they cost.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Amounts {
    /// Exams by kind.
    pub exams: [f64; 4],
    /// Hours.
    pub hours: f64,
    /// Money.
    pub money: f64,
}

impl Amounts {
    fn of(exams: [f64; 4], card: &Card) -> Self {
        let sum = |prices: &[f64; 4]| exams.iter().zip(prices).map(|(n, price)| n * price).sum();
        Self {
            exams,
            hours: sum(&card.hours),
            money: sum(&card.money),
        }
    }

    /// All exams together.
    pub fn all(&self) -> f64 {
        self.exams.iter().sum()
    }
}

/// What can be concluded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Conclusion {
    /// There were no shipments of which it is known whether they were examined.
    NoShipments,
    /// Nobody else's shipments are like the member's.
    NothingComparable,
    /// Too few exams were to be expected.
    TooFew,
    /// None was examined where exams were to be expected: at most this ratio (95 %).
    NoneExamined(f64),
    /// None of the others' comparable shipments was examined, but the member's were: there is no ratio.
    OnlyOurs,
    /// The strata differ: one figure would hide it.
    Differs(Heterogeneity, Ratio),
    /// One ratio holds for all.
    Ratio(Ratio, Option<Heterogeneity>),
}

/// Tests beside Cochran's of whether strata agree. Both look at odds, and so count strata that its logarithms leave out.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Tests {
    /// That no stratum differs: Cochran, Mantel and Haenszel's, with the correction for continuity.
    pub no_difference: Option<Test>,
    /// That all strata have the same ratio of odds: Breslow and Day's.
    pub alike: Option<Test>,
}

impl Tests {
    pub(crate) fn of(strata: &[Stratum]) -> Self {
        Self {
            no_difference: cochran_mantel_haenszel(strata, true),
            alike: breslow_day(strata),
        }
    }
}

/// The comparison of a member's year.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// All its shipments.
    pub all: Tally,
    /// Its share of examined shipments with the exact interval of 95 %.
    pub rate: Option<(f64, (f64, f64))>,
    /// Its shipments in strata where there are others.
    pub compared: Tally,
    /// The others in those strata, as they stand.
    pub others: Tally,
    /// Exams that those shipments had.
    pub observed: Amounts,
    /// Exams that they would have had at the others' rates, stratum by stratum.
    pub expected: Amounts,
    /// What can be concluded.
    pub conclusion: Conclusion,
    /// What else was tested.
    pub tests: Tests,
    /// The interval of exams expected of which the member's count would be usual: Garwood's of the observed.
    pub observed_interval: Option<(f64, f64)>,
}

impl Statement {
    /// Hours and money saved; less than nothing where the member was examined more than others. None where nothing can
    /// be compared.
    pub fn saved(&self) -> Option<(f64, f64)> {
        (self.compared.shipments > 0).then_some((
            self.expected.hours - self.observed.hours,
            self.expected.money - self.observed.money,
        ))
    }

    /// How many comparable shipments each side needs for exams half as frequent as others' to be told from chance, and how
    /// many the smaller side lacks. None where others had no exam, or nothing is lacking.
    pub fn lacking(&self) -> Option<(f64, f64)> {
        if self.others.examined() == 0 {
            return None;
        }
        let rate = f64::from(self.others.examined()) / f64::from(self.others.shipments);
        let needed = per_arm(rate, rate / 2.0)?.ceil();
        let smaller = self.compared.shipments.min(self.others.shipments);
        let lacking = needed - f64::from(smaller);
        (lacking > 0.0).then_some((needed, lacking))
    }
}

fn sum<'c>(tallies: impl Iterator<Item = &'c Tally>) -> Tally {
    tallies.fold(Tally::default(), |mut all, one| {
        all.shipments += one.shipments;
        all.exams
            .iter_mut()
            .zip(one.exams)
            .for_each(|(sum, exams)| *sum += exams);
        all
    })
}

/// Works a member's statement out of its strata.
pub fn statement(cells: &[Cell], card: &Card) -> Statement {
    let all = sum(cells.iter().map(|cell| &cell.member));
    let rate = clopper_pearson(all.examined(), all.shipments, 0.025).map(|interval| {
        let share = f64::from(all.examined()) / f64::from(all.shipments);
        (share, interval)
    });
    let both: Vec<&Cell> = cells
        .iter()
        // What is not told may not be in a sum either: it could be worked out again.
        .filter(|cell| cell.member.shipments > 0 && cell.others.shipments > 0 && cell.told())
        .collect();
    let compared = sum(both.iter().map(|cell| &cell.member));
    let others = sum(both.iter().map(|cell| &cell.others));
    let mut expected = [0.0; 4];
    for cell in &both {
        let scale = f64::from(cell.member.shipments) / f64::from(cell.others.shipments);
        for (sum, exams) in expected.iter_mut().zip(cell.others.exams) {
            *sum += f64::from(exams) * scale;
        }
    }
    let expected = Amounts::of(expected, card);
    let strata: Vec<Stratum> = both
        .iter()
        .map(|cell| Stratum {
            one: (cell.member.examined(), cell.member.shipments),
            other: (cell.others.examined(), cell.others.shipments),
        })
        .collect();
    Statement {
        all,
        rate,
        compared,
        others,
        observed: Amounts::of(compared.exams.map(f64::from), card),
        expected,
        conclusion: conclude(all, compared, &strata),
        tests: Tests::of(&strata),
        observed_interval: garwood(compared.examined(), 0.025),
    }
}

/// The least of the counts to be expected on either side, if the two had no difference: exams of both together, shared out
/// by shipments.
pub(crate) fn least_expected(strata: &[Stratum]) -> f64 {
    let (mut one, mut other) = (0.0, 0.0);
    for each in strata {
        let [a, n1, c, n0] = [each.one.0, each.one.1, each.other.0, each.other.1].map(f64::from);
        one += n1 * (a + c) / (n1 + n0);
        other += n0 * (a + c) / (n1 + n0);
    }
    f64::min(one, other)
}

/// None of the member's shipments was examined: the largest ratio under which that is no rarer than 2.5 %, given how many
/// exams there were together. Exact: under a ratio θ each exam of a stratum is the others' with n0 / (n0 + θ n1).
fn largest_ratio(strata: &[Stratum]) -> Option<f64> {
    let chance = |ratio: f64| -> f64 {
        let log = |each: &Stratum| {
            let [n1, c, n0] = [each.one.1, each.other.0, each.other.1].map(f64::from);
            c * (n0 / (n0 + ratio * n1)).ln()
        };
        strata.iter().map(log).sum::<f64>().exp()
    };
    let (mut low, mut high) = (0.0, 1.0);
    while chance(high) > 0.025 {
        high *= 2.0;
        if high > 1e12 {
            return None;
        }
    }
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if chance(middle) > 0.025 {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(high)
}

fn conclude(all: Tally, compared: Tally, strata: &[Stratum]) -> Conclusion {
    if all.shipments == 0 {
        return Conclusion::NoShipments;
    }
    if compared.shipments == 0 {
        return Conclusion::NothingComparable;
    }
    if least_expected(strata) < EXPECTED_AT_LEAST {
        return Conclusion::TooFew;
    }
    if strata.iter().all(|each| each.other.0 == 0) {
        return Conclusion::OnlyOurs;
    }
    match mantel_haenszel(strata) {
        Comparison::Ratio(ratio) => match cochran(strata) {
            Some(differs) if differs.test.p < 0.05 => Conclusion::Differs(differs, ratio),
            agrees => Conclusion::Ratio(ratio, agrees),
        },
        _ if compared.examined() == 0 => {
            largest_ratio(strata).map_or(Conclusion::TooFew, Conclusion::NoneExamined)
        }
        _ => Conclusion::TooFew,
    }
}
